import type { SubstrateKey } from './keys.js';
import type { Range, Ranges } from './ranges.js';
import type { StarchRestsOn } from './starch.js';

/** What of the intake is this person's own, and what stands in for it. */
export interface SubstrateOwn {
  readonly fibre: boolean;
  readonly protein: boolean;
  readonly starch: StarchRestsOn;
}

/** Name, rule and source of a substrate as a reader sees them. */
export interface SubstrateRule {
  readonly name: string;
  readonly rule: string;
  readonly source: string;
}

/** From this share of carbohydrate on, starch counts as not known from what was given. */
export const MOSTLY = 0.5;

/** The rules as sentences, with the numbers of the table. */
export function rulesOf(parameters: Ranges, own: SubstrateOwn): Record<SubstrateKey | 'transit', SubstrateRule> {
  const fraction = (key: string) => parameters.get(key, 'fraction');
  const nsp = fraction('fibre.nspShare');
  const fermented = fraction('nsp.fermentedShare');
  const high = fraction('resistantStarch.high.ofStarch');
  const low = fraction('resistantStarch.low.ofStarch');
  const passes = fraction('protein.passesShare');
  const leastOf = parameters.get('protein.least', 'g/d');
  const mostOf = parameters.get('protein.most', 'g/d');
  const mucin = parameters.get('mucin', 'g/d');
  const water = parameters.get('water', 'g/d');
  const transit = parameters.get('transit', 'd');
  const density = (nutrient: string) => parameters.get(`population.${nutrient}.perEnergy`, 'g/1000 kcal');
  const fibreFrom = own.fibre ? '' : ` ${asPeople('Fibre', density('fibre'))}`;
  const proteinFrom = own.protein ? '' : ` ${asPeople('Protein', density('protein'))}`;
  const starchFrom = starchSentence(own.starch, density('starch'));
  return {
    'fermentable-fibre': {
      name: 'Fermentable fibre',
      rule: `${fermented.value} (${ends(fermented)}) of non-starch polysaccharide, which is ${nsp.value} (${ends(nsp)}) of dietary fibre: fibre without lignin and resistant starch.${fibreFrom}`,
      source: `${fermented.source}; ${nsp.source}`,
    },
    'resistant-starch-low': {
      name: 'Resistant starch, low rule',
      rule: `As food lists count it, each food with its own range; ${percent(low.value)} (${percent(low.low)} to ${percent(low.high)}) of starch where a food stands in no list. ${starchFrom}`,
      source: 'lists after Murphy 2008 (secondary), see resistant-starch.csv',
    },
    'resistant-starch-high': {
      name: 'Resistant starch, high rule',
      rule: `${percent(high.value)} of the starch eaten, or what food lists count where that is more. At 150 to 200 g of starch a day that gives the 30 to 40 g a day of Cremer. ${starchFrom}`,
      source: high.source,
    },
    'resistant-starch-mixed': {
      name: 'Resistant starch, between the rules',
      rule: 'Anywhere between the low and the high rule, evenly on the log scale: the two differ because they count different things, and which holds is not known.',
      source: 'derived from the two rules',
    },
    protein: {
      name: 'Protein',
      rule: `${percent(passes.value)} (${percent(passes.low)} to ${percent(passes.high)}) of protein eaten, not less than ${leastOf.value} (${ends(leastOf)}) and not more than ${mostOf.value} (${ends(mostOf)}) g a day.${proteinFrom}`,
      source: `${parameters.get('protein.most', 'g/d').source}; share: ${passes.source}`,
    },
    mucin: {
      name: 'Mucin',
      rule: `${mucin.value} (${ends(mucin)}) g a day whatever is eaten: the colon makes it.`,
      source: mucin.source,
    },
    water: {
      name: 'Water',
      rule: `${water.value} (${ends(water)}) g a day whatever is drunk: the small bowel takes up nearly all.`,
      source: water.source,
    },
    transit: {
      name: 'Time through the colon',
      rule: `${transit.value} (${ends(transit)}) days whatever is eaten: it was not measured.`,
      source: transit.source,
    },
  };
}

const ends = ({ low, high }: Range): string => `${low} to ${high}`;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const asPeople = (what: string, { value, low, high }: Range): string =>
  `${what} is not known from what was given: as people eat, ${value} (${low} to ${high}) g per 1,000 kcal.`;

function starchSentence(restsOn: StarchRestsOn, density: Range): string {
  if (restsOn.population >= 1) return asPeople('Starch', density);
  const parts = [
    ['analysed', restsOn.measured],
    ['what fibre and sugars leave of carbohydrate', restsOn.difference],
    ['by kind of food', restsOn.kind],
    ['as people eat', restsOn.population],
  ] as const;
  const said = parts.filter(([, share]) => share >= 0.005).map(([how, share]) => `${percent(share)} ${how}`);
  return `Starch is known so, by share of carbohydrate: ${said.join(', ')}.`;
}
