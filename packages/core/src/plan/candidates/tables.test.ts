import { loadCatalogue, loadPlanTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { readDiets } from './diets.js';
import { fishLimitsFor } from './fish-limits.js';
import { man, planTables, woman } from './fixtures.js';
import { readRegions } from './ground.js';
import { isOf, Kinds } from './kinds.js';
import { NO_SIGN, TABLE_WORDS } from './names-fixtures.js';
import { productsOf } from './products.js';
import { readCandidateRows } from './rows.js';
import { FAMILIES, TAGS } from './vocabulary.js';

const catalogue = loadCatalogue();
const rows = readCandidateRows(planTables.candidates, planTables.countries, catalogue);
const stem = (word: string): string => word.replace(/(ies|es|s|y|e)$/, '');
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-zé]{3,}/g) ?? []).filter((word) => !NO_SIGN.has(word)).map((word) => stem(word)),
  );

describe('plan/candidates', () => {
  test('is a long list, with sources of selenium and ordinary foods without', () => {
    expect(rows.length).toBeGreaterThan(550);
    const count = (least: number, most: number) =>
      rows.filter(({ index, portionGrams }) => {
        const { value } = catalogue.cell(index, 'selenium');
        if (value === null) return false;
        const ug = (value * portionGrams) / 100;
        return ug >= least && ug < most;
      }).length;
    expect(count(10, Number.POSITIVE_INFINITY)).toBeGreaterThan(150);
    expect(count(0, 2)).toBeGreaterThan(150);
  });

  test('names the food that the table means', () => {
    const strange = rows.filter(({ name, food }) => {
      const own = stems(name);
      const other = TABLE_WORDS[name];
      if (other !== undefined && new RegExp(other, 'i').test(food.name)) return false;
      return ![...stems(food.name)].some((word) => own.has(word));
    });
    expect(strange.map(({ name, food }) => `${name}: ${food.name}`)).toEqual([]);
  });

  test('holds portions that a plate and a person can take', () => {
    for (const { name, index, portionGrams } of rows) {
      expect(portionGrams, name).toBeGreaterThanOrEqual(1);
      expect(portionGrams, name).toBeLessThanOrEqual(600);
      const { value } = catalogue.cell(index, 'energy');
      expect(value, name).not.toBeNull();
      expect((value! * portionGrams) / 100, name).toBeLessThan(900);
    }
  });

  test('is of foods as they are eaten: raw only fruit, salad, nuts, and what the Indian table weighs uncooked', () => {
    const uncooked = rows.filter(
      ({ food, role, family }) =>
        food.table === 'sr28' &&
        /\braw\b/i.test(food.name) &&
        !['fruit', 'nuts', 'drink'].includes(role) &&
        !['vegetables', 'mushrooms', 'seaweed', 'garlic', 'fruit'].includes(family),
    );
    expect(uncooked.map(({ name }) => name)).toEqual([]);
    const meatAndFish = rows.filter(
      ({ food, tags }) => food.table === 'ifct2017' && (tags.has('meat') || tags.has('fish') || tags.has('shellfish')),
    );
    for (const { portionText } of meatAndFish) expect(portionText).toMatch(/uncooked/);
  });

  test('says in animal foods that they are, so that nobody is misled', () => {
    const looksAnimal =
      /^(fish|crustaceans|mollusks|egg,|chicken|turkey|beef|pork|lamb|cheese,|milk,|yogurt|game meat)/i;
    const missed = rows.filter(({ food, tags }) => looksAnimal.test(food.name) && !tags.has('animal'));
    expect(missed.map(({ food }) => food.name)).toEqual([]);
    const wheaten = rows.filter(
      ({ food, tags }) =>
        /\bwheat|^bread|^rolls|^pasta|macaroni|spaghetti|couscous|bulgur|\brye\b|barley|breaded/i.test(food.name) &&
        !/gluten-free|buckwheat/i.test(food.name) &&
        !tags.has('gluten'),
    );
    expect(wheaten.map(({ food }) => food.name)).toEqual([]);
  });

  test('a portion of Brazil nuts is one nut', () => {
    const nut = rows.find(({ food }) => food.isBrazilNut)!;
    expect(nut).toMatchObject({ portionText: 'one Brazil nut', portionGrams: 5, family: 'brazil-nuts' });
  });

  test('uses every kind of food that it may name', () => {
    const used = new Set(rows.map(({ family }) => family));
    expect(FAMILIES.filter((family) => !used.has(family))).toEqual([]);
  });
});

describe('a row that is wrong is refused by name', () => {
  const sardines = planTables.candidates[0]!;
  const read = (change: Readonly<Record<string, string>>) => () =>
    readCandidateRows([{ ...sardines, ...change }], planTables.countries, catalogue);
  test.each([
    [{ food: 'sr28:99999' }, /sr28:99999 \(sardines in oil\), food: no food/],
    [{ tags: 'fish scaly' }, /sr28:15088 .*tags: "scaly" is not one of/],
    [{ tags: 'oily-fish animal' }, /tags: oily-fish without fish/],
    [{ role: 'starter' }, /role: "starter"/],
    [{ family: 'fishes' }, /family: "fishes"/],
    [{ meals: 'supper' }, /meals: "supper"/],
    [{ meals: '' }, /meals: empty/],
    [{ grams: '920' }, /grams: 920/],
    [{ most_per_week: '0' }, /most_per_week: 0/],
    [{ countries: 'atlantis' }, /"atlantis" is no country and no region/],
  ])('%j', (change, message) => {
    expect(read(change)).toThrow(message);
  });
});

test('every word of plan/avoid names a food, but for supplements and alcohol', () => {
  const kinds = Kinds.read(planTables.avoid, catalogue);
  const idle = kinds.words.filter((word) => !rows.some((row) => isOf(kinds.find(word)!, row)));
  expect(idle.sort()).toEqual(['alcohol', 'supplements']);
});

test('diets leave out what their name says', () => {
  const { byName } = readDiets(planTables.diets);
  expect(byName.get('vegan')!.excludes).toEqual(['animal']);
  expect(byName.get('dairy-free')).toBe(byName.get('milk-free'));
  expect(() => readDiets(planTables.diets.slice(1))).toThrow(/omnivore has no row/);
});

test('products carry the dose of their label, the smallest first, and say what was recalled', () => {
  const products = productsOf(planTables);
  expect(products.map(({ doseUg }) => doseUg)).toEqual([50, 50, 55, 55, 100, 100, 100, 200, 200]);
  for (const { text, doseUg } of products) expect(text).toContain(`${doseUg} µg`);
  expect(products.find(({ key }) => key === 'multivitamin-55')!.source).toMatch(/recalled, verify/);
  expect(() => productsOf({ supplements: [{ ...planTables.supplements[0]!, form: 'salt' }] })).toThrow(/salt/);
});

test('limits name tags that foods carry', () => {
  const carried = new Set(rows.flatMap(({ tags }) => [...tags]));
  const limited = new Set(planTables.fishLimits.map((row) => row['tag']!));
  expect([...limited].filter((tag) => !carried.has(tag))).toEqual(['alcohol']);
  expect(TAGS.filter((tag) => !carried.has(tag))).toEqual(['alcohol']);
  expect(readRegions(planTables.countries).known.has('europe-nordic')).toBe(true);
});

describe('limits for a person', () => {
  const most = (person = man(), tag = 'oily-fish') =>
    fishLimitsFor(planTables, person).find((limit) => limit.tag === tag)?.mostPerWeek;
  test('oily fish: four times a week, twice for girls, women under 50, in pregnancy and while breastfeeding', () => {
    expect(most(man())).toBe(4);
    expect(most(woman())).toBe(2);
    expect(most(woman({ ageYears: 60 }))).toBe(4);
    expect(most(woman({ ageYears: 60, lifeStage: 'lactating' }))).toBe(2);
    expect(most(woman({ ageYears: 7 }))).toBe(2);
    expect(most(man({ ageYears: 7 }))).toBe(4);
  });
  test('predators: once a week for a man, never for a child or in pregnancy', () => {
    expect(most(man(), 'predator-fish')).toBe(1);
    expect(most(man({ ageYears: 15 }), 'predator-fish')).toBe(0);
    expect(most(woman({ lifeStage: 'pregnant' }), 'predator-fish')).toBe(0);
    expect(most(woman({ ageYears: 70 }), 'predator-fish')).toBe(1);
  });
  test('tuna, liver and cheese in pregnancy', () => {
    const pregnant = woman({ lifeStage: 'pregnant' });
    expect(most(pregnant, 'tuna-fresh')).toBe(2);
    expect(most(pregnant, 'tuna-tinned')).toBe(4);
    for (const tag of ['liver', 'raw-fish', 'soft-cheese', 'runny-egg', 'alcohol']) expect(most(pregnant, tag)).toBe(0);
    expect(most(man(), 'liver')).toBe(1);
    expect(most(man(), 'tuna-tinned')).toBeUndefined();
  });
  test('an unknown sex is taken as a woman’s, an unknown age as an adult’s', () => {
    expect(most(man({ sex: null }), 'predator-fish')).toBe(0);
    expect(most(man({ ageYears: null }), 'choking')).toBeUndefined();
  });
  test('a wrong row is refused', () => {
    const row = planTables.fishLimits[0]!;
    const read = (change: Readonly<Record<string, string>>) => () =>
      fishLimitsFor({ fishLimits: [{ ...row, ...change }] }, man());
    expect(read({ tag: 'mermaid' })).toThrow(/"mermaid" is no tag/);
    expect(read({ who: 'sailors' })).toThrow(/"sailors"/);
    expect(read({ source: '' })).toThrow(/no source/);
  });
});

test('the compiled tables are these', () => {
  const compiled = loadPlanTables();
  expect(Object.keys(compiled).sort()).toEqual(Object.keys(planTables).sort());
  expect(compiled.candidates).toEqual(planTables.candidates);
  expect(compiled.fishLimits).toEqual(planTables.fishLimits);
});
