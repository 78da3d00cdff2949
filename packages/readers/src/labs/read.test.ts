import { readFileSync } from 'node:fs';
import { explain, type LabValue, SelenoscopeError } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { readLabs } from './index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readLabs(bytes(text), { file: 'labs.csv', today: '2026-03-09' });
const HEADER = 'date,test,value,unit\n';
/** One row under the usual header; commas are written as they come. */
const row = (cells: string) => read(`${HEADER}2026-03-02,${cells}\n`);
const only = (file: ReturnType<typeof read>): LabValue => {
  expect(file.rejected.map(({ problem }) => explain(problem).message)).toEqual([]);
  expect(file.values).toHaveLength(1);
  return file.values[0]!;
};
/** Code and words of the only rejection. */
const rejection = (file: ReturnType<typeof read>) => {
  expect(file.values).toEqual([]);
  expect(file.rejected).toHaveLength(1);
  const { problem } = file.rejected[0]!;
  const { message, hint } = explain(problem);
  return { code: problem.code, message, hint };
};

test('the example of the repository', () => {
  const example = readFileSync(new URL('../../../../examples/labs.csv', import.meta.url));
  const file = readLabs(example, { file: 'labs.csv', today: '2026-03-09' });
  expect(file).toMatchObject({ rowsIn: 4, rejected: [], notices: [], crpRows: [] });
  expect(
    file.values.map(({ analyte, value, unit, date, method, crpMgPerL }) => ({
      analyte,
      value,
      unit,
      date,
      method,
      crpMgPerL,
    })),
  ).toEqual([
    {
      analyte: 'plasma-selenium',
      value: 0.92 * 78.971,
      unit: 'ug/L',
      date: '2026-01-12',
      method: 'ICP-MS',
      crpMgPerL: 5,
    },
    { analyte: 'selenoprotein-p', value: 3.9, unit: 'mg/L', date: '2026-01-12', method: 'ELISA', crpMgPerL: null },
    { analyte: 'plasma-selenium', value: 81, unit: 'ug/L', date: '2026-02-23', method: 'ICP-MS', crpMgPerL: 2 },
    {
      analyte: 'whole-blood-selenium',
      value: 118,
      unit: 'ug/L',
      date: '2026-02-23',
      method: 'ICP-MS',
      crpMgPerL: null,
    },
  ]);
});

describe('units', () => {
  test.each<[string, string, number, string]>([
    ['plasma selenium,92,µg/L', 'plasma-selenium', 92, 'ug/L'],
    ['serum selenium,92,ng/mL', 'plasma-selenium', 92, 'ug/L'],
    ['P-Se,9.2,µg/dL', 'plasma-selenium', 92, 'ug/L'],
    ['S-Se,1.2,µmol/L', 'plasma-selenium', 94.7652, 'ug/L'],
    ['plasma selenium,1200,nmol/L', 'plasma-selenium', 94.7652, 'ug/L'],
    ['plasma selenium,90,ng/g', 'plasma-selenium', 92.34, 'ug/L'],
    ['plasma selenium,0.092,mg/L', 'plasma-selenium', 92, 'ug/L'],
    ['plasma selenium,92 mcg/L,', 'plasma-selenium', 92, 'ug/L'],
    ['plasma selenium,92 H,µg/L', 'plasma-selenium', 92, 'ug/L'],
    ['"Selenium, plasma (µmol/L)",1.2,', 'plasma-selenium', 94.7652, 'ug/L'],
    ['red cell selenium,180,µg/L', 'erythrocyte-selenium', 180, 'ug/L'],
    ['SELENOP,4300,ng/mL', 'selenoprotein-p', 4.3, 'mg/L'],
    ['GPX3,85,% of plateau', 'gpx3', 0.85, 'fraction'],
    ['GPX3,0.9,fraction of plateau', 'gpx3', 0.9, 'fraction'],
    ['urine selenium,40,µg/24 h', 'urine-selenium-per-day', 40, 'ug/d'],
    ['24 h urine selenium,40,µg', 'urine-selenium-per-day', 40, 'ug/d'],
    ['urine selenium,0.5,µmol/24 h', 'urine-selenium-per-day', 39.4855, 'ug/d'],
    ['urine selenium,30,µmol/mol creatinine', 'urine-selenium-per-creatinine', (30 * 78.971) / 113.12, 'ug/g'],
    ['urine selenium,25,µg/L', 'urine-selenium-spot', 25, 'ug/L'],
    ['selenium,25,µg/g creatinine', 'urine-selenium-per-creatinine', 25, 'ug/g'],
  ])('%s', (cells, analyte, value, unit) => {
    const found = only(row(cells));
    expect(found).toMatchObject({ analyte, unit, date: '2026-03-02', row: 2 });
    expect(found.value).toBeCloseTo(value, 9);
  });

  test('GPX3 as a share of its plateau where the method says so', () => {
    const text = 'test,value,unit,method\nGPX3,85,%,% of own plateau\n';
    expect(only(read(text))).toMatchObject({ value: 0.85, unit: 'fraction', written: '85 % of plateau' });
  });
});

describe('what is asked about and not used', () => {
  test.each<[string, string, string]>([
    ['plasma selenium,1.1,µg/L', 'labs.value.slip', 'Is it µmol/L? Then it is 86.9 µg/L.'],
    ['plasma selenium,95,µmol/L', 'labs.value.slip', 'Is it µg/L? Then it is 95 µg/L.'],
    ['plasma selenium,0.095,µg/L', 'labs.value.slip', 'Is it mg/L? Then it is 95 µg/L.'],
    ['plasma selenium,95,mg/L', 'labs.value.slip', 'Is it µg/L? Then it is 95 µg/L.'],
    ['plasma selenium,1100,µmol/L', 'labs.value.slip', 'Is it nmol/L? Then it is 86.9 µg/L.'],
    ['plasma selenium,1.1,mmol/L', 'labs.value.slip', 'Is it µmol/L? Then it is 86.9 µg/L.'],
    ['SELENOP,4300,mg/L', 'labs.value.slip', 'Is it ng/mL? Then it is 4.3 mg/L.'],
    ['GPX3,85,fraction of plateau', 'labs.value.slip', 'Is it % of plateau? Then it is 0.85 fraction of plateau.'],
    ['urine selenium,0.5,µg/24 h', 'labs.value.slip', 'Is it µmol/24 h? Then it is 39.5 µg/24 h.'],
    ['plasma selenium,0,µg/L', 'labs.value.slip', '0 µg/L of plasma selenium is 0 µg/L'],
    ['plasma selenium,1e300,µg/L', 'labs.value.slip', 'more than a billion'],
    ['plasma selenium,95,', 'labs.unit.missing', 'as µg/L it stands as it is'],
    ['plasma selenium,95,', 'labs.unit.missing', 'as µmol/L it is 7502 µg/L'],
    ['urine selenium,95,', 'labs.unit.missing', 'Which is it?'],
    ['plasma selenium,95,U/L', 'labs.unit.unknown', '"U/L" is no unit'],
    ['plasma selenium,95,µg/24 h', 'labs.unit.unknown', '"µg/24 h"'],
    ['selenoprotein P,60,nmol/L', 'labs.unit.unknown', 'selenoprotein P'],
    ['plasma selenium,95 µg/L,µmol/L', 'labs.unit.twice', 'the value says "µg/L" and the unit says "µmol/L"'],
    ['whole blood selenium,140,ng/g', 'labs.unit.perGram', 'by weight'],
    ['plasma selenium,<20,µg/L', 'labs.value.limit', 'neither that number nor zero'],
    ['plasma selenium,>400,µg/L', 'labs.value.limit', 'above what the method can tell'],
    ['plasma selenium,-95,µg/L', 'labs.value.negative', 'below zero'],
    ['plasma selenium,,µg/L', 'labs.value.missing', 'unknown, not zero'],
    ['plasma selenium,normal,µg/L', 'labs.value.unread', '"normal"'],
    ['plasma selenium,NaN,µg/L', 'labs.value.unread', '"NaN"'],
    ['plasma selenium,80-120,µg/L', 'labs.value.unread', '"80-120"'],
    ['plasma selenium,"92 ± 5",µg/L', 'labs.value.unread', '92 ± 5'],
    ['plasma selenium,1,2,µmol/L', 'labs.row.cells', 'row 2: 5 cells came where the header has 4'],
    ['selenium,95,µg/L', 'labs.sample.missing', 'does not say in what'],
    ['blood selenium,95,µg/L', 'labs.sample.missing', '"blood selenium"'],
    ['hair selenium,0.4,mg/kg', 'labs.sample.slow', 'not read as status here'],
    ['toenail selenium,0.8,µg/g', 'labs.sample.slow', 'hair and nails'],
    ['ferritin,80,µg/L', 'labs.test.unknown', '"ferritin"'],
    [',80,µg/L', 'labs.test.missing', 'what was measured'],
    ['GPX3,320,U/L', 'labs.gpx3.scale', 'GPX3 came as U/L'],
    ['GPX3,85,%', 'labs.gpx3.scale', 'GPX3 came as %'],
    [
      'red cell glutathione peroxidase,40,U/g Hb',
      'labs.test.otherPeroxidase',
      'not the glutathione peroxidase of plasma',
    ],
  ])('%s', (cells, code, words) => {
    const found = rejection(row(cells));
    expect(found.code).toBe(code);
    expect(found.message).toContain(words);
    expect(found.message).toMatch(/^labs\.csv, row 2/);
    expect(found.hint.length).toBeGreaterThan(5);
  });

  test.each<[string, string]>([
    ['soon', 'labs.date.unread'],
    ['2026-02-30', 'labs.date.impossible'],
    ['1950-02-03', 'labs.date.impossible'],
    ['03/04/2025', 'labs.date.ambiguous'],
    ['2026-03-10', 'labs.date.future'],
  ])('the date %s', (date, code) => {
    expect(rejection(read(`${HEADER}${date},plasma selenium,92,µg/L\n`)).code).toBe(code);
  });

  test('without today no date is in the future', () => {
    const text = `${HEADER}2036-03-10,plasma selenium,92,µg/L\n`;
    expect(readLabs(bytes(text), { file: 'labs.csv' }).values).toHaveLength(1);
  });
});

describe('rows that overlap', () => {
  const two = (second: string, date = '2026-03-02') =>
    read(`${HEADER}2026-03-02,plasma selenium,92,µg/L\n${date},${second}\n`);

  test('other units and other levels: both are left out, each naming the other', () => {
    const file = two('serum selenium,1.8,µmol/L');
    expect(file.values).toEqual([]);
    expect(file.rejected.map(({ row: at, problem }) => [at, problem.code])).toEqual([
      [2, 'labs.rows.overlap'],
      [3, 'labs.rows.overlap'],
    ]);
    const { message, hint } = explain(file.rejected[1]!.problem);
    expect(message).toBe(
      'labs.csv, row 3: plasma selenium of 2026-03-02 is 1.8 µmol/L here and 92 µg/L in row 2. They are not the same level, so neither was used.',
    );
    expect(hint).toContain('Which is right');
  });

  test('other units and the same level within 5 %: one counts', () => {
    const file = two('serum selenium,1.2,µmol/L');
    expect(file.values.map((value) => value.value)).toEqual([92]);
    expect(file.rejected.map(({ problem }) => problem.code)).toEqual(['labs.rows.repeat']);
  });

  test('the same row twice counts once', () => {
    expect(two('plasma selenium,92,µg/L').values).toHaveLength(1);
  });

  test('the same unit and another level: two measurements, and that is said', () => {
    const file = two('plasma selenium,120,mcg/L');
    expect(file.values.map((value) => value.value)).toEqual([92, 120]);
    expect(file.notices.map(({ code }) => code)).toEqual(['labs.rows.twice']);
  });

  test('another date is another sample', () => {
    expect(two('plasma selenium,1.8,µmol/L', '2026-03-03').values).toHaveLength(2);
  });
});

describe('C-reactive protein', () => {
  test('a row of its own stands by the values of its date', () => {
    const file = read(
      `${HEADER}2026-03-02,plasma selenium,60,µg/L\n2026-03-02,CRP,3,mg/dL\n2026-03-03,plasma selenium,61,µg/L\n2026-03-04,CRP,<5,mg/L\n`,
    );
    expect(file.values.map(({ crpMgPerL }) => crpMgPerL)).toEqual([30, null]);
    expect(file.crpRows).toEqual([3, 5]);
    expect(file.rowsIn).toBe(4);
    expect(file.notices).toEqual([{ code: 'labs.crp.alone', file: 'labs.csv', rows: [5] }]);
  });

  test('a column; what cannot be read costs the value nothing', () => {
    const file = read('test,value,unit,CRP\nserum selenium,92,µg/L,<5\nwhole blood selenium,130,µg/L,high\n');
    expect(file.values.map(({ crpMgPerL, crpLimit }) => [crpMgPerL, crpLimit])).toEqual([
      [5, 'below'],
      [null, undefined],
    ]);
    expect(file.notices.map(({ code }) => code)).toEqual([
      'labs.crp.unread',
      'labs.date.missing',
      'labs.crp.assumedUnit',
    ]);
  });

  test('of several the highest is taken', () => {
    const rows = ['plasma selenium,60,µg/L', 'CRP,8,mg/L', 'CRP,44,mg/L'].map((cells) => `2026-03-02,${cells}\n`);
    const file = read(HEADER + rows.join(''));
    expect(file.values[0]!.crpMgPerL).toBe(44);
    expect(file.notices.map(({ code }) => code)).toEqual(['labs.crp.several']);
  });

  test.each([
    // a number of the same date says more than that it is below another
    [['<20', '12'], [12, undefined], ['labs.crp.limit']],
    [
      ['<20', '25'],
      [25, undefined],
      ['labs.crp.limit', 'labs.crp.several'],
    ],
    [['<20', '<5'], [5, 'below'], ['labs.crp.limit']],
    // below 10 leaves nothing open
    [['<5', '<10'], [5, 'below'], []],
    [['<10'], [10, 'below'], []],
    [['< 0.5 mg/dL'], [5, 'below'], []],
    [['>5', '12'], [12, undefined], ['labs.crp.limit']],
    // and what has no upper end is not taken for calm
    [
      ['>5', '3'],
      [5, 'above'],
      ['labs.crp.limit', 'labs.crp.several'],
    ],
    [
      ['>30', '<10'],
      [30, 'above'],
      ['labs.crp.limit', 'labs.crp.several'],
    ],
  ] as const)('%j of one date: kept as given', (written, crp, codes) => {
    const rows = ['plasma selenium,60,µg/L', ...written.map((one) => `CRP,${one},${one.endsWith('dL') ? '' : 'mg/L'}`)];
    const file = read(HEADER + rows.map((cells) => `2026-03-02,${cells}\n`).join(''));
    expect([file.values[0]!.crpMgPerL, file.values[0]!.crpLimit]).toEqual(crp);
    expect(file.notices.map(({ code }) => code)).toEqual(codes);
  });

  test.each(['CRP,5000,mg/L', 'CRP,5,nmol/L', 'CRP,none,mg/L'])('%s is rejected', (cells) => {
    expect(rejection(row(cells)).code).toBe('labs.crp.unread');
  });
});

describe('formats', () => {
  test('one column for each test, with its unit in the header', () => {
    const file = read(
      'Date;Serum selenium (µmol/L);whole_blood_selenium_ug_l;crp_mg_l;ferritin\n2026-01-02;1,15;130;12;80\n2026-02-02;1,05;;;75\n',
    );
    expect(file.values.map(({ row: at, analyte, crpMgPerL }) => [at, analyte, crpMgPerL])).toEqual([
      [2, 'plasma-selenium', 12],
      [2, 'whole-blood-selenium', 12],
      [3, 'plasma-selenium', null],
    ]);
    expect(file.values[0]!.value).toBeCloseTo(90.81665, 9);
    expect(file).toMatchObject({ rowsIn: 4, crpRows: [2], rejected: [] });
    expect(file.notices.map(({ code }) => code)).toEqual(['labs.columns.unread', 'labs.decimalComma']);
  });

  test('columns in another order, lines before the header, tabs, Windows-1252', () => {
    const text =
      'City Laboratory\nPatient 4711\n\nUnit\tResult\tSpecimen\tTest\tSample date\n\xb5g/L\t92\tSerum\tSelenium\t12.01.2026\n';
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const file = readLabs(latin1, { file: 'labs.csv' });
    expect(only(file)).toMatchObject({ row: 5, date: '2026-01-12', analyte: 'plasma-selenium', value: 92 });
    expect(file.notices.map(({ code }) => code)).toEqual(['diary.encoding.guessed']);
  });

  test('JSON: a list, numbers as numbers, one object a value or a sample', () => {
    const file = read(
      JSON.stringify([
        { date: '2026-01-02', analyte: 'plasma selenium', value: 1.125, unit: 'µmol/L' },
        { date: '2026-01-03', analyte: 'plasma selenium', value: '1,2', unit: 'µmol/L' },
        { date: '2026-01-04', plasma_selenium_ug_l: 92, crpMgPerL: 3 },
        { note: 'nothing' },
        'text',
      ]),
    );
    expect(file.values.map(({ row: at, value, crpMgPerL }) => [at, Math.round(value * 100) / 100, crpMgPerL])).toEqual([
      [1, 88.84, null],
      [2, 94.77, null],
      [3, 92, 3],
    ]);
    expect(file.rejected.map(({ row: at, problem }) => [at, problem.code])).toEqual([
      [4, 'labs.test.missing'],
      [5, 'labs.row.shape'],
    ]);
    expect(file.rowsIn).toBe(6);
  });

  test('one test in a column of its own beside a column of units; an object alone', () => {
    expect(only(read('date,serum selenium,unit,crp_mg_per_l\n2026-01-02,1.2,µmol/L,\n')).value).toBeCloseTo(94.7652, 9);
    expect(only(read('{"date":"2026-01-02","plasmaSeleniumUgPerL":92}'))).toMatchObject({ value: 92, row: 1 });
  });

  test('a list inside an object', () => {
    expect(read('{"labs":[{"test":"GPX3","value":80,"unit":"% of plateau"}]}').values).toHaveLength(1);
  });

  test('a comma that can be two things is settled by what people have', () => {
    expect(only(row('plasma selenium,"1,120",nmol/L')).value).toBeCloseTo(88.44752, 9);
    expect(only(row('plasma selenium,"1,120",µmol/L')).value).toBeCloseTo(88.44752, 9);
    expect(rejection(row('plasma selenium,"1,120",µg/L')).message).toContain('"1,120" can be 1.12 or 1120');
  });

  test('a value that is believed and rare is used, and the other reading is shown', () => {
    const file = row('plasma selenium,9.5,µg/L');
    expect(file.values[0]!.value).toBe(9.5);
    expect(file.notices.map((notice) => explain(notice).message)).toEqual([
      'labs.csv, row 2, value: 9.5 µg/L of plasma selenium is rarely seen. It was used as it stands; as µg/dL it is 95 µg/L.',
    ]);
  });

  test.each<[string, string]>([
    ['', 'file.empty'],
    ['hello', 'labs.header.missing'],
    ['2026-03-02,plasma selenium,92,µg/L', 'labs.header.missing'],
    ['date,food,amount\n2026-01-02,bread,2', 'labs.header.missing'],
    ['{"a": 1}', 'file.json.shape'],
    ['[1,', 'file.json.syntax'],
    ['%PDF-1.7', 'file.binary'],
  ])('%s is no laboratory file', (text, code) => {
    expect(() => read(text)).toThrow(SelenoscopeError);
    try {
      read(text);
    } catch (error) {
      expect((error as SelenoscopeError).problem.code).toBe(code);
    }
  });

  test('an unknown kind', () => {
    expect(() => readLabs(bytes('x'), { file: 'labs.csv', kind: 'pdf' })).toThrow('the kinds are csv, json');
  });
});

test('the C-reactive protein of a row whose value was left out is kept for its day', () => {
  const text =
    'date,test,value,unit,crp (mg/L)\n2026-01-03,plasma selenium,<40,µg/L,85\n2026-01-03,GPX3,90,% of plateau,\n';
  const found = read(text);
  expect(found.rejected.map(({ problem }) => problem.code)).toEqual(['labs.value.limit']);
  expect(found.crp).toEqual([{ date: '2026-01-03', mgPerL: 85, limit: null }]);
  expect(found.values.map(({ crpMgPerL }) => crpMgPerL)).toEqual([85]);
  // it is no row of its own
  expect(found.crpRows).toEqual([]);
  expect(found.rowsIn).toBe(found.values.length + found.rejected.length);
});
