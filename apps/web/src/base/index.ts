export {
  addDays,
  ago,
  amount,
  chancePercent,
  count,
  dates,
  dayLong,
  dayMonth,
  dayShort,
  fixed,
  formatLocale,
  list,
  micrograms,
  moment,
  parsed,
  rangeOf,
  today,
  weekdayShort,
  withUnit,
} from './format.js';
export { KG_PER_LB } from './mass.js';
export { go, path, query, startRouter } from './router.js';
export {
  englishOf,
  filled,
  has,
  hasHere,
  LANGUAGES,
  language,
  languageFor,
  t,
  template,
  useLanguage,
  type Values,
} from './text.js';
export { afterTurns } from './turns.js';
