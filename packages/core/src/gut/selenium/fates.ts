import type { RandomSource } from '../../base/index.js';
import type { Ranges } from '../substrate/index.js';

/** What becomes of selenium in the colon, as a bar: lost, kept by the flora, gone as gas, unchanged. */
export const SELENIUM_FATES = ['elemental', 'organic', 'volatile', 'unchanged'] as const;
export type SeleniumFate = (typeof SELENIUM_FATES)[number];

/** Kinds of selenium that the flora treat alike, as far as anything is known. */
export type FateKind = 'selenomethionine' | 'inorganic' | 'organic' | 'returned';

const KIND_OF_FORM: Readonly<Record<string, FateKind>> = {
  selenomethionine: 'selenomethionine',
  selenite: 'inorganic',
  selenate: 'inorganic',
};

export const fateKindOf = (form: string): FateKind => KIND_OF_FORM[form] ?? 'organic';

/** Fractions of each fate in each draw, in the order of {@link SELENIUM_FATES}; they sum to 1. */
export type FateFractions = readonly Float64Array[];

/**
 * Fate of one kind of selenium. Of what arrives the flora change a share; of that a part becomes methyl selenides; of
 * the rest a part becomes elemental selenium, and what is left is built into organic forms like selenomethionine.
 */
export function fateFractions(kind: FateKind, parameters: Ranges, source: RandomSource, count: number): FateFractions {
  const step = (name: string) => parameters.draws(`fate.${kind}.${name}`, 'fraction', source, SELENIUM_STREAM, count);
  const changed = step('metabolised');
  const gas = step('volatile');
  const zero = step('elemental');
  const out = SELENIUM_FATES.map(() => new Float64Array(count));
  const [elemental, organic, volatile, unchanged] = out as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let i = 0; i < count; i++) {
    const solid = changed[i]! * (1 - gas[i]!);
    elemental[i] = solid * zero[i]!;
    organic[i] = solid * (1 - zero[i]!);
    volatile[i] = changed[i]! * gas[i]!;
    unchanged[i] = 1 - changed[i]!;
  }
  return out;
}

/** Name under which the draws of this folder stand. */
export const SELENIUM_STREAM = 'seleniumGut';
