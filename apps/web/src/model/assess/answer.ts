import { type Assessment, assessmentOf, claimsView, type Notice, topicsOf, viewOf } from '@selenoscope/core';
import { sensible } from '../diary/index.js';
import type { Answered } from '../protocol.js';
import type { Question } from './asked-of.js';
import type { ModelEngine } from './engine.js';
import { placed, placedNotices, placedOpen, placedSentence } from './places.js';
import { settlePlaces } from './settle-places.js';

export const FULL_DRAWS = 1000;

/** The whole path, as the command goes it. */
export function assessed(question: Question, draws = FULL_DRAWS): Assessment {
  const found = assessmentOf(question.parts(draws));
  return { ...found, notices: [...question.notices, ...found.notices] };
}

/** What the page is told: the example at build and the app's worker both come by here. */
export function answerTo(engine: ModelEngine, question: Question, draws = FULL_DRAWS): Answered {
  const { intake, ...rest } = assessed(question, draws);
  const { days: _, ...told } = intake;
  const { placeOf } = question;
  const all = viewOf({ ...rest, intake }, extrasOf(engine, { ...rest, intake }));
  // only what was left out can leave a chance open
  const view = placeOf && rest.diary.rejected.length > 0 ? placedOpen(all, placeOf) : all;
  return {
    assessment: { ...rest, intake: told },
    view: {
      ...view,
      unmatched: offered(view),
      notices: placedNotices(view.notices, placeOf),
      hardStops: placedStops(view, question),
      unknown: placeOf ? view.unknown.map((sentence) => placedSentence(sentence, placeOf)) : view.unknown,
    },
    of: question.of,
    ...(question.entries ? { places: settlePlaces({ ...rest, intake }, question.entries) } : {}),
  };
}

/** Texts without a food, with the foods that could be meant. */
const offered = ({ unmatched }: Answered['view']): Answered['view']['unmatched'] =>
  unmatched.map((one) => ({ ...one, candidates: sensible(one.text, one.candidates) }));

/** Hard stops, each naming its entry as a person would. */
export const placedStops = (
  { hardStops }: { readonly hardStops: readonly Notice[] },
  { placeOf }: Pick<Question, 'placeOf'>,
): readonly Notice[] => (placeOf ? hardStops.map((stop) => placed(stop, placeOf)) : hardStops);

/** What is known beside an assessment: findings about selenium and the gut, and the claims that it touches. */
export const extrasOf = (engine: ModelEngine, assessment: Assessment) => ({
  findings: engine.findings(),
  claims: claimsView(engine.claims(), topicsOf(assessment)),
});
