import type { BodyTables, ColonTables, GutTables, ModelTables, StatusRows, StoolTables } from '@selenoscope/core';
import type { TableRow } from './layout.js';
import type { OpenTables } from './opened-tables.js';

/** Rows of a table by its name. */
export type TableOf = (name: string) => readonly TableRow[];

/** Every table that an assessment reads. @example openModel(tables.catalogue(), modelTables(tables)) */
export function modelTables({ table, dataHash }: Pick<OpenTables, 'table' | 'dataHash'>): ModelTables {
  return {
    hash: dataHash(),
    parameters: table('intake-parameters'),
    originAnchors: table('origin-anchors'),
    countries: table('countries'),
    sampleCv: table('selenium-between-sample-cv'),
    speciation: table('selenium-speciation'),
    intakePrior: table('selenium-intake-prior'),
    nutrientWithinCv: table('nutrient-within-cv'),
    status: statusTables(table),
    body: bodyTables(table),
    labs: table('lab-parameters'),
    gut: gutTables(table),
  };
}

/** Every table of the body stage. */
export function bodyTables(table: TableOf): BodyTables {
  return {
    parameters: table('body-parameters'),
    spread: table('body-spread'),
    uncertainty: table('body-uncertainty'),
    masses: table('body-mass'),
    absorption: table('absorption'),
  };
}

/** Every table of the gut that an assessment reads. */
export function gutTables(table: TableOf): GutTables {
  return {
    substrate: {
      parameters: table('gut/substrate-parameters'),
      starchKinds: table('gut/substrate-starch-kinds'),
      resistantStarch: table('gut/resistant-starch'),
    },
    selenium: { parameters: table('gut/selenium-gut-parameters') },
    colon: colonTables(table),
    surrogate: table('gut/colon-surrogate'),
    surrogateFit: table('gut/colon-surrogate-fit'),
    measured: table('gut/colon-measured'),
    limits: table('gut/colon-limits'),
  };
}

/** Tables that reading a stool profile needs. */
export function stoolTables(table: TableOf): StoolTables {
  return {
    taxonAliases: table('gut/taxon-aliases'),
    gmhiSpecies: table('gut/gmhi-species'),
    gmwi2Coefficients: table('gut/gmwi2-coefficients'),
    dysbiosisGenera: table('gut/dysbiosis-genera'),
    butyrateGenera: table('gut/butyrate-genera'),
    profileNoise: table('gut/profile-noise'),
    seleniumTraits: table('gut/selenium-traits'),
  };
}

/** The colon's published parameters. */
export function colonTables(table: TableOf): ColonTables {
  return {
    paths: table('gut/colon-paths'),
    groups: table('gut/colon-groups'),
    resources: table('gut/colon-resources'),
    parameters: table('gut/colon-parameters'),
  };
}

/** Reference values, goals and verdict rules. */
export function statusTables(table: TableOf): StatusRows {
  return {
    authorities: table('authorities'),
    references: table('selenium-drv'),
    goals: table('goals'),
    verdictRules: table('verdict-rules'),
    nutrients: table('dri-iom-nutrients'),
  };
}
