import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { takeUp } from './fixtures/dump.js';
import { storeForTest } from './fixtures/open-for-test.js';
import { openStore } from './open.js';

const entry = (id: string) => ({
  ...{ id, date: '2026-02-01', food: 'egg', name: id, amount: 1, unit: 'g', order: 0, changedAt: 1 },
});
const put = (id: string) => ({ list: 'entries' as const, put: entry(id) });

async function filled() {
  const { store, ...options } = await storeForTest({ second: new IDBFactory() });
  const both = { ...options, second: options.second! };
  await store.write([put('a'), put('b')], 'first');
  const { step } = await store.write([{ list: 'entries', remove: 'a' }], 'second');
  await store.undo(step);
  await store.write([put('c')], 'third');
  await store.set({ savedOn: '2026-01-01' });
  const whole = await store.whole();
  store.close();
  return { both, whole };
}
type Both = Awaited<ReturnType<typeof filled>>['both'];
const rowsOf = async ({ indexedDB, second, name }: Both) => [
  (await takeUp(indexedDB as IDBFactory, name)).rows,
  (await takeUp(second as IDBFactory, `${name}-second`)).rows,
];

describe('the second database', () => {
  it('holds the same as the first', async () => {
    const { both } = await filled();
    const [first, second] = await rowsOf(both);
    expect(first!['entries']).toHaveLength(3);
    expect(second).toEqual(first);
  });

  it('gives everything back when the browser threw the first away, what can be undone too', async () => {
    const { both, whole } = await filled();
    const fresh = { ...both, indexedDB: new IDBFactory() };
    const store = await openStore(fresh);
    expect(await store.whole()).toEqual(whole);
    const steps = await store.steps();
    expect(steps.map(({ what }) => what)).toEqual(['third', 'first']);
    await store.undo(steps[0]!.step);
    expect((await store.entries()).map(({ id }) => id)).toEqual(['a', 'b']);
    store.close();
    const [first, second] = await rowsOf(fresh);
    expect(second).toEqual(first);
  });

  it('is filled anew when it was lost itself or has missed writes', async () => {
    const { both } = await filled();
    const without = await openStore({ ...both, second: null });
    await without.write([put('d'), { list: 'entries', remove: 'b' }], 'alone');
    without.close();
    for (const place of [both.second, new IDBFactory()]) {
      const store = await openStore({ ...both, second: place });
      await store.write([put('e')], '');
      store.close();
      const [first, second] = await rowsOf({ ...both, second: place });
      expect(second).toEqual(first);
    }
  });

  it('is emptied with the first', async () => {
    const { both } = await filled();
    const store = await openStore(both);
    await store.eraseAll();
    store.close();
    const again = await openStore({ ...both, indexedDB: new IDBFactory() });
    expect([await again.count(), await again.steps()]).toEqual([0, []]);
    again.close();
  });

  it('never stands in the way', async () => {
    const { both, whole } = await filled();
    const broken = {
      open: () => {
        throw new Error('made to fail');
      },
    } as unknown as IDBFactory;
    const store = await openStore({ ...both, second: broken });
    expect(await store.whole()).toEqual(whole);
    expect((await store.write([put('z')], '')).changes).toBe(1);
    store.close();
  });
});
