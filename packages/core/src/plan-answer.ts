import type { Estimate } from './assessment.js';
import type { Notice } from './base/index.js';
import type { Person } from './person.js';

/** `selenoscope.plan/1`: the names here are a contract with other programs. Add, never rename. */
export interface PlanAnswer {
  readonly schema: 'selenoscope.plan/1';
  readonly run: { readonly version: string; readonly data: string; readonly seed: number; readonly draws: number };
  readonly person: Person;
  /** what was asked for */
  readonly wishes: {
    readonly diet: readonly string[];
    readonly avoid: readonly string[];
    readonly only: readonly string[];
    readonly maxChanges: number;
    /** chance of enough at least, of too much at most */
    readonly aim: { readonly adequate: number; readonly above: number };
    /** how many foods have a price; null where none were given */
    readonly prices: number | null;
    readonly infusion: { readonly form: string; readonly doseUg: number; readonly everyDays: number } | null;
  };
  readonly start: PlanStart;
  /** best first: fewest changes, then least disturbance. A diet that is right already gives one plan with no changes */
  readonly plans: readonly PlanShown[];
  /** moves that change nothing in the diet and settle the question: more days, origin, a blood test; best first */
  readonly findOut: readonly FindOutShown[];
  /** plans that many ask for and that stay short of the aim (Brazil nuts), told as what they are; not among `plans` */
  readonly short: readonly PlanShown[];
  /** number of changes against the best chance of enough within all other limits */
  readonly tradeOff: readonly TradeOffPoint[];
  /** null where a plan was found, or none was looked for */
  readonly conflict: ConflictShown | null;
  /** what the plans keep to, each in a sentence */
  readonly limits: readonly LimitShown[];
  /** dropped: swaps that change the most, left out of a search of too many */
  readonly candidates: { readonly foods: number; readonly moves: number; readonly dropped: number };
  /** situations that need a clinician: words, guideline doses, monitoring */
  readonly clinical: readonly ClinicalShown[];
  /** where the program stops and advises: no plan is made that adds anything */
  readonly hardStops: readonly Notice[];
  readonly notices: readonly Notice[];
}

export interface PlanStart {
  /** chance that usual intake reaches the requirement, both drawn; null where none can be given */
  readonly pAdequate: number | null;
  /** chance above the stricter upper level, all routes together */
  readonly pAboveUpper: number | null;
  /** by authority: "iom2000", "efsa2023" */
  readonly pAboveEach: Readonly<Record<string, number | null>>;
  readonly verdict: string;
  readonly authority: string;
  readonly selenium: Estimate;
  readonly requirementUgPerDay: number | null;
  /** who says the requirement, as it is printed; null where there is none */
  readonly requirementOf: SaidBy | null;
  /** the stricter upper level and whose it is */
  readonly upper: UpperShown | null;
  /** false where nothing of the diary could be counted: then the figures are those of people like this one */
  readonly own: boolean;
  /** quantiles at (i − ½)/20 of usual selenium, for the twenty moons */
  readonly twentieths: readonly number[];
  /** the same upper levels, side by side */
  readonly uppers: readonly UpperShown[];
}

/** Name and year of the source of one value: not of the authority's main set. @example { name: 'UK EVM', year: 2003 } */
export interface SaidBy {
  readonly name: string;
  readonly year: number;
}

export interface UpperShown extends SaidBy {
  readonly ugPerDay: number;
  /** key of the authority */
  readonly authority: string;
}

export type ChangeKind = 'add' | 'swap' | 'resize' | 'reduce' | 'supplement' | 'infusion' | 'find-out';

/** One change of a plan. */
export interface ChangeShown {
  readonly kind: ChangeKind;
  /** find-out alone: what is found out ("more-days", "origin", "plasma-test" …) */
  readonly code?: string;
  /** what is eaten (or taken) in the plan; null for find-out */
  readonly food: { readonly id: string; readonly name: string } | null;
  /** what it takes the place of; swaps alone */
  readonly instead?: { readonly id: string; readonly name: string };
  /** of `food` in the change: brought (positive) or left out (negative), grams a week; 0 for doses */
  readonly gramsPerWeek: number;
  /** times a week of the change */
  readonly timesPerWeek: number;
  /** "a tin of sardines (92 g)" */
  readonly portion: string | null;
  /** "breakfast", where it belongs to one */
  readonly meal: string | null;
  /** doses: elemental selenium a day in the plan, and the form */
  readonly dose?: {
    readonly form: string;
    readonly route: 'oral' | 'iv';
    readonly ugPerDay: number;
    readonly beforeUgPerDay: number;
  };
  readonly text: string;
  readonly disturbance: number;
}

export interface PlanShown {
  readonly sentence: string;
  readonly changes: readonly ChangeShown[];
  /** null for finding out where no chance can be given now; a number for every plan that changes something */
  readonly pAdequate: number | null;
  readonly pAboveUpper: number | null;
  readonly pAboveEach: Readonly<Record<string, number | null>>;
  readonly energyChangeKcalPerDay: number;
  /** points; see docs/plans.md */
  readonly disturbance: number;
  /** money a week, where prices were given */
  readonly costPerWeek: number | null;
  readonly selenium: Estimate;
  readonly twentieths: readonly number[];
  /** expected plasma selenium (µg/L) and selenoprotein P (fraction of plateau) at the days; null without a body */
  readonly course: {
    readonly days: readonly number[];
    readonly plasmaSelenium: readonly Estimate[];
    readonly selenoproteinP: readonly Estimate[];
  } | null;
  /** null where nothing may be said of the gut */
  readonly gut: {
    readonly fibreChangeGPerDay: Estimate;
    /** short-chain fatty acids of the whole colon (mM): before, after, and the change draw by draw */
    readonly acidsBefore: Estimate;
    readonly acidsAfter: Estimate;
    readonly acidsChange: Estimate;
    readonly trust: string;
  } | null;
  /** other nutrients that move: expected change a day, and what it does to the chance of too little or too much */
  readonly nutrients: readonly NutrientChange[];
  readonly proof: ProofShown;
  /** what must be known with it: the lottery of Brazil nuts, "with your clinician", mercury */
  readonly remarks: readonly string[];
}

export interface NutrientChange {
  readonly nutrient: string;
  readonly name: string;
  readonly unit: string;
  /** expected intake */
  readonly before: number;
  /** middle of usual intake, as an assessment prints it: what is said as "now" */
  readonly usual?: number;
  readonly change: number;
  readonly pInadequateBefore: number | null;
  readonly pInadequateAfter: number | null;
  readonly pAboveUpperBefore: number | null;
  readonly pAboveUpperAfter: number | null;
}

export interface ProofShown {
  readonly complete: boolean;
  readonly nodes: number;
  readonly evaluated: number;
  readonly bounded: number;
  readonly smaller: number;
  /** empty where nothing smaller was near */
  readonly bestRejected:
    | Record<string, never>
    | {
        readonly text: string;
        readonly pAdequate: number;
        readonly pAboveUpper: number;
        readonly changes: number;
        readonly disturbance: number;
      };
  /** found right by the checker, which was written apart from the search */
  readonly checked: boolean;
}

export interface FindOutShown {
  readonly kind: 'find-out';
  /** "more-days", "origin", "plasma-test", "unknown-foods", "brazil-nuts", "supplements" */
  readonly code: string;
  readonly sentence: string;
  /** chance that the answer alone shows that nothing needs to change */
  readonly pNothingToChange: number;
  /** chance that it settles the question, one way or the other */
  readonly pSettles: number;
  /** how much it raises the chance of being right once the best is done after it, 0 to 1 */
  readonly value: number;
  /** of the variance of ln usual intake, what it explains, as the assessment says it; null where it says none */
  readonly varianceShare: number | null;
}

export interface TradeOffPoint {
  readonly changes: number;
  readonly pAdequate: number;
  readonly pAboveUpper: number;
  /** true: no set of so many moves does better; false: the best that was found */
  readonly proven: boolean;
  readonly text: string;
  /** the changes in words; empty for none */
  readonly what: string;
}

export interface ConflictShown {
  /** two or three requirements (sometimes one) that cannot hold together; without any one of them a plan exists */
  readonly requirements: readonly { readonly key: string; readonly text: string }[];
  /** wishes and number of changes, where the conflict holds for them alone and would else name more than three */
  readonly given: readonly { readonly key: string; readonly text: string }[];
  /** what setting each aside would give */
  readonly relaxations: readonly {
    readonly key: string;
    readonly text: string;
    readonly pAdequate: number | null;
    readonly pAboveUpper: number | null;
    readonly changes: readonly ChangeShown[];
  }[];
  readonly sentence: string;
  /** true where every smaller set was shown to be no conflict, and this one to be one, by complete searches */
  readonly proven: boolean;
}

export interface LimitShown {
  readonly key: string;
  readonly text: string;
}

export interface ClinicalShown {
  readonly condition: string;
  /** begins with or holds "with your clinician" */
  readonly words: string;
  readonly dose: string;
  readonly doseSource: string;
  readonly monitoring: string;
  readonly monitoringSource: string;
  /** "read" or "recalled, verify" */
  readonly status: string;
}
