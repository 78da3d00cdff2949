import { type Reading, refuse } from './json.js';
import { nearest } from './near.js';

/** A form of selenium or a food group with a mixture of its own; the rows of `absorption.csv` are such. */
export interface KnownForm {
  /** "selenium-yeast", "selenite", "wheat", "food" */
  readonly key: string;
  readonly label: string;
  readonly kind: 'form' | 'food';
  /** may be given into a vein; foods and yeast never are */
  readonly infused: boolean;
}

export type Route = 'oral' | 'iv';

/** Words on labels, in papers and on tables, letters only, for forms whose key is another word. */
const FORM_WORDS: Readonly<Record<string, string>> = {
  lselenomethionine: 'selenomethionine',
  dlselenomethionine: 'selenomethionine',
  seleniummethionine: 'selenomethionine',
  semet: 'selenomethionine',
  yeast: 'selenium-yeast',
  seyeast: 'selenium-yeast',
  selenoyeast: 'selenium-yeast',
  highseleniumyeast: 'selenium-yeast',
  seleniumenrichedyeast: 'selenium-yeast',
  sodiumselenite: 'selenite',
  seleniousacid: 'selenite',
  selenousacid: 'selenite',
  sodiumselenate: 'selenate',
  selenocystine: 'selenocysteine',
  lselenocysteine: 'selenocysteine',
  sec: 'selenocysteine',
  secys: 'selenocysteine',
  semethylselenocysteine: 'methylselenocysteine',
  semethyllselenocysteine: 'methylselenocysteine',
  lsemethylselenocysteine: 'methylselenocysteine',
  methyllselenocysteine: 'methylselenocysteine',
  mesecys: 'methylselenocysteine',
  semsc: 'methylselenocysteine',
  msc: 'methylselenocysteine',
  brazilnuts: 'brazil-nut',
  paranut: 'brazil-nut',
  nut: 'nuts',
  bread: 'wheat',
  pasta: 'wheat',
  egg: 'eggs',
  beef: 'meat',
  pork: 'meat',
  lamb: 'meat',
  chicken: 'poultry',
  cod: 'fish',
  tuna: 'fish-predatory',
  salmon: 'fish-freshwater',
  trout: 'fish-freshwater',
  onion: 'garlic',
  broccoli: 'brassica',
  beans: 'legumes',
  lentils: 'legumes',
  diet: 'food',
  mixeddiet: 'food',
  foods: 'food',
};

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/**
 * The known form that a text means: its key in any spelling, or a word of labels.
 * @throws SelenoscopeError `body.form.unknown` with the nearest
 */
export function formAt(value: unknown, path: string, reading: Reading, forms: readonly KnownForm[]): KnownForm {
  const place = reading.placeOf(path);
  const keys = forms.map((form) => form.key);
  if (value === undefined || value === null || value === '')
    return refuse({ code: 'body.field.missing', place, expected: `a form of selenium: ${keys.join(', ')}` });
  if (typeof value !== 'string') {
    const came = typeof value === 'object' ? 'no text' : String(value);
    return refuse({ code: 'body.form.unknown', place, came, near: [], known: keys });
  }
  const letters = lettersOf(value);
  const word = Object.hasOwn(FORM_WORDS, letters) ? FORM_WORDS[letters] : undefined;
  const found = forms.find(
    ({ key, label }) =>
      key === value.trim() || key === word || lettersOf(key) === letters || lettersOf(label) === letters,
  );
  if (found && letters !== '') return found;
  const near = nearest(value, [...keys, ...Object.keys(FORM_WORDS)], 12).map((name) => FORM_WORDS[name] ?? name);
  const known = [...new Set(near)].filter((name) => keys.includes(name)).slice(0, 3);
  return refuse({ code: 'body.form.unknown', place, came: value.slice(0, 60), near: known, known: keys });
}

const ROUTE_WORDS: Readonly<Record<string, Route>> = {
  oral: 'oral',
  orally: 'oral',
  po: 'oral',
  peroral: 'oral',
  bymouth: 'oral',
  mouth: 'oral',
  iv: 'iv',
  intravenous: 'iv',
  intravenously: 'iv',
  infusion: 'iv',
  drip: 'iv',
};

/** The route; by mouth where it is not said. @throws SelenoscopeError `body.route.unknown`, `body.route.notInfused` */
export function routeAt(
  value: unknown,
  path: string,
  reading: Reading,
  form: KnownForm,
  forms: readonly KnownForm[],
): Route {
  if (value === undefined || value === null || value === '') return 'oral';
  const letters = typeof value === 'string' ? lettersOf(value) : '';
  const route = Object.hasOwn(ROUTE_WORDS, letters) ? ROUTE_WORDS[letters]! : null;
  const place = reading.placeOf(path);
  if (route === null) return refuse({ code: 'body.route.unknown', place, came: String(value).slice(0, 40) });
  if (route === 'iv' && !form.infused) {
    const infused = forms.filter(({ infused: may }) => may).map(({ key }) => key);
    return refuse({ code: 'body.route.notInfused', place, form: form.key, infused });
  }
  return route;
}
