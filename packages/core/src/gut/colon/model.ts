/** What a resource is to a path: see {@link ColonTerm}. */
export const COLON_ROLES = ['substitutable', 'essential', 'booster', 'water', 'product'] as const;
export type ColonRole = (typeof COLON_ROLES)[number];

/** The three well mixed parts of the model's colon, in the direction of flow. */
export const COLON_COMPARTMENTS = ['proximal', 'transverse', 'distal'] as const;
export type ColonCompartmentName = (typeof COLON_COMPARTMENTS)[number];

/** Which settings of the group LactateProducers: those of the paper of 2022, or those that its program came with. */
export const LACTATE_PRODUCERS = ['paper', 'package'] as const;
export type LactateProducers = (typeof LACTATE_PRODUCERS)[number];

/**
 * One resource in one path of one group.
 *
 * - `substitutable`: any of these feeds the path; each has its half-saturation, yield and maximal growth
 * - `essential`: all of these are needed. In a path without substitutables the one with a yield sets uptake and growth
 * - `booster`: growth is `unboostedShare` without it
 * - `water`: water that the reaction takes up
 * - `product`: made from what is eaten and does not become microbes
 */
export interface ColonTerm {
  readonly resource: string;
  readonly role: ColonRole;
  /** g/L; of substitutable, essential and booster */
  readonly halfSaturationGPerL: number | null;
  /** g of microbes per g eaten, between 0 and 1 */
  readonly yieldGPerG: number | null;
  readonly maxGrowthPerDay: number | null;
  readonly moles: number;
  /** 0 to 1; of a booster */
  readonly unboostedShare: number | null;
}

export interface ColonPath {
  readonly group: string;
  readonly path: number;
  readonly terms: readonly ColonTerm[];
}

export interface ColonGroup {
  readonly name: string;
  readonly label: string;
  /** no growth below the first and above the last, full growth between the two in the middle, straight lines between */
  readonly pHCorners: readonly [number, number, number, number];
  readonly startG: number;
  readonly degradesMucin: boolean;
}

/** How food arrives as a resource: by which part of the inflow. */
export type ColonEntry = 'protein' | 'starch' | 'fibre' | 'water';

export interface ColonResource {
  readonly name: string;
  readonly label: string;
  readonly countsAs: 'acid' | 'water' | null;
  readonly enters: ColonEntry | null;
  readonly molarMassGPerMol: number;
  /** absorbed by the gut wall, in every compartment */
  readonly absorptionPerDay: number;
  /** in each compartment; null for starch and fibre, which share {@link ColonValues.startCarbohydrateG} */
  readonly startG: number | null;
  /** share of broken down mucin that becomes this resource */
  readonly mucinShare: number;
}

/** Numbers that belong to no group and no resource. */
export interface ColonValues {
  /** proximal, transverse, distal; only their shares count */
  readonly volumesL: readonly [number, number, number];
  readonly transitDays: number;
  readonly carbohydrateGPerDay: number;
  readonly resistantStarchFraction: number;
  readonly proteinGPerDay: number;
  readonly waterGPerDay: number;
  readonly mucinGPerDay: number;
  readonly mucinHalfDegradersGPerL: number;
  readonly pHAtNoAcids: number;
  readonly pHPerMm: number;
  readonly pHLowest: number;
  readonly pHHighest: number;
  /** added to the water where the acids make the pH */
  readonly pHLitresAdded: number;
  readonly startCarbohydrateG: number;
  readonly leastGroupG: number;
  readonly mealTankHours: number;
  readonly mealMinutes: number;
  readonly mealHours: readonly number[];
  readonly movementMinutes: number;
  readonly movementFraction: number;
}

/** One full set of parameters of the colon. Plain data: copy it with other numbers for a member of an ensemble. */
export interface ColonParameters {
  readonly groups: readonly ColonGroup[];
  readonly resources: readonly ColonResource[];
  readonly paths: readonly ColonPath[];
  readonly values: ColonValues;
}

/** The colon model of Kettle, Louis and Flint: its parameters, with both settings of the lactate producers. */
export type ColonModel = Readonly<Record<LactateProducers, ColonParameters>>;
