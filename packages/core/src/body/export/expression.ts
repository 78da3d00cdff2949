/** A formula: a number, the name of a quantity, or an operation on formulas. */
export type Expression = number | string | Operation;

type Operator = '+' | '-' | '*' | '/' | '<' | '>' | 'and';

interface Operation {
  readonly operator: Operator;
  readonly of: readonly Expression[];
}

const operation =
  (operator: Operator) =>
  (...of: Expression[]): Expression => ({ operator, of });

export const plus = operation('+');
export const times = operation('*');
export const both = operation('and');
export const minus = (a: Expression, b: Expression): Expression => ({ operator: '-', of: [a, b] });
export const over = (a: Expression, b: Expression): Expression => ({ operator: '/', of: [a, b] });
export const less = (a: Expression, b: Expression): Expression => ({ operator: '<', of: [a, b] });
export const greater = (a: Expression, b: Expression): Expression => ({ operator: '>', of: [a, b] });

const BINDS: Readonly<Record<Operator, number>> = { and: 0, '<': 1, '>': 1, '+': 2, '-': 2, '*': 3, '/': 3 };

/** How a format writes names and numbers. */
export interface Spelling {
  readonly name: (id: string) => string;
  readonly number: (value: number) => string;
}

export const AS_IT_IS: Spelling = { name: (id) => id, number: String };

/** A formula as text that C++, R, Fortran and Antimony read alike. @example infix(times('k', plus('a', 1))) // 'k*(a + 1)' */
export function infix(e: Expression, spelling: Spelling = AS_IT_IS): string {
  if (typeof e === 'number') return spelling.number(e);
  if (typeof e === 'string') return spelling.name(e);
  const joint =
    e.operator === 'and' ? ' && ' : e.operator === '*' || e.operator === '/' ? e.operator : ` ${e.operator} `;
  return e.of
    .map((part, i) => {
      const text = infix(part, spelling);
      if (typeof part !== 'object') return text;
      // a − (b − c) and a / (b · c) keep their brackets; a · b / c needs none
      const looser = BINDS[part.operator] < BINDS[e.operator];
      const right = i > 0 && BINDS[part.operator] === BINDS[e.operator];
      return looser || right ? `(${text})` : text;
    })
    .join(joint);
}

const MATH_ELEMENT: Readonly<Record<Operator, string>> = {
  and: 'and',
  '<': 'lt',
  '>': 'gt',
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divide',
};

const TIME_SYMBOL = '<csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time"> time </csymbol>';

/** Content MathML of a formula, without the <math> around it. `time` is the time of the simulation. */
export function mathMl(e: Expression): string {
  if (typeof e === 'number') return `<cn sbml:units="dimensionless"> ${e} </cn>`;
  if (typeof e === 'string') return e === 'time' ? TIME_SYMBOL : `<ci> ${e} </ci>`;
  return `<apply><${MATH_ELEMENT[e.operator]}/>${e.of.map(mathMl).join('')}</apply>`;
}
