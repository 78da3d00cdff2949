import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { StoreError } from './contract.js';
import { daysOf, usesOf } from './derived.js';
import { type Dump, layDown, takeUp } from './fixtures/dump.js';
import { NOON } from './fixtures/open-for-test.js';
import v1 from './fixtures/v1.json' with { type: 'json' };
import v2 from './fixtures/v2.json' with { type: 'json' };
import { openStore } from './open.js';
import { LATEST, type SchemaVersion, VERSIONS } from './versions.js';

const DUMPS: readonly Dump[] = [v1, v2];
const PERSONS = ['entries', 'recipes', 'products', 'labs', 'stool', 'mapping', 'settings'] as const;

async function laidDown(dump: Dump) {
  const indexedDB = new IDBFactory();
  await layDown(indexedDB, 'past', dump);
  return { name: 'past', indexedDB, keyRange: IDBKeyRange, now: () => NOON, shelf: null };
}

describe('the versions of the database', () => {
  it('have a dump each, and are never edited after they were shipped', () => {
    expect(DUMPS.map(({ version }) => version)).toEqual(VERSIONS.map(({ version }) => version));
    for (const dump of DUMPS) {
      const upTo = VERSIONS.filter(({ version }) => version <= dump.version);
      expect(dump.schema).toEqual(Object.assign({}, ...upTo.map(({ tables }) => tables)));
    }
  });

  it.each(DUMPS.map((dump) => [dump.version, dump] as const))(
    'open version %i without losing anything',
    async (_, dump) => {
      const options = await laidDown(dump);
      const store = await openStore(options);
      const whole = await store.whole();
      expect(await store.count()).toBe(4);
      expect((await store.uses(9, 'breakfast')).map(({ food }) => food)).toEqual([
        'sr28:12078',
        'sr28:01123',
        'recipe:r1',
      ]);
      // and goes on
      await store.write([{ list: 'entries', remove: 'e1' }], 'after');
      expect((await store.days()).map(({ entries }) => entries)).toEqual([1, 1, 1]);
      await store.undo((await store.steps())[0]!.step);
      expect((await store.whole()).entries).toEqual(whole.entries);
      store.close();

      const after = await takeUp(options.indexedDB, 'past');
      expect(after.version).toBe(LATEST);
      for (const table of PERSONS.slice(0, -1)) expect(after.rows[table]).toEqual(dump.rows[table]);
      const settings = Object.fromEntries(
        (dump.rows['settings'] as { name: string; value: unknown }[]).map((row) => [row.name, row.value]),
      );
      expect(whole.settings).toEqual({ plan: null, ...settings });
      const byFood = usesOf(whole.entries).sort((a, b) => (a.food < b.food ? -1 : 1));
      expect(after.rows['foodUses']).toEqual(byFood);
      expect(after.rows['days']).toEqual(daysOf(whole.entries));
    },
  );

  it('leave everything as it was where an upgrade fails half-way', async () => {
    const options = await laidDown(v1);
    const failing: SchemaVersion = {
      version: 3,
      tables: { extra: 'id' },
      async upgrade(transaction) {
        await transaction.table('entries').clear();
        throw new Error('made to fail');
      },
    };
    await expect(openStore({ ...options, versions: [...VERSIONS, failing] })).rejects.toThrow(StoreError);
    expect(await takeUp(options.indexedDB, 'past')).toEqual({ version: 1, rows: v1.rows });
    const store = await openStore(options);
    expect(await store.count()).toBe(4);
    store.close();
  });

  it('refuse what a newer program wrote, and do not touch it', async () => {
    const newer: Dump = {
      version: LATEST + 1,
      schema: { entries: 'id' },
      rows: { entries: [{ id: 'a', of: 'tomorrow' }] },
    };
    const options = await laidDown(newer);
    await expect(openStore(options)).rejects.toMatchObject({ fault: 'newer' });
    expect(await takeUp(options.indexedDB, 'past')).toEqual({ version: LATEST + 1, rows: newer.rows });
  });

  it('say that another tab is in the way, or has gone ahead', async () => {
    const options = await laidDown(v1);
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = options.indexedDB.open('past', 10);
      request.onsuccess = () => resolve(request.result);
    });
    await expect(openStore({ ...options, blockedAfterMs: 20 })).rejects.toMatchObject({ fault: 'blocked' });
    held.close();
    const store = await openStore(options);
    const ahead: SchemaVersion = { version: 3, tables: { extra: 'id' } };
    const next = await openStore({ ...options, versions: [...VERSIONS, ahead] });
    expect(await next.count()).toBe(4);
    await expect(store.count()).rejects.toMatchObject({ fault: 'newer' });
    await expect(store.set({ savedOn: null })).rejects.toMatchObject({ fault: 'newer' });
    next.close();
    await expect(next.count()).rejects.toMatchObject({ fault: 'closed' });
  });
});
