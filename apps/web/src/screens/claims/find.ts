import type { ClaimView } from '@selenoscope/core';

/** The verdicts of the ledger, in its order. */
export const VERDICTS = ['supported', 'partly', 'unsupported', 'wrong', 'not-testable'] as const;
export type Shown = 'all' | (typeof VERDICTS)[number];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Claims that hold every word that was typed, in whatever is shown of them. @example found(claims, 'brazil mice') */
export function found(claims: readonly ClaimView[], typed: string): readonly ClaimView[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return claims;
  return claims.filter(({ id, claim, show, evidenceWords, sources, verdictWords }) => {
    const text = plain([id, claim, show, evidenceWords, verdictWords, ...sources].join(' '));
    return words.every((word) => text.includes(word));
  });
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
