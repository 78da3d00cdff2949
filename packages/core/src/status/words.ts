import type { Verdict } from '../assessment.js';
import type { Authority } from './authorities.js';
import type { Goal } from './goals.js';
import { printedSource } from './printed-source.js';
import type { ReferenceKind, ReferenceValue } from './references.js';
import type { SeleniumRequirement } from './requirement.js';
import type { UpperLevel } from './upper-levels.js';
import type { RuleCode } from './verdict.js';

/**
 * Every sentence of the status in one place: a level and its reference, never a diagnosis. Bodily complaints appear
 * only where too much is the subject; there is no sentence here that reads them as too little.
 */

/** A chance as a person meets it. @example outOf100(0.638) // "64 of 100" */
export function outOf100(p: number): string {
  if (p < 0.01) return 'under 1 of 100';
  if (p > 0.99) return 'over 99 of 100';
  return `${Math.round(p * 100)} of 100`;
}

/** An amount for a sentence: whole µg from 10 on, one decimal below. */
export function micrograms(value: number): string {
  return `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} µg`;
}

const KIND_WORDS: Readonly<Record<ReferenceKind, string>> = {
  EAR: 'average requirement (EAR)',
  AR: 'average requirement (AR)',
  RDA: 'recommended intake (RDA)',
  PRI: 'recommended intake (PRI)',
  RNI: 'recommended intake (RNI)',
  LRNI: 'lower reference intake (LRNI)',
  AI: 'adequate intake (AI)',
  UL: 'upper level (UL)',
  DV: 'daily value for labels (DV)',
};

/** "IOM 2000" */
export function citation(authority: Authority, value: ReferenceValue): string {
  const { name, year } = printedSource(authority, value);
  return `${name} ${year}`;
}

const recalled = (value: ReferenceValue): string => (value.verified ? '' : ' (recalled, not yet verified)');

/** The chance of too little, with its reference and the goal that it scores. */
export function chanceOfTooLittle(
  p: number,
  requirement: SeleniumRequirement,
  authority: Authority,
  goal: Goal | undefined,
): string {
  const { value } = requirement;
  return (
    `In ${outOf100(p)} ways this could be, usual intake is below what this person needs. ` +
    `Held against: the ${KIND_WORDS[value.kind]} of ${citation(authority, value)}, ${value.ugPerDay} µg a day${recalled(value)}` +
    `${goal ? `, ${goal.words}` : ''}; needs differ between people by about ${Math.round(requirement.cv * 1000) / 10} %${cvMark(requirement)}.`
  );
}

const cvMark = ({ cvMethod }: SeleniumRequirement): string =>
  cvMethod === 'derived'
    ? ' (derived from the recommended value)'
    : cvMethod === 'assumed'
      ? ' (assumed, none is stated)'
      : '';

/** Why another authority's requirement stands in. */
export function whyComparison(basis: SeleniumRequirement['basis'], own: Authority): string | null {
  if (basis === 'own') return null;
  if (basis === 'own-has-none-for-stage') {
    return `${own.shortName} prints no average requirement for this life stage, so the chance is held against another authority's.`;
  }
  return `${own.shortName} has no average requirement here, so the chance is held against another authority's, which is named.`;
}

/** The own authority's levels, where none of them gives a chance. */
export function ownLevels(own: Authority, values: readonly ReferenceValue[], usualMean: number | null): string | null {
  if (values.length === 0) return null;
  const list = values.map((v) => `${KIND_WORDS[v.kind]} ${v.ugPerDay} µg${recalled(v)}`).join(', ');
  const place = usualMean === null ? '' : ` The middle of the estimate is ${micrograms(usualMean)}.`;
  return `${own.shortName} itself gives, a day: ${list}.${place}${values.some((v) => v.kind === 'AI') ? ` ${AI_MEANS}` : ''}`;
}

const AI_MEANS =
  'An adequate intake gives no chance of too little: at or above it a shortage is unlikely, and below it none is shown.';

/** Both upper levels, always, whatever the verdict. */
export function chancesOfTooMuch(
  levels: readonly UpperLevel[],
  chances: Readonly<Record<string, number | null>>,
): string {
  const parts = levels.map((level) => {
    const p = chances[level.key];
    if (level.value === null) return `${level.authority.shortName} has no upper level at this age`;
    const limit = `${level.value.ugPerDay} µg a day (${citation(level.authority, level.value)}${recalled(level.value)})`;
    return typeof p === 'number' ? `${outOf100(p)} above ${limit}` : limit;
  });
  return `Upper levels, all sources counted together: ${parts.join('; ')}.`;
}

/** What decided, in words; one for each rule of `verdict-rules.csv`. */
export const RULE_WORDS: Readonly<Record<RuleCode, string>> = {
  'high-likely': 'Being above the stricter upper level is likely (85 of 100 or more).',
  'high-even': 'Being above the stricter upper level is at least as likely as not.',
  'high-possible': 'Being above the stricter upper level cannot be excluded (more than 5 of 100).',
  'not-scored':
    'There is no requirement to hold this against, or nothing that could be counted, so neither end is judged.',
  'both-ends': 'Neither too little nor too much can be excluded yet.',
  'poor-coverage':
    'So little of the diary has a known selenium value that the answer would be that of the population, not of this person.',
  'low-likely': 'Too little is likely (85 of 100 or more).',
  'low-possible': 'Enough is not yet likely enough (too little in more than 15 of 100).',
  adequate: 'Too little in at most 15 of 100, and above the stricter upper level in at most 5 of 100.',
};

/** Why no verdict is given while a row with a dose, or very many Brazil nuts, was set aside. */
export const openRows = (rows: readonly number[]): string =>
  `${rows.length === 1 ? `Row ${rows[0]} was` : `Rows ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' and more' : ''} were`} left out because the amount cannot be right, and might hold very much selenium. Until that is settled neither enough nor too little can be said.`;

export const NO_REQUIREMENT_UNDER_ONE =
  'Under one year there is only an adequate intake, taken from what milk gives, and so no chance of too little.';
/**
 * Said first where a laboratory value lies far outside what the diary led to expect.
 * @param isTooMuchGiven a chance of too much that cannot be passed over in silence is given all the same
 */
export const contradicted = (isTooMuchGiven: boolean): string =>
  isTooMuchGiven
    ? 'The laboratory value and the diary contradict each other, so no chance of too little can be given until that is cleared up. The chance of too much is by the diary alone, and is given because it is not small.'
    : 'The laboratory value and the diary contradict each other, so no chance of too little or too much can be given until that is cleared up.';

export const NOTHING_COUNTED = 'There was nothing in the diary that could be counted.';
export const AGE_UNKNOWN = 'The age is not known: the values of adults were used.';
export const SEX_UNKNOWN = 'The sex is not known: where the values of women and men differ, the stricter was used.';
export const TRIMESTER_UNKNOWN = 'Where a pregnancy value differs by trimester, the strictest of the three was used.';

/** Infusions: a level is about the mean over weeks, the peak is shown beside it. */
export const peakAndMean = (peakUg: number, meanUg: number): string =>
  `With infusions: the highest day brings ${micrograms(peakUg)}, the mean of the diary is ${micrograms(meanUg)} a day. An upper level is about the mean over weeks; a large single day also loses more in urine.`;

/** Said with verdicts of too much, and nowhere else. */
export const EXCESS_SIGNS =
  'With too much selenium over time, hair and nails become brittle or fall out first; nausea, vomiting or garlic breath with selenium products are a reason to check for excess, stop the product and contact a poison centre.';

export const isTooMuch = (verdict: Verdict): boolean => verdict === 'likely-too-much' || verdict === 'perhaps-too-much';

/** Sentences about the other nutrients. */
export const nutrientWords = {
  adequateIntake: 'An adequate intake (AI) gives no chance of too little.',
  riskReduction: 'The level is the one above which less is advised (CDRR, NASEM 2019), not an upper level.',
  supplementsOnly: 'The upper level is about supplements and fortified food; what food holds by itself does not count.',
  preformed: 'The upper level is about preformed vitamin A (retinol) alone, and is held against that.',
  preformedUnknown: 'The upper level is about preformed vitamin A (retinol) alone, which is not known here.',
  unit: (unit: string) => `The unit "${unit}" could not be compared with the reference values.`,
  perKg: (perKg: number) => `The requirement is ${perKg} g per kg of body mass; give the mass with --mass.`,
  ofEar: (nutrient: string, menstruating: boolean, ageYears: number): readonly string[] => {
    if (menstruating) {
      return [
        'Requirement of menstruating women on a mixed diet, skewed (IOM 2001, table 14-1); lower with oral contraceptives, higher with heavy bleeding or a vegetarian diet.',
      ];
    }
    if (nutrient === 'iron') {
      return [
        `The spread of the requirement is derived from EAR and RDA${ageYears >= 51 ? '; after the menopause' : ''}.`,
      ];
    }
    if (nutrient === 'niacin') {
      return [
        'At most: food tables leave out the niacin that the body makes from protein, so the real chance is smaller.',
      ];
    }
    if (nutrient === 'vitamin-d') return ['Food alone; the requirement assumes little sun.'];
    if (nutrient === 'calcium') return ['The spread of the requirement is derived from EAR and RDA.'];
    return [];
  },
};
