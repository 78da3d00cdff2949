import type { AcidsTrust, Estimate } from '../../assessment.js';
import { summarise } from '../../base/index.js';
import { type ColonDraws, type GutModel, substrateOf, substrateScenario } from '../../gut/index.js';
import type { IntakeEstimate } from '../../intake/index.js';
import type { Person } from '../../person.js';
import type { PlanShown } from '../../plan-answer.js';
import type { ForecastStart } from './start.js';

/** Volumes, flows and shares of the gut were measured in adults; for a child there is no honest number. */
const GROWN_YEARS = 18;

const isChild = ({ ageYears }: Person): boolean => ageYears !== null && ageYears < GROWN_YEARS;

/**
 * Fibre and acids before and after; null without the gut's tables, for a child, and where the diary's days say nothing
 * of this person's fibre: a change of what populations eat is no change of anybody.
 */
export function openColonForecast(
  start: ForecastStart,
): ((after: IntakeEstimate) => NonNullable<PlanShown['gut']> | null) | null {
  const { before, person, gutModel } = start;
  const fibreBefore = before.usual.get('fibre')?.draws;
  if (!gutModel || isChild(person) || before.daysCounted === 0 || !fibreBefore) return null;
  const colonBefore = colonDraws(before, gutModel, start);
  const acidsBefore = wholeColonMm(colonBefore, gutModel);
  const shownBefore = inMm(acidsBefore);
  return (after) => {
    const fibreAfter = after.usual.get('fibre')?.draws;
    if (!fibreAfter) return null;
    // the colon of each draw stays: another one would differ by more than the food
    const colon = colonDraws(after, gutModel, start, colonBefore.rows);
    const acidsAfter = wholeColonMm(colon, gutModel);
    return {
      fibreChangeGPerDay: { unit: 'g/d', ...summarise(difference(fibreAfter, fibreBefore)) },
      acidsBefore: shownBefore,
      acidsAfter: inMm(acidsAfter),
      acidsChange: inMm(difference(acidsAfter, acidsBefore)),
      trust: trustOf(colon, gutModel),
    };
  };
}

/** The middle between the two rules for resistant starch, as in an assessment. */
function colonDraws(
  intake: IntakeEstimate,
  model: GutModel,
  { source, draws, person }: ForecastStart,
  colons?: Int32Array,
): ColonDraws {
  const substrate = substrateOf({ intake, model: model.substrate, source, draws, ageYears: person.ageYears });
  return model.surrogate.draws((i) => substrateScenario(substrate, 'mixed', i), draws, colons);
}

/** Mean over the parts of the colon, by volume. */
function wholeColonMm({ tscfaMm }: ColonDraws, { colon }: GutModel): Float64Array {
  const { volumesL } = colon.paper.values;
  const litres = volumesL.reduce((sum, volume) => sum + volume, 0);
  return tscfaMm[0]!.map((_, i) => tscfaMm.reduce((sum, draws, c) => sum + (draws[i]! * volumesL[c]!) / litres, 0));
}

/** As an assessment says it of its own acids. */
function trustOf({ tscfaMm, outside }: ColonDraws, { substrate: { parameters } }: GutModel): AcidsTrust['trust'] {
  const share = outside / tscfaMm[0]!.length;
  if (share > parameters.get('simulated.outsideMost', 'fraction').value) return 'cannot-tell';
  const most = parameters.get('acids.most', 'mM').value;
  return tscfaMm.some((draws) => summarise(draws).p95 > most) ? 'beyond-measured' : 'range';
}

const inMm = (draws: Float64Array): Estimate => ({ unit: 'mM', ...summarise(draws) });

const difference = (after: Float64Array, before: Float64Array): Float64Array => after.map((v, i) => v - before[i]!);
