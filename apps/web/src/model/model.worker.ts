import { modelCalls } from './assess/calls.js';
import { fetchExample } from './example-files.js';
import type { ModelCalls } from './protocol.js';
import { type Port, serve } from './rpc/index.js';
import { diaryStore, today } from './store-in-worker.js';
import { fetchTables, MODEL_FILES } from './tables.js';

serve<ModelCalls>(
  self as unknown as Port,
  modelCalls({ tables: () => fetchTables(MODEL_FILES), store: diaryStore, example: fetchExample, today }),
  { latest: ['whatIf', 'check'] },
);
