import type { Conflict, DifferentPlans, MoveSet, PlanValue } from './plan/index.js';
import type { OpenQuestion } from './plan-question.js';

/**
 * Plans that stay short of the aim and are told as that: what comes nearest where nothing reaches it, and Brazil nuts,
 * which many ask for, where no plan holds them.
 */
export function shortPlans(
  question: OpenQuestion,
  { plans }: DifferentPlans,
  conflict: Conflict | null,
): readonly PlanValue[] {
  const { problem, searcher, moves } = question;
  const now = searcher.valueOf([]);
  if (!now.broken.every((key) => key === 'adequate')) {
    const nearest = conflict?.nearest ? [conflict.nearest.value] : [];
    return withChange([...nearest, ...fewerNuts(question, plans)]);
  }
  const isNuts = (place: number): boolean => problem.moves[place]!.families.includes('brazil-nuts');
  const shown = plans.some(({ value }) => value.moves.some(isNuts));
  const nuts = shown
    ? []
    : problem.moves
        .flatMap(({ families }, place) =>
          families.includes('brazil-nuts') && brings(moves, place) ? [searcher.valueOf([place])] : [],
        )
        .filter(({ broken, pAdequate }) => broken.every((key) => key === 'adequate') && pAdequate > now.pAdequate)
        .sort((a, b) => b.pAdequate - a.pAdequate || a.disturbance - b.disturbance)
        .filter(({ broken }) => broken.length > 0)
        .slice(0, 1);
  const nearest = conflict?.nearest ? [conflict.nearest.value] : [];
  const same = nearest.some((value) => nuts.some((nut) => nut.moves.join() === value.moves.join()));
  return withChange([...nearest, ...(same ? [] : nuts)]);
}

/** Fewer Brazil nuts and nothing else: what anybody would try first, with what it breaks. Of those that end the excess the one with most left. */
function fewerNuts({ moves, searcher, problem }: OpenQuestion, plans: DifferentPlans['plans']): readonly PlanValue[] {
  const isAlone = plans.some(({ value }) => value.moves.length === 1);
  if (isAlone) return [];
  return moves.effects
    .flatMap(({ move }, place) => (move.kind === 'reduce' && move.pieces ? [searcher.valueOf([place])] : []))
    .filter(({ pAbove, broken }) => pAbove <= problem.aim.above && broken.length > 0)
    .sort((a, b) => b.pAdequate - a.pAdequate)
    .slice(0, 1);
}

const withChange = (values: readonly PlanValue[]): readonly PlanValue[] =>
  values.filter(({ moves }) => moves.length > 0);

const brings = ({ effects }: MoveSet, place: number): boolean => {
  const { kind } = effects[place]!.move;
  return kind === 'add' || kind === 'swap' || kind === 'resize';
};
