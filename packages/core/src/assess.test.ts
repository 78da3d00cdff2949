import { loadCatalogue, loadModelTables } from '@selenoscope/data';
import { beforeAll, describe, expect, test } from 'vitest';
import { assess, type Model, openModel } from './assess.js';
import type { Diary, DoseEntry, Entry, FoodEntry } from './intake/index.js';
import type { Person } from './person.js';
import { viewOf } from './report/index.js';

const catalogue = loadCatalogue();
let model: Model;
beforeAll(() => {
  model = openModel(catalogue, loadModelTables());
});

const woman: Person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'US', conditions: [] };
const DAY: readonly (readonly [string, number])[] = [
  ['sr28:18069', 70], // white bread
  ['sr28:01077', 250], // whole milk
  ['sr28:05064', 120], // chicken breast
  ['sr28:20045', 180], // cooked rice
  ['sr28:11090', 90], // broccoli
  ['sr28:01123', 100], // egg
  ['sr28:09003', 150], // apple
  ['sr28:04053', 20], // olive oil
];

let row = 1;
const eat = (date: string, id: string, grams: number, more: Partial<FoodEntry> = {}): FoodEntry => ({
  kind: 'food',
  row: ++row,
  date,
  text: id,
  food: catalogue.indexOf(id),
  matchedBy: 'id',
  confidence: 1,
  grams,
  basis: 'weight',
  ...more,
});
const day = (date: string, times = 1): FoodEntry[] => DAY.map(([id, grams]) => eat(date, id, grams * times));
const dose = (date: string, doseUg: number, more: Partial<DoseEntry> = {}): DoseEntry => ({
  kind: 'dose',
  row: ++row,
  date,
  text: 'supplement:selenomethionine',
  route: 'oral',
  form: 'selenomethionine',
  doseUg,
  ...more,
});
const diaryOf = (...entries: (Entry | Entry[])[]): Diary => {
  const all = entries.flat();
  return { kind: 'selenoscope-csv', file: 'diary.csv', rowsIn: all.length, entries: all, rejected: [], notices: [] };
};
const dates = (n: number, first = 1) =>
  Array.from({ length: n }, (_, d) => `2024-01-${String(first + d).padStart(2, '0')}`);
const week = (times = 1) => diaryOf(dates(7).flatMap((date) => day(date, times)));
const run = (diary: Diary, person: Person = woman, more: object = {}) => assess({ diary, person, model, ...more });

describe('an assessment', () => {
  test('two runs with one seed give the same bytes, another seed does not', () => {
    const a = JSON.stringify(run(week()));
    expect(JSON.stringify(run(week()))).toBe(a);
    expect(JSON.stringify(run(week(), woman, { seed: 2 }))).not.toBe(a);
  });

  test('the order of entries does not matter', () => {
    const entries = [...week().entries];
    const a = run(diaryOf(entries));
    const b = run(diaryOf([...entries].reverse()));
    expect(b.intake).toEqual(a.intake);
    expect(b.status).toEqual(a.status);
  });

  test('one diary day more changes only what it should', () => {
    const before = run(week());
    const after = run(diaryOf([...week().entries], day('2024-01-08', 1.4)));
    expect(after.intake.days.slice(0, 7)).toEqual(before.intake.days);
    expect(after.intake.days).toHaveLength(8);
    expect(after.intake.prior).toEqual(before.intake.prior);
    expect(after.status.references).toEqual(before.status.references);
    expect(after.status.requirement).toEqual(before.status.requirement);
    expect(after.intake.usual['selenium']!.p50).toBeGreaterThan(before.intake.usual['selenium']!.p50);
  });

  test('carries every name of the contract', () => {
    const a = run(week());
    expect(a.schema).toBe('selenoscope.assessment/1');
    expect(Object.keys(a.run)).toEqual(['version', 'data', 'seed', 'draws']);
    expect(a.diary).toMatchObject({ days: 7, entries: 56, matched: 56, unmatched: [] });
    expect(Object.keys(a.intake.usual['selenium']!)).toEqual(['unit', 'mean', 'p5', 'p50', 'p95']);
    expect(a.intake.usual['selenium']!.unit).toBe('ug/d');
    expect(Object.keys(a.intake.days[0]!.nutrients['selenium']!)).toEqual(
      expect.arrayContaining(['unit', 'known', 'coverage', 'mean', 'p5', 'p50', 'p95']),
    );
    expect(Object.keys(a.intake.forms)).toEqual([
      'selenomethionine',
      'selenocysteine',
      'selenite',
      'selenate',
      'other',
    ]);
    expect(Object.values(a.intake.forms).reduce((x, y) => x + y, 0)).toBeCloseTo(1, 10);
    expect(a.status.authority).toBe('iom2000');
    expect(Object.keys(a.status.pAboveUpper)).toEqual(expect.arrayContaining(['iom2000', 'efsa2023']));
    expect(a.status.nutrients.length).toBeGreaterThan(20);
    expect(a.body?.plasmaSelenium.unit).toBe('ug/L');
    expect(a.body?.selenoproteinP.unit).toBe('fraction of plateau');
    expect(a.body!.plasmaTestWouldTell).toBeGreaterThan(0);
    expect(a.gut?.seleniumToColon.unit).toBe('ug/d');
    expect(a.gut?.scfa.unit).toBe('mM');
  });

  test('the known part is the exact sum of the table', () => {
    const a = run(diaryOf(day('2024-01-01')));
    // by hand from SR28 per 100 g: 22.0, 3.7, 27.6, 7.5, 2.5, 30.7, 0.0, 0.0
    const want = (220 * 70 + 37 * 250 + 276 * 120 + 75 * 180 + 25 * 90 + 307 * 100) / 1000;
    expect(a.intake.days[0]!.nutrients['selenium']!.known).toBe(want);
  });

  test('sources add up to the whole, largest first', () => {
    const { sources } = run(week()).intake;
    expect(sources.reduce((sum, s) => sum + s.share, 0)).toBeCloseTo(1, 10);
    for (let i = 1; i < sources.length; i++) expect(sources[i]!.ugPerDay).toBeLessThanOrEqual(sources[i - 1]!.ugPerDay);
  });
});

describe('what is not known', () => {
  const missing = 'sr28:18019'; // banana bread, selenium not in the table

  test('is never zero: a food without a value raises the estimate and widens it, and lowers coverage', () => {
    const id = [missing, 'sr28:06002'].find((f) =>
      Number.isNaN(catalogue.column('selenium')!.value[catalogue.indexOf(f)]!),
    )!;
    const bare = run(week());
    const more = run(
      diaryOf(
        [...week().entries],
        dates(7).map((d) => eat(d, id, 150)),
      ),
    );
    expect(more.intake.days[0]!.nutrients['selenium']!.known).toBe(bare.intake.days[0]!.nutrients['selenium']!.known);
    expect(more.intake.days[0]!.nutrients['selenium']!.coverage).toBeLessThan(1);
    expect(more.intake.days[0]!.nutrients['selenium']!.mean!).toBeGreaterThan(
      bare.intake.days[0]!.nutrients['selenium']!.mean!,
    );
    expect(more.notices.map((n) => n.code)).toContain('intake.coverage');
  });

  test('a text that no food was found for counts, wide, and is listed', () => {
    const a = run(
      diaryOf(
        [...week().entries],
        eat('2024-01-01', '', 200, { food: null, text: 'xyz stew', matchedBy: 'none', confidence: 0 }),
      ),
    );
    expect(a.diary.unmatched).toEqual([expect.objectContaining({ text: 'xyz stew' })]);
    const source = a.intake.sources.find((s) => s.id === 'unmatched')!;
    expect(source.ugPerDay).toBeGreaterThan(0);
    expect(source.p95).toBeGreaterThan(3 * Math.max(source.p5, 0.01));
  });

  test('one day says less than seven, and none says what the population says', () => {
    const width = (n: number) => {
      const s = run(diaryOf(dates(n).flatMap((d) => day(d)))).intake.usual['selenium']!;
      return s.p95 / s.p5;
    };
    expect(width(1)).toBeGreaterThan(width(7));
    expect(width(7)).toBeGreaterThan(width(28));
    const none = run(diaryOf());
    expect(none.status.verdict).toBe('cannot-tell');
    expect(none.notices.map((n) => n.code)).toContain('intake.empty');
  });

  test('an unfinished day is shown and does not drag usual intake down', () => {
    const coffee = diaryOf([...week().entries], eat('2024-01-08', 'sr28:14209', 240));
    const a = run(coffee);
    expect(a.notices.filter((n) => n.code === 'intake.day.small')).toHaveLength(1);
    expect(a.intake.days).toHaveLength(8);
    // one count of days in every sentence: those that count
    expect(a.intake.wouldSettle.find(({ code }) => code === 'more-days')?.text).toContain('(there are 7)');
    expect(a.intake.usual['selenium']).toEqual(run(week()).intake.usual['selenium']);
    expect(run(diaryOf(eat('2024-01-08', 'sr28:14209', 240))).status.verdict).toBe('cannot-tell');
  });
});

describe('doses, nuts and origin', () => {
  test('an unfinished day does not make a daily capsule rare, nor Brazil nuts', () => {
    const days = ['2022-01-03', '2022-01-04', '2022-01-05'];
    for (const habit of [
      (date: string) => dose(date, 100),
      (date: string) => eat(date, 'sr28:12078', 5, { basis: 'measure' }),
    ]) {
      const before = diaryOf(...days.flatMap((date) => [day(date), habit(date)]));
      const toast = diaryOf(...days.flatMap((date) => [day(date), habit(date)]), eat('2022-01-06', 'sr28:18069', 30));
      const usual = (diary: Diary) => run(diary).intake.usual['selenium']!;
      expect(usual(toast).p50 / usual(before).p50).toBeGreaterThan(0.99);
      expect(usual(toast).p95 / usual(before).p95).toBeLessThan(1.02);
    }
  });

  test('a condition that lowers what is taken up is said beside the answer', () => {
    const of = (conditions: Person['conditions']) =>
      run(diaryOf(day('2022-01-03')), { ...woman, conditions })
        .notices.map(({ code }) => code)
        .filter((code) => code.startsWith('intake.condition.'));
    expect(of([])).toEqual([]);
    expect(of(['ibd', 'short-bowel'])).toEqual(['intake.condition.uptake']);
    expect(of(['dialysis'])).toEqual(['intake.condition.kidney']);
    expect(of(['parenteral-nutrition'])).toEqual(['intake.condition.fed']);
  });

  test('a daily capsule counts with its form, and both upper levels see it', () => {
    const a = run(
      diaryOf(
        [...week().entries],
        dates(7).map((d) => dose(d, 200)),
      ),
    );
    expect(a.intake.usualDoses['selenium']!.p50).toBeGreaterThan(180);
    expect(a.intake.sources[0]!.id).toBe('supplement:selenomethionine');
    expect(a.intake.forms['selenomethionine']!).toBeGreaterThan(run(week()).intake.forms['selenomethionine']!);
    expect(a.status.pAboveUpper['efsa2023']!).toBeGreaterThan(0.5);
    expect(a.status.pAboveUpper['iom2000']!).toBeLessThan(a.status.pAboveUpper['efsa2023']!);
    expect(['perhaps-too-much', 'likely-too-much']).toContain(a.status.verdict);
  });

  test('an infusion without an order, and a single entry of 1,000 µg, stop', () => {
    const drip = run(
      diaryOf(
        [...week().entries],
        dose('2024-01-03', 200, { route: 'iv', form: 'selenite', text: 'infusion:selenite' }),
      ),
    );
    expect(drip.status.hardStops.map((n) => n.code)).toContain('status.stop.infusion');
    const ordered = run(
      diaryOf([...week().entries], dose('2024-01-03', 200, { route: 'iv', form: 'selenite' })),
      woman,
      { clinicianOrder: true },
    );
    expect(ordered.status.hardStops.map((n) => n.code)).not.toContain('status.stop.infusion');
    const large = run(diaryOf([...week().entries], dose('2024-01-03', 1200)));
    expect(large.status.hardStops.map((n) => n.code)).toContain('status.stop.singleEntry');
  });

  test('one infusion in five days: what is eaten keeps its own interval through the body, and the parts add up', () => {
    const food = dates(5).flatMap((date) => day(date));
    const drip = dose('2024-01-03', 300, { route: 'iv', form: 'selenite', text: 'infusion:selenite' });
    const found = run(diaryOf(food, drip), woman, { clinicianOrder: true });
    const { journey } = found.body!;
    const { eaten, infused } = journey.routes!;
    expect(eaten.takenUp.p95).toBeLessThan(eaten.eaten.p95);
    expect(eaten.takenUp.p5).toBeGreaterThan(0.5 * eaten.eaten.p5);
    expect(eaten.takenUp.mean + infused.ugPerDay.mean).toBeCloseTo(journey.takenUp.mean, 6);
    expect(eaten.takenUp.mean + journey.passesBy.mean).toBeCloseTo(eaten.eaten.mean, 6);
    for (const pool of ['store', 'working'] as const)
      expect(eaten[pool].mean + infused[pool].mean).toBeCloseTo(journey[pool].mean, 6);
    const view = viewOf(found).journey!;
    const taken = view.columns[2]!.find((node) => node.id === 'taken')!;
    expect(taken.p95).toBe(eaten.takenUp.p95);
    expect(view.totalUg).toBeCloseTo(eaten.eaten.mean, 6);
    const forms = view.columns[1]!.reduce((sum, node) => sum + node.ugPerDay, 0);
    expect(Math.abs(forms - view.totalUg)).toBeLessThan(0.02 * view.totalUg);
    // no supplement is in this diary: what would settle more is the infusion
    expect(found.intake.wouldSettle).toContainEqual(
      expect.objectContaining({ code: 'drips', text: 'how often the infusion is given' }),
    );
    expect(found.intake.wouldSettle.map((one) => one.code)).not.toContain('supplements');
    // nothing infused, nothing apart
    expect(run(diaryOf(food)).body!.journey.routes).toBeUndefined();
  });

  test('Brazil nuts have a tail that no other food has', () => {
    const a = run(
      diaryOf(
        [...week().entries],
        dates(7).map((d) => eat(d, 'sr28:12078', 5)),
      ),
    );
    const s = a.intake.usual['selenium']!;
    const bare = run(week()).intake.usual['selenium']!;
    expect(s.p95 - s.p50).toBeGreaterThan(2 * (bare.p95 - bare.p50));
    expect(a.intake.wouldSettle.map((w) => w.code)).toContain('brazil-nuts');
    expect(a.notices.map((n) => n.code)).toContain('intake.brazilNuts');
  });

  test('the same diary holds less in Britain than in the United States, and the known part stays', () => {
    const us = run(week());
    const gb = run(week(), { ...woman, country: 'GB' });
    expect(gb.intake.usual['selenium']!.p50).toBeLessThan(0.8 * us.intake.usual['selenium']!.p50);
    expect(gb.intake.days.map((d) => d.nutrients['selenium']!.known)).toEqual(
      us.intake.days.map((d) => d.nutrients['selenium']!.known),
    );
    expect(gb.status.ownAuthority).toBe('uk1991');
    expect(gb.status.authority).toBe('iom2000');
  });

  test('a figure that the export carries and the table’s are both kept', () => {
    const a = run(
      diaryOf(
        day('2024-01-01'),
        eat('2024-01-01', 'sr28:18069', 100, { carried: { selenium: 8 } }),
        eat('2024-01-01', 'sr28:18064', 100, { carried: { selenium: null } }),
      ),
    );
    const bread = a.intake.sources.find((s) => s.id === 'sr28:18069')!;
    expect(bread.carriedUgPerDay).toBe(8);
    expect(bread.tableUgPerDay).toBeCloseTo(0.22 * 170, 10);
    const white = a.intake.sources.find((s) => s.id === 'sr28:18064');
    expect(white === undefined || white.carriedUgPerDay === null).toBe(true);
  });
});
