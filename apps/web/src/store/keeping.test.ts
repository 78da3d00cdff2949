import { describe, expect, it } from 'vitest';
import { type CopyInfo, StoreError } from './contract.js';
import { isFull, storeErrorOf } from './faults.js';
import { NOON, storeForTest } from './fixtures/open-for-test.js';
import { surplus } from './keep-rule.js';
import { copyInfo, copyName, type Shelf } from './shelf.js';
import { withRoom } from './writing.js';

const DAY = 24 * 3600 * 1000;
const entry = (id: string) => ({
  id,
  date: '2026-02-01',
  food: 'egg',
  name: id,
  amount: 1,
  unit: 'g',
  order: 0,
  changedAt: 1,
});
const some = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ list: 'entries' as const, put: entry(`e${from + i}`) }));

/** A shelf in memory whose bytes a test can spoil. */
function openShelf() {
  const bytesOf = new Map<string, Uint8Array<ArrayBuffer>>();
  const shelf: Shelf = {
    list: async () => [...bytesOf].map(([name, bytes]) => copyInfo(name, bytes.length)!),
    put: async ({ name }, bytes) => void bytesOf.set(name, bytes),
    get: async (name) => bytesOf.get(name) ?? null,
    remove: async (names) => names.forEach((name) => void bytesOf.delete(name)),
    clear: async () => bytesOf.clear(),
  };
  return { shelf, bytesOf };
}

describe('copies', () => {
  it.each([
    ['in files', openShelf().shelf],
    ['in the database', null],
  ])('%s are made when a day or more than 50 changes have passed, and read back', async (_, shelf) => {
    let now = NOON;
    const { store } = await storeForTest({ shelf, now: () => now });
    const count = async () => (await store.copies()).length;
    await store.rollCopies();
    expect(await count()).toBe(0);
    await store.write(some(0, 3), '');
    await store.rollCopies();
    await store.write(some(3, 50), '');
    await store.rollCopies();
    expect(await count()).toBe(1);
    await store.write(some(53, 1), '');
    await store.rollCopies();
    expect(await count()).toBe(2);
    now += DAY + 1000;
    await store.rollCopies();
    const copies = await store.copies();
    expect(copies.map(({ at, entries }) => [at, entries])).toEqual([
      ['2026-03-02T12:00:01Z', 54],
      ['2026-03-01T12:00:00Z', 54],
      ['2026-03-01T12:00:00Z', 3],
    ]);
    expect(copies[0]!.bytes).toBeLessThan(2500);
    expect((await store.copy(copies[2]!.name)).entries).toEqual(some(0, 3).map(({ put }, i) => ({ ...put, order: i })));
    store.close();
  });

  it('are made before a restore, and outlive its undoing', async () => {
    const { store } = await storeForTest();
    await store.write(some(0, 2), '');
    const whole = await store.whole();
    await store.restore({ ...whole, entries: [] }, 'replace');
    const [copy] = await store.copies();
    expect(await store.copy(copy!.name)).toEqual(whole);
    store.close();
  });

  it('that are damaged are told of and stay', async () => {
    const { shelf, bytesOf } = openShelf();
    const { store } = await storeForTest({ shelf });
    await store.write(some(0, 20), '');
    await store.rollCopies();
    const [{ name }] = (await store.copies()) as [CopyInfo];
    const bytes = bytesOf.get(name)!;
    for (const at of [0, 12, Math.floor(bytes.length / 2), bytes.length - 3]) {
      const spoiled = bytes.slice();
      spoiled[at]! ^= 0x10;
      bytesOf.set(name, spoiled);
      await expect(store.copy(name)).rejects.toMatchObject({ fault: 'broken' });
    }
    bytesOf.set(name, bytes.slice(0, -40));
    await expect(store.copy(name)).rejects.toMatchObject({ fault: 'broken' });
    await expect(store.copy('none')).rejects.toMatchObject({ fault: 'gone' });
    expect((await store.copies()).length).toBe(1);
    store.close();
  });

  it('are kept for 7 days, 4 weeks and 6 months', () => {
    let kept: CopyInfo[] = [];
    for (let day = 0; day < 400; day++)
      for (const hour of [8, 20]) {
        kept.push(copyInfo(copyName(Date.UTC(2025, 0, 1 + day, hour), 1), 9)!);
        const given = new Set(surplus(kept));
        kept = kept.filter((copy) => !given.has(copy));
      }
    expect(kept.map(({ at }) => at.slice(0, 13))).toEqual([
      // the last of six months (of this one it is today's), four weeks, seven days, and the newest three
      ...['2025-09-30T20', '2025-10-31T20', '2025-11-30T20', '2025-12-31T20', '2026-01-18T20', '2026-01-25T20'],
      ...['2026-01-29T20', '2026-01-30T20', '2026-01-31T20', '2026-02-01T20', '2026-02-02T20', '2026-02-03T20'],
      ...['2026-02-04T08', '2026-02-04T20'],
    ]);
  });

  it('go with everything else when all is erased', async () => {
    const { shelf, bytesOf } = openShelf();
    const { store } = await storeForTest({ shelf });
    await store.write(some(0, 2), '');
    await store.rollCopies();
    await store.set({ savedOn: '2026-01-01' });
    await store.eraseAll();
    expect([bytesOf.size, await store.count(), await store.steps(), await store.uses(9)]).toEqual([0, 0, [], []]);
    expect((await store.settings()).savedOn).toBeNull();
    store.close();
  });
});

describe('a full disk', () => {
  const quota = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

  it('is known within what Dexie makes of it', () => {
    expect(isFull(Object.assign(new Error(), { name: 'AbortError', inner: quota }))).toBe(true);
    expect(isFull(Object.assign(new Error(), { name: 'BulkError', failures: [quota] }))).toBe(true);
    expect(storeErrorOf(Object.assign(new Error(), { name: 'AbortError' })).fault).toBe('broken');
  });

  it('costs the copies first, oldest first, then the write', async () => {
    const given: number[] = [];
    const ways = [1, 0].map((left) => async () => given.push(left));
    let failures = 2;
    const work = async () => {
      if (failures-- > 0) throw new StoreError('full');
      return 'written';
    };
    expect(await withRoom(ways, work)).toBe('written');
    expect(given).toEqual([1, 0]);
    failures = 3;
    await expect(withRoom(ways, work)).rejects.toMatchObject({ fault: 'full' });
    await expect(withRoom(ways, () => Promise.reject(new StoreError('closed')))).rejects.toMatchObject({
      fault: 'closed',
    });
    expect(given).toEqual([1, 0, 1, 0]);
  });
});
