import type { WordsFor } from './types.js';

/** What can be wrong with how a program was asked. */
export type RunProblem =
  | { code: 'run.option.number'; option: string; came: string; expected: string }
  | { code: 'run.option.choice'; option: string; came: string; known: readonly string[] }
  | { code: 'run.food.unknown'; came: string; nearest: readonly string[] }
  | { code: 'run.write.exists'; file: string }
  | { code: 'run.write.beside'; file: string }
  | { code: 'run.write.input'; file: string }
  | { code: 'run.write.failed'; file: string; reason: string };

export const runWords: WordsFor<RunProblem> = {
  'run.option.number': (p) => ({
    message: `${p.option} takes ${p.expected}, and "${p.came}" came.`,
    hint: 'See --help for an example.',
  }),
  'run.option.choice': (p) => ({
    message: `${p.option} takes one of ${p.known.join(', ')}, and "${p.came}" came.`,
    hint: 'Check the spelling.',
  }),
  'run.food.unknown': (p) => ({
    message: `No loaded food table has "${p.came}".`,
    hint:
      p.nearest.length > 0
        ? `Did you mean ${p.nearest.join(' or ')}?`
        : 'Ids look like sr28:12078 or ifct2017:A019; `selenoscope foods search` finds them.',
  }),
  'run.write.exists': (p) => ({
    message: `"${p.file}" is there already, and what is in it would be lost.`,
    hint: 'Give it with --map as well, so that what it settles is kept; or choose another name.',
  }),
  'run.write.input': (p) => ({
    message: `"${p.file}" is a file that was read for this, and writing there would lose it.`,
    hint: 'Choose another name with --out.',
  }),
  'run.write.beside': (p) => ({
    message: `"${p.file}" belongs to what is written and is there already; what is in it would be lost.`,
    hint: 'Choose another name with --out, or move that file away.',
  }),
  'run.write.failed': (p) => ({
    message: `"${p.file}" could not be written: ${p.reason}.`,
    hint: 'Check that the folder exists and may be written to.',
  }),
};
