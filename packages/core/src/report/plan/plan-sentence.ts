import type { Move } from '../../plan/index.js';
import { chance, chancePercent, NBSP } from '../numbers.js';
import { enoughPrinted } from './chances.js';
import { type ChangeWording, changeSubject, changeText } from './change-text.js';
import { listed, opened } from './food-words.js';
import { lotterySentence, type NutLottery } from './lottery.js';

/** The two chances, of the diet as it is or as it would be. */
export interface ChancesSaid {
  /** null where none can be given */
  readonly pAdequate: number | null;
  readonly pAboveUpper: number | null;
}

export interface PlanFacts {
  /** none: nothing needs to change */
  readonly changes: readonly Move[];
  readonly start: ChancesSaid;
  readonly after: ChancesSaid;
  /** what was aimed for; 0.9 and 0.05 where not said */
  readonly aim?: { readonly adequate: number; readonly above: number };
  /** needed where a change brings, or cuts down, Brazil nuts */
  readonly nut?: NutLottery;
  /** changes whose food is in the diary already ("one more egg") */
  readonly eatenAlready?: (move: Move) => boolean;
}

const AIM = { adequate: 0.9, above: 0.05 };

const namesNuts = (text: string): boolean => /brazil\s*-?nut/i.test(text);

/** True for a change that brings Brazil nuts, or changes how many are eaten. */
export function isOfBrazilNuts(move: Move): boolean {
  switch (move.kind) {
    case 'add':
    case 'swap':
      return move.candidate.family === 'brazil-nuts' || namesNuts(move.candidate.name);
    case 'resize':
    case 'reduce':
      return namesNuts(move.habit.name);
    default:
      return false;
  }
}

/** True for a change that puts something in the place of Brazil nuts. */
const leavesBrazilNuts = (move: Move): boolean => move.kind === 'swap' && namesNuts(move.instead.name);

const wordingOf = (facts: Pick<PlanFacts, 'eatenAlready'>, move: Move): ChangeWording =>
  facts.eatenAlready?.(move) ? { eatenAlready: true } : {};

/** A plan's changes as a list in the middle of a sentence. @example "two boiled eggs on five mornings and half as much ham" */
export const changesText = (changes: readonly Move[], eatenAlready?: (move: Move) => boolean): string =>
  listed(changes.map((move) => changeText(move, eatenAlready?.(move) ? { eatenAlready: true } : {})));

/** A chance after "in": "96 of 100", "over 99 of 100", "under 1 of 100". */
export const ofHundred = (p: number): string => chance(p).replace(/ (?:in|of)(?=\u00a0)/, `${NBSP}of`);

/** @example inWays(0.96) // "in 96 of 100" */
export const inWays = (p: number): string => `in ${ofHundred(p)}`;

/** How a chance moves where it is not what the plan is for. */
function beside(what: string, before: number | null, after: number | null): string {
  if (after === null) return '';
  const [was, is] = [before === null ? null : chancePercent(before), chancePercent(after)];
  if (was === null) return `the chance of ${what} is ${is}`;
  if (was === is) return `the chance of ${what} stays ${/^(under|over)/.test(is) ? is : `at ${is}`}`;
  return `the chance of ${what} ${after > before! ? 'rises' : 'falls'} from ${was} to ${is}`;
}

/** The sentence of a diet that is right as it is. */
export function nothingToChange({ pAdequate, pAboveUpper }: ChancesSaid): string {
  const much = pAboveUpper === null ? '' : inWays(pAboveUpper);
  if (pAdequate === null) {
    return much === ''
      ? 'Nothing needs to change as far as can be told: no chance can be given.'
      : `Nothing needs to change: ${much} ways this could be, there is too much; of too little no chance can be given.`;
  }
  const enough = `${inWays(enoughPrinted(pAdequate))} ways this could be, there is enough`;
  return `Nothing needs to change: ${enough}${much === '' ? '' : `, and too much ${much}`}.`;
}

/** What the plan does to the chances, for a subject that is one thing or many. */
function effect(facts: PlanFacts, isMany: boolean): string {
  const { start, after } = facts;
  const aim = facts.aim ?? AIM;
  const take = isMany ? 'take' : 'takes';
  const little = (c: ChancesSaid) => (c.pAdequate === null ? null : 1 - enoughPrinted(c.pAdequate, aim.adequate));
  const [littleBefore, littleAfter] = [little(start), little(after)];
  const fromTo = (a: number, b: number) =>
    chancePercent(a) === chancePercent(b) ? null : `from ${chancePercent(a)} to ${chancePercent(b)}`;
  const isMuch = start.pAboveUpper !== null && start.pAboveUpper > aim.above;
  const isLittle = start.pAdequate !== null && start.pAdequate < aim.adequate;
  const muchMove =
    start.pAboveUpper !== null && after.pAboveUpper !== null ? fromTo(start.pAboveUpper, after.pAboveUpper) : null;
  const littleMove = littleBefore !== null && littleAfter !== null ? fromTo(littleBefore, littleAfter) : null;
  if (isMuch && isLittle && muchMove && littleMove) {
    return `${take} the chance of too little ${littleMove} and that of too much ${muchMove}`;
  }
  if (isMuch && muchMove) {
    return joined(`${take} the chance of too much ${muchMove}`, beside('too little', littleBefore, littleAfter));
  }
  if (littleMove) {
    return joined(
      `${take} the chance of too little ${littleMove}`,
      beside('too much', start.pAboveUpper, after.pAboveUpper),
    );
  }
  if (muchMove) {
    return joined(`${take} the chance of too much ${muchMove}`, beside('too little', littleBefore, littleAfter));
  }
  const leave = isMany ? 'leave' : 'leaves';
  return joined(
    `${leave} the chances as they are`,
    listed(
      [
        beside('too little', littleBefore, littleAfter),
        beside('too much', start.pAboveUpper, after.pAboveUpper),
      ].filter((text) => text !== ''),
    ),
  );
}

const joined = (main: string, side: string): string => (side === '' ? main : `${main}; ${side}`);

/**
 * A plan in one plain sentence with its chances before and after. Where Brazil nuts are in it, a second one says what a
 * lottery they are.
 * @throws where Brazil nuts are in it and `nut` was not given: they are never told without it
 * @example planSentence({ changes: [swap], start, after })
 * // "A tin of sardines twice a week instead of the ham sandwich takes the chance of too little from 41 % to 6 %; the
 * // chance of too much stays under 1 %."
 */
export function planSentence(facts: PlanFacts): string {
  if (facts.changes.length === 0) return nothingToChange(facts.after);
  const subjects = facts.changes.map((move) => changeSubject(move, wordingOf(facts, move)));
  const isMany = subjects.length > 1 || subjects[0]!.isMany;
  const sentence = `${opened(listed(subjects.map((subject) => subject.text)))} ${effect(facts, isMany)}.`;
  if (!facts.changes.some((move) => isOfBrazilNuts(move) || leavesBrazilNuts(move))) return sentence;
  if (facts.nut === undefined) throw new Error('a plan with Brazil nuts needs what one nut holds');
  return `${sentence} ${lotterySentence(facts.nut)}`;
}
