import { loadCatalogue, loadModelTables, loadPlanTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { assess, openModel } from './assess.js';
import type { LabFile } from './body/index.js';
import type { Diary, DoseEntry, Entry, FoodEntry } from './intake/index.js';
import type { Person } from './person.js';
import { parseWishes } from './plan/index.js';
import type { PlanAnswer } from './plan-answer.js';
import { plan } from './plan-diary.js';
import type { PlanInput } from './plan-question.js';
import { planView } from './report/index.js';

const catalogue = loadCatalogue();
const model = openModel(catalogue, loadModelTables());
const planTables = loadPlanTables();
const known = { tables: planTables, catalogue };

const woman: Person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] };

/** A British day with little selenium: meal, food, grams. */
const LOW: readonly (readonly [string, string, number])[] = [
  ['breakfast', 'sr28:08120', 230], // porridge with water
  ['breakfast', 'sr28:01077', 200], // whole milk
  ['lunch', 'sr28:18069', 70], // white bread
  ['lunch', 'sr28:01009', 40], // cheddar
  ['lunch', 'sr28:09003', 150], // apple
  ['snack', 'sr28:18204', 40], // biscuits
  ['dinner', 'sr28:11674', 250], // baked potato
  ['dinner', 'sr28:16006', 180], // baked beans
  ['dinner', 'sr28:04053', 15], // olive oil
  ['snack', 'sr28:19120', 30], // milk chocolate
];
const ALWAYS_FED: readonly (readonly [string, string, number])[] = [...LOW, ['lunch', 'sr28:15121', 100]];

let row = 1;
const eat = (date: string, meal: string, id: string, grams: number): FoodEntry => ({
  ...{ kind: 'food', row: ++row, date, meal, text: id, food: catalogue.indexOf(id), matchedBy: 'id' },
  ...{ confidence: 1, grams, basis: 'weight' },
});
const dates = (days: number): string[] =>
  Array.from({ length: days }, (_, i) => `2026-03-${String(i + 2).padStart(2, '0')}`);
const days = (menu: typeof LOW, count = 7): Entry[] =>
  dates(count).flatMap((date) => menu.map(([meal, id, grams]) => eat(date, meal, id, grams)));
const dose = (date: string, doseUg: number, more: Partial<DoseEntry> = {}): DoseEntry => ({
  ...{ kind: 'dose', row: ++row, date, text: 'supplement:selenomethionine', route: 'oral' },
  ...{ form: 'selenomethionine', doseUg, ...more },
});
const diary = (entries: readonly Entry[]): Diary => ({
  ...{ kind: 'selenoscope-csv', file: 'diary.csv', rowsIn: entries.length, entries, rejected: [], notices: [] },
});

function ask(
  entries: readonly Entry[],
  more: Partial<PlanInput> = {},
  wish: Parameters<typeof parseWishes>[0] = {},
): PlanAnswer {
  return plan({
    ...{ diary: diary(entries), person: woman, model, planTables, forecast: false },
    wishes: parseWishes({ maxChanges: '2', ...wish }, known),
    ...more,
  });
}
const changed = (answer: PlanAnswer) =>
  answer.plans.filter(({ changes }) => changes.every(({ kind }) => kind !== 'find-out'));
const codes = (answer: PlanAnswer) => answer.notices.map(({ code }) => code);

describe('a diet with too little', () => {
  const answer = ask(days(LOW));

  test('starts where the assessment ends', () => {
    expect(answer.schema).toBe('selenoscope.plan/1');
    expect(answer.start.pAdequate).toBeLessThan(0.9);
    expect(answer.start.twentieths).toHaveLength(20);
  });

  test('what it calls now is what the assessment prints as usual, of selenium and of every other nutrient', () => {
    const { intake, status } = assess({ diary: diary(days(LOW)), person: woman, model });
    expect(answer.start.selenium).toEqual(intake.usual['selenium']);
    expect(1 - answer.start.pAdequate!).toBeCloseTo(status.pInadequate!, 12);
    const told = changed(answer).flatMap(({ nutrients }) => nutrients);
    expect(told.length).toBeGreaterThan(0);
    for (const { nutrient, usual } of told) expect(usual, nutrient).toBe(intake.usual[nutrient]!.p50);
  });

  test('of what finding out explains of the spread it says what the assessment says', () => {
    const unsettled = [eat('2026-03-02', 'breakfast', 'sr28:14209', 250)];
    const found = ask(unsettled).findOut;
    const { intake, body } = assess({ diary: diary(unsettled), person: woman, model });
    const shares = new Map(intake.wouldSettle.map(({ code, share }) => [code, share]));
    if (body?.plasmaTestWouldTell != null) shares.set('plasma-test', body.plasmaTestWouldTell);
    expect(found.length).toBeGreaterThan(0);
    for (const { code, varianceShare } of found) expect(varianceShare, code).toBe(shares.get(code) ?? null);
  });

  test('names each level by its own source: the UK’s upper level is EVM’s of 2003, not COMA’s of 1991', () => {
    expect(answer.start.uppers).toEqual([
      { ugPerDay: 400, authority: 'iom2000', name: 'IOM', year: 2000 },
      { ugPerDay: 255, authority: 'efsa2023', name: 'EFSA', year: 2023 },
      { ugPerDay: 450, authority: 'uk1991', name: 'UK EVM', year: 2003 },
    ]);
    expect(answer.start.requirementOf).toEqual({ name: 'IOM', year: 2000 });
  });

  test('gets plans that keep to everything, each with a complete and checked proof', () => {
    expect(changed(answer).length).toBeGreaterThanOrEqual(3);
    for (const one of changed(answer)) {
      expect(one.pAdequate).toBeGreaterThanOrEqual(0.9);
      expect(one.pAboveUpper).toBeLessThanOrEqual(0.05);
      expect(one.proof).toMatchObject({ complete: true, checked: true });
      const energy = 0.05 * 2000;
      expect(Math.abs(one.energyChangeKcalPerDay)).toBeLessThanOrEqual(energy);
      for (const { nutrient, before, change } of one.nutrients) {
        if (nutrient === 'sodium' || nutrient === 'saturated-fat') expect(change).toBeLessThanOrEqual(0.0201 * before);
      }
      expect(one.sentence).toMatch(/chance of too little/);
    }
  });

  test('puts the fewest changes first, then the least disturbance', () => {
    const order = changed(answer).map(({ changes, disturbance }) => changes.length * 1e6 + disturbance);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('offers no supplement where food does it, and says so', () => {
    expect(
      changed(answer)
        .flatMap(({ changes }) => changes)
        .some(({ kind }) => kind === 'supplement'),
    ).toBe(false);
    expect(codes(answer)).toContain('plan.supplement.held');
  });

  test('gives the same bytes again', () => {
    expect(JSON.stringify(ask(days(LOW)))).toBe(JSON.stringify(answer));
  });

  test('keeps to a diet and to what is avoided', () => {
    const vegan = ask(days(LOW), {}, { diet: 'vegan', avoid: 'brazil-nuts,mushrooms' });
    const ids = changed(vegan).flatMap(({ changes }) => changes.flatMap(({ food }) => (food ? [food] : [])));
    expect(ids.length).toBeGreaterThan(0);
    for (const { id, name } of ids) {
      if (!id.startsWith('sr28:') || LOW.some(([, eaten]) => eaten === id)) continue;
      expect(['0100', '0500', '1000', '1300', '1500', '1700'], name).not.toContain(
        catalogue.food(catalogue.indexOf(id)).group,
      );
      expect(name).not.toMatch(/mushroom|brazil/i);
    }
  });

  test('asks about a diet that the diary looks like', () => {
    const plants = LOW.filter(([, id]) => !id.startsWith('sr28:01') && id !== 'sr28:19120');
    expect(codes(ask(days(plants)))).toContain('plan.diet.perhaps');
    expect(codes(ask(days(plants), {}, { diet: 'vegan' }))).not.toContain('plan.diet.perhaps');
  });

  test('shows what a plan does to blood and gut', () => {
    const full = ask(days(LOW), { forecast: true, draws: 200 });
    const [first] = changed(full);
    expect(first!.course!.days.at(-1)).toBe(84);
    const plasma = first!.course!.plasmaSelenium;
    expect(plasma.at(-1)!.p50).toBeGreaterThan(plasma[0]!.p50);
    expect(first!.gut!.acidsAfter.unit).toBe('mM');
  });
});

describe('a diet that is right', () => {
  const answer = ask(days(ALWAYS_FED));

  test('gives one plan with no changes, and says how sure that is', () => {
    expect(answer.plans).toHaveLength(1);
    expect(answer.plans[0]!.changes).toEqual([]);
    expect(answer.plans[0]!.pAdequate).toBe(answer.start.pAdequate);
    expect(answer.plans[0]!.sentence).toMatch(/^Nothing needs to change: in/);
    expect(answer.conflict).toBeNull();
  });
});

describe('too much', () => {
  test('is cut down where it comes from', () => {
    const answer = ask([...days(ALWAYS_FED), ...dates(7).map((date) => dose(date, 200))], {
      person: { ...woman, country: 'US' },
    });
    expect(answer.start.pAboveUpper).toBeGreaterThan(0.05);
    const [first] = changed(answer);
    expect(first!.changes[0]!.kind).toBe('supplement');
    expect(first!.changes[0]!.dose!.ugPerDay).toBeLessThan(first!.changes[0]!.dose!.beforeUgPerDay);
    expect(first!.pAboveUpper).toBeLessThanOrEqual(0.05);
  });

  test('beyond a hard stop nothing is added', () => {
    const answer = ask([...days(ALWAYS_FED), ...dates(7).map((date) => dose(date, 400))]);
    expect(answer.hardStops.map(({ code }) => code)).toContain('status.stop.mean');
    expect(codes(answer)).toContain('plan.reduceOnly');
    const brought = changed(answer).flatMap(({ changes }) => changes.filter(({ gramsPerWeek }) => gramsPerWeek > 0));
    expect(brought).toEqual([]);
  });

  test('a single entry of a milligram stops all planning', () => {
    const answer = ask([...days(LOW), dose('2026-03-02', 1200)]);
    expect(answer.plans).toEqual([]);
    expect(codes(answer)).toContain('plan.stopped');
  });

  test('a child’s supplement without an order stops it too; with one it goes on', () => {
    const child = { ...woman, ageYears: 9, bodyMassKg: 30 };
    const entries = [
      ...days(LOW.map(([m, id, g]) => [m, id, 0.7 * g] as const)),
      ...dates(7).map((date) => dose(date, 30)),
    ];
    expect(ask(entries, { person: child }).plans).toEqual([]);
    expect(ask(entries, { person: child, clinicianOrder: true }).plans.length).toBeGreaterThan(0);
  });
});

describe('what cannot be planned on', () => {
  test('a cup of coffee', () => {
    const answer = ask([eat('2026-03-02', 'breakfast', 'sr28:14209', 250)]);
    expect(codes(answer)).toContain('plan.diary.thin');
    expect(changed(answer)).toEqual([]);
    expect(answer.findOut[0]!.code).toBe('more-days');
  });

  test('a heap of one food', () => {
    const answer = ask(dates(3).map((date) => eat(date, 'dinner', 'sr28:20045', 3800)));
    expect(codes(answer)).toContain('plan.diary.oneFood');
    expect(changed(answer)).toEqual([]);
  });

  test('far more energy than anybody eats', () => {
    const answer = ask(days(ALWAYS_FED.map(([meal, id, grams]) => [meal, id, 4 * grams] as const)));
    expect(codes(answer)).toContain('plan.diary.energy');
  });

  test('a baby', () => {
    const baby = { ...woman, ageYears: 0.6, bodyMassKg: 8 };
    const answer = ask(days(LOW.map(([m, id, g]) => [m, id, 0.3 * g] as const)), { person: baby });
    expect(codes(answer)).toContain('plan.noRequirement');
    expect(answer.plans).toEqual([]);
  });
});

describe('no plan within the limits', () => {
  const answer = ask(days(LOW), {}, { only: 'fruit', avoid: 'supplements', maxChanges: '1', adequate: '0.99' });

  test('names what conflicts, and each of it alone would free it or is told as more than one', () => {
    expect(changed(answer)).toEqual([]);
    const { conflict } = answer;
    expect(conflict).not.toBeNull();
    expect(conflict!.requirements.length).toBeGreaterThan(0);
    expect(conflict!.relaxations.map(({ key }) => key)).toEqual(conflict!.requirements.map(({ key }) => key));
    expect(conflict!.sentence).toMatch(/cannot/);
  });
});

describe('blood and life stages', () => {
  const labs = (plasma: number): LabFile => ({
    ...{ file: 'labs.csv', rowsIn: 1, crpRows: [], rejected: [], notices: [] },
    values: [
      {
        ...{ row: 2, date: '2026-03-05', analyte: 'plasma-selenium', value: plasma, unit: 'ug/L' },
        ...{ written: `${plasma} ug/L`, method: null, crpMgPerL: null },
      },
    ],
  });

  test('a plasma value above 125 µg/L stops every top-up', () => {
    const answer = ask(days(LOW), { labs: labs(130) });
    expect(answer.hardStops.map(({ code }) => code)).toContain('status.stop.topUp');
    const brought = changed(answer).flatMap(({ changes }) => changes.filter(({ gramsPerWeek }) => gramsPerWeek > 0));
    expect(brought).toEqual([]);
  });

  test('and leaves a right diet as it is', () => {
    const answer = ask(days(ALWAYS_FED), { labs: labs(130) });
    expect(answer.plans.map(({ changes }) => changes)).toEqual([[]]);
  });

  test('in pregnancy no supplement is started, whatever is avoided', () => {
    const pregnant: Person = { ...woman, lifeStage: 'pregnant' };
    const answer = ask(days(LOW), { person: pregnant }, { only: 'fruit', maxChanges: '1' });
    const kinds = answer.plans.flatMap(({ changes }) => changes.map(({ kind }) => kind));
    expect(kinds).not.toContain('supplement');
    expect(answer.tradeOff.map(({ what }) => what).join()).not.toMatch(/selenite|selenomethionine|yeast|multivitamin/);
    expect(answer.clinical.map(({ words }) => words).join()).toMatch(/with your clinician/i);
  });

  test('a dose without an amount leaves everything open', () => {
    const rejected = [
      {
        row: 9,
        text: 'supplement:selenomethionine',
        problem: { code: 'diary.amount.missing' as const, place: { row: 9 }, food: 'supplement:selenomethionine' },
      },
    ];
    const open = { ...diary(days(ALWAYS_FED)), rejected };
    const answer = ask([], { diary: open });
    expect(codes(answer)).toContain('plan.cannotTell');
    expect(changed(answer)).toEqual([]);
  });
});

describe('prices', () => {
  test('an unknown price is not nothing', () => {
    const wishes = parseWishes({ maxChanges: '1' }, known);
    const free = ask(days(LOW), { wishes });
    const id = changed(free)[0]!.changes[0]!.food!.id;
    const some = ask(days(LOW), {
      wishes: { ...wishes, prices: new Map([['sr28:99999', { amount: 1, per: '100g' }]]) },
    });
    expect(changed(some)[0]!.costPerWeek).toBeNull();
    expect(codes(some)).toContain('plan.prices.missing');
    const ids = [id, ...LOW.map(([, eaten]) => eaten)];
    const all = new Map(ids.map((known) => [known, { amount: 1, per: '100g' as const }]));
    expect(changed(ask(days(LOW), { wishes: { ...wishes, prices: all } }))[0]!.costPerWeek).not.toBeNull();
  });
});

describe('wishes', () => {
  test('that contradict each other are refused', () => {
    expect(() => parseWishes({ only: 'fish', avoid: 'fish' }, known)).toThrow(/cannot both hold/);
  });

  test('that contradict each other once one is given up fault nothing', () => {
    const answer = ask(
      days(LOW),
      {},
      { diet: 'pescatarian,vegetarian', only: 'eggs', avoid: 'supplements', maxChanges: '1' },
    );
    expect(answer.schema).toBe('selenoscope.plan/1');
    const more = ask(days(LOW), {}, { only: 'fruit', avoid: 'supplements', maxChanges: '1' });
    expect(more.conflict).not.toBeNull();
  });

  test('are given up one by one where nothing works', () => {
    const answer = ask(
      days(LOW),
      {},
      { diet: 'vegan', avoid: 'supplements,mushrooms,brazil-nuts,nuts,seeds', maxChanges: '1' },
    );
    const texts = answer.conflict!.relaxations.filter(({ key }) => key === 'wishes').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).not.toMatch(/vegan diet without/);
  });
});

describe('an infusion', () => {
  const patient: Person = { ...woman, conditions: ['short-bowel'] };

  test('is looked at only where a professional entered and ordered it', () => {
    const wishes = {
      ...parseWishes({ only: 'fruit', maxChanges: '1' }, known),
      infusion: { form: 'selenite', doseUg: 60, everyDays: 1 },
    };
    const kinds = (more: Partial<PlanInput>) =>
      ask(days(LOW), { person: patient, wishes, ...more }).plans.flatMap(({ changes }) =>
        changes.map(({ kind }) => kind),
      );
    expect(kinds({})).not.toContain('infusion');
    expect(kinds({ clinicianOrder: true })).toContain('infusion');
    const large = { ...wishes, infusion: { form: 'selenite', doseUg: 1000, everyDays: 7 } };
    const stopped = ask(days(LOW), { person: patient, wishes: large, clinicianOrder: true });
    expect(stopped.hardStops.map(({ code }) => code)).toContain('plan.infusion.large');
    expect(stopped.plans).toEqual([]);
  });
});

test('a search that did not end takes nothing from the plan that was proven, and says which it means', () => {
  const proofs = (nodes: number, beside: number): PlanInput['planTables'] => ({
    ...planTables,
    parameters: planTables.parameters.map((row) =>
      row['key'] === 'search.nodes'
        ? { ...row, value: String(nodes) }
        : row['key'] === 'search.nodes.beside'
          ? { ...row, value: String(beside) }
          : row,
    ),
  });
  const later = ask(days(LOW), { planTables: proofs(10_000_000, 5) });
  expect(changed(later)[0]!.proof.complete).toBe(true);
  expect(codes(later)).not.toContain('plan.proof.incomplete');
  if (changed(later).some(({ proof }) => !proof.complete)) expect(codes(later)).toContain('plan.proof.later');
  const first = ask(days(LOW), { planTables: proofs(5, 5) });
  if (changed(first)[0] && !changed(first)[0]!.proof.complete) expect(codes(first)).toContain('plan.proof.incomplete');
  expect(planView(later).title).toBe('The smallest change that puts it right');
});
