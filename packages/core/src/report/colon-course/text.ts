import type { ColonAnswer, ColonEnsemble, Range } from '../../gut/index.js';
import { amount, range, unitText, whole } from '../numbers.js';
import { Page, type TextOptions } from '../text/page.js';
import type { Column } from '../text/table.js';

/** What a diary feeds the colon: the middle of its draws, and the rule that made it. */
export interface ColonFed {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly rule: string;
  readonly source: string;
}

/** What `gut colon` says: the answer, who asked, and what is known of the model's limits. */
export interface ColonShown extends ColonAnswer {
  readonly run: { readonly version: string; readonly data: string; readonly seed: number; readonly draws: number };
  /** days that were followed; the account of mass is over all of them, shown or not */
  readonly daysFollowed: number;
  /** null where no ensemble was asked for */
  readonly ensemble: ColonEnsemble | null;
  /** absent where the scenario names its food itself */
  readonly fed?: readonly ColonFed[];
  readonly groupNames: Readonly<Record<string, string>>;
  readonly measured: readonly { readonly name: string; readonly scfaMm: number; readonly pH: number }[];
  readonly limits: readonly string[];
}

const PARTS: Readonly<Record<string, string>> = { proximal: 'first part', transverse: 'middle', distal: 'last part' };
/** Days shown of a long course. */
const MOST_DAYS = 12;

const LEFT: Column = { head: '', align: 'left' };
const right = (head: string): Column => ({ head, align: 'right' });
const RANGE: Column = { head: '', align: 'left' };
const UNKNOWN = 'not known';
const pHText = (pH: number): string => (Number.isFinite(pH) ? pH.toFixed(2) : UNKNOWN);
const between = (low: string, high: string): string => (low === UNKNOWN || high === UNKNOWN ? '' : `${low} to ${high}`);

/** A colon over time in a terminal, as ranges over the colons drawn; the published parameters alone where there are none. */
export function renderColonText(answer: ColonShown, options: TextOptions = {}): string {
  const page = new Page(options);
  const { ensemble } = answer;
  const days = shownDays(answer.days.length, options.detail === true);
  page.heading('Food in the colon');
  page.say(
    ensemble
      ? `${whole(ensemble.members)} colons whose parameters differ as far as they are not known. The first figure is the middle of them; 9 of 10 lie in the range beside it.`
      : 'One colon with the published parameters: a course without its uncertainty. --draws 200 gives ranges.',
  );
  if (answer.fed) fed(page, answer.fed);
  page.gap();
  page.say('Short-chain fatty acids, mM');
  byDay(page, answer, days, 'tscfaMm', amount);
  page.gap();
  page.say('pH');
  byDay(page, answer, days, 'pH', pHText);
  const m = answer.measured;
  page.say(
    `Measured in people: acids ${m.map(({ scfaMm }) => whole(scfaMm)).join(', ')} mM, pH ${m.map(({ pH }) => pH.toFixed(1)).join(', ')} in these parts.`,
  );
  if (ensemble) groups(page, answer, ensemble);
  page.gap();
  page.say(balanceText(answer));
  if (ensemble && ensemble.stalled > 0)
    page.say(`${whole(ensemble.stalled)} colons could not be followed to the end and are in no range.`);
  for (const n of answer.notices) {
    page.gap();
    page.say(`${n.message} ${n.hint}`);
  }
  page.heading('What the model gets wrong');
  for (const limit of answer.limits) page.point(limit);
  page.gap();
  page.say(
    `A model of Kettle, Louis and Flint (2015 to 2022), not a measurement of anyone. selenoscope ${answer.run.version}, data ${answer.run.data}, seed ${answer.run.seed}.`,
  );
  return page.text();
}

function fed(page: Page, parts: readonly ColonFed[]): void {
  page.heading('What the diary feeds it');
  for (const { name, unit, value, rule, source } of parts)
    page.point([{ strong: `${name}: ${amount(value)} ${unitText(unit)}.` }, ` ${rule} (${source})`]);
  page.say(
    'Each figure is the middle of its range: the ranges below come from the colon alone. Food and colon together are in "selenoscope assess", and they are wider.',
  );
}

/** First and last always, and evenly between where there are many. */
function shownDays(count: number, all: boolean): readonly number[] {
  if (all || count <= MOST_DAYS) return Array.from({ length: count }, (_, k) => k);
  const picked = Array.from({ length: MOST_DAYS }, (_, k) => Math.round((k * (count - 1)) / (MOST_DAYS - 1)));
  return [...new Set(picked)];
}

function byDay(
  page: Page,
  { days, compartments, ensemble }: ColonShown,
  shown: readonly number[],
  what: 'tscfaMm' | 'pH',
  text: (value: number) => string,
): void {
  const cells = (part: number, k: number): readonly string[] => {
    if (!ensemble) return [text(compartments[part]![what][k]!)];
    const of: Range = ensemble.compartments[part]![what];
    return [
      text(of.p50[k]!),
      what === 'pH' ? between(text(of.p5[k]!), text(of.p95[k]!)) : range(of.p5[k]!, of.p95[k]!),
    ];
  };
  page.table(
    [
      right('day'),
      ...compartments.flatMap(({ name }) => (ensemble ? [right(PARTS[name]!), RANGE] : [right(PARTS[name]!)])),
    ],
    shown.map((k) => [amount(days[k]!), ...compartments.flatMap((_, part) => cells(part, k))]),
  );
}

function groups(page: Page, { days, groupNames }: ColonShown, ensemble: ColonEnsemble): void {
  const last = days.length - 1;
  const percent = (share: number): string => {
    if (!Number.isFinite(share)) return UNKNOWN;
    return share < 0.0005 ? '0' : (100 * share).toFixed(share < 0.0995 ? 1 : 0);
  };
  page.gap();
  page.say(`Groups of microbes on day ${amount(days[last]!)}, % of all microbes in the colon`);
  page.table(
    [LEFT, right('9 in 10')],
    Object.entries(ensemble.groups).map(([group, { p5, p95 }]) => [
      groupNames[group] ?? group,
      between(percent(p5[last]!), percent(p95[last]!)) || UNKNOWN,
    ]),
  );
  page.say(
    'Groups drive each other out in the model. A range that starts at nothing, or near it, does not mean that a group is missing from anyone.',
  );
}

function balanceText({ balance, daysFollowed }: ColonShown): string {
  const perDay = (grams: number): string => amount(grams / daysFollowed);
  const solid = balance.outG - (balance.out['H2O'] ?? 0);
  const absorbed = balance.absorbedG - (balance.absorbed['H2O'] ?? 0);
  return `With the published parameters, a day on average: ${perDay(absorbed)} g of acids absorbed, ${perDay(solid)} g without water leave with the stool, and ${perDay(balance.out['H2O'] ?? 0)} g of water.`;
}
