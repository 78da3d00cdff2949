/** Ends that only look like a plural: cress, hummus, swiss. */
const NOT_PLURAL = /(ss|us)$/;
const SIBILANT_PLURAL = /(ch|sh|ss|x|zz|o)es$/;

/**
 * The singular of an English food word by ending, or by `irregular` where the ending misleads.
 *
 * It need not be a dictionary word: names and queries go through the same function, so "cookie" and "cookies" only have
 * to come out alike.
 * @param word      folded word, at least one letter
 * @param irregular plural → singular, for instance loaves → loaf (rows `plural` of the food words)
 * @example singular('potatoes', new Map()) // 'potato'
 */
export function singular(word: string, irregular: ReadonlyMap<string, string>): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const n = word.length;
  if (n < 4 || word.charCodeAt(n - 1) !== 115) return n > 4 && word.endsWith('ie') ? `${word.slice(0, -2)}y` : word;
  if (word.endsWith('ies')) return n > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (SIBILANT_PLURAL.test(word)) return word.slice(0, -2);
  if (NOT_PLURAL.test(word)) return word;
  return word.slice(0, -1);
}
