import { type Person, type Problem, SelenoscopeError } from '@selenoscope/core';
import { decodeText, MAX_SMALL_FILE_BYTES } from '../bytes.js';
import { isObject, jsonKind, parseJson } from '../json.js';
import { type PersonSettings, type PersonText, type PlaceOf, personFrom } from './fields.js';
import { lettersOf, lookUp } from './words.js';

export interface ReadPersonOptions extends PersonSettings {
  /** the file's name as the person gave it */
  readonly file: string;
}

/** A person with what should be said about how the file was read. */
export interface PersonRead {
  readonly person: Person;
  readonly notices: readonly Problem[];
}

type TextField = Exclude<keyof PersonText, 'lifeStage' | 'conditions'>;

// Keys of a person file, letters only and lower case. The first of each field is the name that is recommended.
const KEYS: Readonly<Record<string, TextField>> = {
  sex: 'sex',
  gender: 'sex',
  ageyears: 'age',
  age: 'age',
  ageinyears: 'age',
  agemonths: 'ageMonths',
  months: 'ageMonths',
  birthdate: 'birthDate',
  dateofbirth: 'birthDate',
  dob: 'birthDate',
  born: 'birthDate',
  bodymasskg: 'mass',
  bodymass: 'mass',
  masskg: 'mass',
  mass: 'mass',
  weightkg: 'mass',
  weight: 'mass',
  bodyweight: 'mass',
  bodyweightkg: 'mass',
  weightlb: 'massLb',
  weightlbs: 'massLb',
  bodymasslb: 'massLb',
  masslb: 'massLb',
  country: 'country',
  countrycode: 'country',
};
const LIFE_STAGE_FLAGS: Readonly<Record<string, string>> = {
  pregnant: 'pregnant',
  pregnancy: 'pregnant',
  lactating: 'lactating',
  breastfeeding: 'lactating',
};
const CONDITION_KEYS = ['conditions', 'condition', 'diseases'];
// kept for the reader of the file, and of no use here
const IGNORED_KEYS = ['schema', 'name', 'note', 'notes', 'comment', 'id'];

const KNOWN = ['sex', 'ageYears', 'birthDate', 'bodyMassKg', 'lifeStage', 'country', 'conditions'];

/**
 * Reads a person file: JSON with sex, ageYears (or birthDate), bodyMassKg, lifeStage, country, conditions. Keys may be
 * written with dashes or underscores; values may carry units ("62 kg", "8 months"). What is left out is unknown.
 *
 * @throws SelenoscopeError `file.*`, `person.*`
 * @example readPerson(bytes, { file: 'me.json', countries: loadTable('countries') }).person.ageYears // 34
 */
export function readPerson(bytes: Uint8Array, options: ReadPersonOptions): PersonRead {
  const { file } = options;
  const what = 'person file';
  const decoded = decodeText(bytes, { file, what, limitBytes: MAX_SMALL_FILE_BYTES });
  const value = parseJson(decoded.text, file, what);
  if (!isObject(value))
    throw new SelenoscopeError({
      code: 'file.json.shape',
      file,
      what,
      came: jsonKind(value),
      expected: 'an object with sex, ageYears, bodyMassKg, lifeStage, country, conditions',
    });
  const { text, keys, notices } = textsOf(value, file);
  const placeOf: PlaceOf = (field) => ({ file, field: keys.get(field) ?? field });
  return { person: personFrom(text, placeOf, options), notices: [...decoded.notices, ...notices] };
}

function textsOf(value: Record<string, unknown>, file: string) {
  const text: PersonText = {};
  const keys = new Map<keyof PersonText, string>();
  const notices: Problem[] = [];
  const lifeStages: string[] = [];
  for (const [key, cell] of Object.entries(value)) {
    if (cell === null || cell === '') continue;
    const letters = lettersOf(key);
    const place = { file, field: key };
    const field = lookUp(KEYS, letters);
    const flag = lookUp(LIFE_STAGE_FLAGS, letters);
    if (field) {
      text[field] = oneText(cell, place);
      keys.set(field, key);
    } else if (letters === 'lifestage') {
      lifeStages.push(oneText(cell, place));
      keys.set('lifeStage', key);
    } else if (flag !== undefined) {
      keys.set('lifeStage', key);
      if (isYes(cell, place)) lifeStages.push(flag);
    } else if (CONDITION_KEYS.includes(letters)) {
      text.conditions = (Array.isArray(cell) ? cell : [cell]).map((item) => oneText(item, place));
      keys.set('conditions', key);
    } else if (!IGNORED_KEYS.includes(letters)) notices.push({ code: 'person.field.unknown', place, known: KNOWN });
  }
  if (lifeStages.length > 0) text.lifeStage = lifeStages;
  return { text, keys, notices };
}

function oneText(value: unknown, place: { file: string; field: string }): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new SelenoscopeError({
    code: 'person.field.shape',
    place,
    came: jsonKind(value),
    expected: 'a text or a number',
  });
}

function isYes(value: unknown, place: { file: string; field: string }): boolean {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (['yes', 'y', 'true'].includes(word)) return true;
  if (['no', 'n', 'false', 'none'].includes(word)) return false;
  throw new SelenoscopeError({ code: 'person.field.shape', place, came: jsonKind(value), expected: 'true or false' });
}
