import { readFileSync } from 'node:fs';
import { csvRecords } from '../../../../data/src/compile/csv.js';
import { exp, log, Parameters, stream } from '../../base/index.js';
import { type LabParameters, openLabParameters } from '../../body/index.js';
import { type IntakeEstimate, type SeleniumPrior, usualIntakeDraws } from '../../intake/index.js';
import type { FindOutInput } from './find-out.js';
import { type FindOutNumbers, findOutNumbersOf } from './numbers.js';

const rows = (name: string) =>
  csvRecords(readFileSync(new URL(`../../../../data/tables/${name}.csv`, import.meta.url), 'utf8'));

/** findOut.* of `plan/plan-parameters.csv` and `lab-parameters.csv` as they stand. */
export const tableNumbers = (): FindOutNumbers => findOutNumbersOf(new Parameters(rows('plan/plan-parameters')));
export const tableLabs = (): LabParameters => openLabParameters(rows('lab-parameters'));

export interface Imagined {
  readonly seed?: number;
  readonly draws?: number;
  /** whole days, and what they add up to on average (µg/d) */
  readonly days: number;
  readonly seenUg: number;
  /** of people like this one */
  readonly populationUg: number;
  readonly populationLogSd: number;
  /** log SD of the diary's total from the origin of its food, and from all else in its food values */
  readonly originLogSd: number;
  readonly foodLogSd: number;
  readonly nutsUg?: number;
  readonly doseUg?: number;
}

const CV_WITHIN = 0.44;

/** An intake as `estimateIntake` makes one, from a few numbers, and its body and requirement. */
export function imagined(of: Imagined): Omit<FindOutInput, 'plans' | 'numbers' | 'labs' | 'cannotTell'> {
  const source = { seed: of.seed ?? 1, person: 0 };
  const count = of.draws ?? 1000;
  const normals = (name: string) => stream(source, name).normals(count);
  const origin = normals('test.origin').map((z) => of.originLogSd * z);
  const food = normals('test.food').map((z) => of.foodLogSd * z);
  const prior = {
    meanUgPerDay: of.populationUg,
    logMean: log(of.populationUg),
    logSd: of.populationLogSd,
    cvWithin: CV_WITHIN,
  } as SeleniumPrior;
  const regular = usualIntakeDraws(
    {
      logMeanOfDays: origin.map((o, i) => log(of.seenUg) + o + food[i]!),
      days: of.days,
      cvWithin: CV_WITHIN,
      cvDegrees: 12,
      cvObserved: CV_WITHIN,
      cvOfDay: 0,
      prior,
    },
    source,
    'selenium',
  );
  const nuts = normals('test.nuts').map((z) => (of.nutsUg ?? 0) * exp((z > 0 ? 1.2 : -1.2) + 0.1 * z));
  const doses = stream(source, 'test.doses')
    .uniforms(count)
    .map((u) => (of.doseUg ?? 0) * (u < 0.5 ? 1 : u));
  const usualUg = regular.map((ug, i) => ug + nuts[i]! + doses[i]!);
  const parts = [
    {
      code: 'more-days',
      text: 'more days of diary',
      draws: [normals('usual.selenium.days'), normals('usual.selenium.prior')],
    },
    ...(of.originLogSd > 0 ? [{ code: 'origin', text: 'the country where the food is bought', draws: origin }] : []),
    ...(of.nutsUg
      ? [{ code: 'brazil-nuts', text: 'where the Brazil nuts grew', draws: nuts.map((ug) => log(ug)) }]
      : []),
    ...(of.doseUg ? [{ code: 'supplements', text: 'how often the supplement is taken', draws: doses }] : []),
  ];
  const intake = {
    daysCounted: of.days,
    prior,
    seleniumFood: regular.map((ug, i) => ug + nuts[i]!),
    seleniumDoses: doses,
    sources: of.nutsUg ? [{ speciation: 'brazil_nut', draws: nuts }] : [],
    unsettled: parts,
  } as unknown as IntakeEstimate;
  // levels of people at rest: plasma follows intake less than in proportion, and bodies differ by a tenth or so
  const body = normals('test.body');
  return {
    intake,
    usualUg,
    requirementUg: normals('test.requirement').map((z) => 45 + 4.5 * z),
    upperUg: 255,
    aim: { adequate: 0.9, above: 0.05 },
    plasmaUgPerL: usualUg.map((ug, i) => 95 * exp(0.45 * log(ug / 60) + 0.12 * body[i]!)),
  };
}
