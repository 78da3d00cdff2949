export { askedQuestions, isAnswered, withoutUnasked } from './answers.js';
export { type CheckEstimate, type CheckOptions, estimateFromAnswers } from './estimate.js';
export {
  type CheckChoice,
  type CheckForm,
  type CheckQuestion,
  NOT_SURE,
  openCheckForm,
  type QuestionKind,
} from './form.js';
export { type CheckModel, type CheckTables, checkTables, openCheck } from './model.js';
export { personOf, personProblems } from './person.js';
export { ANSWERS_SCHEMA, type CheckRead, readCheckAnswers, readValue, writeCheckAnswers } from './read.js';
export { type CheckAnswers, type CheckValue, NO_ANSWERS } from './value.js';
