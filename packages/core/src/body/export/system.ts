import { POOLS, type Pool, SATURABLE, TRANSFERS } from '../pools.js';
import { saturableRates, transferRates } from '../rates.js';
import { type Expression, minus, over, plus, times } from './expression.js';
import type { ExportInput } from './input.js';
import { inflowId, inflowPools, POOL_NAMES, QUANTITY_MEANINGS, SATURABLE_NAMES, TRANSFER_NAMES } from './names.js';

export type Unit = 'ug' | 'day' | 'per_day' | 'ug_per_day' | 'per_ug_day' | 'litre' | 'ug_per_litre' | 'dimensionless';

/** A number with a name. */
export interface Quantity {
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  readonly meaning: string;
}

/** Selenium that moves (µg/d). `from` null: it comes from outside. */
export interface Flow {
  readonly id: string;
  readonly from: Pool | null;
  readonly to: Pool;
  readonly rate: Expression;
}

export interface Output {
  readonly id: string;
  readonly unit: Unit;
  readonly meaning: string;
  readonly value: Expression;
}

/** The equations of one person as data, before any format. */
export interface BodySystem {
  readonly constants: readonly Quantity[];
  /** Rates of the inflows at day 0. */
  readonly inflows: readonly (Quantity & { readonly into: Pool })[];
  readonly pools: readonly (Quantity & { readonly pool: Pool })[];
  readonly flows: readonly Flow[];
  readonly outputs: readonly Output[];
}

/**
 * max · X² / (X² + half²). Written with products, not with a power: it is 0 at X = 0, and finite where a solver's
 * rounding has left X a little below 0.
 */
const saturable = (max: string, pool: string, half: string): Expression =>
  over(times(max, pool, pool), plus(times(pool, pool), times(half, half)));

function flowsOf(input: ExportInput): { flows: Flow[]; constants: Quantity[] } {
  const { rates } = input;
  const values = new Map<string, { value: number; unit: Unit }>();
  const note = (id: string, value: number, unit: Unit) => {
    const known = values.get(id);
    if (known !== undefined && known.value !== value) throw new Error(`${id} is ${known.value} and ${value}`);
    if (!Number.isFinite(value)) throw new Error(`${id} is ${value}`);
    values.set(id, { value, unit });
  };
  const flows: Flow[] = inflowPools(input).map((pool) => ({
    id: `arrive_${POOL_NAMES[pool].id}`,
    from: null,
    to: pool,
    rate: inflowId(pool),
  }));
  transferRates(rates).forEach((rate, i) => {
    const [from, to] = TRANSFERS[i]!;
    const [id, constant] = TRANSFER_NAMES[i]!;
    note(constant, rate, 'per_day');
    flows.push({ id, from, to, rate: times(constant, POOL_NAMES[from].id) });
  });
  const free = POOL_NAMES.freeSelenomethionine.id;
  note('q_breakdown', rates.catabolismPerUgDay, 'per_ug_day');
  flows.push({
    id: 'further_breakdown',
    from: 'freeSelenomethionine',
    to: 'selenide',
    rate: times('q_breakdown', free, free),
  });
  const { mostUgPerDay, halfUg } = saturableRates(rates);
  SATURABLE.forEach((to, k) => {
    const [id, most, half] = SATURABLE_NAMES[k]!;
    note(most, mostUgPerDay[k]!, 'ug_per_day');
    note(half, halfUg[k]!, 'ug');
    flows.push({ id, from: 'selenide', to, rate: saturable(most, POOL_NAMES.selenide.id, half) });
  });
  const { parameters } = rates;
  note('selenoprotein_P_plateau', parameters.selenoproteinPPlateauUgPerL, 'ug_per_litre');
  note('gpx3_plateau', parameters.gpx3PlateauUgPerL, 'ug_per_litre');
  note('plasma_part_free', parameters.fractionFreeInPlasma, 'dimensionless');
  note('plasma_part_selenide', parameters.fractionSelenideInPlasma, 'dimensionless');
  note('plasma_volume', rates.plasmaVolumeL, 'litre');
  note('red_cell_volume', rates.erythrocyteVolumeL, 'litre');
  note('hematocrit', parameters.hematocrit, 'dimensionless');
  const constants = [...values].map(([id, { value, unit }]) => ({ id, value, unit, meaning: QUANTITY_MEANINGS[id]! }));
  return { flows, constants };
}

/** What a laboratory could measure, by the formulas of `biomarkers.ts`. */
const OUTPUTS: readonly Output[] = [
  {
    id: 'plasma_ug_per_L',
    unit: 'ug_per_litre',
    meaning: 'selenium in plasma or serum',
    value: over(
      plus(
        'plasma_protein',
        'selenoprotein_P',
        'gpx3',
        times('plasma_part_free', 'free_selenomethionine'),
        times('plasma_part_selenide', 'selenide'),
      ),
      'plasma_volume',
    ),
  },
  {
    id: 'red_cells_ug_per_L',
    unit: 'ug_per_litre',
    meaning: 'selenium in a litre of red cells',
    value: over(plus('red_cells_1', 'red_cells_2', 'red_cells_3', 'red_cells_4'), 'red_cell_volume'),
  },
  {
    id: 'whole_blood_ug_per_L',
    unit: 'ug_per_litre',
    meaning: 'selenium in whole blood',
    value: plus(times(minus(1, 'hematocrit'), 'plasma_ug_per_L'), times('hematocrit', 'red_cells_ug_per_L')),
  },
  {
    id: 'selenoprotein_P_fraction',
    unit: 'dimensionless',
    meaning: 'selenoprotein P of plasma, as a share of its plateau',
    value: over('selenoprotein_P', times('selenoprotein_P_plateau', 'plasma_volume')),
  },
  {
    id: 'gpx3_fraction',
    unit: 'dimensionless',
    meaning: 'GPX3 of plasma, as a share of its plateau',
    value: over('gpx3', times('gpx3_plateau', 'plasma_volume')),
  },
  {
    id: 'urine_ug_per_day',
    unit: 'ug_per_day',
    meaning: 'selenium that the kidneys put out now, without what a dose sends there directly',
    value: times('k_urine', 'selenide'),
  },
  {
    id: 'body_ug',
    unit: 'ug',
    meaning: 'selenium in the body, with what lies in the gut and will be absorbed',
    value: plus(...POOLS.filter((p) => p !== 'urine' && p !== 'otherLoss').map((p) => POOL_NAMES[p].id)),
  },
];

/** Takes a person's model apart. @throws where a number is not finite: a fault of the program, not of its user */
export function systemOf(input: ExportInput): BodySystem {
  const { flows, constants } = flowsOf(input);
  const finite = (id: string, value: number | undefined): number => {
    if (value === undefined || !Number.isFinite(value)) throw new Error(`${id} is ${value}`);
    return value;
  };
  return {
    constants,
    inflows: inflowPools(input).map((pool) => ({
      id: inflowId(pool),
      into: pool,
      value: finite(inflowId(pool), input.inflowUgPerDay[pool] ?? 0),
      unit: 'ug_per_day',
      meaning: `inflow into ${POOL_NAMES[pool].id}: habitual intake that is absorbed, or an infusion`,
    })),
    pools: POOLS.map((pool, i) => {
      const { id, meaning } = POOL_NAMES[pool];
      return { id, pool, value: finite(id, input.startUg[i]), unit: 'ug', meaning };
    }),
    flows,
    outputs: OUTPUTS,
  };
}

/** Flows that enter and leave a pool, in the order of the flows. */
export function balanceOf(system: BodySystem, pool: Pool): { inflows: Flow[]; outflows: Flow[] } {
  return {
    inflows: system.flows.filter((flow) => flow.to === pool),
    outflows: system.flows.filter((flow) => flow.from === pool),
  };
}
