/** What a run of the generator supposes. The main scenario is gated; the others are printed beside it. */
export interface Scenario {
  readonly name: string;
  readonly seed: number;
  readonly people: number;
  /** share of the between-sample variance of a food (log scale) that stays with the person: their brand, their shop */
  readonly persistence: number;
  /** everybody eats this many times as much as the published mean supposes */
  readonly intakeFactor: number;
  /** nobody states a country */
  readonly withoutCountry: boolean;
  /** share of people whose weekends and half-years differ strongly */
  readonly strongRhythm: number;
  /** everybody shares one draw of what is not known about their country's food */
  readonly oneWorld: boolean;
  /** mean share of what was eaten that is written down, 1 is all */
  readonly writtenDown: number;
}

export const MAIN: Scenario = {
  name: 'main',
  seed: 20260122,
  people: 2000,
  persistence: 0.5,
  intakeFactor: 1,
  withoutCountry: false,
  strongRhythm: 0,
  oneWorld: false,
  writtenDown: 1,
};

const STRESS_PEOPLE = 500;
const stress = (name: string, change: Partial<Scenario>): Scenario => ({
  ...MAIN,
  people: STRESS_PEOPLE,
  name,
  ...change,
});

export const STRESS: readonly Scenario[] = [
  stress('persistence 0.3', { persistence: 0.3 }),
  stress('persistence 0.7', { persistence: 0.7 }),
  stress('prior 30 % too low', { intakeFactor: 1.3 }),
  stress('prior 30 % too high', { intakeFactor: 0.7 }),
  stress('no country given', { withoutCountry: true }),
  stress('strong weekends and seasons', { strongRhythm: 0.3 }),
  stress('one world shared by all', { oneWorld: true }),
  stress('85 % written down', { writtenDown: 0.85 }),
];
