export { fanDomain } from './axes.js';
export { fanDrawing } from './fan.js';
export { FAN_SIZES, type FanCurve, type FanLevels, type FanPoint, type FanSize, type FanView } from './view.js';
