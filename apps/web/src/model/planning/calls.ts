import { parseWishes, plan, planView } from '@selenoscope/core';
import { planTables } from '@selenoscope/data/open';
import { type ModelParts, placedNotices, placedStops, questionFinder } from '../assess/index.js';
import type { PlanCalls } from '../protocol.js';
import type { Served } from '../rpc/index.js';

/** Plans may think for seconds: they have a worker of their own, so that nothing else waits. */
export function planCalls(parts: ModelParts): Served<PlanCalls> {
  const { engine, find } = questionFinder(parts);
  const planned = async (
    of: 'diary' | 'example',
    wishes: Parameters<PlanCalls['plan']>[1],
    forecast: boolean,
  ): Promise<ReturnType<PlanCalls['plan']>> => {
    const at = await engine();
    const question = await find(of);
    if (!question?.input) throw new Error(`there is no ${of} to plan for`);
    const tables = planTables(at.tables.table);
    const answer = plan({
      ...question.input,
      model: at.model,
      planTables: tables,
      wishes: parseWishes(
        {
          diet: wishes.diets.join(','),
          avoid: wishes.avoid.join(','),
          maxChanges: String(wishes.maxChanges),
        },
        { tables, catalogue: at.catalogue },
      ),
      forecast,
    });
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
