import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regularTimes, TICKS_PER_DAY } from './schedule.js';

const days = (...of: number[]) => of.map((day) => day * TICKS_PER_DAY);

describe('times as few regular runs', () => {
  test('none are lost, none are added', () => {
    const anyTicks = fc
      .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
      .map((of) => days(...of.sort((a, b) => a - b).map((day) => day / 4)));
    fc.assert(
      fc.property(anyTicks, (ticks) => {
        const runs = regularTimes(ticks);
        const back = runs.flatMap((run) =>
          Array.from({ length: run.count }, (_, k) => run.firstTick + k * run.everyTicks),
        );
        expect(back.sort((a, b) => a - b)).toEqual(ticks);
        expect(runs.every((run) => run.count === 1 || run.everyTicks > 0)).toBe(true);
      }),
    );
  });

  test.each([
    ['once', [3], 1],
    ['each day', [0, 1, 2, 3], 1],
    ['three times a day', [0, 1, 2, 3].flatMap((day) => [day + 0.25, day + 0.5, day + 0.8125]), 3],
    ['on weekdays', Array.from({ length: 70 }, (_, day) => day).filter((day) => day % 7 < 5), 5],
    ['each day, with a gap', [0, 1, 2, 7, 8, 9], 2],
  ] as const)('%s', (_, times, runs) => {
    expect(regularTimes(days(...times))).toHaveLength(runs);
  });
});
