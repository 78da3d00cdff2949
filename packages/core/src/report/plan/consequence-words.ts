import type { NutrientChange, PlanShown } from '../../plan-answer.js';
import { amount, chancePercent, count, NBSP, range, unitText, whole } from '../numbers.js';

/** A change with its sign: "+14", "−3.2". */
export const signed = (value: number): string => (value > 0 ? `+${amount(value)}` : amount(value));

/** @example energyText(14.2) // "+14 kcal a day" */
export const energyText = (kcalPerDay: number): string =>
  Math.abs(kcalPerDay) < 0.5
    ? 'Energy as now'
    : `${kcalPerDay > 0 ? '+' : '−'}${whole(Math.abs(kcalPerDay))}${NBSP}kcal a day`;

type Course = NonNullable<PlanShown['course']>;

const weeks = (days: number): string => (days < 7 ? count(days, 'day') : count(Math.round(days / 7), 'week'));

const plateau = (low: number, high: number): string => `${range(100 * low, 100 * high)}${NBSP}% of its plateau`;

/** What blood would hold at the end of the course: plasma selenium, and selenoprotein P. */
export function courseTexts(course: Course): string[] {
  const last = course.days.length - 1;
  const [plasma, protein] = [course.plasmaSelenium[last], course.selenoproteinP[last]];
  const when = `in ${weeks(course.days[last] ?? 0)}`;
  return [
    ...(plasma ? [`Plasma ${when}: ${range(plasma.p5, plasma.p95)}${NBSP}µg/L`] : []),
    ...(protein ? [`Selenoprotein P ${when}: ${plateau(protein.p5, protein.p95)}`] : []),
  ];
}

/** The course in rows: when, plasma selenium, selenoprotein P. */
export const courseRows = (course: Course): string[][] =>
  course.days.map((day, i) => {
    const [plasma, protein] = [course.plasmaSelenium[i], course.selenoproteinP[i]];
    return [
      day === 0 ? 'now' : weeks(day),
      plasma ? `${amount(plasma.p50)} (${range(plasma.p5, plasma.p95)})` : '–',
      protein ? `${amount(100 * protein.p50)} (${range(100 * protein.p5, 100 * protein.p95)})` : '–',
    ];
  });

type Gut = NonNullable<PlanShown['gut']>;

/** Below these a change is none that anyone would notice: g of fibre a day, mM of acids. */
const LEAST_FIBRE_G = 0.05;
const LEAST_ACIDS_MM = 0.5;

/** @example "+2.1 g of fibre a day (1.8 to 2.4)" */
export function fibreText({ fibreChangeGPerDay: { p5, p50, p95 } }: Gut): string {
  if (Math.max(Math.abs(p5), Math.abs(p95)) < LEAST_FIBRE_G) return 'Fibre as now';
  const about = spread(p5, p95);
  return `${tenths(p50)}${NBSP}g of fibre a day${about === tenths(p50) ? '' : ` (${about})`}`;
}

const tenths = (value: number): string => {
  const size = Math.abs(value).toFixed(1);
  if (size === '0.0') return '0';
  return `${value > 0 ? '+' : '−'}${size}`;
};

const spread = (low: number, high: number): string => {
  const [a, b] = [tenths(low), tenths(high)];
  return a === b ? a : `${a} to ${b}`;
};

/** Short-chain acids of the colon, before and after; where nothing may be said of them, that. */
export function acidsText({ acidsBefore, acidsAfter, acidsChange, trust }: Gut): string {
  if (trust === 'cannot-tell') return 'Colon acids: cannot tell';
  const beyond = trust === 'beyond-measured' ? ', beyond what was measured in people' : '';
  const { p5, p95 } = acidsChange;
  if (Math.max(Math.abs(p5), Math.abs(p95)) < LEAST_ACIDS_MM)
    return `Colon acids as now, ${range(acidsBefore.p5, acidsBefore.p95)}${NBSP}mM${beyond}`;
  const [was, is] = [amount(acidsBefore.p50), amount(acidsAfter.p50)];
  const then = was === is ? '' : `, ${is}${NBSP}mM then`;
  return `Colon acids: ${spread(p5, p95)}${NBSP}mM (about ${was}${NBSP}mM now${then})${beyond}`;
}

const perDay = (unit: string): string =>
  unitText(unit)
    .replace(/\/day$/, '')
    .replace(/\/d$/, '');

/** Salt as people ask for it: lower, higher, the same. Null where sodium was not looked at. */
export function saltText(nutrients: readonly NutrientChange[]): string | null {
  const sodium = nutrients.find(({ nutrient, name }) => nutrient === 'sodium' || name.toLowerCase() === 'sodium');
  if (sodium === undefined) return null;
  const share = sodium.before > 0 ? sodium.change / sodium.before : 0;
  if (Math.abs(share) < 0.005) return 'Salt: as now';
  return `Salt: ${share < 0 ? '−' : '+'}${Math.max(1, Math.round(100 * Math.abs(share)))}${NBSP}%`;
}

const moved = (before: number | null, after: number | null): string | null => {
  if (before === null || after === null) return null;
  const [was, is] = [chancePercent(before), chancePercent(after)];
  return was === is ? null : `from ${was} to ${is}`;
};

/** Names of a food table as they are said. */
const NUTRIENTS: Readonly<Record<string, string>> = {
  'Fatty acids, saturated': 'Saturated fat',
  'Fatty acids, polyunsaturated': 'Polyunsaturated fat',
  'Fatty acids, monounsaturated': 'Monounsaturated fat',
};

/** @example nutrientName('Vitamin A, retinol activity equivalents') // "Vitamin A" */
export const nutrientName = (name: string): string =>
  NUTRIENTS[name] ?? name.replace(/\s*\([^()]*\)/g, '').replace(/,.*$/, '');

/** @example "Vitamin D +3.1 µg a day (now 2.4 µg); chance of too little from 82 % to 61 %" */
export function nutrientText(change: NutrientChange): string {
  const unit = perDay(change.unit);
  const little = moved(change.pInadequateBefore, change.pInadequateAfter);
  const much = moved(change.pAboveUpperBefore, change.pAboveUpperAfter);
  const chances = [
    ...(little === null ? [] : [`chance of too little ${little}`]),
    ...(much === null ? [] : [`chance of too much ${much}`]),
  ];
  const amounts = `${nutrientName(change.name)} ${signed(change.change)}${NBSP}${unit} a day (now ${amount(change.usual ?? change.before)}${NBSP}${unit})`;
  return [amounts, ...chances].join('; ');
}

/** Nutrients whose change is at least this share of what is eaten, or moves a chance. */
const LEAST_SHARE = 0.05;

/** How far a nutrient's chances move, in points of 100: above 0 for the worse, below for the better. */
function worsening(change: NutrientChange): number {
  const points = (before: number | null, after: number | null) =>
    before === null || after === null ? 0 : 100 * (after - before);
  return (
    points(change.pInadequateBefore, change.pInadequateAfter) +
    points(change.pAboveUpperBefore, change.pAboveUpperAfter)
  );
}

/** Those that move enough to be told: first what gets worse, then by how far their chances and amounts move. */
export const nutrientsThatMove = (changes: readonly NutrientChange[]): readonly NutrientChange[] =>
  changes
    .map((change) => {
      const share = change.before > 0 ? Math.abs(change.change) / change.before : 1;
      return { change, share, worse: worsening(change) };
    })
    .filter(
      ({ change, share, worse }) => change.change !== 0 && (share >= LEAST_SHARE || Math.abs(worse) >= LEAST_POINTS),
    )
    .sort((a, b) => {
      const rank = (worse: number) => (worse >= LEAST_POINTS ? 1e6 + worse : Math.abs(worse));
      return rank(b.worse) - rank(a.worse) || b.share - a.share;
    })
    .map(({ change }) => change);

// chances are told to no better than a point
const LEAST_POINTS = 1;

/** Money a week; no currency, because none was given. */
export function costText(costPerWeek: number | null): string | null {
  if (costPerWeek === null) return null;
  if (Math.abs(costPerWeek) < 0.005) return 'Costs as now';
  return `${costPerWeek > 0 ? 'Costs' : 'Saves'} ${Math.abs(costPerWeek).toFixed(2)} a week in the money of the prices`;
}
