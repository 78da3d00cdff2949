import { ANIMAL_RULES, FISH_GENERA, SECTION_RULES } from './classify-animal.js';
import { CEREAL_RULES, SNACK_RULES } from './classify-cereals.js';
import { DISH_RULES } from './classify-dishes.js';
import { type FoodKind, type GroupRules, MIXED } from './classify-kinds.js';
import { PLANT_RULES } from './classify-plants.js';

/** What a table says of a food, as far as its kind can be read from it. */
export interface FoodWords {
  /** long name, for instance "Bread, white, commercially prepared" */
  readonly name: string;
  /** USDA food group code */
  readonly group: string;
  /** the table's own section where it says more than the group, for instance "Marine Fish" */
  readonly section?: string;
  readonly scientificName?: string;
}

/** Kind of a food, with what its name says of where it comes from. */
export interface ClassifiedFood extends FoodKind {
  /** the nut itself; not mixed nuts that hold some */
  readonly isBrazilNut: boolean;
  /** country named in the food's own name ("Lamb, New Zealand, imported"): its origin is known, nothing is rescaled */
  readonly namedCountry: 'AU' | 'NZ' | null;
}

const RULES: GroupRules = { ...CEREAL_RULES, ...SNACK_RULES, ...ANIMAL_RULES, ...PLANT_RULES, ...DISH_RULES };
const BRAZIL_NUT = /^(nuts?, )?brazil ?nuts?\b(?!.*\b(mix|with|bar|butter)\b)/i;

/**
 * Kind of a food from its name, its USDA group and, where it helps, its section: which origin its selenium follows and
 * to what share, and which chemical forms it holds. The rules are lists of names by group (classify-*.ts); shares of
 * mixed dishes are judgements.
 * @example classifyFood({ name: 'Egg, whole, raw, fresh', group: '0100' }).originGroup // 'eggs'
 */
export function classifyFood({ name, group, section, scientificName }: FoodWords): ClassifiedFood {
  const rules = (section === undefined ? undefined : SECTION_RULES[section]) ?? RULES[group] ?? [];
  const genus =
    group === '1500' && scientificName ? FISH_GENERA.find((rule) => rule.name.test(scientificName)) : undefined;
  const found = (genus ?? rules.find((rule) => rule.name.test(name)))?.kind ?? MIXED;
  const namedCountry = namedCountryOf(name);
  const isBrazilNut = group === '1200' && BRAZIL_NUT.test(name);
  return namedCountry === null
    ? { ...found, isBrazilNut, namedCountry }
    : { ...found, originGroup: 'none', originShare: 0, isBrazilNut, namedCountry };
}

function namedCountryOf(name: string): 'AU' | 'NZ' | null {
  const match = /^(?:beef|lamb|veal), (australian|new zealand)\b/i.exec(name);
  if (match === null) return null;
  return match[1]!.toLowerCase() === 'australian' ? 'AU' : 'NZ';
}
