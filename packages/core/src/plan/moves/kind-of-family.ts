import type { Candidate } from '../candidate.js';

/** Families that people take for one kind of food: a plan of trout is no news beside a plan of tuna. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  fish: ['oily-fish', 'white-fish', 'river-fish', 'predator-fish', 'fresh-tuna', 'tinned-tuna'],
  meat: ['beef', 'pork', 'lamb', 'goat', 'game'],
  wheat: ['wheat-bread', 'crackers', 'wheat-grain', 'wheat-cereal', 'pasta'],
};

const kindOfFamily = new Map(
  Object.entries(KINDS).flatMap(([kind, families]) => families.map((family) => [family, kind] as const)),
);

/** What a plan that brings this food leans on: its family, and the kind where that holds several. */
export function familiesOf({ family }: Candidate): readonly string[] {
  const kind = kindOfFamily.get(family);
  return kind === undefined ? [family] : [family, `kind:${kind}`];
}
