import type { Problem } from '../base/index.js';
import { exactProduct, unitOf } from './amounts-units.js';
import type { RawEntry } from './diary.js';
import { type DoseRead, doseFormInName, doseOf } from './resolve-dose.js';

// Names of selenium products. "selenium-enriched eggs" are eggs.
const SELENIUM_NAME = /\bseleni(um|te|ous)\b|\bselen(ate|omethionine|ocysteine)\b|\bseleno-?yeast\b|methylseleno/i;
const ENRICHED = /enrich|fortif|-rich|\brich in\b/i;
const PILL_NAME =
  /\b(multi-?vitamins?|vitamins?\b.*\b(tablets?|capsules?|pills?)|supplements?|tablets?|capsules?|softgels?)\b/i;

/** True for the name of a selenium product. */
export const namesSelenium = (raw: RawEntry): boolean => SELENIUM_NAME.test(raw.food) && !ENRICHED.test(raw.food);

const isPill = (raw: RawEntry): boolean =>
  raw.unit !== null && (unitOf(raw.unit).kind === 'pill' || (SELENIUM_NAME.test(raw.food) && isMicro(raw.unit)));

const isMicro = (unitText: string): boolean => {
  const unit = unitOf(unitText);
  return unit.kind === 'weight' && (unit.symbol === 'µg' || unit.symbol === 'mg');
};

/**
 * A supplement that an export lists among the foods, with its selenium: it counts as a dose, because a tablet is not
 * shrunk towards what people eat. Its other nutrients are not counted, and the notice says so. Null where the row is
 * something else.
 */
export function supplementInExport(raw: RawEntry, file: string): DoseRead | null {
  const selenium = raw.carried?.['selenium'];
  if (typeof selenium !== 'number' || selenium === 0 || !isSupplement(raw)) return null;
  return doseOf(raw, 'oral', doseFormInName(raw.food), selenium, `${selenium} µg`, file);
}

const VITAMIN_NAME = /\bmulti-? ?(vitamins?|minerals?)\b|^(vitamins?[ -](a|b|c|d|e|k)(-?\d{1,2})?\b|prenatal\b)/i;

/** Measured by weight or volume, so rather a fortified food or a nutrition drink than a pill. */
const isMeasured = (raw: RawEntry): boolean => {
  const kind = raw.unit === null ? null : unitOf(raw.unit).kind;
  return kind === 'weight' || kind === 'volume';
};

/** True for a row of an export that is a supplement, by its name, unit or category. */
export const isSupplement = (raw: RawEntry): boolean =>
  namesSelenium(raw) ||
  isPill(raw) ||
  /supplement|vitamin/i.test(raw.category ?? '') ||
  /\bmulti-? ?vitamins?\b/i.test(raw.food) ||
  (!isMeasured(raw) && (PILL_NAME.test(raw.food) || VITAMIN_NAME.test(raw.food)));

const FIGURE = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)\s*(mcg|µg|μg|ug|micrograms?|mg|milligrams?)\b`;
const SELENIUM_WORD = String.raw`(?:seleni(?:um|te|ous)|selenate|selenomethionine|selenocysteine|seleno-?yeast|methylseleno\w+)`;
// Between the word and its figure only its form may stand: "Zinc 15 mg and Selenium (as L-selenomethionine), 50 mcg".
const BETWEEN = String.raw`(?:[\s,:()\-–]|as|l|yeast|sodium|methionine|capsules?|tablets?|softgels?|${SELENIUM_WORD})*`;
const FIGURE_AFTER = new RegExp(`${SELENIUM_WORD}${BETWEEN}${FIGURE}`, 'i');
const FIGURE_BEFORE = new RegExp(`${FIGURE}(?:\\s|of|l-|sodium)*${SELENIUM_WORD}`, 'i');
const COUNTED = /^(each|serving|piece|unit|dose|count|gumm(y|ie)|lozenge|tab|cap)s?\b/i;

const micrograms = (figure: string, unit: string): number =>
  exactProduct(Number(figure.replaceAll(',', '')), /^(mg|milli)/i.test(unit) ? 1000 : 1);

/** µg in one piece, as the name of a selenium product says it; null where it does not. */
export function seleniumInName(name: string): number | null {
  const found = FIGURE_AFTER.exec(name) ?? FIGURE_BEFORE.exec(name);
  return found && micrograms(found[1]!, found[2]!);
}

/** µg of a row: how many pieces times what one holds, or the amount itself where that is in µg. */
function seleniumByName(raw: RawEntry): number | null {
  if (raw.amount === null || !namesSelenium(raw)) return null;
  const unit = raw.unit === null ? null : unitOf(raw.unit);
  if (unit?.kind === 'weight' && (unit.symbol === 'µg' || unit.symbol === 'mg'))
    return exactProduct(raw.amount, unit.symbol === 'mg' ? 1000 : 1);
  const counted =
    unit === null ||
    unit.kind === 'pill' ||
    /\b(capsule|tablet|softgel|pill)/i.test(raw.unit!) ||
    COUNTED.test(raw.unit!);
  const inOne = counted ? seleniumInName(raw.food) : null;
  return inOne === null ? null : exactProduct(raw.amount, inOne);
}

/**
 * For a supplement in an export whose selenium cell is empty: the dose that its name gives, or the question. Unknown is
 * never zero, and no food of the tables can stand in for it.
 */
export function supplementByName(raw: RawEntry, file: string): DoseRead {
  const ug = seleniumByName(raw);
  if (ug !== null) return doseOf(raw, 'oral', doseFormInName(raw.food), ug, `"${raw.food.slice(0, 60)}"`, file);
  const place = { file, row: raw.row, field: 'selenium' };
  const problem: Problem = { code: 'diary.dose.seleniumUnknown', place, came: raw.food.slice(0, 80) };
  return { problem };
}

/**
 * True for a supplement typed as a food, without the prefix that says its form: asked about, because as a food it would
 * be guessed. For rows that carry no nutrients.
 */
export const supplementAsFood = (raw: RawEntry): boolean =>
  namesSelenium(raw) || isPill(raw) || (raw.unit === null && PILL_NAME.test(raw.food));
