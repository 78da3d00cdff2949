import { INFLOWS, POOLS, type Pool } from '../pools.js';
import type { ExportInput } from './input.js';

/** What a pool is called in model files. */
export const POOL_NAMES: Readonly<Record<Pool, { readonly id: string; readonly meaning: string }>> = {
  gutSelenomethionine: { id: 'gut_selenomethionine', meaning: 'in the gut, will be absorbed as selenomethionine' },
  freeSelenomethionine: { id: 'free_selenomethionine', meaning: 'selenomethionine that is in no protein' },
  plasmaProtein: { id: 'plasma_protein', meaning: 'selenomethionine in plasma protein' },
  fastTissue: { id: 'fast_tissue', meaning: 'selenomethionine in tissue protein that turns over fast' },
  slowTissue: { id: 'slow_tissue', meaning: 'selenomethionine in tissue protein that turns over slowly' },
  gutSelenide: { id: 'gut_selenide', meaning: 'in the gut, will be absorbed in any other form' },
  selenide: { id: 'selenide', meaning: 'the pool from which selenoproteins are made and selenium is lost' },
  selenideTissue: { id: 'selenide_tissue', meaning: 'selenoproteins of tissue' },
  selenoproteinP: { id: 'selenoprotein_P', meaning: 'selenoprotein P of plasma' },
  gpx3: { id: 'gpx3', meaning: 'GPX3 of plasma' },
  erythrocyte1: { id: 'red_cells_1', meaning: 'red cells, first quarter of their life' },
  erythrocyte2: { id: 'red_cells_2', meaning: 'red cells, second quarter' },
  erythrocyte3: { id: 'red_cells_3', meaning: 'red cells, third quarter' },
  erythrocyte4: { id: 'red_cells_4', meaning: 'red cells, last quarter' },
  urine: { id: 'urine', meaning: 'gathers what has left in urine' },
  otherLoss: { id: 'other_loss', meaning: 'gathers what has left otherwise: breath, skin, hair, bile' },
};

/** Names of flow and rate constant, in the order of TRANSFERS. */
export const TRANSFER_NAMES: readonly (readonly [flow: string, constant: string])[] = [
  ['absorb_selenomethionine', 'k_gut'],
  ['free_to_plasma', 'k_free_to_plasma'],
  ['free_to_red_cells', 'k_free_to_red_cells'],
  ['free_to_fast', 'k_free_to_fast'],
  ['free_to_slow', 'k_free_to_slow'],
  ['breakdown', 'k_breakdown'],
  ['plasma_to_free', 'k_plasma_protein'],
  ['fast_to_free', 'k_fast_tissue'],
  ['slow_to_free', 'k_slow_tissue'],
  ['absorb_selenide', 'k_gut'],
  ['lose_in_urine', 'k_urine'],
  ['lose_otherwise', 'k_other_loss'],
  ['selenide_to_tissue', 'k_selenide_to_tissue'],
  ['tissue_to_selenide', 'k_tissue_to_selenide'],
  ['selenoprotein_P_ends', 'k_selenoprotein_P'],
  ['gpx3_ends', 'k_gpx3'],
  ['red_cells_1_to_2', 'k_red_cell_stage'],
  ['red_cells_2_to_3', 'k_red_cell_stage'],
  ['red_cells_3_to_4', 'k_red_cell_stage'],
  ['red_cells_end', 'k_red_cell_stage'],
];

/** Names of flow, ceiling and half-way amount, in the order of SATURABLE. */
export const SATURABLE_NAMES: readonly (readonly [flow: string, most: string, half: string])[] = [
  ['make_selenoprotein_P', 'max_selenoprotein_P', 'half_selenoprotein_P'],
  ['make_gpx3', 'max_gpx3', 'half_gpx3'],
  ['make_red_cell_gpx', 'max_red_cell_gpx', 'half_gpx3'],
];

/** What each constant means. Values are this person's, scaled to body mass. */
export const QUANTITY_MEANINGS: Readonly<Record<string, string>> = {
  k_gut: 'gut to blood',
  k_free_to_plasma: 'free selenomethionine into plasma protein',
  k_free_to_red_cells: 'free selenomethionine into red cells',
  k_free_to_fast: 'free selenomethionine into fast tissue',
  k_free_to_slow: 'free selenomethionine into slow tissue',
  k_breakdown: 'free selenomethionine to selenide, at low amounts',
  q_breakdown: 'further breakdown, with the square of free selenomethionine',
  k_plasma_protein: 'return from plasma protein',
  k_fast_tissue: 'return from fast tissue',
  k_slow_tissue: 'return from slow tissue',
  k_urine: 'selenide to urine',
  k_other_loss: 'selenide lost otherwise',
  k_selenide_to_tissue: 'selenide into tissue selenoproteins',
  k_tissue_to_selenide: 'return from tissue selenoproteins',
  k_selenoprotein_P: 'turnover of selenoprotein P',
  k_gpx3: 'turnover of GPX3',
  k_red_cell_stage: 'ageing of red cells: 4 stages in one life',
  max_selenoprotein_P: 'most selenoprotein P that is made',
  half_selenoprotein_P: 'selenide at which half of that is made',
  max_gpx3: 'most GPX3 of plasma that is made',
  half_gpx3: 'selenide at which half of that is made, in red cells too',
  max_red_cell_gpx: 'most GPX of red cells that is made',
  selenoprotein_P_plateau: 'selenium in selenoprotein P of plasma at its plateau',
  gpx3_plateau: 'selenium in GPX3 of plasma at its plateau',
  plasma_part_free: 'share of free selenomethionine that is in plasma',
  plasma_part_selenide: 'share of selenide that is in plasma',
  plasma_volume: 'volume of plasma',
  red_cell_volume: 'volume of red cells',
  hematocrit: 'share of red cells in whole blood',
};

export const inflowId = (pool: Pool): string => `inflow_${POOL_NAMES[pool].id}`;

/** Pools with an inflow: those of the model always, so that a file can be given another intake; others where used. */
export function inflowPools(input: ExportInput): Pool[] {
  const used = new Set<Pool>(INFLOWS);
  for (const event of input.events) if ('inflowInto' in event) used.add(event.inflowInto);
  return POOLS.filter((pool) => used.has(pool) || (input.inflowUgPerDay[pool] ?? 0) !== 0);
}
