import { type Problem, SelenoscopeError } from '../../base/index.js';
import { betaMatrix, type PhyloTree, type Profile, permanova } from '../profile/index.js';
import type { BetaName, PermanovaShown } from './answer.js';
import { measureOf } from './distances.js';

/** Groups of samples to be told apart: one label a sample, in the order of the profile. */
export interface GroupsAsked {
  readonly column: string;
  readonly labels: readonly (string | null)[];
  readonly blocks?: readonly (string | null)[];
  readonly permutations?: number;
  readonly distance: BetaName;
}

/** PERMANOVA of the groups (Anderson 2001). @throws SelenoscopeError where the distance cannot be given, or there are no groups */
export function groupTest(
  profile: Profile,
  tree: PhyloTree | null,
  { column, labels, blocks, permutations, distance }: GroupsAsked,
  seed: number,
): { readonly shown: PermanovaShown; readonly notices: readonly Problem[] } {
  const measure = measureOf(distance, profile);
  const matrix = betaMatrix(profile.table, measure, { unit: profile.unit, tree });
  if (!matrix.values) throw new SelenoscopeError(matrix.reason!);
  const { notices, ...test } = permanova(matrix.values, labels, {
    seed,
    ...(permutations === undefined ? {} : { permutations }),
    ...(blocks ? { blocks } : {}),
  });
  return { shown: { column, measure: distance, ...test }, notices };
}
