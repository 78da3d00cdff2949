type Limit = 'below' | 'above';

export const limitSign = (limit: Limit | undefined): string =>
  limit === undefined ? '' : limit === 'below' ? '<' : '>';

/** As a laboratory's file has it. @example limitText(5, 'below') // "<5" */
export const limitText = (value: number, limit: Limit): string => `${limitSign(limit)}${Number(value.toFixed(2))}`;

/** A typed value and the sign before it. @example limitIn('< 5') // { limit: 'below', rest: '5' } */
export function limitIn(text: string): { readonly limit: Limit | null; readonly rest: string } {
  const [, sign = '', rest = ''] = /^\s*([<>≤≥]=?)?(.*)$/s.exec(text) ?? [];
  return { limit: sign === '' ? null : /[<≤]/.test(sign) ? 'below' : 'above', rest };
}
