export { CURVE_SIZES, type CurveSize, type PlanAim, tradeOffDrawing } from './trade-off.js';
