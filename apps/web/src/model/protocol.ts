import type {
  Assessment,
  CheckAnswers,
  CheckQuestion,
  ClaimView,
  Estimate,
  Notice,
  PlanAnswer,
  PlanView,
  ReportView,
  StoolAnswer,
} from '@selenoscope/core';
import type { EntryRecord, PersonRecord, Preferences } from '../store/index.js';
import type { SettlePlaces } from './assess/settle-places.js';

export type { SettlePlace, SettlePlaces } from './assess/settle-places.js';

// What the page asks of its workers. Arguments and answers are plain values; the diary itself a worker reads from the
// store on its own, so that forty thousand entries do not pass through the page.

/** How a number came about. */
export type ValueKind = 'measured' | 'calculated' | 'unknown' | 'label';

/** A household measure of a food. */
export interface MeasureShown {
  readonly unit: string;
  /** "1 slice": what a person reads, in English as the table has it */
  readonly name: string;
  readonly grams: number;
}

/** Names of foods and measures as a language file lists them ("slice: scheibe scheiben; cup: tasse"). */
export interface WordLists {
  readonly foods: string;
  readonly units: string;
}

/** What 100 g bring in a portion up to a weight. */
export interface EatenShown {
  readonly upToGrams: number;
  readonly per100g: { readonly mean: number; readonly p5: number; readonly p95: number };
}

/** A food found, with all that a line of the result needs. */
export interface FoodShown {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  /** on the first line of a search: nothing fits well, and what was typed may mean another food or none of the tables */
  readonly isDoubtful?: boolean;
  /** µg/100 g of edible food, for this person's country; null where nothing is known */
  readonly per100g: { readonly mean: number; readonly p5: number; readonly p95: number } | null;
  /** as an entry of the date that was asked for: weighed, or taken by a measure; left out where no date was asked for */
  readonly eaten?: { readonly weight: readonly EatenShown[]; readonly measure: readonly EatenShown[] };
  readonly kind: ValueKind;
  /** the first is offered; g is always the last */
  readonly measures: readonly MeasureShown[];
  /** offered where nothing was typed and nothing is remembered */
  readonly portion?: { readonly amount: number; readonly unit: string };
  /** what a bare number counts ("2 almonds"), where it comes in pieces; unit null: kept in grams */
  readonly one?: { readonly unit: string | null; readonly grams: number } | null;
  /** letters of the name that the query touched, as [from, to) */
  readonly hits: readonly (readonly [number, number])[];
}

/** One cell of a food, as it is opened down to its source. */
export interface CellShown {
  readonly nutrient: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  readonly kind: string;
  readonly n: number | null;
  readonly se: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly source: string;
}

export interface FoodDetail extends FoodShown {
  readonly cells: readonly CellShown[];
  readonly group: string;
  readonly table: string;
}

/** What an entry brings. */
export interface EntryShown {
  readonly id: string;
  readonly grams: number | null;
  /** µg of selenium; null: the entry has no value and nothing to estimate it from */
  readonly ug: { readonly mean: number; readonly p5: number; readonly p95: number } | null;
  readonly kind: ValueKind | 'dose';
  /** why it is not known, and what to do */
  readonly notice: Notice | null;
  /** the row is not counted until what the notice says was answered */
  readonly isLeftOut: boolean;
  /** the text whose food is asked: of the entry, or of a part of it; null where none is */
  readonly asks: string | null;
  /** foods it might mean, where it was not settled */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

/** An upper level of an authority for the person of the diary. */
export interface UpperShown {
  readonly name: string;
  readonly year: number;
  readonly ugPerDay: number;
}

/** The selenium of a day. */
export interface DayShown {
  readonly date: string;
  readonly entries: readonly EntryShown[];
  /** µg that a table or label gives */
  readonly known: number;
  readonly estimate: { readonly mean: number; readonly p5: number; readonly p50: number; readonly p95: number } | null;
  /** 0 to 1, share of the day's energy whose selenium has a value; null where nothing was eaten */
  readonly coverage: number | null;
  /** entries that are counted and have no value of their own */
  readonly unknownEntries: number;
  /** entries that are not counted until they were looked at */
  readonly leftOutEntries: number;
  /** EFSA's and IOM's upper levels for this person, the lower first; without those that have none at this age */
  readonly uppers: readonly UpperShown[];
}

/** An assessment without the nutrients of each day, of which a long diary has megabytes and no screen shows one. */
export interface AssessmentTold extends Omit<Assessment, 'intake'> {
  readonly intake: Omit<Assessment['intake'], 'days'>;
}

/** A number that people ask of their day. */
export interface Answered {
  readonly assessment: AssessmentTold;
  readonly view: ReportView;
  /** from which it was made */
  readonly of: 'example' | 'diary' | 'check';
  /** where in the diary what is open can be settled; absent where there is no diary of one's own */
  readonly places?: SettlePlaces;
}

/** What a dropped file holds. Nothing of it is saved yet. */
export interface FileRead {
  readonly name: string;
  readonly kind: 'whole' | 'diary' | 'person' | 'labs' | 'mapping' | 'stool' | 'answers' | 'refused';
  /** in words of the format: "cronometer", "selenoscope-csv" */
  readonly format: string;
  readonly rowsIn: number;
  readonly read: number;
  /** rows that became nothing, each with its reason */
  readonly leftOut: readonly {
    readonly row: number | null;
    readonly text: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  }[];
  /** entries that were read but whose food is not settled: kept, counted as unknown */
  readonly unsettled: readonly {
    readonly row: number;
    readonly text: string;
    readonly candidates: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly notices: readonly Notice[];
  /** what would be saved; null where the file was refused */
  readonly content: FileContent | null;
  /** first and last date of a diary */
  readonly from?: string;
  readonly to?: string;
}

export type FileContent =
  | { readonly kind: 'whole'; readonly file: import('../store/index.js').WholeFile }
  | { readonly kind: 'diary'; readonly entries: readonly Omit<EntryRecord, 'id' | 'order' | 'changedAt'>[] }
  | { readonly kind: 'person'; readonly person: PersonRecord }
  | { readonly kind: 'labs'; readonly labs: readonly Omit<import('../store/index.js').LabRecord, 'id' | 'changedAt'>[] }
  | {
      readonly kind: 'mapping';
      readonly rows: readonly Omit<import('../store/index.js').MappingRecord, 'changedAt'>[];
    }
  | {
      readonly kind: 'stool';
      readonly name: string;
      readonly files: readonly { readonly name: string; readonly base64: string }[];
    }
  | { readonly kind: 'answers'; readonly answers: CheckAnswers };

/** What if I took this every day? */
export interface WhatIf {
  readonly ugPerDay: number;
  readonly form: 'selenomethionine' | 'selenium-yeast' | 'selenite' | 'selenate';
  readonly route: 'oral' | 'iv';
}

/** Quantiles of a level over the days: one row for each probability, one number for each day. */
export interface Fan {
  readonly unit: string;
  /** 0 to 1, rising: 0.05 … 0.95 */
  readonly at: readonly number[];
  readonly levels: readonly Float64Array[];
}

export interface Forecasts {
  readonly days: readonly number[];
  readonly plasmaSelenium: Fan;
  readonly wholeBloodSelenium: Fan;
  readonly selenoproteinP: Fan;
  readonly urineSelenium: Fan;
}

export interface WhatIfAnswer {
  readonly draws: number;
  readonly asNow: Forecasts;
  readonly with: Forecasts;
  /** usual intake with the dose */
  readonly usual: Estimate;
  /** twenty quantiles at (i − ½)/20, for the moons */
  readonly moons: readonly number[];
  readonly pInadequate: number | null;
  readonly pAboveUpper: Readonly<Record<string, number>>;
  readonly verdict: Assessment['status']['verdict'];
  /** hard stops and notices of this dose */
  readonly notices: readonly Notice[];
}

/** Asked of the worker for foods: it must answer a key press at once. */
export interface FoodsCalls {
  open(): { readonly dataHash: string; readonly foods: number };
  /** @param unit a household measure that was typed: foods whose table lacks it get it with its everyday weight */
  search(query: string, limit: number, unit?: string | null, date?: string): readonly FoodShown[];
  /**
   * the same lines for foods known by id, by recipe or product, or by a text that the diary can settle; null where there is none.
   * Each gets the household measure of `units` at its place, as the search gives the one that was typed.
   */
  lines(foods: readonly string[], units?: readonly (string | null)[], date?: string): readonly (FoodShown | null)[];
  food(id: string): FoodDetail | null;
  day(date: string, entries: readonly EntryRecord[]): DayShown;
  /** several files may belong together (a stool table, its taxonomy, its tree) */
  readFiles(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    /** how the reader's language names foods and measures; left out in English */
    words?: WordLists,
  ): readonly FileRead[];
  /** recipes, products, mapping or the person changed in the store */
  renew(): void;
}

/** Asked of the worker that follows selenium through body and gut. */
export interface ModelCalls {
  open(): { readonly dataHash: string; readonly version: string };
  /** the diary in the store (or the example), with the person, laboratory values and preferences in the store */
  assess(of: 'diary' | 'example'): Answered | null;
  questions(): readonly CheckQuestion[];
  /** questions that are asked, given the answers so far */
  asked(answers: CheckAnswers): readonly string[];
  /** 300 draws answer at once while someone is asking */
  check(answers: CheckAnswers, draws: number): Answered;
  /**
   * Opens a what-if on the diary (or example, or check) last assessed, or on the one named by `of`; null where there is no
   * body to ask. Where nothing was assessed yet, on the example.
   */
  whatIf(ask: WhatIf, draws: number, of?: Answered['of']): WhatIfAnswer | null;
  stool(id: string): StoolAnswer | null;
  claims(): readonly ClaimView[];
  /** a self-contained page, as `selenoscope assess --format html` writes it */
  report(of: 'diary' | 'example' | 'check'): string;
  csv(): string;
}

/** A plan as it is shown; a notice about one entry of the diary has its day. */
export type PlanTold = Omit<PlanView, 'notices'> & {
  readonly notices: readonly (Notice & {
    readonly date?: string;
    readonly entries?: readonly { readonly name: string; readonly date: string }[];
  })[];
};

/** Asked of the worker for plans, which may think for seconds. */
export interface PlanCalls {
  plan(
    of: 'diary' | 'example',
    wishes: Pick<Preferences, 'diets' | 'avoid' | 'maxChanges'>,
  ): {
    readonly answer: PlanAnswer;
    readonly view: PlanTold;
  };
  /** the same with blood and gut in the weeks to come */
  forecast(
    of: 'diary' | 'example',
    wishes: Pick<Preferences, 'diets' | 'avoid' | 'maxChanges'>,
  ): { readonly answer: PlanAnswer; readonly view: PlanTold };
}
