import { mean } from '../../base/index.js';
import { type EatenStarch, eatenStarch, type GramsRange } from './eaten.js';
import { energyDraws, type NutrientContext, STREAM } from './nutrients.js';
import { rangeDraws } from './ranges.js';

/** Starch eaten (g/d), of which resistant by the lists of foods, and what that knowledge rests on. */
export interface StarchDraws {
  readonly starch: Float64Array;
  /** by assay, as food tables count it */
  readonly resistantByLists: Float64Array;
  /** share of carbohydrate whose starch is analysed, what sugars leave, known by kind of food, or as people eat; sums to 1 */
  readonly restsOn: StarchRestsOn;
  readonly foodsByKind: number;
}

export interface StarchRestsOn {
  readonly measured: number;
  readonly difference: number;
  readonly kind: number;
  readonly population: number;
}

/**
 * Starch in the long run: what the weighed foods of a diary hold, scaled in each draw to usual carbohydrate (to usual
 * energy where less of the diary has carbohydrate), so that index i stays the scenario of the intake. What part of the
 * carbohydrate those foods do not explain holds starch as people eat it, with a wide range.
 */
export function starchDraws(context: NutrientContext): StarchDraws {
  const { model, source, count, intake } = context;
  const { parameters } = model;
  const shareOfStarch = parameters.draws('resistantStarch.low.ofStarch', 'fraction', source, STREAM, count);
  const eaten = eatenStarch(intake, model);
  const anchor = anchorOf(context, eaten);
  const starch = new Float64Array(count);
  const resistantByLists = new Float64Array(count);
  const perAnchor = anchor.populationShare > 0 ? populationRatio(anchor.by, context) : null;
  const draw = (grams: GramsRange, name: string) =>
    grams.value > NOTHING && anchor.populationShare < 1
      ? rangeDraws({ ...grams, low: Math.max(grams.low, LEAST * grams.value) }, false, source, name, count)
      : new Float64Array(count);
  const ofFoods = draw(eaten.starch, `${STREAM}.starch`);
  const resistantOfFoods = draw(eaten.resistant, `${STREAM}.resistantStarch`);
  const explained = anchor.ofFoods > NOTHING ? (1 - anchor.populationShare) / anchor.ofFoods : 0;
  for (let i = 0; i < count; i++) {
    const a = anchor.draws[i]!;
    const unexplained = perAnchor ? a * anchor.populationShare * perAnchor[i]! : 0;
    starch[i] = a * explained * ofFoods[i]! + unexplained;
    const resistant = a * explained * resistantOfFoods[i]! + unexplained * shareOfStarch[i]!;
    resistantByLists[i] = Math.min(resistant, starch[i]!);
  }
  const { measured, difference, kind } = eaten.availableG;
  const available = measured + difference + kind;
  const own = 1 - anchor.populationShare;
  const share = (grams: number) => (own * grams) / available;
  // foods without carbohydrate (an egg) leave nothing by difference, and that is known
  const restsOn =
    available > NOTHING
      ? { measured: share(measured), difference: share(difference), kind: share(kind) }
      : { measured: 0, difference: own, kind: 0 };
  return {
    starch,
    resistantByLists,
    restsOn: { ...restsOn, population: anchor.populationShare },
    foodsByKind: eaten.foodsByKind,
  };
}

/** No range of a sum reaches below this share of its middle: foods of one day are not all at their lowest. */
const LEAST = 0.02;

/** Grams or kcal a day that are nothing: a share of less would be lost in rounding. */
const NOTHING = 1e-9;

/** What the starch of foods is scaled by in the long run. */
interface Anchor {
  readonly by: 'carbohydrate' | 'energy';
  /** g/d or kcal/d */
  readonly draws: Float64Array;
  /** the same of the weighed foods, mean over the diary */
  readonly ofFoods: number;
  /** share of the anchor that those foods do not explain, 0 to 1 */
  readonly populationShare: number;
}

function anchorOf(context: NutrientContext, eaten: EatenStarch): Anchor {
  const carbohydrate = context.intake.usual.get('carbohydrate');
  const energy = context.intake.usual.get('energy');
  const byCarbohydrate = carbohydrate && carbohydrate.coverage >= (energy?.coverage ?? 0);
  const draws = byCarbohydrate ? carbohydrate.draws : energyDraws(context).draws;
  const ofFoods = byCarbohydrate ? eaten.carbohydrateG : energy ? eaten.energyKcal : 0;
  const whole = mean(draws);
  return {
    by: byCarbohydrate ? 'carbohydrate' : 'energy',
    draws,
    ofFoods,
    populationShare: whole > NOTHING ? Math.max(0, 1 - ofFoods / whole) : 0,
  };
}

/** g of starch per g of carbohydrate, or per kcal, as people eat. */
function populationRatio(by: Anchor['by'], { model, source, count }: NutrientContext): Float64Array {
  if (by === 'carbohydrate')
    return model.parameters.draws('population.starch.ofCarbohydrate', 'fraction', source, STREAM, count);
  const density = model.parameters.draws('population.starch.perEnergy', 'g/1000 kcal', source, STREAM, count);
  return density.map((g) => g / 1000);
}
