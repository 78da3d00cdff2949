import type { Move } from '../../plan/index.js';
import { amount, NBSP } from '../numbers.js';
import { foodInSentence, theFood } from './food-words.js';
import { counted, often, onDays, onMornings, roughly } from './often.js';

export interface ChangeWording {
  /** grams of a portion in brackets: "a tin of sardines (92 g) twice a week" */
  readonly grams?: boolean;
  /** the food is in the diary already: "one more egg on three days" */
  readonly eatenAlready?: boolean;
}

/** A change as the beginning of a sentence, and whether it is one thing or many. */
export interface Subject {
  readonly text: string;
  readonly isMany: boolean;
}

const grams = (value: number): string => `(${amount(value)}${NBSP}g)`;

/** A portion with its weight, as a list of changes shows it. @example portionWords('a tin of sardines', 92) // "a tin of sardines (92 g)" */
export const portionWords = (text: string, portionGrams: number): string => `${text} ${grams(portionGrams)}`;

const MANY = /^(two|three|four|five|six|seven|eight|nine|ten|some|several|[2-9]\b|\d\d+)/i;

/** "an egg" becomes "one more egg", "two slices" "two more slices". */
function more(portion: string): string {
  if (/^(an?|one)\s+/i.test(portion)) return portion.replace(/^(an?|one)\s+/i, 'one more ');
  const [first, ...rest] = portion.split(' ');
  return MANY.test(portion) ? `${first} more ${rest.join(' ')}` : `${portion} more`;
}

/** Factors that have a word of their own. */
const FACTORS: readonly (readonly [number, string])[] = [
  [0.25, 'a quarter as much'],
  [1 / 3, 'a third as much'],
  [0.5, 'half as much'],
  [2 / 3, 'a third less'],
  [0.75, 'a quarter less'],
  [1.25, 'a quarter more'],
  [4 / 3, 'a third more'],
  [1.5, 'one and a half times as much'],
  [2, 'twice as much'],
  [3, 'three times as much'],
  [4, 'four times as much'],
];

/** @example asMuch(0.5) // "half as much" */
export function asMuch(factor: number): string {
  const known = FACTORS.find(([value]) => Math.abs(value - factor) < 0.005);
  if (known) return known[1];
  const percent = Math.max(1, Math.round(100 * Math.abs(factor - 1)));
  return `${percent}${NBSP}% ${factor < 1 ? 'less' : 'more'}`;
}

/** Verbs that a change of a dose or of a habit begins with, and how they begin a sentence. */
const VERBS: Readonly<Record<string, string>> = {
  stop: 'stopping',
  take: 'taking',
  halve: 'halving',
  leave: 'leaving',
  cut: 'cutting',
  reduce: 'reducing',
  lower: 'lowering',
  change: 'changing',
  start: 'starting',
  replace: 'replacing',
};

const verbOf = (text: string): string | undefined => {
  const first = text.split(' ', 1)[0]!.toLowerCase();
  return VERBS[first] === undefined ? undefined : first;
};

type DoseMove = Extract<Move, { readonly kind: 'dose' }>;

/** A dose that is taken, by its label: "the 200 µg selenomethionine supplement", "the 60 µg selenite infusion". */
const doseName = ({ labelUg, form, route }: DoseMove): string => {
  const kind = route === 'iv' ? 'infusion' : 'supplement';
  const named = form === 'unknown' ? 'selenium' : form.replaceAll('-', ' ');
  return `the ${amount(labelUg)}${NBSP}µg ${named} ${kind}`;
};

/** "stop the 200 µg selenomethionine supplement", "take it every other day instead of every day". */
function doseText(move: DoseMove): string {
  const dose = doseName(move);
  const { how, product, factor, habit } = move;
  if (how === 'stop' || factor <= 0) return `stop ${dose}`;
  if (how === 'product' && product) return `take ${product.text} in place of ${dose}`;
  if (how === 'every-other-day') return `take ${dose} every other day`;
  if (how === 'daily') return `take ${dose} every day`;
  if (how === 'half') return `take ${dose} half as often`;
  return `take ${dose} ${often(factor * habit.timesPerWeek)} instead of ${often(habit.timesPerWeek)}`;
}

type HabitMove = Extract<Move, { readonly kind: 'resize' | 'reduce' }>;

/** "four a day", "five a week". */
const nowCount = (perWeek: number): string =>
  perWeek >= 10 ? `${counted(Math.round(perWeek / 7))} a day` : `${counted(Math.round(perWeek))} a week`;

/** "mushrooms" are counted, "rice" and "hummus" are not. */
const isPlural = (name: string): boolean => /[^su]s$/.test(name) && !/(molasses|couscous|asparagus)$/.test(name);

function habitText({ habit, factor, by, timesPerWeek, pieces }: HabitMove): string {
  const name = foodInSentence(habit.name);
  if (pieces) {
    const one = `${counted(pieces.count)} ${pieces.count === 1 ? name.replace(/s$/, '') : name}`;
    return `${one} ${often(timesPerWeek)} instead of about ${nowCount(pieces.perWeekNow)}`;
  }
  if (by === 'stop' || factor <= 0) return `leave out ${theFood(habit.name)}`;
  if (by === 'portion') return `${isPlural(name) ? asMuch(factor).replace(/ much$/, ' many') : asMuch(factor)} ${name}`;
  const now = habit.timesPerWeek;
  const more = timesPerWeek - now;
  // one more time a week is one more time, however often a few days say that it is eaten
  if (more > 0.5 && Math.abs(more - Math.round(more)) < 1e-6 && !Number.isInteger(now)) {
    return `${name} ${often(Math.round(more)).replace(/ a week$/, '')} more a week`;
  }
  // a frequency that a few days cannot tell exactly is told against what it was
  if (!Number.isInteger(now) || !Number.isInteger(timesPerWeek)) {
    const share = asMuch(factor);
    return often(timesPerWeek) === often(now) || /about|less than/.test(`${often(timesPerWeek)}${often(now)}`)
      ? `${name} ${share.replace(/ as much$/, ' as often').replace(/ (less|more)$/, ' $1 often')}`
      : `${name} ${often(timesPerWeek)} instead of ${often(now)}`;
  }
  return `${name} ${often(timesPerWeek)} instead of ${often(now)}`;
}

function portionOf(move: Extract<Move, { readonly kind: 'add' | 'swap' }>, wording: ChangeWording): string {
  const said =
    wording.eatenAlready === true && move.kind === 'add'
      ? more(move.candidate.portionText)
      : move.candidate.portionText;
  return wording.grams === true ? `${said} ${grams(move.candidate.portionGrams)}` : said;
}

/** What takes the place of something every time it is eaten needs no number that a few days cannot tell exactly. */
function swapText({ instead, timesPerWeek }: Extract<Move, { readonly kind: 'swap' }>, portion: string): string {
  const food = theFood(instead.name);
  const isEveryTime = Math.abs(timesPerWeek - instead.timesPerWeek) < 1e-9;
  if (isEveryTime && !Number.isInteger(timesPerWeek) && timesPerWeek < 7)
    return `${portion} each time instead of ${food} (${roughly(timesPerWeek)})`;
  return `${portion} ${often(timesPerWeek)} instead of ${food}`;
}

/**
 * One change in the words a person would use, for a list or the middle of a sentence; no capital and no full stop.
 * @example changeText(swap) // "a tin of sardines twice a week instead of the ham sandwich"
 * @example changeText(dose) // "stop the 200 µg selenomethionine supplement"
 */
export function changeText(move: Move, wording: ChangeWording = {}): string {
  switch (move.kind) {
    case 'add': {
      const portion = portionOf(move, wording);
      if (wording.eatenAlready === true) return `${portion} ${onDays(move.timesPerWeek)}`;
      const isBreakfast = move.candidate.meals.length === 1 && move.candidate.meals[0] === 'breakfast';
      return `${portion} ${isBreakfast ? onMornings(move.timesPerWeek) : often(move.timesPerWeek)}`;
    }
    case 'swap':
      return swapText(move, portionOf(move, wording));
    case 'resize':
    case 'reduce':
      return habitText(move);
    case 'supplement':
      return `${move.product.text} ${often(move.timesPerWeek)}`;
    case 'dose':
      return doseText(move);
    case 'infusion':
      return `${infusionNoun(move)}, as ordered`;
  }
}

const infusionNoun = (move: Extract<Move, { readonly kind: 'infusion' }>): string => {
  const every =
    move.everyDays === 1
      ? 'every day'
      : move.everyDays === 2
        ? 'every other day'
        : `every ${amount(move.everyDays)} days`;
  return `an infusion of ${amount(move.doseUg)}${NBSP}µg of selenium as ${foodInSentence(move.form.replace(/-/g, ' '))} ${every}`;
};

/**
 * The same as the subject of a sentence: verbs become nouns.
 * @example changeSubject(dose).text // "stopping the 200 µg selenomethionine supplement"
 */
export function changeSubject(move: Move, wording: ChangeWording = {}): Subject {
  const text = changeText(move, wording);
  const verb = verbOf(text);
  if (verb !== undefined) return { text: text.replace(/^\S+/, VERBS[verb]!), isMany: false };
  // "two eggs" are many, "half as much bread" is one
  const isCounted = move.kind === 'swap' || move.kind === 'add' || ('pieces' in move && move.pieces !== undefined);
  const isMany = isCounted && MANY.test(text);
  const byOften = (move.kind === 'resize' || move.kind === 'reduce') && move.by === 'frequency';
  return byOften ? { text: `eating ${text}`, isMany: false } : { text, isMany };
}
