import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foodWords, inEnglish, isNamed } from '../../../model/diary/in-english.js';
import { NOTHING_KEPT } from '../../../model/diary/index.js';
import { dayShown } from '../../../model/foods/day.js';
import { foodsFixture } from '../../../model/foods/fixtures.js';
import { searchFoods } from '../../../model/foods/search.js';
import { type EverydayLine, IN_ENGLISH, IN_GERMAN, IN_SPANISH } from './everyday-lines.js';
import { numberWords } from './numbers.js';
import { optionsOf } from './options.js';
import { gramsOf, isStated } from './portion.js';
import { typedAmount } from './typed.js';
import { unitWords } from './units.js';

const LINES = 7;
const engine = foodsFixture({ ...NOTHING_KEPT, person: { ...NOTHING_KEPT.person, country: 'GB' } });
const textOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../text/${language}.json`, import.meta.url), 'utf8')).diary;

/** The first line for a text, and what the diary makes of it. */
function firstOf(text: string, language: string) {
  const words = textOf(language);
  const units = unitWords(words['more-unit-words']);
  const names = foodWords(words['more-food-words']!);
  const point = (one: string) =>
    /^\d+([.,]\d+)?$/.test(one) ? Number(language === 'en' ? one : one.replace(',', '.')) : null;
  const read = typedAmount(text, {
    units,
    numbers: numberWords(words['more-number-words']),
    read: point,
    isFood: (phrase) => isNamed(phrase, names),
  });
  const typed = { ...read, inEnglish: inEnglish(read.query, names) };
  const unit = typed.unit === null || isStated(typed.unit) ? null : typed.unit;
  const option = optionsOf(typed, [], searchFoods(engine, typed.inEnglish, LINES, unit), LINES)[0];
  if (!option) return { typed, name: '', shown: null, kept: null };
  const { food, name, portion } = option;
  const entry = { id: 'e', date: '2026-03-02', food, name, ...portion, order: 0, changedAt: 0 };
  return {
    typed,
    name,
    portion,
    shown: gramsOf(portion, option.line?.measures ?? []),
    kept: dayShown(engine, entry.date, [entry]).entries[0]!.grams,
  };
}

const LANGUAGES: readonly (readonly [string, readonly EverydayLine[]])[] = [
  ['en', IN_ENGLISH],
  ['de', IN_GERMAN],
  ['es', IN_SPANISH],
];
describe.each(LANGUAGES)('typed in %s', (language, lines) => {
  it.each(lines)('%s', (text, food, least, most) => {
    const { typed, name, portion, shown, kept } = firstOf(text, language);
    const isMeant = food.test(name) && shown !== null && shown >= least && shown <= most;
    expect([typed, name, portion, shown, isMeant]).toEqual([typed, name, portion, shown, true]);
    // what is shown is what the diary then counts
    expect(kept).toBeCloseTo(shown!, 6);
  });
});
