import { mean, type RandomSource } from '../../base/index.js';
import type { SubstrateIntake } from './eaten.js';
import type { SubstrateModel } from './model.js';

/** A nutrient a day in each draw, and whether it is this person's or what people eat in general. */
export interface NutrientDraws {
  readonly draws: Float64Array;
  /** false where nothing of this person is known and the range of populations stands in */
  readonly own: boolean;
}

/** Draws that several parts of the substrate ask for. */
export interface NutrientContext {
  readonly intake: SubstrateIntake;
  readonly model: SubstrateModel;
  readonly source: RandomSource;
  readonly count: number;
}

/** Name under which the substrate's draws stand: `substrate.KEY`. */
export const STREAM = 'substrate';

/** kcal/d: usual energy where it is known, else the range of adults. */
export function energyDraws({ intake, model, source, count }: NutrientContext): NutrientDraws {
  const usual = intake.usual.get('energy');
  if (usual && mean(usual.draws) > 0) return { draws: usual.draws, own: true };
  return { draws: model.parameters.draws('population.energy', 'kcal/d', source, STREAM, count), own: false };
}

/** g/d of protein or fibre: usual intake where it is known, else what populations eat with so much energy. Never 0 for want of a value. */
export function nutrientDraws(nutrient: 'protein' | 'fibre', context: NutrientContext): NutrientDraws {
  const usual = context.intake.usual.get(nutrient);
  if (usual) return { draws: usual.draws, own: true };
  const { model, source, count } = context;
  const key = `population.${nutrient}.perEnergy`;
  const density = model.parameters.draws(key, 'g/1000 kcal', source, STREAM, count);
  const energy = energyDraws(context).draws;
  return { draws: density.map((g, i) => (g * energy[i]!) / 1000), own: false };
}
