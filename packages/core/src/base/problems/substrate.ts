import type { WordsFor } from './types.js';

/** What is worth knowing about what a diary feeds the colon. */
export type SubstrateProblem =
  /** share: of carbohydrate, 0 to 1 */
  | { code: 'substrate.starch.unknown'; foods: number; share: number }
  | { code: 'substrate.population'; nutrients: readonly string[] }
  | { code: 'substrate.child'; ageYears: number }
  | { code: 'substrate.nothing' }
  /** share: of the draws */
  | { code: 'substrate.outside'; share: number }
  /** parts of the colon: "proximal" …; mostMm: mM beyond which the model is not believed */
  | { code: 'substrate.acids.beyond'; parts: readonly string[]; mostMm: number };

export const substrateWords: WordsFor<SubstrateProblem> = {
  'substrate.starch.unknown': (p) => ({
    message: `${p.foods === 1 ? 'One food has' : `${p.foods} foods have`} neither a starch nor a sugars value; starch was taken from the kind of food for ${Math.round(100 * p.share)} % of the carbohydrate.`,
    hint: 'The range of starch that reaches the colon is wide enough to hold this.',
  }),
  'substrate.population': (p) => ({
    message: `What reaches the colon rests on what people eat in general, not on you, for ${p.nutrients.join(' and ')}.`,
    hint: 'A food diary of a few days with weights would replace this by your own.',
  }),
  'substrate.child': () => ({
    message:
      'What reaches the colon of a child was not measured, so an assessment says nothing of a child’s gut: volumes, flows and shares are those of adults.',
    hint: '"selenoscope gut colon --diary" follows an adult colon fed with the same food, as an illustration.',
  }),
  'substrate.nothing': () => ({
    message: 'Nothing in the diary could be counted, so nothing is said of the gut.',
    hint: 'A few days of food with amounts are enough.',
  }),
  'substrate.outside': (p) => ({
    message: `In ${Math.round(100 * p.share)} % of the draws this diet feeds the colon more or less than was simulated; acids there are those of the nearest diet that was.`,
    hint: 'Check amounts in the diary; or follow one such diet with "selenoscope gut colon".',
  }),
  'substrate.acids.beyond': (p) => ({
    message: `The upper end of the acids lies above ${p.mostMm} mM (${p.parts.join(' and ')} colon), which no colon was seen to hold.`,
    hint: 'It comes from the model, which has no osmotic limit and a pH that goes no lower than 5. Read the middle and the low end.',
  }),
};
