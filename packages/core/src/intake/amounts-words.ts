/** Words of measures and foods in one shape, so that "Slices", "slice," and "slice" are the same. */

const SYNONYMS: Readonly<Record<string, string>> = {
  tablespoon: 'tbsp',
  tablespoonful: 'tbsp',
  tbs: 'tbsp',
  tblsp: 'tbsp',
  teaspoon: 'tsp',
  teaspoonful: 'tsp',
  dessertspoonful: 'dessertspoon',
  dsp: 'dessertspoon',
  cupful: 'cup',
  mugful: 'mug',
  glassful: 'glass',
  bowlful: 'bowl',
  handfull: 'handful',
  tin: 'can',
  pc: 'piece',
  pcs: 'piece',
  helping: 'serving',
  portion: 'serving',
  med: 'medium',
  lg: 'large',
  lge: 'large',
  sm: 'small',
  regular: 'medium',
  average: 'medium',
  yogurt: 'yoghurt',
  donut: 'doughnut',
  shrimp: 'prawn',
  fiber: 'fibre',
  rasher: 'slice',
  filet: 'fillet',
  pkt: 'packet',
  pack: 'packet',
  sachet: 'packet',
  carton: 'container',
  pot: 'container',
  tub: 'container',
  stalk: 'stick',
  wholemeal: 'wholewheat',
};

/** Small words that say nothing about a measure. */
const FILLERS = new Set(['of', 'a', 'an', 'the', 'with', 'in', 'and', 'or', 'approx', 'about']);

/** Singular of an English noun, well enough that both numbers of a word meet: "loaves" and "loaf", "cookies" and "cookie". */
export function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('ie') && word.length > 4) return `${word.slice(0, -2)}y`;
  if (/(alv|oav|eav|elv|olv)es$/.test(word)) return `${word.slice(0, -3)}f`;
  if (/(ss|sh|ch|x|to|tato)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The words of a text in that shape, without what stands in brackets. @example wordsOf('cup slices (8 oz)') // ['cup', 'slice'] */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/fluid ounces?|fl\.? ?oz\.?/g, ' floz ')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => {
      const one = singular(word);
      return Object.hasOwn(SYNONYMS, one) ? SYNONYMS[one]! : one;
    });
}
