import type { Verdict } from '../assessment.js';
import { numberOf, numberOrNull, type Rows, textOf } from '../base/index.js';
import { wrong } from './groups.js';

/** What a verdict is made from. */
export interface Evidence {
  /** chance of too little; null where no requirement may be scored or there is nothing to count */
  readonly pLow: number | null;
  /** chance of being above the stricter upper level; null where there is none or nothing to count */
  readonly pHigh: number | null;
  /** share of the diary that carries a known value, 0 to 1 */
  readonly knownShare: number;
}

/** Why a rule fires: names the sentence in `words.ts`. */
export const RULE_CODES = [
  'high-likely',
  'high-even',
  'high-possible',
  'not-scored',
  'both-ends',
  'poor-coverage',
  'low-likely',
  'low-possible',
  'adequate',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** A row of `verdict-rules.csv`. A condition that is null holds always. */
export interface VerdictRule {
  readonly order: number;
  readonly verdict: Verdict;
  readonly code: RuleCode;
  /** false: fires only where pLow is null */
  readonly scored: boolean | null;
  readonly pHighAtLeast: number | null;
  readonly pHighAbove: number | null;
  readonly pLowAtLeast: number | null;
  readonly pLowAbove: number | null;
  readonly pLowAtMost: number | null;
  readonly knownShareBelow: number | null;
  readonly why: string;
}

const VERDICTS: readonly Verdict[] = [
  'likely-too-little',
  'perhaps-too-little',
  'likely-adequate',
  'perhaps-too-much',
  'likely-too-much',
  'cannot-tell',
];

/** Rules in their order. @throws Error where the last rule has a condition: then some case would have no verdict */
export function readVerdictRules(rows: Rows): readonly VerdictRule[] {
  const rules = rows.map((row): VerdictRule => {
    const verdict = textOf(row, 'verdict') as Verdict;
    const code = textOf(row, 'code') as RuleCode;
    const scored = textOf(row, 'scored');
    if (!VERDICTS.includes(verdict)) throw wrong(row, 'verdict', verdict);
    if (!RULE_CODES.includes(code)) throw wrong(row, 'code', code);
    return {
      order: numberOf(row, 'order'),
      verdict,
      code,
      scored: scored === '' ? null : scored === 'yes',
      pHighAtLeast: numberOrNull(row, 'p_high_at_least'),
      pHighAbove: numberOrNull(row, 'p_high_above'),
      pLowAtLeast: numberOrNull(row, 'p_low_at_least'),
      pLowAbove: numberOrNull(row, 'p_low_above'),
      pLowAtMost: numberOrNull(row, 'p_low_at_most'),
      knownShareBelow: numberOrNull(row, 'known_share_below'),
      why: textOf(row, 'why'),
    };
  });
  rules.sort((a, b) => a.order - b.order);
  const last = rules.at(-1);
  if (!last || conditions(last).some((condition) => condition !== null)) {
    throw new Error('verdict-rules.csv: the last rule must hold always, or some case has no verdict');
  }
  return rules;
}

const conditions = (r: VerdictRule) => [
  r.scored,
  r.pHighAtLeast,
  r.pHighAbove,
  r.pLowAtLeast,
  r.pLowAbove,
  r.pLowAtMost,
  r.knownShareBelow,
];

/**
 * The first rule whose conditions all hold. Every case has exactly one: the last rule has no condition.
 *
 * A chance that could not be given counts as unscored (pLow) or as none (pHigh, where no authority has an upper level).
 */
export function verdictOf(rules: readonly VerdictRule[], evidence: Evidence): VerdictRule {
  const scored = evidence.pLow !== null && !Number.isNaN(evidence.pLow);
  const low = scored ? evidence.pLow : 0;
  const high = evidence.pHigh !== null && !Number.isNaN(evidence.pHigh) ? evidence.pHigh : 0;
  const rule = rules.find(
    (r) =>
      (r.scored === null || r.scored === scored) &&
      (r.pHighAtLeast === null || high >= r.pHighAtLeast) &&
      (r.pHighAbove === null || high > r.pHighAbove) &&
      (r.pLowAtLeast === null || low >= r.pLowAtLeast) &&
      (r.pLowAbove === null || low > r.pLowAbove) &&
      (r.pLowAtMost === null || low <= r.pLowAtMost) &&
      (r.knownShareBelow === null || !(evidence.knownShare >= r.knownShareBelow)),
  );
  return rule!;
}
