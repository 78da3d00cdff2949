import { type FalseTooLittle, falseTooLittle, type Judged, type Score, strata } from './judge.js';
import type { Scenario } from './scenario.js';

/** The evidence as it is kept: everybody's line, so that every figure of the table can be worked out again. */
export interface Saved {
  readonly schema: 'selenoscope.coverage/1';
  readonly scenario: Scenario;
  readonly estimator: { readonly version: string; readonly data: string; readonly draws: number };
  readonly people: readonly Judged[];
  readonly strata: readonly Score[];
  readonly falseTooLittle: FalseTooLittle;
}

export function savedOf(scenario: Scenario, estimator: Saved['estimator'], people: readonly Judged[]): Saved {
  return {
    schema: 'selenoscope.coverage/1',
    scenario,
    estimator,
    people,
    strata: strata(people),
    falseTooLittle: falseTooLittle(people),
  };
}

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
  return {
    ...rest,
    people: people.map((values) =>
      Object.fromEntries(columns.map((column, i) => [column, values[i]])),
    ) as unknown as Judged[],
  };
}
