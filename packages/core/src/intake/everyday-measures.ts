import type { Rows } from '../base/index.js';
import type { Food } from '../foods/index.js';
import { labelsOf } from './amounts-measures.js';
import { type Portion, portionsOf } from './amounts-portions.js';
import { wordsOf } from './amounts-words.js';
import { unitWeight } from './resolve-grams.js';

/** A unit that a person may write for a food which stands by its id, with what resolving the entry will weigh. */
export interface EverydayMeasure {
  readonly unit: string;
  readonly grams: number;
  /** true where no table of this food gives the weight, but an everyday portion of its kind does */
  readonly assumed: boolean;
}

/** Nothing was settled by the person: what is offered holds for everyone. */
const NOTHING_SETTLED = { foodOf: () => null, gramsOf: () => null, problems: [] };

/**
 * Measures of a food that can be offered before an amount is written: those of its own table, then everyday portions.
 * @param country decides the size of a pint
 * @example openMeasures(loadTable('household-portions'))(banana)[0] // { unit: 'cup, mashed', grams: 225, assumed: false }
 */
export function openMeasures(
  portionRows: Rows,
  country: string | null = null,
): (food: Food) => readonly EverydayMeasure[] {
  const all = portionsOf(portionRows);
  return (food) => {
    const portions = portionsFor(food, all);
    const everyday = portions.filter(({ food: of }) => of.length > 0).map(({ unit }) => unit.join(' '));
    const units = new Set([...labelsOf(food).map((label) => label.trim().toLowerCase()), ...everyday]);
    return [...units].flatMap((unit) => weighed(food, unit, portions, country) ?? []);
  };
}

/**
 * One of a food, where people count it: what "2 almonds" are two of; null where it comes in no pieces.
 * @example openPiece(loadTable('household-portions'))(almonds) // { unit: 'each', grams: 1.2, assumed: true }
 */
export function openPiece(portionRows: Rows): (food: Food) => EverydayMeasure | null {
  const all = portionsOf(portionRows);
  return (food) => weighed(food, 'each', portionsFor(food, all), null);
}

/** The others could not be meant, and there are hundreds. A cooked cereal is porridge, whose name it does not hold. */
function portionsFor(food: Food, all: readonly Portion[]): readonly Portion[] {
  const words = new Set([...wordsOf(food.name), ...(/^cereals,/i.test(food.name) ? ['porridge', 'oatmeal'] : [])]);
  return all.filter((portion) => portion.food.every((word) => words.has(word)));
}

function weighed(
  food: Food,
  unit: string,
  portions: readonly Portion[],
  country: string | null,
): EverydayMeasure | null {
  const raw = { row: 0, date: '', food: food.id, amount: 1, unit };
  const context = { file: '', portions, settled: NOTHING_SETTLED, country };
  const weight = unitWeight({ raw, food, likeliest: null, group: food.group }, context);
  if ('problem' in weight) return null;
  return { unit, grams: weight.gramsPerUnit, assumed: weight.assumed !== undefined };
}
