import type { BodyTables, ColonTables, GutTables, ModelTables, StatusRows, StoolTables } from '@selenoscope/core';
import { dataHash, loadTable } from './load.js';

/** Every table that an assessment reads. @example assess({ diary, person, catalogue: loadCatalogue(), tables: loadModelTables() }) */
export function loadModelTables(): ModelTables {
  return {
    hash: dataHash(),
    parameters: loadTable('intake-parameters'),
    originAnchors: loadTable('origin-anchors'),
    countries: loadTable('countries'),
    sampleCv: loadTable('selenium-between-sample-cv'),
    speciation: loadTable('selenium-speciation'),
    intakePrior: loadTable('selenium-intake-prior'),
    nutrientWithinCv: loadTable('nutrient-within-cv'),
    status: loadStatusTables(),
    body: loadBodyTables(),
    labs: loadTable('lab-parameters'),
    gut: loadGutTables(),
  };
}

/** Every table of the body stage. @example openBodyModel(loadBodyTables()) */
export function loadBodyTables(): BodyTables {
  return {
    parameters: loadTable('body-parameters'),
    spread: loadTable('body-spread'),
    uncertainty: loadTable('body-uncertainty'),
    masses: loadTable('body-mass'),
    absorption: loadTable('absorption'),
  };
}

/** Every table of the gut that an assessment reads. @example openGutModel(loadCatalogue(), loadGutTables()) */
export function loadGutTables(): GutTables {
  return {
    substrate: {
      parameters: loadTable('gut/substrate-parameters'),
      starchKinds: loadTable('gut/substrate-starch-kinds'),
      resistantStarch: loadTable('gut/resistant-starch'),
    },
    selenium: { parameters: loadTable('gut/selenium-gut-parameters') },
    colon: loadColonTables(),
    surrogate: loadTable('gut/colon-surrogate'),
    surrogateFit: loadTable('gut/colon-surrogate-fit'),
    measured: loadTable('gut/colon-measured'),
    limits: loadTable('gut/colon-limits'),
  };
}

/** Tables that reading a stool profile needs. @example openStoolModel(loadStoolTables()) */
export function loadStoolTables(): StoolTables {
  return {
    taxonAliases: loadTable('gut/taxon-aliases'),
    gmhiSpecies: loadTable('gut/gmhi-species'),
    gmwi2Coefficients: loadTable('gut/gmwi2-coefficients'),
    dysbiosisGenera: loadTable('gut/dysbiosis-genera'),
    butyrateGenera: loadTable('gut/butyrate-genera'),
    profileNoise: loadTable('gut/profile-noise'),
    seleniumTraits: loadTable('gut/selenium-traits'),
  };
}

/** The colon's published parameters. @example openColonModel(loadColonTables()) */
export function loadColonTables(): ColonTables {
  return {
    paths: loadTable('gut/colon-paths'),
    groups: loadTable('gut/colon-groups'),
    resources: loadTable('gut/colon-resources'),
    parameters: loadTable('gut/colon-parameters'),
  };
}

/** Reference values, goals and verdict rules. @example readStatusTables(loadStatusTables()) */
export function loadStatusTables(): StatusRows {
  return {
    authorities: loadTable('authorities'),
    references: loadTable('selenium-drv'),
    goals: loadTable('goals'),
    verdictRules: loadTable('verdict-rules'),
    nutrients: loadTable('dri-iom-nutrients'),
  };
}
