export { type PlannedIntakeInput, plannedIntake } from './planned-intake.js';
