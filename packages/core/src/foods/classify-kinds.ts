import type { FormGroup, OriginGroup } from './catalogue.js';

/** What kind of food it is, for the origin of its selenium and for the chemical forms. */
export interface FoodKind {
  readonly originGroup: OriginGroup;
  /** share of the selenium that follows the origin of that group, 0 to 1 */
  readonly originShare: number;
  readonly formGroup: FormGroup;
}

/** A rule holds for the names it fits, within the USDA groups it is listed under. First match wins. */
export interface KindRule {
  readonly name: RegExp;
  readonly kind: FoodKind;
}

/** Rules by USDA food group code. The last rule of a group fits every name. */
export type GroupRules = Readonly<Record<string, readonly KindRule[]>>;

export const kind = (originGroup: OriginGroup, originShare: number, formGroup: FormGroup): FoodKind => ({
  originGroup,
  originShare,
  formGroup,
});

/** A rule without an origin: the selenium of the food does not follow a table of origins. */
export const noOrigin = (formGroup: FormGroup): FoodKind => kind('none', 0, formGroup);

export const rule = (name: RegExp, of: FoodKind): KindRule => ({ name, kind: of });
export const otherwise = (of: FoodKind): KindRule => ({ name: /(?:)/, kind: of });

// Shares are judgements of how much of the selenium comes from the leading ingredient; no table gives them.
export const WHEAT = kind('wheat', 1, 'wheat_and_wheat_products');
export const PASTA = kind('pasta', 1, 'wheat_and_wheat_products');
export const RICE = kind('rice', 1, 'rice');
export const MAIZE = kind('maize', 1, 'maize_and_other_cereals');
export const OTHER_CEREAL = kind('other-cereal', 1, 'maize_and_other_cereals');
export const LEGUMES = kind('legumes', 1, 'legumes_and_soya');
export const BEEF = kind('beef', 1, 'beef_pork_lamb');
export const PORK = kind('pork', 1, 'beef_pork_lamb');
export const POULTRY = kind('poultry', 1, 'poultry_meat');
export const EGGS = kind('eggs', 1, 'eggs');
export const MILK = kind('milk', 1, 'milk_and_dairy');
export const PLANT = noOrigin('other_vegetables_and_fruit');
export const MIXED = noOrigin('mixed');

/** The same kind with a smaller share. */
export const part = (of: FoodKind, originShare: number): FoodKind => ({ ...of, originShare });
/** A dish led by that kind: its forms are mixed. */
export const dish = (of: FoodKind, originShare: number): FoodKind => ({ ...of, originShare, formGroup: 'mixed' });
