import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalGrid, philox, stream } from './random.js';

const hex = (out: Uint32Array) => [...out].map((v) => v.toString(16).padStart(8, '0')).join(' ');

describe('Philox 4x32-10', () => {
  // Known answers of the authors' library Random123 (kat_vectors)
  test.each([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('counter %j key %j', (counter, key, want) => {
    const out = new Uint32Array(4);
    philox(counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!, out);
    expect(hex(out)).toBe(want);
  });
});

describe('streams', () => {
  const moments = (x: Float64Array) => {
    const m = x.reduce((a, b) => a + b, 0) / x.length;
    return [m, x.reduce((a, b) => a + (b - m) ** 2, 0) / x.length] as const;
  };

  test('the same key gives the same draws, another does not', () => {
    const a = stream({ seed: 1, person: 0 }, 'x').normals(50);
    expect(stream({ seed: 1, person: 0 }, 'x').normals(50)).toEqual(a);
    expect(stream({ seed: 2, person: 0 }, 'x').normals(50)).not.toEqual(a);
    expect(stream({ seed: 1, person: 1 }, 'x').normals(50)).not.toEqual(a);
    expect(stream({ seed: 1, person: 0 }, 'y').normals(50)).not.toEqual(a);
  });

  test('a shorter vector is the beginning of a longer one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (a, b) => {
        const s = stream({ seed: 3, person: 7 }, 'n');
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        expect(s.normals(long).slice(0, short)).toEqual(s.normals(short));
        expect(s.gammas(0.7, long).slice(0, short)).toEqual(s.gammas(0.7, short));
        expect(s.gridIndices(long).slice(0, short)).toEqual(s.gridIndices(short));
      }),
      { numRuns: 30 },
    );
  });

  test('uniforms lie strictly between 0 and 1 and normals have mean 0, variance 1', () => {
    const u = stream({ seed: 1, person: 0 }, 'u').uniforms(100_000);
    expect(Math.min(...u.slice(0, 1000))).toBeGreaterThan(0);
    const [mu, vu] = moments(u);
    expect(mu).toBeCloseTo(0.5, 2);
    expect(vu).toBeCloseTo(1 / 12, 2);
    const [m, v] = moments(stream({ seed: 1, person: 0 }, 'z').normals(100_000));
    expect(Math.abs(m)).toBeLessThan(4 / Math.sqrt(100_000));
    expect(Math.abs(v - 1)).toBeLessThan(0.02);
  });

  test.each([0.3, 1, 2.5, 40])('gamma draws of shape %d have its mean and variance', (shape) => {
    const [m, v] = moments(stream({ seed: 5, person: 0 }, 'g').gammas(shape, 60_000));
    expect(Math.abs(m / shape - 1)).toBeLessThan(0.03);
    expect(Math.abs(v / shape - 1)).toBeLessThan(0.06);
  });

  test('the grid is symmetric and its indices fill it evenly', () => {
    const grid = normalGrid();
    expect(grid[0]).toBeCloseTo(-grid[4095]!, 12);
    const idx = stream({ seed: 1, person: 0 }, 'i').gridIndices(80_000);
    const [m, v] = moments(Float64Array.from(idx, (k) => grid[k]!));
    expect(Math.abs(m)).toBeLessThan(0.02);
    expect(v).toBeCloseTo(0.9994, 1);
    const counts = new Float64Array(16);
    for (const k of idx) counts[k >> 8]!++;
    for (const n of counts) expect(Math.abs(n - 5000)).toBeLessThan(5 * Math.sqrt(5000));
  });
});
