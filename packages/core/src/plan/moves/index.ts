export { countedTagsOf } from './counted-tags.js';
export { Disturbance } from './disturbance.js';
export { type MovesInput, movesOf } from './moves-of.js';
export { rolesOf } from './roles.js';
