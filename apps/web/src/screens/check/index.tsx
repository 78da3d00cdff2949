export { Check } from './check.js';
