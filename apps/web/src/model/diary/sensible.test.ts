import { expect, test } from 'vitest';
import { foodsFixture } from '../foods/fixtures.js';
import { sensible } from './sensible.js';

const offered = (text: string): readonly string[] =>
  sensible(text, foodsFixture().search.match(text).candidates.slice(0, 3)).map(({ name }) => name);

test('what shares but a part of a word is not offered', () => {
  const names = offered('grandmas stew');
  expect(names.some((name) => /stew/i.test(name))).toBe(true);
  expect(names.filter((name) => /grand/i.test(name))).toEqual([]);
  expect(offered('curry with rice at ravi').filter((name) => /ravioli/i.test(name))).toEqual([]);
});

test('what the search is sure enough of stays, whatever its words', () => {
  expect(offered('spag bol')[0]).toMatch(/^Spaghetti/);
  expect(offered('fish fingers birdseye')[0]).toMatch(/sticks/);
});
