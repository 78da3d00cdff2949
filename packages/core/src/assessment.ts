import type { Notice, Summary } from './base/index.js';
import type { Person } from './person.js';

/** `selenoscope.assessment/1`: the names here are a contract with other programs. Add, never rename. */
export interface Assessment {
  readonly schema: 'selenoscope.assessment/1';
  readonly run: { readonly version: string; readonly data: string; readonly seed: number; readonly draws: number };
  readonly person: Person;
  readonly diary: DiaryReport;
  readonly intake: IntakeReport;
  readonly status: StatusReport;
  readonly notices: readonly Notice[];
}

export interface DiaryReport {
  readonly kind: string;
  readonly file: string;
  readonly days: number;
  readonly rowsIn: number;
  readonly entries: number;
  readonly matched: number;
  readonly unmatched: readonly {
    readonly row: number;
    readonly text: string;
    readonly candidates: readonly { readonly id: string; readonly name: string; readonly score: number }[];
  }[];
  readonly rejected: readonly {
    readonly row: number;
    readonly text: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  }[];
}

/** A summary of draws in a unit. */
export interface Estimate extends Summary {
  readonly unit: string;
}

/** A nutrient on one day: the sum of the values that exist, how much of the energy they cover, and the estimate with gaps filled. */
export interface DayNutrient extends Partial<Summary> {
  readonly unit: string;
  /** exact sum of the values that exist (food tables, or the export's own figures); not rescaled for origin; doses counted */
  readonly known: number;
  /** share of the day's energy (of the entries where energy is unknown) that has a value, 0 to 1 */
  readonly coverage: number;
}

export interface IntakeReport {
  readonly days: readonly { readonly date: string; readonly nutrients: Readonly<Record<string, DayNutrient>> }[];
  /** usual intake, food and doses together */
  readonly usual: Readonly<Record<string, Estimate>>;
  /** of which from food, and from supplements and infusions */
  readonly usualFood: Readonly<Record<string, Estimate>>;
  readonly usualDoses: Readonly<Record<string, Estimate>>;
  /** ranked, largest first; ids of foods, or "supplement:FORM", "infusion:FORM", "unmatched" */
  readonly sources: readonly SourceShare[];
  /** share of selenium by chemical form; sums to 1 */
  readonly forms: Readonly<Record<string, number>>;
  readonly formRanges: Readonly<Record<string, Summary>>;
  /** kinds of food (bread and cereals, meat …) with their intervals, and how much of each goes into which chemical form */
  readonly plate?: PlateShown;
  /** the quantiles at (i − ½)/20 of usual selenium, for the twenty moons */
  readonly seleniumTwentieths: readonly number[];
  /** what would narrow the interval most, best first, with the share of the variance it explains */
  readonly wouldSettle: readonly { readonly code: string; readonly share: number; readonly text: string }[];
  readonly coverage: number;
  readonly prior: {
    readonly country: string;
    readonly meanUgPerDay: number;
    readonly logSd: number;
    readonly source: string;
    readonly status: string;
  } | null;
}

export interface SourceShare {
  readonly id: string;
  readonly name: string;
  readonly ugPerDay: number;
  readonly p5: number;
  readonly p95: number;
  readonly share: number;
  /** kind of the selenium value: see CELL_KINDS; "dose" for supplements and infusions; "carried" from the diary's own export */
  readonly kind: string;
  /** the table's selenium value per 100 g, null where unknown; and the export's own figure where both exist */
  readonly tableUgPer100g: number | null;
  readonly source: string;
  readonly gramsPerDay: number | null;
  /** factor by which origin rescaled the table's value (median), 1 where not */
  readonly originFactor: number;
  /** where the factor comes from, in words; empty for doses */
  readonly originText?: string;
  /** both figures where the export carries selenium: µg/d by the table and by the export */
  readonly carriedUgPerDay?: number | null;
  readonly tableUgPerDay?: number | null;
  readonly formGroup: string;
  readonly group: string;
  /** number of samples behind the table's value, where the table says so */
  readonly n?: number | null;
  /** share of this source's selenium by chemical form, keys as in `IntakeReport.forms`; sums to 1 */
  readonly forms?: Readonly<Record<string, number>>;
}

export type Verdict =
  | 'likely-too-little'
  | 'perhaps-too-little'
  | 'likely-adequate'
  | 'perhaps-too-much'
  | 'likely-too-much'
  | 'cannot-tell';

export interface StatusReport {
  /** the authority whose requirement the probability is held against: "iom2000" */
  readonly authority: string;
  /** the person's own authority, where it differs because it has no average requirement */
  readonly ownAuthority: string;
  /** null where no probability may be given */
  readonly pInadequate: number | null;
  readonly pAboveUpper: Readonly<Record<string, number | null>>;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** every reference value of the person's authority and the comparison ones, with source */
  readonly references: readonly ReferenceShown[];
  /** µg/d; what the requirement draws look like */
  readonly requirement: (Estimate & { readonly kind: string; readonly cv: number; readonly goal: string }) | null;
  readonly hardStops: readonly Notice[];
  readonly nutrients: readonly NutrientStatus[];
}

export interface ReferenceShown {
  readonly authority: string;
  readonly authorityName: string;
  readonly year: number;
  readonly kind: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** "recalled, verify" values keep their mark to the user's eye */
  readonly verified: boolean;
  readonly goal?: string;
}

export interface NutrientStatus {
  readonly nutrient: string;
  readonly name: string;
  readonly unit: string;
  readonly usual: Estimate;
  readonly coverage: number;
  readonly kind: string;
  readonly reference: number | null;
  readonly pInadequate: number | null;
  readonly upper: number | null;
  readonly pAboveUpper: number | null;
  readonly note: string;
}

/** The first two stations of selenium's journey (µg/d). Kinds largest first; flows that hold nothing are left out. */
export interface PlateShown {
  readonly kinds: readonly (Summary & {
    readonly kind: string;
    readonly name: string;
    readonly share: number;
    readonly sources: number;
  })[];
  readonly forms: readonly (Summary & { readonly form: string; readonly share: number })[];
  readonly flows: readonly (Summary & { readonly kind: string; readonly form: string })[];
}
