import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaled, sheetPlace } from './place.js';

const FIGURE = { width: 1264, height: 380, seenTo: 700 };
const plate = { x: 60, y: 100, width: 110, height: 60 };
const forms = { x: 408, y: 60, width: 140, height: 120 };
const exits = { x: 1116, y: 60, width: 140, height: 120 };
const pools = { x: 862, y: 60, width: 150, height: 120 };

test('beside the band, where the river goes on', () => {
  expect(sheetPlace([plate, forms], FIGURE, 300)).toMatchObject({ x: 564, width: 480 });
});

test('on the other side, where there is no room after it', () => {
  const { x, width } = sheetPlace([pools, exits], FIGURE, 300);
  expect(x + width).toBe(862 - 16);
});

test('narrower where only that fits', () => {
  expect(sheetPlace([plate, forms], { ...FIGURE, width: 1000 }, 300)).toMatchObject({ x: 564, width: 432 });
});

test('under the ends where nothing beside them is free', () => {
  const place = sheetPlace(
    [
      { ...plate, x: 200 },
      { ...forms, x: 500 },
    ],
    { ...FIGURE, width: 700 },
    300,
  );
  expect(place.y).toBe(60 + 120 + 16);
});

test('higher where the window would cut it', () => {
  const low = { ...forms, y: 340 };
  expect(sheetPlace([plate, low], { ...FIGURE, seenTo: 360 }, 300).y).toBe(360 - 16 - 300);
  expect(sheetPlace([plate, low], { ...FIGURE, seenTo: 100 }, 300).y).toBe(-90);
});

test('never over the two ends, whatever the figure', () => {
  const end = fc.record({
    x: fc.integer({ min: 0, max: 1100 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 20, max: 160 }),
    height: fc.integer({ min: 10, max: 200 }),
  });
  fc.assert(
    fc.property(
      end,
      end,
      fc.integer({ min: 340, max: 1400 }),
      fc.integer({ min: 100, max: 440 }),
      (a, b, width, height) => {
        const place = sheetPlace([a, b], { width, height: 400, seenTo: 800 }, height);
        for (const box of [a, b]) {
          const beside = place.x >= box.x + box.width || place.x + place.width <= box.x;
          expect(beside || place.y >= box.y + box.height).toBe(true);
        }
      },
    ),
  );
});

test('px of the picture become px of the screen', () => {
  expect(scaled([plate], 0.5)).toEqual([{ x: 30, y: 50, width: 55, height: 30 }]);
});
