import { describe, expect, test } from 'vitest';
import { AT_START, END_INTEGRALS, NODES, SERIES_TERMS, STAGE_INTEGRALS, STAGES } from './nodes.js';

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
/** ∫₀^c (c − s)^n/n! · s^p ds */
const exact = (c: number, n: number, p: number) => (factorial(p) * c ** (n + p + 1)) / factorial(n + p + 1);

describe('Gauss points', () => {
  test('are the zeros of the Legendre polynomial of degree 5', () => {
    for (const c of NODES) {
      const x = 2 * c - 1;
      expect(Math.abs(63 * x ** 5 - 70 * x ** 3 + 15 * x)).toBeLessThan(5e-14);
    }
  });

  test('integrals are exact for polynomials of degree 4', () => {
    for (const n of [0, 1, 2, 5, 12, SERIES_TERMS - 1])
      for (let p = 0; p < STAGES; p++) {
        const values = Array.from(NODES, (c) => c ** p);
        const end = values.reduce((sum, v, j) => sum + END_INTEGRALS[n * STAGES + j]! * v, 0);
        // relative to the integral of the weight alone: for high p the exact number is far smaller than what it is summed from
        expect(Math.abs(end - exact(1, n, p))).toBeLessThan(1e-13 * exact(1, n, 0));
        for (let i = 0; i < STAGES; i++) {
          const stage = values.reduce((sum, v, j) => sum + STAGE_INTEGRALS[(n * STAGES + j) * STAGES + i]! * v, 0);
          expect(Math.abs(stage - exact(NODES[i]!, n, p))).toBeLessThan(1e-13 * exact(NODES[i]!, n, 0));
        }
      }
  });

  test('the weights at the end are those of Gauss', () => {
    expect(END_INTEGRALS[2]).toBeCloseTo(64 / 225, 14);
    expect(END_INTEGRALS[0]).toBeCloseTo((322 - 13 * Math.sqrt(70)) / 1800, 14);
  });

  test('the value at the start is that of the polynomial through the points', () => {
    for (let p = 0; p < STAGES; p++) {
      const start = NODES.reduce((sum, c, j) => sum + AT_START[j]! * (c - 0.3) ** p, 0);
      expect(start).toBeCloseTo((-0.3) ** p, 13);
    }
  });
});
