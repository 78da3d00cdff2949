export { PLASMA_SIZES, type PlasmaSize } from './plasma-axis.js';
export { plasmaDrawing } from './plasma-scale.js';
