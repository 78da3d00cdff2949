import type { Assessment, ReferenceShown } from '../assessment.js';
import { countedOf, openRows } from './counted.js';
import { authorityInSentence } from './names.js';
import { amount, chance, NBSP, range } from './numbers.js';
import { type Sentence, say, strong } from './sentence.js';
import type { UpperLevel } from './upper.js';
import { isChild } from './words-person.js';
import { isRequirement, ownLevels, type Yardstick } from './yardstick.js';

const ugADay = (value: number): string => `${amount(value)}${NBSP}µg a${NBSP}day`;

/** "About 41 µg a day, very likely between 29 and 57." */
export function levelSentence(assessment: Assessment): Sentence {
  const usual = assessment.intake.usual.selenium;
  if (!usual) return say`How much selenium this is cannot be said from this diary.`;
  if (countedOf(assessment) !== 'counted')
    return say`With the food of people like you it would be about ${strong(ugADay(usual.p50), 'intake')}, very likely between ${range(usual.p5, usual.p95).replace(' to ', ` and${NBSP}`)}.`;
  return say`About ${strong(ugADay(usual.p50), 'intake')}, very likely between ${range(usual.p5, usual.p95).replace(' to ', ` and${NBSP}`)}.`;
}

/** Why the answer does not rest on what was written down; nothing where it does. */
export function uncountedSentence(assessment: Assessment): Sentence {
  switch (countedOf(assessment)) {
    case 'nothing':
      return say`Nothing in this diary could be counted.`;
    case 'no-whole-day':
      return say`No whole day of this diary counts.`;
    case 'no-answer':
      return say`No question about food was answered.`;
    case 'counted':
      return [];
  }
}

/** Said in place of the chances where they would be those of other people. */
export const populationSentence = (levels: readonly UpperLevel[]): Sentence =>
  say`That is not about you, so no chance of too little, or of passing ${levels.map(named).join(' or ')}, is given.`;

/** Said in place of the chances where diary and laboratory cannot both be believed. */
export const contradictedSentence = (levels: readonly UpperLevel[]): Sentence =>
  say`Diary and laboratory contradict each other; until that is cleared up no chance of too little, or of passing ${levels.map(named).join(' or ')}, is given.`;

const rowsOpen = (rows: readonly number[]): string =>
  rows.length === 1
    ? `row${NBSP}${rows[0]} is open`
    : `rows ${rows.slice(0, 3).join(', ')}${rows.length > 3 ? ' and more' : ''} are open`;

/** How much of it is swallowed or infused as such; nothing where there are no doses. */
export function dosesSentence(assessment: Assessment): Sentence {
  const doses = assessment.intake.usualDoses.selenium;
  const food = assessment.intake.usualFood.selenium;
  if (!doses || !food || doses.mean < 0.5) return [];
  return say`Of this, ${amount(doses.mean)} come as supplements or infusions and about ${amount(food.p50)} with food.`;
}

const sideOf = (usual: { readonly p5: number; readonly p95: number }, level: number): string => {
  if (usual.p5 > level) return 'is very likely above';
  return usual.p95 < level ? 'is very likely below' : 'may be on either side of';
};

/** The chance of too little, or why there is none. */
export function tooLittleSentence(assessment: Assessment, yardstick: Yardstick | null): Sentence {
  const p = assessment.status.pInadequate;
  const isOfChild = isChild(assessment.person);
  const needed = isOfChild ? 'this child needs' : 'you need';
  if (p !== null) {
    if (p < 0.01 || p > 0.99)
      return say`The chance that this is less than ${needed} is ${strong(chance(p), 'requirement')}.`;
    return say`In ${strong(chance(p), 'requirement')} ways this could be, that is less than ${needed}.`;
  }
  const usual = assessment.intake.usual.selenium;
  if (yardstick && !isRequirement(yardstick.kind) && usual) {
    const against = `${amount(yardstick.ugPerDay)}${NBSP}µg (${yardstick.authorityName}${NBSP}${yardstick.year})`;
    return say`There is no average requirement for ${isOfChild ? 'this child' : 'you'}, only an adequate intake (AI), ${against}, and an AI gives no chance of too little: ${isOfChild ? 'the' : 'your'} intake ${sideOf(usual, yardstick.ugPerDay)} it.`;
  }
  const open = openRows(assessment);
  if (open.length > 0) return say`A chance of too little cannot be given while ${rowsOpen(open)}.`;
  return say`A chance of too little cannot be given.`;
}

const named = (level: UpperLevel): string => `${amount(level.ugPerDay)} (${level.name}${NBSP}${level.year})`;

/** The chance of too much by both authorities, each always named with its level. */
export function tooMuchSentence(assessment: Assessment, levels: readonly UpperLevel[]): Sentence {
  const open = openRows(assessment);
  const [low, high] = levels as [UpperLevel, UpperLevel];
  if (low.p === null && high.p === null && open.length > 0)
    return say`The chance of too much, above ${named(low)} or ${named(high)}, cannot be given while ${rowsOpen(open)}: what was left out might hold very much selenium.`;
  if (low.p === null && high.p === null)
    return say`A chance of passing ${named(low)} or ${named(high)} cannot be given.`;
  if (low.p !== null && high.p !== null && low.p < 0.01 && high.p < 0.01)
    return say`Too much is out of sight: under 1 in${NBSP}100 above ${named(low)} or ${named(high)}.`;
  const of = (level: UpperLevel): Sentence =>
    level.p === null
      ? say`${open.length > 0 ? `open while ${rowsOpen(open)}` : 'not known'}`
      : say`${strong(chance(level.p), 'upper')}`;
  return say`The chance of passing the upper level of ${named(low)} is ${of(low)}; of ${named(high)}, ${of(high)}.`;
}

/** The adults' levels where the person's own are others, so that both are always named; nothing where they are the same. */
export function adultLevelsSentence(levels: readonly UpperLevel[]): Sentence {
  if (levels.every((level) => level.ugPerDay === level.adultUgPerDay)) return [];
  const adults = [...levels].sort((a, b) => a.adultUgPerDay - b.adultUgPerDay);
  const list = adults.map((level) => `${level.adultUgPerDay} (${level.name}${NBSP}${level.year})`).join(' and ');
  const none = levels.find((level) => level.isAdults);
  if (none)
    return say`${none.name}${NBSP}${none.year} has no upper level for this age: ${none.ugPerDay} is that for adults.`;
  return say`The upper levels are those for this age; for adults they are ${list}.`;
}

const ownLevelText = (r: ReferenceShown): string => `${amount(r.value)} (${r.kind}${NBSP}${r.year})`;

/** Which level the chance is held against and, where the person's own authority has no requirement, whose it is. */
export function yardstickSentence(assessment: Assessment, yardstick: Yardstick | null): Sentence {
  if (!yardstick || !isRequirement(yardstick.kind)) return [];
  const need = `${amount(yardstick.ugPerDay)}${NBSP}µg a${NBSP}day`;
  const whose = `${yardstick.authorityName} ${yardstick.year}`.replace(/ 0$/, '');
  const own = ownLevels(assessment.status);
  const first = own[0];
  if (!first) return say`The average need is ${need} (${yardstick.kind}, ${whose}).`;
  const levels = own.map(ownLevelText).join(' and ');
  return say`The need is ${yardstick.authorityName}’s average (${yardstick.kind} ${amount(yardstick.ugPerDay)}, ${yardstick.year}), because ${authorityInSentence(first.authorityName)} gives none; its own level is ${levels}.`;
}
