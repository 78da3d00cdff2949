import type { DiaryReport } from '../../assessment.js';
import type { RandomSource } from '../../base/index.js';
import type { Person } from '../../person.js';
import type { DoseEntry } from '../diary.js';
import type { IntakeEstimate } from '../estimate.js';
import { formShares } from '../forms-of-intake.js';
import { plateToForms } from '../kinds.js';
import type { IntakeModel } from '../model.js';
import { scaleTo } from '../sources.js';
import { askedQuestions, isAnswered, withoutUnasked } from './answers.js';
import { eatenBaskets } from './eaten.js';
import { doseEntries, dosesOf, nutsOf } from './extras.js';
import type { CheckModel } from './model.js';
import { noticesOfCheck } from './notices.js';
import { personOf } from './person.js';
import { coverageOf, foodPosterior } from './posterior.js';
import { settleAfterCheck } from './settle.js';
import { formPartsOfCheck, sourcesOfCheck } from './sources.js';
import type { CheckAnswers } from './value.js';

export interface CheckOptions {
  readonly draws: number;
  readonly source: RandomSource;
  /** name of the answers file, for the report; left out where the questions were asked */
  readonly file?: string;
}

/** Answers as the rest of an assessment needs them: the same shape as a diary's. */
export interface CheckEstimate {
  readonly person: Person;
  readonly estimate: IntakeEstimate;
  readonly diary: DiaryReport;
  /** supplements and drips of a known amount, for the hard stops; `row` is the question's order */
  readonly doses: readonly DoseEntry[];
}

/**
 * From the answers of the two-minute check to what usually arrives, with draws: wide and honest.
 *
 * Food: baskets of real foods, as often as answered, weighed against what people like this one eat ({@link foodPosterior}).
 * Brazil nuts and doses: as answered, on top. Only selenium is estimated: `usual` holds no other nutrient.
 * @example estimateFromAnswers({ values: { sex: 'female', age: 34, country: 'GB', bread: 'two' } }, model, check, { draws: 1000, source: { seed: 1, person: 0 } })
 */
export function estimateFromAnswers(
  given: CheckAnswers,
  model: IntakeModel,
  check: CheckModel,
  options: CheckOptions,
): CheckEstimate {
  const { draws: count, source } = options;
  const answers = withoutUnasked(check.form, given);
  const person = personOf(answers);
  const prior = model.priors.of(person);
  const baskets = eatenBaskets(answers, person, model, check, source, count);
  const extras = { answers, model, check, source, count };
  const nuts = nutsOf(extras);
  const doses = dosesOf(extras);

  const { draws: regular } = foodPosterior(baskets, prior, check.parameters, source, count);
  const seleniumFood = nuts ? regular.map((ug, i) => ug + nuts.usualUg[i]!) : regular;
  const seleniumDoses = new Float64Array(count);
  for (const dose of doses) for (let i = 0; i < count; i++) seleniumDoses[i]! += dose.usualUg[i]!;
  const total = seleniumFood.map((ug, i) => ug + seleniumDoses[i]!);

  const coverage = coverageOf(baskets);
  const foods = formPartsOfCheck(baskets, null, []);
  scaleTo(
    foods.map((part) => part.ug),
    regular,
  );
  const parts = [...foods, ...formPartsOfCheck([], nuts, doses)];
  const forms = formShares(parts, model.forms, source, count);
  const eaten = [...foods, ...formPartsOfCheck([], nuts, [])].map(({ group, ug }) => ({
    id: 'check',
    draws: ug,
    speciation: group,
  }));
  const taken = doses.map((dose) => ({ id: dose.key, draws: dose.usualUg, speciation: dose.form }));
  const asked = askedQuestions(check.form, answers);
  const answered = asked.filter((question) => isAnswered(answers, question.id)).length;
  return {
    person,
    doses: doseEntries(doses),
    diary: {
      kind: 'check',
      file: options.file ?? 'two-minute check',
      days: 0,
      // what is not sure was not answered, and nothing was left out
      rowsIn: answered,
      entries: answered,
      matched: answered,
      unmatched: [],
      rejected: [],
    },
    estimate: {
      dates: [],
      days: [],
      usual: new Map([['selenium', { unit: 'ug/d', draws: total, coverage }]]),
      seleniumFood,
      seleniumDoses,
      sources: sourcesOfCheck(baskets, nuts, doses, regular),
      plate: plateToForms([...eaten, ...taken], model.forms, source, count),
      forms: forms.shares,
      formRanges: forms.ranges,
      doses,
      prior,
      // the answers stand for one long day; where no food was answered, for none
      daysCounted: coverage > 0 ? 1 : 0,
      wouldSettle: settleAfterCheck({ usual: total, answers, person, baskets, nuts, doses, source }),
      coverage,
      problems: noticesOfCheck({ answers, person, model, check, baskets, nuts, doses, prior }),
    },
  };
}
