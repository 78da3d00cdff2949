import { loadCatalogue, loadModelTables } from '@selenoscope/data';
import { beforeAll, describe, expect, test } from 'vitest';
import { assess, type Model, openModel } from './assess.js';
import { type KeptFromHost, settleBody } from './assess-body.js';
import { floraCompetition } from './assess-gut.js';
import type { Assessment, Estimate, GutReport } from './assessment.js';
import { COLON_COMPARTMENTS, openGutModel } from './gut/index.js';
import { type Diary, type DoseEntry, type Entry, estimateIntake, type FoodEntry } from './intake/index.js';
import type { Person } from './person.js';
import { plain } from './report/sentence.js';
import { gutView } from './report/view-gut.js';
import { findAuthority } from './status/index.js';

const catalogue = loadCatalogue();
const tables = loadModelTables();
const woman: Person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'US', conditions: [] };

type Day = readonly (readonly [id: string, grams: number])[];
const DAY: Day = [
  ['sr28:18069', 70], // white bread
  ['sr28:01077', 250], // whole milk
  ['sr28:05064', 120], // chicken breast
  ['sr28:20045', 180], // cooked rice
  ['sr28:11090', 90], // broccoli
  ['sr28:01123', 100], // egg
  ['sr28:09003', 150], // apple
  ['sr28:04053', 20], // olive oil
];
const times = (factor: number): Day => DAY.map(([id, grams]) => [id, grams * factor]);
/** Enough to live on and hardly any selenium. */
const POOR: Day = [
  ['sr28:09003', 900], // apple
  ['sr28:04053', 110], // olive oil
  ['sr28:11090', 150], // broccoli
];
const food = (date: string, [id, grams]: Day[number], row: number): FoodEntry => ({
  kind: 'food',
  row,
  date,
  text: id,
  food: catalogue.indexOf(id),
  matchedBy: 'id',
  confidence: 1,
  grams,
  basis: 'weight',
});
const dates = Array.from({ length: 7 }, (_, d) => `2024-01-0${d + 1}`);
const diaryOf = (entries: readonly Entry[]): Diary => ({
  ...{ kind: 'selenoscope-csv', file: 'diary.csv', rowsIn: entries.length, entries, rejected: [], notices: [] },
});
const week = (day: Day = DAY, more: readonly Entry[] = []): Diary =>
  diaryOf([...dates.flatMap((date, d) => day.map((one, k) => food(date, one, 2 + d * day.length + k))), ...more]);
const dose = (date: string, doseUg: number, route: 'oral' | 'iv'): DoseEntry => ({
  ...{ kind: 'dose', row: 900, date, text: 'supplement:selenite', route, form: 'selenite', doseUg },
});

let model: Model;
beforeAll(() => {
  model = openModel(catalogue, tables);
});
const run = (diary: Diary, more: object = {}): Assessment => assess({ diary, person: woman, model, ...more });
const means = (...estimates: readonly { readonly mean: number }[]): number =>
  estimates.reduce((sum, { mean }) => sum + mean, 0);

describe('the gut of an assessment', () => {
  let a: Assessment;
  let gut: GutReport;
  beforeAll(() => {
    a = run(week());
    gut = a.gut!;
  });

  test('what reaches the colon is left over or returned, and the forms are all that is left over', () => {
    expect(gut.seleniumToColon.unit).toBe('ug/d');
    expect(gut.seleniumToColon.mean).toBeCloseTo(means(gut.seleniumLeftOver, gut.seleniumReturned), 9);
    const forms = means(...gut.seleniumForms.map(({ leftOver }) => leftOver));
    // a form that is nothing in 95 of 100 draws is left out of the list
    expect(Math.abs(forms / gut.seleniumLeftOver.mean - 1)).toBeLessThan(0.01);
    expect(gut.seleniumForms.length).toBeGreaterThan(2);
    // the body’s own account: what passes by, and no more than it loses other than in urine
    expect(gut.seleniumLeftOver).toEqual(a.body!.journey!.passesBy);
    expect(gut.seleniumReturned.mean).toBeLessThan(a.body!.journey!.otherLoss.mean);
    expect(gut.seleniumInStool.mean).toBeLessThan(gut.seleniumToColon.mean);
    expect(gut.seleniumInStool.mean).toBeGreaterThan(0.5 * gut.seleniumToColon.mean);
    expect(gut.seleniumToColon.p95).toBeLessThan(a.intake.usual['selenium']!.p95);
  });

  test('each form says how much of it is taken up, and what is returned says its rule', () => {
    for (const { absorbed, absorbedFraction, leftOver } of gut.seleniumForms) {
      rising(absorbed);
      expect(absorbedFraction.p5).toBeGreaterThan(0);
      expect(absorbedFraction.p95).toBeLessThanOrEqual(1);
      expect(absorbed.mean / (absorbed.mean + leftOver.mean)).toBeCloseTo(absorbedFraction.mean, 1);
    }
    const met = gut.seleniumForms.find(({ form }) => form === 'selenomethionine')!;
    const selenite = gut.seleniumForms.find(({ form }) => form === 'selenite')!;
    expect(met.absorbedFraction.p50).toBeGreaterThan(selenite.absorbedFraction.p50);
    expect(met.absorbedFraction.p50).toBeGreaterThan(0.8);
    const { rule, grade, source } = gut.seleniumReturned;
    expect([rule, grade]).toEqual([expect.stringContaining('0.8 (0.5 to 0.95) of what the body loses'), 'E']);
    expect([source, gut.seleniumInStool.bias, gut.seleniumInStool.biasSource].every((text) => text !== '')).toBe(true);
  });

  test('fates are shares of one whole, each with a grade', () => {
    expect(means(...gut.flora.fates.map(({ share }) => share))).toBeCloseTo(1, 9);
    for (const { grade } of gut.flora.fates) expect(grade).toMatch(/^[A-E]$/);
    expect(gut.flora.demand.grade).toMatch(/^[A-E]$/);
  });

  test('compartments stand in the direction of flow, with what was measured in people', () => {
    expect(gut.compartments.map(({ name }) => name)).toEqual([...COLON_COMPARTMENTS]);
    expect(gut.compartments.map(({ measured }) => [measured.scfaMm, measured.pH])).toEqual([
      [123, 5.7],
      [117, 6.2],
      [80, 6.6],
    ]);
    for (const { scfa, pH, volumeL, measured } of gut.compartments) {
      expect([scfa.unit, pH.unit, measured.source !== '']).toEqual(['mM', 'pH', true]);
      expect(volumeL).toBeGreaterThan(0);
      rising(scfa);
      rising(pH);
      expect(pH.p5).toBeGreaterThanOrEqual(5);
      expect(pH.p95).toBeLessThanOrEqual(8);
    }
    const litres = gut.compartments.reduce((sum, { volumeL }) => sum + volumeL, 0);
    const whole = gut.compartments.reduce((sum, { scfa, volumeL }) => sum + (scfa.mean * volumeL) / litres, 0);
    expect(gut.scfa.unit).toBe('mM');
    expect(gut.scfa.mean).toBeCloseTo(whole, 9);
  });

  test('the two rules for resistant starch enclose the one between', () => {
    const [low, high] = gut.scenarios;
    expect([low!.name, high!.name]).toEqual(['low', 'high']);
    expect(low!.resistantStarch.p50).toBeLessThan(high!.resistantStarch.p50);
    expect(low!.scfa.p50).toBeLessThanOrEqual(gut.scfa.p50);
    expect(gut.scfa.p50).toBeLessThanOrEqual(high!.scfa.p50);
    for (const { rule, compartments } of gut.scenarios) {
      expect(rule.length).toBeGreaterThan(20);
      expect(compartments.map(({ name }) => name)).toEqual([...COLON_COMPARTMENTS]);
    }
  });

  test('every substrate has a rule, a source and a unit; the groups are shares', () => {
    expect(gut.substrate.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'fermentable-fibre',
        'resistant-starch-low',
        'resistant-starch-high',
        'protein',
        'water',
      ]),
    );
    for (const { rule, source, unit, ...estimate } of gut.substrate) {
      expect([rule, source, unit].every((text) => text.length > 0)).toBe(true);
      rising({ unit, ...estimate });
    }
    expect(means(...gut.groups.map(({ share }) => share))).toBeCloseTo(1, 2);
    expect([gut.method, gut.limits.length]).toEqual(['surrogate', 6]);
  });

  test('the same diary gives the same bytes, another seed does not', () => {
    expect(JSON.stringify(run(week()).gut)).toBe(JSON.stringify(gut));
    expect(JSON.stringify(run(week(), { seed: 2 }).gut)).not.toBe(JSON.stringify(gut));
    expect(JSON.stringify(gut)).not.toMatch(/null|NaN/);
  });

  test('more draws begin with the same ones, so that a summary moves little', () => {
    const few = run(week(), { draws: 300 }).gut!;
    expect(Math.abs(few.seleniumToColon.p50 / gut.seleniumToColon.p50 - 1)).toBeLessThan(0.1);
    expect(Math.abs(few.scfa.p50 / gut.scfa.p50 - 1)).toBeLessThan(0.15);
  });
});

const rising = ({ p5, p50, p95 }: Estimate): void => {
  expect(p5).toBeLessThanOrEqual(p50);
  expect(p50).toBeLessThanOrEqual(p95);
  expect(p5).toBeGreaterThanOrEqual(0);
};

describe('the mouse hypothesis', () => {
  const NONE = { mean: 0, p5: 0, p50: 0, p95: 0 };

  test('is off unless asked for, and then keeps nothing', () => {
    const { competition } = run(week(POOR), { draws: 200 }).gut!.flora;
    expect(competition).toMatchObject({
      on: false,
      grade: 'C',
      label: 'mice',
      keptFromHost: { unit: 'ug/d', ...NONE },
    });
  });

  test('changes nothing where intake is adequate in every draw', () => {
    const off = run(week(times(3)), { draws: 200 });
    const on = run(week(times(3)), { draws: 200, floraCompete: true });
    expect(on.gut!.flora.competition).toMatchObject({ on: true, keptFromHost: NONE });
    expect({ ...on.gut!, flora: { ...on.gut!.flora, competition: null } }).toEqual({
      ...off.gut!,
      flora: { ...off.gut!.flora, competition: null },
    });
    expect(on.status).toEqual(off.status);
    expect(on.body).toEqual(off.body);
  });

  test('keeps some of it where intake is far below, and adds that to what reaches the colon', () => {
    const [off, on] = [{}, { floraCompete: true }].map((more) => run(week(POOR), { draws: 400, ...more }));
    const kept = on!.gut!.flora.competition.keptFromHost;
    expect(off!.status.pInadequate).toBeGreaterThan(0.5);
    // so little food feeds few bacteria, and their demand is mostly met by what arrives anyway
    expect(kept.mean).toBeGreaterThan(0.02);
    // what flora keep leaves the body and is counted once: kept + absorbed + left over = eaten
    expect(on!.body!.journey!.takenUp.mean).toBeCloseTo(off!.body!.journey!.takenUp.mean - kept.mean, 9);
    expect(on!.gut!.seleniumLeftOver).toEqual(off!.gut!.seleniumLeftOver);
    const eaten = means(kept, on!.gut!.seleniumLeftOver, ...on!.gut!.seleniumForms.map(({ absorbed }) => absorbed));
    expect(eaten).toBeCloseTo(on!.intake.usual['selenium']!.mean, 1);
    const colon = means(on!.gut!.seleniumLeftOver, on!.gut!.seleniumReturned, kept);
    expect(on!.gut!.seleniumToColon.mean).toBeCloseTo(colon, 9);
    for (const level of ['plasmaSelenium', 'urineSelenium', 'bodySelenium'] as const)
      expect(on!.body![level].mean).toBeLessThan(off!.body![level].mean);
    // a body that has less returns less
    expect(on!.gut!.seleniumReturned.mean).toBeLessThan(off!.gut!.seleniumReturned.mean);
    // intake and acids know nothing of it
    expect(on!.status).toEqual(off!.status);
    expect(on!.gut!.compartments).toEqual(off!.gut!.compartments);
    expect([on!.run.floraCompete, 'floraCompete' in off!.run]).toEqual([true, false]);
    expect(plain(gutView(on!)!.line)).toMatch(
      /The hypothesis from mice \(grade C\) is on.*it took .* from you on average/,
    );
    expect(plain(gutView(on!)!.opening)).toContain('The hypothesis from mice (grade C) is on');
    expect(plain(gutView(off!)!.line)).not.toContain('mice');
  });

  test('closes the account in every draw', () => {
    const count = 300;
    const source = { seed: 1, person: 0 };
    const intake = estimateIntake(week(POOR), woman, model.intake, { draws: count, source });
    const settle = (keptFromHost?: KeptFromHost) =>
      settleBody({
        intake,
        person: woman,
        intakeModel: model.intake,
        bodyModel: model.body!,
        labParameters: null,
        labs: null,
        source,
        draws: count,
        keptFromHost,
      }).toGut!;
    const parts = { intake, person: woman, model: model.gut!, source, draws: count, floraCompete: true };
    const authority = findAuthority(model.status.authorities, 'iom2000');
    const first = settle();
    const then = settle(floraCompetition({ ...parts, tables: model.status, authority }));
    const eaten = intake.usual.get('selenium')!.draws;
    let some = 0;
    eaten.forEach((ug, i) => {
      const kept = then.keptFromHost![i]!;
      if (kept > 0) some += 1;
      expect(Math.abs(then.leftOver[i]! + kept + then.absorbed[i]! - ug)).toBeLessThan(1e-9 * ug);
      expect(then.absorbed[i]! + kept).toBeCloseTo(first.absorbed[i]!, 9);
      const forms = then.leftOverForms.reduce((sum, form) => sum + form.absorbed[i]!, 0);
      expect(forms).toBeCloseTo(then.absorbed[i]!, 9);
    });
    expect(some).toBeGreaterThan(5);
    expect(first.keptFromHost!.every((ug) => ug === 0)).toBe(true);
    expect(floraCompetition({ ...parts, floraCompete: false, tables: model.status, authority })).toBeUndefined();
  });
});

describe('what is not there', () => {
  test('without the tables of the gut, or without a body, nothing is said of it', () => {
    const { gut: _, ...noGut } = tables;
    const { body: __, labs: ___, ...noBody } = tables;
    expect(run(week(), { model: openModel(catalogue, noGut), draws: 100 })).not.toHaveProperty('gut');
    expect(run(week(), { model: openModel(catalogue, noBody), draws: 100 })).not.toHaveProperty('gut');
  });

  test('an empty diary has no gut; one of doses alone has one, without a number that is none', () => {
    expect(run(diaryOf([]), { draws: 100 })).not.toHaveProperty('gut');
    const days = [dose('2024-01-03', 200, 'iv'), dose('2024-01-04', 200, 'oral')];
    for (const entries of [days.slice(0, 1), days.slice(1), days]) {
      const { gut } = run(diaryOf(entries), { draws: 100 });
      expect(gut!.seleniumToColon.p50).toBeGreaterThan(0);
      expect(JSON.stringify(gut)).not.toMatch(/null|NaN/);
    }
  });

  test('of a child nothing is said, and that is said', () => {
    const child = run(week(), { person: { ...woman, ageYears: 9, bodyMassKg: 30 }, draws: 100 });
    expect(child).not.toHaveProperty('gut');
    expect(child.notices.map(({ code }) => code)).toContain('substrate.child');
  });

  test('a drip passes the colon by: only what the body returns is more', () => {
    const before = run(week(), { draws: 200 }).gut!;
    const options = { draws: 200, clinicianOrder: true };
    const drip = run(week(DAY, [dose('2024-01-03', 200, 'iv')]), options).gut!;
    const capsule = run(week(DAY, [dose('2024-01-03', 200, 'oral')]), options).gut!;
    expect(drip.seleniumLeftOver.mean).toBeCloseTo(before.seleniumLeftOver.mean, 6);
    expect(drip.seleniumReturned.mean).toBeGreaterThan(before.seleniumReturned.mean);
    expect(capsule.seleniumLeftOver.mean).toBeGreaterThan(before.seleniumLeftOver.mean + 1);
    expect(capsule.seleniumForms.map(({ form }) => form)).toContain('selenite');
  });

  test('a diet far beyond what was simulated is said', () => {
    const codes = run(week([...DAY, ['sr28:20033', 600]]), { draws: 200 }).notices.map(({ code }) => code);
    expect(codes).toContain('substrate.outside');
    expect(run(week(), { draws: 200 }).notices.map(({ code }) => code)).not.toContain('substrate.outside');
  });

  test('acids beyond what any colon was seen to hold, or that cannot be told, are said where they are shown', () => {
    const said = (starch: number) => {
      const a = run(week([...DAY, ['sr28:20033', starch]]), { draws: 300 });
      const view = gutView(a)!;
      return {
        ...a.gut!.acids,
        highest: Math.max(...a.gut!.compartments.map(({ scfa }) => scfa.p95)),
        codes: a.notices.map(({ code }) => code),
        line: plain(view.line),
        legend: view.chambers.legend,
      };
    };
    const far = said(600);
    expect(far.outsideShare).toBeGreaterThan(0.2);
    expect(far.trust).toBe('cannot-tell');
    expect(far.line).toMatch(/acids there: cannot tell, because \d+.% of the draws lie outside/);
    expect(far.line).not.toContain('mM');
    expect(far.legend).toContain('Acids cannot be told for this diet');
    let seen = 0;
    for (const starch of [0, 80, 160, 240, 320]) {
      const one = said(starch);
      expect(one.beyond.length > 0).toBe(one.highest > 200);
      expect(one.codes.includes('substrate.acids.beyond')).toBe(one.highest > 200);
      if (one.trust !== 'beyond-measured') continue;
      seen += 1;
      expect(one.line).toContain('the upper end is beyond what was measured');
      expect(one.legend).toMatch(/lies above 200.mM, beyond what was measured: the model has no osmotic limit/);
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('a gut of which no food is known is of people in general', () => {
    const { gut, ...rest } = run(diaryOf([dose('2024-01-03', 200, 'oral')]), { draws: 100 });
    expect(gut!.ownFood).toBe(false);
    expect(run(week(), { draws: 100 }).gut!.ownFood).toBe(true);
    const view = gutView({ ...rest, gut: gut! });
    expect(view === null || plain(view.line).includes('people in general')).toBe(true);
  });

  test('a table without a compartment is a fault of the tables', () => {
    const broken = { ...tables.gut!, measured: tables.gut!.measured.slice(1) };
    expect(() => openGutModel(catalogue, broken)).toThrow('no row for proximal');
  });
});
