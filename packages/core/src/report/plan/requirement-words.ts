import type { RequirementKey } from '../../plan/index.js';
import { sharePercent } from '../numbers.js';
import { listed } from './food-words.js';
import { countedOf } from './often.js';
import { ofHundred } from './plan-sentence.js';

export interface RequirementFacts {
  /** too much is what the plans are against: chances are told by that, and by too little */
  readonly isTooMuch?: boolean;
  readonly aim: { readonly adequate: number; readonly above: number };
  readonly maxChanges: number;
  readonly diet: readonly string[];
  readonly avoid: readonly string[];
  readonly only?: readonly string[];
  /** how far energy, sodium and saturated fat may move (fractions, from the parameters of the plan); not told where absent */
  readonly energyChange?: number;
  readonly sodiumRise?: number;
  readonly saturatedFatRise?: number;
  /** how far the chance of too little or too much of another nutrient may rise */
  readonly nutrientRise?: number;
}

const said = (key: string): string => key.replace(/-/g, ' ');

/** Diets and what is avoided, in words. @example wishWords({ diet: ['vegan'], avoid: ['soya'] }) // ["a vegan diet", "no soya"] */
export function wishWords({ diet, avoid, only = [] }: Pick<RequirementFacts, 'diet' | 'avoid' | 'only'>): string[] {
  const article = (name: string) => (/^[aeiou]/i.test(name) ? 'an' : 'a');
  return [
    ...diet.filter((name) => name !== 'omnivore').map((name) => `${article(name)} ${name} diet`),
    ...(avoid.length === 0
      ? []
      : [
          `no ${listed(
            avoid.map((what) => (/^\w+:/.test(what) ? `food ${what}` : said(what))),
            'or',
          )}`,
        ]),
    ...(only.length === 0 ? [] : [`only ${listed(only.map(said))}`]),
  ];
}

const atMost = (rise: number | undefined): string =>
  rise === undefined || rise === 0 ? '' : ` by more than ${sharePercent(rise)}`;

/** All wishes as one thing. @example wishesName({ diet: ['vegan'], avoid: ['soya'] }) // "a vegan diet without soya" */
function wishesName(facts: RequirementFacts): string {
  const diets = listed(wishWords({ diet: facts.diet, avoid: [] }));
  const avoided = wishWords({ diet: [], avoid: facts.avoid })[0] ?? '';
  const only = wishWords({ diet: [], avoid: [], only: facts.only ?? [] });
  const kept = diets === '' ? avoided : `${diets}${avoided.replace(/^no/, ' without')}`;
  return [kept, ...only].filter((text) => text !== '').join(', ') || 'what was wished';
}

/** What a plan must keep to, as a name that fits "X, Y and Z cannot all hold". */
export function requirementText(key: RequirementKey, facts: RequirementFacts): string {
  const named: Readonly<Record<RequirementKey, string>> = {
    adequate: `enough selenium in at least ${ofHundred(facts.aim.adequate)}`,
    upper: `too much selenium in at most ${ofHundred(facts.aim.above)}`,
    energy: facts.energyChange === undefined ? 'energy as it is' : `energy within ${sharePercent(facts.energyChange)}`,
    nutrients: 'no other nutrient made worse',
    sodium: 'no more salt',
    'saturated-fat': 'no more saturated fat',
    fish: 'the limits on fish',
    wishes: wishesName(facts),
    changes: `no more than ${countedOf(facts.maxChanges, 'change')}`,
  };
  return named[key];
}

/** How a requirement is set aside. @example "without the limit on energy" */
export function withoutText(key: RequirementKey, facts: RequirementFacts): string {
  const named: Readonly<Record<RequirementKey, string>> = {
    adequate: 'with a smaller chance of enough',
    upper: 'with a larger chance of too much',
    energy: 'without the limit on energy',
    nutrients: 'without the limits on other nutrients',
    sodium: 'with more salt',
    'saturated-fat': 'with more saturated fat',
    fish: 'without the limits on fish',
    wishes: `without “${wishesName(facts)}”`,
    changes: 'with more changes',
  };
  return named[key];
}

/** What every plan keeps to, as a sentence of its own. */
export function limitSentence(key: RequirementKey, facts: RequirementFacts): string {
  const sentences: Readonly<Record<RequirementKey, string>> = {
    adequate: `Usual selenium reaches the requirement in at least ${ofHundred(facts.aim.adequate)} ways this could be.`,
    upper: `It passes the stricter upper level in at most ${ofHundred(facts.aim.above)}, food and supplements together.`,
    energy: `Energy stays ${facts.energyChange === undefined ? 'near' : `within ${sharePercent(facts.energyChange)} of`} what is eaten now.`,
    nutrients: `No other nutrient that was enough falls below its average requirement or rises above its upper level${facts.nutrientRise === undefined ? '' : `, and no chance of either rises by more than ${Math.round(100 * facts.nutrientRise)} in 100`}.`,
    sodium: `Sodium does not rise${atMost(facts.sodiumRise)}.`,
    'saturated-fat': `Saturated fat does not rise${atMost(facts.saturatedFatRise)}.`,
    fish: 'Fish stays within what is advised for this person.',
    wishes: wishWords(facts).length === 0 ? 'Nothing was left out by wish.' : `It keeps to ${wishesName(facts)}.`,
    changes: `It needs no more than ${countedOf(facts.maxChanges, 'change')}.`,
  };
  return sentences[key];
}
