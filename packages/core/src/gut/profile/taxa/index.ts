export { type AcceptedTaxon, TaxonNames } from './aliases.js';
export { amountsAtRank, eachValue, type RankAmounts, type RankOptions, sumOf } from './amounts.js';
export { comparableName, speciesName } from './names.js';
