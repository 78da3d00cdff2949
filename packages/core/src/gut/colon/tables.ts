import { numberOf, numberOrNull, Parameters, type Row, type Rows, textOf } from '../../base/index.js';
import {
  COLON_ROLES,
  type ColonEntry,
  type ColonGroup,
  type ColonModel,
  type ColonParameters,
  type ColonPath,
  type ColonResource,
  type ColonRole,
  type ColonTerm,
  type ColonValues,
  type LactateProducers,
} from './model.js';

/** Rows of `gut/colon-paths`, `gut/colon-groups`, `gut/colon-resources` and `gut/colon-parameters`. */
export interface ColonTables {
  readonly paths: Rows;
  readonly groups: Rows;
  readonly resources: Rows;
  readonly parameters: Rows;
}

/**
 * Opens the colon model from its tables.
 * @throws Error when a table is not as the model needs it: the tables are our own, so that is a fault of the program
 * @example openColonModel({ paths: loadTable('gut/colon-paths'), groups: loadTable('gut/colon-groups'),
 *   resources: loadTable('gut/colon-resources'), parameters: loadTable('gut/colon-parameters') })
 */
export function openColonModel(tables: ColonTables): ColonModel {
  const of = (variant: LactateProducers): ColonParameters => {
    const stands = (row: Row) => textOf(row, 'variant') === '' || textOf(row, 'variant') === variant;
    return {
      groups: tables.groups.filter(stands).map(groupOf),
      resources: tables.resources.map(resourceOf),
      paths: pathsOf(tables.paths.filter(stands)),
      values: valuesOf(new Parameters(tables.parameters)),
    };
  };
  return { paper: of('paper'), package: of('package') };
}

const groupOf = (row: Row): ColonGroup => ({
  name: textOf(row, 'group'),
  label: textOf(row, 'label'),
  pHCorners: [
    numberOf(row, 'zero_low_ph'),
    numberOf(row, 'full_low_ph'),
    numberOf(row, 'full_high_ph'),
    numberOf(row, 'zero_high_ph'),
  ],
  startG: numberOf(row, 'start_g'),
  degradesMucin: choice(row, 'degrades_mucin', ['yes', 'no']) === 'yes',
});

function resourceOf(row: Row): ColonResource {
  const counts = choice(row, 'counts_as', ['acid', 'water', '']);
  const enters = choice(row, 'enters', ['protein', 'starch', 'fibre', 'water', '']);
  return {
    name: textOf(row, 'resource'),
    label: textOf(row, 'label'),
    countsAs: counts === '' ? null : (counts as 'acid' | 'water'),
    enters: enters === '' ? null : (enters as ColonEntry),
    molarMassGPerMol: numberOf(row, 'molar_mass_g_per_mol'),
    absorptionPerDay: numberOf(row, 'absorption_per_day'),
    startG: numberOrNull(row, 'start_g'),
    mucinShare: numberOf(row, 'mucin_share'),
  };
}

const termOf = (row: Row): ColonTerm => ({
  resource: textOf(row, 'resource'),
  role: choice(row, 'role', COLON_ROLES) as ColonRole,
  halfSaturationGPerL: numberOrNull(row, 'half_saturation_g_per_l'),
  yieldGPerG: numberOrNull(row, 'yield_g_per_g'),
  maxGrowthPerDay: numberOrNull(row, 'max_growth_per_day'),
  moles: numberOf(row, 'moles'),
  unboostedShare: numberOrNull(row, 'unboosted_share'),
});

function pathsOf(rows: Rows): ColonPath[] {
  const terms = new Map<string, { group: string; path: number; terms: ColonTerm[] }>();
  for (const row of rows) {
    const key = `${textOf(row, 'group')} ${textOf(row, 'path')}`;
    const path = terms.get(key) ?? { group: textOf(row, 'group'), path: numberOf(row, 'path'), terms: [] };
    path.terms.push(termOf(row));
    terms.set(key, path);
  }
  return [...terms.values()];
}

const valuesOf = (p: Parameters): ColonValues => ({
  volumesL: [p.get('volume.proximal', 'L'), p.get('volume.transverse', 'L'), p.get('volume.distal', 'L')],
  transitDays: p.get('transit.days', 'd'),
  carbohydrateGPerDay: p.get('inflow.carbohydrate', 'g/d'),
  resistantStarchFraction: p.get('inflow.resistantStarchFraction', 'fraction'),
  proteinGPerDay: p.get('inflow.protein', 'g/d'),
  waterGPerDay: p.get('inflow.water', 'g/d'),
  mucinGPerDay: p.get('mucin.secreted', 'g/d'),
  mucinHalfDegradersGPerL: p.get('mucin.halfDegraders', 'g/L'),
  pHAtNoAcids: p.get('ph.atNoAcids', 'pH'),
  pHPerMm: p.get('ph.perMm', '1/mM'),
  pHLowest: p.get('ph.lowest', 'pH'),
  pHHighest: p.get('ph.highest', 'pH'),
  pHLitresAdded: p.get('ph.litresAdded', 'L'),
  startCarbohydrateG: p.get('start.carbohydrate', 'g'),
  leastGroupG: p.get('group.least', 'g'),
  mealTankHours: p.get('meal.tankHours', 'h'),
  mealMinutes: p.get('meal.minutes', 'min'),
  mealHours: [p.get('meal.firstHour', 'h'), p.get('meal.secondHour', 'h'), p.get('meal.thirdHour', 'h')],
  movementMinutes: p.get('movement.minutes', 'min'),
  movementFraction: p.get('movement.fraction', 'fraction'),
});

function choice(row: Row, column: string, known: readonly string[]): string {
  const text = textOf(row, column);
  if (!known.includes(text)) throw new Error(`table cell ${column} holds "${text}", expected ${known.join(', ')}`);
  return text;
}
