import type { FoodsCalls, ModelCalls, PlanCalls } from './protocol.js';
import { onDemand } from './rpc/on-demand.js';

export type * from './protocol.js';
// The page's face of the workers. Nothing of the engine is in the page's script: types alone.
export { ModelFault } from './rpc/ask.js';

/** After this time without a question the plans' worker is ended: it holds tens of megabytes and is rarely asked. */
const PLAN_IDLE_MS = 60_000;

export const foods = onDemand<FoodsCalls>(
  () => new Worker(new URL('./foods.worker.ts', import.meta.url), { type: 'module', name: 'foods' }),
);
export const model = onDemand<ModelCalls>(
  () => new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module', name: 'model' }),
);
export const plan = onDemand<PlanCalls>(
  () => new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module', name: 'plan' }),
  PLAN_IDLE_MS,
);
