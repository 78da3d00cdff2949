// Reads formulas back as a program of another language would, for tests: it knows nothing of how they were written.

export type Values = ReadonlyMap<string, number>;

const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*(?:\(\d+\))?)|(&&|[-+*/()<>]))/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`cannot read "${text.slice(at)}" of "${text}"`);
    tokens.push(match[1] ?? match[2] ?? match[3]!);
  }
  return tokens;
}

/** Value of a formula with + − * / < > && and brackets; true is 1. `A(3)` is a name; EXP is the only function. */
export function evaluate(text: string, values: Values): number {
  const tokens = tokensOf(text);
  let at = 0;
  const levels: Record<string, (a: number, b: number) => number>[] = [
    { '&&': (a, b) => (a && b ? 1 : 0) },
    { '<': (a, b) => (a < b ? 1 : 0), '>': (a, b) => (a > b ? 1 : 0) },
    { '+': (a, b) => a + b, '-': (a, b) => a - b },
    { '*': (a, b) => a * b, '/': (a, b) => a / b },
  ];
  const level = (n: number): number => {
    const operators = levels[n];
    if (operators === undefined) return atom();
    let value = level(n + 1);
    while (at < tokens.length && tokens[at]! in operators) {
      const operator = operators[tokens[at++]!]!;
      value = operator(value, level(n + 1));
    }
    return value;
  };
  const atom = (): number => {
    const token = tokens[at++];
    if (token === undefined) throw new Error(`"${text}" ends too soon`);
    if (token === '-') return -atom();
    if (token === '(') {
      const value = level(0);
      if (tokens[at++] !== ')') throw new Error(`a bracket is open in "${text}"`);
      return value;
    }
    if (token === 'EXP') return Math.exp(atom());
    if (/^\d/.test(token)) return Number(token);
    const value = values.get(token);
    if (value === undefined) throw new Error(`${token} is not known in "${text}"`);
    return value;
  };
  const value = level(0);
  if (at < tokens.length) throw new Error(`"${tokens[at]}" is left over in "${text}"`);
  return value;
}

export interface Assignment {
  readonly name: string;
  readonly value: (values: Values) => number;
}

/** `name = formula`, or with another sign between. */
export function assignment(line: string, sign = '='): Assignment {
  const at = line.indexOf(` ${sign} `);
  if (at < 0) throw new Error(`no "${sign}" in "${line}"`);
  const formula = line.slice(at + sign.length + 2);
  return { name: line.slice(0, at).trim(), value: (values) => evaluate(formula, values) };
}

/** Carries assignments out one after the other. */
export function carriedOut(assignments: readonly Assignment[], values: Values): Map<string, number> {
  const all = new Map(values);
  for (const { name, value } of assignments) all.set(name, value(all));
  return all;
}

/** A dose as a table of doses has it. */
export interface ReadDose {
  readonly timeDays: number;
  readonly into: string;
  readonly ug: number;
  /** 0: at once */
  readonly rateUgPerDay: number;
}

/** An event of a model that has such. */
export interface ReadEvent {
  readonly trigger: (values: Values) => number;
  readonly assignments: readonly Assignment[];
}

/** A model file as its reader understands it. Pools are in the order of the file, by the file's names. */
export interface ReadModel {
  readonly constants: Values;
  readonly start: Values;
  readonly derivative: (amounts: Values) => number[];
  readonly outputs: (amounts: Values) => Values;
  readonly doses: readonly ReadDose[];
  readonly events: readonly ReadEvent[];
}
