import { viewOf } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyFixtures } from '../../core/src/report/body-fixtures.js';
import { fixtures } from '../../core/src/report/fixtures.js';
import { type Drawn, marked, node } from './drawn.js';
import { journeyDrawing, journeySize } from './journey/index.js';
import { SCALE_SIZES, scaleDrawing } from './scale/index.js';
import { nodesOf, shown } from './tree-fixtures.js';
import { tween } from './tween.js';

const number = fc.double({ min: -500, max: 500, noNaN: true }).map((x) => Math.round(x * 10) / 10 + 0);

/** Two pictures of one shape. */
const pair = fc.array(fc.tuple(number, number, number, number), { minLength: 1, maxLength: 5 }).map((rows) => {
  const drawn = (side: 0 | 1): Drawn =>
    node(
      'g',
      { transform: `translate(${rows[0]![side]} 4) rotate(-18)` },
      rows.map((row) => {
        const [x, y] = [row[side], row[side + 2]!];
        return node('path', { d: `M${x} ${y}L${y} 3C${x} 1 ${y} 2 ${x} ${x}A5 5 0 ${side} 1 ${x} ${y}Z`, x });
      }),
      node('text', { x: rows[0]![side] }, side === 0 ? 'then' : 'now'),
    );
  return [drawn(0), drawn(1)] as const;
});

test('at its ends it draws the one and the other; between, every number lies between theirs', () => {
  fc.assert(
    fc.property(pair, fc.double({ min: 0, max: 1, noNaN: true }), ([a, b], share) => {
      expect(tween(a, b, 0)).toEqual(a);
      expect(tween(a, b, 1)).toEqual(b);
      const middle = nodesOf(tween(a, b, share));
      nodesOf(a).forEach((from, i) => {
        const [x, y] = [Number(from.attributes['x'] ?? 0), Number(nodesOf(b)[i]!.attributes['x'] ?? 0)];
        const at = Number(middle[i]!.attributes['x'] ?? 0);
        expect(at).toBeGreaterThanOrEqual(Math.min(x, y) - 0.001);
        expect(at).toBeLessThanOrEqual(Math.max(x, y) + 0.001);
      });
    }),
  );
});

test('within path data too, but the flags of an arc are no quantities', () => {
  const arc = (r: number, large: number) => node('path', { d: `M0 -1A${r} ${r} 0 ${large} 1 ${r}-2h.5` });
  expect(tween(arc(2, 0), arc(4, 1), 0.25).attributes['d']).toBe('M0 -1A2.5 2.5 0 0 1 2.5-2h.5');
  expect(tween(arc(2, 0), arc(4, 1), 0.75).attributes['d']).toBe('M0 -1A3.5 3.5 0 1 1 3.5-2h.5');
});

test('names with numbers in them are no quantities', () => {
  const a = node('g', { fill: 'var(--form-1)', filter: 'url(#a-1)', 'fill-opacity': '.1', class: 'm 1' });
  const b = node('g', { fill: 'var(--form-3)', filter: 'url(#a-2)', 'fill-opacity': '.3', class: 'm 2' });
  expect(tween(a, b, 0.5).attributes).toEqual({ ...b.attributes, 'fill-opacity': 0.2 });
});

test('where shapes differ the new one stands at once, and what is named finds its own', () => {
  const circle = (r: number, mark: string) => marked(node('circle', { r }), mark);
  const a = node('g', {}, circle(1, 'a'), circle(2, 'b'), node('path', { d: 'M0 0L1 1' }));
  const b = node('g', {}, circle(12, 'b'), node('path', { d: 'M0 0h1' }));
  const half = tween(a, b, 0.5);
  expect(half.children).toEqual([circle(7, 'b'), node('path', { d: 'M0 0h1' })]);
  expect(tween(node('path', { d: 'M0 0L1 1' }), node('path', { d: 'M0 0h1' }), 0.5).attributes['d']).toBe('M0 0h1');
});

describe('between the pictures of the product', () => {
  const scales = Object.values(fixtures).map((make) => scaleDrawing(viewOf(make()).scale, SCALE_SIZES.desk, 's'));
  const rivers = Object.values(bodyFixtures).map((make) => {
    const journey = viewOf(make()).journey!;
    return journeyDrawing(journey, journeySize(journey, 'desk'), 'j');
  });

  test('no number is lost on the way', () => {
    for (const drawings of [scales, rivers]) {
      for (const a of drawings) {
        for (const b of drawings) expect(shown(tween(a, b, 0.37))).not.toMatch(/NaN|undefined|Infinity|e-\d/);
      }
    }
  });

  test('a river that only grows moves as a whole: no band pops', () => {
    const { journey } = viewOf(bodyFixtures[Object.keys(bodyFixtures)[0]! as keyof typeof bodyFixtures]());
    const size = journeySize(journey!, 'desk');
    const grown = {
      ...journey!,
      links: journey!.links.map((link) => ({ ...link, ugPerDay: link.ugPerDay * 1.1, p95: link.p95 * 1.2 })),
    };
    const [a, b] = [journeyDrawing(journey!, size, 'j'), journeyDrawing(grown, size, 'j')];
    const bands = (drawn: Drawn) => nodesOf(drawn).filter(({ mark }) => mark?.startsWith('band:'));
    const half = bands(tween(a, b, 0.5));
    const popped = bands(b).filter((band, i) => shown(half[i]!) === shown(band));
    expect(popped).toEqual([]);
  });
});
