import { log, type Problem, type RandomSource, type Summary, stream } from '../base/index.js';
import type { Food } from '../foods/index.js';
import type { Person } from '../person.js';
import { ItemComposition } from './composition.js';
import {
  addNutrientDays,
  addSeleniumDays,
  coefficientOfVariation,
  type DayEstimate,
  meanDayCv,
} from './day-estimates.js';
import type { Diary } from './diary.js';
import { type DoseIntake, dosesOf } from './doses.js';
import { type FormPart, formShares } from './forms-of-intake.js';
import { type DiaryItems, itemsOf } from './items.js';
import { type PlateToForms, plateToForms } from './kinds.js';
import type { IntakeModel } from './model.js';
import { NUTRIENTS } from './nutrients.js';
import { nutsOf } from './nuts.js';
import type { SeleniumPrior } from './prior.js';
import { problemsOf } from './problems-of.js';
import { type Uncertain, whatWouldSettle } from './settle.js';
import { type SettlePart, settleParts } from './settle-parts.js';
import { type Source, sourcesOf } from './sources.js';
import { dayMeans, meanOfDays, type NutrientTerms, termsOf } from './terms.js';
import { usualIntakeDraws } from './usual.js';

/** A nutrient in the long run: draws, and how much of the diary's energy has a value. */
export interface UsualEstimate {
  readonly unit: string;
  readonly draws: Float64Array;
  readonly coverage: number;
}

/** Everything that the intake stage hands on. Index i of every vector is the same scenario. */
export interface IntakeEstimate {
  readonly dates: readonly string[];
  readonly days: readonly ReadonlyMap<string, DayEstimate>[];
  readonly usual: ReadonlyMap<string, UsualEstimate>;
  /** selenium of food (nuts included) and of doses (µg/d) */
  readonly seleniumFood: Float64Array;
  readonly seleniumDoses: Float64Array;
  readonly sources: readonly Source[];
  readonly forms: Readonly<Record<string, number>>;
  readonly formRanges: Readonly<Record<string, Summary>>;
  /** kinds of food and the forms they hold; absent where another path than a diary does not make it */
  readonly plate?: PlateToForms;
  readonly doses: readonly DoseIntake[];
  readonly prior: SeleniumPrior;
  /** days that speak for usual intake (unfinished ones do not) */
  readonly daysCounted: number;
  readonly wouldSettle: readonly { readonly code: string; readonly share: number; readonly text: string }[];
  /** the parts behind `wouldSettle` with their draws, so that it can be asked again; absent for the two-minute check */
  readonly unsettled?: readonly Uncertain[];
  readonly coverage: number;
  readonly problems: readonly Problem[];
}

export interface IntakeOptions {
  readonly draws: number;
  readonly source: RandomSource;
  /** up to this many days every nutrient of every day gets an interval; beyond it selenium alone does */
  readonly daysInFull?: number;
  /** the date whose noise of portions and samples every day gets; without it each day has its own */
  readonly noiseOf?: string;
}

/** Days up to which each nutrient of each day gets draws of its own (a month; more would say little and cost much). */
export const DAYS_IN_FULL = 31;

/** From a settled diary to what usually arrives, with draws. */
export function estimateIntake(
  diary: Diary,
  person: Person,
  model: IntakeModel,
  options: IntakeOptions,
): IntakeEstimate {
  const { draws: count, source } = options;
  const smallDayKcal = model.parameters.get('day.small.kcal', 'kcal') * smallDayShare(person, model);
  const items = itemsOf(diary, model, smallDayKcal);
  const composition = new ItemComposition(model, source, count, person.country);
  const isNut = (food: Food | null) => food?.isBrazilNut === true;
  const prior = model.priors.of(person);
  const days = items.dates.length;
  const perDay = items.dates.map(() => new Map<string, DayEstimate>());
  const usual = new Map<string, UsualEstimate>();
  let selenium: NutrientTerms | undefined;
  const context: UsualContext = { items, model, source, count, bias: reportingBias(items, model, source, count) };

  NUTRIENTS.forEach((nutrient, position) => {
    const column = model.catalogue.column(nutrient);
    if (!column) return;
    const ofSelenium = nutrient === 'selenium';
    const terms = termsOf(column, position * 61, items, composition, model, (item) => ofSelenium && isNut(item.food));
    if (ofSelenium) selenium = terms;
    if (!ofSelenium) {
      const covered = terms.coverageAll >= model.parameters.get('usual.nutrient.coverage', 'fraction');
      addNutrientDays(perDay, terms, days, count, covered, days <= (options.daysInFull ?? DAYS_IN_FULL));
      // a nutrient that hardly any food of the diary has a value for would be made up, not estimated
      if (items.daysCounted > 0 && covered) {
        usual.set(nutrient, {
          unit: `${column.info.unit}/d`,
          coverage: terms.coverageAll,
          draws: usualOf(terms, context, model.withinCv.of(nutrient), null),
        });
      }
    }
  });
  if (!selenium) throw new Error('the food tables hold no selenium column');

  const regular = usualOf(selenium, context, prior.cvWithin, prior);
  const nuts = nutsOf(items, model, source, count);
  const doses = dosesOf(items, model, source, count);
  const seleniumFood = regular.map((ug, i) => ug + (nuts ? nuts.usualUg[i]! : 0));
  const seleniumDoses = new Float64Array(count);
  for (const dose of doses) for (let i = 0; i < count; i++) seleniumDoses[i]! += dose.usualUg[i]!;
  const total = seleniumFood.map((ug, i) => ug + seleniumDoses[i]!);
  usual.set('selenium', { unit: 'ug/d', draws: total, coverage: selenium.coverageAll });
  addSeleniumDays(perDay, items, selenium, nuts, doses, model, source, count, options.noiseOf);

  const sources = sourcesOf(items, selenium, nuts, doses, composition, model, regular);
  const formParts: FormPart[] = sources.map((s) => ({ group: s.speciation, ug: s.draws }));
  const forms = formShares(formParts, model.forms, source, count);
  const parts: SettlePart[] = settleParts({ items, terms: selenium.terms, nuts, doses, person, count, source, prior });
  return {
    dates: items.dates,
    days: perDay,
    usual,
    seleniumFood,
    seleniumDoses,
    sources,
    forms: forms.shares,
    formRanges: forms.ranges,
    plate: plateToForms(sources, model.forms, source, count),
    doses,
    prior,
    daysCounted: items.daysCounted,
    wouldSettle: whatWouldSettle(total, parts),
    unsettled: parts,
    coverage: selenium.coverageAll,
    problems: problemsOf(items, selenium, person, prior, model, nuts, doses),
  };
}

/** Line below which a day looks unfinished, as a share of an adult's. */
function smallDayShare(person: Person, model: IntakeModel): number {
  const age = person.ageYears ?? 30;
  if (age >= 10) return 1;
  return model.parameters.get(age < 1 ? 'day.small.share.infant' : 'day.small.share.child', 'fraction');
}

/** What the usual intake of every nutrient of one diary has in common. */
interface UsualContext {
  readonly items: DiaryItems;
  readonly model: IntakeModel;
  readonly source: RandomSource;
  readonly count: number;
  readonly bias: Float64Array;
}

/** Usual intake of one nutrient's food part: the days' mean, shrunk to the prior where there is one. */
function usualOf(
  terms: NutrientTerms,
  context: UsualContext,
  cvWithin: number,
  prior: SeleniumPrior | null,
): Float64Array {
  const { items, model, source, count, bias } = context;
  const mean = meanOfDays(terms.terms, Math.max(1, items.daysCounted), count);
  const floor = prior ? prior.meanUgPerDay * 0.02 : 1e-9;
  const means = dayMeans(terms.terms, items.dates.length).filter((_, day) => items.counted[day] === 1);
  const input = {
    logMeanOfDays: mean.map((m, i) => log(Math.max(m, floor)) + bias[i]!),
    days: items.daysCounted,
    cvWithin,
    cvDegrees: model.parameters.get('usual.withinCv.degrees', 'count'),
    cvObserved: coefficientOfVariation(means),
    // the day-to-day CV of other nutrients dwarfs what one portion adds
    cvOfDay: prior ? meanDayCv(terms, items, model) : 0,
    prior,
  };
  return usualIntakeDraws(input, source, terms.nutrient);
}

/**
 * ln of the lasting error of a person's amounts, in each draw: who sees a cup too large sees every cup too large, and
 * more days do not mend it.
 */
function reportingBias(items: DiaryItems, model: IntakeModel, source: RandomSource, count: number): Float64Array {
  let entries = 0;
  let measures = 0;
  for (const item of items.items) {
    for (const part of item.entries) {
      entries++;
      if (part.entry.basis === 'measure') measures++;
    }
  }
  const weight = model.parameters.get('report.bias.logSd.weight', 'ln');
  const measure = model.parameters.get('report.bias.logSd.measure', 'ln');
  const logSd = weight + (measures / Math.max(1, entries)) * (measure - weight);
  return stream(source, 'report.bias')
    .normals(count)
    .map((z) => logSd * z);
}
