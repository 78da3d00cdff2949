import type { Background, Regimen } from '../regimen.js';
import { formAt, type KnownForm } from './forms.js';
import { kindOf, listAt, noteUnknown, numberAt, objectAt, type Reading, refuse } from './json.js';
import { dayAt } from './times.js';

const UG_PER_UMOL = 78.971;

/** Above it nothing is simulated: in Enshi, with chronic poisoning, people ate 3,200 to 6,700 µg a day. */
const HIGHEST_INTAKE_UG = 5000;
/** Less, and not nothing, was typed in mg: the poorest diets known hold about 3 µg a day. */
const LOWEST_INTAKE_UG = 1;

/** Levels that are believed (µg/L). Outside them the unit is probably another one. */
const LEVELS = {
  matchPlasmaUgPerL: { kind: 'plasma', lowUgPerL: 5, highUgPerL: 1000, usualLow: 15, usualHigh: 500 },
  matchWholeBloodUgPerL: { kind: 'wholeBlood', lowUgPerL: 10, highUgPerL: 1500, usualLow: 20, usualHigh: 1000 },
} as const;
type LevelField = keyof typeof LEVELS;

const ANSWERS = ['ugPerDay', 'matchPlasmaUgPerL', 'matchWholeBloodUgPerL'] as const;
const EXPECTED = 'an object with "ugPerDay", "matchPlasmaUgPerL" or "matchWholeBloodUgPerL"';
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

export interface BackgroundRead {
  readonly background: Background;
  readonly backgroundChanges: Regimen['backgroundChanges'];
}

/**
 * Habitual intake: given as such, or as a level in blood that it leads to; and its changes from a day on.
 * @throws SelenoscopeError `body.background.*`, `body.intake.*`, `body.level.range`, `body.change.twice`, `body.field.*`
 */
export function backgroundAt(
  value: unknown,
  path: string,
  reading: Reading,
  forms: readonly KnownForm[],
): BackgroundRead {
  const place = reading.placeOf(path);
  if (!isGiven(value)) return refuse({ code: 'body.background.missing', place });
  const object = objectAt(value, path, reading, EXPECTED);
  refuseMilligrams(object, path, reading);
  noteUnknown(object, [...ANSWERS, 'form', 'changes'], path, reading);
  const given = ANSWERS.filter((field) => isGiven(object[field]));
  if (given.length > 1) return refuse({ code: 'body.background.several', place, came: given });
  const field = given[0];
  if (field === undefined) return refuse({ code: 'body.background.missing', place });
  const form = isGiven(object['form']) ? formAt(object['form'], `${path}.form`, reading, forms).key : 'food';
  const background = answerAt(object[field], field, `${path}.${field}`, reading, form);
  return { background, backgroundChanges: changesAt(object['changes'], `${path}.changes`, reading) };
}

function answerAt(
  value: unknown,
  field: (typeof ANSWERS)[number],
  path: string,
  reading: Reading,
  form: string,
): Background {
  if (field === 'ugPerDay') return { kind: 'intake', ugPerDay: intakeAt(value, path, reading), form };
  const level = levelAt(value, field, path, reading);
  return LEVELS[field].kind === 'plasma'
    ? { kind: 'plasma', plasmaUgPerL: level, form }
    : { kind: 'wholeBlood', wholeBloodUgPerL: level, form };
}

/** An intake in µg a day: 0 (feeding by vein without selenium), or 1 to {@link HIGHEST_INTAKE_UG}. */
function intakeAt(value: unknown, path: string, reading: Reading): number {
  const ugPerDay = numberAt(value, path, reading, 'an intake in µg a day such as 55');
  const place = reading.placeOf(path);
  if (ugPerDay < 0)
    return refuse({
      code: 'body.field.range',
      place,
      came: ugPerDay,
      low: 0,
      high: HIGHEST_INTAKE_UG,
      unit: 'µg a day',
      ask: 'Check the sign. 0 is an answer: feeding by vein without selenium.',
    });
  if (ugPerDay > 0 && ugPerDay < LOWEST_INTAKE_UG) return refuse({ code: 'body.intake.small', place, came: ugPerDay });
  return ugPerDay > HIGHEST_INTAKE_UG
    ? refuse({ code: 'body.intake.tooHigh', place, ugPerDay, limitUgPerDay: HIGHEST_INTAKE_UG })
    : ugPerDay;
}

const UNITS_OF_LEVELS = [
  { unit: 'µmol/L', ugPerL: UG_PER_UMOL },
  { unit: 'nmol/L', ugPerL: UG_PER_UMOL / 1000 },
  { unit: 'mg/L', ugPerL: 1000 },
  { unit: 'ng/L', ugPerL: 0.001 },
] as const;

function levelAt(value: unknown, field: LevelField, path: string, reading: Reading): number {
  const level = numberAt(value, path, reading, 'a level in µg/L such as 95');
  const { lowUgPerL, highUgPerL, usualLow, usualHigh } = LEVELS[field];
  if (level >= lowUgPerL && level <= highUgPerL) return level;
  const likely = UNITS_OF_LEVELS.map(({ unit, ugPerL }) => ({ unit, ugPerL: level * ugPerL })).filter(
    ({ ugPerL }) => ugPerL >= usualLow && ugPerL <= usualHigh,
  );
  const place = reading.placeOf(path);
  return refuse({ code: 'body.level.range', place, came: level, low: lowUgPerL, high: highUgPerL, likely });
}

function changesAt(value: unknown, path: string, reading: Reading): Regimen['backgroundChanges'] {
  if (!isGiven(value)) return [];
  const changes = listAt(value, path, reading, 'a list such as [{ "fromDay": 30, "ugPerDay": 20 }]').map((item, i) => {
    const at = `${path}[${i}]`;
    const change = objectAt(item, at, reading, 'an object with fromDay and ugPerDay');
    refuseMilligrams(change, at, reading);
    noteUnknown(change, ['fromDay', 'ugPerDay'], at, reading);
    return {
      fromDay: dayAt(change['fromDay'], `${at}.fromDay`, reading),
      ugPerDay: intakeAt(change['ugPerDay'], `${at}.ugPerDay`, reading),
    };
  });
  const sorted = [...changes].sort((a, b) => a.fromDay - b.fromDay);
  const place = reading.placeOf(path);
  if (sorted.some((change, i) => change !== changes[i])) reading.notices.push({ code: 'body.times.unsorted', place });
  const twice = sorted.find((change, i) => i > 0 && change.fromDay === sorted[i - 1]!.fromDay);
  return twice === undefined ? sorted : refuse({ code: 'body.change.twice', place, fromDay: twice.fromDay });
}

/** `"mgPerDay": 55` must not be passed over as an unknown field. */
function refuseMilligrams(object: Readonly<Record<string, unknown>>, path: string, reading: Reading): void {
  for (const [key, value] of Object.entries(object)) {
    if (!/^(mg|ng|umol|nmol|mcg|µg|μg)(perday|\/d|\/day)?$/i.test(key)) continue;
    const came = `${typeof value === 'object' ? kindOf(value) : String(value)} ${key}`.slice(0, 40);
    refuse({ code: 'body.dose.unit', place: reading.placeOf(`${path}.${key}`), came, ug: null });
  }
}
