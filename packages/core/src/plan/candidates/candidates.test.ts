import { loadCatalogue } from '@selenoscope/data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, SelenoscopeError } from '../../base/index.js';
import type { Person } from '../../person.js';
import { DIETS, type Diet } from '../wishes.js';
import { candidatesFor } from './candidates-for.js';
import { readDiets } from './diets.js';
import { girl, man, planTables, someone, wish, woman } from './fixtures.js';
import { type AskedWishes, parseWishes } from './parse-wishes.js';

const catalogue = loadCatalogue();
const foods = (person: Person, wishes = wish()) =>
  candidatesFor({ tables: planTables, catalogue, person, wishes }).candidates;
const ids = (person: Person, wishes = wish()) => new Set(foods(person, wishes).map(({ food }) => food.id));
const asked = (text: AskedWishes) => parseWishes(text, { tables: planTables, catalogue });
const refusal = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof SelenoscopeError) return { ...error.problem, ...explain(error.problem) };
    throw error;
  }
  throw new Error('expected a refusal');
};

describe('enough to choose from, and not too much', () => {
  const COUNTRIES = ['GB', 'US', 'IN', 'CN', 'JP', 'FI', 'NZ', 'BR', 'NG', 'SA', 'MX', 'KE', null];
  test.each(COUNTRIES)('150 to 400 foods in every diet: %s', (country) => {
    for (const diet of DIETS) {
      const { length } = foods(man({ country }), wish({ diets: [diet] }));
      expect(length, diet).toBeGreaterThanOrEqual(150);
      expect(length, diet).toBeLessThanOrEqual(400);
    }
  });
  test('vegan without gluten and nuts, anywhere', () => {
    for (const country of COUNTRIES) {
      const diets: Diet[] = ['vegan', 'gluten-free', 'nut-free'];
      expect(foods(man({ country }), wish({ diets })).length).toBeGreaterThanOrEqual(100);
    }
  });
  test('in pregnancy, for a child of two, and for a child of six', () => {
    for (const person of [woman({ lifeStage: 'pregnant' }), girl(2), girl(6)]) {
      expect(foods({ ...person, country: 'GB' }).length).toBeGreaterThanOrEqual(150);
    }
  });
});

test('no food that a diet, an allergy or advice leaves out', () => {
  const { byName } = readDiets(planTables.diets);
  fc.assert(
    fc.property(
      fc.subarray([...DIETS], { minLength: 1, maxLength: 3 }),
      fc.constantFrom('GB', 'IN', 'BR', 'JP', null),
      fc.constantFrom('none', 'pregnant', 'lactating'),
      (diets, country, lifeStage) => {
        const excluded = diets.flatMap((diet) => byName.get(diet)!.excludes);
        const advised = lifeStage === 'pregnant' ? ['liver', 'raw', 'predator-fish', 'runny-egg', 'alcohol'] : [];
        for (const { tags, mostPerWeek } of foods(woman({ country, lifeStage }), wish({ diets }))) {
          expect([...excluded, ...advised].filter((tag) => tags.has(tag))).toEqual([]);
          if (tags.has('oily-fish')) expect(mostPerWeek).toBeLessThanOrEqual(2);
        }
      },
    ),
    { numRuns: 40 },
  );
});

describe('what suits a person', () => {
  test('familiar foods come first, and are the country’s own', () => {
    const indian = foods(man({ country: 'IN' }), wish({ diets: ['vegetarian'] }));
    const first = indian.filter(({ familiarity }) => familiarity === 1).map(({ name }) => name);
    expect(first).toEqual(expect.arrayContaining(['atta rotis', 'masoor dal', 'paneer', 'rajma', 'ragi']));
    expect(indian.map(({ familiarity }) => familiarity)).toEqual(
      indian.map(({ familiarity }) => familiarity).sort((a, b) => a - b),
    );
    expect(ids(man({ country: 'GB' })).has('ifct2017:A019')).toBe(false);
    expect(ids(man({ country: 'JP' })).has('sr28:16113')).toBe(true);
    expect(ids(man({ country: 'GB' })).has('sr28:16113')).toBe(false);
  });
  test('boiled lentils of the American table give way to Indian dal in India', () => {
    expect(ids(man({ country: 'IN' })).has('sr28:16070')).toBe(false);
    expect(ids(man({ country: 'GB' })).has('sr28:16070')).toBe(true);
  });
  test('whole nuts from five years on, swordfish from sixteen', () => {
    const only = ['brazil-nuts', 'sr28:15111'];
    expect(() => foods(girl(4), wish({ only }))).toThrow(/No food is left/);
    expect([...ids(girl(6), wish({ only }))]).toEqual(['sr28:12078']);
    expect(ids(man(), wish({ only })).size).toBe(2);
  });
  test('a child under eight gets half of a dish, and a whole slice', () => {
    const small = foods(girl(6, { country: 'GB' }));
    expect(small.find(({ food }) => food.id === 'sr28:15237')).toMatchObject({
      ...{ portionText: 'half of a salmon fillet', portionGrams: 60 },
    });
    expect(small.find(({ food }) => food.id === 'sr28:18075')!.portionGrams).toBe(64);
    expect(foods(girl(8)).find(({ food }) => food.id === 'sr28:15237')!.portionGrams).toBe(120);
  });
  test('coeliac disease leaves gluten out unasked, and says so', () => {
    const person = man({ country: 'IE', conditions: ['coeliac'] });
    const { candidates, problems } = candidatesFor({ tables: planTables, catalogue, person, wishes: wish() });
    expect(candidates.some(({ tags }) => tags.has('gluten') || tags.has('oats'))).toBe(false);
    expect(problems).toEqual([{ code: 'plan.diet.coeliac' }]);
  });
  test('a kosher list is without pork, shellfish and eel', () => {
    const kosher = ids(man({ country: 'US' }), wish({ diets: ['kosher'] }));
    for (const id of ['sr28:10061', 'sr28:15151', 'sr28:15026', 'sr28:15235']) expect(kosher.has(id)).toBe(false);
    expect(kosher.has('sr28:15237')).toBe(true);
  });
});

test('no two foods of a person’s list have the same name', () => {
  for (const country of ['GB', 'US', 'IN', 'NG', null]) {
    const names = foods(man({ country })).map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  }
});

describe('wishes that leave nothing', () => {
  const left = (text: AskedWishes, person = man({ country: 'GB' })) =>
    refusal(() => candidatesFor({ tables: planTables, catalogue, person, wishes: asked(text) }));
  test('vegan and only fish contradict, however it is written', () => {
    for (const text of [
      { diet: 'vegan', only: 'fish' },
      { diet: 'vegan, only fish' },
      { diet: 'vegan', only: 'only fish' },
    ]) {
      expect(left(text)).toMatchObject({ code: 'plan.wishes.contradict', wishes: ['vegan', 'only fish'] });
    }
    expect(left({ diet: 'vegan', only: 'fish' }).message).toBe(
      '“vegan” and “only fish” cannot both hold: no food is left.',
    );
  });
  test('only those two are named that clash', () => {
    expect(left({ diet: 'gluten-free', avoid: 'nuts,eggs', only: 'eggs' })).toMatchObject({
      wishes: ['no eggs', 'only eggs'],
    });
  });
  test('what is left out by advice is no contradiction of wishes', () => {
    const pregnant = woman({ lifeStage: 'pregnant', country: 'GB' });
    expect(left({ only: 'liver' }, pregnant)).toMatchObject({
      ...{ code: 'plan.candidates.none', wishes: ['only liver'], country: 'GB' },
    });
  });
  test('few foods are told', () => {
    const { candidates, problems } = candidatesFor({
      ...{ tables: planTables, catalogue, person: man({ country: 'GB' }) },
      wishes: asked({ only: 'brazil nuts, eggs' }),
    });
    expect(problems).toEqual([
      { code: 'plan.candidates.few', foods: candidates.length, wishes: ['only brazil nuts or eggs'] },
    ]);
  });
  test('only supplements asks for no food', () => {
    expect(foods(man(), wish({ only: ['supplements'] }))).toEqual([]);
  });
});

describe('wishes as they are typed', () => {
  test('nothing asked for', () => {
    expect(asked({})).toEqual({ diets: [], avoid: [], only: [], maxChanges: 3, aim: { adequate: 0.9, above: 0.05 } });
  });
  test('several, in any spelling', () => {
    expect(
      asked({ diet: 'Vegetarian, Dairy free', avoid: 'Brazil nuts, soy,sr28:15088,supplement', adequate: '0.8' }),
    ).toEqual({
      ...{ diets: ['vegetarian', 'milk-free'], avoid: ['brazil-nuts', 'soy', 'sr28:15088', 'supplements'], only: [] },
      ...{ maxChanges: 3, aim: { adequate: 0.8, above: 0.05 } },
    });
  });
  test('what is not known is said with what is', () => {
    expect(refusal(() => asked({ diet: 'keto' }))).toMatchObject({ code: 'plan.diet.unknown', diet: 'keto' });
    expect(refusal(() => asked({ diet: 'keto' })).hint).toMatch(/vegan/);
    expect(refusal(() => asked({ avoid: 'unicorn' }))).toMatchObject({ code: 'plan.avoid.unknown', what: 'unicorn' });
    expect(refusal(() => asked({ avoid: 'sr28:99999' }))).toMatchObject({ code: 'plan.avoid.unknown' });
    expect(refusal(() => asked({ only: 'unicorn' }))).toMatchObject({ code: 'plan.avoid.unknown' });
  });
  test.each(['0', '4', '1.5', '-1', 'two', ''])('%j changes are refused', (maxChanges) => {
    expect(refusal(() => asked({ maxChanges }))).toMatchObject({ code: 'plan.changes.range', came: maxChanges });
  });
  test.each(['0', '1', '90', 'NaN', '', '-0.1'])('a chance of %j is refused', (adequate) => {
    expect(refusal(() => asked({ adequate }))).toMatchObject({ code: 'plan.aim.range', option: '--aim' });
    expect(refusal(() => asked({ above: adequate }))).toMatchObject({ option: '--above' });
  });
  test('whatever is typed, it is read or refused', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (diet, avoid) => {
        try {
          const wishes = asked({ diet, avoid });
          expect(() => asked({ diet: wishes.diets.join(','), avoid: wishes.avoid.join(',') })).not.toThrow();
        } catch (error) {
          expect(error).toBeInstanceOf(SelenoscopeError);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('the same person gets the same list, whoever was asked before', () => {
  const once = foods(someone({ country: 'FI' })).map(({ food }) => food.id);
  foods(woman({ country: 'IN', lifeStage: 'pregnant' }));
  expect(foods(someone({ country: 'FI' })).map(({ food }) => food.id)).toEqual(once);
});
