export {
  addDays,
  amount,
  chancePercent,
  dayLong,
  dayShort,
  fixed,
  micrograms,
  moment,
  parsed,
  rangeOf,
  today,
  weekdayShort,
  withUnit,
} from './format.js';
export { go, path, query, startRouter } from './router.js';
export { filled, has, LANGUAGES, language, languageFor, t, template, useLanguage, type Values } from './text.js';
