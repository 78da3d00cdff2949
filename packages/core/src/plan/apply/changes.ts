import type { MoveEffect, MoveSet, MoveVector } from '../move.js';

/** How often a vector comes in all that was chosen: below 0 where something is left out. */
export interface VectorChange {
  readonly vector: MoveVector;
  readonly times: number;
}

/** Sums of shares (three times a third) that differ from a whole by less are the whole. */
const ROUNDING = 1e-9;

/** The effects at the places that were chosen. @throws where a place is none of the set's */
export function chosenEffects(moves: MoveSet, chosen: readonly number[]): readonly MoveEffect[] {
  return chosen.map((place) => {
    const effect = moves.effects[place];
    if (!effect) throw new Error(`move ${place} is not one of ${moves.effects.length}`);
    return effect;
  });
}

/** Net times of each vector, in the order of the set's vectors; those that cancel are left out. */
export function vectorChanges(moves: MoveSet, effects: readonly MoveEffect[]): readonly VectorChange[] {
  const net = new Map<number, number>();
  for (const { parts } of effects)
    for (const { vector, times } of parts) net.set(vector, (net.get(vector) ?? 0) + times);
  return [...net]
    .sort(([a], [b]) => a - b)
    .map(([place, times]) => {
      const vector = moves.vectors[place];
      if (!vector) throw new Error(`vector ${place} is not one of ${moves.vectors.length}`);
      const all = vector.unit === 'habit' && Math.abs(times + 1) < ROUNDING;
      return { vector, times: all ? -1 : times };
    })
    .filter(({ times }) => Math.abs(times) >= ROUNDING);
}

/** Expected change a day of each nutrient, by its key. */
export function nutrientChanges(moves: MoveSet, effects: readonly MoveEffect[]): ReadonlyMap<string, number> {
  return new Map(
    moves.nutrients.map((nutrient, n) => [nutrient, effects.reduce((sum, e) => sum + e.nutrients[n]!, 0)]),
  );
}

/** Place among the sources of intake of what is swapped, resized or stopped, by its key. */
export function habitPlaces(effects: readonly MoveEffect[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { move } of effects) {
    const habit = move.kind === 'swap' ? move.instead : 'habit' in move ? move.habit : null;
    if (habit && habit.source >= 0) places.set(habit.key, habit.source);
  }
  return places;
}
