import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, type Spread, togetherness } from './spread.js';

const spread = fc
  .tuple(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0, max: 1 }), fc.double({ min: 1, max: 4 }))
  .filter((parts) => parts.every(Number.isFinite))
  .map(([ugPerDay, low, high]): Spread => ({ ugPerDay, p5: ugPerDay * low, p95: ugPerDay * high }));

describe('several amounts as one', () => {
  test('each on its own: half-widths as squares', () => {
    const parts = [
      { ugPerDay: 4, p5: 1, p95: 7 },
      { ugPerDay: 5, p5: 1, p95: 9 },
    ];
    expect(joined(parts)).toEqual({ ugPerDay: 9, p5: 4, p95: 14 });
    expect(joined(parts, { below: 1, above: 1 })).toEqual({ ugPerDay: 9, p5: 2, p95: 16 });
    expect(joined([])).toEqual({ ugPerDay: 0, p5: 0, p95: 0 });
  });

  test('one alone is as it was', () => {
    expect(joined([{ ugPerDay: 4, p5: 1, p95: 3 }])).toEqual({ ugPerDay: 4, p5: 1, p95: 3 });
  });

  test('all parts joined give the interval of the whole back, wherever it can be that of their sum', () => {
    fc.assert(
      fc.property(
        fc.array(spread, { minLength: 2, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parts, rho) => {
          const whole = joined(parts, { below: rho, above: rho });
          const again = joined(parts, togetherness(parts, whole));
          expect(again.p5).toBeCloseTo(whole.p5, 6);
          expect(again.p95).toBeCloseTo(whole.p95, 6);
        },
      ),
    );
  });
});
