import type { Problem } from '../../base/index.js';
import type { Regimen, RegimenDose, RegimenMeal } from '../regimen.js';
import { type AmountRules, amountUg } from './amount.js';
import { backgroundAt } from './background.js';
import { DOSE_FIELDS, oneDoseAt, refuseOverlap } from './dose.js';
import { formAt, type KnownForm } from './forms.js';
import {
  isObject,
  kindOf,
  listAt,
  noteUnknown,
  objectAt,
  openReading,
  parseJson,
  type Reading,
  refuse,
} from './json.js';
import { personAt } from './person.js';
import {
  dayAt,
  hourAt,
  MOST_DOSES,
  occasionsAt,
  refuseTooMany,
  shortestGapDays,
  TIME_FIELDS,
  timesAt,
} from './times.js';

export interface ReadRegimenOptions {
  /** the file's name as the person gave it; stands in every message */
  readonly file: string;
  /** forms and food groups of the tables (`AbsorbedForms.all`) */
  readonly forms: readonly KnownForm[];
}

/** A regimen with what should be said about how it was read. */
export interface RegimenRead {
  readonly regimen: Regimen;
  readonly notices: readonly Problem[];
}

const WHAT = 'regimen';
const FIELDS = ['person', 'background', 'doses', 'meals', 'atDays', 'confirmLargeDoses'] as const;
const MEAL_FIELDS = ['day', 'hour', 'form', 'ug', 'unit'] as const;
/** Noon, where a meal's hour is not given. */
const MEAL_HOUR = 12;
const HOURS_PER_DAY = 24;

export const LARGE_DOSES: string =
  'To simulate such a dose on purpose, as trials have given it, add "confirmLargeDoses": true to the file.';

/**
 * Reads the regimen of `selenoscope body simulate`, JSON: person, background, doses, meals, atDays.
 *
 * Doses between two days are written out (`untilDay` itself is no longer a day of the dose; without it and without
 * `atDays` a dose goes on until the last time looked at). A dose of 0 µg is left out with a notice.
 * @throws SelenoscopeError `file.json.*`, `person.*`, `body.*`: the first thing that is wrong, with its path
 * @example readRegimen('{"background":{"ugPerDay":55},"doses":[],"atDays":[0,70]}', { file: 'r.json', forms })
 */
export function readRegimen(text: string, { file, forms }: ReadRegimenOptions): RegimenRead {
  const value = parseJson(text, file, WHAT);
  const expected = 'an object with "person", "background", "doses" and "atDays"';
  if (!isObject(value)) return refuse({ code: 'file.json.shape', file, what: WHAT, came: kindOf(value), expected });
  const reading = openReading(file);
  noteUnknown(value, FIELDS, '', reading);
  const rules: AmountRules = { confirmed: confirmedAt(value, reading), howToConfirm: LARGE_DOSES };
  const person = personAt(value['person'], 'person', reading);
  const background = backgroundAt(value['background'], 'background', reading, forms);
  const atDays = timesAt(value['atDays'], 'atDays', reading, 'a list of days to look at, such as [0, 14, 70]');
  const doses = dosesAt(value['doses'], reading, forms, rules, atDays.at(-1)!);
  const regimen: Regimen = {
    person,
    ...background,
    doses,
    meals: mealsAt(value['meals'], reading, forms, rules),
    atDays,
  };
  return { regimen, notices: reading.notices };
}

/** Whether the file says that large doses are meant. */
export function confirmedAt(object: Readonly<Record<string, unknown>>, reading: Reading): boolean {
  const value = object['confirmLargeDoses'];
  if (value === undefined || value === null || typeof value === 'boolean') return value === true;
  const place = reading.placeOf('confirmLargeDoses');
  return refuse({ code: 'body.field.shape', place, came: kindOf(value), expected: 'true or false' });
}

function dosesAt(
  value: unknown,
  reading: Reading,
  forms: readonly KnownForm[],
  rules: AmountRules,
  lastDay: number,
): RegimenDose[] {
  if (value === undefined || value === null) return [];
  const doses: RegimenDose[] = [];
  let count = 0;
  listAt(value, 'doses', reading, 'a list of doses').forEach((item, i) => {
    const path = `doses[${i}]`;
    const object = objectAt(item, path, reading, 'an object with form, route, ug and its days');
    const dose = oneDoseAt(object, path, reading, forms, rules);
    const occasions = occasionsAt(object, path, reading, lastDay);
    noteUnknown(object, [...DOSE_FIELDS, ...TIME_FIELDS], path, reading);
    refuseOverlap(dose.infusionHours, shortestGapDays(occasions), path, reading);
    count += occasions.onDays.length * occasions.atHours.length;
    refuseTooMany(count, path, reading);
    if (dose.doseUg === 0) reading.notices.push({ code: 'body.dose.zero', place: reading.placeOf(`${path}.ug`) });
    else doses.push({ ...dose, ...occasions });
  });
  return doses;
}

function mealsAt(
  value: unknown,
  reading: Reading,
  forms: readonly KnownForm[],
  rules: AmountRules,
): readonly RegimenMeal[] {
  if (value === undefined || value === null) return [];
  const items = listAt(value, 'meals', reading, 'a list of meals');
  if (items.length > MOST_DOSES) refuseTooMany(items.length, 'meals', reading);
  const meals = items.map((item, i): RegimenMeal => {
    const path = `meals[${i}]`;
    const meal = objectAt(item, path, reading, 'an object with day, hour, form and ug');
    noteUnknown(meal, MEAL_FIELDS, path, reading);
    const form = formAt(meal['form'] ?? 'food', `${path}.form`, reading, forms);
    const day = dayAt(meal['day'], `${path}.day`, reading);
    const hour =
      meal['hour'] === undefined || meal['hour'] === null ? null : hourAt(meal['hour'], `${path}.hour`, reading);
    if (hour !== null && hour !== 0 && day !== Math.floor(day))
      refuse({ code: 'body.times.hoursOfPart', place: reading.placeOf(`${path}.hour`), day });
    const ofDay = day === Math.floor(day) ? (hour ?? MEAL_HOUR) / HOURS_PER_DAY : 0;
    return { timeDays: day + ofDay, form: form.key, seleniumUg: amountUg(meal, path, reading, form, rules) };
  });
  // equal times keep the order of the file: sorting is stable
  return meals.sort((a, b) => a.timeDays - b.timeDays);
}
