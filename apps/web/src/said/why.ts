import { hasHere, language, t } from '../base/text.js';

const MOST_QUOTED = 2;

/** Where a problem is, as far as core's sentence names it: the row, and what stands there. @example placeIn('x.csv, row 5: "a lot"') // 'Zeile 5, „a lot“: ' */
export function placeIn(message: string): string {
  const row = /\brow (\d+)\b/.exec(message)?.[1];
  const quoted = [...message.matchAll(/["“]([^"“”]{1,60})["”]/g)].slice(0, MOST_QUOTED).map(([, x]) => x ?? '');
  const parts = [
    ...(row === undefined ? [] : [t('said.rows-one', { n: row })]),
    ...quoted.map((x) => t('said.q-food', { x })),
  ].join(', ');
  return parts === '' ? '' : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}: `;
}

/**
 * Why something was refused and what to do, by core's code: the nearest that the language in use has, from the whole
 * code to its beginning ("diary.date.unread", "date.unread", "diary.date", "diary"). Null in English, which is core's own.
 */
export function whyOf(code: string): string | null {
  if (language.value === 'en' || code === '') return null;
  const parts = code.split('.');
  const names = [parts, parts.slice(1), ...parts.slice(0, -1).map((_, i) => parts.slice(0, parts.length - 1 - i))];
  const key = names.map((name) => `said.why-${name.join('-')}`).find(hasHere);
  return key === undefined ? null : t(key);
}
