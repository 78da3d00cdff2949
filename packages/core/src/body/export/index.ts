export { exportModel } from './export-model.js';
export { exportInputOf } from './from-plan.js';
export {
  EXPORT_FORMATS,
  type ExportAbout,
  type ExportEvent,
  type ExportedFile,
  type ExportFormat,
  type ExportInput,
} from './input.js';
