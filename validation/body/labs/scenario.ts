/** A simulated world. In the main one the estimator's assumptions hold; in the others one of them does not. */
export interface Scenario {
  readonly name: string;
  readonly seed: number;
  readonly people: number;
  /** true errors of laboratory values over those that the estimator supposes */
  readonly errorFactor: number;
  /** true spread between people over the table's */
  readonly spreadFactor: number;
  /** what the laboratory's assay of selenoprotein P gives over what it should */
  readonly assayFactor: number;
  /** everybody began a yeast supplement of 100 µg/d this many days ago, and wrote it down; null: levels are at rest */
  readonly begunDaysAgo: number | null;
  /** C-reactive protein of every sample (mg/L), and what it does is as stated; null: no inflammation */
  readonly crpMgPerL: number | null;
  /** laboratory values of one kind only; null: the mixture */
  readonly only: string | null;
}

export const MAIN: Scenario = {
  name: 'as supposed',
  seed: 20260301,
  people: 2000,
  errorFactor: 1,
  spreadFactor: 1,
  assayFactor: 1,
  begunDaysAgo: null,
  crpMgPerL: null,
  only: null,
};

/** Reported, not required. */
export const STRESS: readonly Scenario[] = [
  { ...MAIN, name: 'laboratory errors 1.5 times as large', people: 150, seed: 11, errorFactor: 1.5 },
  { ...MAIN, name: 'people differ 1.3 times as much', people: 150, seed: 12, spreadFactor: 1.3 },
  {
    ...MAIN,
    name: 'selenoprotein P assay 30 % low, nothing else measured',
    people: 150,
    seed: 13,
    assayFactor: 0.7,
    only: 'selenoprotein P',
  },
  {
    ...MAIN,
    name: 'yeast 100 µg/d begun 30 days ago, plasma',
    people: 150,
    seed: 14,
    begunDaysAgo: 30,
    only: 'plasma',
  },
  { ...MAIN, name: 'C-reactive protein 15 mg/L, plasma', people: 150, seed: 15, crpMgPerL: 15, only: 'plasma' },
];
