import type { Verdict } from '../assessment.js';

export interface VerdictWords {
  /** the heading of a report */
  readonly title: string;
  /** the words beside a glyph */
  readonly short: string;
  /** the moon that stands for it */
  readonly shape: string;
}

/** The six verdicts in plain words; the moon never stands without them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  'likely-too-little': { title: 'Too little selenium', short: 'Too little', shape: 'Thin crescent' },
  'perhaps-too-little': { title: 'Perhaps too little selenium', short: 'Perhaps too little', shape: 'Crescent' },
  'likely-adequate': { title: 'Enough selenium', short: 'Enough', shape: 'Full moon' },
  'perhaps-too-much': {
    title: 'Perhaps too much selenium',
    short: 'Perhaps too much',
    shape: 'Eclipse, first contact',
  },
  'likely-too-much': { title: 'Too much selenium', short: 'Too much', shape: 'Ring of an eclipse' },
  'cannot-tell': { title: 'Cannot tell yet', short: 'Cannot tell', shape: 'Veiled moon' },
};
