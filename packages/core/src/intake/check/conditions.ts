import type { CheckValue } from './value.js';

/** When a question is asked: one clause about an earlier answer. */
export interface Condition {
  readonly question: string;
  readonly is: '=' | '!=' | '>=' | '<=';
  readonly values: readonly string[];
}

const CLAUSE = /^(\w+)\s*(>=|<=|!=|=)\s*(.+)$/;

/**
 * Reads "sex=female and age>=10" or "fish!=never|not-sure".
 * @throws Error for text that is no such list
 */
export function readConditions(text: string): Condition[] {
  if (text === '') return [];
  return text.split(/\s+and\s+/).map((clause) => {
    const found = CLAUSE.exec(clause.trim());
    if (!found) throw new Error(`check-questions.csv: "${clause}" is no condition`);
    return { question: found[1]!, is: found[2] as Condition['is'], values: found[3]!.split('|') };
  });
}

/**
 * Whether a condition holds. An answer that was not given is "not-sure": it equals nothing else, and a number that is
 * not known rules nothing out.
 */
export function holds(condition: Condition, values: Readonly<Record<string, CheckValue>>): boolean {
  const value = values[condition.question] ?? null;
  if (condition.is === '=' || condition.is === '!=') {
    const said = value === null ? 'not-sure' : String(value);
    return condition.values.includes(said) === (condition.is === '=');
  }
  if (typeof value !== 'number') return true;
  const limit = Number(condition.values[0]);
  return condition.is === '>=' ? value >= limit : value <= limit;
}
