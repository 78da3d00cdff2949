import { type Place, placeText, type WordsFor } from './types.js';

/** What the body model has to say about its own answer. */
export type BodyModelProblem =
  | { code: 'body.range.high'; ugPerDay: number; fittedHighUgPerDay: number }
  | { code: 'body.person.lifeStage'; place: Place; lifeStage: string }
  | { code: 'body.start.empty' }
  | { code: 'body.dose.late'; arrivals: number; lastDay: number }
  | { code: 'body.solve.stalled'; people: number };

const wholeUg = (ug: number): string => String(Math.round(ug)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const bodyModelWords: WordsFor<BodyModelProblem> = {
  'body.range.high': (p) => ({
    message: `Up to ${wholeUg(p.ugPerDay)} µg a day come together here, and the model was fitted on habitual intakes up to ${p.fittedHighUgPerDay} µg a day. What becomes of selenomethionine is drawn more widely for that, so levels in blood and body are wider; urine is not.`,
    hint: 'Read levels at such intakes as a rough guide. They lie above both upper levels, 255 (EFSA 2023) and 400 (IOM 2000) µg a day.',
  }),
  'body.person.lifeStage': (p) => ({
    message: `${placeText(p.place)}: the person is ${p.lifeStage}, and the model was fitted on people who are not. Levels are those of someone else of that weight.`,
    hint: 'Plasma selenium falls in pregnancy as blood volume grows; read the levels as a rough guide.',
  }),
  'body.start.empty': () => ({
    message: 'A habitual intake of 0 means a body that has never had any selenium: every level starts at 0.',
    hint: 'To follow someone who stops (feeding by vein without selenium), give the usual intake or a blood level as background, and add "changes": [{ "fromDay": 0, "ugPerDay": 0 }] to it.',
  }),
  'body.dose.late': (p) => ({
    message: `${p.arrivals} doses or meals come after day ${p.lastDay}, the last day that is looked at, and change nothing here.`,
    hint: 'Add a later day to atDays to see what they do.',
  }),
  'body.solve.stalled': (p) => ({
    message: `For ${p.people} of the people drawn the equations could not be followed to the end; their last levels are missing from the percentiles.`,
    hint: 'This is rare and comes from extreme doses; try smaller doses, or another seed.',
  }),
};
