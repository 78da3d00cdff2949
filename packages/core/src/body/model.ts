import { Parameters, type Rows } from '../base/index.js';
import { AbsorbedForms } from './absorption.js';
import { readSpreads, typicalParameters } from './parameters.js';
import { type DrawTables, ReferenceMasses, readUncertainty } from './people.js';

/** Tables that the body stage reads, as rows of text (`packages/data/tables`). */
export interface BodyTables {
  /** body-parameters.csv */
  readonly parameters: Rows;
  /** body-spread.csv */
  readonly spread: Rows;
  /** body-uncertainty.csv */
  readonly uncertainty: Rows;
  /** body-mass.csv */
  readonly masses: Rows;
  /** absorption.csv */
  readonly absorption: Rows;
}

/** The body stage's tables as numbers, opened once. */
export interface BodyModel extends DrawTables {
  readonly table: Parameters;
  readonly forms: AbsorbedForms;
}

export function openBodyModel(tables: BodyTables): BodyModel {
  const table = new Parameters(tables.parameters);
  return {
    table,
    typical: typicalParameters(table),
    spreads: readSpreads(tables.spread),
    uncertainty: readUncertainty(tables.uncertainty),
    masses: new ReferenceMasses(tables.masses),
    scaling: {
      referenceMassKg: table.get('scaling.referenceMass', 'kg'),
      fluxExponent: table.get('scaling.flux.exponent', 'exponent'),
    },
    forms: new AbsorbedForms(tables.absorption),
  };
}
