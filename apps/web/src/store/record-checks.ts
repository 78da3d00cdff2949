import { type ChangeShown, dayNumber } from '@selenoscope/core';
import { type Check, listOf, mapOf, matching, number, oneOf, orNull, record, text, truth, within } from './check.js';
import type { ListName, Lists } from './contract.js';
import type { PersonRecord, Preferences, Settings } from './records.js';

const date = matching((value) => Number.isFinite(dayNumber(value)), 'a date, yyyy-mm-dd');
const time = matching((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'a time, hh:mm');
const base64 = matching((value) => /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0, 'base64');
const notNegative = within((value) => value >= 0, 'a number of 0 or more');
const whole = within((value) => Number.isSafeInteger(value) && value >= 0, 'a whole number of 0 or more');
const some = within((value) => value > 0, 'a number above 0');
const nutrients = mapOf(orNull(number));
const part = { food: text, name: text, amount: orNull(number), unit: orNull(text) };

/** What each list may hold. */
export const RECORD_CHECKS: { readonly [L in ListName]: Check<Lists[L]> } = {
  entries: record<Lists['entries']>(
    { id: text, date, ...part, order: number, changedAt: number },
    { time, meal: text, note: text, carried: nutrients, category: text, importId: text },
  ),
  recipes: record<Lists['recipes']>(
    {
      id: text,
      name: text,
      servings: some,
      cookedGrams: orNull(notNegative),
      parts: listOf(record<Lists['recipes']['parts'][number]>(part, {})),
      changedAt: number,
    },
    {},
  ),
  products: record<Lists['products']>(
    {
      id: text,
      barcode: orNull(text),
      name: text,
      like: orNull(text),
      servingGrams: orNull(notNegative),
      per100g: nutrients,
      changedAt: number,
    },
    {},
  ),
  labs: record<Lists['labs']>(
    { id: text, date: orNull(date), analyte: text, value: number, unit: text, changedAt: number },
    { note: text, limit: oneOf('below', 'above') },
  ),
  stool: record<Lists['stool']>(
    { id: text, name: text, files: listOf(record({ name: text, base64 }, {})), changedAt: number },
    {},
  ),
  mapping: record<Lists['mapping']>(
    { text, food: text, unit: orNull(text), grams: orNull(number), changedAt: number },
    {},
  ),
};

const named = record<{ readonly id: string; readonly name: string }>({ id: text, name: text }, {});
const change = record<ChangeShown>(
  {
    kind: oneOf('add', 'swap', 'resize', 'reduce', 'supplement', 'infusion', 'find-out'),
    food: orNull(named),
    gramsPerWeek: number,
    timesPerWeek: number,
    portion: orNull(text),
    meal: orNull(text),
    text,
    disturbance: number,
  },
  {
    code: text,
    instead: named,
    dose: record<NonNullable<ChangeShown['dose']>>(
      { form: text, route: oneOf('oral', 'iv'), ugPerDay: number, beforeUgPerDay: number },
      {},
    ),
  },
);

const answer: Check<string | number | readonly string[] | null> = (value, path) => {
  if (Array.isArray(value)) return listOf(text)(value, path);
  if (typeof value === 'number') return number(value, path);
  return value === null ? null : text(value, path);
};

export const SETTING_CHECKS: { readonly [K in keyof Settings]: Check<Settings[K]> } = {
  person: record<PersonRecord>(
    {
      sex: orNull(oneOf('female', 'male')),
      ageYears: orNull(notNegative),
      bodyMassKg: orNull(some),
      lifeStage: oneOf('none', 'pregnant', 'lactating'),
      country: orNull(text),
      conditions: listOf(text),
    },
    {},
  ),
  preferences: record<Preferences>(
    {
      language: orNull(text),
      theme: oneOf('auto', 'light', 'dark'),
      authority: orNull(text),
      units: oneOf('metric', 'imperial'),
      diets: listOf(text),
      avoid: listOf(text),
      maxChanges: whole,
      clinicianOrder: truth,
      floraCompete: truth,
    },
    {},
  ),
  answers: orNull(record<NonNullable<Settings['answers']>>({ values: mapOf(answer) }, {})),
  savedOn: orNull(date),
  changesSinceSaved: whole,
  plan: orNull(record<NonNullable<Settings['plan']>>({ sentence: text, changes: listOf(change) }, {})),
};
