export { CLINICAL_SITUATIONS, clinicalOf } from './clinical-of.js';
