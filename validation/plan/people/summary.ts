import type { Fault, Outcome } from './outcome.js';
import type { PlanRow } from './plan-row.js';
import { countBy, differenceOf, rounded, timesOf } from './statistics.js';
import type { Group, Summary } from './summary-shape.js';

const adequateOf = (plans: readonly PlanRow[]) =>
  differenceOf(plans.map(({ told, judged }) => [told.pAdequate, judged.pAdequate] as const));
const aboveOf = (plans: readonly PlanRow[]) =>
  differenceOf(plans.map(({ told, judged }) => [told.pAbove, judged.pAbove] as const));

const groupOf = (name: string, outcomes: readonly Outcome[]): Group => {
  const plans = outcomes.flatMap((one) => one.plans);
  return {
    name,
    people: outcomes.length,
    withPlan: outcomes.filter(({ changes }) => changes !== null).length,
    conflicts: outcomes.filter(({ ending }) => ending === 'conflict').length,
    adequate: adequateOf(plans),
    above: aboveOf(plans),
  };
};

function groupsBy(outcomes: readonly Outcome[], of: (one: Outcome) => readonly string[]): Group[] {
  const names = [...new Set(outcomes.flatMap(of))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return names.map((name) =>
    groupOf(
      name,
      outcomes.filter((one) => of(one).includes(name)),
    ),
  );
}

/** Codes of hard stops under which a plan only brings less. */
const isReduceOnly = (code: string): boolean => /^status\.stop\.(mean|pregnancy|plasmaHigh)$/.test(code);

const ageGroup = ({ ageYears }: Outcome): string =>
  ageYears < 9 ? '4 to 8' : ageYears < 18 ? '9 to 17' : ageYears < 51 ? '18 to 50' : '51 to 85';

/** Limits of a plan with what rounding and the errors of 1,000 draws of a mean (below 1 %) may add. */
const ENERGY = { limit: 0.05, beyond: 0.053 } as const;
const RISE = { beyond: 0.0215 } as const;
export const ABOVE_LIMIT: number = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / 1000);

export function summaryOf(
  outcomes: readonly Outcome[],
  faults: readonly Fault[],
  of: { readonly stamp: string; readonly seed: number; readonly refusals: number },
): Summary {
  const plans = outcomes.flatMap((one) => one.plans);
  const starts = outcomes.flatMap(({ start, startJudged }) =>
    start.pAdequate !== null && start.pAbove !== null && startJudged ? [{ told: start, judged: startJudged }] : [],
  );
  const searched = outcomes.filter(({ ending }) => ['nothing-to-do', 'plans', 'conflict'].includes(ending));
  const isProven = (one: Outcome): boolean =>
    one.plans.length > 0 ? one.plans.every(({ complete }) => complete) : one.conflictProven === true;
  const provable = searched.filter(({ plans: own, conflictProven }) => own.length > 0 || conflictProven !== null);
  const two = provable.filter(({ maxChanges }) => maxChanges === 2);
  const three = provable.filter(({ maxChanges }) => maxChanges === 3);
  const refusals = outcomes.flatMap(({ number, refusal }) => (refusal ? [{ number, ...refusal }] : []));
  const ofTwo = searched.filter(({ maxChanges }) => maxChanges === 2);
  const ofThree = searched.filter(({ maxChanges }) => maxChanges === 3);
  const gaps = plans.map(({ fullLessExpected }) => fullLessExpected);
  const lies = plans.map(({ judgedLessTold }) => judgedLessTold);
  const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const share = (part: number, whole: number): number => rounded(part / Math.max(1, whole));
  const sodium = plans.map(({ sodiumChange }) => sodiumChange ?? 0);
  const fat = plans.map(({ saturatedFatChange }) => saturatedFatChange ?? 0);
  return {
    stamp: of.stamp,
    seed: of.seed,
    people: outcomes.length + faults.length,
    faults: faults.slice(0, 20),
    endings: countBy(outcomes, ({ ending }) => [ending]),
    codes: countBy(outcomes, ({ code }) => (code ? [code] : [])),
    changes: countBy(outcomes, ({ changes }) => (changes === null ? [] : [String(changes)])),
    startsAboveUpper: outcomes.filter(({ start }) => (start.pAbove ?? 0) > 0.05).length,
    findOutFirst: outcomes.filter(({ findOutFirst }) => findOutFirst).length,
    hardStops: countBy(outcomes, ({ hardStops }) => hardStops),
    kinds: countBy(plans, ({ kinds }) => [kinds === '' ? 'nothing' : kinds]),
    plans: {
      count: plans.length,
      unread: plans.filter(({ unread }) => unread.length > 0).length,
      notChecked: plans.filter(({ checked }) => !checked).length,
      adequate: adequateOf(plans),
      adequateOfChanges: adequateOf(plans.filter(({ kinds }) => kinds !== '')),
      above: aboveOf(plans),
      startAdequate: differenceOf(starts.map(({ told, judged }) => [told.pAdequate!, judged.pAdequate] as const)),
      startAbove: differenceOf(starts.map(({ told, judged }) => [told.pAbove!, judged.pAbove] as const)),
      shortOfAim: plans.filter(({ told, judged }) => told.pAdequate >= 0.9 && judged.pAdequate < 0.85).length,
      aboveLimit: plans.filter(({ judged }) => judged.pAbove > ABOVE_LIMIT).length,
      largestAbove: rounded(Math.max(0, ...plans.map(({ judged }) => judged.pAbove))),
      energyBeyond: plans.filter(({ energyChange }) => Math.abs(energyChange) > ENERGY.limit).length,
      energyBeyondRounding: plans.filter(({ energyChange }) => Math.abs(energyChange) > ENERGY.beyond).length,
      largestEnergyChange: rounded(Math.max(0, ...plans.map(({ energyChange }) => Math.abs(energyChange)))),
      sodiumBeyond: sodium.filter((change) => change > RISE.beyond).length,
      largestSodiumRise: rounded(Math.max(0, ...sodium)),
      saturatedFatBeyond: fat.filter((change) => change > RISE.beyond).length,
      largestSaturatedFatRise: rounded(Math.max(0, ...fat)),
      nutrientsPast: plans.filter(({ past }) => past.length > 0).length,
      nutrientsPastByDraws: plans.filter(({ past, pastByDraws }) => past.length > 0 && pastByDraws === past.length)
        .length,
      nutrientsPastBy: countBy(plans, ({ past }) => past.map(({ nutrient, side }) => `${nutrient}.${side}`)),
      fullLessExpectedMean: rounded(
        sumOf(gaps.map(({ sum }) => sum)) / Math.max(1, sumOf(gaps.map(({ count }) => count))),
      ),
      fullLessExpectedMost: rounded(Math.max(0, ...gaps.map(({ most }) => most))),
      nutrientToldMeanAbsolute: rounded(
        sumOf(lies.map(({ sumAbsolute }) => sumAbsolute)) / Math.max(1, sumOf(lies.map(({ count }) => count))),
      ),
      againstDiet: plans.filter(({ againstDiet }) => againstDiet.length > 0).length,
      againstDietExamples: Object.entries(countBy(plans, ({ againstDiet }) => againstDiet))
        .slice(0, 25)
        .map(([what, count]) => `${what} (${count})`),
      fishBroken: countBy(plans, ({ fish }) => fish),
    },
    proofs: {
      upToTwo: two.length,
      complete: two.filter(isProven).length,
      share: share(two.filter(isProven).length, two.length),
      three: three.length,
      threeComplete: three.filter(isProven).length,
    },
    refusals: {
      named: outcomes.filter(({ ending }) => ending === 'conflict').length,
      underStop: outcomes.filter(({ ending, hardStops }) => ending === 'conflict' && hardStops.some(isReduceOnly))
        .length,
      tried: refusals.length,
      proven: refusals.filter(({ proven }) => proven).length,
      conflicting: refusals.filter(({ conflicts }) => conflicts).length,
      allFree: refusals.filter(({ freeing, requirements }) => freeing.length === requirements.length).length,
      true: refusals.filter(({ isTrue }) => isTrue).length,
      sets: countBy(refusals, ({ requirements }) => [requirements.join(' + ')]),
      untrue: refusals
        .filter(({ isTrue }) => !isTrue)
        .slice(0, 20)
        .map(({ number, requirements, conflicts, freeing, freeingWithOthers }) => ({
          ...{ number, requirements, conflicts, freeing, freeingWithOthers },
        })),
    },
    planCpuMs: { two: timesOf(ofTwo.map((one) => one.planCpuMs)), three: timesOf(ofThree.map((one) => one.planCpuMs)) },
    planWallMs: {
      two: timesOf(ofTwo.map((one) => one.planWallMs)),
      three: timesOf(ofThree.map((one) => one.planWallMs)),
    },
    judgeCpuMs: timesOf(outcomes.map((one) => one.judgeCpuMs)),
    refusalCpuMs: timesOf(outcomes.flatMap((one) => (one.refusal ? [one.refusalCpuMs] : []))),
    nodes: timesOf(searched.map(({ nodes }) => nodes)),
    byDiet: groupsBy(outcomes, ({ diets }) => diets),
    byDays: groupsBy(outcomes, ({ days }) => [String(days)]),
    byAge: groupsBy(outcomes, (one) => [ageGroup(one)]),
    byCuisine: groupsBy(outcomes, ({ cuisine }) => [cuisine]),
  };
}
