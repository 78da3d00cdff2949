import { foodsCalls } from './foods/calls.js';
import type { FoodsCalls } from './protocol.js';
import { type Port, serve } from './rpc/index.js';
import { diaryStore, today } from './store-in-worker.js';
import { FOODS_FILES, fetchTables } from './tables.js';

serve<FoodsCalls>(
  self as unknown as Port,
  foodsCalls({ tables: () => fetchTables(FOODS_FILES), store: () => diaryStore().catch(() => null), today }),
  { latest: ['search'] },
);
