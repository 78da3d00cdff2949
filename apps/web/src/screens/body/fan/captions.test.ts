import { expect, test } from 'vitest';
import { type Bar, captions } from './captions.js';

const within = { top: 14, bottom: 264 };
const block = (y: number, count = 3) => ({ y, texts: Array.from({ length: count }, (_, i) => `${y} ${i}`), tone: '' });
const crossed = (ys: readonly number[], [from, to]: Bar): boolean => ys.some((y) => y + 3 > from && y - 11 < to);

test('no line of a caption is crossed by a dashed line, and it stays near its ring', () => {
  for (let dash = 30; dash < 260; dash += 1) {
    const bar: Bar = [dash - 1, dash + 1];
    const ys = captions([block(dash - 10)], within, [bar], []).map(({ y }) => y);
    expect(crossed(ys, bar)).toBe(false);
    expect(Math.abs(ys[0]! - (dash - 10))).toBeLessThan(45);
    expect(ys[0]! - 11.5).toBeGreaterThanOrEqual(within.top);
    expect(ys.at(-1)).toBeLessThanOrEqual(within.bottom);
  }
});

test('faint lines give way where there is no room beside both', () => {
  const dashes: Bar[] = [
    [60, 62],
    [120, 122],
  ];
  const roomy = captions([block(90, 2)], within, dashes, [[80, 82]]).map(({ y }) => y);
  for (const bar of [...dashes, [80, 82] as const]) expect(crossed(roomy, bar)).toBe(false);
  const narrow = captions([block(90, 3)], { top: 62, bottom: 120 }, dashes, [[90, 92]]).map(({ y }) => y);
  for (const bar of dashes) expect(crossed(narrow, bar)).toBe(false);
});

test('captions of two rings stand below each other, none outside of the picture', () => {
  const lines = captions([block(100, 2), block(104, 2), block(250, 3)], within, [], []);
  const ys = lines.map(({ y }) => y);
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
  for (let i = 1; i < ys.length; i++) expect(ys[i]! - ys[i - 1]!).toBeGreaterThanOrEqual(15);
  expect(ys.at(-1)).toBeLessThanOrEqual(within.bottom);
});

test('captions keep off a band where there is room beside it, and near their ring where there is none', () => {
  const band: Bar = [95, 160];
  const ys = captions([block(120, 2)], within, [], [[120, 122]], [band]).map(({ y }) => y);
  expect(crossed(ys, band)).toBe(false);
  const wide = captions([block(120, 2)], within, [], [[120, 122]], [[20, 260]]).map(({ y }) => y);
  expect(crossed(wide, [120, 122])).toBe(false);
});
