import { factorGrid, mean, type RandomSource, stream } from '../../base/index.js';
import type { Person } from '../../person.js';
import type { IntakeModel } from '../model.js';
import { choiceOf, portionFactorDraws, portionScale, timesPerDayDraws } from './amounts.js';
import { isAnswered } from './answers.js';
import type { Basket } from './baskets.js';
import { BasketComposition, type BasketContent, type GrainOrigin } from './content.js';
import { type CheckForm, NOT_SURE } from './form.js';
import type { CheckModel } from './model.js';
import { logSdOfRange, meanTimes, squaredCv } from './typical.js';
import type { CheckAnswers } from './value.js';

/** One basket of one person: how much of it, and what it holds. */
export interface EatenBasket {
  readonly basket: Basket;
  /** true where the person said how often; false where not sure, and for what is not asked */
  readonly answered: boolean;
  /** as answered; where not answered, as people on the whole eat */
  readonly gramsPerDay: Float64Array;
  /** what people on the whole eat, as they vary in portions but not in how often (g/d) */
  readonly typicalGramsPerDay: Float64Array;
  readonly content: BasketContent;
  /** variance between people of the basket's selenium, (µg/d)² */
  readonly variance: number;
  /** mean over people of the basket's selenium, µg/d */
  readonly typicalUgPerDay: number;
}

/** Baskets of one person, with draws. Index i of every vector is the same scenario. */
export function eatenBaskets(
  answers: CheckAnswers,
  person: Person,
  model: IntakeModel,
  check: CheckModel,
  source: RandomSource,
  count: number,
): readonly EatenBasket[] {
  const { form, parameters } = check;
  const origin = grainOrigin(answers);
  const composition = new BasketComposition(model, check, source, count, person.country, origin);
  const portions = portionFactorDraws(form, answers, source, count);
  const scale = portionScale(person, parameters);
  const cvOf = (key: string) => parameters.get(`check.${key}`, 'fraction');

  return check.baskets.of(person.country).map((basket): EatenBasket => {
    const content = composition.of(basket, partShares(form, answers, basket));
    const asked = basket.question !== '';
    const typical = asked ? check.typical.of(basket.question, person.country) : null;
    const grams = portionDraws(basket, scale, portions, source, count);
    const timesInMean = typical ? meanTimes(typical) : 1;
    const gramsPerDay = typical
      ? timesPerDayDraws(form, answers, basket.question, typical, source, count).map((times, i) => times * grams[i]!)
      : grams;
    const typicalUgPerDay = timesInMean * basket.gramsMean * (basket.scales ? scale : 1) * mean(content.ugPerGram);
    const betweenCv2 = typical ? squaredCv(typical) + cvOf('portion.betweenCv') ** 2 : cvOf('rest.cv') ** 2;
    return {
      basket,
      answered: asked && isAnswered(answers, basket.question),
      gramsPerDay,
      typicalGramsPerDay: typical ? grams.map((g) => g * timesInMean) : grams,
      content,
      variance: typicalUgPerDay * typicalUgPerDay * betweenCv2,
      typicalUgPerDay,
    };
  });
}

/** Grams of one portion: the basket's spread, and for weighed foods the person's age, sex and own portions. */
function portionDraws(
  basket: Basket,
  scale: number,
  portions: Float64Array,
  source: RandomSource,
  count: number,
): Float64Array {
  const factor = factorGrid(logSdOfRange(basket.gramsLow, basket.gramsHigh));
  const at = stream(source, `check.portion.${basket.id}`).gridIndices(count);
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    out[i] = basket.gramsMean * factor[at[i]!]! * (basket.scales ? scale * portions[i]! : 1);
  }
  return out;
}

export const grainOrigin = (answers: CheckAnswers): GrainOrigin => {
  const said = answers.values['grain'];
  return said === 'here' || said === 'north-america' || said === 'elsewhere' ? said : 'not-sure';
};

/** The question that says which kinds of a basket are eaten. */
const KIND_QUESTIONS: Readonly<Record<string, string>> = { fish: 'fishKind' };

/** "tuna=0.8 fish=0.15 shellfish=0.05" as weights; empty for a basket without kinds. */
function partShares(form: CheckForm, answers: CheckAnswers, basket: Basket): ReadonlyMap<string, number> {
  const question = KIND_QUESTIONS[basket.id];
  if (question === undefined) return new Map();
  const choices = form.question(question)!.choices;
  const choice = choiceOf(form, answers, question) ?? choices.find(({ id }) => id === NOT_SURE)!;
  return new Map(
    choice.means.split(' ').map((text) => {
      const [part, share] = text.split('=');
      return [part!, Number(share)] as const;
    }),
  );
}
