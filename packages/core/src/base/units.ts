/** Units of amount that a diary may use, with the grams (or millilitres) that one of them holds. */
export const GRAMS_PER_UNIT: Readonly<Record<string, number>> = {
  g: 1,
  mg: 0.001,
  kg: 1000,
  oz: 28.349523125,
  lb: 453.59237,
  µg: 0.000001,
};

/** Volume units, in millilitres. A food without a stated density is taken as 1 g/ml and the notice says so. */
export const MILLILITRES_PER_UNIT: Readonly<Record<string, number>> = { ml: 1, l: 1000, cl: 10, dl: 100 };

declare const unit: unique symbol;
/** A number with its unit seen by the compiler; used where amounts cross a border between folders. */
export type Quantity<U extends string> = number & { readonly [unit]: U };
export type Ug = Quantity<'ug'>;
export type UgPerDay = Quantity<'ug/d'>;
export type Grams = Quantity<'g'>;
export const ug = (value: number): Ug => value as Ug;
export const ugPerDay = (value: number): UgPerDay => value as UgPerDay;
export const grams = (value: number): Grams => value as Grams;
