import type { Fault } from './outcome.js';
import type { Difference, Times } from './statistics.js';

/** People of one kind. */
export interface Group {
  readonly name: string;
  readonly people: number;
  readonly withPlan: number;
  readonly conflicts: number;
  readonly adequate: Difference;
  readonly above: Difference;
}

/** What is kept of a run. */
export interface Summary {
  readonly stamp: string;
  readonly seed: number;
  readonly people: number;
  readonly faults: readonly Fault[];
  readonly endings: Readonly<Record<string, number>>;
  readonly codes: Readonly<Record<string, number>>;
  /** by number of changes of the first plan */
  readonly changes: Readonly<Record<string, number>>;
  readonly startsAboveUpper: number;
  readonly findOutFirst: number;
  readonly hardStops: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly plans: {
    readonly count: number;
    readonly unread: number;
    readonly notChecked: number;
    readonly adequate: Difference;
    /** only those that change something: their chance was chosen to lie above the aim */
    readonly adequateOfChanges: Difference;
    readonly above: Difference;
    /** the same start without any plan: what the draws alone do */
    readonly startAdequate: Difference;
    readonly startAbove: Difference;
    /** told to reach the aim, and judged more than five points short of it */
    readonly shortOfAim: number;
    readonly aboveLimit: number;
    readonly largestAbove: number;
    readonly energyBeyond: number;
    readonly energyBeyondRounding: number;
    readonly largestEnergyChange: number;
    readonly sodiumBeyond: number;
    readonly largestSodiumRise: number;
    readonly saturatedFatBeyond: number;
    readonly largestSaturatedFatRise: number;
    readonly nutrientsPast: number;
    /** of these, those that only the drawn contents take past it */
    readonly nutrientsPastByDraws: number;
    readonly nutrientsPastBy: Readonly<Record<string, number>>;
    readonly fullLessExpectedMean: number;
    readonly fullLessExpectedMost: number;
    readonly nutrientToldMeanAbsolute: number;
    readonly againstDiet: number;
    readonly againstDietExamples: readonly string[];
    readonly fishBroken: Readonly<Record<string, number>>;
  };
  readonly proofs: {
    readonly upToTwo: number;
    readonly complete: number;
    readonly share: number;
    readonly three: number;
    readonly threeComplete: number;
  };
  readonly refusals: {
    readonly named: number;
    /** of these, those where a hard stop allows nothing but less: no conflict names that */
    readonly underStop: number;
    readonly tried: number;
    readonly proven: number;
    readonly conflicting: number;
    readonly allFree: number;
    readonly true: number;
    readonly sets: Readonly<Record<string, number>>;
    readonly untrue: readonly {
      readonly number: number;
      readonly requirements: readonly string[];
      readonly conflicts: boolean;
      readonly freeing: readonly string[];
      readonly freeingWithOthers: readonly string[];
    }[];
  };
  readonly planCpuMs: { readonly two: Times; readonly three: Times };
  readonly planWallMs: { readonly two: Times; readonly three: Times };
  readonly judgeCpuMs: Times;
  readonly refusalCpuMs: Times;
  readonly nodes: Times;
  readonly byDiet: readonly Group[];
  readonly byDays: readonly Group[];
  readonly byAge: readonly Group[];
  readonly byCuisine: readonly Group[];
}
