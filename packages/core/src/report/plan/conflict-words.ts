import type { RequirementKey } from '../../plan/index.js';
import { chancePercent } from '../numbers.js';
import { enoughPrinted } from './chances.js';
import { listed, opened } from './food-words.js';
import { type RequirementFacts, requirementText, withoutText } from './requirement-words.js';

/** What setting one requirement aside would give. */
export interface RelaxationFacts {
  readonly key: RequirementKey;
  /** the changes in words; empty where none are needed then */
  readonly changes: string;
  /** null where no plan exists even so */
  readonly pAdequate: number | null;
  readonly pAboveUpper: number | null;
  /** the single wish that was given up, where not all of them were */
  readonly ofWish?: Pick<RequirementFacts, 'diet' | 'avoid' | 'only'> | undefined;
  /** what the plan breaks besides, where setting this one aside is not enough */
  readonly alsoBroken?: readonly RequirementKey[];
}

/** @example "without the limit on energy a plan exists: brown rice every day (enough 92 %, too much under 1 %)" */
export function relaxationText(relaxation: RelaxationFacts, facts: RequirementFacts): string {
  const { key, changes, pAdequate, pAboveUpper, alsoBroken = [] } = relaxation;
  const aside = withoutText(key, relaxation.ofWish ? { ...facts, ...relaxation.ofWish } : facts);
  if (pAdequate === null) return `${aside} there is still no plan`;
  const enough = enoughPrinted(pAdequate, facts.aim.adequate);
  const much = pAboveUpper === null ? '' : `too much ${chancePercent(pAboveUpper)}`;
  const chances = (
    facts.isTooMuch === true
      ? [much, `too little ${chancePercent(1 - enough)}`]
      : [`enough ${chancePercent(enough)}`, much]
  )
    .filter((said) => said !== '')
    .join(', ');
  if (key === 'adequate' || key === 'upper') {
    return `${aside}, the nearest to the aim is ${changes === '' ? 'to change nothing' : changes} (${chances})`;
  }
  if (alsoBroken.length > 0) {
    const rest = alsoBroken.map((other) => requirementText(other, facts));
    return `${aside} it would still go against ${listed(rest)}: ${changes} (${chances})`;
  }
  return changes === ''
    ? `${aside} nothing needs to change (${chances})`
    : `${aside} a plan exists: ${changes} (${chances})`;
}

/**
 * Why there is no plan, and what the cheapest way out would be.
 * @example "Enough selenium in at least 90 of 100, energy within 5 % and no fish cannot all hold: without the limit on
 * energy a plan exists: …"
 */
export function conflictSentence(
  requirements: readonly RequirementKey[],
  relaxations: readonly RelaxationFacts[],
  facts: RequirementFacts,
  given: readonly RequirementKey[] = [],
): string {
  const names = requirements.map((key) => requirementText(key, facts));
  const all = names.length === 1 ? 'cannot hold' : names.length === 2 ? 'cannot both hold' : 'cannot all hold';
  // leaving out what is asked for is no way to get it
  const way = [...relaxations]
    .filter(
      (relaxation) =>
        relaxation.pAdequate !== null && !/^(adequate|upper)$/.test(relaxation.key) && !relaxation.alsoBroken?.length,
    )
    .sort((a, b) => b.pAdequate! - a.pAdequate!)[0];
  const context = given.length === 0 ? '' : `with ${listed(given.map((key) => requirementText(key, facts)))}, `;
  const first = `${opened(`${context}${listed(names)}`)} ${all}`;
  return way === undefined ? `${first}.` : `${first}: ${relaxationText(way, facts)}.`;
}
