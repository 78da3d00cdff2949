import { BODY_MASS_RANGES, OLDEST_YEARS } from '../../person.js';
import type { RegimenPerson } from '../regimen.js';
import { isObject, kindOf, noteUnknown, numberAt, objectAt, type Reading, refuse } from './json.js';

const FIELDS = ['sex', 'ageYears', 'bodyMassKg'] as const;
/** Fields of a person file that may stand here too and change nothing in the body model. */
const ALSO_IN_PERSON_FILES = ['lifeStage', 'country', 'conditions'];
const SEXES: Readonly<Record<string, 'female' | 'male'>> = {
  female: 'female',
  f: 'female',
  woman: 'female',
  male: 'male',
  m: 'male',
  man: 'male',
};

/** A person of a regimen; what is not given is unknown. Without an age the weights of adults are believed. */
export function personAt(value: unknown, path: string, reading: Reading): RegimenPerson {
  if (value === undefined || value === null) return { sex: null, ageYears: null, bodyMassKg: null };
  const person = objectAt(value, path, reading, 'an object with sex, ageYears and bodyMassKg');
  noteUnknown(person, [...FIELDS, ...ALSO_IN_PERSON_FILES], path, reading);
  const ageYears = ageAt(person['ageYears'], `${path}.ageYears`, reading);
  return {
    sex: sexAt(person['sex'], `${path}.sex`, reading),
    ageYears,
    bodyMassKg: massAt(person['bodyMassKg'], `${path}.bodyMassKg`, reading, ageYears),
    ...lifeStageAt(person['lifeStage'], `${path}.lifeStage`, reading),
  };
}

function lifeStageAt(value: unknown, path: string, reading: Reading): Pick<RegimenPerson, 'lifeStage'> {
  const stage = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (stage !== 'pregnant' && stage !== 'lactating') return {};
  reading.notices.push({ code: 'body.person.lifeStage', place: reading.placeOf(path), lifeStage: stage });
  return { lifeStage: stage };
}

function sexAt(value: unknown, path: string, reading: Reading): RegimenPerson['sex'] {
  if (value === undefined || value === null || value === '') return null;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (Object.hasOwn(SEXES, word)) return SEXES[word]!;
  const came = isObject(value) || Array.isArray(value) ? kindOf(value) : String(value).slice(0, 40);
  return refuse({ code: 'person.sex.unknown', place: reading.placeOf(path), came });
}

function ageAt(value: unknown, path: string, reading: Reading): number | null {
  if (value === undefined || value === null || value === '') return null;
  const years = numberAt(value, path, reading, 'an age in years such as 34');
  if (years >= 0 && years <= OLDEST_YEARS) return years;
  return refuse({ code: 'person.age.range', place: reading.placeOf(path), came: String(years) });
}

function massAt(value: unknown, path: string, reading: Reading, ageYears: number | null): number | null {
  if (value === undefined || value === null || value === '') return null;
  const kg = kilograms(value) ?? numberAt(value, path, reading, 'a body weight in kilograms such as 62');
  const { lowKg, highKg, who } = BODY_MASS_RANGES.find((range) => (ageYears ?? 18) >= range.fromYears)!;
  if (kg >= lowKg && kg <= highKg) return kg;
  const place = reading.placeOf(path);
  const came = typeof value === 'string' && /[a-z]/i.test(value) ? value : `${kg} kg`;
  return refuse({ code: 'person.mass.range', place, came, kg, lowKg, highKg, who });
}

const KG_PER_UNIT: Readonly<Record<string, number>> = { kg: 1, lb: 0.45359237, lbs: 0.45359237, g: 0.001 };

/** "137 lb" in kilograms; null for anything but a number with its unit. */
function kilograms(value: unknown): number | null {
  const parts = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*(kg|lbs?|g)\s*$/i.exec(value) : null;
  return parts === null ? null : Number(parts[1]) * KG_PER_UNIT[parts[2]!.toLowerCase()]!;
}
