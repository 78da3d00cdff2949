import { explain, type Problem, type RawDiary, SelenoscopeError } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { readDiary } from './read.js';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options: { today?: string; kind?: string } = {}): RawDiary =>
  readDiary(encode(text), { file: 'diary.csv', ...options });
const refusal = (text: string, kind?: string): Problem => {
  try {
    read(text, kind === undefined ? {} : { kind });
  } catch (error) {
    if (error instanceof SelenoscopeError) return error.problem;
    throw error;
  }
  throw new Error('expected a refusal');
};
const codes = (diary: RawDiary) => diary.rejected.map((r) => r.problem.code);

const HEADER = 'date,time,meal,food,amount,unit,note\n';

describe('the project’s own CSV', () => {
  test('is read with every field', () => {
    const diary = read(`${HEADER}2026-03-02,8:15 AM,Breakfast,"Bread, brown",2,Slice,toasted\n`, {
      today: '2026-03-09',
    });
    expect(diary).toEqual({
      kind: 'selenoscope-csv',
      file: 'diary.csv',
      rowsIn: 1,
      entries: [
        {
          row: 2,
          date: '2026-03-02',
          time: '08:15',
          meal: 'Breakfast',
          food: 'Bread, brown',
          amount: 2,
          unit: 'slice',
          note: 'toasted',
        },
      ],
      rejected: [],
      notices: [],
    });
  });

  test('in any column order and letter case, with extra columns', () => {
    const diary = read('Unit,AMOUNT,mood,Food,Date\ng,150,fine,rice,2026-03-02\n');
    expect(diary.entries).toEqual([{ row: 2, date: '2026-03-02', food: 'rice', amount: 150, unit: 'g' }]);
  });

  test('with the unit in the header of the amount', () => {
    expect(read('date,food,amount (g)\n2026-03-02,rice,150\n').entries[0]).toMatchObject({ amount: 150, unit: 'g' });
    expect(read('date,food,grams\n2026-03-02,rice,150\n').entries[0]).toMatchObject({ amount: 150, unit: 'g' });
    expect(read('date,food,amount (g)\n2026-03-02,rice,2 cups\n').entries[0]).toMatchObject({
      amount: 2,
      unit: 'cups',
    });
  });

  test.each([
    ['semicolons and decimal commas', 'date;food;amount;unit\n02.03.2026;rice;1,5;cup\n'],
    ['tabs', 'date\tfood\tamount\tunit\n2026-03-02\trice\t1.5\tcup\n'],
    ['Excel’s separator line', 'sep=;\ndate;food;amount;unit\n2026-03-02;rice;1,5;cup\n'],
    ['a byte order mark and CRLF', '\uFEFFdate,food,amount,unit\r\n2026-03-02,rice,1.5,cup\r\n'],
    ['CR alone', 'date,food,amount,unit\r2026-03-02,rice,1.5,cup\r'],
    ['quotes around everything', '"date","food","amount","unit"\n"2026-03-02","rice","1,5","cup"\n'],
  ])('with %s', (_, text) => {
    const diary = read(text);
    expect(codes(diary)).toEqual([]);
    expect(diary.entries).toMatchObject([{ date: '2026-03-02', food: 'rice', amount: 1.5, unit: 'cup' }]);
  });

  test('rows are counted as a spreadsheet shows them', () => {
    const diary = read(`${HEADER}\n2026-03-02,,,rice,1,cup,"two\nlines"\n2026-03-02,,,tea,-1,cup,\n`);
    expect(diary.entries).toMatchObject([{ row: 3, note: 'two\nlines' }]);
    expect(diary.rejected[0]!.row).toBe(4);
  });

  test('rows of empty cells are named and are no rows', () => {
    const diary = read(`${HEADER}2026-03-02,,,rice,1,cup,\n,,,,,,\n`);
    expect(diary.rowsIn).toBe(1);
    expect(diary.notices).toEqual([{ code: 'diary.rows.blank', file: 'diary.csv', rows: [3] }]);
  });

  test.each([
    [',,,rice,1,cup,', 'diary.date.missing'],
    ['someday,,,rice,1,cup,', 'diary.date.unread'],
    ['2026-02-30,,,rice,1,cup,', 'diary.date.impossible'],
    ['03/04/2026,,,rice,1,cup,', 'diary.date.ambiguous'],
    ['2026-03-10,,,rice,1,cup,', 'diary.date.future'],
    ['2026-03-02,,,,1,cup,', 'diary.food.missing'],
    ['2026-03-02,,,rice,,cup,', 'diary.amount.missing'],
    ['2026-03-02,,,rice,some,cup,', 'diary.amount.unread'],
    ['2026-03-02,,,rice,-2,cup,', 'diary.amount.negative'],
    ['2026-03-02,,,rice,"1,500",g,', 'diary.amount.ambiguous'],
    ['2026-03-02,,,rice,150 g,ml,', 'diary.amount.twoUnits'],
    ['2026-03-02,,,rice,1,5,cup', 'diary.amount.split'],
    ['2026-03-02,,,beans, baked,1,cup,', 'diary.row.cells'],
    ['2026-03-02,,,"rice,1,cup', 'diary.row.quote'],
  ])('%s is rejected: %s', (row, code) => {
    const diary = read(`${HEADER}2026-03-01,,,tea,1,cup,\n${row}\n2026-03-02,,,tea,1,cup,\n`, { today: '2026-03-09' });
    expect(codes(diary)).toEqual([code]);
    expect(diary.entries).toHaveLength(2);
    expect(diary.rowsIn).toBe(3);
    const { message, hint } = explain(diary.rejected[0]!.problem);
    expect(message).toMatch(/^diary\.csv, row 3/);
    expect(hint.length).toBeGreaterThan(10);
  });

  test('the question about an ambiguous date names both readings', () => {
    const { message } = explain(read(`${HEADER}03/04/2026,,,rice,1,cup,\n`).rejected[0]!.problem);
    expect(message).toContain('2026-04-03');
    expect(message).toContain('2026-03-04');
  });

  test('one clear date settles the order of all', () => {
    const diary = read(`${HEADER}03/04/2026,,,rice,1,cup,\n28/03/2026,,,rice,1,cup,\n`);
    expect(diary.entries.map((e) => e.date)).toEqual(['2026-04-03', '2026-03-28']);
  });

  test('repeats stay and are named', () => {
    const diary = read(
      `${HEADER}2026-03-02,08:00,,egg,1,large,\n2026-03-02,08:00,,egg,1,large,again\n2026-03-03,08:00,,egg,1,large,\n`,
    );
    expect(diary.entries).toHaveLength(3);
    expect(diary.notices).toEqual([{ code: 'diary.rows.duplicate', file: 'diary.csv', pairs: [[2, 3]] }]);
    expect(explain(diary.notices[0]!).message).toContain('row 3 repeats row 2');
  });

  test('a time that is none costs the time, not the row', () => {
    const diary = read(`${HEADER}2026-03-02,noonish,,egg,1,large,\n`);
    expect(diary.entries[0]).not.toHaveProperty('time');
    expect(diary.notices).toMatchObject([{ code: 'diary.time.unread', rows: [2], came: 'noonish' }]);
  });

  test('zero is an amount', () => {
    expect(read(`${HEADER}2026-03-02,,,egg,0,large,\n`).entries[0]!.amount).toBe(0);
  });

  test('a quote in an odd place is read as written where the cells can be told apart', () => {
    const diary = read(`${HEADER}2026-03-02,,,"rice,1,cup,\n`);
    expect(diary.entries[0]).toMatchObject({ food: '"rice', amount: 1 });
    expect(diary.notices).toMatchObject([{ code: 'diary.quotes.odd', rows: [2] }]);
  });

  test('rows that a missing quote may have swallowed are named', () => {
    const diary = read(`${HEADER}2026-03-02,,,"rice\n2026-03-02,,,tea",1,cup,\n`);
    expect(diary.rowsIn).toBe(1);
    expect(diary.notices).toMatchObject([{ code: 'diary.rows.insideQuotes', rows: [2] }]);
  });

  test('nutrient columns of one’s own are carried; rows without any are not', () => {
    const diary = read('date,food,amount,unit,Selenium (mcg)\n2026-03-02,bar,1,piece,3.5\n2026-03-02,rice,80,g,\n');
    expect(diary.entries[0]!.carried).toEqual({ selenium: 3.5 });
    expect(diary.entries[1]).not.toHaveProperty('carried');
  });

  test('a header alone is a diary with nothing in it', () => {
    expect(read(HEADER)).toMatchObject({ rowsIn: 0, entries: [], rejected: [] });
  });
});

describe('what people write instead of a plain amount or date', () => {
  test('"about 100" is 100, with a notice', () => {
    const diary = read(
      `${HEADER}2026-03-02,,,bread,about 100,g,\n2026-03-02,,,milk,~200 ml,,\n2026-03-02,,,egg,50,g,\n`,
    );
    expect(diary.entries.map((e) => [e.amount, e.unit])).toEqual([
      [100, 'g'],
      [200, 'ml'],
      [50, 'g'],
    ]);
    expect(diary.notices).toEqual([
      { code: 'diary.amount.approximate', file: 'diary.csv', rows: [2, 3], came: 'about 100' },
    ]);
  });

  test('a day before 1970 is a slip', () => {
    const diary = read(`${HEADER}1969-12-31,,,bread,100,g,\n1970-01-01,,,bread,100,g,\n`);
    expect(codes(diary)).toEqual(['diary.date.impossible']);
    expect(diary.entries.map((e) => e.date)).toEqual(['1970-01-01']);
    expect(explain(diary.rejected[0]!.problem).message).toContain('before 1970');
  });
});

describe('the project’s own JSON', () => {
  test('without entries is told so in a sentence', () => {
    const { message } = explain(refusal('{}'));
    expect(message).toContain('and an object without "entries" came');
    expect(message).not.toContain('undefined');
  });

  const entry = {
    date: '2026-03-02',
    time: '08:15',
    meal: 'Breakfast',
    food: 'egg',
    amount: 2,
    unit: 'large',
    note: 'x',
  };

  test('as a document or a bare list', () => {
    const document = read(JSON.stringify({ schema: 'selenoscope.diary/1', entries: [entry] }));
    expect(document).toMatchObject({ kind: 'selenoscope-json', rowsIn: 1, entries: [{ row: 1, ...entry }] });
    expect(read(JSON.stringify([entry])).entries).toEqual(document.entries);
  });

  test('carries nutrients, with null for unknown', () => {
    const diary = read(JSON.stringify([{ ...entry, carried: { selenium: null, iron: 2, zinc: 'much' } }]));
    expect(diary.entries[0]!.carried).toEqual({ selenium: null, iron: 2, zinc: null });
  });

  test('what is no entry is rejected with its number', () => {
    const diary = read(JSON.stringify([entry, 5, null, { ...entry, amount: -1 }]));
    expect(diary.rejected.map((r) => [r.row, r.problem.code])).toEqual([
      [2, 'diary.row.shape'],
      [3, 'diary.row.shape'],
      [4, 'diary.amount.negative'],
    ]);
    expect(diary.rowsIn).toBe(4);
  });

  test.each([
    ['{"entries": [', 'file.json.syntax'],
    ['{"schema": "selenoscope.diary/9", "entries": []}', 'file.json.shape'],
    ['{"rows": []}', 'file.json.shape'],
  ])('%s is refused', (text, code) => {
    expect(refusal(text).code).toBe(code);
  });
});

describe('files of other kinds are refused by name, with what to do', () => {
  test.each([
    [
      'Date,Energy (kcal),Selenium (µg),Completed\n2025-03-06,1477,141,false\n',
      'diary.format.dailySummary',
      /Servings/,
    ],
    [
      'Date,Meal,Calories,Fat (g),Cholesterol,Sodium (mg),Carbohydrates (g),Fiber,Note\n',
      'diary.format.other',
      /MyFitnessPal/,
    ],
    ['Date,Name,Icon,Type,Quantity,Units,Calories,Deleted\n', 'diary.format.other', /Lose It/],
    ['Date,Time,Food Name,Serving Size,Serving Qty,Serving Weight (g)\n', 'diary.format.other', /MacroFactor/],
    ['Day,Group,Exercise,Minutes,Calories Burned\n', 'diary.format.other', /exercise/],
    ['Day,Group,Metric,Unit,Amount\n', 'diary.format.other', /biometrics/],
    ['Food ID,Food Name,Comments,Amount,Energy (kcal)\n', 'diary.format.other', /single food/],
    ['hello world\n', 'diary.format.unknown', /date,time,meal,food,amount/],
    ['date,food\n2026-03-02,egg\n', 'diary.header.missing', /amount/],
    ['2026-03-02,08:00,breakfast,egg,2,large\n', 'diary.format.unknown', /row 1/],
  ])('%j', (text, code, words) => {
    const problem = refusal(text);
    const { message, hint } = explain(problem);
    expect(problem.code).toBe(code);
    expect(message).toContain('diary.csv');
    expect(`${message} ${hint}`).toMatch(words);
  });

  test('a kind that does not exist', () => {
    expect(refusal(HEADER, 'myfitnesspal').code).toBe('diary.kind.unknown');
  });
});
