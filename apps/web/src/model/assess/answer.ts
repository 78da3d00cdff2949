import { type Assessment, assessmentOf, claimsView, topicsOf, viewOf } from '@selenoscope/core';
import type { Answered } from '../protocol.js';
import type { Question } from './asked-of.js';
import type { ModelEngine } from './engine.js';

export const FULL_DRAWS = 1000;

/** The whole path, as the command goes it: the example at build and the app's worker both come by here. */
export function answerTo(engine: ModelEngine, question: Question, draws = FULL_DRAWS): Answered {
  const found = assessmentOf(question.parts(draws));
  const assessment = { ...found, notices: [...question.notices, ...found.notices] };
  return { assessment, view: viewOf(assessment, extrasOf(engine, assessment)), of: question.of };
}

/** What is known beside an assessment: findings about selenium and the gut, and the claims that it touches. */
export const extrasOf = (engine: ModelEngine, assessment: Assessment) => ({
  findings: engine.findings(),
  claims: claimsView(engine.claims(), topicsOf(assessment)),
});
