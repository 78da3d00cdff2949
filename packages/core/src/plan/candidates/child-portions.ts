import type { Parameters } from '../../base/index.js';
import type { Person } from '../../person.js';
import type { Candidate } from '../candidate.js';

/** Parts in a meal that a child gets less of; a slice of bread, an egg or an apple is the same for all. */
const SMALLER = new Set(['main', 'filling', 'starch', 'soup', 'side']);

/**
 * The same foods in portions for this person: half of a dish for a young child.
 * @example childPortions([salmon], boyOfSix, parameters)[0].portionText // 'half of a salmon fillet'
 */
export function childPortions(
  candidates: readonly Candidate[],
  { ageYears }: Person,
  parameters: Parameters,
): readonly Candidate[] {
  if (ageYears === null || ageYears >= parameters.get('candidates.child.below', 'y')) return candidates;
  const share = parameters.get('candidates.child.portion', 'fraction');
  return candidates.map((candidate) => {
    if (!SMALLER.has(candidate.role)) return candidate;
    return {
      ...candidate,
      portionText: partOf(share, candidate.portionText),
      portionGrams: candidate.portionGrams * share,
    };
  });
}

/** "two slices" halved are "one slice"; what cannot be counted out is "half of a salmon fillet". */
const HALVED: readonly (readonly [RegExp, string])[] = [
  [/^two (\w+[^s])s\b/, 'one $1'],
  [/^four\b/, 'two'],
  [/^six\b/, 'three'],
  [/^eight\b/, 'four'],
  [/^ten\b/, 'five'],
];

function partOf(share: number, portion: string): string {
  if (share !== 0.5) return `${Math.round(100 * share)} % of ${portion}`;
  const [words, half] = HALVED.find(([known]) => known.test(portion)) ?? [];
  return words && half ? portion.replace(words, half) : `half of ${portion}`;
}
