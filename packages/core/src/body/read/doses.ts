import type { Problem } from '../../base/index.js';
import type { RegimenPerson } from '../regimen.js';
import type { AmountRules } from './amount.js';
import { type BackgroundRead, backgroundAt } from './background.js';
import { DOSE_FIELDS, type OneDose, oneDoseAt, refuseOverlap } from './dose.js';
import type { KnownForm } from './forms.js';
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
import { confirmedAt, LARGE_DOSES } from './regimen.js';
import { dayAt, everyDaysAt, LAST_DAY, refuseTooMany } from './times.js';

/** One way of taking selenium among those compared. */
export interface ComparedDose extends OneDose {
  /** as given, or made of amount, form and route */
  readonly name: string;
  /** days between doses; null for a single dose */
  readonly everyDays: number | null;
  /** how long the doses go on; the day of the last dose lies before it */
  readonly days: number;
}

/** Doses to hold beside each other on one scale, all for the same person. */
export interface DoseComparison {
  readonly person: RegimenPerson;
  /** habitual intake beside the doses; null where the file has none */
  readonly background: BackgroundRead | null;
  readonly doses: readonly ComparedDose[];
}

export interface ReadDosesOptions {
  readonly file: string;
  readonly forms: readonly KnownForm[];
  /** row of each dose where the doses come from a table, for messages */
  readonly rows?: readonly number[] | undefined;
}

export interface DosesRead {
  readonly comparison: DoseComparison;
  readonly notices: readonly Problem[];
}

const WHAT = 'file of doses';
const EXPECTED = 'an object with "doses": a list of objects with form, route and ug';
const FIELDS = ['person', 'background', 'doses', 'confirmLargeDoses'] as const;
const MOST_COMPARED = 50;
const USUAL_DAYS = 90;

/**
 * Reads the doses of `selenoscope compare`, JSON: person, background, and doses with form, route, ug, and where wanted
 * name, everyDays (without it a single dose), days (90) and infusionHours.
 *
 * @throws SelenoscopeError `file.json.*`, `person.*`, `body.*`
 * @example readDoses('{"doses":[{"form":"wheat","ug":100,"everyDays":1}]}', { file: 'doses.json', forms })
 */
export function readDoses(text: string, options: ReadDosesOptions): DosesRead {
  return dosesFrom(parseJson(text, options.file, WHAT), options);
}

/** The same from a value that is parsed already: `readDosesCsv` of the readers makes one of a table. */
export function dosesFrom(value: unknown, { file, forms, rows }: ReadDosesOptions): DosesRead {
  const raw = Array.isArray(value) ? { doses: value as unknown[] } : value;
  if (!isObject(raw))
    return refuse({ code: 'file.json.shape', file, what: WHAT, came: kindOf(raw), expected: EXPECTED });
  const reading = openReading(file, rows);
  noteUnknown(raw, FIELDS, '', reading);
  const rules: AmountRules = { confirmed: confirmedAt(raw, reading), howToConfirm: LARGE_DOSES };
  const person = personAt(raw['person'], 'person', reading);
  const background =
    raw['background'] === undefined || raw['background'] === null
      ? null
      : backgroundAt(raw['background'], 'background', reading, forms);
  const items = listAt(raw['doses'], 'doses', reading, 'a list of doses');
  const place = reading.placeOf('doses');
  if (items.length === 0)
    return refuse({ code: 'body.field.shape', place, came: 'an empty list', expected: 'at least one dose' });
  if (items.length > MOST_COMPARED)
    return refuse({ code: 'body.times.tooMany', place, count: items.length, limit: MOST_COMPARED, what: 'doses' });
  const doses = items.map((item, i) => comparedDose(item, `doses[${i}]`, reading, forms, rules));
  return { comparison: { person, background, doses }, notices: reading.notices };
}

function comparedDose(
  item: unknown,
  path: string,
  reading: Reading,
  forms: readonly KnownForm[],
  rules: AmountRules,
): ComparedDose {
  const object = objectAt(item, path, reading, 'an object with form, route and ug');
  const dose = oneDoseAt(object, path, reading, forms, rules);
  if (dose.doseUg === 0) refuse({ code: 'body.dose.nothing', place: reading.placeOf(`${path}.ug`) });
  noteUnknown(object, [...DOSE_FIELDS, 'name', 'everyDays', 'days'], path, reading);
  const everyDays = everyDaysAt(object['everyDays'], `${path}.everyDays`, reading);
  refuseOverlap(dose.infusionHours, everyDays ?? Number.POSITIVE_INFINITY, path, reading);
  const days = daysAt(object['days'], `${path}.days`, reading);
  refuseTooMany(everyDays === null ? 1 : Math.ceil(days / everyDays), path, reading);
  return { name: nameOf(object['name'], dose, everyDays), ...dose, everyDays, days };
}

function daysAt(value: unknown, path: string, reading: Reading): number {
  if (value === undefined || value === null || value === '') return USUAL_DAYS;
  const days = dayAt(value, path, reading);
  if (days > 0) return days;
  const ask = `Leave it out for ${USUAL_DAYS} days.`;
  const place = reading.placeOf(path);
  return refuse({ code: 'body.field.range', place, came: days, low: 1, high: LAST_DAY, unit: 'days', ask });
}

const LONGEST_NAME = 80;

function nameOf(value: unknown, { form, route, doseUg, infusionHours }: OneDose, everyDays: number | null): string {
  const given = typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
  if (given !== '') return given.length > LONGEST_NAME ? `${given.slice(0, LONGEST_NAME - 1)}…` : given;
  const how = route === 'iv' ? `infused over ${infusionHours} h` : 'by mouth';
  const often = everyDays === null ? 'once' : everyDays === 1 ? 'every day' : `every ${everyDays} days`;
  return `${doseUg} µg ${form} ${how}, ${often}`;
}
