import { readdirSync, readFileSync } from 'node:fs';
import { explain, type RawDiary, type RawEntry, SelenoscopeError } from '@selenoscope/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../csv.js';
import { readMapping } from '../mapping/index.js';
import { readPerson } from '../person/index.js';
import { readDiary, writeDiaryCsv, writeDiaryJson } from './index.js';

const folder = new URL('../fixtures/', import.meta.url);
const FILES = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(new URL(name, folder)));

/** A file with a few bytes changed, removed, doubled or put elsewhere. */
const mutated = fc
  .record({
    file: fc.constantFrom(...FILES),
    changes: fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.integer({ min: 0, max: 40 }),
        with: fc.oneof(
          fc.uint8Array({ maxLength: 6 }),
          fc
            .constantFrom('"', '\n', '\r\n', ',', ';', '-', '\0', 'µ', '\ufeff', '""', '1e9', '1,5')
            .map((s) => new TextEncoder().encode(s)),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ file, changes }) => {
    let bytes: Uint8Array = file;
    for (const change of changes) {
      const at = change.at % (bytes.length + 1);
      bytes = Uint8Array.from([...bytes.subarray(0, at), ...change.with, ...bytes.subarray(at + change.length)]);
    }
    return bytes;
  });

/** Checks what must hold for every file: it is refused with words, or every row is an entry or has a reason. */
function check(bytes: Uint8Array): RawDiary | null {
  try {
    const diary = readDiary(bytes, { file: 'diary.csv', today: '2026-03-09' });
    expect(diary.entries.length + diary.rejected.length).toBe(diary.rowsIn);
    const rows = [...diary.entries, ...diary.rejected].map((r) => r.row);
    expect(new Set(rows).size).toBe(rows.length);
    for (const { problem, row } of diary.rejected) {
      expect(explain(problem).message).toContain(`row ${row}`);
      expect(explain(problem).hint).not.toBe('');
    }
    for (const notice of diary.notices) expect(explain(notice).message).toContain('diary.csv');
    for (const { date, amount, carried, food } of diary.entries) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(food.trim()).toBe(food);
      expect(food).not.toBe('');
      expect(amount === null ? 0 : amount).toBeGreaterThanOrEqual(0);
      for (const value of Object.values(carried ?? {})) expect(value ?? 0).toBeGreaterThanOrEqual(0);
    }
    return diary;
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    expect(explain(error.problem).hint).not.toBe('');
    return null;
  }
}

test('hurt files: rows in = entries + rejected, and every reason has words', () => {
  let read = 0;
  fc.assert(
    fc.property(mutated, (bytes) => {
      if (check(bytes)) read++;
    }),
    { numRuns: 1500 },
  );
  // most hurt files are still diaries: otherwise this would test refusals only
  expect(read).toBeGreaterThan(700);
});

test('any text under a header: no row disappears', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', '2', ',', '"', '\n', '/', '-', '.', ' ', 'g', '2026-03-02'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(cell, (body) => void check(new TextEncoder().encode(`date,food,amount,unit\n${body}`))),
    { numRuns: 3000 },
  );
});

test('any bytes: nothing but a SelenoscopeError is ever thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      check(bytes);
      for (const other of [() => readPerson(bytes, { file: 'p' }), () => readMapping(bytes, { file: 'm' })])
        try {
          other();
        } catch (error) {
          expect(error).toBeInstanceOf(SelenoscopeError);
        }
    }),
    { numRuns: 2000 },
  );
});

test('any JSON: nothing but a SelenoscopeError is ever thrown', () => {
  const entry = fc.oneof(
    fc.jsonValue(),
    fc.record({
      date: fc.oneof(fc.constant('2026-03-02'), fc.jsonValue()),
      food: fc.jsonValue(),
      amount: fc.jsonValue(),
      carried: fc.jsonValue(),
    }),
  );
  fc.assert(
    fc.property(fc.array(entry), fc.jsonValue(), (entries, person) => {
      expect(check(new TextEncoder().encode(JSON.stringify(entries)))?.rowsIn).toBe(entries.length);
      try {
        readPerson(new TextEncoder().encode(JSON.stringify(person)), { file: 'p' });
      } catch (error) {
        expect(error).toBeInstanceOf(SelenoscopeError);
      }
    }),
    { numRuns: 1000 },
  );
});

const cellText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('"', ',', ';', '\n', '\r\n', 'é', 'µ', '😀', ' ', '2026-03-02,'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 20,
  })
  .map((text) => text.replaceAll('\0', '').replaceAll('\ufeff', '').trim())
  .filter((text) => text !== '' && !/\p{Cs}/u.test(text));
// a unit that could be read as part of the number, or as a number, is no unit
const unitText = cellText
  .map((text) => text.replace(/\s+/g, ' ').toLowerCase())
  .filter((text) => !/^[\d.,½¼¾⅓⅔⅕⅛⅜⅝⅞]/.test(text));
const carried = fc.dictionary(
  fc.constantFrom('selenium', 'iron', 'vitamin-d', 'folate-total', 'energy', 'vitamin-a-iu'),
  fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1e6, noNaN: true })),
  { minKeys: 1 },
);
const entries = fc
  .array(
    fc.record(
      {
        date: fc
          .date({ min: new Date('1970-01-01'), max: new Date('2026-03-08'), noInvalidDate: true })
          .map((d) => d.toISOString().slice(0, 10)),
        time: fc
          .tuple(fc.nat(23), fc.nat(59))
          .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
        meal: cellText,
        food: cellText,
        amount: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
        unit: fc.oneof(fc.constant(null), unitText),
        note: cellText,
        category: cellText,
      },
      { requiredKeys: ['date', 'food', 'amount', 'unit'] },
    ),
    { maxLength: 8 },
  )
  .map((list) => list.map((entry, i): RawEntry => ({ row: i + 2, ...entry }) as RawEntry));

const readBack = (text: string): RawDiary =>
  readDiary(new TextEncoder().encode(text), { file: 'diary', today: '2026-03-09' });

test('what is written as CSV is read back the same', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const back = readBack(writeDiaryCsv(list));
      expect(back.rejected).toEqual([]);
      expect(back.entries).toEqual(list);
    }),
    { numRuns: 1000 },
  );
});

test('no text of the CSV is a formula to a spreadsheet, and each is read back to the letter', () => {
  const texts = ['=HYPERLINK("http://a.b")', '@SUM(1+1)|x', '+1', '-x', "'=1", "''@a", "'egg", '1-2'];
  const list = texts.map(
    (text, i): RawEntry => ({
      row: i + 2,
      date: '2026-03-02',
      meal: text,
      food: text,
      amount: 1,
      unit: 'piece',
      note: text,
    }),
  );
  const written = writeDiaryCsv(list);
  for (const { cells } of readCsv(written, ',')) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect(readBack(written).entries).toEqual(list);
});

test('what is written as JSON is read back the same, nutrients included', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(entries, carried), { maxLength: 3 }), (groups) => {
      const list = groups
        .flatMap(([some, nutrients]) => some.map((entry) => ({ ...entry, carried: nutrients })))
        .map((entry, i) => ({ ...entry, row: i + 1 }));
      const back = readBack(writeDiaryJson(list));
      expect(back.rejected).toEqual([]);
      expect(JSON.parse(JSON.stringify(back.entries))).toEqual(JSON.parse(JSON.stringify(list)));
    }),
    { numRuns: 300 },
  );
});

test('nutrients that entries carry survive CSV, unknown as unknown', () => {
  fc.assert(
    fc.property(
      carried.filter((c) => Object.values(c).some((v) => v !== null)),
      (nutrients) => {
        const entry: RawEntry = {
          row: 2,
          date: '2026-03-02',
          food: 'bar',
          amount: 1,
          unit: 'piece',
          carried: nutrients,
        };
        expect(readBack(writeDiaryCsv([entry])).entries[0]!.carried).toEqual({ ...nutrients });
      },
    ),
  );
});
