import { FEWEST_FOODS } from './compiled-distributions.js';

/** First parts of names that only say on which shelf the food stands; a later part is the food. */
const SHELF =
  /^(alcoholic beverages?|babyfood|beverages?|cereals|cereals ready-to-eat|child formula|crustaceans|candies|fast foods?|fish|formulated bar|frozen novelties|game meat|infant formula|leavening agents|mollusks|nuts|poultry|restaurant|school lunch|seeds|snacks?|spices|family style|chinese|italian|latino|mexican)$/i;

/** A brand stands in capitals, alone or before the food: "KEEBLER", "CAMPBELL'S Homestyle Minestrone Soup". */
const BRAND = /[A-Z]{3}/;

interface Part {
  readonly words: readonly string[];
  readonly branded: boolean;
}

function partsOf(name: string): Part[] {
  return name
    .split(/[,;]/)
    .map((part) => part.replace(/\(.*$/, '').trim())
    .filter((part) => part !== '' && !SHELF.test(part))
    .map((part) => ({ branded: BRAND.test(part), words: plainWords(part) }))
    .filter((part) => part.words.length > 0);
}

const plainWords = (part: string): string[] =>
  part
    .toLowerCase()
    .replace(/[^a-z' -]/g, '')
    .split(/[ -]+/)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word));

/**
 * Head nouns of a food name, the narrowest first: the first part that is neither shelf nor brand, its last word and its
 * first word. Empty where only brands are named.
 * @example headNouns('Button mushroom, fresh') // ['button mushroom', 'mushroom', 'button']
 */
export function headNouns(name: string): readonly string[] {
  const head = partsOf(name).find((part) => !part.branded);
  if (head === undefined) return [];
  return [...new Set([head.words.join(' '), head.words.at(-1)!, head.words[0]!])];
}

const isBranded = (name: string): boolean => partsOf(name)[0]?.branded ?? false;

/** A food as far as imputation needs to know it. */
export interface ImputeFood {
  readonly name: string;
  readonly group: string;
  /** does the table give a selenium value above 0? */
  readonly hasSelenium: boolean;
}

/**
 * Impute class of every food: its group and the narrowest head noun that at least {@link FEWEST_FOODS} foods with
 * selenium share within the group, else the group alone. Of a branded food it is the last word in its whole name that
 * is such a noun ("CAMPBELL'S Homestyle Minestrone Soup" is a soup).
 * @example imputeClasses(foods)[0] // '1800:bread'
 */
export function imputeClasses(foods: readonly ImputeFood[]): string[] {
  const counts = new Map<string, number>();
  const keysOf = ({ name, group }: ImputeFood) => headNouns(name).map((noun) => `${group}:${noun}`);
  for (const food of foods)
    if (food.hasSelenium && !isBranded(food.name))
      for (const key of keysOf(food)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const holds = (key: string) => (counts.get(key) ?? 0) >= FEWEST_FOODS;
  return foods.map((food) => {
    const keys = isBranded(food.name)
      ? partsOf(food.name)
          .flatMap((part) => part.words.map((word) => `${food.group}:${word}`))
          .reverse()
      : keysOf(food);
    return keys.find(holds) ?? food.group;
  });
}
