import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueFoods, createFoodSearch, openFoodSearch, packFoodSearch, searchableFoods } from '@selenoscope/core';
import { loadCatalogue, loadTable } from '@selenoscope/data';
import { describe, expect, it } from 'vitest';
import { judgeSearch, matchAll, trustIn } from './judge.js';
import { foodWordRows, readAbsentTexts, readDiaryTexts, readQueries, rowsOf } from './lists.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const catalogue = loadCatalogue();
const foods = searchableFoods(catalogue);
const search = createFoodSearch(foods, foodWordRows());
const queries = readQueries(folder);

describe('the query list', () => {
  it('holds at least 220 names, each with foods that exist', () => {
    expect(queries.length).toBeGreaterThanOrEqual(220);
    for (const { text, accept } of queries) {
      for (const id of accept) expect(catalogue.indexOf(id), `${text}: ${id}`).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(['tune', 'check'])('finds a right food in the first three for 95 % of set %s', (set) => {
    const { top3, misses } = judgeSearch(
      search,
      queries.filter((query) => query.set === set),
    );
    expect(top3, misses.map(({ query }) => query.text).join(', ')).toBeGreaterThanOrEqual(0.95);
  });

  it('owes less than a tenth of that to the table of everyday names', () => {
    const bare = createFoodSearch(
      foods,
      foodWordRows().filter((row) => row['kind'] !== 'plain'),
    );
    expect(judgeSearch(bare, queries).top3).toBeGreaterThanOrEqual(0.9);
  });
});

describe('confidence', () => {
  const matched = matchAll(search, [...queries, ...readDiaryTexts(folder), ...readAbsentTexts(folder)]);

  it('is right in 97 % of confident matches, texts that no table has included', () => {
    expect(trustIn(matched).precision).toBeGreaterThanOrEqual(0.97);
  });

  it('still settles nine of ten texts that a table has', () => {
    expect(trustIn(matched).found).toBeGreaterThanOrEqual(0.9);
  });

  it('lets at most 3 of 100 texts pass that no table has', () => {
    const absent = matched.filter(({ query }) => query.set === 'absent');
    expect(absent.length).toBeGreaterThanOrEqual(60);
    expect(absent.filter(({ match }) => match.confident).length / absent.length).toBeLessThanOrEqual(0.03);
  });

  it.each([
    ['bread', /^Bread, white/],
    ['milk', /^Milk, whole/],
    ['cheese', /^Cheese, cheddar/],
    ['chicken', /^Chicken, .*roasted/],
    ['toast', /toasted/],
    ['coffee', /coffee, brewed/],
    ['tea', /tea, black, brewed/],
    ['water', /water, tap/],
    ['wine', /wine, table/],
    ['beer', /beer, regular/],
    ['salad', /^Lettuce/],
    ['rice', /^Rice, white.*cooked/],
    ['two slices toast', /^Bread, white.*toasted/],
    ['oatmeal', /^Cereals, oats.*cooked with water/],
    ['bowl of oatmeal', /^Cereals, oats.*cooked with water/],
    ['dry oatmeal', /^Cereals, oats.*dry$/],
    ['oatmeal, raw', /^Cereals, oats.*dry$/],
    ['rolled oats', /^Cereals, oats.*dry$/],
    ['custard', /^Desserts, egg custard, baked/],
    ['custard powder', /^Egg custards, dry mix$/],
    ['carrot cake mix', /^Cake, .*carrot, dry mix$/],
    ['turky', /^Turkey, .*roasted/],
    ['string cheese', /^Cheese, mozzarella/],
    ['meatloaf', /^Beef, ground, .*loaf, cooked/],
    ['baby milk', /^Infant formula, .*ready-to-feed/],
    ['infant formula', /^Infant formula, .*ready-to-feed/],
    ['infant formula powder', /^Infant formula, .*powder/],
  ])('knows what "%s" means in a diary', (text, name) => {
    const { best, confident } = search.match(text);
    expect(best?.name).toMatch(name);
    expect(confident).toBe(true);
  });

  it.each(['kombucha', 'greggs sausage roll', 'xyz', '', '???', '🍎🍎'])('asks about "%s"', (text) => {
    expect(search.match(text).confident).toBe(false);
  });
});

/** The tables have no baked carrot cake, so it is a question; the dry mix is not what was eaten. */
it('offers a baked cake for carrot cake, without being sure', () => {
  const { best, confident } = search.match('carrot cake', { unit: 'slice', groupHint: null });
  expect(best?.name).toMatch(/^Cake, .*frosting/);
  expect(confident).toBe(false);
});

/** Somebody's real diary, where the shared test data are at hand; its texts stay there. */
const shared = process.env['SELENOSCOPE_SHARED'] ?? join(folder, '../../../shared');
const diaryFile = join(shared, 'data/cronometer/servings-2020-24h-selected-columns.csv');

describe.skipIf(!existsSync(diaryFile))('a real diary (skipped where the shared data are absent)', () => {
  it('is settled without asking for four of five of its foods', () => {
    const rows = rowsOf(diaryFile);
    const texts = new Map(rows.map((cells) => [cells[3]!, cells.at(-1)!]));
    const confident = [...texts].filter(([text, groupHint]) => search.match(text, { unit: 'g', groupHint }).confident);
    expect(texts.size).toBeGreaterThan(30);
    expect(confident.length / texts.size).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the packed index', () => {
  const packed = packFoodSearch(foods, foodWordRows(), 42);

  it('answers exactly as a fresh one', () => {
    const words = foodWordRows().filter((row) => row['kind'] !== 'plain' && row['kind'] !== 'cost');
    const opened = openFoodSearch(packed, catalogueFoods(catalogue), words, 42);
    for (const { text } of queries) {
      expect(opened?.search(text, 5)).toEqual(search.search(text, 5));
      expect(opened?.match(text)).toEqual(search.match(text));
    }
  });

  it('is not opened for other tables', () => {
    expect(openFoodSearch(packed, catalogueFoods(catalogue), foodWordRows(), 43)).toBeNull();
  });
});

describe('the everyday names', () => {
  it('stand at foods that exist, under their table names', () => {
    for (const { means, note } of loadTable('food-words-everyday')) {
      const index = catalogue.indexOf(means!);
      expect(index, means).toBeGreaterThanOrEqual(0);
      expect(catalogue.food(index).name).toBe(note);
    }
  });
});
