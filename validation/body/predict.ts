import {
  type AbsorbedFlow,
  AT,
  type BodyRates,
  bodyUg,
  erythrocyteUgPerL,
  type Fate,
  gpx3Fraction,
  nonSpecificUgPerL,
  plasmaUgPerL,
  ratesOf,
  selenoproteinPFraction,
  wholeBloodUgPerL,
} from '@selenoscope/core';
import { course } from './stiff-steps.js';
import { Equations } from './structure.js';
import type { Scenario, TrialRow, Trials } from './trials.js';
import type { World } from './unknowns.js';

/** What becomes of one µg, and of a number of µg a day: the same parts. */
const scaled = (fate: Fate, ug: number): Fate => ({
  selenomethionine: fate.selenomethionine * ug,
  selenide: fate.selenide * ug,
  directUrine: fate.directUrine * ug,
  unabsorbed: fate.unabsorbed * ug,
});
const both = (a: Fate, b: Fate): Fate => ({
  selenomethionine: a.selenomethionine + b.selenomethionine,
  selenide: a.selenide + b.selenide,
  directUrine: a.directUrine + b.directUrine,
  unabsorbed: a.unabsorbed + b.unabsorbed,
});
const NOTHING: Fate = { selenomethionine: 0, selenide: 0, directUrine: 0, unabsorbed: 0 };
const flowOf = (fate: Fate): AbsorbedFlow => ({
  selenomethionineUgPerDay: fate.selenomethionine,
  selenideUgPerDay: fate.selenide,
});
const absorbedOf = (fate: Fate): number => 1 - fate.unabsorbed;

/** A trial's people under one regimen, asked for their state on any day. */
interface Trial {
  readonly equations: Equations;
  readonly rates: BodyRates;
  readonly intakeUg: number;
  readonly background: Fate;
  /** one µg of what is added */
  readonly dose: Fate;
  readonly rest: Float64Array;
  at(day: number): Float64Array;
  /** intake by its fate on a day */
  eaten(day: number): Fate;
}

/** Days on the yeast before Bügel's tracer, and how much of it. */
const BUGEL = { days: 70, ugPerDay: 300 };
/** What 106 men and 155 women excrete (g/d): 1.7 and 1.1, assumed. */
const CREATININE_G_PER_DAY = 1.34;
/** A plateau is reached at this share of the ceiling. */
const PLATEAU = 0.95;

/** One person's body of this mass, for predictions about a person rather than the typical adult. */
export type BodyOfMass = (world: World, massKg: number) => BodyRates;
export const typicalOfMass: BodyOfMass = (world, massKg) => ratesOf(world.parameters, massKg, world.scaling);

/** Predictions of all rows: regimens that rows share are run once. */
export class Predictor {
  private readonly days = new Map<string, number[]>();

  constructor(
    private readonly trials: Trials,
    private readonly rows: readonly TrialRow[],
  ) {
    for (const row of rows) {
      const key = regimenOf(row);
      const wanted = [...(this.days.get(key) ?? []), ...daysOf(row)];
      this.days.set(
        key,
        [...new Set(wanted)].sort((a, b) => a - b),
      );
    }
  }

  /** One prediction for each row, in its unit; NaN where a body cannot be brought to the baseline. */
  predict(world: World, bodyOf: BodyOfMass = typicalOfMass): Float64Array {
    const known = new Map<string, Trial>();
    return Float64Array.from(this.rows, (row) => {
      const key = regimenOf(row);
      let trial = known.get(key);
      if (!trial) {
        trial = trialOf(row, this.trials.scenarios.get(row.scenario)!, world, bodyOf, this.days.get(key)!);
        known.set(key, trial);
      }
      return predicted(row, trial, world);
    });
  }
}

/** Rows that share a regimen share a run. */
const regimenOf = (row: TrialRow): string => [row.scenario, row.doseForms, row.doseUg, row.backgroundUg].join('|');

/** Days on which a row looks at the body. */
function daysOf(row: TrialRow): number[] {
  if (row.day === null) return [];
  // given a day earlier: the body of that day decides
  if (row.biomarker === 'urine_fraction_of_absorbed_day1') return [row.day - 1];
  if (TRACER_ROWS.has(row.biomarker)) return [];
  if (row.biomarker === 'plasma_se_minus_placebo') return [row.day / 2];
  return [row.day];
}

function trialOf(row: TrialRow, scenario: Scenario, world: World, bodyOf: BodyOfMass, days: readonly number[]): Trial {
  const rates = bodyOf(world, scenario.bodyMassKg);
  const equations = new Equations(rates, world.structure);
  const american = scenario.key.startsWith('us-') && world.has(AMERICAN_FOOD);
  const food = world.fate(scenario.form, american ? AMERICAN_FOOD : '');
  const restAt = (ug: number) => equations.rest(flowOf(scaled(food, ug)));
  const intakeUg = intakeOf(row, scenario, world, (ug) => plasmaUgPerL(rates, restAt(ug)));
  const background = scaled(food, intakeUg);
  const parts = row.doseForms.map((form) => scaled(world.fate(form, scenario.product), 1 / row.doseForms.length));
  const dose = parts.reduce(both, NOTHING);
  const rest = restAt(intakeUg);
  const phases = scenario.phases.map((p) => ({ fromDay: p.fromDay, fate: scaled(world.fate(p.form), p.ugPerDay) }));
  const eaten = (day: number): Fate => {
    const phase = phases.filter((p) => p.fromDay < day || (day === 0 && p.fromDay === 0)).at(-1);
    return phase ? phase.fate : both(background, scaled(dose, row.doseUg));
  };
  const states = new Map<number, Float64Array>([[0, rest]]);
  const changes = phases.length > 0 ? phases.map((p) => p.fromDay) : [0];
  let y: Float64Array = rest;
  changes.forEach((from, k) => {
    const end = changes[k + 1] ?? Number.POSITIVE_INFINITY;
    const wanted = days.filter((day) => day > from && day <= end);
    const stops = Number.isFinite(end) && !wanted.includes(end) ? [...wanted, end] : wanted;
    if (stops.length === 0) return;
    const run = course(equations.system(flowOf(eaten((from + Math.min(...stops)) / 2))), y, from, stops);
    stops.forEach((day, i) => {
      states.set(day, run[i]!);
    });
    y = run.at(-1)!;
  });
  const at = (day: number): Float64Array => {
    const state = states.get(day);
    if (!state) throw new Error(`${row.id}: day ${day} was not asked for`);
    return state;
  };
  return { equations, rates, intakeUg, background, dose, rest, at, eaten };
}

/** A variant gives American food a selenomethionine share of its own. */
const AMERICAN_FOOD = 'variant.americanFood';

/** Most that is tried as an intake that gives a baseline (µg/d). */
const MOST_UG_PER_DAY = 5000;

function intakeOf(row: TrialRow, scenario: Scenario, world: World, plasmaAt: (ug: number) => number): number {
  if (scenario.background === 'fitted') return world.value('intake.newZealand');
  if (scenario.background === 'stated') return (row.backgroundUg ?? scenario.intakeUg ?? 0) * world.intakeRatio;
  const target = scenario.plasmaUgPerL!;
  let low = 0;
  let high = MOST_UG_PER_DAY;
  if (plasmaAt(high) < target) return Number.NaN;
  // regula falsi would need fewer, but halving gives the same bits for every body
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (plasmaAt(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const TRACER_ROWS = new Set([
  'fraction_absorbed',
  'fraction_absorbed_apparent',
  'fraction_retained',
  'urine_fraction_of_dose',
  'urine_tracer_cumulative',
  'faecal_tracer_cumulative',
  'plasma_tracer_cmax',
  'plasma_tracer_halflife',
  'urine_fraction_of_absorbed_day1',
  'urine_fraction_of_9d_total',
]);

function predicted(row: TrialRow, trial: Trial, world: World): number {
  if (TRACER_ROWS.has(row.biomarker)) return tracerAnswer(row, trial, world);
  const { equations: eq, rates, rest } = trial;
  const day = row.day ?? 0;
  const y = row.day === null ? rest : row.biomarker === 'plasma_se_minus_placebo' ? rest : trial.at(day);
  const eaten = trial.eaten(day);
  const intake = eaten.selenomethionine + eaten.selenide + eaten.directUrine + eaten.unabsorbed;
  const urine = () => eq.urine(y) + eaten.directUrine;
  const faeces = () => eaten.unabsorbed + world.value('faeces.shareOfOtherLoss') * eq.other(y);
  const plasma = plasmaUgPerL(rates, y);
  switch (row.biomarker) {
    case 'intake':
      return trial.intakeUg;
    case 'plasma_se':
    case 'serum_se':
      return plasma;
    case 'plasma_nonspecific_se':
      // reported as plasma less the selenoproteins by that laboratory's constants
      return (
        plasma + driftOf(row, world) - world.value('assay.selenoproteins') * (plasma - nonSpecificUgPerL(rates, y))
      );
    case 'plasma_se_change':
    case 'serum_se_change':
      return plasma + driftOf(row, world) - plasmaUgPerL(rates, rest);
    case 'plasma_se_minus_placebo':
      return washout(row, trial);
    case 'rbc_se':
      return erythrocyteUgPerL(rates, y);
    case 'rbc_ratio_to_start':
      return erythrocyteUgPerL(rates, y) / erythrocyteUgPerL(rates, rest);
    case 'rbc_to_plasma_amount_ratio_per_L_blood': {
      const h = world.parameters.hematocrit;
      return (h * erythrocyteUgPerL(rates, y)) / ((1 - h) * plasma);
    }
    case 'whole_blood_se':
      return wholeBloodUgPerL(rates, y);
    case 'selenop':
      return selenoproteinPFraction(rates, y) * world.parameters.selenoproteinPPlateauMgPerL;
    case 'selenop_ratio_to_baseline':
      return selenoproteinPFraction(rates, y) / selenoproteinPFraction(rates, rest);
    case 'gpx3_ratio_to_placebo':
      return gpx3Fraction(rates, y) / gpx3Fraction(rates, rest);
    case 'gpx3_fraction_of_plateau':
      return gpx3Fraction(rates, y);
    case 'plasma_se_selenop_share':
      return y[AT.selenoproteinP]! / rates.plasmaVolumeL / plasma;
    case 'plasma_se_gpx3_share':
      return y[AT.gpx3]! / rates.plasmaVolumeL / plasma;
    case 'plasma_se_albumin_share':
      return nonSpecificUgPerL(rates, y) / plasma;
    case 'serum_se_at_selenop_plateau':
      return plasmaAtPlateau(trial, world, selenoproteinPFraction);
    case 'serum_se_at_gpx3_plateau':
      return plasmaAtPlateau(trial, world, gpx3Fraction);
    case 'urine_se':
      return urine();
    case 'urine_fraction_of_intake':
      return urine() / intake;
    case 'urine_se_per_creatinine':
      return urine() / CREATININE_G_PER_DAY;
    case 'faecal_se':
      return faeces();
    case 'se_balance':
      return intake - urine() - faeces();
    case 'whole_body_se':
      return bodyUg(y) / 1000;
    case 'se_absorbed':
      return eaten.selenomethionine + eaten.selenide + eaten.directUrine;
    default:
      throw new Error(`${row.id}: nothing predicts ${row.biomarker}`);
  }
}

/** What changed in every arm of a trial over its time, whatever was taken. */
const driftOf = (row: TrialRow, world: World): number =>
  row.scenario === 'us-north-dakota' && row.day === 365 ? world.value('drift.northDakota') : 0;

/** Half the days with the dose, then half without: how far plasma is still above its start. */
function washout(row: TrialRow, trial: Trial): number {
  const stop = row.day! / 2;
  const end = course(trial.equations.system(flowOf(trial.background)), trial.at(stop), stop, [row.day!])[0]!;
  return plasmaUgPerL(trial.rates, end) - plasmaUgPerL(trial.rates, trial.rest);
}

function plasmaAtPlateau(
  trial: Trial,
  world: World,
  fraction: (rates: BodyRates, y: ArrayLike<number>) => number,
): number {
  const food = world.fate('food');
  const restAt = (ug: number) => trial.equations.rest(flowOf(scaled(food, ug)));
  let low = 0;
  let high = MOST_UG_PER_DAY;
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (fraction(trial.rates, restAt(middle)) < PLATEAU) low = middle;
    else high = middle;
  }
  return plasmaUgPerL(trial.rates, restAt(high));
}

/** Windows of Bügel's half-lives (days), by the day under which the rows have them. */
const WINDOWS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [1.25, [0.5, 2]],
  [2.5, [2, 3]],
  [8.5, [3, 14]],
]);

function tracerAnswer(row: TrialRow, trial: Trial, world: World): number {
  const { dose } = trial;
  const absorbed = absorbedOf(dose);
  if (row.biomarker === 'fraction_absorbed') return absorbed;
  if (row.biomarker === 'faecal_tracer_cumulative') return row.doseUg * (1 - absorbed);
  if (row.biomarker === 'fraction_absorbed_apparent' && row.doseForms.length === 0) {
    const eaten = trial.background;
    const faeces = eaten.unabsorbed + world.value('faeces.shareOfOtherLoss') * trial.equations.other(trial.rest);
    return 1 - faeces / trial.intakeUg;
  }
  if (row.biomarker === 'fraction_absorbed_apparent') return absorbed;
  const mother = motherOf(row, trial);
  const start = new Float64Array(mother.length);
  start[AT.gutSelenomethionine] = dose.selenomethionine * row.doseUg;
  start[AT.gutSelenide] = dose.selenide * row.doseUg;
  const run = (days: readonly number[]) => course(trial.equations.tracer(mother), start, 0, days);
  const urineBy = (day: number) => run([day])[0]![AT.urine]! / row.doseUg + dose.directUrine;
  switch (row.biomarker) {
    case 'urine_fraction_of_dose':
      return urineBy(row.day!);
    case 'fraction_retained':
      return absorbed - urineBy(row.day ?? 14);
    case 'urine_tracer_cumulative':
      return row.doseUg * urineBy(14);
    case 'urine_fraction_of_absorbed_day1':
      return urineBy(1) / absorbed;
    case 'urine_fraction_of_9d_total':
      return urineBy(row.day!) / urineBy(9);
    case 'plasma_tracer_cmax':
      // at the mean time of the peaks that were seen: the largest of some points would not be smooth in the parameters
      return plasmaUgPerL(trial.rates, run([row.day!])[0]!);
    case 'plasma_tracer_halflife': {
      const [from, to] = WINDOWS.get(row.day!)!;
      const [a, b] = run([from, to]).map((y) => plasmaUgPerL(trial.rates, y)) as [number, number];
      return (Math.log(2) * (to - from)) / Math.log(a / b);
    }
    default:
      throw new Error(`${row.id}: nothing predicts ${row.biomarker}`);
  }
}

/** The body in which a tracer moves: its large pools stay as they are. */
function motherOf(row: TrialRow, trial: Trial): Float64Array {
  if (row.scenario === 'dk-bugel') return afterYeast(trial);
  return row.biomarker === 'urine_fraction_of_absorbed_day1' ? trial.at(row.day! - 1) : trial.rest;
}

function afterYeast(trial: Trial): Float64Array {
  const eaten = both(trial.background, scaled(trial.dose, BUGEL.ugPerDay));
  return course(trial.equations.system(flowOf(eaten)), trial.rest, 0, [BUGEL.days])[0]!;
}
