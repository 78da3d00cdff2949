import type { ClaimView } from '@selenoscope/core';
import { EVERYWHERE, NEAR, SAME, SOFT, STOP_WORDS } from './words.js';

/** The verdicts of the ledger, in its order. */
export const VERDICTS = ['supported', 'partly', 'unsupported', 'wrong', 'not-testable'] as const;
export type Shown = 'all' | (typeof VERDICTS)[number];

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** A word without its ending: "changes" and "changed" are one, and "nuts" is "nut". */
const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|es|ed|ing|s|y|e)$/, '') : word.length > 3 ? word.replace(/s$/, '') : word;

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);

/** A word that was typed, as any of the words under which the ledger may have it. */
interface Sought {
  /** beginnings of words */
  readonly any: readonly string[];
  /** false for what a thing does: it moves a claim up, and leaves none out */
  readonly needed: boolean;
}

type Pairs = typeof SAME;

// A long name is sought within compounds too: "Prostatakrebs"; a short one is in anything, as "nut" is in "nutrient".
const [SHORT, LONG] = [3, 5];
const begins = (word: string, name: string): boolean =>
  name.length > SHORT ? word.startsWith(name) : word === name || word === `${name}s`;
const isNamed = (word: string, names: readonly string[]): boolean =>
  names.some((name) => begins(word, name) || (name.length >= LONG && word.includes(name)));
const ledgerOf = (pairs: Pairs, word: string): readonly string[] =>
  pairs.filter(([names]) => isNamed(word, names)).flatMap(([, ledger]) => ledger);

/** What is looked for: words of a question left out, names of one thing joined. */
function soughtIn(typed: string): readonly Sought[] {
  const all = wordsIn(typed);
  const meant = all.filter((word) => !STOP_WORDS.has(word) && !EVERYWHERE.has(word));
  return (meant.length > 0 ? meant : all).map((word) => {
    const same = ledgerOf(SAME, word);
    const soft = same.length > 0 ? [] : ledgerOf(SOFT, word);
    return { any: [...new Set([stemOf(word), ...same, ...soft])], needed: soft.length === 0 };
  });
}

interface Held {
  readonly claim: readonly string[];
  readonly answer: readonly string[];
  readonly rest: readonly string[];
}
const heldBy = (claim: ClaimView): Held => ({
  claim: wordsIn(`${claim.id} ${claim.claim}`),
  answer: wordsIn([claim.show, claim.qualifier, claim.mayShow, claim.evidenceWords, claim.verdictWords].join(' ')),
  rest: wordsIn([...claim.sources, ...claim.remarks.map(({ text }) => text)].join(' ')),
});

/** Where a word stands says how much the claim is about it. */
const WEIGHTS = { claim: 9, answer: 3, rest: 1 } as const;
const NEVER = 0;
function weightOf({ any }: Pick<Sought, 'any'>, held: Held): number {
  const isIn = (words: readonly string[]): boolean => words.some((word) => any.some((stem) => begins(word, stem)));
  return isIn(held.claim) ? WEIGHTS.claim : isIn(held.answer) ? WEIGHTS.answer : isIn(held.rest) ? WEIGHTS.rest : NEVER;
}

const best = (scored: readonly { readonly claim: ClaimView; readonly score: number }[]): readonly ClaimView[] =>
  [...scored].sort((one, other) => other.score - one.score).map(({ claim }) => claim);

/**
 * Claims that speak of all that was asked, in any of three languages, those that are about it first.
 * @example found(claims, 'does selenium prevent cancer')
 */
export function found(claims: readonly ClaimView[], typed: string): readonly ClaimView[] {
  const sought = soughtIn(typed);
  if (sought.length === 0) return claims;
  // where only such words were typed they are all there is to go by
  const needed = sought.some((one) => one.needed) ? sought.filter((one) => one.needed) : sought;
  return best(
    claims.flatMap((claim) => {
      const held = heldBy(claim);
      if (needed.some((one) => weightOf(one, held) === NEVER)) return [];
      return [{ claim, score: sought.reduce((sum, one) => sum + weightOf(one, held), 0) }];
    }),
  );
}

const MOST_NEAR = 5;

/**
 * Where no claim speaks of all that was typed: those that speak of most of it, or of what it is a sign of.
 * @example nearest(claims, 'hair loss')
 */
export function nearest(claims: readonly ClaimView[], typed: string): readonly ClaimView[] {
  const needed = soughtIn(typed).filter((one) => one.needed);
  const near = wordsIn(typed).flatMap((word) => ledgerOf(NEAR, word));
  const sought = [...needed, ...[...new Set(near)].map((stem) => ({ any: [stem] }))];
  const scored = claims.map((claim) => {
    const held = heldBy(claim);
    return { claim, score: sought.reduce((sum, one) => sum + weightOf(one, held), 0) };
  });
  return best(scored.filter(({ score }) => score > 0)).slice(0, MOST_NEAR);
}

/** How many claims have each verdict. */
export function counted(claims: readonly ClaimView[]): Readonly<Record<Shown, number>> {
  const of = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    all: claims.length,
    supported: of('supported'),
    partly: of('partly'),
    unsupported: of('unsupported'),
    wrong: of('wrong'),
    'not-testable': of('not-testable'),
  };
}

/**
 * A claim as the end of "Is it true that selenium …". A claim that does not begin with selenium stands as it is.
 * @example asked('Selenium deficiency causes headaches.') // "… deficiency causes headaches?"
 */
export function asked(claim: string): string {
  const rest = /^Selenium (.*)\.$/.exec(claim)?.[1];
  return rest === undefined ? claim.replace(/\.$/, '?') : `… ${rest}?`;
}
