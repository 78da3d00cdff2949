import type { Problem } from '../../base/index.js';
import { type BetaMeasure, betaMatrix, betaRows, type PhyloTree, type Profile } from '../profile/index.js';
import type { BetaName, StoolAnswer } from './answer.js';

/** Which distances are wanted. */
export type BetaAsked = 'all' | 'none' | readonly BetaName[];

export const BETA_NAMES: readonly BetaName[] = [
  'brayCurtis',
  'brayCurtisShares',
  'jaccard',
  'jaccardQuantitative',
  'aitchison',
  'unweightedUnifrac',
  'weightedUnifrac',
  'normalisedUnifrac',
];

/** With more samples the distances are given where they are asked for by name: eight matrices of a thousand squared are 100 MB of text. */
export const MOST_SAMPLES = 200;

/** The measure behind a name. */
export function measureOf(name: BetaName, { unit }: Profile): BetaMeasure {
  switch (name) {
    case 'brayCurtis':
      return unit === 'reads' ? 'brayCurtisCounts' : 'brayCurtisShares';
    case 'jaccard':
      return 'jaccardPresence';
    default:
      return name;
  }
}

/** Distances between all samples, by name; a measure that cannot be given is null, with a notice. */
export function distancesOf(
  profile: Profile,
  tree: PhyloTree | null,
  asked: BetaAsked,
): { readonly beta: StoolAnswer['beta']; readonly notices: readonly Problem[] } {
  const { table, unit } = profile;
  const samples = table.samples.length;
  if (asked === 'none') return { beta: {}, notices: [] };
  if (asked === 'all' && samples > MOST_SAMPLES)
    return { beta: {}, notices: [{ code: 'profile.beta.many', count: samples, most: MOST_SAMPLES }] };
  const names = asked === 'all' ? BETA_NAMES : asked;
  const matrices = names.map((name) => [name, betaMatrix(table, measureOf(name, profile), { unit, tree })] as const);
  return {
    beta: Object.fromEntries(matrices.map(([name, matrix]) => [name, betaRows(matrix)])),
    notices: matrices.flatMap(([, { reason, notices }]) => [...(reason ? [reason] : []), ...notices]),
  };
}
