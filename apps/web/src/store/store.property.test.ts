import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './contract.js';
import { daysOf, rankedUses, usesOf } from './derived.js';
import { anyEntry, anyFile, anyRecipe } from './fixtures/made-up.js';
import { storeForTest } from './fixtures/open-for-test.js';
import { openStore } from './open.js';
import type { EntryRecord, WholeFile } from './records.js';
import { writeWholeFile } from './whole-file.js';

const few = fc.constantFrom('a', 'b', 'c', 'd', 'é', '');
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: anyEntry(few).map((put): Change => ({ list: 'entries', put })) },
  { weight: 2, arbitrary: few.map((remove): Change => ({ list: 'entries', remove })) },
  anyRecipe(few).map((put): Change => ({ list: 'recipes', put })),
  few.map((remove): Change => ({ list: 'recipes', remove })),
);
type Act =
  | { readonly kind: 'write'; readonly changes: readonly Change[] }
  | { readonly kind: 'undo'; readonly back: number }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'restore'; readonly file: WholeFile };
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('write' as const), changes: fc.array(change, { maxLength: 6 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat(3) }) },
  fc.record({ kind: fc.constant('reopen' as const) }),
  fc.record({ kind: fc.constant('restore' as const), file: anyFile }),
);

/** What the store must do, on plain maps; the places of new entries are taken from the store and checked apart. */
class Plain {
  lists = { entries: new Map<string, unknown>(), recipes: new Map<string, unknown>() };
  copy(): Plain['lists'] {
    return { entries: new Map(this.lists.entries), recipes: new Map(this.lists.recipes) };
  }
}
const sorted = (map: ReadonlyMap<string, unknown>) =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
const withoutOrder = (rows: readonly unknown[]) => rows.map((row) => ({ ...(row as object), order: 0 }));

describe('the store beside plain maps', () => {
  it('holds the same after any writes, undos, restores and reloads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        let { store, ...options } = await storeForTest();
        const plain = new Plain();
        let stack: { step: string; before: Plain['lists'] }[] = [];
        for (const one of acts) {
          if (one.kind === 'reopen') {
            store.close();
            store = await openStore(options);
          } else if (one.kind === 'write') {
            const before = plain.copy();
            const done = await store.write(one.changes, 'test');
            for (const change of one.changes) {
              const list = plain.lists[change.list as 'entries' | 'recipes'];
              if ('remove' in change) list.delete(change.remove);
              else list.set((change.put as EntryRecord).id, change.put);
            }
            if (done.changes > 0) stack.push({ step: done.step, before });
          } else if (one.kind === 'restore') {
            const before = plain.copy();
            const done = await store.restore(one.file, 'replace');
            for (const list of ['entries', 'recipes'] as const)
              plain.lists[list] = new Map(one.file[list].map((record) => [record.id, record]));
            stack.push({ step: done.step, before });
          } else {
            // the last may always be undone
            const at = stack.length - 1;
            if (at < 0) continue;
            await store.undo(stack[at]!.step);
            plain.lists = stack[at]!.before;
            stack = stack.slice(0, at);
          }
          const whole = await store.whole();
          expect(withoutOrder(whole.entries)).toEqual(withoutOrder(sorted(plain.lists.entries)));
          expect(whole.recipes).toEqual(sorted(plain.lists.recipes));
          for (const entry of whole.entries) plain.lists.entries.set(entry.id, entry);
          expect(await store.uses(1000, 'lunch')).toEqual(rankedUses(usesOf(whole.entries), 'lunch'));
          expect(await store.days()).toEqual(daysOf(whole.entries).sort((a, b) => (a.date < b.date ? -1 : 1)));
          expect(await store.count()).toBe(whole.entries.length);
          expect((await store.steps()).map(({ step }) => step)).toEqual(stack.map(({ step }) => step).reverse());
        }
        store.close();
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('restores any file to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, anyFile, async (there, file) => {
        const { store } = await storeForTest();
        await store.restore(there, 'replace');
        const { step } = await store.restore(file, 'replace');
        expect(writeWholeFile(await store.whole())).toBe(writeWholeFile(file));
        await store.undo(step);
        const back = await store.whole();
        const settings = { ...back.settings, changesSinceSaved: there.settings.changesSinceSaved };
        expect(writeWholeFile({ ...back, settings })).toBe(writeWholeFile(there));
        store.close();
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
