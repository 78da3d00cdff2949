import type { OpenTables } from '@selenoscope/data/open';
import { type KeptStore, keptIn, NOTHING_KEPT } from '../diary/index.js';
import { readFiles } from '../files/index.js';
import type { FoodsCalls } from '../protocol.js';
import type { Served } from '../rpc/index.js';
import { dayShown } from './day.js';
import { foodDetail } from './detail.js';
import { type FoodsEngine, openFoods } from './engine.js';
import { lineOf } from './lines.js';
import { withUnits } from './measures.js';
import { searchFoods } from './search.js';
import { warm } from './warm.js';

/** What the worker for foods is made of; the page's tests and the worker give different ones. */
export interface FoodsParts {
  readonly tables: () => Promise<OpenTables>;
  /** null where the diary cannot be opened: foods can be looked up all the same */
  readonly store: () => Promise<KeptStore | null>;
  /** yyyy-mm-dd */
  readonly today: () => string;
}

export function foodsCalls({ tables, store, today }: FoodsParts): Served<FoodsCalls> {
  let engine: FoodsEngine | null = null;
  let isStale = true;
  let opening: Promise<OpenTables> | undefined;
  let listening = false;

  /** The engine for what is kept now. */
  const ready = async (): Promise<FoodsEngine> => {
    if (engine !== null && !isStale) return engine;
    opening ??= tables();
    const [opened, kept] = await Promise.all([opening, renewed()]);
    engine = openFoods(opened, kept, engine ?? undefined);
    return engine;
  };

  const renewed = async () => {
    const from = await store();
    isStale = false;
    if (from === null) return NOTHING_KEPT;
    if (!listening) {
      listening = true;
      // a write in another tab changes what foods mean here, too
      from.onChange((lists) => {
        if (lists.some((list) => list !== 'entries' && list !== 'labs' && list !== 'stool')) isStale = true;
      });
    }
    return keptIn(from);
  };

  return {
    async open() {
      const at = await ready();
      void warm(at, today());
      return { dataHash: (await opening!).dataHash(), foods: at.catalogue.size };
    },
    search: async (query, limit, unit = null, date) => searchFoods(await ready(), query, limit, unit, date),
    async lines(ids, units = [], date) {
      const at = await ready();
      return withUnits(
        at,
        ids.map((id) => lineOf(at, id, date)),
        ids.map((food, i) => ({ food, unit: units[i] ?? null })),
      );
    },
    food: async (id) => foodDetail(await ready(), id),
    day: async (date, entries) => dayShown(await ready(), date, entries),
    readFiles: async (files, words) =>
      readFiles(files, await ready(), { today: today(), table: (await opening!).table, words }),
    async renew() {
      isStale = true;
      await ready();
    },
  };
}
