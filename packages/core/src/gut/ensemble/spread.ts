import { Parameters, type Rows } from '../../base/index.js';

/** How far the colon's parameters may lie from the published ones. Spreads are standard deviations, of ln where so named. */
export interface ColonSpread {
  readonly growthLogSd: number;
  readonly halfSaturationLogSd: number;
  readonly yieldLogSd: number;
  readonly pHCornersSd: number;
  readonly acidAbsorptionLogSd: number;
  readonly waterAbsorptionLogSd: number;
  readonly mucinHalfLogSd: number;
  readonly pHAtNoAcidsSd: number;
  /** of the solver, in every member */
  readonly relativeTolerance: number;
}

/** Reads `gut/colon-ensemble.csv`. @example openColonSpread(loadTable('gut/colon-ensemble')).growthLogSd // 0.15 */
export function openColonSpread(rows: Rows): ColonSpread {
  const table = new Parameters(rows);
  return {
    growthLogSd: table.get('growth.spread', 'ln'),
    halfSaturationLogSd: table.get('halfSaturation.spread', 'ln'),
    yieldLogSd: table.get('yield.spread', 'ln'),
    pHCornersSd: table.get('pHCorners.spread', 'pH'),
    acidAbsorptionLogSd: table.get('acidAbsorption.spread', 'ln'),
    waterAbsorptionLogSd: table.get('waterAbsorption.spread', 'ln'),
    mucinHalfLogSd: table.get('mucinHalf.spread', 'ln'),
    pHAtNoAcidsSd: table.get('pHAtNoAcids.spread', 'pH'),
    relativeTolerance: table.get('relativeTolerance', 'fraction'),
  };
}
