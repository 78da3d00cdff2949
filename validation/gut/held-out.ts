import { COLON_COMPARTMENTS, type ColonInflow, ColonSurrogate, memberParameters, quantilesOf } from '@selenoscope/core';
import { loadTable } from '@selenoscope/data';
import { memberMeans } from './member-run.js';
import { colonModel, colonSpread } from './tables.js';

/** Diets that the surrogate is asked about and that no row of its table was made for. */
export const HELD_OUT: readonly { readonly name: string; readonly inflow: ColonInflow }[] = [
  { name: 'the papers', inflow: of(50, 0.78, 10, 1100, 5, 1.25) },
  { name: 'low in fibre', inflow: of(14, 0.5, 8, 1000, 5, 1.6) },
  { name: 'usual, starch by tables', inflow: of(18, 0.3, 9, 1100, 5, 1.2) },
  { name: 'usual, starch by a fifth', inflow: of(38, 0.6, 9, 1100, 5, 1.2) },
  { name: 'high in fibre', inflow: of(60, 0.4, 12, 1300, 4, 0.9) },
  { name: 'hardly any', inflow: of(6, 0.3, 6, 900, 6, 2.2) },
  { name: 'slow', inflow: of(30, 0.5, 10, 900, 5, 3.2) },
  { name: 'quick', inflow: of(30, 0.5, 10, 1500, 5, 0.7) },
];

function of(
  carbohydrate: number,
  resistantStarchFraction: number,
  protein: number,
  water: number,
  mucin: number,
  transitDays: number,
): ColonInflow {
  return { carbohydrate, resistantStarchFraction, protein, water, mucin, transitDays };
}

/** Colons drawn for each diet, none of them in the table. */
export const COLONS = 150;
const FRESH = { seed: 77, person: 0 };

/** Acids of one diet in one fresh colon, simulated. */
export function heldOutMember({ diet, member }: { readonly diet: number; readonly member: number }): readonly number[] {
  const model = colonModel();
  const spread = colonSpread();
  const parameters = memberParameters(model.paper, spread, FRESH, COLONS)(member);
  return memberMeans(HELD_OUT[diet]!.inflow, member % 2 === 1, parameters, model, spread.relativeTolerance).tscfaMm;
}

/** 5th, 50th and 95th percentile of acids, simulated and read off the table, and their ratio, in one compartment. */
export interface HeldOutRow {
  readonly diet: string;
  readonly compartment: string;
  readonly simulated: readonly number[];
  readonly readOff: readonly number[];
}

const PERCENTILES = [0.05, 0.5, 0.95];

/** @param simulated for each diet, acids of each colon */
export function heldOutRows(simulated: readonly (readonly (readonly number[])[])[]): HeldOutRow[] {
  const surrogate = new ColonSurrogate(
    loadTable('gut/colon-surrogate'),
    loadTable('gut/colon-surrogate-fit'),
    colonModel().paper,
  );
  return HELD_OUT.flatMap(({ name, inflow }, d) => {
    const { tscfaMm } = surrogate.draws(() => inflow, 1000);
    return COLON_COMPARTMENTS.map((compartment, c) => ({
      diet: name,
      compartment,
      simulated: quantilesOf(
        Float64Array.from(simulated[d]!, (parts) => parts[c]!),
        PERCENTILES,
      ),
      readOff: quantilesOf(tscfaMm[c]!, PERCENTILES),
    }));
  });
}
