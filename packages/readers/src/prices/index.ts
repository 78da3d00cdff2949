export { type PricesRead, type PriceTables, readPrices } from './read.js';
