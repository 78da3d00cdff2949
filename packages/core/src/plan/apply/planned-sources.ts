import type { IntakeModel, Source } from '../../intake/index.js';
import type { MoveVector } from '../move.js';
import type { VectorChange } from './changes.js';
import { emptySource, sourceId } from './new-source.js';

/** Sources after a plan, and what it changed of the whole (µg/d in each draw), food and doses apart. */
export interface PlannedSources {
  readonly sources: readonly Source[];
  readonly foodUg: Float64Array;
  readonly dosesUg: Float64Array;
}

interface Open {
  readonly source: Source;
  readonly draws: Float64Array;
  grams: number | null;
  carried: number | null;
  touched: boolean;
}

/**
 * Applies changes to the sources one by one. What is eaten already and comes more often is one source, not two; what
 * is left out altogether is none; no source holds less than nothing in any draw. The change of the whole is what really
 * left and came, so that the sources still add up to it.
 */
export function plannedSources(
  before: readonly Source[],
  changes: readonly VectorChange[],
  habits: ReadonlyMap<string, number>,
  model: IntakeModel,
  country: string | null,
  count: number,
): PlannedSources {
  const open = before.map((source): Open => {
    return { source, draws: source.draws, grams: source.gramsPerDay, carried: source.carriedUgPerDay, touched: false };
  });
  for (const { vector, times } of changes) {
    const id = sourceId(vector);
    const known = open.findIndex(({ source }) => source.id === id);
    let place = known >= 0 ? known : (habits.get(vector.key) ?? -1);
    // eaten on unfinished days alone: nothing of it is usual, so nothing of it can be left out
    if (place < 0 && times < 0) continue;
    if (place < 0) {
      const source = emptySource(vector, model, country, count);
      place = open.push({ source, draws: source.draws, grams: source.gramsPerDay, carried: null, touched: true }) - 1;
    }
    const was = open[place]!;
    const ofHabit = vector.unit === 'habit' ? Math.max(0, 1 + times) : 1;
    open[place] = {
      source: was.source,
      draws: was.draws.map((ug, i) => Math.max(0, ug + times * vector.ugPerDay[i]!)),
      grams: changedGrams(was.grams, times * gramsOfUnit(vector, was.source)),
      carried: was.carried === null ? null : was.carried * ofHabit,
      touched: true,
    };
  }
  const foodUg = new Float64Array(count);
  const dosesUg = new Float64Array(count);
  open.forEach(({ source, draws, touched }, place) => {
    if (!touched) return;
    const target = source.kind === 'dose' ? dosesUg : foodUg;
    const old = place < before.length ? before[place]!.draws : null;
    for (let i = 0; i < count; i++) target[i]! += draws[i]! - (old ? old[i]! : 0);
  });
  return { sources: open.filter((one) => !isGone(one)).map(closed), foodUg, dosesUg };
}

/** All that is eaten of a source now is what the source says, so that a food that is stopped leaves nothing behind. */
const gramsOfUnit = ({ unit, gramsPerDay }: MoveVector, source: Source): number =>
  unit === 'habit' ? (source.gramsPerDay ?? gramsPerDay) : gramsPerDay;

/** Of a food whose weight is not known, what is added is known and what is left out is not. */
const changedGrams = (grams: number | null, change: number): number | null =>
  grams === null ? (change > 0 ? change : null) : Math.max(0, grams + change);

/** Grams a day below which nothing is left of a food. */
const CRUMB_GRAMS = 1e-9;

const isGone = ({ touched, draws, grams }: Open): boolean =>
  touched && (grams ?? 0) < CRUMB_GRAMS && draws.every((ug) => ug === 0);

function closed({ source, draws, grams, carried, touched }: Open): Source {
  if (!touched) return source;
  const table = source.tableUgPer100g;
  return {
    ...source,
    draws,
    gramsPerDay: grams,
    carriedUgPerDay: carried,
    tableUgPerDay: table === null || grams === null ? null : (table * grams) / 100,
  };
}
