export { hintOf } from './hints.js';
export { toldPerson } from './person.js';
export { SaidProblem } from './problem.js';
export { English, Said, SaidChanges, SaidName, SaidPerson } from './said.js';
export { type OfCore, saidText, told } from './say.js';
export { unitSaid } from './values.js';
export { type Whose, whoseShown } from './whose.js';
