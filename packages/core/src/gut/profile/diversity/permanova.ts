import { type Problem, SelenoscopeError, stream } from '../../../base/index.js';

export interface PermanovaOptions {
  readonly seed: number;
  /** 999 where not said */
  readonly permutations?: number;
  /**
   * Blocks that samples are exchanged within only, one label a sample: the person, where persons gave several samples.
   * Without them repeated samples of one person count as independent, and p comes out too small.
   */
  readonly blocks?: readonly (string | null)[];
}

export interface Permanova {
  /** null where samples within groups do not differ at all */
  readonly pseudoF: number | null;
  /** share of the sum of squared distances that lies between groups, 0 to 1 */
  readonly rSquared: number;
  /** (1 + permutations at least as far apart) / (1 + permutations); never below 1 / (1 + permutations) */
  readonly p: number;
  readonly permutations: number;
  readonly groups: readonly { readonly label: string; readonly samples: number }[];
  readonly degreesOfFreedom: { readonly between: number; readonly within: number };
  readonly sumOfSquares: { readonly between: number; readonly within: number; readonly total: number };
  readonly notices: readonly Problem[];
}

/** Sums that differ by less are the same grouping under other names, summed in another order. */
const SAME = 1e-12;

/**
 * Are samples of a group nearer to each other than to those of other groups (Anderson 2001, one factor)?
 *
 * A small p says that groups differ in place or in spread; which of the two it does not tell. Permutation k is drawn
 * from a stream of its own, so results are the same bits on every machine and more permutations begin with the same ones.
 *
 * @param distances samples × samples, symmetric, as `betaMatrix` gives it
 * @param groups one label a sample
 * Throws SelenoscopeError for missing labels, for one group, where every group is one sample, for distances that are not
 * defined or all 0, and where the blocks leave nothing to exchange.
 * @example permanova(matrix.values, ['gut', 'gut', 'tongue', 'tongue'], { seed: 1 })
 */
export function permanova(
  distances: Float64Array,
  groups: readonly (string | null)[],
  options: PermanovaOptions,
): Permanova {
  const n = groups.length;
  const permutations = options.permutations ?? 999;
  if (!Number.isSafeInteger(permutations) || permutations < 1)
    throw new SelenoscopeError({ code: 'profile.permanova.permutations', came: permutations });
  if (distances.length !== n * n)
    throw new SelenoscopeError({ code: 'profile.permanova.labels', labels: n, samples: Math.sqrt(distances.length) });
  const labels = membersOf(groups, 'groups');
  const blocks = options.blocks ? membersOf(options.blocks, 'blocks', n) : new Map([['', samplesFrom(n)]]);
  if (labels.size < 2) throw new SelenoscopeError({ code: 'profile.permanova.oneGroup', label: groups[0] ?? '' });
  if (labels.size === n) throw new SelenoscopeError({ code: 'profile.permanova.singletons', groups: n });
  const arrangements = arrangementsOf(groups, blocks);
  if (arrangements === 1) throw new SelenoscopeError({ code: 'profile.permanova.nothingToExchange' });

  const squared = distances.map((distance) => distance * distance);
  const members = [...labels.values()];
  const total = withinGroups(squared, n, [samplesFrom(n)], samplesFrom(n));
  if (!(total < Number.POSITIVE_INFINITY)) throw new SelenoscopeError({ code: 'profile.permanova.undefinedDistance' });
  if (total === 0) throw new SelenoscopeError({ code: 'profile.permanova.noDistance' });
  const within = withinGroups(squared, n, members, samplesFrom(n));
  const between = Math.max(0, total - within);
  const degreesOfFreedom = { between: labels.size - 1, within: n - labels.size };

  // with a fixed total, pseudo-F is as large or larger just where the sum within groups is as small or smaller
  const least = within * (1 + SAME) + total * SAME;
  let asFar = 0;
  for (let k = 0; k < permutations; k++)
    if (withinGroups(squared, n, members, permutation(options.seed, k, n, blocks)) <= least) asFar++;

  return {
    pseudoF: within > 0 ? between / degreesOfFreedom.between / (within / degreesOfFreedom.within) : null,
    rSquared: between / total,
    p: (1 + asFar) / (1 + permutations),
    permutations,
    groups: [...labels].map(([label, samples]) => ({ label, samples: samples.length })),
    degreesOfFreedom,
    sumOfSquares: { between, within, total },
    notices: arrangements <= permutations ? [{ code: 'profile.permanova.fewArrangements', arrangements }] : [],
  };
}

const samplesFrom = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

/** Samples of each label, labels in order of first appearance. */
function membersOf(
  labels: readonly (string | null)[],
  field: 'groups' | 'blocks',
  samples: number = labels.length,
): Map<string, Int32Array> {
  if (labels.length !== samples)
    throw new SelenoscopeError({ code: 'profile.permanova.labels', labels: labels.length, samples });
  const missing = labels.flatMap((label, i) => (label === null || label.trim() === '' ? [i + 1] : []));
  if (missing.length > 0) throw new SelenoscopeError({ code: 'profile.permanova.missingLabels', field, missing });
  const found = new Map<string, number[]>();
  labels.forEach((label, i) => {
    if (!found.has(label!)) found.set(label!, []);
    found.get(label!)!.push(i);
  });
  return new Map([...found].map(([label, members]) => [label, Int32Array.from(members)]));
}

/** Σ over groups of (sum of squared distances between its members) / members, member i being sample `order[i]`. */
function withinGroups(squared: Float64Array, n: number, groups: readonly Int32Array[], order: Int32Array): number {
  let sum = 0;
  for (const members of groups) {
    let apart = 0;
    for (let a = 0; a < members.length; a++) {
      const row = order[members[a]!]! * n;
      for (let b = a + 1; b < members.length; b++) apart += squared[row + order[members[b]!]!]!;
    }
    sum += apart / members.length;
  }
  return sum;
}

/** Permutation k of the samples, within their blocks (Fisher and Yates). */
function permutation(seed: number, k: number, n: number, blocks: ReadonlyMap<string, Int32Array>): Int32Array {
  const uniforms = stream({ seed, person: 0 }, `profile.permanova.${k}`).uniforms(n);
  const order = samplesFrom(n);
  let drawn = 0;
  for (const members of blocks.values())
    for (let last = members.length - 1; last > 0; last--) {
      const a = members[last]!;
      const b = members[Math.floor(uniforms[drawn++]! * (last + 1))]!;
      const kept = order[a]!;
      order[a] = order[b]!;
      order[b] = kept;
    }
  return order;
}

/** Ways to hand out the labels within the blocks; Infinity above what a double holds. */
function arrangementsOf(groups: readonly (string | null)[], blocks: ReadonlyMap<string, Int32Array>): number {
  let ways = 1;
  for (const members of blocks.values()) {
    const seen = new Map<string, number>();
    let placed = 0;
    for (const sample of members) {
      const label = groups[sample]!;
      const same = (seen.get(label) ?? 0) + 1;
      seen.set(label, same);
      placed++;
      ways = (ways * placed) / same;
    }
  }
  return Math.round(ways);
}
