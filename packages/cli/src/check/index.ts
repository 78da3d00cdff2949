export { askQuestions, type DialogueOptions, type Talk } from './dialogue.js';
export { openTalk } from './terminal.js';
