export { type FindOut, type FindOutCode, type FindOutInput, findOutMoves } from './find-out.js';
export { type AnswerCode, type FindOutNumbers, findOutNumbersOf } from './numbers.js';
