export { axisOf, CARD_SIZES, SCALE_SIZES, type ScaleSize, SPARKLINE_SIZE } from './axis.js';
export { ADULT_UPPERS, type ScaleNumbers, scaleOf } from './from-numbers.js';
export { type ScaleOptions, scaleDrawing, scaleSparkline } from './scale.js';
