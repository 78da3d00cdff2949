import { power } from '../base/index.js';
import type { PersonRates } from './engine/index.js';
import type { BodyParameters } from './parameters.js';
import { AT } from './pools.js';

/** One person's body in numbers that the equations use as they are: scaled to body mass, µg and 1/d. */
export interface BodyRates {
  readonly parameters: BodyParameters;
  readonly gutPerDay: number;
  readonly freePerDay: number;
  readonly toPlasmaProteinPerDay: number;
  readonly toErythrocytePerDay: number;
  readonly toFastTissuePerDay: number;
  readonly toSlowTissuePerDay: number;
  readonly catabolismPerDay: number;
  /** breakdown of free selenomethionine F beyond the proportional part: this × F² (1/(µg·d)) */
  readonly catabolismPerUgDay: number;
  readonly plasmaProteinPerDay: number;
  readonly fastTissuePerDay: number;
  readonly slowTissuePerDay: number;
  readonly erythrocyteStagePerDay: number;
  readonly urinePerDay: number;
  readonly otherLossPerDay: number;
  readonly selenideToTissuePerDay: number;
  readonly selenideFromTissuePerDay: number;
  readonly selenoproteinPPerDay: number;
  readonly gpx3PerDay: number;
  /** most that is made (µg/d), and selenide (µg) at which half of it is made */
  readonly selenoproteinPMostUgPerDay: number;
  readonly selenoproteinPHalfUg: number;
  readonly gpx3MostUgPerDay: number;
  readonly gpx3HalfUg: number;
  readonly erythrocyteGpxMostUgPerDay: number;
  readonly plasmaVolumeL: number;
  readonly erythrocyteVolumeL: number;
}

/** Body mass for which the table's values stand (kg), and the power of mass with which flows go. */
export interface Scaling {
  readonly referenceMassKg: number;
  readonly fluxExponent: number;
}

/**
 * Scales a body to a mass: volumes and pools with mass, flows with mass to the power ¾ (Combs 2008, EFSA 2023), so rate
 * constants with mass to the power −¼. The life of a red cell and the speed of the gut do not depend on mass.
 */
export function ratesOf(p: BodyParameters, bodyMassKg: number, scaling: Scaling): BodyRates {
  const size = bodyMassKg / scaling.referenceMassKg;
  const speed = power(size, scaling.fluxExponent - 1);
  const free = p.freeSelenomethioninePerDay * speed;
  const loss = p.selenideLossPerDay * speed;
  const plasmaVolumeL = p.plasmaVolumeL * size;
  const erythrocyteVolumeL = p.erythrocyteVolumeL * size;
  const used = p.fractionToPlasmaProtein + p.fractionToErythrocyte + p.fractionToFastTissue + p.fractionCatabolised;
  // draws may ask for more than there is; then all shares give way alike and 1 % is left for slow tissue
  const share = used > 0.99 ? 0.99 / used : 1;
  const stage = 4 / p.erythrocyteLifespanDays;
  const catabolism = free * p.fractionCatabolised * share;
  const gpx3HalfUg = (p.gpx3HalfUgPerDay / p.selenideLossPerDay) * size;
  return {
    parameters: p,
    gutPerDay: p.gutAbsorptionPerDay,
    freePerDay: free,
    toPlasmaProteinPerDay: free * p.fractionToPlasmaProtein * share,
    toErythrocytePerDay: free * p.fractionToErythrocyte * share,
    toFastTissuePerDay: free * p.fractionToFastTissue * share,
    toSlowTissuePerDay: free * (1 - used * share),
    catabolismPerDay: catabolism,
    catabolismPerUgDay: catabolism / (p.catabolismDoubleUg * size),
    plasmaProteinPerDay: p.plasmaProteinPerDay * speed,
    fastTissuePerDay: p.fastTissuePerDay * speed,
    slowTissuePerDay: p.slowTissuePerDay * speed,
    erythrocyteStagePerDay: stage,
    urinePerDay: loss * p.fractionLossToUrine,
    otherLossPerDay: loss * (1 - p.fractionLossToUrine),
    selenideToTissuePerDay: p.selenideToTissuePerDay * speed,
    selenideFromTissuePerDay: p.selenideFromTissuePerDay * speed,
    selenoproteinPPerDay: p.selenoproteinPPerDay * speed,
    gpx3PerDay: p.gpx3PerDay * speed,
    selenoproteinPMostUgPerDay: p.selenoproteinPPerDay * speed * p.selenoproteinPPlateauUgPerL * plasmaVolumeL,
    selenoproteinPHalfUg: (p.selenoproteinPHalfUgPerDay / p.selenideLossPerDay) * size,
    gpx3MostUgPerDay: p.gpx3PerDay * speed * p.gpx3PlateauUgPerL * plasmaVolumeL,
    gpx3HalfUg,
    erythrocyteGpxMostUgPerDay: (stage / 4) * p.erythrocyteGpxPlateauUgPerL * erythrocyteVolumeL,
    plasmaVolumeL,
    erythrocyteVolumeL,
  };
}

/** Rate of each flow of {@link TRANSFERS}, in its order (1/d). */
export const transferRates = (r: BodyRates): number[] => [
  r.gutPerDay,
  r.toPlasmaProteinPerDay,
  r.toErythrocytePerDay,
  r.toFastTissuePerDay,
  r.toSlowTissuePerDay,
  r.catabolismPerDay,
  r.plasmaProteinPerDay,
  r.fastTissuePerDay,
  r.slowTissuePerDay,
  r.gutPerDay,
  r.urinePerDay,
  r.otherLossPerDay,
  r.selenideToTissuePerDay,
  r.selenideFromTissuePerDay,
  r.selenoproteinPPerDay,
  r.gpx3PerDay,
  r.erythrocyteStagePerDay,
  r.erythrocyteStagePerDay,
  r.erythrocyteStagePerDay,
  r.erythrocyteStagePerDay,
];

/** Ceilings (µg/d) and half-way amounts (µg) of the saturable flows, in the order of {@link SATURABLE}. */
export const saturableRates = (r: BodyRates): { mostUgPerDay: number[]; halfUg: number[] } => ({
  mostUgPerDay: [r.selenoproteinPMostUgPerDay, r.gpx3MostUgPerDay, r.erythrocyteGpxMostUgPerDay],
  halfUg: [r.selenoproteinPHalfUg, r.gpx3HalfUg, r.gpx3HalfUg],
});

/** A person's numbers as the engine takes them. */
export function personRates(r: BodyRates): PersonRates {
  const { mostUgPerDay, halfUg } = saturableRates(r);
  return {
    transferPerDay: transferRates(r),
    maxUgPerDay: mostUgPerDay,
    halfUg,
    quadraticPerUgDay: [r.catabolismPerUgDay],
  };
}

/**
 * The same for the linear engine: at `rest` (a state, µg in each pool) selenoproteins are made as they are made there
 * whatever the selenide, and free selenomethionine is broken down at the rate (1/d) that it has there.
 * @example linear.run({ ...heldRates(rates, restingState(rates, flow)), startUg, inflowUgPerDay, amounts }, out)
 */
export function heldRates(r: BodyRates, rest: ArrayLike<number>): { rates: PersonRates; heldUgPerDay: number[] } {
  const rates = personRates(r);
  const transferPerDay = transferRates({
    ...r,
    catabolismPerDay: r.catabolismPerDay + r.catabolismPerUgDay * rest[AT.freeSelenomethionine]!,
  });
  const square = rest[AT.selenide]! * rest[AT.selenide]!;
  const held = (most: number, half: number) => (square > 0 ? (most * square) / (square + half * half) : 0);
  return {
    rates: { ...rates, transferPerDay },
    heldUgPerDay: [
      held(r.selenoproteinPMostUgPerDay, r.selenoproteinPHalfUg),
      held(r.gpx3MostUgPerDay, r.gpx3HalfUg),
      held(r.erythrocyteGpxMostUgPerDay, r.gpx3HalfUg),
    ],
  };
}
