import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slack } from './slack.js';

const plain = (slack: readonly number[], loss: number) => slack.filter((s) => s - loss < 0).length / slack.length;

describe('Slack', () => {
  it('gives the chance of being across after a loss, as counting does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: -60, max: 60 }),
        (slack, loss) => {
          expect(new Slack(Float64Array.from(slack)).chance(loss)).toBe(plain(slack, loss));
        },
      ),
    );
  });

  it('names the largest loss that keeps a chance: that much is allowed, more is not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (slack, chance) => {
          const most = new Slack(Float64Array.from(slack)).mostLoss(chance);
          if (most === Number.POSITIVE_INFINITY) {
            expect(plain(slack, 1e9)).toBeLessThanOrEqual(chance + 1e-9);
            return;
          }
          expect(plain(slack, most)).toBeLessThanOrEqual(chance + 1e-9);
          expect(plain(slack, most + 0.5)).toBeGreaterThan(chance - 1e-9);
        },
      ),
    );
  });
});
