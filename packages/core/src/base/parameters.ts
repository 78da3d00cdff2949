import { numberOf, numberOrNull, type Rows, textOf } from './tables.js';

/** How a parameter's value came about (closed list; "assumed" is respectable, unlabelled is not). */
export const PARAMETER_METHODS = ['measured', 'fitted', 'derived', 'assessment', 'assumed'] as const;

export interface Parameter {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly appliesTo: string;
  readonly method: string;
  readonly source: string;
}

/** Parameters by key; asking says the unit that is expected, and a mismatch fails at once. */
export class Parameters {
  private readonly byKey = new Map<string, Parameter>();

  constructor(rows: Rows) {
    for (const row of rows) {
      const parameter: Parameter = {
        key: textOf(row, 'key'),
        value: numberOf(row, 'value'),
        unit: textOf(row, 'unit'),
        low: numberOrNull(row, 'low'),
        high: numberOrNull(row, 'high'),
        appliesTo: textOf(row, 'applies_to'),
        method: textOf(row, 'method'),
        source: textOf(row, 'source'),
      };
      this.byKey.set(parameter.key, parameter);
    }
  }

  /** @example parameters.get('brazilNut.mass', 'g') // 5 */
  get(key: string, unit: string): number {
    const parameter = this.byKey.get(key);
    if (!parameter) throw new Error(`parameter ${key} is not in the table`);
    if (parameter.unit !== unit) throw new Error(`parameter ${key} is in ${parameter.unit}, asked for in ${unit}`);
    return parameter.value;
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  all(): readonly Parameter[] {
    return [...this.byKey.values()];
  }
}
