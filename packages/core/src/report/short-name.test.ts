import { expect, test } from 'vitest';
import { shortName } from './short-name.js';

test.each([
  ['Fish, tuna, light, canned in water, drained solids (Includes foods for someone)', 18, 'Tuna, light'],
  ['Nuts, brazilnuts, dried, unblanched', 24, 'Brazilnuts, dried'],
  ['Bread, whole-wheat, commercially prepared', 34, 'Bread, whole-wheat'],
  ['Milk, whole, 3.25% milkfat, with added vitamin D', 17, 'Milk, whole'],
  ['Grandmother’s extraordinary winter soup', 17, 'Grandmother’s…'],
  ['Egg', 17, 'Egg'],
  ['Pizza, cheese topping, regular crust, frozen, cooked', 34, 'Pizza, cheese topping'],
  ['Supercalifragilistic', 8, 'Superca…'],
])('%s in %d letters is %s', (name, letters, short) => {
  expect(shortName(name, letters)).toBe(short);
  expect(shortName(name, letters).length).toBeLessThanOrEqual(letters);
});
