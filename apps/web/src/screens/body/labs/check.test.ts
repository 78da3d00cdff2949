import { describe, expect, test } from 'vitest';
import { labFileOf } from '../../../model/diary/labs.js';
import type { LabRecord } from '../../../store/index.js';
import { checked } from './check.js';
import { LAB_TESTS } from './tests.js';

const TODAY = '2026-11-23';
const record = (part: Partial<LabRecord>): LabRecord => ({
  id: 'a',
  date: '2026-11-02',
  analyte: 'plasma selenium',
  value: 92,
  unit: 'µg/L',
  changedAt: 0,
  ...part,
});

/** A value that is usual, in each unit that is offered. */
const USUAL: Readonly<Record<string, number>> = {
  'µg/L': 90,
  'µmol/L': 1.14,
  'nmol/L': 1140,
  'ng/mL': 90,
  'µg/dL': 9,
  'mg/L': 5,
  'µg/mL': 5,
  'mg/dL': 0.5,
  '% of plateau': 80,
  'fraction of plateau': 0.8,
  'µg/24 h': 40,
  'µmol/24 h': 0.5,
  'nmol/24 h': 500,
  'µg/g creatinine': 30,
  'µmol/mol creatinine': 43,
  'nmol/mmol creatinine': 43,
};

describe('every unit that is offered is read', () => {
  const pairs = LAB_TESTS.flatMap(({ id, analyte, units }) => units.map((unit) => ({ id, analyte, unit })));
  test.each(pairs)('$id in $unit', ({ id, analyte, unit }) => {
    const value = id === 'selenop' && unit === 'ng/mL' ? 5000 : USUAL[unit]!;
    const file = labFileOf([record({ analyte, unit, value })], TODAY)!;
    expect(file.rejected).toEqual([]);
    expect(id === 'crp' ? file.crpRows : file.values).toHaveLength(1);
  });
});

test.each(LAB_TESTS.filter((one) => one.id !== 'crp'))(
  '$key, as an imported file names it, is the same test',
  ({ key, analyte, units }) => {
    const value = analyte === 'GPX3' ? 80 : USUAL[units[0]!]!;
    const of = (name: string) =>
      labFileOf([record({ analyte: name, unit: units[0]!, value })], TODAY)!.values[0]?.analyte;
    expect(of(key)).toBe(of(analyte));
    expect(of(key)).toBe(key);
  },
);

test('a slip of the unit is asked about in the words of the readers, without a place in a file', () => {
  const { fault } = checked(record({ value: 1.2 }), [], TODAY);
  expect(fault?.message).toMatch(/^1\.2 µg\/L of plasma selenium .* Is it µmol\/L\?/);
  expect(fault?.hint).not.toBe('');
});

test('a rare value is used and remarked upon', () => {
  const { fault, notices } = checked(record({ value: 19 }), [], TODAY);
  expect(fault).toBeNull();
  expect(notices[0]?.message).toMatch(/rarely seen/);
});

test('a day to come is refused; another value of the same day is held against those that are kept', () => {
  expect(checked(record({ date: '2027-01-01' }), [], TODAY).fault?.message).toMatch(/future/);
  const again = checked(record({ id: 'b' }), [record({})], TODAY);
  expect(again.fault ?? again.notices[0]).toBeDefined();
  expect(checked(record({ id: 'b', date: '2026-05-02' }), [record({})], TODAY)).toEqual({ fault: null, notices: [] });
});
