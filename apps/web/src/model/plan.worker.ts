import { fetchExample } from './example-files.js';
import { planCalls } from './planning/calls.js';
import type { PlanCalls } from './protocol.js';
import { type Port, serve } from './rpc/index.js';
import { diaryStore, today } from './store-in-worker.js';
import { fetchTables, MODEL_FILES } from './tables.js';

serve<PlanCalls>(
  self as unknown as Port,
  planCalls({ tables: () => fetchTables(MODEL_FILES), store: diaryStore, example: fetchExample, today }),
  // wishes are turned on and off faster than a plan is found
  { latest: ['plan', 'forecast'] },
);
