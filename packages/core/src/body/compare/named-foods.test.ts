import { loadCatalogue, loadFoodSearch, loadModelTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { explain, quantilesOf, SelenoscopeError } from '../../base/index.js';
import { openIntakeModel } from '../../intake/index.js';
import { bodyModel } from './fixtures.js';
import { foodContentUgPerG } from './food-content.js';
import { type NamedFoodsContext, settleNamedFoods } from './named-foods.js';

const catalogue = loadCatalogue();
const intake = openIntakeModel(catalogue, loadModelTables());
const source = { seed: 1, person: 0 };
const context = (rest: Partial<NamedFoodsContext> = {}): NamedFoodsContext => ({
  file: 'doses.json',
  forms: bodyModel().forms,
  tables: () => ({ model: intake, search: loadFoodSearch() }),
  country: null,
  source,
  people: 400,
  ...rest,
});
const dosesOf = (raw: unknown) => (raw as { doses: Readonly<Record<string, unknown>>[] }).doses;
const refusal = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof SelenoscopeError) return `${error.message} ${explain(error.problem).hint}`;
    throw error;
  }
  throw new Error('expected a refusal');
};

describe('a food by name and grams', () => {
  const settled = settleNamedFoods({ doses: [{ food: 'brazil nut', grams: 5, everyDays: 1 }] }, context());

  test('becomes a form and µg, with its own distribution', () => {
    const [nut] = dosesOf(settled.raw);
    expect(nut).toMatchObject({ form: 'brazil-nut', everyDays: 1 });
    expect(nut!['food']).toBeUndefined();
    const [p5, p50, p95] = quantilesOf(settled.contentUg[0]!, [0.05, 0.5, 0.95]);
    expect(nut!['ug']).toBe(p50);
    // a nut is a lottery: 9 to 254 µg in 5 g
    expect(p95! / p5!).toBeGreaterThan(8);
  });

  test('the name of what was found and the grams make its name; a given name stays', () => {
    expect(dosesOf(settled.raw)[0]!['name']).toMatch(/^5 g .*brazil/i);
    const named = settleNamedFoods({ doses: [{ name: 'my nut', food: 'sr28:12078', grams: '5 g' }] }, context());
    expect(dosesOf(named.raw)[0]!['name']).toBe('my nut');
  });

  test('where the µg are given they stand, and the food gives the form', () => {
    const { raw, contentUg } = settleNamedFoods({ doses: [{ food: 'sr28:18069', ug: 20 }] }, context());
    expect(dosesOf(raw)[0]).toMatchObject({ form: 'wheat', ug: 20 });
    expect(contentUg).toEqual([null]);
  });

  test('what is not found is refused with what is near, and a portion without grams with what is missing', () => {
    expect(refusal(() => settleNamedFoods({ doses: [{ food: 'zzyzx', grams: 5 }] }, context()))).toContain('zzyzx');
    const missing = () => settleNamedFoods({ doses: [{ food: 'brazil nut' }] }, context());
    expect(refusal(missing)).toContain('doses.json, doses[0].grams');
    const heap = () => settleNamedFoods({ doses: [{ food: 'brazil nut', grams: 5000 }] }, context({ rows: [7] }));
    expect(refusal(heap)).toContain('row 7');
  });
});

test('what stands beside a dose is taken out and kept; other files pass as they are', () => {
  const { raw, beside, contentUg } = settleNamedFoods(
    [
      { form: 'selenite', ug: 100, with: 'vitamin C 2 g' },
      { form: 'selenite', ug: 50 },
    ],
    context({
      tables: () => {
        throw new Error('no food is named');
      },
    }),
  );
  expect(raw).toEqual([
    { form: 'selenite', ug: 100 },
    { form: 'selenite', ug: 50 },
  ]);
  expect(beside).toEqual(['vitamin C 2 g', '']);
  expect(contentUg).toEqual([null, null]);
  for (const other of [null, 7, { doses: 'none' }, {}])
    expect(settleNamedFoods(other, context())).toEqual({ raw: other, contentUg: [], beside: [] });
});

describe('content of food', () => {
  const ofFood = (id: string, country: string | null) =>
    quantilesOf(foodContentUgPerG(catalogue.indexOf(id), country, intake, source, 2000), [0.05, 0.5, 0.95]);

  test('bread of the country of the table is the table’s value, with its spread', () => {
    const [p5, p50, p95] = ofFood('sr28:18069', 'US');
    const value = catalogue.column('selenium')!.value[catalogue.indexOf('sr28:18069')]! / 100;
    expect(p50! / value).toBeGreaterThan(0.8);
    expect(p50! / value).toBeLessThan(1.2);
    expect(p5!).toBeLessThan(value);
    expect(p95!).toBeGreaterThan(value);
  });

  test('bread of the United Kingdom holds less, and bread without a value in the table is not zero', () => {
    expect(ofFood('sr28:18069', 'GB')[1]!).toBeLessThan(0.6 * ofFood('sr28:18069', 'US')[1]!);
    const gap = ofFood('sr28:28384', 'US');
    expect(gap[0]!).toBeGreaterThan(0);
    expect(gap[1]!).toBeGreaterThan(0.1);
    expect(gap[1]!).toBeLessThan(0.4);
  });
});
