import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, overlap } from '../box.js';
import { nodesOf, shown, wordsOf } from '../tree-fixtures.js';
import { fanDomain } from './axes.js';
import { fanDrawing } from './fan.js';
import { apart } from './places.js';
import { FAN_SIZES, type FanCurve, type FanView } from './view.js';

const AT = [0.05, 0.25, 0.5, 0.75, 0.95];
const DAYS = Array.from({ length: 13 }, (_, i) => 7 * i);

const curve = (tone: FanCurve['tone'], name: string, start: number, end: number, spread: number): FanCurve => ({
  tone,
  name,
  at: AT,
  levels: AT.map((p) => Float64Array.from(DAYS, (_, i) => start + ((end - start) * i) / 12 + (p - 0.5) * 2 * spread)),
});

const view = (more: Partial<FanView> = {}): FanView => ({
  days: DAYS,
  curves: [curve('now', 'As now', 74, 74, 7), curve('with', 'With 50 µg', 74, 100, 12)],
  points: [{ day: 0, value: 72, within: { low: 68, high: 76 }, used: true, name: 'Your blood test: 72, ± 4' }],
  before: { p5: 62, p95: 98, name: 'without the test: 62 to 98' },
  label: 'Plasma selenium over twelve weeks.',
  ...more,
});

/** Boxes of the words within the plot and beside it, as they are drawn over the curves. */
const labelBoxes = (drawn: ReturnType<typeof fanDrawing>, letter: number) =>
  boxOf(
    nodesOf(drawn).filter((one) => one.tag === 'text' && one.attributes['paint-order'] === 'stroke'),
    (kind) => (kind === 'jn' ? letter * 1.12 : letter),
  );

describe.each(Object.entries(FAN_SIZES))('at the size %s', (_, size) => {
  test('says what its curves come to, with the median in bold', () => {
    const drawn = fanDrawing(view(), size);
    const said = wordsOf(drawn);
    expect(said).toContain('With 50 µg');
    expect(said).toContain('As now');
    expect(shown(drawn)).toContain('<tspan class="jn">100</tspan>');
    expect(said.includes('89 to 111')).toBe(size.right > 0);
    expect(said).toMatch(/today.*week 4.*week 8.*week 12/);
    expect(drawn.attributes['aria-label']).toBe('Plasma selenium over twelve weeks.');
  });

  test('no label lies on another or leaves the picture, whatever the levels', () => {
    const level = fc.double({ min: 30, max: 300, noNaN: true });
    fc.assert(
      fc.property(level, level, level, level, fc.integer({ min: 0, max: 84 }), (now, end, value, test, day) => {
        const points = [
          { day, value, within: { low: value * 0.95, high: value * 1.05 }, used: true, name: 'Test: 72, ± 4' },
        ];
        const before = { p5: 0.8 * test, p95: 1.3 * test, name: 'without the test: 62 to 98' };
        const curves = [curve('now', 'As now', now, now, 0.1 * now), curve('with', 'With 50 µg', now, end, 0.1 * end)];
        const drawn = fanDrawing(view({ curves, points, before }), size);
        expect(shown(drawn)).not.toMatch(/NaN|undefined|Infinity/);
        const boxes = labelBoxes(drawn, size.letter);
        boxes.forEach((box, i) => {
          expect(box.y).toBeGreaterThanOrEqual(-1);
          expect(box.y + box.height).toBeLessThanOrEqual(size.height);
          for (const other of boxes.slice(i + 1))
            expect(overlap(box, { ...other, y: other.y + 1, height: other.height - 2 })).toBe(false);
        });
        // the ends are always named
        expect(wordsOf(drawn)).toMatch(/With 50 µg/);
        expect(wordsOf(drawn)).toMatch(/As now/);
      }),
      { numRuns: 200 },
    );
  });
});

test('everything lies on its axis, and a domain that is given only widens', () => {
  const size = FAN_SIZES.desk;
  const { from, to } = fanDomain(view(), size);
  expect(from).toBeLessThan(62);
  expect(to).toBeGreaterThan(112);
  expect(fanDomain(view({ domain: { from: 20, to: 200 } }), size)).toEqual({ from: 20, to: 200 });
  expect(fanDomain(view({ domain: { from: 70, to: 80 } }), size).to).toBeGreaterThan(112);
});

test('pairs of quantiles are as strong together, however many there are', () => {
  const strength = (drawn: string) => {
    const [, opacity] = /fill="var\(--form-1\)" fill-opacity="([\d.]+)"/.exec(drawn)!;
    return 1 - (1 - Number(opacity)) ** (drawn.split('var(--form-1)')[1]!.split('</g>')[0]!.split('<path').length - 1);
  };
  const few = curve('with', 'With', 74, 100, 12);
  const one = { ...few, at: [0.05, 0.5, 0.95], levels: [few.levels[0]!, few.levels[2]!, few.levels[4]!] };
  const of = (with_: FanCurve) => strength(shown(fanDrawing(view({ curves: [with_] }), FAN_SIZES.desk)));
  expect(of(few)).toBeCloseTo(0.536, 2);
  expect(of(one)).toBeCloseTo(0.536, 2);
});

test('a value that was set aside is a dashed ring; one without a known error has no bar', () => {
  const points = [{ day: 0, value: 72, within: null, used: false, name: '' }];
  const drawn = shown(fanDrawing(view({ points }), FAN_SIZES.phone));
  expect(drawn).toContain('class="measured aside"');
  expect(drawn).not.toContain('class="error"');
});

test('blocks are pushed apart no further than they must', () => {
  expect(apart([10, 12], 20, 0, 200)).toEqual([10, 30]);
  expect(apart([190, 195], 20, 0, 200)).toEqual([170, 190]);
  expect(apart([50, 120], 20, 0, 200)).toEqual([50, 120]);
});
