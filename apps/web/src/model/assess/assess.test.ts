import { searchPlan } from '@selenoscope/core';
import { describe, expect, test, vi } from 'vitest';
import { type EntryRecord, type LabRecord, PREFERENCES } from '../../store/index.js';
import { NOTHING_KEPT as NOTHING } from '../diary/index.js';
import { readFiles } from '../files/index.js';
import { entryOf, fileBytes, type Held, heldStore, testExample, testTables } from '../fixtures.js';
import { dayShown } from '../foods/day.js';
import { fixtureTable, foodsFixture } from '../foods/fixtures.js';
import { planCalls } from '../planning/calls.js';
import { assessed } from './answer.js';
import { questionFinder } from './find.js';
import { LAST_DAYS, modelCalls } from './index.js';

const partsOf = (held: Held) => ({
  tables: testTables,
  store: async () => heldStore(held),
  example: testExample,
  today: () => '2026-11-23',
});
const callsOf = (held: Held) => modelCalls(partsOf(held));

const person = {
  sex: 'female',
  ageYears: 34,
  bodyMassKg: 62,
  lifeStage: 'none',
  country: 'GB',
  conditions: [],
} as const;

async function exampleEntries(): Promise<EntryRecord[]> {
  const files = [{ name: 'diary-week.csv', bytes: fileBytes('examples/diary-week.csv') }];
  const [read] = await readFiles(files, foodsFixture(), { today: '2026-11-23', table: fixtureTable });
  if (read?.content?.kind !== 'diary') throw new Error('the example is a diary');
  return read.content.entries.map((entry) => entryOf(entry));
}

describe('assess', () => {
  test('the example file, imported into the store, has the answer of the example', async () => {
    const calls = callsOf({ entries: await exampleEntries(), settings: { person } });
    const [example, diary] = [(await calls.assess('example'))!, (await calls.assess('diary'))!];
    expect(diary.of).toBe('diary');
    // rows count from the first entry in place of the header, and the file has another name: all else is the same
    const numbers = ({ assessment: { intake, status, body, gut } }: typeof diary) => ({
      ...{ intake, body, gut },
      status: { ...status, reasons: [], hardStops: status.hardStops.length },
    });
    expect(numbers(diary)).toEqual(numbers(example));
    expect(diary.assessment.diary.entries).toBe(example.assessment.diary.entries);
    expect(diary.view.verdict).toEqual(example.view.verdict);
  });

  test('the answer survives the trip through JSON, as the example makes it', async () => {
    const example = await callsOf({}).assess('example');
    expect(JSON.parse(JSON.stringify(example))).toEqual(example);
  });

  test('without entries there is no answer, and a what-if is asked of the example', async () => {
    const calls = callsOf({});
    expect(await calls.assess('diary')).toBeNull();
    expect(await calls.whatIf({ ugPerDay: 50, form: 'selenite', route: 'oral' }, 100, 'diary')).toBeNull();
    expect((await calls.whatIf({ ugPerDay: 50, form: 'selenite', route: 'oral' }, 100))!.draws).toBe(100);
  });

  test('only the last days of a long diary count, and that is said', async () => {
    const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
    const entries = Array.from({ length: LAST_DAYS + 30 }, (_, i) =>
      entryOf({ food: i < 30 ? 'sr28:12078' : 'sr28:18069', amount: 1000, date: day(i), note: 'confirmed' }),
    );
    const { assessment } = (await callsOf({ entries, settings: { person } }).assess('diary'))!;
    expect(assessment.diary.days).toBe(LAST_DAYS);
    expect(assessment.intake.sources.map(({ id }) => id)).not.toContain('sr28:12078');
    expect(assessment.notices[0]).toMatchObject({ code: 'app.diary.lastDays' });
  });

  test('days ahead of today are not counted, and that is said', async () => {
    const ahead = entryOf({ food: 'sr28:12078', amount: 1000, date: '2026-11-24', note: 'confirmed' });
    const entries = [...(await exampleEntries()), ahead];
    const [without, withAhead] = await Promise.all(
      [entries.slice(0, -1), entries].map(async (held) =>
        callsOf({ entries: held, settings: { person } }).assess('diary'),
      ),
    );
    expect(withAhead!.assessment.intake).toEqual(without!.assessment.intake);
    expect(withAhead!.assessment.notices.map(({ code }) => code)).toContain('app.diary.ahead');
    // a diary of plans alone says nothing of its own
    const planned = (await callsOf({ entries: [ahead], settings: { person } }).assess('diary'))!;
    expect(planned.assessment.diary.days).toBe(0);
    expect(planned.assessment.status.verdict).toBe('cannot-tell');
  });

  test('laboratory values, authority and a clinician’s order are heard', async () => {
    const entries = [
      ...(await exampleEntries()),
      entryOf({ food: 'infusion:selenite', amount: 100, unit: 'ug', date: '2026-03-04' }),
    ];
    const labs: LabRecord[] = [
      { id: 'l', date: '2026-03-05', analyte: 'plasma-selenium', value: 150, unit: 'ug/L', changedAt: 0 },
      { id: 'c', date: '2026-03-05', analyte: 'crp', value: 2, unit: 'mg/L', changedAt: 0 },
    ];
    const plain = (await callsOf({ entries, settings: { person } }).assess('diary'))!.assessment;
    const calls = callsOf({
      entries,
      labs,
      settings: { person, preferences: { ...PREFERENCES, authority: 'efsa', clinicianOrder: true } },
    });
    const heard = (await calls.assess('diary'))!.assessment;
    const codes = (of: typeof plain) => of.status.hardStops.map(({ code }) => code);
    expect(codes(plain)).toContain('status.stop.infusion');
    expect(codes(heard)).not.toContain('status.stop.infusion');
    expect(codes(heard)).toContain('status.stop.topUp');
    expect(heard.status.ownAuthority).toMatch(/^efsa/);
    expect(heard.body!.labs!.values).toHaveLength(1);
    expect(heard.body!.plasmaSelenium.p50).toBeGreaterThan(plain.body!.plasmaSelenium.p50);
  });

  test('a day shown beside its entries is the day of the assessment', async () => {
    const entries = await exampleEntries();
    const assessment = assessed((await questionFinder(partsOf({ entries, settings: { person } })).find('diary'))!);
    const engine = foodsFixture({ ...NOTHING, person });
    const date = '2026-03-03';
    const shown = dayShown(
      engine,
      date,
      entries.filter((entry) => entry.date === date),
    );
    const day = assessment.intake.days.find((one) => one.date === date)!.nutrients['selenium']!;
    expect(shown.known).toBe(day.known);
    expect(shown.coverage).toBe(day.coverage);
    expect(shown.estimate).toEqual({ mean: day.mean, p5: day.p5, p50: day.p50, p95: day.p95 });
  });
});

describe('what if', () => {
  test('fans are in order at every day, and begin where the body is now', async () => {
    const calls = callsOf({});
    await calls.assess('example');
    const answer = (await calls.whatIf({ ugPerDay: 100, form: 'selenomethionine', route: 'oral' }, 300))!;
    for (const fan of [answer.with.plasmaSelenium, answer.with.urineSelenium, answer.with.selenoproteinP]) {
      for (let day = 0; day < answer.with.days.length; day++) {
        const column = fan.levels.map((line) => line[day]!);
        expect(column).toEqual([...column].sort((a, b) => a - b));
      }
    }
    const middle = answer.with.plasmaSelenium.at.indexOf(0.5);
    expect(answer.with.plasmaSelenium.levels[middle]![0]).toBeCloseTo(
      answer.asNow.plasmaSelenium.levels[middle]![0]!,
      6,
    );
    expect(answer.moons).toHaveLength(20);
    expect(Object.keys(answer.pAboveUpper)).toEqual(expect.arrayContaining(['iom2000', 'efsa2023']));
  });
});

describe('the check', () => {
  const answers = { values: { sex: 'female', age: 34, country: 'GB', bread: 'two', fish: 'never' } };

  test('asks on by the answers, and each answer narrows or widens the same picture', async () => {
    const calls = callsOf({});
    expect((await calls.questions()).length).toBeGreaterThan(20);
    const asked = await calls.asked(answers);
    expect(asked).not.toContain('fishKind');
    expect(await calls.asked({ values: { ...answers.values, fish: 'one-two' } })).toContain('fishKind');
    const { assessment, of } = await calls.check(answers, 300);
    expect(of).toBe('check');
    expect(assessment.run.draws).toBe(300);
    const whatIf = await calls.whatIf({ ugPerDay: 0, form: 'selenite', route: 'oral' }, 300, 'check');
    expect(whatIf!.usual.p50).toBeCloseTo(assessment.intake.usual['selenium']!.p50, 9);
  });

  test('answers in the store are taken up', async () => {
    const calls = callsOf({ settings: { answers } });
    expect(await calls.whatIf({ ugPerDay: 0, form: 'selenite', route: 'oral' }, 100, 'check')).not.toBeNull();
  });
});

test('every claim has its words', async () => {
  const claims = await callsOf({}).claims();
  expect(claims.length).toBeGreaterThan(30);
});

test('the diary goes out as CSV, and comes back with the same selenium', async () => {
  const recipe = {
    id: 'r',
    name: 'Toast',
    servings: 2,
    cookedGrams: null,
    changedAt: 0,
    parts: [{ food: 'sr28:18069', name: 'bread', amount: 100, unit: 'g' }],
  };
  const entries = [...(await exampleEntries()), entryOf({ food: 'recipe:r', amount: 1, unit: 'serving' })];
  const before = callsOf({ entries, recipes: [recipe], settings: { person } });
  const bytes = new TextEncoder().encode(await before.csv());
  const [read] = await readFiles([{ name: 'out.csv', bytes }], foodsFixture(), {
    today: '2026-11-23',
    table: fixtureTable,
  });
  if (read?.content?.kind !== 'diary') throw new Error('it is a diary');
  const after = callsOf({ entries: read.content.entries.map((entry) => entryOf(entry)), settings: { person } });
  const [one, two] = [(await before.assess('diary'))!.assessment, (await after.assess('diary'))!.assessment];
  expect(two.intake.usual).toEqual(one.intake.usual);
});

test('a plan of the example, with and without its weeks to come', { timeout: 180_000 }, async () => {
  const parts = { tables: testTables, example: testExample, today: () => '2026-11-23' };
  const plans = planCalls({ ...parts, store: async () => heldStore({}) });
  const wishes = { diets: ['vegetarian'], avoid: ['brazil-nuts'], maxChanges: 1 };
  const { answer, view } = await plans.plan('example', wishes);
  expect(answer.plans.length).toBeGreaterThan(0);
  expect(answer.plans[0]!.course).toBeNull();
  expect(view).toBeTruthy();
  const after = await plans.forecast('example', wishes);
  expect(after.answer.plans[0]!.course).not.toBeNull();
  expect(after.answer.plans[0]!.sentence).toBe(answer.plans[0]!.sentence);
  await expect(plans.plan('diary', wishes)).rejects.toThrow();
});

test('a forecast follows the plans that were found; what is written since is searched anew', {
  timeout: 180_000,
}, async () => {
  const entries = Array.from({ length: 4 }, (_, i) => [
    entryOf({ food: 'sr28:18069', date: `2026-03-0${i + 2}`, amount: 700 }),
    entryOf({ food: 'sr28:01077', date: `2026-03-0${i + 2}`, amount: 300 }),
  ]).flat();
  let held = heldStore({ entries, settings: { person } });
  const search = vi.fn(searchPlan);
  const parts = { tables: testTables, example: testExample, today: () => '2026-03-09' };
  const kept = planCalls({ ...parts, store: async () => held }, search);
  const wishes = { diets: [], avoid: [], maxChanges: 1 };
  await kept.plan('diary', wishes);
  const followed = await kept.forecast('diary', wishes);
  expect(search).toHaveBeenCalledTimes(1);
  // to the bit what a search of its own gives
  const alone = await planCalls({ ...parts, store: async () => held }).forecast('diary', wishes);
  expect(JSON.stringify(followed)).toBe(JSON.stringify(alone));
  await kept.forecast('diary', { ...wishes, avoid: ['fish'] });
  expect(search).toHaveBeenCalledTimes(2);
  // written without a word of the store: what is asked is told apart by what it holds
  held = heldStore({ entries: [...entries, entryOf({ food: 'sr28:01077', amount: 90 })], settings: { person } });
  await kept.forecast('diary', { ...wishes, avoid: ['fish'] });
  expect(search).toHaveBeenCalledTimes(3);
  held = heldStore({ entries, settings: { person: { ...person, ageYears: 9 } } });
  await kept.forecast('diary', { ...wishes, avoid: ['fish'] });
  expect(search).toHaveBeenCalledTimes(4);
});

test('a stool profile in the store is described with its companions', async () => {
  const { base64Of } = await import('../files/base64.js');
  const files = ['gut-profile.tsv', 'gut-tree.nwk', 'gut-taxonomy.tsv'].map((name) => ({
    name,
    base64: base64Of(fileBytes(`examples/${name}`)),
  }));
  const calls = callsOf({ stool: [{ id: 's', name: 'mine', files, changedAt: 0 }] });
  const answer = (await calls.stool('s'))!;
  expect(answer.samples).toHaveLength(3);
  expect(await calls.stool('gone')).toBeNull();
});
