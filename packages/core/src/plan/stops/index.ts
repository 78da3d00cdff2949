export { type DoseRefusal, type ProposedDose, proposedDoseAllowed } from './proposed-dose.js';
export {
  type InfusionHold,
  type PlanScope,
  type StopInput,
  type StopPolicy,
  type SupplementHold,
  stopPolicy,
} from './stop-policy.js';
