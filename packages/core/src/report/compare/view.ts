import type { Notice } from '../../base/index.js';
import type { ComparedRoute, Comparison } from '../../body/index.js';
import { clean } from '../clean.js';
import { amount, chancePercent, range, sharePercent, whole } from '../numbers.js';
import type { Sentence } from '../sentence.js';
import { NOT_A_DIAGNOSIS } from '../words-how.js';
import { fillingRange, fillingText, hoursRange, hoursText } from './times.js';
import {
  answerSentence,
  INFUSION_WORDS,
  meanSentence,
  startSentence,
  timesSentence,
  upperSentence,
  WORDS,
} from './words.js';

/** A row of the table of routes: a label, and a cell for each route. `isRange` rows belong to the one above. */
export interface ComparisonRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly isRange: boolean;
}

/** A comparison as it is said: a text and a page are both made from this. */
export interface ComparisonView {
  readonly title: string;
  readonly hardStops: readonly Notice[];
  readonly answer: Sentence;
  readonly start: Sentence;
  /** number and name of each route, as the table's heads have the numbers */
  readonly routes: readonly { readonly number: string; readonly name: string; readonly what: string }[];
  readonly rows: readonly ComparisonRow[];
  readonly means: readonly Sentence[];
  readonly uppers: readonly Sentence[];
  readonly equivalence: {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly entry: string; readonly kept: string }[];
  };
  readonly notices: readonly Notice[];
  readonly how: readonly (Sentence | string)[];
}

/** @example comparisonView(comparison).title // "4 ways of taking selenium" */
export function comparisonView(comparison: Comparison): ComparisonView {
  const { routes, equivalence, run } = comparison;
  const isInfused = routes.some((route) => route.route === 'iv');
  return {
    title: routes.length === 1 ? 'One way of taking selenium' : `${routes.length} ways of taking selenium`,
    hardStops: comparison.hardStops.map(cleanNotice),
    answer: answerSentence(comparison),
    start: startSentence(comparison),
    routes: routes.map((route, i) => ({ number: String(i + 1), name: clean(route.name), what: whatOf(route) })),
    rows: rowsOf(comparison),
    means: meansOf(comparison, isInfused),
    uppers: [[WORDS.chronic], ...comparison.upperLevels.map((level) => upperSentence(comparison, level))].filter(
      (sentence) => sentence.length > 0,
    ),
    equivalence: {
      title: `By mouth, as much as ${amount(equivalence.ivUg)} µg infused`,
      rows: equivalence.forms.map((form) => ({
        label: form.label,
        entry: `${amount(form.entry.p50)} (${range(form.entry.p5, form.entry.p95)})`,
        kept: `${amount(form.kept.p50)} (${range(form.kept.p5, form.kept.p95)})`,
      })),
    },
    notices: comparison.notices.map(cleanNotice),
    how: [
      WORDS.none,
      `${WORDS.veryLikely} ${WORDS.full}`,
      `selenoscope ${run.version} · data ${run.data.slice(0, 12)} · seed ${run.seed} · ${whole(run.people)} people drawn`,
      NOT_A_DIAGNOSIS,
    ],
  };
}

const cleanNotice = ({ code, message, hint }: Notice): Notice => ({ code, message: clean(message), hint: clean(hint) });

function meansOf(comparison: Comparison, isInfused: boolean): readonly Sentence[] {
  const averages = comparison.routes.map((route, i) => meanSentence({ ...route, name: clean(route.name) }, i));
  const infusion: Sentence[] = isInfused
    ? [
        [INFUSION_WORDS.faster],
        timesSentence(comparison),
        [INFUSION_WORDS.weeks],
        [INFUSION_WORDS.digestion],
        [INFUSION_WORDS.largeDose],
        [INFUSION_WORDS.licence],
      ]
    : [];
  return [...infusion, ...averages, [WORDS.plateau]].filter((sentence) => sentence.length > 0);
}

const KINDS = { food: 'food', supplement: 'by mouth', infusion: 'infused' } as const;

/** "200 µg, infused over 1 h, every 7 days; Sodium selenite, selenious acid" */
function whatOf({ dose, kind, label }: ComparedRoute): string {
  const over = dose.infusionHours === null ? '' : ` over ${hoursText(dose.infusionHours)}`;
  const often =
    dose.everyDays === null
      ? 'once'
      : dose.everyDays === 1
        ? 'every day'
        : dose.everyDays < 1
          ? `${amount(1 / dose.everyDays)} times a day`
          : `every ${amount(dose.everyDays)} days`;
  const { p5, p95 } = dose.content;
  const content = p5 === p95 ? '' : ` (${range(p5, p95)})`;
  return clean(`${amount(dose.ug)} µg${content}, ${KINDS[kind]}${over}, ${often}; ${label.toLowerCase()}`);
}

const percents = ({ p5, p95 }: { readonly p5: number; readonly p95: number }): string =>
  range(Math.round(p5 * 100), Math.round(p95 * 100));
/** An interval that is one number says nothing. */
const spread = ({ p5, p95 }: { readonly p5: number; readonly p95: number }): string =>
  p5 === p95 ? '' : range(p5, p95);

const SHOWN_FIRST_PASS = 0.01;

function rowsOf({ routes, upperLevels }: Comparison): readonly ComparisonRow[] {
  const row = (label: string, cell: (route: ComparedRoute) => string): ComparisonRow => ({
    label,
    cells: routes.map(cell),
    isRange: false,
  });
  const ends = (cell: (route: ComparedRoute) => string, unit = ''): readonly ComparisonRow[] => {
    const cells = routes.map(cell);
    return cells.every((text) => text === '') ? [] : [{ label: `  very likely${unit}`, cells, isRange: true }];
  };
  const filled = (of: 'selenoproteinP' | 'gpx3' | 'plasmaSelenium', label: string): readonly ComparisonRow[] => [
    row(label, (r) => fillingText(r.repeated?.[of] ?? null)),
    ...ends((r) => fillingRange(r.repeated?.[of] ?? null), ', weeks'),
  ];
  const shed = routes.some((route) => route.toBlood.p50 - route.kept.p50 > SHOWN_FIRST_PASS);
  return [
    row('One dose, µg', (r) => amount(r.dose.ug)),
    row('  a day in the mean, µg', (r) => (r.dose.ugPerDay === null ? '–' : amount(r.dose.ugPerDay))),
    row('Reaches the blood', (r) => sharePercent(r.toBlood.p50)),
    ...ends((r) => (r.toBlood.p5 === r.toBlood.p95 ? '' : percents(r.toBlood))),
    row('  of one dose, µg', (r) => amount(r.toBlood.ug.p50)),
    ...(shed ? [row('Past the kidneys’ first pass', (r) => sharePercent(r.kept.p50))] : []),
    row('On to the colon', (r) => sharePercent(r.toColon.p50)),
    row('Rise in plasma: half after', (r) => hoursText(r.oneDose.halfPeakHours.p50)),
    ...ends((r) => hoursRange(r.oneDose.halfPeakHours)),
    row('  highest after', (r) => hoursText(r.oneDose.peakHours.p50)),
    row('  then, µg/L above before', (r) => amount(r.oneDose.peak.p50)),
    ...ends((r) => spread(r.oneDose.peak)),
    ...filled('selenoproteinP', 'Selenoprotein P full after'),
    ...filled('gpx3', 'GPX3 full after'),
    ...filled('plasmaSelenium', 'Plasma selenium full after'),
    row(`In the body after ${routes[0]?.afterwards.days ?? 90} days`, (r) => sharePercent(r.afterwards.inBody.p50)),
    ...ends((r) => percents(r.afterwards.inBody)),
    row('With food: a month’s mean', (r) => amount(r.upper.monthUgPerDay.p50)),
    row('  highest day', (r) => amount(r.upper.peakDayUg.p50)),
    ...upperLevels.map((level) =>
      row(`  over ${level.ugPerDay === null ? '–' : amount(level.ugPerDay)} (${level.name})`, (r) => {
        const p = r.upper.pAbove[level.key] ?? null;
        return p === null ? '–' : chancePercent(p);
      }),
    ),
  ];
}
