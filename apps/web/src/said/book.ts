import { englishOf, filled, has, hasHere, language, t, template } from '../base/text.js';
import { countryHere } from './country.js';
import { foreign, markedTemplate } from './marks.js';
import { type Phrase, phraseOf, spaced, valuesIn } from './phrase.js';
import { dateWords, listed, quantity } from './values.js';
import type { Whose } from './whose.js';

// Core alone decides what is said, and says it in English. What it says is looked up here among the English texts of the
// area `said`; the numbers and names found between their fast words go into the same text of the language in use. So a
// translation can say nothing that core does not, and a sentence without one stays as it is.

const OTHER = '--other';
/** Phrases within phrases end somewhere. */
const DEEPEST = 5;

interface Book {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly phrases: readonly Phrase[];
}
let opened: Book | undefined;

/** The English texts, those without a gap as words; the longest first. */
export function book(): Book {
  if (opened) return opened;
  const words = new Map<string, string[]>();
  const phrases: Phrase[] = [];
  for (const [key, english] of englishOf('said')) {
    if (key.endsWith(OTHER)) continue;
    const phrase = phraseOf(key, english);
    if (phrase.parts.some((part) => 'name' in part)) phrases.push(phrase);
    else {
      const text = spaced(markedTemplate(english));
      words.set(text, [...(words.get(text) ?? []), key]);
    }
  }
  phrases.sort((a, b) => b.weight - a.weight);
  opened = { words, phrases };
  return opened;
}

let known = new Map<string, string | null>();
let knownIn = '';
/** True where a phrase within a phrase was not looked for, so that the answer holds only there. */
let isCut = false;

/**
 * A text of core in the language in use; null where the book has none.
 * @param text with its marks @param within keys begin so; without it, all but those that only a gap asks for
 */
export function resaid(text: string, whose: Whose, within?: readonly string[], depth = 0): string | null {
  if (knownIn !== language.value) [known, knownIn] = [new Map(), language.value];
  const id = `${whose} ${within ?? ''} ${text}`;
  const before = known.get(id);
  if (before !== undefined) return before;
  if (depth > DEEPEST) {
    isCut = true;
    return null;
  }
  const wasCut = isCut;
  isCut = false;
  const found = find(spaced(text), whose, within, depth);
  if (known.size > 4000) known = new Map();
  if (found !== null || !isCut || depth === 0) known.set(id, found);
  isCut = wasCut || isCut;
  return found;
}

/** Phrases with next to nothing of their own, which would be found in anything: only gaps of these names ask for them. */
const INNER = ['row-', 'change-', 'value-', 'who-', 'entries-', 'wish-', 'class-', 'list-'];
const GAPS: Readonly<Record<string, readonly string[]>> = {
  rows: ['row-'],
  changes: ['change-'],
  listValues: ['value-'],
  saidValue: ['value-'],
  saidOften: ['often-'],
  saidOld: ['often-'],
  saidMuch: ['much-'],
  saidMeal: ['meal-'],
  saidBeside: ['beside-'],
  saidForm: ['form-', 'mid-'],
  saidGoal: ['goal-'],
  saidPlace: ['place-'],
  saidRows: ['rows-', 'n-rows'],
  saidDays: ['diary-days', 'find-', 'what-unknown'],
  saidUppers: ['upper'],
  saidUpper: ['upper'],
  saidUpper2: ['upper'],
  saidP: ['p'],
  saidP2: ['p'],
  listLevels: ['own-level'],
  listUppers: ['plan-upper'],
  listWishes: ['wish-'],
  saidClass: ['class-'],
};
const isIn = (key: string, within: readonly string[] | undefined): boolean =>
  within ? within.some((start) => key.startsWith(start)) : !INNER.some((start) => key.startsWith(start));

function find(text: string, whose: Whose, within: readonly string[] | undefined, depth: number): string | null {
  const { words, phrases } = book();
  const keys = words.get(text) ?? [];
  for (const key of keys) {
    const said = isIn(key, within) ? put(key, {}, whose) : null;
    if (said !== null) return said;
  }
  for (const phrase of phrases) {
    if (!isIn(phrase.key, within)) continue;
    const values = valuesIn(phrase, text, (name, value) => wordsOf(name, value, whose, depth));
    const said = values && put(phrase.key, values, whose);
    if (said !== null) return said;
  }
  // at the beginning of a sentence
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  const said = small === text ? null : resaid(small, whose, within, depth + 1);
  return said && said.charAt(0).toUpperCase() + said.slice(1);
}

/** A text of the language in use with its values; null where that language has none. */
function put(key: string, values: Readonly<Record<string, string>>, whose: Whose): string | null {
  const own = `said.${key}`;
  const to = whose === 'other' && hasHere(own + OTHER) ? own + OTHER : own;
  if (!hasHere(to)) return null;
  const number = Number((values['count'] ?? '1').replace(/[^\d]/g, ''));
  return filled(markedTemplate(template(to, { count: number })), values);
}

function wordsOf(name: string, text: string, whose: Whose, depth: number): string | null {
  const value = wordsHere(name, text, whose, depth);
  // English is core's own, to the letter; a phrase in a gap may speak of someone else
  return language.value === 'en' && value !== null && !name.startsWith('said') ? text : value;
}

/** A sentence ends and another begins. */
const ENDS = /[.!?] \p{Lu}/u;

/** What may stand in a gap is told by the beginning of its name. */
function wordsHere(name: string, text: string, whose: Whose, depth: number): string | null {
  // a list that was cut: "egg, each = 50 g … (11 more)"
  const [, shown, more] = /^(.+ … )(\(\d+ more\))$/.exec(text) ?? [];
  const cut = more === undefined ? null : resaid(more, whose, ['list-'], depth + 1);
  if (shown !== undefined && cut !== null) {
    const of = wordsHere(name, shown.slice(0, -3), whose, depth);
    return of === null ? null : `${of} … ${cut}`;
  }
  const again = (of: string): string | null => resaid(of, whose, GAPS[name], depth + 1);
  if (name.startsWith('said')) return again(text);
  if (name.startsWith('name')) {
    if (ENDS.test(text)) return null;
    const [key] = book().words.get(text) ?? [];
    const said = key === undefined ? null : put(key, {}, whose);
    if (said !== null || !/\p{L}/u.test(text)) return said ?? text;
    if (!/^name(Food|Old)$/.test(name)) return foreign(text);
    // two changes are no food
    return HOW_OFTEN.test(text) ? null : foodNamed(text);
  }
  if (name === 'rawText' && text.includes('"')) return null;
  if (name.startsWith('raw')) return ENDS.test(text) ? null : text;
  if (name.startsWith('entries')) return ENDS.test(text) ? null : entries(text, whose);
  if (name.startsWith('country')) return countryHere(text) ?? (ENDS.test(text) ? null : foreign(text));
  if (name.startsWith('avoid')) return avoided(text);
  if (name.startsWith('year')) return /^\d{4}$/.test(text) ? text : null;
  if (name.startsWith('date')) return dateWords(text);
  if (name.startsWith('list')) return listed(text, (item) => again(item) ?? foreign(item));
  if (name.startsWith('rows')) return every(text.split('; '), again)?.join('; ') ?? null;
  if (name.startsWith('verb')) return /^takes?$/.test(text) ? '' : null;
  if (name.startsWith('changes')) return changes(text, again);
  return quantity(text);
}

const HOW_OFTEN =
  /^(?:eating|leaving|stopping|taking) |\b(?:a week|a day|as often|(?:more|less) often|every (?:day|morning))\b/i;

/** What is left out by wish; the page names it where the wish is chosen. */
function avoided(text: string): string | null {
  const key = `plan.avoid-${text.replaceAll(' ', '-')}`;
  return has(key) ? t(key) : null;
}

/** An English food in a sentence of another language: in quotes, so that it reads as a name, and without its article. */
const foodNamed = (text: string): string =>
  filled(template('said.q-food'), { x: foreign(text.replace(/^the (?=\p{L})/u, '')) });

/** Behind the text of an entry of the app: its day, and its meal where core has words for it. */
const ON_DAY = /(?<=”) on (\d{1,2} [A-Z][a-z]+ \d{4})(?:, (at breakfast|at lunch|at dinner|as a snack))?/g;

/** "row 56 “flapjack”, row 85 “carrot cake”": the rows in words of the language, what stands in them as it is. */
const entries = (text: string, whose: Whose): string =>
  text
    .replace(/\brow \d+/g, (row) => resaid(row, whose, ['rows-']) ?? row)
    .replace(/ and (\d+) more$/, (more) => {
      const said = resaid(more.trim(), whose, ['entries-']);
      return said === null ? more : ` ${said}`;
    })
    .replace(ON_DAY, (found, date: string, meal: string | undefined) => {
      const day = dateWords(date);
      const at = meal === undefined ? '' : `, ${resaid(meal, whose, ['meal-']) ?? meal}`;
      return day === null ? found : ` (${day}${at})`;
    })
    // in the quotation marks of the language
    .replace(/“([^“”]*)”/g, (_, x: string) => filled(template('said.q-food'), { x }));

function every(parts: readonly string[], say: (part: string) => string | null): readonly string[] | null {
  const said = parts.map(say);
  return said.every((part) => part !== null) ? (said as readonly string[]) : null;
}

/** Changes of a plan: split where both sides are changes, since a food may be "macaroni and cheese". */
function changes(text: string, say: (part: string) => string | null): string {
  return split(text, say) ?? say(text) ?? foreign(text);
}

function split(text: string, say: (part: string) => string | null): string | null {
  for (const by of [' and ', ', ']) {
    for (let at = text.lastIndexOf(by); at > 0; at = text.lastIndexOf(by, at - 1)) {
      const right = say(text.slice(at + by.length));
      const left = right === null ? null : (split(text.slice(0, at), say) ?? say(text.slice(0, at)));
      if (left !== null) return `${left}; ${right}`;
    }
  }
  return null;
}

/** The changes of a plan as a line of their own. */
export const resaidChanges = (text: string, whose: Whose): string | null => wordsOf('changes', spaced(text), whose, 0);
