export { type Asking, ask, ModelFault, type WorkerLike } from './ask.js';
export { faultOf } from './fault.js';
export type { Asked, Fault, Port, Served } from './message.js';
export { onDemand } from './on-demand.js';
export { serve } from './serve.js';
