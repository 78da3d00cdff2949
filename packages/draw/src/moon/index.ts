export { type EyepieceOptions, eyepieceDrawing } from './eyepiece.js';
export { crescent, litOf, moonGlyph } from './glyph.js';
