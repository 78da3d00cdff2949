import type { Summary } from './summary-shape.js';

/**
 * Share of plans that may take one of some thirty other nutrients past its limit by more than three errors: the limits
 * hold for what is expected of foods, and the judge draws what they hold.
 */
const NUTRIENTS_PAST = 0.005;

/** What the issue asks for, where it is not met. */
export function missedTargets({ plans, proofs, refusals, faults }: Summary): string[] {
  const out: string[] = [];
  const ask = (holds: boolean, words: string) => {
    if (!holds) out.push(words);
  };
  ask(faults.length === 0, `${faults.length} runs ended with a fault of the program`);
  ask(plans.unread === 0, `${plans.unread} plans do not say what they change`);
  ask(plans.notChecked === 0, `${plans.notChecked} plans were not found right by the checker`);
  ask(Math.abs(plans.adequate.mean) <= 0.02, `chance of enough is ${plans.adequate.mean} off on average`);
  ask(Math.abs(plans.adequateOfChanges.mean) <= 0.02, `that of changed diets is ${plans.adequateOfChanges.mean} off`);
  ask(plans.adequate.meanAbsolute <= 0.02, `chance of enough is ${plans.adequate.meanAbsolute} off in size`);
  ask(plans.above.meanAbsolute <= 0.02, `chance of too much is ${plans.above.meanAbsolute} off in size`);
  ask(plans.aboveLimit === 0, `${plans.aboveLimit} plans bring too much (up to ${plans.largestAbove})`);
  ask(plans.energyBeyondRounding === 0, `${plans.energyBeyondRounding} plans change energy by more than 5 %`);
  ask(plans.sodiumBeyond === 0, `${plans.sodiumBeyond} plans raise sodium`);
  ask(plans.saturatedFatBeyond === 0, `${plans.saturatedFatBeyond} plans raise saturated fat`);
  ask(
    plans.nutrientsPast <= NUTRIENTS_PAST * plans.count,
    `${plans.nutrientsPast} of ${plans.count} plans take another nutrient past its limit`,
  );
  ask(plans.againstDiet === 0, `${plans.againstDiet} plans seem to be against the diet`);
  ask(Object.keys(plans.fishBroken).length === 0, 'plans break the rules on fish');
  ask(proofs.share >= 0.99, `only ${proofs.share} of the runs with up to 2 changes are proven`);
  ask(
    refusals.true === refusals.tried,
    `${refusals.tried - refusals.true} of ${refusals.tried} conflicts are not true`,
  );
  return out;
}
