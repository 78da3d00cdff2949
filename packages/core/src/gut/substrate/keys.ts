/** What reaches the colon, in the order in which it is shown. */
export const SUBSTRATE_KEYS = [
  'fermentable-fibre',
  'resistant-starch-low',
  'resistant-starch-high',
  'resistant-starch-mixed',
  'protein',
  'mucin',
  'water',
] as const;
export type SubstrateKey = (typeof SUBSTRATE_KEYS)[number];
