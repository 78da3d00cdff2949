import { mean } from './base/index.js';
import type { MoveEffect, MoveSet } from './plan/index.js';
import type { ChangeShown } from './plan-answer.js';
import { changeText, portionWords } from './report/index.js';

/** One move as it stands in the answer. */
export function changeShown(moves: MoveSet, place: number): ChangeShown {
  const effect = moves.effects[place]!;
  const { move } = effect;
  const base = { text: changeText(move), disturbance: move.disturbance, portion: null, meal: null };
  switch (move.kind) {
    case 'add':
    case 'swap': {
      const { candidate, timesPerWeek } = move;
      return {
        ...base,
        kind: move.kind,
        food: { id: candidate.food.id, name: candidate.name },
        ...(move.kind === 'swap' ? { instead: { id: move.instead.key, name: move.instead.name } } : {}),
        gramsPerWeek: candidate.portionGrams * timesPerWeek,
        timesPerWeek,
        portion: portionWords(candidate.portionText, candidate.portionGrams),
        meal:
          move.kind === 'swap'
            ? (move.instead.meals[0] ?? null)
            : candidate.meals.length === 1
              ? candidate.meals[0]!
              : null,
      };
    }
    case 'resize':
    case 'reduce': {
      const { habit, factor } = move;
      return {
        ...base,
        kind: move.kind,
        food: { id: habit.key, name: habit.name },
        gramsPerWeek: (factor - 1) * habit.gramsPerTime * habit.timesPerWeek,
        timesPerWeek: move.timesPerWeek,
        meal: habit.meals[0] ?? null,
      };
    }
    case 'supplement': {
      const { product, timesPerWeek } = move;
      return {
        ...base,
        kind: 'supplement',
        food: { id: `supplement:${product.form}`, name: product.text },
        gramsPerWeek: 0,
        timesPerWeek,
        dose: doseOf(moves, effect, product.form, 'oral', (product.doseUg * timesPerWeek) / 7),
      };
    }
    case 'dose': {
      const { habit, factor } = move;
      const vector = effect.parts.map((part) => moves.vectors[part.vector]!).find((v) => v.dose);
      return {
        ...base,
        kind: vector?.route === 'iv' ? 'infusion' : 'supplement',
        food: { id: habit.key, name: habit.name },
        gramsPerWeek: 0,
        timesPerWeek: habit.timesPerWeek * factor,
        ...(vector ? { dose: doseOf(moves, effect, vector.speciation, vector.route, null) } : {}),
      };
    }
    case 'infusion':
      return {
        ...base,
        kind: 'infusion',
        food: { id: `infusion:${move.form}`, name: `${move.form} infusion` },
        gramsPerWeek: 0,
        timesPerWeek: 7 / move.everyDays,
        dose: doseOf(moves, effect, move.form, 'iv', move.doseUg / move.everyDays),
      };
  }
}

/** Elemental selenium a day before and after: by the label where it is known, else as expected. */
function doseOf(
  { vectors }: MoveSet,
  effect: MoveEffect,
  form: string,
  route: 'oral' | 'iv',
  labelUgPerDay: number | null,
): NonNullable<ChangeShown['dose']> {
  const parts = effect.parts.map(({ vector, times }) => ({ ...vectors[vector]!, times })).filter(({ dose }) => dose);
  const before = parts.filter(({ unit }) => unit === 'habit').reduce((sum, { ugPerDay }) => sum + mean(ugPerDay), 0);
  const change = parts.reduce((sum, { ugPerDay, times }) => sum + times * mean(ugPerDay), 0);
  return { form, route, ugPerDay: labelUgPerDay ?? Math.max(0, before + change), beforeUgPerDay: before };
}
