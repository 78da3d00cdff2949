import { Parameters, type Rows } from '../../base/index.js';
import { readSeleniumTraits, type SeleniumTrait } from '../findings/index.js';
import {
  type IndexRows,
  type IndexTables,
  type NoiseTable,
  readIndexTables,
  readNoiseTable,
  TaxonNames,
} from '../profile/index.js';

/** Tables that reading a stool profile needs, as rows of text. */
export interface StoolTables extends IndexRows {
  readonly seleniumTraits: Rows;
}

/** The same, opened once. */
export interface StoolModel {
  readonly indices: IndexTables;
  readonly names: TaxonNames;
  readonly noise: NoiseTable;
  readonly parameters: Parameters;
  readonly traits: readonly SeleniumTrait[];
}

/** @example openStoolModel(loadStoolTables()) */
export const openStoolModel = (tables: StoolTables): StoolModel => ({
  indices: readIndexTables(tables),
  names: new TaxonNames(tables.taxonAliases),
  noise: readNoiseTable(tables.profileNoise),
  parameters: new Parameters(tables.profileNoise),
  traits: readSeleniumTraits(tables.seleniumTraits),
});
