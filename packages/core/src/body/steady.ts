import { AT, POOLS } from './pools.js';
import type { BodyRates } from './rates.js';

/** Selenium that arrives in the blood by side (µg/d). */
export interface AbsorbedFlow {
  readonly selenomethionineUgPerDay: number;
  readonly selenideUgPerDay: number;
}

/** x² / (x² + half²), the share of a selenoprotein's ceiling; 0 at 0. */
export const saturation = (x: number, half: number): number => {
  const square = x * x;
  return square === 0 ? 0 : square / (square + half * half);
};

/** Free selenomethionine at rest (µg): the positive root of inflow = lost·F + q·F². */
function freeAtRest(r: BodyRates, inUgPerDay: number): number {
  const lost = r.catabolismPerDay + r.toErythrocytePerDay;
  // written so that nothing cancels, also for q = 0
  return (2 * inUgPerDay) / (lost + Math.sqrt(lost * lost + 4 * r.catabolismPerUgDay * inUgPerDay));
}

/**
 * The state at which a constant intake leaves everything as it is (µg in each pool; urine and other loss are 0).
 *
 * Found directly: on the selenomethionine side a quadratic equation, on the selenide side the loss equals what is
 * absorbed, and every other pool follows from its own balance.
 * @example restingState(rates, { selenomethionineUgPerDay: 40, selenideUgPerDay: 30 })[AT.selenide]
 */
export function restingState(r: BodyRates, flow: AbsorbedFlow): Float64Array {
  const y = new Float64Array(POOLS.length);
  const free = freeAtRest(r, flow.selenomethionineUgPerDay);
  const selenide = (flow.selenomethionineUgPerDay + flow.selenideUgPerDay) / (r.urinePerDay + r.otherLossPerDay);
  const madeP = r.selenoproteinPMostUgPerDay * saturation(selenide, r.selenoproteinPHalfUg);
  const madeG = r.gpx3MostUgPerDay * saturation(selenide, r.gpx3HalfUg);
  const madeR = r.erythrocyteGpxMostUgPerDay * saturation(selenide, r.gpx3HalfUg);
  y[AT.gutSelenomethionine] = flow.selenomethionineUgPerDay / r.gutPerDay;
  y[AT.freeSelenomethionine] = free;
  y[AT.plasmaProtein] = (r.toPlasmaProteinPerDay * free) / r.plasmaProteinPerDay;
  y[AT.fastTissue] = (r.toFastTissuePerDay * free) / r.fastTissuePerDay;
  y[AT.slowTissue] = (r.toSlowTissuePerDay * free) / r.slowTissuePerDay;
  y[AT.gutSelenide] = flow.selenideUgPerDay / r.gutPerDay;
  y[AT.selenide] = selenide;
  y[AT.selenideTissue] = (r.selenideToTissuePerDay * selenide + madeP) / r.selenideFromTissuePerDay;
  y[AT.selenoproteinP] = madeP / r.selenoproteinPPerDay;
  y[AT.gpx3] = madeG / r.gpx3PerDay;
  const stage = (r.toErythrocytePerDay * free + madeR) / r.erythrocyteStagePerDay;
  for (let k = 0; k < 4; k++) y[AT.erythrocyte1 + k] = stage;
  return y;
}
