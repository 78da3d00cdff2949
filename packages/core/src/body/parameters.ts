import { exp, log, numberOf, type Parameters, type Rows, textOf } from '../base/index.js';

/**
 * The body of one adult of reference mass, or of one person before scaling by mass. Rates in 1/d, amounts in µg,
 * plasma levels in µg/L. Every value stands in `body-parameters.csv` with range, method and source.
 */
export interface BodyParameters {
  gutAbsorptionPerDay: number;
  freeSelenomethioninePerDay: number;
  /** shares of the free pool's turnover; what is left goes to slow tissue protein */
  fractionToPlasmaProtein: number;
  fractionToErythrocyte: number;
  fractionToFastTissue: number;
  fractionCatabolised: number;
  /** free selenomethionine (µg) at which its breakdown has doubled */
  catabolismDoubleUg: number;
  plasmaProteinPerDay: number;
  fastTissuePerDay: number;
  slowTissuePerDay: number;
  erythrocyteLifespanDays: number;
  selenideLossPerDay: number;
  fractionLossToUrine: number;
  selenideToTissuePerDay: number;
  selenideFromTissuePerDay: number;
  selenoproteinPPlateauUgPerL: number;
  /** loss flow of selenide (µg/d), equal to what is absorbed at rest, at which selenoprotein P is half its plateau */
  selenoproteinPHalfUgPerDay: number;
  selenoproteinPPerDay: number;
  gpx3PlateauUgPerL: number;
  gpx3HalfUgPerDay: number;
  gpx3PerDay: number;
  erythrocyteGpxPlateauUgPerL: number;
  fractionFreeInPlasma: number;
  fractionSelenideInPlasma: number;
  plasmaVolumeL: number;
  erythrocyteVolumeL: number;
  hematocrit: number;
  selenoproteinPPlateauMgPerL: number;
}

type Field = keyof BodyParameters;

/** How a value is moved by draws: positive values on the log scale, shares on the logit scale. */
type Scale = 'log' | 'logit';

interface Entry {
  readonly field: Field;
  readonly key: string;
  readonly unit: string;
  readonly scale: Scale;
}

const entry = (field: Field, key: string, unit: string, scale: Scale = 'log'): Entry => ({ field, key, unit, scale });

/** Where each value stands in the table. */
export const BODY_ENTRIES: readonly Entry[] = [
  entry('gutAbsorptionPerDay', 'gut.absorption.rate', '1/d'),
  entry('freeSelenomethioninePerDay', 'selenomethionine.free.rate', '1/d'),
  entry('fractionToPlasmaProtein', 'selenomethionine.toPlasmaProtein', 'fraction', 'logit'),
  entry('fractionToErythrocyte', 'selenomethionine.toErythrocyte', 'fraction', 'logit'),
  entry('fractionToFastTissue', 'selenomethionine.toFastTissue', 'fraction', 'logit'),
  entry('fractionCatabolised', 'selenomethionine.catabolised', 'fraction', 'logit'),
  entry('catabolismDoubleUg', 'selenomethionine.catabolism.double', 'ug'),
  entry('plasmaProteinPerDay', 'plasmaProtein.rate', '1/d'),
  entry('fastTissuePerDay', 'fastTissue.rate', '1/d'),
  entry('slowTissuePerDay', 'slowTissue.rate', '1/d'),
  entry('erythrocyteLifespanDays', 'erythrocyte.lifespan', 'd'),
  entry('selenideLossPerDay', 'selenide.loss.rate', '1/d'),
  entry('fractionLossToUrine', 'selenide.loss.urineShare', 'fraction', 'logit'),
  entry('selenideToTissuePerDay', 'selenide.toTissue.rate', '1/d'),
  entry('selenideFromTissuePerDay', 'selenide.fromTissue.rate', '1/d'),
  entry('selenoproteinPPlateauUgPerL', 'selenoproteinP.plateau', 'ug/L'),
  entry('selenoproteinPHalfUgPerDay', 'selenoproteinP.half', 'ug/d'),
  entry('selenoproteinPPerDay', 'selenoproteinP.rate', '1/d'),
  entry('gpx3PlateauUgPerL', 'gpx3.plateau', 'ug/L'),
  entry('gpx3HalfUgPerDay', 'gpx3.half', 'ug/d'),
  entry('gpx3PerDay', 'gpx3.rate', '1/d'),
  entry('erythrocyteGpxPlateauUgPerL', 'erythrocyteGpx.plateau', 'ug/L'),
  entry('fractionFreeInPlasma', 'plasma.freeSelenomethionine.share', 'fraction', 'logit'),
  entry('fractionSelenideInPlasma', 'plasma.selenide.share', 'fraction', 'logit'),
  entry('plasmaVolumeL', 'plasma.volume', 'L'),
  entry('erythrocyteVolumeL', 'erythrocyte.volume', 'L'),
  entry('hematocrit', 'blood.hematocrit', 'fraction', 'logit'),
  entry('selenoproteinPPlateauMgPerL', 'selenoproteinP.plateau.massConcentration', 'mg/L'),
];

const entryOfKey = new Map(BODY_ENTRIES.map((e) => [e.key, e]));

/** The typical adult of the table. */
export function typicalParameters(table: Parameters): BodyParameters {
  const values = BODY_ENTRIES.map(({ field, key, unit }) => [field, table.get(key, unit)]);
  return Object.fromEntries(values) as unknown as BodyParameters;
}

/** How a value of the table is written and moved. @throws where a table names a key that the model does not have */
export function bodyEntry(key: string): Entry {
  const found = entryOfKey.get(key);
  if (!found) throw new Error(`the body model has no parameter ${key}`);
  return found;
}

/** A value moved by `shift` on its own scale: log for positive values, logit for shares. */
export function shifted(value: number, shift: number, scale: Scale): number {
  if (scale === 'log') return value * exp(shift);
  const z = log(value / (1 - value)) + shift;
  return 1 / (1 + exp(-z));
}

/** A spread of one parameter, on its own scale (for small spreads of small shares the logit scale is the log scale). */
export interface ParameterSpread {
  readonly field: Field;
  readonly key: string;
  readonly scale: Scale;
  readonly logSd: number;
}

/** Rows of `body-spread.csv`: how people differ. */
export function readSpreads(rows: Rows): readonly ParameterSpread[] {
  return rows.map((row) => {
    const { field, key, scale } = bodyEntry(textOf(row, 'key'));
    const logSd = numberOf(row, 'log_sd');
    if (logSd < 0) throw new Error(`body-spread.csv: the log SD of ${key} is "${row['log_sd']}"`);
    return { field, key, scale, logSd };
  });
}
