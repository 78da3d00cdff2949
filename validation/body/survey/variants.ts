import type { BodyModel } from '@selenoscope/core';
import type { Adult } from './adults.js';
import { type Copied, copyOf, type Supposed } from './copy.js';
import { type Descriptions, describeAll, type OverSeeds, overSeeds } from './describe.js';
import { eatersOf, type Facts } from './eaters.js';

/** What the copy is made with: the core as it is, and breakdown that goes with protein intake. */
export const MAIN: Supposed = { size: 'mass', methionine: 1, bloodOfItsOwn: false, spreadFactor: 1 };

/** Rank correlation of recall and blood: as flat as the survey. */
export const TARGET: readonly [number, number] = [0, 0.15];

export const SEEDS = 10;
export const MARGIN_SEEDS = 3;

/** Other suppositions, to see what each of them does. */
export const VARIANTS: readonly { readonly name: string; readonly supposed: Supposed }[] = [
  { name: 'breakdown independent of protein', supposed: { ...MAIN, methionine: 0 } },
  { name: 'breakdown with the root of protein', supposed: { ...MAIN, methionine: 0.5 } },
  { name: 'size by fat-free mass', supposed: { ...MAIN, size: 'lean' } },
  { name: 'red cells of their own', supposed: { ...MAIN, bloodOfItsOwn: true } },
  { name: 'both', supposed: { ...MAIN, size: 'lean', bloodOfItsOwn: true } },
  { name: 'both, independent of protein', supposed: { ...MAIN, size: 'lean', bloodOfItsOwn: true, methionine: 0 } },
  { name: 'spreads times 0.7', supposed: { ...MAIN, spreadFactor: 0.7 } },
  { name: 'spreads times 1.3', supposed: { ...MAIN, spreadFactor: 1.3 } },
  { name: 'everybody has the typical body', supposed: { ...MAIN, spreadFactor: 0 } },
];

export interface Setting {
  readonly adults: (seed: number) => readonly Adult[];
  readonly facts: Facts;
  readonly model: BodyModel;
}

export function oneCopy({ adults, facts, model }: Setting, supposed: Supposed, seed: number): Copied[] {
  return copyOf(eatersOf(adults(seed), facts, seed), facts, model, supposed, seed);
}

export function copies(setting: Setting, supposed: Supposed, seeds: number): OverSeeds {
  const all = Array.from({ length: seeds }, (_, k): Descriptions => describeAll(oneCopy(setting, supposed, k + 1)));
  return overSeeds(all);
}
