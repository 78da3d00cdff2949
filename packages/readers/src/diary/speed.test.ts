import { isoDate, resolveDiary } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { CATALOGUE, SEARCH } from '../../../core/src/intake/resolve-fixtures.js';
import { readDiary } from './read.js';

const FOODS = [
  ['white bread', '2', 'slice'],
  ['milk', '200', 'ml'],
  ['boiled egg', '2', 'large'],
  ['"Gran’s loaf, seeded"', '80', 'g'],
  ['apple', '120', 'g'],
  ['brazil nuts', '2', 'nut'],
  ['supplement:selenomethionine', '50', 'µg'],
  ['bacon', '3', 'rashers'],
] as const;

function bigDiary(days: number, rowsPerDay: number): Uint8Array {
  const lines = ['date,time,meal,food,amount,unit,note'];
  for (let day = 0; day < days; day++)
    for (let i = 0; i < rowsPerDay; i++) {
      const [food, amount, unit] = FOODS[(day + i) % FOODS.length]!;
      lines.push(
        `${isoDate(20_000 + day)},${String(6 + (i % 16)).padStart(2, '0')}:15,meal,${food},${amount},${unit},`,
      );
    }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

test('400 days of 20 rows are read and resolved fast (without search)', () => {
  const bytes = bigDiary(400, 20);
  const once = () => {
    const started = performance.now();
    const raw = readDiary(bytes, { file: 'diary.csv', today: '2030-01-01' });
    const read = performance.now();
    const diary = resolveDiary(raw, { catalogue: CATALOGUE, search: SEARCH });
    const done = performance.now();
    expect(diary.entries.length + diary.rejected.length).toBe(8000);
    return { read: read - started, resolve: done - read, all: done - started };
  };
  const cold = once();
  const warm = Array.from({ length: 7 }, once).sort((a, b) => a.all - b.all)[3]!;
  const figure = (t: typeof cold) =>
    `${t.all.toFixed(0)} ms (read ${t.read.toFixed(0)}, resolve ${t.resolve.toFixed(0)})`;
  console.log(`8,000 diary rows: cold ${figure(cold)}, warm median ${figure(warm)}; aim 100 ms`);
  // a shared machine is noisy: the aim is printed, only a blunder fails
  expect(warm.all).toBeLessThan(1000);
});
