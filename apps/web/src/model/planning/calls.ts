import { type FoundPlan, parseWishes, planView, searchPlan, showPlan } from '@selenoscope/core';
import { planTables } from '@selenoscope/data/open';
import { type ModelParts, placedNotices, placedStops, questionFinder } from '../assess/index.js';
import type { PlanCalls } from '../protocol.js';
import type { Served } from '../rpc/index.js';

type Wished = Parameters<PlanCalls['plan']>[1];

/**
 * Plans may think for seconds: they have a worker of their own, so that nothing else waits. The last search is kept for
 * as long as all that it was made of is the same, so that a forecast follows plans and does not look for them again.
 * @param search counted by a test
 */
export function planCalls(parts: ModelParts, search: typeof searchPlan = searchPlan): Served<PlanCalls> {
  const { engine, find } = questionFinder(parts);
  let last: { readonly key: string; readonly found: FoundPlan } | null = null;

  const searched = async (question: NonNullable<Awaited<ReturnType<typeof find>>>, wishes: Wished) => {
    const { model: _, ...input } = question.input!;
    // by content and not by a message of the store, which may come after the question that follows a write
    const key = JSON.stringify([wishes, input]);
    if (last?.key !== key) {
      // let go of first: two searches need not be held at once
      last = null;
      const at = await engine();
      const tables = planTables(at.tables.table);
      const asked = {
        diet: wishes.diets.join(','),
        avoid: wishes.avoid.join(','),
        maxChanges: String(wishes.maxChanges),
      };
      const found = search({
        ...question.input!,
        model: at.model,
        planTables: tables,
        wishes: parseWishes(asked, { tables, catalogue: at.catalogue }),
      });
      last = { key, found };
    }
    return last.found;
  };

  const planned = async (
    of: 'diary' | 'example',
    wishes: Wished,
    forecast: boolean,
  ): Promise<ReturnType<PlanCalls['plan']>> => {
    const question = await find(of);
    if (!question?.input) throw new Error(`there is no ${of} to plan for`);
    const answer = showPlan(await searched(question, wishes), forecast);
    const withNotices = { ...answer, notices: [...question.notices, ...answer.notices] };
    const view = planView(withNotices);
    const notices = placedNotices(view.notices, question.placeOf);
    return { answer: withNotices, view: { ...view, notices, hardStops: placedStops(view, question) } };
  };
  return {
    plan: (of, wishes) => planned(of, wishes, false),
    forecast: (of, wishes) => planned(of, wishes, true),
  };
}
