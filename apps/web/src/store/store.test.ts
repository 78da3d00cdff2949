import { describe, expect, it } from 'vitest';
import type { Change } from './contract.js';
import { NOON, storeForTest } from './fixtures/open-for-test.js';
import { openStore } from './open.js';
import type { EntryRecord } from './records.js';

const entry = (id: string, more: Partial<EntryRecord> = {}): EntryRecord => ({
  ...{ id, date: '2026-02-01', food: `food-${id}`, name: id, amount: 1, unit: 'g', order: 0, changedAt: 1 },
  ...more,
});
const put = (id: string, more: Partial<EntryRecord> = {}): Change => ({ list: 'entries', put: entry(id, more) });
const ids = (entries: readonly EntryRecord[]) => entries.map(({ id }) => id);

describe('writing', () => {
  it('refuses what would not survive, and keeps nothing of the write', async () => {
    const { store } = await storeForTest();
    await expect(store.write([put('a'), put('b', { amount: Number.NaN })], '')).rejects.toMatchObject({
      fault: 'broken',
    });
    await expect(store.set({ colour: 'red' } as object)).rejects.toMatchObject({ fault: 'broken' });
    expect([await store.count(), await store.steps()]).toEqual([0, []]);
    store.close();
  });

  it('gives a new entry whose place is taken the next one, in two tabs too', async () => {
    const { store, ...options } = await storeForTest();
    const other = await openStore(options);
    await Promise.all([
      ...['a', 'b', 'c'].map((id) => store.write([put(id, { meal: 'lunch' })], '')),
      ...['d', 'e', 'f'].map((id) => other.write([put(id, { meal: 'lunch' })], '')),
      other.write([put('g', { meal: 'dinner' })], ''),
    ]);
    const lunch = (await store.entriesOf('2026-02-01')).filter(({ meal }) => meal === 'lunch');
    expect(lunch.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5]);
    expect((await store.settings()).changesSinceSaved).toBe(7);
    // places that a person gives are kept
    await store.write([put('a', { order: 5 })], 'moved');
    expect((await store.entriesOf('2026-02-01')).find(({ id }) => id === 'a')?.order).toBe(5);
    store.close();
    other.close();
  });

  it('keeps settings that two tabs set at once', async () => {
    const { store, ...options } = await storeForTest();
    const other = await openStore(options);
    await Promise.all([store.set({ savedOn: '2026-01-01' }), other.set({ answers: { values: { fish: null } } })]);
    expect(await store.settings()).toMatchObject({ savedOn: '2026-01-01', answers: { values: { fish: null } } });
    store.close();
    other.close();
  });

  it('counts changes from the saved file on, not from the moment it was noted', async () => {
    const { store } = await storeForTest();
    await store.write([put('a'), put('b')], '');
    const file = await store.whole();
    await store.write([put('c')], '');
    await store.saved('2026-03-01', file);
    expect(await store.settings()).toMatchObject({ savedOn: '2026-03-01', changesSinceSaved: 1 });
    store.close();
  });

  it('counts all that a saved file holds: laboratory values, profiles, recipes, the person', async () => {
    const { store } = await storeForTest();
    const since = async () => (await store.settings()).changesSinceSaved;
    const { person, preferences } = await store.settings();
    const lab = { id: 'l', date: null, analyte: 'CRP', value: 2, unit: 'mg/L', changedAt: 1 };
    const { step } = await store.write([{ list: 'labs', put: lab }], 'a value');
    await store.write([{ list: 'stool', put: { id: 's', name: 'p.txt', files: [], changedAt: 1 } }], 'a profile');
    expect(await since()).toBe(2);
    await store.set({ person: { ...person, ageYears: 40 } });
    await store.set({ person: { ...person, ageYears: 40 } });
    expect(await since()).toBe(3);
    await store.undo(step);
    expect(await since()).toBe(4);
    const file = await store.whole();
    await store.set({ preferences: { ...preferences, maxChanges: 1 } });
    await store.saved('2026-03-01', file);
    expect(await store.settings()).toMatchObject({ savedOn: '2026-03-01', changesSinceSaved: 1 });
    store.close();
  });

  it('is heard in this tab and in others', async () => {
    const { store, ...options } = await storeForTest();
    const other = await openStore(options);
    const heard: string[] = [];
    const elsewhere = new Promise((resolve) => other.onChange(resolve));
    const stop = store.onChange((lists) => heard.push(lists.join()));
    await store.write([put('a')], '');
    expect(await elsewhere).toEqual(['entries', 'settings']);
    stop();
    await store.set({ savedOn: null });
    expect(heard).toEqual(['entries,settings']);
    store.close();
    other.close();
  });
});

describe('undo', () => {
  it('takes a write back on its own where nothing later touched the same records, after a reload too', async () => {
    const { store, ...options } = await storeForTest();
    const first = await store.write([put('a', { name: 'first' })], 'first');
    const second = await store.write([put('b')], 'second');
    const third = await store.write([put('a', { name: 'third' }), put('c')], 'third');
    store.close();
    const again = await openStore(options);
    await expect(again.undo(first.step)).rejects.toMatchObject({ fault: 'touched' });
    await again.undo(second.step);
    expect(ids(await again.entries())).toEqual(['a', 'c']);
    await expect(again.undo(second.step)).rejects.toMatchObject({ fault: 'gone' });
    await again.undo(third.step);
    expect((await again.entries()).map(({ name }) => name)).toEqual(['first']);
    await again.undo(first.step);
    expect([await again.count(), await again.steps(), await again.uses(9)]).toEqual([0, [], []]);
    again.close();
  });

  it('does not take back a restore over settings that were changed since', async () => {
    const { store } = await storeForTest();
    await store.write([put('a')], '');
    const { step } = await store.restore({ ...(await store.whole()), entries: [] }, 'replace');
    const { person } = await store.settings();
    await store.set({ person: { ...person, ageYears: 40 } });
    await expect(store.undo(step)).rejects.toMatchObject({ fault: 'touched' });
    await store.set({ person });
    await store.undo(step);
    expect(ids(await store.entries())).toEqual(['a']);
    store.close();
  });

  it('is kept for 100 steps and 30 days', async () => {
    let now = NOON;
    const { store } = await storeForTest({ now: () => now });
    for (let i = 0; i < 105; i++) await store.write([put(`e${i}`)], `write ${i}`);
    expect((await store.steps()).map(({ what }) => what).slice(-1)).toEqual(['write 5']);
    expect((await store.steps()).length).toBe(100);
    now += 31 * 24 * 3600 * 1000;
    await store.write([put('late')], 'late');
    expect((await store.steps()).map(({ what }) => what)).toEqual(['late']);
    expect(await store.count()).toBe(106);
    store.close();
  });
});

describe('reading', () => {
  it('finds days, foods by meal, and products by barcode', async () => {
    const { store } = await storeForTest();
    const product = { id: 'p', barcode: '40', name: 'Tin', like: null, servingGrams: 90, per100g: {}, changedAt: 1 };
    await store.write(
      [
        put('a', { food: 'egg', meal: 'breakfast', amount: 2 }),
        put('b', { food: 'egg', date: '2026-02-03', order: 2, amount: null, name: 'Egg' }),
        put('c', { food: 'nut', date: '2026-02-03', order: 1, meal: 'snack' }),
        put('d', { food: 'nut', date: '2026-01-31', meal: 'snack' }),
        { list: 'products', put: product },
        { list: 'products', put: { ...product, id: 'q', name: 'Newer', changedAt: 2 } },
      ],
      '',
    );
    expect(ids(await store.entriesOf('2026-02-03'))).toEqual(['c', 'b']);
    expect(ids(await store.entries('2026-02-01', '2026-02-02'))).toEqual(['a']);
    expect(ids(await store.entries())).toEqual(['d', 'a', 'c', 'b']);
    expect((await store.uses(9, 'snack')).map(({ food }) => food)).toEqual(['nut', 'egg']);
    expect(await store.uses(1, 'breakfast')).toEqual([
      { food: 'egg', name: 'Egg', times: 2, lastDate: '2026-02-03', amount: null, unit: 'g', meals: ['breakfast'] },
    ]);
    expect((await store.productOf('40'))?.name).toBe('Newer');
    expect(await store.productOf('41')).toBeNull();
    expect((await store.all('products')).length).toBe(2);
    store.close();
  });
});

describe('adding a file', () => {
  it('keeps what is there, and of two that share a key the later', async () => {
    const { store } = await storeForTest();
    await store.write([put('a', { changedAt: 5 }), put('b', { changedAt: 5 }), put('z')], '');
    const file = {
      ...(await store.whole()),
      entries: [entry('a', { name: 'older' }), entry('b', { name: 'newer', changedAt: 6 }), entry('n')],
    };
    const done = await store.restore(file, 'add');
    expect((await store.entries()).map(({ id, name }) => [id, name])).toEqual([
      ['a', 'a'],
      ['b', 'newer'],
      ['n', 'n'],
      ['z', 'z'],
    ]);
    expect(done.changes).toBe(2);
    await store.undo(done.step);
    expect(ids(await store.entries())).toEqual(['a', 'b', 'z']);
    store.close();
  });
});

it('adds nothing of a file that is not right, wherever the fault is', async () => {
  const { store } = await storeForTest();
  const whole = await store.whole();
  const many = Array.from({ length: 1500 }, (_, i) => entry(`e${i}`));
  for (const entries of [
    [...many, entry('e3')],
    [...many, { ...entry('x'), date: '2026-13-01' }],
  ])
    await expect(store.restore({ ...whole, entries }, 'add')).rejects.toMatchObject({ fault: 'broken' });
  expect([await store.count(), await store.steps()]).toEqual([0, []]);
  await store.restore({ ...whole, entries: many }, 'add');
  expect(await store.count()).toBe(1500);
  store.close();
});
