import { opened, theFood } from './food-words.js';
import { counted, countedOf } from './often.js';
import { inWays } from './plan-sentence.js';

/** What finding something out would bring. */
export interface FindOutFacts {
  /** "more-days", "origin", "plasma-test", "unknown-foods", "brazil-nuts", "supplements" */
  readonly code: string;
  /** more-days: how many more */
  readonly days?: number | null;
  /** what would be found out, in words that follow "knowing": "where the bread comes from"; wins over `food` */
  readonly text?: string;
  /** origin, unknown-foods: which food, or how many */
  readonly food?: string;
  readonly foods?: number;
  /** chance that the answer alone shows that nothing needs to change */
  readonly pNothingToChange: number;
  /** chance that it settles the question, one way or the other */
  readonly pSettles: number;
}

function subject({ code, days, food, foods, text = '' }: FindOutFacts): string {
  switch (code) {
    case 'more-days':
      if (days === undefined || days === null) return 'more days of diary';
      return `${counted(days)} more ${days === 1 ? 'day' : 'days'} of diary`;
    case 'origin':
      if (text !== '') return `knowing ${text}`;
      return food === undefined ? 'knowing where the flour was grown' : `knowing where ${theFood(food)} comes from`;
    case 'plasma-test':
      return 'a test of selenium in blood plasma';
    case 'unknown-foods':
      if (text !== '') return text;
      return food === undefined
        ? `knowing what is in ${foods === undefined ? 'the foods without a value' : `${countedOf(foods, 'food')} without a value`}`
        : `knowing how much selenium ${theFood(food)} holds`;
    case 'brazil-nuts':
      return `knowing ${text === '' ? 'where the Brazil nuts grew' : text}`;
    case 'supplements':
      return `knowing ${text === '' ? 'how often the supplement is taken' : text}`;
    case 'drips':
      return `knowing ${text === '' ? 'how often the infusion is given' : text}`;
    default:
      return text === '' ? `finding out about ${code.replace(/-/g, ' ')}` : `knowing ${text}`;
  }
}

const cases = (p: number): string => `${inWays(p)} cases`;

/**
 * What finding out would bring, in one sentence.
 * @example findOutSentence({ code: 'more-days', days: 3, pNothingToChange: 0.62, pSettles: 0.71 })
 * // "Three more days of diary would, in 62 of 100 cases, show that nothing needs to change, and in 71 of 100 settle the question."
 */
export function findOutSentence(facts: FindOutFacts): string {
  const { pNothingToChange, pSettles } = facts;
  const settles = pSettles > pNothingToChange + 0.005 ? `, and settle the question ${inWays(pSettles)}` : '';
  return `${opened(subject(facts))} would, ${cases(pNothingToChange)}, show that nothing needs to change${settles}.`;
}
