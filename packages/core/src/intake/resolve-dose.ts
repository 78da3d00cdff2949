import type { Problem } from '../base/index.js';
import { unitOf } from './amounts-units.js';
import { DOSE_FORMS, type DoseEntry, type DoseForm, type RawEntry } from './diary.js';

/** Words on labels for the forms that a dose may have; letters only. */
const FORM_WORDS: Readonly<Record<string, DoseForm>> = {
  selenomethionine: 'selenomethionine',
  lselenomethionine: 'selenomethionine',
  dlselenomethionine: 'selenomethionine',
  semet: 'selenomethionine',
  seleniummethionine: 'selenomethionine',
  seleniumyeast: 'selenium-yeast',
  selenoyeast: 'selenium-yeast',
  seyeast: 'selenium-yeast',
  yeast: 'selenium-yeast',
  highseleniumyeast: 'selenium-yeast',
  seleniumenrichedyeast: 'selenium-yeast',
  seleniumrichyeast: 'selenium-yeast',
  selenisedyeast: 'selenium-yeast',
  selenizedyeast: 'selenium-yeast',
  selenite: 'selenite',
  sodiumselenite: 'selenite',
  seleniousacid: 'selenite',
  selenousacid: 'selenite',
  selenate: 'selenate',
  sodiumselenate: 'selenate',
  selenocysteine: 'selenocysteine',
  lselenocysteine: 'selenocysteine',
  selenocystine: 'selenocysteine',
  methylselenocysteine: 'methylselenocysteine',
  semethylselenocysteine: 'methylselenocysteine',
  semethyllselenocysteine: 'methylselenocysteine',
  methyllselenocysteine: 'methylselenocysteine',
  lsemethylselenocysteine: 'methylselenocysteine',
  semsc: 'methylselenocysteine',
  msc: 'methylselenocysteine',
  unknown: 'unknown',
  selenium: 'unknown',
  se: 'unknown',
  notsure: 'unknown',
  multivitamin: 'unknown',
};

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** The form that a label's word means, or null. "" and "selenium" say nothing: unknown. */
export function doseFormOf(text: string): DoseForm | null {
  const letters = lettersOf(text);
  if (letters === '') return 'unknown';
  return Object.hasOwn(FORM_WORDS, letters) ? FORM_WORDS[letters]! : null;
}

/** The first form that a product's name holds ("Selenium (L-selenomethionine) 200 mcg"), else unknown. */
export function doseFormInName(name: string): DoseForm {
  const letters = lettersOf(name);
  const found = ['methylselenocysteine', 'selenomethionine', 'selenocysteine', 'selenite', 'selenate', 'yeast'].find(
    (word) => letters.includes(word),
  );
  return found === undefined ? 'unknown' : FORM_WORDS[found]!;
}

const PREFIX = /^\s*(supplement|infusion)\s*:\s*(.*)$/is;

/** Route and form of `supplement:FORM` or `infusion:FORM`, or null for anything else. */
export function dosePrefix(text: string): { route: DoseEntry['route']; form: string } | null {
  const parts = PREFIX.exec(text);
  return parts && { route: parts[1]!.toLowerCase() === 'infusion' ? 'iv' : 'oral', form: parts[2]!.trim() };
}

/** One entry of 1,000 µg or more is a hard stop: asked about, never counted as an ordinary dose (requirements.md §6). */
export const HARD_STOP_UG = 1000;
/** Labels run from 10 to 400 µg; less than one was probably typed in mg. */
export const SMALLEST_BELIEVED_UG = 1;

export type DoseRead = { readonly dose: DoseEntry } | { readonly problem: Problem };

/** A dose from a row whose food is `supplement:FORM` or `infusion:FORM`. Amounts are µg of elemental selenium. */
export function readDose(raw: RawEntry, file: string): DoseRead {
  const { route, form: formText } = dosePrefix(raw.food)!;
  const place = (field: string) => ({ file, row: raw.row, field });
  const form = doseFormOf(formText);
  if (form === null)
    return {
      problem: { code: 'diary.dose.form', place: place('food'), came: formText.slice(0, 60), known: DOSE_FORMS },
    };
  if (route === 'iv' && form === 'selenium-yeast')
    return { problem: { code: 'diary.dose.route', place: place('food'), came: formText.slice(0, 60) } };
  if (raw.amount === null) return { problem: { code: 'diary.amount.missing', place: place('amount'), food: raw.food } };
  const came = `${raw.amount}${raw.unit === null ? '' : ` ${raw.unit}`}`;
  if (raw.unit !== null) {
    const unit = unitOf(raw.unit);
    if (unit.kind !== 'weight' || unit.symbol !== 'µg')
      return { problem: { code: 'diary.dose.unit', place: place('unit'), came, unit: raw.unit } };
  }
  return doseOf(raw, route, form, raw.amount, came, file);
}

/** Checks the size of a dose, then makes the entry. */
export function doseOf(
  raw: RawEntry,
  route: DoseEntry['route'],
  form: DoseForm,
  doseUg: number,
  came: string,
  file: string,
): DoseRead {
  const place = { file, row: raw.row, field: 'amount' };
  if (doseUg < 0) return { problem: { code: 'diary.amount.negative', place, came } };
  if (doseUg >= HARD_STOP_UG) return { problem: { code: 'diary.dose.hardStop', place, came, ug: doseUg } };
  if (doseUg > 0 && doseUg < SMALLEST_BELIEVED_UG)
    return { problem: { code: 'diary.dose.small', place, came: raw.unit === null ? `${came} µg` : came } };
  const { row, date, time, meal, food, note } = raw;
  return {
    dose: {
      kind: 'dose',
      row,
      date,
      ...(time !== undefined && { time }),
      ...(meal !== undefined && { meal }),
      text: food,
      route,
      form,
      doseUg,
      ...(note !== undefined && { note }),
    },
  };
}
