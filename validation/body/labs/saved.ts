import type { Judged } from './judge.js';
import type { Scenario } from './scenario.js';

/** The evidence as it is kept: everybody's line, and the tables that it was made with. */
export interface Saved {
  readonly schema: 'selenoscope.body-labs/1';
  /** of the bytes of every table that truth and estimator read */
  readonly tables: string;
  readonly scenario: Scenario;
  readonly people: readonly Judged[];
}

/** JSON with one person a line, values only; the names of the columns stand once. */
export function writeSaved({ people, ...rest }: Saved): string {
  const columns = Object.keys(people[0]!) as (keyof Judged)[];
  const lines = people.map((person) => JSON.stringify(columns.map((column) => person[column])));
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/, '');
  return `${head},\n "columns": ${JSON.stringify(columns)},\n "people": [\n${lines.join(',\n')}\n]}\n`;
}

export function readSaved(text: string): Saved {
  const { columns, people, ...rest } = JSON.parse(text) as Omit<Saved, 'people'> & {
    columns: (keyof Judged)[];
    people: unknown[][];
  };
  const lines = people.map((values) => Object.fromEntries(columns.map((column, i) => [column, values[i]])));
  return { ...rest, people: lines as unknown as Judged[] };
}
