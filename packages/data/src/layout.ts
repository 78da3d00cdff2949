/** A row of a parameter table: text by column name. */
export type TableRow = Readonly<Record<string, string>>;

/** Tables whose name begins so hold words of the food search. */
export const FOOD_WORDS = 'food-words';

/** Rows by column name, from a table whose first row holds the names. */
export function records([header, ...rows]: readonly (readonly string[])[]): TableRow[] {
  return rows.map((row) => Object.fromEntries(header!.map((column, i) => [column, row[i]!])));
}

/**
 * Number that ties the packed search to the foods and words it was made from.
 * @param foodsSha256 hexadecimal, of foods.bin
 * @param wordsSha256 hexadecimal, of words.json
 */
export const searchStamp = (foodsSha256: string, wordsSha256: string): number =>
  (Number.parseInt(foodsSha256.slice(0, 8), 16) ^ Number.parseInt(wordsSha256.slice(0, 8), 16)) >>> 0;
