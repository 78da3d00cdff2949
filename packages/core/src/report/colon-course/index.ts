export { type ColonFed, type ColonShown, renderColonText } from './text.js';
