import {
  AT,
  type BodyModel,
  type BodyRates,
  bodyUg,
  erythrocyteUgPerL,
  exportInputOf,
  exportModel,
  gpx3Fraction,
  PlanRunner,
  POOLS,
  plasmaUgPerL,
  selenoproteinPFraction,
  urineUgPerDay,
  wholeBloodUgPerL,
} from '@selenoscope/core';
import { type Case, planned } from './cases.js';
import { referenceRun } from './reference.js';

/** Columns of the CSV that simulate.py writes, from a state. */
export const COLUMNS: Readonly<Record<string, (rates: BodyRates, y: ArrayLike<number>) => number>> = {
  plasma_ug_per_L: plasmaUgPerL,
  whole_blood_ug_per_L: wholeBloodUgPerL,
  red_cells_ug_per_L: erythrocyteUgPerL,
  selenoprotein_P_fraction: selenoproteinPFraction,
  gpx3_fraction: gpx3Fraction,
  urine_ug_per_day: urineUgPerDay,
  body_ug: (_, y) => bodyUg(y),
  urine: (_, y) => y[AT.urine]!,
  other_loss: (_, y) => y[AT.otherLoss]!,
};

/** The SBML of a case as it is written now. It names no version and no tables: its numbers are compared, not its origin. */
export function sbmlOf(one: Case, model: BodyModel): string {
  const { compiled, person } = planned(one, model);
  const about = {
    title: one.title,
    person: `${one.regimen.person.bodyMassKg} kg`,
    version: 'validation',
    dataHash: 'none',
    name: one.name,
  };
  return exportModel(exportInputOf(compiled, person, about), 'sbml')[0].text;
}

const columnsOf = (rates: BodyRates, rows: readonly ArrayLike<number>[]): number[][] =>
  rows.map((y) => Object.values(COLUMNS).map((value) => value(rates, y)));

/** What our engine gives at the output days of a case, in the order of COLUMNS. */
export function ourOutputs(one: Case, model: BodyModel): number[][] {
  const { compiled, person } = planned(one, model);
  const { outcome, states } = new PlanRunner(compiled).run(person);
  if (outcome.kind === 'stalled') throw new Error(`${one.name} stalled on day ${outcome.atDay}`);
  const n = POOLS.length;
  const rows = one.regimen.atDays.map((_, row) => states.subarray(row * n, (row + 1) * n));
  return columnsOf(person.rates, rows);
}

/** The same by the plain Runge-Kutta of reference.ts. */
export function referenceOutputs(one: Case, model: BodyModel): number[][] {
  const { compiled, person } = planned(one, model);
  const input = exportInputOf(compiled, person, { title: '', person: '', version: '', dataHash: '', name: '' });
  const inflow = POOLS.map((pool) => input.inflowUgPerDay[pool] ?? 0);
  const changes = input.events.map((event) =>
    'into' in event ? { ...event, into: AT[event.into] } : { ...event, inflowInto: AT[event.inflowInto] },
  );
  const rows = referenceRun(person.rates, input.startUg, inflow, changes, one.regimen.atDays);
  return columnsOf(person.rates, rows);
}
