import type { Assessment, SourceShare } from '../assessment.js';
import { clean } from './clean.js';
import { POPULATION } from './counted.js';
import { cellKindName, formName, isUnknownKind, sourceName } from './names.js';
import { amount } from './numbers.js';
import { type KindView, kindNameOf, kindViews, leadingKinds, type RestOfKinds } from './view-kinds.js';

/** One source of selenium with the record behind its number. */
export interface SourceView {
  readonly id: string;
  readonly name: string;
  /** the kind of food or dose it is sorted under */
  readonly group: string;
  readonly isDose: boolean;
  readonly isUnknown: boolean;
  readonly ugPerDay: number;
  readonly p5: number;
  readonly p95: number;
  readonly share: number;
  /** as in the assessment: a cell kind, "dose" or "carried" */
  readonly kind: string;
  /** "measured", "calculated", "not known" … */
  readonly kindName: string;
  /** name of the table, or what stands in its place for a dose or an entry without a food */
  readonly tableName: string;
  /** what the table, or its reader, says about the value; often empty */
  readonly tableNote: string;
  /** true where `id` is that of a food in a table */
  readonly isTableFood: boolean;
  readonly tableUgPer100g: number | null;
  /** number of samples, null where the table does not say */
  readonly samples: number | null;
  readonly gramsPerDay: number | null;
  /** 1 where origin changes nothing worth showing */
  readonly originFactor: number;
  /** where the factor is from, or why there is none */
  readonly originText: string;
  /** true where origin is left alone on purpose */
  readonly isNotRescaled: boolean;
  /** true for what stands in for a diary that does not count */
  readonly isPopulation: boolean;
  /** both figures where the diary's export carries selenium (µg/day) */
  readonly tableUgPerDay: number | null;
  readonly carriedUgPerDay: number | null;
  readonly forms: readonly { readonly name: string; readonly share: number }[];
}

const isDose = (source: SourceShare): boolean => /^(supplement|infusion):/.test(source.id);

// A factor nearer to 1 than this is rounding, not origin.
const NO_ORIGIN = 0.005;
const NOT_RESCALED = /^not rescaled\b/;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A table's name as it is, a person's own words in quotation marks, a dose with a capital. */
export function sourceTitle(source: SourceShare): string {
  const name = clean(source.name);
  if (source.id === 'unmatched') return `“${name}”`;
  return isDose(source) ? capital(name) : name;
}

function viewOfSource(source: SourceShare): SourceView {
  const { table, note } = sourceName(source.source);
  const why = clean(source.originText ?? '');
  const isNotRescaled = NOT_RESCALED.test(why);
  const moved = !isNotRescaled && Math.abs(source.originFactor - 1) > NO_ORIGIN;
  return {
    id: source.id,
    name: sourceTitle(source),
    group: kindNameOf(source),
    isDose: isDose(source),
    isUnknown: isUnknownKind(source.kind),
    ugPerDay: source.ugPerDay,
    p5: source.p5,
    p95: source.p95,
    share: source.share,
    kind: source.kind,
    kindName: cellKindName(source.kind),
    tableName: clean(table),
    tableNote: clean(note),
    isTableFood: source.id !== 'unmatched' && source.id !== POPULATION && !isDose(source),
    tableUgPer100g: source.tableUgPer100g,
    samples: source.n ?? null,
    gramsPerDay: source.gramsPerDay,
    originFactor: moved ? source.originFactor : 1,
    originText: moved || isNotRescaled ? why : '',
    isNotRescaled,
    isPopulation: source.id === POPULATION,
    tableUgPerDay: source.tableUgPerDay ?? null,
    carriedUgPerDay: source.carriedUgPerDay ?? null,
    forms: Object.entries(source.forms ?? {})
      .filter(([, share]) => share > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([key, share]) => ({ name: formName(key), share })),
  };
}

/** Sources and what they add up to. */
export interface SourcesView {
  readonly rows: readonly SourceView[];
  /** kinds of food and dose, largest first; empty where the assessment gives none */
  readonly kinds: readonly KindView[];
  /** the same for a short table, at most seven rows with the rest */
  readonly short: { readonly kinds: readonly KindView[]; readonly rest: RestOfKinds | null };
  /** sum of the rows (µg/day) */
  readonly sumUgPerDay: number;
  /** usual intake, the middle of what it may be; null where not known */
  readonly usual: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
  /** true where sum and usual intake do not read the same, so that the difference needs a word */
  readonly sumDiffers: boolean;
  /** true where at least one row has a figure of the export besides the table's */
  readonly hasCarried: boolean;
}

export function sourcesView(assessment: Assessment): SourcesView {
  const rows = assessment.intake.sources.map(viewOfSource);
  const sumUgPerDay = rows.reduce((sum, row) => sum + row.ugPerDay, 0);
  const usual = assessment.intake.usual.selenium ?? null;
  return {
    rows,
    kinds: kindViews(assessment),
    short: leadingKinds(assessment, 7),
    sumUgPerDay,
    usual: usual && { p5: usual.p5, p50: usual.p50, p95: usual.p95 },
    sumDiffers: usual !== null && amount(usual.p50) !== amount(sumUgPerDay),
    hasCarried: rows.some((row) => row.carriedUgPerDay !== null),
  };
}

/** Rows shown first, and the others as one amount. @param most number of single rows */
export function leading(
  sources: SourcesView,
  most: number,
): {
  readonly rows: readonly SourceView[];
  readonly rest: { readonly count: number; readonly ugPerDay: number; readonly share: number } | null;
} {
  if (sources.rows.length <= most + 1) return { rows: sources.rows, rest: null };
  const others = sources.rows.slice(most);
  return {
    rows: sources.rows.slice(0, most),
    rest: {
      count: others.length,
      ugPerDay: others.reduce((sum, row) => sum + row.ugPerDay, 0),
      share: others.reduce((sum, row) => sum + row.share, 0),
    },
  };
}
