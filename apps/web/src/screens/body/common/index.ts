export { Said } from './said.js';
export { NothingYet, Whose } from './whose.js';
export { pictureWords } from './words.js';
