import { explain, type LabFile, SelenoscopeError } from '@selenoscope/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAB_TESTS } from './believed.js';
import { readLabs } from './index.js';

const encode = (text: string) => new TextEncoder().encode(text);

/** What must hold for every file: it is refused with words, or every reading is a value, CRP, or has a reason. */
function check(bytes: Uint8Array): LabFile | null {
  try {
    const file = readLabs(bytes, { file: 'labs.csv', today: '2026-03-09' });
    expect(file.values.length + file.rejected.length + file.crpRows.length).toBe(file.rowsIn);
    for (const { value, analyte, unit, date, crpMgPerL } of file.values) {
      const { low, high } = LAB_TESTS[analyte];
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
      expect(unit).toBe(LAB_TESTS[analyte].unit);
      expect(date ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(crpMgPerL ?? 0).toBeGreaterThanOrEqual(0);
    }
    for (const { problem, row } of file.rejected) {
      expect(explain(problem).message).toContain(`row ${row}`);
      expect(explain(problem).hint).not.toBe('');
    }
    for (const notice of file.notices) expect(explain(notice).message).toContain('labs.csv');
    return file;
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    expect(explain(error.problem).hint).not.toBe('');
    return null;
  }
}

const NAMES = [
  'plasma selenium',
  'S-Se',
  'whole blood Se',
  'RBC selenium',
  'SELENOP',
  'GPX3',
  'urine selenium',
  'CRP',
  'iron',
];
const UNITS = ['µg/L', 'µmol/L', 'nmol/L', 'ng/g', 'mg/L', 'µg/24 h', 'µg/g creatinine', '% of plateau', 'U/L', ''];
const odd = fc.string({
  unit: fc.oneof(
    fc.constantFrom('1', '9', '.', ',', '<', '-', 'e', 'µ', '"', ' '),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});
const mostly = (...sound: string[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...sound) }, { weight: 1, arbitrary: odd });
const number = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -10, max: 3000, noNaN: true }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('92', '1.2', '1,15', '<5', '1,120', '85') },
  { weight: 1, arbitrary: odd },
);
const sound = fc.tuple(
  fc.constantFrom('2026-01-02', '2026-01-03', '2026-01-04'),
  fc.constantFrom('plasma selenium', 'whole blood Se', 'urine selenium'),
  fc.integer({ min: 20, max: 300 }).map(String),
  fc.constant('µg/L'),
  fc.constant(''),
);
const row = fc.oneof(
  { weight: 1, arbitrary: sound },
  {
    weight: 4,
    arbitrary: fc.tuple(
      mostly('2026-01-02', '2026-01-03', ''),
      mostly(...NAMES),
      number,
      mostly(...UNITS),
      mostly('', '3', '<5'),
    ),
  },
);

test('any cells: no reading disappears, and no value lies outside what is believed', () => {
  let values = 0;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '')}"`).join(','));
      values += check(encode(`date,test,value,unit,crp\n${lines.join('\n')}`))?.values.length ?? 0;
    }),
    { numRuns: 2000 },
  );
  // most files hold something that is read: otherwise this would test refusals only
  expect(values).toBeGreaterThan(500);
});

test('any text under any header', () => {
  const header = fc.array(
    fc.oneof(
      fc.constantFrom('date', 'test', 'value', 'unit', 'matrix', 'plasma_selenium_ug_l', 'CRP', 'GPX3 (% of plateau)'),
      odd,
    ),
    { maxLength: 6 },
  );
  const body = fc.string({
    unit: fc.constantFrom('1', '2', ',', '"', '\n', '-', '.', ';', 'µg/L', 'S-Se', '<'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(header, body, (names, text) => {
      check(encode(`${names.join(',')}\n${text}`));
      expect(names.length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 2000 },
  );
});

test('any bytes, any JSON: nothing but a SelenoscopeError is ever thrown', () => {
  const item = fc.oneof(
    fc.jsonValue(),
    fc.record({
      date: fc.jsonValue(),
      test: fc.constantFrom(...NAMES),
      value: fc.oneof(fc.double(), fc.jsonValue()),
      unit: fc.constantFrom(...UNITS),
    }),
    fc.dictionary(fc.constantFrom(...NAMES, 'plasma_selenium_ug_l', '__proto__', 'value'), fc.jsonValue()),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(item, { maxLength: 6 }), (bytes, list) => {
      check(bytes);
      expect(check(encode(JSON.stringify(list)))).not.toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test('a large file is read in a moment, also one of repeats', () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `2026-01-02,plasma selenium,${60 + (i % 50)},µg/L`);
  const file = check(encode(`date,test,value,unit\n${rows.join('\n')}`));
  expect(file!.rowsIn).toBe(40_000);
});
