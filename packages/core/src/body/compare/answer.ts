import type { Notice, Summary } from '../../base/index.js';
import type { RegimenPerson } from '../regimen.js';

/** A level that usual intake is held against; the caller takes it from the tables of the status stage. */
export interface ComparedUpperLevel {
  /** "iom2000", "efsa2023" */
  readonly key: string;
  /** "IOM 2000" */
  readonly name: string;
  /** null where the authority has none at that age */
  readonly ugPerDay: number | null;
}

/** When a quantity is at 95 % of the level that it will reach if the doses go on; days over the people drawn. */
export interface Filling {
  readonly unit: 'd';
  /** 0 for those who are there before the first dose; never more than `horizonDays` */
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** share of people who are there before the first dose, and who are not there at the horizon */
  readonly alreadyThere: number;
  readonly beyondHorizon: number;
  readonly horizonDays: number;
  /** the mean over one interval between doses, once nothing moves from interval to interval */
  readonly plateau: Summary & { readonly unit: string };
}

/** Shares of one dose, the mean of which sum to 1. */
export interface ShareOfDose extends Summary {
  readonly unit: 'fraction of dose';
}

/** One way of taking selenium, on the scale of all. */
export interface ComparedRoute {
  readonly name: string;
  /** key of absorption.csv and its label */
  readonly form: string;
  readonly label: string;
  readonly route: 'oral' | 'iv';
  readonly kind: 'food' | 'supplement' | 'infusion';
  readonly dose: {
    /** one dose as given; where food was given in grams, the middle of its content */
    readonly ug: number;
    /** what it holds: differs from `ug` only where food was given in grams */
    readonly content: Summary & { readonly unit: 'ug' };
    readonly everyDays: number | null;
    /** long-run mean while the doses go on; null for a single dose */
    readonly ugPerDay: number | null;
    readonly days: number;
    readonly infusionHours: number | null;
  };
  /** absorbed, or infused: past the gut wall */
  readonly toBlood: ShareOfDose & { readonly ug: Summary };
  /** of that, what is not put out by the kidneys at once (selenate) */
  readonly kept: ShareOfDose & { readonly ug: Summary };
  /** not absorbed: on to the colon */
  readonly toColon: ShareOfDose & { readonly ug: Summary };
  /** plasma selenium above its level before, after one dose */
  readonly oneDose: {
    readonly peak: Summary & { readonly unit: 'ug/L' };
    readonly peakHours: Summary;
    /** when half of the peak's rise is there */
    readonly halfPeakHours: Summary;
  };
  /** where one dose is after `days`: the difference between people with it and without it */
  readonly afterwards: {
    readonly days: number;
    readonly inBody: ShareOfDose;
    readonly urine: ShareOfDose;
    /** bile and what the gut sheds, skin, hair, breath */
    readonly otherLoss: ShareOfDose;
    readonly unabsorbed: ShareOfDose;
  };
  /** while the doses go on; null for a single dose */
  readonly repeated: {
    readonly plasmaSelenium: Filling;
    readonly selenoproteinP: Filling;
    readonly gpx3: Filling;
  } | null;
  readonly upper: {
    /** habitual intake and doses, the mean of the 30 days that hold most */
    readonly monthUgPerDay: Summary;
    /** habitual intake and doses, the day that holds most */
    readonly peakDayUg: Summary;
    /** chance that the month's mean passes the level, by its key; null where there is no level */
    readonly pAbove: Readonly<Record<string, number | null>>;
  };
}

/** By mouth, µg that bring as much as an infusion of `ivUg`. */
export interface Equivalent {
  readonly form: string;
  readonly label: string;
  /** as much into the blood */
  readonly entry: Summary;
  /** as much that stays past the first pass through the kidneys, of an infusion that all stays */
  readonly kept: Summary;
}

/** `compare --json`. The names are a contract with other programs: add, never rename. */
export interface Comparison {
  readonly schema: 'selenoscope.comparison/1';
  readonly run: { readonly version: string; readonly data: string; readonly seed: number; readonly people: number };
  readonly person: RegimenPerson;
  /** habitual intake beside the doses */
  readonly background: Summary & {
    readonly unit: 'ug/d';
    readonly from: 'given' | 'plasma' | 'whole blood' | 'population';
    /** whose survey, where nothing was given */
    readonly population: string | null;
  };
  /** before any dose */
  readonly baseline: {
    readonly plasmaSelenium: Summary & { readonly unit: 'ug/L' };
    readonly selenoproteinP: Summary & { readonly unit: 'fraction of plateau' };
    readonly gpx3: Summary & { readonly unit: 'fraction of plateau' };
  };
  readonly upperLevels: readonly ComparedUpperLevel[];
  readonly routes: readonly ComparedRoute[];
  readonly equivalence: { readonly ivUg: number; readonly unit: 'ug'; readonly forms: readonly Equivalent[] };
  /** read before anything else: set by the caller from the rules of the status stage, which lies after this one */
  readonly hardStops: readonly Notice[];
  readonly notices: readonly Notice[];
}
