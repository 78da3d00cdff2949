import { SelenoscopeError } from './base/index.js';
import { differentPlans, type PlanValue, type Wishes } from './plan/index.js';
import type { OpenQuestion } from './plan-question.js';

/** A plan that exists when one wish alone is given up. */
export interface WithoutOneWish {
  /** what is given up: the wishes that hold only it */
  readonly wish: Pick<Wishes, 'diets' | 'avoid' | 'only'>;
  readonly question: OpenQuestion;
  readonly value: PlanValue;
}

/** More wishes than these are not tried one by one. */
const MOST_WISHES = 8;

/**
 * Which single wish stands in the way: each is given up alone, and the smallest plan without it is shown. Giving up all
 * of them at once is no answer to someone who could eat one thing more.
 */
export function withoutOneWish(
  wishes: Wishes,
  open: (wishes: Wishes) => OpenQuestion,
  options: {
    readonly maxChanges: number;
    readonly nodeBudget: number | undefined;
    readonly doses: (wishes: Wishes) => boolean;
  },
): readonly WithoutOneWish[] {
  const single = [
    ...wishes.avoid.map((one) => ({ diets: [], avoid: [one], only: [] })),
    ...wishes.only.map((one) => ({ diets: [], avoid: [], only: [one] })),
    // a diet is given up last: it is more than a taste
    ...wishes.diets.map((one) => ({ diets: [one], avoid: [], only: [] })),
  ];
  if (single.length < 2 || single.length > MOST_WISHES) return [];
  return single.flatMap((wish): WithoutOneWish[] => {
    const rest: Wishes = {
      ...wishes,
      diets: wishes.diets.filter((one) => !(wish.diets as readonly string[]).includes(one)),
      avoid: wishes.avoid.filter((one) => !(wish.avoid as readonly string[]).includes(one)),
      only: wishes.only.filter((one) => !(wish.only as readonly string[]).includes(one)),
    };
    const question = opened(() => open(rest));
    // what is left may contradict itself or leave no food: then this wish is not the one in the way
    if (question === null) return [];
    const { plans } = differentPlans(question.searcher, question.problem, {
      count: 1,
      maxChanges: options.maxChanges,
      nodeBudget: options.nodeBudget,
      doses: options.doses(rest),
    });
    const [first] = plans;
    return first ? [{ wish, question, value: first.value }] : [];
  });
}

function opened(open: () => OpenQuestion): OpenQuestion | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof SelenoscopeError) return null;
    throw error;
  }
}
