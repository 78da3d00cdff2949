/**
 * Where selenium is (µg), in the order of the state vector. Two sides: selenomethionine, which the body takes for
 * methionine, and selenide, from which selenoproteins are made and which leaves in urine and otherwise.
 */
export const POOLS = [
  /** in the gut, on its way into the blood as selenomethionine */
  'gutSelenomethionine',
  'freeSelenomethionine',
  'plasmaProtein',
  'fastTissue',
  'slowTissue',
  /** in the gut, on its way into the blood in any other form */
  'gutSelenide',
  'selenide',
  'selenideTissue',
  'selenoproteinP',
  'gpx3',
  /** red cells by age, a quarter of their life each */
  'erythrocyte1',
  'erythrocyte2',
  'erythrocyte3',
  'erythrocyte4',
  /** gathers what has left by the kidneys */
  'urine',
  /** gathers what has left otherwise: bile and what the gut sheds, skin, hair, breath; its parts cannot be told apart */
  'otherLoss',
] as const;
export type Pool = (typeof POOLS)[number];

/** Place of each pool in the state vector. */
export const AT = Object.fromEntries(POOLS.map((pool, i) => [pool, i])) as Readonly<Record<Pool, number>>;

/** States that are in the body; the two after them have left it. */
export const BODY_POOL_COUNT: number = AT.urine;

/**
 * Inflows that run at a constant rate until they are changed: habitual intake through the gut, infusions past it, and of
 * infused selenate the part that goes to urine.
 */
export const INFLOWS = ['gutSelenomethionine', 'gutSelenide', 'freeSelenomethionine', 'selenide', 'urine'] as const;
export type Inflow = (typeof INFLOWS)[number];

/** Flows proportional to the pool they leave, in the order of {@link transferRates}. */
export const TRANSFERS: readonly (readonly [from: Pool, to: Pool])[] = [
  ['gutSelenomethionine', 'freeSelenomethionine'],
  ['freeSelenomethionine', 'plasmaProtein'],
  ['freeSelenomethionine', 'erythrocyte1'],
  ['freeSelenomethionine', 'fastTissue'],
  ['freeSelenomethionine', 'slowTissue'],
  ['freeSelenomethionine', 'selenide'],
  ['plasmaProtein', 'freeSelenomethionine'],
  ['fastTissue', 'freeSelenomethionine'],
  ['slowTissue', 'freeSelenomethionine'],
  ['gutSelenide', 'selenide'],
  ['selenide', 'urine'],
  ['selenide', 'otherLoss'],
  ['selenide', 'selenideTissue'],
  ['selenideTissue', 'selenide'],
  ['selenoproteinP', 'selenideTissue'],
  ['gpx3', 'selenide'],
  ['erythrocyte1', 'erythrocyte2'],
  ['erythrocyte2', 'erythrocyte3'],
  ['erythrocyte3', 'erythrocyte4'],
  ['erythrocyte4', 'selenide'],
];

/** Selenoproteins made from the selenide pool: v(X) = most · X² / (X² + half²). */
export const SATURABLE = ['selenoproteinP', 'gpx3', 'erythrocyte1'] as const;

/** Breakdown of free selenomethionine F beyond what goes with its amount: q · F², so that its share rises with F. */
export const QUADRATIC: readonly (readonly [from: Pool, to: Pool])[] = [['freeSelenomethionine', 'selenide']];
