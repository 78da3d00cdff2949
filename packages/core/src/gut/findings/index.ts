export {
  type Contradiction,
  contradictions,
  FINDING_DIRECTIONS,
  type Finding,
  type FindingDirection,
  findingSubjects,
  findingsFor,
  readFindings,
} from './findings.js';
export { readSeleniumTraits, type SeleniumTrait, type TraitShare, traitShare } from './traits.js';
