import type { ClaimView } from '@selenoscope/core';

/** The verdicts of the ledger, in its order. */
export const VERDICTS = ['supported', 'partly', 'unsupported', 'wrong', 'not-testable'] as const;
export type Shown = 'all' | (typeof VERDICTS)[number];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A word without its ending: "changes" and "changed" are one. */
const stemOf = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|ed|ing|s|y|e)$/, '') : word);

const textOf = (claim: ClaimView): string =>
  plain(
    [
      ...[claim.id, claim.claim, claim.show, claim.qualifier, claim.mayShow, claim.evidenceWords, claim.verdictWords],
      ...claim.sources,
      ...claim.remarks.map(({ text }) => text),
    ].join(' '),
  );

/** Claims that hold every word that was typed, in whatever is shown of them. @example found(claims, 'brazil mice') */
export function found(claims: readonly ClaimView[], typed: string): readonly ClaimView[] {
  const words = plain(typed).split(/\s+/).filter(Boolean).map(stemOf);
  if (words.length === 0) return claims;
  return claims.filter((claim) => {
    const text = textOf(claim);
    return words.every((word) => text.includes(word));
  });
}

/** What people notice, and the word under which the ledger has it. */
const NEAR: readonly (readonly [asked: RegExp, typed: string])[] = [
  [/hair|nail|haar|nagel|nägel|pelo|cabello|uña|garlic|breath|knoblauch|ajo/i, 'excess'],
  [/hair|nail|haar|nagel|nägel|pelo|cabello|uña|garlic|breath|knoblauch|ajo/i, 'toxic'],
  [/tired|fatigue|müde|cansan/i, 'thyroid'],
];
const MOST_NEAR = 5;

/**
 * Where no claim holds all that was typed: those that hold the most of its words, or what it is a sign of.
 * @example nearest(claims, 'hair loss')
 */
export function nearest(claims: readonly ClaimView[], typed: string): readonly ClaimView[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word.length > 2)
    .map(stemOf);
  const near = NEAR.filter(([asked]) => asked.test(typed)).map(([, word]) => word);
  const held = claims.map((claim) => {
    const text = textOf(claim);
    return { claim, count: [...words, ...near].filter((word) => text.includes(word)).length };
  });
  return held
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_NEAR)
    .map(({ claim }) => claim);
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
