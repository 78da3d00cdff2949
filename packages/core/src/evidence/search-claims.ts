import type { Claim, EvidenceTopic } from './claim.js';

/** Lower case, without marks on letters, words of letters and digits. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Plurals are looked for as singulars: "drips" finds "drip". */
const stem = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/**
 * Claims that speak of all these words, in the order of the ledger. A word fits where one of the claim's begins with it;
 * the words of the topics that touch a claim count as its own, so that "microbiome" finds what is said of the flora.
 * @example searchClaims(claims, topics, 'drips').map((claim) => claim.id) // ['C25', 'E3', 'E4', …]
 */
export function searchClaims(
  claims: readonly Claim[],
  topics: readonly EvidenceTopic[],
  asked: string,
): readonly Claim[] {
  const wanted = wordsOf(asked).map(stem);
  if (wanted.length === 0) return [];
  return claims.filter((claim) => {
    const own = [claim.id, claim.claim, claim.statement, claim.answer, claim.qualifier, claim.show];
    const touching = topics.filter((topic) => topic.claims.includes(claim.id));
    const has = wordsOf([...own, ...touching.map(({ topic, words }) => `${topic} ${words}`)].join(' '));
    return wanted.every((word) => has.some((its) => its.startsWith(word)));
  });
}
