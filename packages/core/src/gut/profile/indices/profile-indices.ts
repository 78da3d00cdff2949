import { Parameters, type Problem, type Rows } from '../../../base/index.js';
import type { Profile } from '../profile.js';
import { TaxonNames } from '../taxa/index.js';
import { type DysbiosisLists, dysbiosisIndex, readDysbiosisLists } from './dysbiosis.js';
import { type GmhiLists, gmhi, readGmhiLists } from './gmhi.js';
import { type Gmwi2Model, gmwi2, readGmwi2Model } from './gmwi2.js';
import { INDEX_NAMES, type IndexResult } from './index-result.js';
import { profileRatios, type Ratios, readButyrateGenera } from './ratios.js';

/** Rows of the tables that the indices rest on, by the names of the tables in gut/. */
export interface IndexRows {
  readonly taxonAliases: Rows;
  readonly gmhiSpecies: Rows;
  readonly gmwi2Coefficients: Rows;
  readonly dysbiosisGenera: Rows;
  readonly butyrateGenera: Rows;
  readonly profileNoise: Rows;
}

export interface IndexTables {
  readonly names: TaxonNames;
  readonly gmhi: GmhiLists;
  readonly gmwi2: Gmwi2Model;
  readonly dysbiosis: DysbiosisLists;
  readonly butyrateGenera: readonly string[];
  readonly parameters: Parameters;
}

export const readIndexTables = (rows: IndexRows): IndexTables => ({
  names: new TaxonNames(rows.taxonAliases),
  gmhi: readGmhiLists(rows.gmhiSpecies),
  gmwi2: readGmwi2Model(rows.gmwi2Coefficients),
  dysbiosis: readDysbiosisLists(rows.dysbiosisGenera),
  butyrateGenera: readButyrateGenera(rows.butyrateGenera),
  parameters: new Parameters(rows.profileNoise),
});

export interface SampleIndices extends Ratios {
  readonly sample: string;
  readonly gmhi: IndexResult;
  readonly gmwi2: IndexResult;
  readonly mdi: IndexResult;
}

/**
 * Every published index and every ratio of every sample: a value with what it rests on, or null with the reason.
 * @example profileIndices(profile, readIndexTables(rows))[0].gmwi2.value
 */
export function profileIndices(profile: Profile, tables: IndexTables): readonly SampleIndices[] {
  const gmhiOf = gmhi(profile, tables.gmhi, tables.parameters);
  const gmwi2Of = gmwi2(profile, tables.gmwi2, tables.parameters);
  const mdiOf = dysbiosisIndex(profile, tables.dysbiosis, tables.names);
  const ratiosOf = profileRatios(profile, tables.butyrateGenera, tables.names);
  return profile.table.samples.map((sample, s) => ({
    sample,
    gmhi: gmhiOf[s]!,
    gmwi2: gmwi2Of[s]!,
    mdi: mdiOf[s]!,
    ...ratiosOf[s]!,
  }));
}

/** Reasons and remarks of all samples, each said once. */
export function indexNotices(samples: readonly SampleIndices[]): readonly Problem[] {
  const said = new Map<string, Problem>();
  for (const sample of samples) {
    for (const name of INDEX_NAMES) {
      const { reason, notices } = sample[name];
      for (const problem of reason ? [reason, ...notices] : notices) said.set(JSON.stringify(problem), problem);
    }
  }
  return [...said.values()];
}
