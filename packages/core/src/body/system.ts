import type { SystemPattern } from './engine/index.js';
import { AT, INFLOWS, POOLS, QUADRATIC, SATURABLE, TRANSFERS } from './pools.js';

/** The flows of {@link POOLS} as the engine wants them: the same for all people. */
export const SYSTEM: SystemPattern = {
  stateCount: POOLS.length,
  driver: AT.selenide,
  transfers: TRANSFERS.map(([from, to]) => ({ from: AT[from], to: AT[to] })),
  saturable: SATURABLE.map((to) => ({
    to: AT[to],
    power: 2 as const,
    // glutathione peroxidase is half its plateau at the same selenide, wherever it is made
    ...(to === 'erythrocyte1' ? { halfOf: SATURABLE.indexOf('gpx3') } : {}),
  })),
  quadratic: QUADRATIC.map(([from, to]) => ({ from: AT[from], to: AT[to] })),
  inflows: INFLOWS.map((into) => AT[into]),
};
