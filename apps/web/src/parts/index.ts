export { Explained, Term } from '../terms/index.js';
export { Button, Field, Seg } from './controls.js';
export { Dialog } from './dialog.js';
export { NoticeLine } from './notice.js';
export { PictureOrTable } from './picture.js';
export { type Column, Table } from './table.js';
export { say } from './told.js';
export { useVerdictSaid } from './verdict-said.js';
export { Words } from './words.js';
