import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.js';
import { readDiary, readMapping, readPerson } from './index.js';

const root = new URL('../../../', import.meta.url);
const example = (name: string) => readFileSync(new URL(`examples/${name}`, root));

describe('the examples of the repository', () => {
  test('a week of everyday food in everyday words', () => {
    const diary = readDiary(example('diary-week.csv'), { file: 'diary-week.csv' });
    expect(diary).toMatchObject({ kind: 'selenoscope-csv', rowsIn: 102, rejected: [], notices: [] });
    expect(new Set(diary.entries.map((entry) => entry.date)).size).toBe(7);
  });

  test('an export in the manner of Cronometer, with unknown selenium left empty', () => {
    const diary = readDiary(example('cronometer-servings.csv'), { file: 'cronometer-servings.csv' });
    expect(diary).toMatchObject({ kind: 'cronometer', rowsIn: 13, rejected: [], notices: [] });
    expect(diary.entries.filter((entry) => entry.carried!['selenium'] === null)).toHaveLength(3);
    expect(diary.entries.filter((entry) => entry.carried!['selenium'] === 0)).toHaveLength(2);
  });

  test('a person', () => {
    expect(readPerson(example('person.json'), { file: 'person.json' })).toEqual({
      person: { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] },
      notices: [],
    });
  });

  test('a mapping', () => {
    const mapping = readMapping(example('mapping.csv'), { file: 'mapping.csv' });
    expect(mapping.rejected).toEqual([]);
    expect(mapping.rows.map((row) => row.text)).toEqual(['flapjack', 'wholemeal bread', 'digestive biscuit']);
  });
});

test('household-portions.csv: every row whole, in a known unit, labelled, and only once', () => {
  const text = readFileSync(new URL('packages/data/tables/household-portions.csv', root), 'utf8');
  const [header, ...rows] = readCsv(text, ',');
  expect(header!.cells).toEqual(['food', 'unit', 'amount', 'in', 'method', 'source']);
  const seen = new Set<string>();
  for (const { cells, row } of rows) {
    const [food, unit, amount, unitOfAmount, method, source] = cells;
    expect(cells, `row ${row}`).toHaveLength(6);
    expect(Number(amount), `row ${row}`).toBeGreaterThan(0);
    expect(['g', 'ml'], `row ${row}`).toContain(unitOfAmount);
    expect(['measured', 'derived', 'assumed'], `row ${row}`).toContain(method);
    expect(unit, `row ${row}`).not.toBe('');
    expect(source, `row ${row}`).not.toBe('');
    const key = `${food}/${unit}`;
    expect(seen.has(key), `row ${row} repeats ${key}`).toBe(false);
    seen.add(key);
  }
  expect(rows.length).toBeGreaterThan(200);
});
