export { isRightToLeft } from './direction.js';
export { Later } from './later.js';
export { useMoving } from './moving.js';
export { live, Picture, type Touch } from './picture.js';
export { isNarrow } from './width.js';
