import type { LabAnalyte, LabValue, Place, Problem } from '@selenoscope/core';
import { factorOf, KNOWN_NAMES, LAB_TESTS, likelyUnits, readingsOf } from './believed.js';
import type { LabReading } from './readings.js';
import { shortened } from './table.js';
import { labUnitOf, nameAndLabUnit, plainUnit, sameUnit } from './units.js';
import { readValue } from './value.js';
import { type LabName, labNameOf, plateauShare } from './words.js';

/** A value in the unit of the model, before date and inflammation are known. */
export interface Judged {
  readonly analyte: LabAnalyte;
  readonly value: number;
  readonly unit: LabValue['unit'];
  readonly written: string;
  /** unit in one spelling, for comparing rows */
  readonly unitKey: string;
  readonly decimalComma: boolean;
  readonly notices: readonly Problem[];
}

export type Judgement = Judged | { readonly problem: Problem };

/** Which test a reading is, or why it is none. CRP is told apart by the caller. */
export function nameOf(reading: LabReading, file: string): LabName | { readonly problem: Problem } {
  const { row, sample } = reading;
  const { name } = nameAndLabUnit(reading.name);
  const place: Place = { file, row, field: 'test' };
  const came = shortened([sample, reading.name].filter((text) => text.trim() !== '').join(' '), 60);
  if (came === '') return { problem: { code: 'labs.test.missing', place, known: KNOWN_NAMES } };
  const found = labNameOf(name, sample) ?? labNameOf(reading.name, sample);
  if (found === null) return { problem: { code: 'labs.test.unknown', place, came, known: KNOWN_NAMES } };
  if (found === 'slow') return { problem: { code: 'labs.sample.slow', place, came } };
  if (found === 'other-peroxidase') return { problem: { code: 'labs.test.otherPeroxidase', place, came } };
  return found;
}

/** Reads value and unit of a test that is known by name, and holds them against what is believed. */
export function judge(
  reading: LabReading,
  name: Exclude<LabName, 'crp' | 'slow' | 'other-peroxidase'>,
  file: string,
): Judgement {
  const { row, field } = reading;
  const place: Place = { file, row, field };
  const said = reading.name;
  const shown = shortened(reading.value, 40);
  const read = readValue(reading.value, reading.style);
  if (reading.value.trim() === '') return { problem: { code: 'labs.value.missing', place, test: nameInWords(name) } };
  if ('fault' in read) return { problem: { code: `labs.value.${read.fault}`, place, came: shown } };
  const unit = unitOf(reading, read.rest);
  if ('inValue' in unit) return { problem: { code: 'labs.unit.twice', place: { file, row, field: 'unit' }, ...unit } };
  const analyte = analyteOf(name, unit.text, said);
  if (analyte === null)
    return { problem: { code: 'labs.sample.missing', place: { file, row, field: 'test' }, came: shortened(said, 60) } };
  if ('limit' in read) {
    const came = shortened(`${reading.value} ${read.rest === '' ? unit.text : ''}`, 40);
    return { problem: { code: 'labs.value.limit', place, came, test: nameInWords(analyte), side: read.limit } };
  }
  const scale = scaleOf(analyte, unit.text, reading, 'value' in read ? read.value : read.ambiguous[0], file);
  if ('problem' in scale) return scale;
  const number = 'value' in read ? read.value : settled(analyte as LabAnalyte, read.ambiguous, scale.factor);
  if (number === null) {
    const [small, large] = (read as { ambiguous: readonly [number, number] }).ambiguous;
    return { problem: { code: 'labs.value.ambiguous', place, came: shown, small, large } };
  }
  return believed(
    reading,
    analyte as LabAnalyte,
    number,
    scale,
    unit.text,
    'decimalComma' in read && read.decimalComma,
    file,
  );
}

const nameInWords = (name: LabName): string =>
  Object.hasOwn(LAB_TESTS, name) ? LAB_TESTS[name as LabAnalyte].name : name.replace('-', ' ');

/** The unit of a reading: beside the number, in its column, or behind the name. Two that differ are a question. */
function unitOf(reading: LabReading, rest: string): { text: string } | { inValue: string; inUnit: string } {
  const column = reading.unit.trim();
  if (rest !== '' && column !== '' && !sameUnit(rest, column))
    return { inValue: shortened(rest, 30), inUnit: shortened(column, 30) };
  return { text: column || rest || nameAndLabUnit(reading.name).unit };
}

/** The test, where the unit settles what the name leaves open; null where nothing says what was sampled. */
function analyteOf(name: LabName, unitText: string, said: string): LabAnalyte | 'urine-selenium' | null {
  const per = labUnitOf(unitText)?.per;
  if (name === 'selenium')
    return per === 'day' || per === 'creatinine' ? analyteOf('urine-selenium', unitText, said) : null;
  if (name !== 'urine-selenium') return name as LabAnalyte;
  if (per === 'day') return 'urine-selenium-per-day';
  if (per === 'none' && /24|day/i.test(said)) return 'urine-selenium-per-day';
  if (per === 'creatinine' || per === 'gram') return 'urine-selenium-per-creatinine';
  return per === 'L' ? 'urine-selenium-spot' : 'urine-selenium';
}

interface Scale {
  readonly factor: number;
  /** GPX3 as a share of its plateau is not written in a unit of amount */
  readonly share: 'fraction' | 'percent' | null;
}

function scaleOf(
  analyte: LabAnalyte | 'urine-selenium',
  unitText: string,
  reading: LabReading,
  number: number,
  file: string,
): Scale | { readonly problem: Problem } {
  const place: Place = { file, row: reading.row, field: 'unit' };
  const came = shortened(unitText, 40);
  if (analyte === 'gpx3') {
    const share = plateauShare(`${unitText} ${reading.method} ${reading.note} ${reading.name}`);
    const bare = /^(%|percent|per cent|fraction|ratio|1|)$/i.test(unitText.trim());
    if (share === null || !(bare || plateauShare(unitText) !== null))
      return { problem: { code: 'labs.gpx3.scale', place, came: came === '' ? 'a number without a unit' : came } };
    return { factor: share === 'percent' ? 0.01 : 1, share };
  }
  const test = nameInWords(analyte);
  if (unitText.trim() === '') {
    const readings = analyte === 'urine-selenium' ? [] : askedReadings(analyte, number);
    return { problem: { code: 'labs.unit.missing', place, test, came: shortened(reading.value, 40), readings } };
  }
  const unit = labUnitOf(unitText);
  const factor = unit === null || analyte === 'urine-selenium' ? null : factorOf(analyte, unit);
  if (factor === 'byWeight') return { problem: { code: 'labs.unit.perGram', place, test, came } };
  if (factor === null) return { problem: { code: 'labs.unit.unknown', place, test, came, known: unitsOf(analyte) } };
  return { factor, share: null };
}

/** Both readings of a number without a unit: as the model counts, and in the unit that laboratories use beside it. */
function askedReadings(analyte: LabAnalyte, number: number) {
  const { written, units } = LAB_TESTS[analyte];
  const beside = units.find((unit) => unit !== written);
  const readings = readingsOf(analyte, number);
  return [written, beside].flatMap((unit) => readings.filter((reading) => reading.unit === unit));
}

const unitsOf = (analyte: LabAnalyte | 'urine-selenium'): readonly string[] =>
  analyte === 'urine-selenium'
    ? ['µg/L', 'µmol/L', 'µg/24 h', 'µmol/24 h', 'µg/g creatinine', 'µmol/mol creatinine']
    : LAB_TESTS[analyte].units;

/** "1,120" is settled where only one of its two readings would be believed. */
function settled(analyte: LabAnalyte, [small, large]: readonly [number, number], factor: number): number | null {
  const { low, high } = LAB_TESTS[analyte];
  const fits = [small, large].filter((number) => number * factor >= low && number * factor <= high);
  return fits.length === 1 ? fits[0]! : null;
}

function believed(
  reading: LabReading,
  analyte: LabAnalyte,
  number: number,
  { factor, share }: Scale,
  unitText: string,
  decimalComma: boolean,
  file: string,
): Judgement {
  const { name, unit, written: inUnit, low, high, usualLow, usualHigh } = LAB_TESTS[analyte];
  const place: Place = { file, row: reading.row, field: reading.field };
  const shareText = share === 'percent' ? '% of plateau' : 'fraction of plateau';
  const cell = shortened(reading.value, 40);
  const written =
    share !== null ? `${number} ${shareText}` : cell.endsWith(unitText) ? cell : `${cell} ${shortened(unitText, 40)}`;
  const value = number * factor;
  const others =
    share === null
      ? likelyUnits(analyte, number).filter((other) => !sameUnit(other.unit, unitText))
      : [
          {
            unit: share === 'percent' ? 'fraction of plateau' : '% of plateau',
            value: share === 'percent' ? number : number / 100,
            in: inUnit,
          },
        ].filter((other) => other.value >= usualLow && other.value <= usualHigh);
  if (!(value >= low && value <= high)) {
    const likely = others.slice(0, 2);
    return {
      problem: { code: 'labs.value.slip', place, test: name, came: written, value, low, high, unit: inUnit, likely },
    };
  }
  const odd = value < usualLow || value > usualHigh ? others[0] : undefined;
  const notices: Problem[] =
    odd === undefined ? [] : [{ code: 'labs.value.unusual', place, test: name, came: written, other: odd }];
  const unitKey = share === null ? plainUnit(unitText) : shareText;
  return { analyte, value, unit, written, unitKey, decimalComma, notices };
}
