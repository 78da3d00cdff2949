import type { IntakeEstimate, Source } from '../../intake/index.js';
import type { SubstrateModel } from './model.js';
import type { StarchBasis } from './starch-of-food.js';

/** What the intake stage hands over: usual nutrients, and grams of each food. An `IntakeEstimate` is one. */
export interface SubstrateIntake extends Pick<IntakeEstimate, 'usual'> {
  readonly sources: readonly Pick<Source, 'id' | 'gramsPerDay'>[];
}

/** Grams a day with the ends of what it may be. */
export interface GramsRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Starch of the foods of a diary that were matched and weighed, mean over its days. */
export interface EatenStarch {
  readonly starch: GramsRange;
  readonly resistant: GramsRange;
  /** carbohydrate with fibre (g/d) and energy (kcal/d) of the same foods: what the long run scales them by */
  readonly carbohydrateG: number;
  readonly energyKcal: number;
  /** available carbohydrate (g/d) by how its starch is known */
  readonly availableG: Readonly<Record<StarchBasis, number>>;
  /** foods whose starch is known by their kind alone */
  readonly foodsByKind: number;
}

/** Sums over foods, in the order in which sources are ranked. Foods without a weight or without carbohydrate are left to the scaling. */
export function eatenStarch(intake: SubstrateIntake, model: SubstrateModel): EatenStarch {
  const starch = { value: 0, low: 0, high: 0 };
  const resistant = { value: 0, low: 0, high: 0 };
  const availableG = { measured: 0, difference: 0, kind: 0 };
  let carbohydrateG = 0;
  let energyKcal = 0;
  let foodsByKind = 0;
  for (const { id, gramsPerDay } of intake.sources) {
    if (gramsPerDay === null) continue;
    const index = model.catalogue.indexOf(id);
    const energy = index < 0 ? null : model.energyOf(index);
    const food = index < 0 ? null : model.starch.of(index);
    if (food === null || energy === null) continue;
    const hundreds = gramsPerDay / 100;
    const rs = model.resistantStarch.of(index, food);
    starch.value += hundreds * food.starchG;
    starch.low += hundreds * food.lowG;
    starch.high += hundreds * food.highG;
    resistant.value += hundreds * rs.valueG;
    resistant.low += hundreds * rs.lowG;
    resistant.high += hundreds * rs.highG;
    availableG[food.basis] += hundreds * food.availableG;
    carbohydrateG += hundreds * food.carbohydrateG;
    energyKcal += hundreds * energy;
    if (food.basis === 'kind' && food.highG > 0) foodsByKind++;
  }
  return { starch, resistant, carbohydrateG, energyKcal, availableG, foodsByKind };
}
