import type { Outcome } from './outcome.js';
import type { Difference, Times } from './statistics.js';
import type { Group, Summary } from './summary-shape.js';

const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(2)}`;
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

const differenceText = ({ plans, mean, meanAbsolute, rootMeanSquare, lowest, highest }: Difference): string =>
  `${points(mean)} points on average, ${(100 * meanAbsolute).toFixed(2)} in size, ${(100 * rootMeanSquare).toFixed(2)} root mean square, from ${points(lowest)} to ${points(highest)} (${plans})`;

const timesText = ({ p50, p95, most }: Times): string => `median ${p50}, p95 ${p95}, most ${most}`;

const listText = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ') || 'none';

function groupLines(title: string, groups: readonly Group[]): string[] {
  const width = Math.max(title.length, ...groups.map(({ name }) => name.length)) + 2;
  return [
    '',
    `${title.padEnd(width)}people  with a plan  conflicts   plans   enough: mean  in size  lowest   too much: mean  in size`,
    ...groups.map(({ name, people, withPlan, conflicts, adequate, above }) =>
      [
        name.padEnd(width),
        `${people}`.padStart(6),
        `${withPlan}`.padStart(13),
        `${conflicts}`.padStart(11),
        `${adequate.plans}`.padStart(8),
        points(adequate.mean).padStart(15),
        (100 * adequate.meanAbsolute).toFixed(2).padStart(9),
        points(adequate.lowest).padStart(8),
        points(above.mean).padStart(17),
        (100 * above.meanAbsolute).toFixed(2).padStart(9),
      ].join(''),
    ),
  ];
}

/** The summary as text; with the outcomes also who is worst. */
export function peopleLines(summary: Summary, outcomes: readonly Outcome[]): string[] {
  const { plans, proofs, refusals, people } = summary;
  const worst = outcomes
    .flatMap(({ number, plans: own }) =>
      own.map((plan) => ({ number, plan, gap: plan.judged.pAdequate - plan.told.pAdequate })),
    )
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .slice(0, 5);
  return [
    `${people} made-up people, seed ${summary.seed}, tables ${summary.stamp}: each plan simulated anew under another seed, with 4,000 draws`,
    '',
    `endings: ${listText(summary.endings)}`,
    `doubts and refused wishes: ${listText(summary.codes)}`,
    `changes of the first plan: ${listText(summary.changes)}; too much at the start: ${summary.startsAboveUpper}; finding out first: ${summary.findOutFirst}`,
    `hard stops: ${listText(summary.hardStops)}`,
    `plans: ${listText(summary.kinds)}`,
    '',
    'judged less told',
    `chance of enough, all plans:      ${differenceText(plans.adequate)}`,
    `  of those that change something: ${differenceText(plans.adequateOfChanges)}`,
    `  of the diet as it is:           ${differenceText(plans.startAdequate)}`,
    `chance of too much, all plans:    ${differenceText(plans.above)}`,
    `  of the diet as it is:           ${differenceText(plans.startAbove)}`,
    `told to reach 0.9 and judged below 0.85: ${plans.shortOfAim} (${percent(plans.shortOfAim, plans.count)})`,
    `judged above the upper level by more than 0.05 and three errors: ${plans.aboveLimit}; the highest chance ${plans.largestAbove}`,
    '',
    `energy beyond 5 %: ${plans.energyBeyond}, beyond 5.3 % (rounding): ${plans.energyBeyondRounding}; the largest change ${percent(plans.largestEnergyChange, 1)}`,
    `sodium raised by more than 2.15 %: ${plans.sodiumBeyond}; the most ${percent(plans.largestSodiumRise, 1)}`,
    `saturated fat raised by more than 2.15 %: ${plans.saturatedFatBeyond}; the most ${percent(plans.largestSaturatedFatRise, 1)}`,
    `another nutrient past its limit and three errors: ${plans.nutrientsPast} (${percent(plans.nutrientsPast, plans.count)}), ${plans.nutrientsPastByDraws} of them only because contents are drawn; ${listText(plans.nutrientsPastBy)}`,
    `chance of too little or too much of another nutrient with every content drawn, less that with the expected shift: ${points(plans.fullLessExpectedMean)} points on average, at most ${points(plans.fullLessExpectedMost)}`,
    `the same chances as told and as judged: ${(100 * plans.nutrientToldMeanAbsolute).toFixed(2)} points apart on average`,
    `against the diet by name and food group: ${plans.againstDiet}; ${plans.againstDietExamples.join('; ') || 'none'}`,
    `rules on fish: ${listText(plans.fishBroken)}`,
    `plans whose words the judge could not follow: ${plans.unread}; not found right by the checker: ${plans.notChecked}`,
    '',
    `proof complete for up to 2 changes: ${proofs.complete} of ${proofs.upToTwo} (${percent(proofs.complete, proofs.upToTwo)}); for up to 3: ${proofs.threeComplete} of ${proofs.three}`,
    `conflicts named: ${refusals.named} (${refusals.underStop} where a hard stop allows nothing but less), tried out: ${refusals.tried}; proven ${refusals.proven}; without all others still no plan ${refusals.conflicting}; each one frees a plan alone ${refusals.allFree}; true ${refusals.true}`,
    `  ${listText(refusals.sets)}`,
    ...refusals.untrue.map(
      ({ number, requirements, conflicts, freeing, freeingWithOthers }) =>
        `  not true: person ${number}: ${requirements.join(' + ')}; conflict ${conflicts}; frees ${freeing.join(', ') || 'none'}; with others ${freeingWithOthers.join(', ') || 'none'}`,
    ),
    '',
    `planner, CPU ms, up to 2 changes: ${timesText(summary.planCpuMs.two)}; up to 3: ${timesText(summary.planCpuMs.three)}`,
    `planner, wall ms, up to 2 changes: ${timesText(summary.planWallMs.two)}; up to 3: ${timesText(summary.planWallMs.three)}`,
    `judge, CPU ms: ${timesText(summary.judgeCpuMs)}; trying a conflict: ${timesText(summary.refusalCpuMs)}`,
    `nodes: ${timesText(summary.nodes)}`,
    ...groupLines('diet', summary.byDiet),
    ...groupLines('days', summary.byDays),
    ...groupLines('age', summary.byAge),
    ...groupLines('plates', summary.byCuisine),
    '',
    'farthest apart:',
    ...worst.map(
      ({ number, plan, gap }) =>
        `person ${number}: told ${plan.told.pAdequate}, judged ${plan.judged.pAdequate} (${points(gap)}): ${plan.sentence}`,
    ),
    ...summary.faults.map(({ number, fault }) => `person ${number}: ${fault}`),
  ];
}
