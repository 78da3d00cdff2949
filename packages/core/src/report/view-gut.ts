import type { Assessment, CompartmentShown, Estimate, GutReport } from '../assessment.js';
import type { Summary } from '../base/index.js';
import { clean } from './clean.js';
import { isPopulationAlone } from './counted.js';
import { formName } from './names.js';
import { amount, range, shareRange } from './numbers.js';
import type { Sentence } from './sentence.js';
import { type FindingRow, findingRows } from './view-gut-findings.js';
import { type FloraView, floraView } from './view-gut-flora.js';
import { type StarchView, starchView } from './view-gut-starch.js';
import {
  ARRIVES_NAMES,
  acidsCaption,
  arrivesSentence,
  barsLabel,
  CHAMBER_NAMES,
  chambersLabel,
  chambersLegend,
  formWithUptake,
  GROUPS_NOTE,
  gutLine,
  litresText,
  methodSentence,
  NO_SPLIT,
  openingSentence,
  phRange,
  phText,
  withUnit,
} from './words-gut.js';

export type { FindingRow } from './view-gut-findings.js';

/** A spread to be drawn, and its words. */
export interface RangeView extends Pick<Summary, 'p5' | 'p50' | 'p95'> {
  readonly middle: string;
  readonly between: string;
}

/** A spread beside the mean that was measured in people. */
export interface MeasuredRange extends RangeView {
  readonly measured: number;
  readonly measuredText: string;
}

/** One part of the colon. */
export interface ChamberView {
  readonly id: CompartmentShown['name'];
  readonly name: string;
  readonly volumeL: number;
  readonly litres: string;
  /** short-chain fatty acids (mM) */
  readonly acids: MeasuredRange;
  readonly pH: MeasuredRange;
}

/** A number with its name: what arrives, or what feeds the colon. */
export interface AmountRow {
  readonly id: string;
  readonly name: string;
  /** "part" of the row above it, a "sum", or on its own */
  readonly kind: 'part' | 'sum' | 'alone';
  readonly middle: string;
  readonly between: string;
  /** the rule that made the number, and its source; empty where the sentence says it */
  readonly rule: string;
  readonly source: string;
}

export interface GroupView extends RangeView {
  readonly name: string;
}

/** What is said of the gut; numbers are ranges, and nothing in it says that selenium changes the flora. */
export interface GutView {
  /** for a first screen */
  readonly line: Sentence;
  readonly opening: Sentence;
  readonly chambers: {
    readonly parts: readonly ChamberView[];
    /** acids of the whole colon (mM) */
    readonly whole: RangeView;
    /** ends of the lines that the bars lie on */
    readonly acidsTo: number;
    readonly pHFrom: number;
    readonly pHTo: number;
    readonly label: string;
    readonly legend: string;
    readonly noSplit: string;
    /** what to mind of the acids; part of the legend already. Empty where there is nothing */
    readonly doubt: string;
    /** where the measured means are from */
    readonly sources: readonly string[];
  };
  readonly groups: {
    readonly rows: readonly GroupView[];
    /** share at the right end of the lines */
    readonly to: number;
    readonly label: string;
    readonly note: string;
  };
  readonly arrives: { readonly sentence: Sentence; readonly rows: readonly AmountRow[] };
  readonly flora: FloraView;
  readonly feeds: readonly AmountRow[];
  readonly starch: StarchView | null;
  readonly limits: readonly string[];
  readonly method: string;
  readonly findings: readonly FindingRow[];
}

export const rangeView = ({ p5, p50, p95 }: Pick<Summary, 'p5' | 'p50' | 'p95'>): RangeView => ({
  p5,
  p50,
  p95,
  middle: amount(p50),
  between: range(p5, p95),
});

function chamberView({ name, volumeL, scfa, pH, measured }: CompartmentShown): ChamberView {
  const { p5, p50, p95 } = pH;
  return {
    id: name,
    name: CHAMBER_NAMES[name] ?? clean(name),
    volumeL,
    litres: litresText(volumeL),
    acids: { ...rangeView(scfa), measured: measured.scfaMm, measuredText: amount(measured.scfaMm) },
    pH: {
      p5,
      p50,
      p95,
      middle: phText(p50),
      between: phRange(p5, p95),
      measured: measured.pH,
      measuredText: phText(measured.pH),
    },
  };
}

/** The next round number above what must be shown. */
const upTo = (values: readonly number[], step: number, least: number): number =>
  Math.max(least, Math.ceil(Math.max(0, ...values.filter(Number.isFinite)) / step) * step);

const downTo = (values: readonly number[], step: number, most: number): number =>
  Math.min(most, Math.floor(Math.min(most, ...values.filter(Number.isFinite)) / step) * step);

function chambersView(gut: GutReport): GutView['chambers'] {
  const parts = gut.compartments.map(chamberView);
  const acids = parts.flatMap((part) => [part.acids.p95, part.acids.measured]);
  const pH = parts.flatMap((part) => [part.pH.p5, part.pH.p95, part.pH.measured]);
  const [acidsTo, pHFrom, pHTo] = [upTo(acids, 20, 100), downTo(pH, 0.5, 5), upTo(pH, 0.5, 7.5)];
  const said = parts.map((part) => ({
    name: part.name,
    litres: part.litres,
    acids: part.acids.between,
    acidsMeasured: part.acids.measuredText,
    pH: part.pH.between,
    pHMeasured: part.pH.measuredText,
  }));
  return {
    parts,
    whole: rangeView(gut.scfa),
    acidsTo,
    pHFrom,
    pHTo,
    label: chambersLabel(said),
    legend: chambersLegend(gut, acidsTo, pHFrom, pHTo),
    noSplit: NO_SPLIT,
    doubt: acidsCaption(gut.acids),
    sources: [...new Set(gut.compartments.map((part) => clean(part.measured.source)))].filter((text) => text !== ''),
  };
}

function groupsView(gut: GutReport): GutView['groups'] {
  const rows = gut.groups.map(({ name, share: { p5, p50, p95 } }) => ({
    name: clean(name),
    p5,
    p50,
    p95,
    middle: '',
    between: shareRange(p5, p95),
  }));
  const to = upTo(
    rows.map((row) => row.p95),
    0.1,
    0.2,
  );
  return { rows, to, label: barsLabel('Share of each group of microbes, as a range', rows), note: GROUPS_NOTE };
}

const amountRow = (id: string, name: string, estimate: Estimate, kind: AmountRow['kind']): AmountRow => ({
  id,
  name,
  kind,
  middle: amount(estimate.mean),
  between: range(estimate.p5, estimate.p95),
  rule: '',
  source: '',
});

/** Means, so that the rows add up to what arrives. */
function arrivesRows(gut: GutReport): AmountRow[] {
  return [
    amountRow('left-over', ARRIVES_NAMES.leftOver, gut.seleniumLeftOver, 'alone'),
    ...gut.seleniumForms.map(({ form, leftOver, absorbedFraction }) =>
      amountRow(clean(form), formWithUptake(clean(formName(form)), absorbedFraction.p50), leftOver, 'part'),
    ),
    {
      ...amountRow('returned', ARRIVES_NAMES.returned, gut.seleniumReturned, 'alone'),
      rule: clean(gut.seleniumReturned.rule),
      source: clean(gut.seleniumReturned.source),
    },
    ...keptRow(gut),
    amountRow('all', ARRIVES_NAMES.all, gut.seleniumToColon, 'sum'),
    {
      ...amountRow('stool', ARRIVES_NAMES.stool, gut.seleniumInStool, 'alone'),
      rule: clean(gut.seleniumInStool.bias),
      source: clean(gut.seleniumInStool.biasSource),
    },
  ];
}

/** What flora keep, where the hypothesis from mice is on: without it the rows would not add up. */
const keptRow = ({ flora: { competition } }: GutReport): AmountRow[] =>
  competition.on
    ? [
        {
          ...amountRow('kept', ARRIVES_NAMES.kept, competition.keptFromHost, 'alone'),
          rule: clean(competition.text),
          source: clean(competition.source),
        },
      ]
    : [];

/** What an assessment says of the gut; null where it says nothing, or nothing about this person. */
export function gutView(assessment: Assessment, findings: readonly FindingRow[] = []): GutView | null {
  const { gut } = assessment;
  if (!gut || isPopulationAlone(assessment)) return null;
  return {
    line: gutLine(gut),
    opening: openingSentence(gut),
    chambers: chambersView(gut),
    groups: groupsView(gut),
    arrives: { sentence: arrivesSentence(gut), rows: arrivesRows(gut) },
    flora: floraView(gut),
    feeds: gut.substrate.map(({ key, name, rule, source, unit, ...summary }) => ({
      id: clean(key),
      name: clean(name),
      kind: 'alone',
      middle: withUnit(summary.p50, unit),
      between: range(summary.p5, summary.p95),
      rule: clean(rule),
      source: clean(source),
    })),
    starch: starchView(gut),
    limits: gut.limits.map(clean),
    method: methodSentence(gut.method),
    findings: findingRows(findings),
  };
}
