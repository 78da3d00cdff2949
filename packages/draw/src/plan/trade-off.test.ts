import { expect, test } from 'vitest';
import { oneChange, tooMuchPlan } from '../../../core/src/report/plan/fixtures.js';
import { planView } from '../../../core/src/report/plan/index.js';
import { nodesOf, textBoxes, textFaults } from '../tree-fixtures.js';
import { ENGLISH_DRAW_WORDS } from '../words.js';
import { CURVE_SIZES, tradeOffDrawing } from './trade-off.js';

const AIM = { adequate: 0.9, above: 0.05 };
const aimLine = (drawn: ReturnType<typeof tradeOffDrawing>): number => {
  const dashed = nodesOf(drawn).find(({ attributes }) => attributes['stroke-dasharray'] === '4 3')!;
  return Number(/M\d+ ([\d.]+)H/.exec(String(dashed.attributes['d']))![1]);
};
const heightOf = (drawn: ReturnType<typeof tradeOffDrawing>, text: string): number =>
  textBoxes(drawn).find((box) => box.text === text)!.bottom;

test('rings, figures and the aim stand on the chance that the plans are for', () => {
  const little = tradeOffDrawing(planView(oneChange()), AIM, CURVE_SIZES.desk);
  expect(String(little.attributes['aria-label'])).toMatch(/^Chance of enough/);
  const much = tradeOffDrawing(planView(tooMuchPlan()), AIM, CURVE_SIZES.desk);
  expect(String(much.attributes['aria-label'])).toMatch(/^Chance of too much/);
  // the aim of too much lies at the foot of the picture, that of enough near its top
  expect(aimLine(much)).toBeGreaterThan(150);
  expect(aimLine(little)).toBeLessThan(60);
  expect(heightOf(much, 'too little')).toBeGreaterThan(0);
});

const points = (chances: readonly (readonly [number, number])[], isTooMuch: boolean) => ({
  isTooMuch,
  tradeOff: chances.map(([pAdequate, pAboveUpper], changes) => ({
    ...{ changes, pAdequate, pAboveUpper, proven: true, text: '', what: '' },
  })),
});

test('words of another language that are longer stand apart too', () => {
  const scale = { ...ENGLISH_DRAW_WORDS.scale, tooMuch: 'demasiado', tooLittle: 'demasiado poco' };
  const curve = { ...ENGLISH_DRAW_WORDS.curve, noChange: 'ningún cambio', changes: (n: number) => `${n} cambios` };
  const chances = [
    [0.999, 0.92],
    [0.999, 0.51],
    [0.999, 0.32],
    [0.999, 0.32],
  ] as const;
  for (const size of Object.values(CURVE_SIZES)) {
    const words = { ...ENGLISH_DRAW_WORDS, scale, curve };
    expect(textFaults(tradeOffDrawing(points(chances, true), AIM, size, words))).toEqual([]);
  }
});

test.each([
  [
    'far apart',
    points(
      [
        [0.3, 0.001],
        [0.7, 0.01],
        [0.95, 0.03],
      ],
      false,
    ),
  ],
  [
    'both at the foot',
    points(
      [
        [0.999, 0.999],
        [0.99, 0.02],
        [0.98, 0.01],
        [0.98, 0.01],
      ],
      true,
    ),
  ],
  [
    'both at the top',
    points(
      [
        [0.02, 0.97],
        [0.03, 0.96],
      ],
      true,
    ),
  ],
  [
    'near the aim',
    points(
      [
        [0.86, 0],
        [0.89, 0],
        [0.9, 0.9],
      ],
      false,
    ),
  ],
])('no text is cut or stands on another: %s', (_name, view) => {
  for (const size of Object.values(CURVE_SIZES)) {
    expect(textFaults(tradeOffDrawing(view, AIM, size))).toEqual([]);
  }
});
