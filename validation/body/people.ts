import {
  type BodyRates,
  drawBodies,
  exp,
  type Fate,
  oralFates,
  type ParameterSpread,
  ReferenceMasses,
  stream,
} from '@selenoscope/core';
import type { BodyOfMass, Predictor } from './predict.js';
import { PRODUCT } from './structure.js';
import type { World } from './unknowns.js';

const SEED = 3;
/** How habitual intake differs between people of a group (log SD): 0.32 of the mean, the default of selenium-intake-prior.csv. */
export const INTAKE_LOG_SD = 0.31;

/**
 * Predictions for people who differ as body-spread.csv and absorption.csv say, and by `intakeLogSd` in what they eat where
 * a group's intake was stated, at one body mass, with the typical adult's parameters as they are:
 * one array of predictions for each person.
 */
export function predictPeople(
  predictor: Predictor,
  typical: World,
  spreads: readonly ParameterSpread[],
  count: number,
  intakeLogSd: number,
): readonly Float64Array[] {
  const source = { seed: SEED, person: 0 };
  const bodies = new Map<number, readonly BodyRates[]>();
  const drawn = (massKg: number): readonly BodyRates[] => {
    let known = bodies.get(massKg);
    if (!known) {
      const draw = {
        typical: typical.parameters,
        spreads,
        uncertainty: { keys: [], factor: [] },
        masses: new ReferenceMasses([]),
        scaling: typical.scaling,
      };
      known = drawBodies({ sex: null, ageYears: null, bodyMassKg: massKg }, draw, source, count);
      bodies.set(massKg, known);
    }
    return known;
  };
  const fates = new Map<string, readonly Fate[]>();
  const fateOf = (form: string, product: string, person: number): Fate => {
    if (!typical.hasForm(form) || product !== '') return typical.fate(form, product);
    let known = fates.get(form);
    if (!known) {
      // people alone: what is not known of the product is left out
      known = oralFates({ ...typical.form(form), shareLogitSd: 0, absorbedLogitSd: 0 }, source, count);
      fates.set(form, known);
    }
    return known[person]!;
  };
  const intake = stream(source, 'intake').normals(count);
  return Array.from({ length: count }, (_, person) => {
    const intakeRatio = exp(intakeLogSd * intake[person]!);
    const world: World = {
      ...typical,
      intakeRatio,
      structure: PRODUCT,
      fate: (form, product = '') => fateOf(form, product, person),
    };
    const bodyOf: BodyOfMass = (_world, massKg) => drawn(massKg)[person]!;
    return predictor.predict(world, bodyOf);
  });
}
