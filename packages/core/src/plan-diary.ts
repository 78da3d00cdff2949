import { bodyParts } from './assess-body.js';
import { openForecaster } from './plan/index.js';
import type { PlanAnswer } from './plan-answer.js';
import type { PlanInput } from './plan-question.js';
import { type FoundPlan, searchPlan } from './plan-search.js';
import { planShown, type Shower } from './plan-shown.js';
import type { PlanStartDraws } from './plan-start.js';

/**
 * The smallest change that puts selenium right, with its chance to help and to harm, proven on the draws of the verdict.
 *
 * diary → settled intake and verdict, as `assess` → moves → the smallest plan within all limits, and others that differ
 * → what each does to blood and gut. A diet that is right gives one plan with no changes; where nothing works, what
 * conflicts.
 * @throws SelenoscopeError for wishes that contradict each other, or leave no food
 * @example plan({ diary, person, model, planTables: loadPlanTables(), wishes: parseWishes({ avoid: 'nuts' }, { tables, catalogue }) }).plans[0]?.sentence
 */
export const plan = (input: PlanInput): PlanAnswer => showPlan(searchPlan(input));

/**
 * The answer of a plan that was found. One search can be shown twice: at once, and then with what takes longer.
 * @param forecast blood and gut in the weeks to come; left out, as the input asks
 */
export function showPlan(found: FoundPlan, forecast: boolean = found.input.forecast !== false): PlanAnswer {
  const { input, start, answer, search } = found;
  if (search === null) return answer;
  const { question, findOut, isFindOutFirst } = search;
  const show = shower(input, start, forecast);
  const plans = search.plans.map(({ value, proof }) => show(question, value, proof));
  return {
    ...answer,
    plans: isFindOutFirst ? [...findOut, ...plans] : [...plans, ...findOut],
    short: search.short.map((value) => show(question, value, null)),
  };
}

/** What a plan is shown with, made once for all plans. */
function shower(input: PlanInput, start: PlanStartDraws, isForecast: boolean): Shower {
  const { model, person } = input;
  const { intake, habitual } = start.settled;
  const forecast = isForecast
    ? openForecaster({
        before: intake,
        partsOf: (of) => bodyParts(of, model.intake, start.source, start.draws).parts,
        person,
        bodyModel: model.body ?? null,
        gutModel: model.gut ?? null,
        source: start.source,
        draws: start.draws,
        ...(habitual ? { settled: habitual } : {}),
      })
    : null;
  return planShown({ input, start, forecast });
}
