import type { GutReport } from '../assessment.js';
import { clean } from './clean.js';
import { shareRange } from './numbers.js';
import type { Sentence } from './sentence.js';
import { barsLabel, competitionSentence, demandSentence, fateName } from './words-gut-flora.js';

/** One thing that microbes may do with selenium: a share of what reaches the colon. */
export interface FateView {
  readonly name: string;
  readonly grade: string;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly between: string;
}

/** What microbes may do with selenium: wide ranges with their grades, and no forecast for the flora. */
export interface FloraView {
  readonly demand: Sentence;
  readonly fates: readonly FateView[];
  readonly label: string;
  readonly competition: Sentence;
  /** where demand and competition are from */
  readonly sources: readonly string[];
}

export function floraView({ flora, seleniumToColon }: GutReport): FloraView {
  const fates = flora.fates.map(({ fate, grade, share: { p5, p50, p95 } }) => ({
    name: fateName(clean(fate)),
    grade: clean(grade),
    p5,
    p50,
    p95,
    between: shareRange(p5, p95),
  }));
  const { demand, competition } = flora;
  return {
    demand: demandSentence(demand, clean(demand.grade), seleniumToColon),
    fates,
    label: barsLabel('What microbes may do with the selenium that arrives, as shares of it', fates),
    competition: competitionSentence({
      ...competition,
      text: clean(competition.text),
      grade: clean(competition.grade),
      label: clean(competition.label),
    }),
    sources: [...new Set([demand.source, competition.source].map(clean))].filter((source) => source !== ''),
  };
}
