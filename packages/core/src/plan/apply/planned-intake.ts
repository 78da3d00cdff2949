import type { RandomSource } from '../../base/index.js';
import {
  conditionedIntake,
  type DoseIntake,
  type IntakeEstimate,
  type IntakeModel,
  type Source,
  type UsualEstimate,
} from '../../intake/index.js';
import type { MoveSet } from '../move.js';
import { chosenEffects, habitPlaces, nutrientChanges, type VectorChange, vectorChanges } from './changes.js';
import { sourceId } from './new-source.js';
import { plannedSources } from './planned-sources.js';

/** What is needed to see an intake as a plan would leave it. */
export interface PlannedIntakeInput {
  /** as it was settled; its sources are those that the habits of the moves were found in */
  readonly intake: IntakeEstimate;
  readonly moves: MoveSet;
  /** places in `moves.effects` */
  readonly chosen: readonly number[];
  readonly model: IntakeModel;
  readonly source: RandomSource;
  /** of the person; null where it is not known */
  readonly country: string | null;
}

/**
 * The intake after a plan, to be read like any other. Index i of every vector stays the same scenario.
 *
 * Selenium changes in each draw by what the moves bring and leave out; every other nutrient by what is expected, its
 * spread as it was, and never below 0. A nutrient that the diary says too little of stays unsaid. Single days, and what
 * would settle their doubts, are what the diary says and stay as they are.
 * @example plannedIntake({ intake, moves, chosen: [12, 40], model, source, country: 'GB' }).usual.get('selenium')
 */
export function plannedIntake(input: PlannedIntakeInput): IntakeEstimate {
  const { intake, moves, model, country } = input;
  const count = intake.seleniumFood.length;
  const effects = chosenEffects(moves, input.chosen);
  if (effects.length === 0) return intake;
  const changes = vectorChanges(moves, effects);
  const planned = plannedSources(intake.sources, changes, habitPlaces(effects), model, country, count);
  const seleniumFood = added(intake.seleniumFood, planned.foodUg);
  const seleniumDoses = added(intake.seleniumDoses, planned.dosesUg);
  const usual = new Map<string, UsualEstimate>();
  const shifts = nutrientChanges(moves, effects);
  for (const [nutrient, estimate] of intake.usual) {
    const shift = shifts.get(nutrient) ?? 0;
    const draws = nutrient === 'selenium' ? added(seleniumFood, seleniumDoses) : shifted(estimate.draws, shift);
    usual.set(nutrient, { ...estimate, draws });
  }
  const { sources, forms, formRanges, plate } = described(input, planned.sources, usual.get('selenium')!);
  return {
    ...intake,
    usual,
    seleniumFood,
    seleniumDoses,
    sources,
    forms,
    formRanges,
    ...(plate ? { plate } : {}),
    doses: plannedDoses(intake, changes),
  };
}

/** Sources in their order, with their forms and their plate, as of any intake: every scenario seen again in its own place. */
function described(
  { intake, model, source }: PlannedIntakeInput,
  sources: readonly Source[],
  selenium: UsualEstimate,
): Pick<IntakeEstimate, 'sources' | 'forms' | 'formRanges' | 'plate'> {
  const { unsettled: _, ...rest } = intake;
  const own = Int32Array.from(intake.seleniumFood, (_ug, i) => i);
  return conditionedIntake(
    { ...rest, usual: new Map([['selenium', selenium]]), doses: [], sources },
    own,
    model,
    source,
  );
}

/** Sums that are 0 but for rounding are 0. */
const added = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => Math.max(0, value + b[i]!));

const shifted = (draws: Float64Array, shift: number): Float64Array =>
  shift === 0 ? draws : draws.map((value) => Math.max(0, value + shift));

/** Doses in the long run; a stopped one is none, a new one has no day in the diary. */
function plannedDoses({ doses, dates }: IntakeEstimate, changes: readonly VectorChange[]): readonly DoseIntake[] {
  const planned = new Map(doses.map((dose) => [dose.key, dose]));
  for (const { vector, times } of changes) {
    if (!vector.dose) continue;
    const key = sourceId(vector);
    const was = planned.get(key);
    const ug = (i: number): number => Math.max(0, (was ? was.usualUg[i]! : 0) + times * vector.ugPerDay[i]!);
    const usualUg = Float64Array.from(vector.ugPerDay, (_, i) => ug(i));
    planned.set(
      key,
      was
        ? { ...was, usualUg }
        : {
            key,
            form: vector.speciation,
            route: vector.route,
            labelUgByDay: new Float64Array(dates.length),
            content: vector.ugPerDay,
            usualUg,
          },
    );
  }
  return [...planned.values()].filter(({ usualUg }) => usualUg.some((ug) => ug > 0));
}
