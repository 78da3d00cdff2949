import { exp, type HabitualPart, type LabValue, log } from '@selenoscope/core';
import { Dice } from './dice.js';
import type { Scenario } from './scenario.js';
import type { Row, Tables } from './tables.js';
import { BodyPopulation, drawFate, ratesOfTruth, type TrueBody, type TrueFate } from './truth-body.js';
import { type Arriving, atRest, levelsOf, stateAfter } from './truth-levels.js';

/** A person whose usual intake and body are known, and what an estimator is told of them. */
export interface SimulatedPerson {
  readonly index: number;
  readonly truthUg: number;
  readonly population: string;
  readonly populationMeanUg: number;
  readonly days: number;
  readonly supplement: boolean;
  readonly pattern: string;
  /** what the estimator may see */
  readonly seen: {
    readonly person: { readonly sex: 'female' | 'male'; readonly ageYears: number; readonly bodyMassKg: number | null };
    /** exact draws from what diary and population leave of the intake */
    readonly parts: readonly HabitualPart[];
    readonly labs: readonly LabValue[];
  };
}

type Analyte = LabValue['analyte'];
interface Pattern {
  readonly name: string;
  readonly weight: number;
  readonly dates: readonly (readonly Analyte[])[];
}

/** What laboratories are asked for. */
const PATTERNS: readonly Pattern[] = [
  { name: 'plasma', weight: 30, dates: [['plasma-selenium']] },
  { name: 'whole blood', weight: 15, dates: [['whole-blood-selenium']] },
  { name: 'selenoprotein P', weight: 12, dates: [['selenoprotein-p']] },
  { name: 'plasma on three dates', weight: 10, dates: [['plasma-selenium'], ['plasma-selenium'], ['plasma-selenium']] },
  { name: 'plasma and selenoprotein P', weight: 10, dates: [['plasma-selenium', 'selenoprotein-p']] },
  {
    name: 'red cells, urine per creatinine',
    weight: 8,
    dates: [['erythrocyte-selenium', 'urine-selenium-per-creatinine']],
  },
  {
    name: 'all',
    weight: 15,
    dates: [
      ['plasma-selenium', 'whole-blood-selenium', 'selenoprotein-p', 'gpx3', 'urine-selenium-per-day'],
      ['plasma-selenium'],
    ],
  },
];

export const DRAWS = 1000;
/** day-to-day CV of intake, and the lasting error of a diary's contents (log SD); the diary's posterior uses the same */
const DAY_LOG_VARIANCE = log(1 + 0.45 * 0.45);
const CONTENT_LOG_SD = 0.15;
const DIARY_DAYS = [0, 1, 2, 3, 4, 7];
/** how far a supplement's true daily mean lies from its label (log SD); the diary's draws use the same */
const SUPPLEMENT_LOG_SD = 0.15;

export class World {
  private readonly bodies: BodyPopulation;
  private readonly forms: ReadonlyMap<string, Row>;
  private readonly lab: ReadonlyMap<string, number>;

  constructor(
    private readonly tables: Tables,
    private readonly scenario: Scenario,
  ) {
    this.bodies = new BodyPopulation(tables, scenario.spreadFactor);
    this.forms = new Map(tables.absorption.map((row) => [row['form']!, row]));
    this.lab = new Map(tables.lab.map((row) => [row['key']!, Number(row['value'])]));
  }

  person(index: number): SimulatedPerson {
    const dice = new Dice(this.scenario.seed, index, 0);
    const population = this.tables.populations[dice.pick(this.tables.populations.map(() => 1))]!;
    const sex = population['sex'] as 'female' | 'male';
    const ageYears = 19 + Math.floor(60 * dice.uniform());
    const { kg, logSd } = this.bodies.mass(sex, ageYears);
    // a reference mass is drawn where it is not told; where it is told it may be any
    const massKg = kg * exp(logSd * dice.normal());
    const told = dice.uniform() < 0.7;
    const food = this.food(population, dice);
    const supplement = this.supplement(dice);
    const body = this.bodies.draw(dice, massKg);
    const pattern = this.pattern(dice);
    const parts = this.parts(food, supplement, new Dice(this.scenario.seed, index, 1));
    return {
      index,
      truthUg: food.truthUg + (supplement?.truthUg ?? 0),
      population: `${population['population']}, ${sex}`,
      populationMeanUg: Number(population['mean_ug_per_day']),
      days: food.days,
      supplement: supplement !== null,
      pattern: pattern.name,
      seen: {
        person: { sex, ageYears, bodyMassKg: told ? massKg : null },
        parts,
        labs: this.labs(pattern, body, sex, food, supplement, new Dice(this.scenario.seed, index, 2)),
      },
    };
  }

  /** Usual intake from food, and the normal posterior of its logarithm given a diary of some days. */
  private food(population: Row, dice: Dice) {
    const mean = Number(population['mean_ug_per_day']);
    const between = log(1 + (Number(population['sd_between']) / mean) ** 2);
    const priorVariance = between + Number(population['survey_log_sd']) ** 2;
    const priorMean = log(mean) - between / 2;
    const truth = priorMean + Math.sqrt(priorVariance) * dice.normal();
    const days = DIARY_DAYS[dice.pick(DIARY_DAYS.map(() => 1))]!;
    const errorVariance = DAY_LOG_VARIANCE / Math.max(1, days) + CONTENT_LOG_SD * CONTENT_LOG_SD;
    const seen = truth + Math.sqrt(errorVariance) * dice.normal();
    const weight = days === 0 ? 0 : priorVariance / (priorVariance + errorVariance);
    return {
      days,
      truthUg: exp(truth),
      logMean: priorMean + weight * (seen - priorMean),
      logSd: Math.sqrt(priorVariance * (1 - weight)),
    };
  }

  private supplement(dice: Dice): { form: string; labelUg: number; truthUg: number } | null {
    const takes = dice.uniform() < 0.2;
    const form = dice.uniform() < 0.5 ? 'selenium-yeast' : 'selenite';
    const labelUg = [50, 100, 200][dice.pick([1, 1, 1])]!;
    const factor = exp(SUPPLEMENT_LOG_SD * dice.normal());
    if (this.scenario.begunDaysAgo !== null) return { form: 'selenium-yeast', labelUg: 100, truthUg: 100 * factor };
    return takes ? { form, labelUg, truthUg: labelUg * factor } : null;
  }

  private pattern(dice: Dice): Pattern {
    const drawn = PATTERNS[dice.pick(PATTERNS.map((p) => p.weight))]!;
    return PATTERNS.find((p) => p.name === this.scenario.only) ?? drawn;
  }

  private parts(
    food: { readonly logMean: number; readonly logSd: number },
    supplement: { readonly form: string; readonly labelUg: number } | null,
    dice: Dice,
  ): HabitualPart[] {
    const draws = (logMean: number, logSd: number) =>
      Float64Array.from({ length: DRAWS }, () => exp(logMean + logSd * dice.normal()));
    const parts: HabitualPart[] = [{ form: 'food', route: 'oral', ugPerDay: draws(food.logMean, food.logSd) }];
    if (supplement)
      parts.push({
        form: supplement.form,
        route: 'oral',
        ugPerDay: draws(log(supplement.labelUg), SUPPLEMENT_LOG_SD),
      });
    return parts;
  }

  private labs(
    pattern: Pattern,
    body: TrueBody,
    sex: 'female' | 'male',
    food: { readonly truthUg: number },
    supplement: { readonly form: string; readonly truthUg: number } | null,
    dice: Dice,
  ): LabValue[] {
    const levels = this.levels(body, food, supplement, dice);
    const creatinineGPerDay = (this.lab.get(`creatinine.${sex}`)! * body.massKg) / 1000;
    const level = (analyte: Analyte): number =>
      analyte === 'urine-selenium-per-creatinine'
        ? levels['urine-selenium-per-day'] / creatinineGPerDay
        : levels[analyte as keyof typeof levels];
    const sd = (key: string) => this.scenario.errorFactor * this.lab.get(key)!;
    const shared = new Map<Analyte, number>();
    const sharedOf = (analyte: Analyte): number => {
      const assay = analyte === 'selenoprotein-p' ? log(this.scenario.assayFactor) : 0;
      const known =
        shared.get(analyte) ?? assay + sd(`${analyte}.scale`) * dice.normal() + sd('model.discrepancy') * dice.normal();
      shared.set(analyte, known);
      return known;
    };
    const { crpMgPerL } = this.scenario;
    const out: LabValue[] = [];
    pattern.dates.forEach((analytes, d) => {
      const fall = this.lab.get('crp.shift')! + this.lab.get('crp.shift.logSd')! * dice.normal();
      for (const analyte of analytes) {
        const error =
          sharedOf(analyte) + sd(`${analyte}.day`) * dice.normal() + sd(`${analyte}.analytic`) * dice.normal();
        const inflamed = crpMgPerL !== null && analyte === 'plasma-selenium' ? fall : 0;
        const value = level(analyte) * exp(error + inflamed);
        out.push({
          ...WRITTEN,
          row: out.length + 2,
          date: `2026-0${d + 1}-15`,
          analyte,
          value,
          unit: unitOf(analyte),
          crpMgPerL,
        });
      }
    });
    return out;
  }

  private levels(
    body: TrueBody,
    food: { readonly truthUg: number },
    supplement: { readonly form: string; readonly truthUg: number } | null,
    dice: Dice,
  ) {
    const personZ = dice.normal();
    const ofFood = arriving(food.truthUg, drawFate(this.forms.get('food')!, dice, personZ));
    const both = supplement
      ? plus(ofFood, arriving(supplement.truthUg, drawFate(this.forms.get(supplement.form)!, dice, personZ)))
      : ofFood;
    const rates = ratesOfTruth(body);
    const { begunDaysAgo } = this.scenario;
    const state =
      begunDaysAgo === null ? atRest(rates, both) : stateAfter(rates, atRest(rates, ofFood), both, begunDaysAgo);
    return levelsOf(body, rates, state, both);
  }
}

const WRITTEN = { written: '', method: null };

const arriving = (ugPerDay: number, fate: TrueFate): Arriving => ({
  met: ugPerDay * fate.selenomethionine,
  other: ugPerDay * fate.selenide,
  direct: ugPerDay * fate.directUrine,
});
const plus = (a: Arriving, b: Arriving): Arriving => ({
  met: a.met + b.met,
  other: a.other + b.other,
  direct: a.direct + b.direct,
});

function unitOf(analyte: Analyte): LabValue['unit'] {
  if (analyte === 'gpx3') return 'fraction';
  if (analyte === 'selenoprotein-p') return 'mg/L';
  if (analyte === 'urine-selenium-per-day') return 'ug/d';
  return analyte === 'urine-selenium-per-creatinine' ? 'ug/g' : 'ug/L';
}
