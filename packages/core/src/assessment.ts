import type { Notice, Summary } from './base/index.js';
import type { Person } from './person.js';

/** `selenoscope.assessment/1`: the names here are a contract with other programs. Add, never rename. */
export interface Assessment {
  readonly schema: 'selenoscope.assessment/1';
  readonly run: {
    readonly version: string;
    readonly data: string;
    readonly seed: number;
    readonly draws: number;
    /** only where it was asked for: the hypothesis from mice, see {@link FloraShown} */
    readonly floraCompete?: true;
  };
  readonly person: Person;
  readonly diary: DiaryReport;
  readonly intake: IntakeReport;
  readonly status: StatusReport;
  /** the body at rest under the usual intake; absent where no body tables were given */
  readonly body?: BodyReport;
  /** what reaches the colon, and what the diet does there; absent where no gut tables were given */
  readonly gut?: GutReport;
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
  /** as a label and a sentence print it before the year: "IOM", "UK EVM" */
  readonly shortName?: string;
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
  /** what `upper` is; "CDRR" is no upper level: sodium above it is worth lowering. Null and absent where there is none */
  readonly upperKind?: 'UL' | 'CDRR' | null;
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

/** The body in the long run under the usual intake: people like this one who always ate so. */
export interface BodyReport {
  readonly plasmaSelenium: Estimate;
  readonly wholeBloodSelenium: Estimate;
  readonly erythrocyteSelenium: Estimate;
  /** fraction of plateau */
  readonly selenoproteinP: Estimate;
  readonly gpx3: Estimate;
  readonly urineSelenium: Estimate;
  /** µg in the whole body */
  readonly bodySelenium: Estimate;
  /** the last three stations of selenium's journey (µg/d) */
  readonly journey: BodyJourney;
  /** what a plasma selenium test would tell: share of the variance of ln(usual intake) that it would take away; null where
   * the errors of laboratories are not known */
  readonly plasmaTestWouldTell: number | null;
  /** absent without laboratory values */
  readonly labs?: LabsReport;
}

export interface BodyJourney {
  /** into the blood, and not: on to the colon */
  readonly takenUp: Estimate;
  readonly passesBy: Estimate;
  /** taken up as selenomethionine, into muscle and organs; and as all else, into working proteins */
  readonly store: Estimate;
  readonly working: Estimate;
  readonly urine: Estimate;
  /** bile and what the gut sheds, skin, hair, breath: not told apart */
  readonly otherLoss: Estimate;
  /** from each chemical form */
  readonly uptake: readonly { readonly form: string; readonly takenUp: Estimate; readonly passesBy: Estimate }[];
  /** the same by its two ways in, draw by draw; present where something is infused */
  readonly routes?: { readonly eaten: EatenJourney; readonly infused: InfusedJourney };
}

/** What goes by mouth, alone: the sums of `BodyJourney` hold what is infused too. */
export interface EatenJourney {
  readonly eaten: Estimate;
  readonly takenUp: Estimate;
  readonly store: Estimate;
  readonly working: Estimate;
  /** from each chemical form */
  readonly uptake: readonly {
    readonly form: string;
    readonly eaten: Estimate;
    readonly takenUp: Estimate;
    readonly passesBy: Estimate;
  }[];
}

/** What comes past the gut. */
export interface InfusedJourney {
  readonly ugPerDay: Estimate;
  readonly store: Estimate;
  readonly working: Estimate;
}

export interface LabsReport {
  readonly file: string;
  readonly values: readonly LabShown[];
  readonly rejected: readonly {
    readonly row: number;
    readonly text: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  }[];
  /** usual intake before the laboratory values were read (µg/d), and how much narrower its interval is now */
  readonly intakeBefore: Estimate;
  /** width of the 90 % interval of usual intake (ratio of its ends), after / before on the log scale; 1: no narrower */
  readonly intervalRatio: number;
  /** the levels themselves by the diary alone; a test is expected to stray from them by its own errors too */
  readonly levelsBefore?: Readonly<Record<'plasmaSelenium' | 'wholeBloodSelenium' | 'urineSelenium', Estimate>>;
  /** how many scenarios carry the weight */
  readonly effectiveDraws: number;
}

/** Percentiles of what a laboratory would write. */
export interface LabExpected {
  readonly unit: string;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

export interface LabShown {
  readonly row: number;
  readonly date: string | null;
  readonly analyte: string;
  readonly value: number;
  readonly unit: string;
  readonly written: string;
  readonly used: boolean;
  /** why it was not used, or was used with less weight; empty otherwise */
  readonly reason: string;
  /** what such a measurement was expected to give by the diary alone, and with all values; null where it was not used */
  readonly expectedBefore: LabExpected | null;
  readonly expectedAfter: LabExpected | null;
}

/** Selenium through the gut, and what the diet feeds the colon. Nothing here says that selenium changes the flora. */
export interface GutReport {
  /** µg/d of selenium that enter the colon: left over from food and doses, and returned by the body */
  readonly seleniumToColon: Estimate;
  /** of which left over, by form, and returned with bile, pancreatic juice and shed cells */
  readonly seleniumLeftOver: Estimate;
  readonly seleniumReturned: Estimate & { readonly rule: string; readonly grade: string; readonly source: string };
  readonly seleniumForms: readonly {
    readonly form: string;
    readonly leftOver: Estimate;
    /** µg/d taken up into the blood of what was eaten or swallowed, and its share of that; infusions are no part of it */
    readonly absorbed: Estimate;
    readonly absorbedFraction: Summary;
  }[];
  /** what leaves with the stool; bias: how far off it was where people were measured, a sentence, with its source */
  readonly seleniumInStool: Estimate & { readonly bias: string; readonly biasSource: string };
  /** what microbes may do with it: wide ranges, each with the grade of its evidence; no forecast for the flora */
  readonly flora: FloraShown;
  /** fermentable substrate (g/d), each with the rule that made it */
  readonly substrate: readonly SubstrateShown[];
  /** false where fibre, starch and protein all rest on what people eat in general: then the colon is nobody's own */
  readonly ownFood: boolean;
  /** how far the acids can be believed */
  readonly acids: AcidsTrust;
  /** short-chain fatty acids in the whole colon (mM), resistant starch anywhere between its low and its high rule */
  readonly scfa: Estimate;
  readonly compartments: readonly CompartmentShown[];
  /** shares of the modelled groups' mass in the whole colon; a low end near nothing says nothing of a person */
  readonly groups: readonly { readonly group: string; readonly name: string; readonly share: Summary }[];
  /** the same at the low and at the high rule for resistant starch */
  readonly scenarios: readonly {
    readonly name: 'low' | 'high';
    readonly rule: string;
    readonly resistantStarch: Estimate;
    readonly scfa: Estimate;
    readonly compartments: readonly CompartmentShown[];
  }[];
  /** "ensemble": every draw was simulated; "surrogate": read off a table of simulations, with its error in the draws */
  readonly method: string;
  /** what the model is known to get wrong, in sentences */
  readonly limits: readonly string[];
}

/**
 * "range": as the model gives them; "beyond-measured": in some part of the colon the upper end lies above what any colon
 * was seen to hold; "cannot-tell": too many draws lie outside the table of simulations.
 */
export interface AcidsTrust {
  readonly trust: 'range' | 'beyond-measured' | 'cannot-tell';
  /** mM above which the model is not believed, and why */
  readonly mostMm: number;
  readonly source: string;
  /** parts of the colon whose 95th percentile lies above that */
  readonly beyond: readonly CompartmentShown['name'][];
  /** share of the draws outside the table of simulations, 0 to 1 */
  readonly outsideShare: number;
}

export interface SubstrateShown extends Estimate {
  /** "fermentable-fibre", "resistant-starch-low", "resistant-starch-high", "protein", "mucin", "water" */
  readonly key: string;
  readonly name: string;
  readonly rule: string;
  readonly source: string;
}

export interface CompartmentShown {
  readonly name: 'proximal' | 'transverse' | 'distal';
  readonly volumeL: number;
  /** mM */
  readonly scfa: Estimate;
  readonly pH: Estimate;
  /** what was measured in people (sudden death, telemetry): a mark beside the range */
  readonly measured: { readonly scfaMm: number; readonly pH: number; readonly source: string };
}

/** Selenium and the flora: a demand, fates, and a hypothesis from mice that is off unless asked for. */
export interface FloraShown {
  /** µg/d that the outflow of bacteria may carry */
  readonly demand: Estimate & { readonly grade: string; readonly source: string };
  /** shares of what reaches the colon; in each draw they sum to 1 */
  readonly fates: readonly { readonly fate: string; readonly share: Summary; readonly grade: string }[];
  readonly competition: {
    readonly on: boolean;
    readonly grade: string;
    /** "mice" */
    readonly label: string;
    readonly text: string;
    readonly source: string;
    /** µg/d that the body went without and that reach the colon; 0 unless on, and 0 in every draw where intake is adequate */
    readonly keptFromHost: Estimate;
  };
}
