export type { BestChance, ChanceOptions } from './best-chance.js';
export { openSearch, planValueOf, type Search, searchSmallest } from './open.js';
