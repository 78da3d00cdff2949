import { describe, expect, test } from 'vitest';
import { diaryOf, movesFor, NUTS, WEEK } from './moves-fixtures.js';

const { set } = movesFor(diaryOf(WEEK, NUTS), { supplements: true });
const points = (key: string): number => set.effects.find(({ move }) => move.key === key)!.move.disturbance;

describe('how much a move disturbs', () => {
  test('never less with more times a week', () => {
    const bySeries = new Map<string, [number, number][]>();
    for (const { move } of set.effects) {
      if (move.kind !== 'add' && move.kind !== 'swap') continue;
      const series = move.key.slice(0, move.key.lastIndexOf(':'));
      const line = bySeries.get(series) ?? [];
      line.push([move.timesPerWeek, move.disturbance]);
      bySeries.set(series, line);
    }
    const lines = [...bySeries.values()].filter((line) => line.length > 1);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const ordered = line.sort(([a], [b]) => a - b).map(([, p]) => p);
      for (let k = 1; k < ordered.length; k++) expect(ordered[k]!).toBeGreaterThanOrEqual(ordered[k - 1]!);
    }
  });

  test('by hand: two tins of sardines instead of chicken', () => {
    // swap 2, other kind 1, new food 3, 2 times 2, 300 g of chicken leave 1.5, 31 kcal a day less 0.6: 10.1
    expect(points('swap:sr28:05064:sr28:15088:92:2')).toBe(10);
  });

  test('a swap is less than a new occasion, and a food that people know less than one that they do not', () => {
    expect(points('swap:sr28:07029:sr28:15088:46:1')).toBeLessThan(points('add:sr28:15088:46:1'));
    expect(points('add:sr28:16427:100:1')).toBeGreaterThan(points('add:sr28:16070:150:1'));
  });

  test('what is eaten already, oftener, is less than something new as often', () => {
    expect(points('resize:sr28:05064:frequency:2')).toBeLessThan(points('add:sr28:15088:92:2'));
  });

  test('half is less than none, and a smaller dose less than a larger one', () => {
    expect(points('reduce:sr28:12078:frequency:0.5')).toBeLessThan(points('reduce:sr28:12078:stop:0'));
    expect(points('supplement:yeast-50:7')).toBeLessThan(points('supplement:yeast-100:7'));
  });
});
