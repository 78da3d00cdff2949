import {
  type BodyModel,
  type BodyRates,
  bodyUg,
  drawBodies,
  exp,
  type Fate,
  log,
  mean,
  nonSpecificUgPerL,
  oralFates,
  type ParameterSpread,
  plasmaUgPerL,
  power,
  type RandomSource,
  restingState,
  selenoproteinPFraction,
  stream,
  wholeBloodUgPerL,
} from '@selenoscope/core';
import { type Eater, type Facts, leanMassOf } from './eaters.js';
import type { Sex } from './survey.js';

/** What is supposed of bodies beyond the tables of the core. */
export interface Supposed {
  /** what volumes and flows go with: body mass, as in the core, or fat-free mass */
  readonly size: 'mass' | 'lean';
  /**
   * Power of protein intake with which the breakdown of selenomethionine goes. The body takes it for methionine: who eats
   * more methionine breaks more of it down, so protein of the body holds the mixture of the food. 0: independent of it.
   */
  readonly methionine: 0 | 0.5 | 1;
  /** red cells take selenomethionine up by their own number whatever the size of the body; haematocrit by sex */
  readonly bloodOfItsOwn: boolean;
  /** every spread between people times this */
  readonly spreadFactor: number;
}

/** An adult of the copy as the survey would have measured them, and what it would not have seen. */
export interface Copied {
  readonly sex: Sex;
  readonly bmi: number;
  readonly recallUg: number;
  readonly bloodUgPerL: number;
  readonly plasmaUgPerL: number;
  readonly nonSpecificUgPerL: number;
  readonly selenoproteinPUgPerL: number;
  readonly bodyMg: number;
  readonly rates: BodyRates;
  /** usual diet with supplement, and what becomes of 1 µg of it */
  readonly eaten: { readonly ugPerDay: number; readonly fate: Fate };
  /** what becomes of a dose of a form by mouth in this person */
  readonly fateOf: (form: string) => Fate;
}

/** The copy of the survey: the blood of each eater at rest, by the core. */
export function copyOf(
  eaters: readonly Eater[],
  facts: Facts,
  model: BodyModel,
  supposed: Supposed,
  seed: number,
): Copied[] {
  const people = onlyPeople(model, supposed.spreadFactor);
  const { referenceMassKg, fluxExponent } = model.scaling;
  const lean = referenceLeanKg(model, facts);
  const sizes = eaters.map((e) => (supposed.size === 'mass' ? e.massKg / referenceMassKg : e.leanMassKg / lean));
  const perNeed = eaters.map((e, i) => log(e.proteinRatio) - fluxExponent * log(sizes[i]!));
  // the typical adult of the table eats as the mean of the population does
  const centre = mean(perNeed);
  const assay = facts.table.get('blood.assay.logSd', 'ln');
  return eaters.map((eater, i) => {
    const source = { seed, person: i + 1 };
    const size = sizes[i]!;
    const body = { sex: eater.sex, ageYears: null, bodyMassKg: size * referenceMassKg };
    const drawn = drawBodies(body, people, source, 1)[0]!;
    const fed = withBreakdown(drawn, exp(supposed.methionine * (perNeed[i]! - centre)));
    const rates = supposed.bloodOfItsOwn
      ? withOwnBlood(fed, power(size, fluxExponent - 1), facts.table.get(`haematocrit.${eater.sex}`, 'fraction'))
      : fed;
    const fateOf = (form: string) => fateIn(model, facts, form, source);
    const eaten = eatenBy(eater, fateOf);
    const y = restingState(rates, {
      selenomethionineUgPerDay: eaten.ugPerDay * eaten.fate.selenomethionine,
      selenideUgPerDay: eaten.ugPerDay * eaten.fate.selenide,
    });
    const error = exp(assay * stream(source, 'survey.assay').normals(1)[0]! - (assay * assay) / 2);
    return {
      sex: eater.sex,
      bmi: eater.bmi,
      recallUg: eater.recallUg,
      bloodUgPerL: wholeBloodUgPerL(rates, y) * error,
      plasmaUgPerL: plasmaUgPerL(rates, y) * error,
      nonSpecificUgPerL: nonSpecificUgPerL(rates, y),
      selenoproteinPUgPerL: selenoproteinPFraction(rates, y) * rates.parameters.selenoproteinPPlateauUgPerL,
      bodyMg: bodyUg(y) / 1000,
      rates,
      eaten,
      fateOf,
    };
  });
}

/** Only how people differ: what is not known of the typical adult is the same for a whole population. */
function onlyPeople(model: BodyModel, spreadFactor: number): BodyModel {
  const spreads = model.spreads.map((s): ParameterSpread => ({ ...s, logSd: s.logSd * spreadFactor }));
  return { ...model, spreads, uncertainty: { keys: [], factor: [] } };
}

/** Breakdown of selenomethionine times a factor; what goes into protein stays as it is. */
const withBreakdown = (r: BodyRates, factor: number): BodyRates => ({
  ...r,
  freePerDay: r.freePerDay + (factor - 1) * r.catabolismPerDay,
  catabolismPerDay: r.catabolismPerDay * factor,
  catabolismPerUgDay: r.catabolismPerUgDay * factor,
});

const withOwnBlood = (r: BodyRates, speed: number, hematocrit: number): BodyRates => ({
  ...r,
  freePerDay: r.freePerDay + (1 / speed - 1) * r.toErythrocytePerDay,
  toErythrocytePerDay: r.toErythrocytePerDay / speed,
  parameters: { ...r.parameters, hematocrit },
});

/** Fat-free mass (kg) of an adult of reference mass: mean of a man and a woman of mean height. */
function referenceLeanKg({ scaling }: BodyModel, facts: Facts): number {
  const of = (sex: Sex): number => {
    const metres = facts.table.get(`height.${sex}`, 'cm') / 100;
    return leanMassOf(sex, scaling.referenceMassKg, scaling.referenceMassKg / (metres * metres));
  };
  return (of('male') + of('female')) / 2;
}

/**
 * What becomes of a form in one person of a population: people and diets differ, while what is not known of a food or
 * product as such is the same for all.
 */
function fateIn(model: BodyModel, facts: Facts, key: string, source: RandomSource): Fate {
  const form = model.forms.get(key);
  const shareLogSd = key === 'food' ? facts.table.get('selenium.share.logSd', 'ln') : 0;
  const known = { ...form, absorbedLogitSd: 0, shareLogitSd: shareLogSd / (1.0001 - form.selenomethionineShare) };
  return oralFates(known, source, 1)[0]!;
}

function eatenBy(eater: Eater, fateOf: (form: string) => Fate): Copied['eaten'] {
  const food = fateOf('food');
  if (!eater.supplement) return { ugPerDay: eater.foodUgPerDay, fate: food };
  const pill = fateOf(eater.supplement.form);
  const ugPerDay = eater.foodUgPerDay + eater.supplement.ugPerDay;
  const mixed = (part: keyof Fate): number =>
    (eater.foodUgPerDay * food[part] + eater.supplement!.ugPerDay * pill[part]) / ugPerDay;
  return {
    ugPerDay,
    fate: {
      selenomethionine: mixed('selenomethionine'),
      selenide: mixed('selenide'),
      directUrine: mixed('directUrine'),
      unabsorbed: mixed('unabsorbed'),
    },
  };
}
