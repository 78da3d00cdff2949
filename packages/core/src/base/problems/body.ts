import { type LabsProblem, labsWords } from './body-labs.js';
import { type RegimenProblem, regimenWords } from './body-regimen.js';
import type { WordsFor } from './types.js';

/** What can be wrong or worth knowing about what the body model was handed. Each part has its own file. */
export type BodyProblem = RegimenProblem | LabsProblem;

export const bodyWords: WordsFor<BodyProblem> = { ...regimenWords, ...labsWords };
