import type { BodyTables, ModelTables, StatusRows } from '@selenoscope/core';
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
