import { exp, type Problem, type RandomSource } from '../../base/index.js';
import { eatenUgPerDay, type HabitualBody, type HabitualPart } from '../habitual.js';
import type { BodyModel } from '../model.js';
import type { BodyOf } from '../people.js';
import { CandidateBodies } from './candidates.js';
import { type Conditioned, condition } from './condition.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { type Reading, type ReadingReason, readingsOf } from './inflammation.js';
import type { LabParameters } from './lab-parameters.js';
import { logMarker, type MarkerScales } from './markers.js';
import type { ReadAnalyte } from './names.js';
import { type Narrowing, narrowing } from './narrowing.js';
import { contradiction, latestPlasmaUgPerL, readingNotices } from './notices.js';
import { type Predicted, predicted, surpriseOf, surpriseOfValue } from './predictive.js';
import type { LabValue } from './values.js';

export interface LabPosteriorInput {
  /** habitual intake by form, in each intake draw: what diary and population say before the laboratory is heard */
  readonly parts: readonly HabitualPart[];
  readonly person: BodyOf;
  readonly model: BodyModel;
  readonly labs: readonly LabValue[];
  readonly parameters: LabParameters;
  readonly source: RandomSource;
  /** draws to hand back; may differ from the number of intake draws */
  readonly count: number;
  readonly effort?: Partial<Effort>;
}

/** How hard the posterior is worked at. */
export interface Effort {
  /** bodies for each intake draw, at least and at most */
  readonly bodiesLeast: number;
  readonly bodiesMost: number;
  /** effective sample size of the pairs at which no more bodies are drawn */
  readonly essWanted: number;
}

export const DEFAULT_EFFORT: Effort = { bodiesLeast: 4, bodiesMost: 256, essWanted: 1000 };

/** Effective sample size below which the evidence is weakened rather than left to a handful of draws. */
const ESS_LEAST = 300;
/** Intake draws below which the ends of an interval are called rough. */
const FEW_INTAKES = 60;

/** What became of one laboratory value. */
export interface LabReading {
  readonly row: number;
  readonly analyte: LabValue['analyte'];
  readonly date: string | null;
  readonly value: number;
  readonly unit: LabValue['unit'];
  readonly used: boolean;
  readonly reason: ReadingReason;
  /** factor by which inflammation is taken to have lowered it; 1 where it has not */
  readonly inflammationFactor: number;
  /** what such a measurement was expected to give before, and would give again after; null where it was not used */
  readonly priorPredictive: Predicted | null;
  readonly posteriorPredictive: Predicted | null;
  /** two-sided probability beforehand of a value at least as far out */
  readonly priorProbability: number | null;
}

/** Intake and body of a person given diary and laboratory. Index j of every vector is the same scenario. */
export interface LabPosterior {
  /** intake draw that scenario j stands for: re-index every vector of the assessment by it */
  readonly index: Int32Array;
  readonly usualUgPerDay: Float64Array;
  /** the body before the laboratory was heard, in the intake's own order */
  readonly before: HabitualBody;
  /** bodies at rest with their flows and markers, after inflammation has passed */
  readonly body: HabitualBody;
  readonly ess: number;
  /** effective sample size counted over intake draws alone */
  readonly essOfIntakes: number;
  readonly bodiesPerIntake: number;
  readonly distinct: number;
  readonly distinctIntakes: number;
  readonly distinctBodies: number;
  /** power to which the likelihood was taken; 1 is all of it */
  readonly temper: number;
  readonly used: readonly LabReading[];
  /** highest plasma selenium of the latest date, used or not (µg/L): a planned top-up is held against it */
  readonly latestPlasmaUgPerL: number | null;
  readonly narrowing: Narrowing;
  readonly problems: readonly Problem[];
}

/**
 * The posterior of a person's usual intake and body, given what the diary led to expect and what a laboratory measured.
 *
 * Prior: the intake draws, each with bodies like this person's. Likelihood: the logarithm of a measured value is normal
 * around the model's level at rest, with the errors of `lab-parameters.csv`: the laboratory's, the person's from day to
 * day, and what all values of one analyte share. Analytes are independent given intake and body.
 * Estimator: {@link condition}. Levels are at rest: after a change of habit within the last months they are not yet.
 *
 * @throws Error where there are no parts
 */
export function labPosterior(input: LabPosteriorInput): LabPosterior {
  const { parts, model, source, parameters } = input;
  const before = eatenUgPerDay(parts);
  const draws = before.length;
  if (draws === 0) throw new Error('labPosterior: there are no intake draws');
  const readings = readingsOf(input.labs, parameters.crp);
  const evidence = evidenceOf(readings, parameters);
  const scales: MarkerScales = { person: input.person, model, parameters };
  const bodies = new CandidateBodies(parts, input.person, model, source);
  const effort = evidence.length > 0 ? { ...DEFAULT_EFFORT, ...input.effort } : NO_EFFORT;
  const found = condition({
    draws,
    count: input.count,
    logLikelihoodOf: (k) => logLikelihood(evidence, bodies.of(k), scales),
    source,
    ...effort,
    essLeast: Math.min(ESS_LEAST, effort.essWanted),
  });
  const body = bodies.picked(found.draw, found.body);
  const after = Float64Array.from(found.draw, (i) => before[i]!);
  const prior = bodies.of(0);
  const spoken = spokenOf(readings, evidence, prior, body, scales, source);
  return {
    index: found.draw,
    usualUgPerDay: after,
    before: prior,
    body,
    ess: found.ess,
    essOfIntakes: found.essOfDraws,
    bodiesPerIntake: found.bodiesPerDraw,
    distinct: found.distinct,
    distinctIntakes: found.distinctDraws,
    distinctBodies: new Set(found.draw.map((i, j) => bodies.nameOf(i, found.body[j]!))).size,
    temper: found.temper,
    used: spoken.used,
    latestPlasmaUgPerL: latestPlasmaUgPerL(input.labs),
    narrowing: narrowing(before, after),
    problems: [
      ...readingNotices(readings, parameters.crp),
      ...spoken.contradictions,
      ...(evidence.length > 0 ? doubtsOf(found, draws) : []),
    ],
  };
}

/** Nothing to weigh: every intake draw with its first body. */
const NO_EFFORT: Effort = { bodiesLeast: 1, bodiesMost: 1, essWanted: 0 };

function logLikelihood(evidence: readonly Evidence[], body: HabitualBody, scales: MarkerScales): Float64Array {
  const out = new Float64Array(body.bodies.length);
  for (const { analyte, logLevel, logSd } of evidence) {
    const expected = logMarker(analyte, body, scales);
    for (let i = 0; i < out.length; i++) {
      const z = (logLevel - expected[i]!) / logSd;
      out[i]! -= (z * z) / 2;
    }
  }
  return out;
}

/** Each value beside what was expected of it before and after, and the analytes that contradict the diary. */
function spokenOf(
  readings: readonly Reading[],
  evidence: readonly Evidence[],
  prior: HabitualBody,
  posterior: HabitualBody,
  scales: MarkerScales,
  source: RandomSource,
): { used: LabReading[]; contradictions: Problem[] } {
  const { parameters } = scales;
  const levels = new Map<ReadAnalyte, { before: Float64Array; after: Float64Array }>();
  for (const { analyte } of evidence)
    levels.set(analyte, { before: logMarker(analyte, prior, scales), after: logMarker(analyte, posterior, scales) });
  const used = readings.map((reading): LabReading => {
    const { row, analyte, date, value, unit } = reading.value;
    const same = { row, analyte, date, value, unit, reason: reading.reason, inflammationFactor: exp(reading.shiftLog) };
    if (reading.analyte === null)
      return { ...same, used: false, priorPredictive: null, posteriorPredictive: null, priorProbability: null };
    const { before, after } = levels.get(reading.analyte)!;
    const errors = parameters.errors[reading.analyte];
    return {
      ...same,
      used: true,
      priorPredictive: predicted(before, reading, errors, source, 'expected'),
      posteriorPredictive: predicted(after, reading, errors, source, 'again'),
      priorProbability: surpriseOfValue(before, reading, errors),
    };
  });
  const contradictions = evidence.flatMap((e) => {
    const probability = surpriseOf(levels.get(e.analyte)!.before, e);
    if (probability >= parameters.contradictionP) return [];
    const first = used.find((u) => u.row === e.readings[0]!.value.row && u.analyte === e.analyte)!;
    return [contradiction(e, exp(e.logLevel) * first.inflammationFactor, first.priorPredictive!, probability)];
  });
  return { used, contradictions };
}

function doubtsOf(found: Conditioned, draws: number): Problem[] {
  const problems: Problem[] = [];
  if (found.temper < 1) problems.push({ code: 'labs.posterior.weakened', power: found.temper });
  if (found.distinctDraws < Math.min(FEW_INTAKES, draws / 2))
    problems.push({ code: 'labs.posterior.few', intakes: found.distinctDraws, draws });
  return problems;
}
