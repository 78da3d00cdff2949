// Words that people type for an amount, in one shape. Food tables are in English, and so are these; a language file may
// add its own under `diary.more-unit-words` ("slice: scheibe scheiben; cup: tasse tassen").

/** A weight or volume as it is stored: g or ml. */
const STATED: Readonly<Record<string, readonly [unit: 'g' | 'ml', factor: number]>> = {
  g: ['g', 1],
  gr: ['g', 1],
  gram: ['g', 1],
  grams: ['g', 1],
  gramme: ['g', 1],
  grammes: ['g', 1],
  kg: ['g', 1000],
  kilo: ['g', 1000],
  kilos: ['g', 1000],
  oz: ['g', 28.349523125],
  ounce: ['g', 28.349523125],
  ounces: ['g', 28.349523125],
  lb: ['g', 453.59237],
  lbs: ['g', 453.59237],
  pound: ['g', 453.59237],
  pounds: ['g', 453.59237],
  ml: ['ml', 1],
  cl: ['ml', 10],
  dl: ['ml', 100],
  l: ['ml', 1000],
  litre: ['ml', 1000],
  litres: ['ml', 1000],
  liter: ['ml', 1000],
  liters: ['ml', 1000],
};

/** Household measures, with other names for them. */
const MEASURES: Readonly<Record<string, string>> = {
  slice: 'slices rasher rashers',
  cup: 'cups cupful',
  tbsp: 'tablespoon tablespoons tbs',
  tsp: 'teaspoon teaspoons',
  glass: 'glasses',
  mug: 'mugs',
  bowl: 'bowls',
  piece: 'pieces pc pcs',
  serving: 'servings portion portions helping helpings',
  handful: 'handfuls',
  can: 'cans tin tins',
  bottle: 'bottles',
  packet: 'packets pack packs sachet sachets',
  bar: 'bars',
  fillet: 'fillets',
  roll: 'rolls',
  scoop: 'scoops',
  stick: 'sticks',
  wedge: 'wedges',
  clove: 'cloves',
  leaf: 'leaves',
  small: '',
  medium: '',
  large: '',
  pint: 'pints',
  pinch: 'pinches',
  splash: 'splashes',
  dash: 'dashes',
  drizzle: 'drizzles',
  sprinkle: 'sprinkles',
  dollop: 'dollops',
  knob: 'knobs',
  square: 'squares',
  ladle: 'ladles',
  shot: 'shots',
};

/** What a typed word means as a unit. */
export type UnitWord =
  | { readonly kind: 'stated'; readonly unit: 'g' | 'ml'; readonly factor: number }
  | {
      readonly kind: 'measure';
      readonly word: string;
      /** true for a word that a language file added */
      readonly isForeign?: boolean;
    };

export type UnitWords = ReadonlyMap<string, UnitWord>;

/** @param more words of the reader's language, as the language file gives them */
export function unitWords(more = ''): UnitWords {
  const words = new Map<string, UnitWord>();
  for (const [word, [unit, factor]] of Object.entries(STATED)) words.set(word, { kind: 'stated', unit, factor });
  const add = (word: string, names: string): void => {
    for (const name of [word, ...names.split(/\s+/)]) if (name !== '') words.set(name, { kind: 'measure', word });
  };
  for (const [word, names] of Object.entries(MEASURES)) add(word, names);
  for (const line of more.split(';')) {
    const [word = '', names = ''] = line.split(':').map((part) => part.trim());
    if (word === '') continue;
    for (const name of names.toLowerCase().split(/\s+/))
      if (name !== '') words.set(name, STATED[word] ? words.get(word)! : { kind: 'measure', word, isForeign: true });
  }
  return words;
}
