import { type Judged, type Score, strata } from './judge.js';

/** The evidence as it is kept: everybody's line, so that every figure of the table can be worked out again. */
export interface Saved {
  readonly schema: 'selenoscope.check-coverage/1';
  readonly scenario: {
    readonly name: string;
    readonly seed: number;
    readonly people: number;
    readonly portionsFrom: number;
  };
  readonly estimator: {
    readonly version: string;
    readonly data: string;
    readonly errorCv: number;
    readonly draws: number;
  };
  readonly people: readonly Judged[];
  readonly strata: readonly Score[];
}

export const savedOf = (
  scenario: Saved['scenario'],
  estimator: Saved['estimator'],
  people: readonly Judged[],
): Saved => ({ schema: 'selenoscope.check-coverage/1', scenario, estimator, people, strata: strata(people) });

/** JSON with one person a line, values only; the names of the columns stand once. */
export function writeSaved(saved: Saved): string {
  const columns = Object.keys(saved.people[0]!) as (keyof Judged)[];
  const lines = saved.people.map((person) => JSON.stringify(columns.map((column) => person[column])));
  const { people: _, ...rest } = saved;
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/, '');
  return `${head},\n "columns": ${JSON.stringify(columns)},\n "people": [\n${lines.join(',\n')}\n]}\n`;
}

export function readSaved(text: string): Saved {
  const { columns, people, ...rest } = JSON.parse(text) as Omit<Saved, 'people'> & {
    columns: (keyof Judged)[];
    people: unknown[][];
  };
  const judged = people.map((values) => Object.fromEntries(columns.map((column, i) => [column, values[i]])));
  return { ...rest, people: judged as unknown as Judged[] };
}
