export { NothingYet, Whose } from './whose.js';
export { pictureWords } from './words.js';
