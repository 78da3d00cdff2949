import { numberOf, type Rows, textOf } from '../base/index.js';
import type { FoodCatalogue } from '../foods/index.js';
import {
  COLON_COMPARTMENTS,
  type ColonCompartmentName,
  type ColonModel,
  type ColonTables,
  openColonModel,
} from './colon/index.js';
import { openSeleniumGutModel, type SeleniumGutModel, type SeleniumGutTables } from './selenium/index.js';
import { openSubstrateModel, type SubstrateModel, type SubstrateTables } from './substrate/index.js';
import { ColonSurrogate } from './surrogate/index.js';

/** Every table that an assessment reads of the gut, as rows of text. */
export interface GutTables {
  readonly substrate: SubstrateTables;
  readonly selenium: SeleniumGutTables;
  readonly colon: ColonTables;
  /** colon-surrogate.csv, colon-surrogate-fit.csv, colon-measured.csv, colon-limits.csv */
  readonly surrogate: Rows;
  readonly surrogateFit: Rows;
  readonly measured: Rows;
  readonly limits: Rows;
}

/** What was measured in people in one part of the colon. */
export interface MeasuredCompartment {
  readonly scfaMm: number;
  readonly pH: number;
  readonly source: string;
}

/** The gut's tables turned into numbers, opened once. */
export interface GutModel {
  readonly substrate: SubstrateModel;
  readonly selenium: SeleniumGutModel;
  readonly colon: ColonModel;
  readonly surrogate: ColonSurrogate;
  readonly measured: Readonly<Record<ColonCompartmentName, MeasuredCompartment>>;
  /** what the colon model is known to get wrong, in sentences */
  readonly limits: readonly string[];
}

/** @example openGutModel(loadCatalogue(), loadGutTables()) */
export function openGutModel(catalogue: FoodCatalogue, tables: GutTables): GutModel {
  const colon = openColonModel(tables.colon);
  return {
    substrate: openSubstrateModel(catalogue, tables.substrate),
    selenium: openSeleniumGutModel(tables.selenium),
    colon,
    surrogate: new ColonSurrogate(tables.surrogate, tables.surrogateFit, colon.paper),
    measured: measuredOf(tables.measured),
    limits: tables.limits.map((row) => textOf(row, 'text')),
  };
}

function measuredOf(rows: Rows): GutModel['measured'] {
  const found = COLON_COMPARTMENTS.map((name) => {
    const row = rows.find((one) => textOf(one, 'compartment') === name);
    if (!row) throw new Error(`colon-measured.csv has no row for ${name}`);
    const measured = { scfaMm: numberOf(row, 'tscfa_mm'), pH: numberOf(row, 'ph'), source: textOf(row, 'source') };
    return [name, measured] as const;
  });
  return Object.fromEntries(found) as GutModel['measured'];
}
