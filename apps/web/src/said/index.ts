export { hintOf } from './hints.js';
export { toldPerson } from './person.js';
export { Said, SaidChanges, SaidPerson } from './said.js';
export { type OfCore, saidText, told } from './say.js';
export { unitSaid } from './values.js';
export { type Whose, whoseShown } from './whose.js';
