export { asMuch, type ChangeWording, changeSubject, changeText, portionWords, type Subject } from './change-text.js';
export { conflictSentence, type RelaxationFacts, relaxationText } from './conflict-words.js';
export { type FindOutFacts, findOutSentence } from './find-out-words.js';
export { foodInSentence } from './food-words.js';
export { lotterySentence, type NutLottery, nutLottery } from './lottery.js';
export {
  type ChancesSaid,
  changesText,
  isOfBrazilNuts,
  nothingToChange,
  type PlanFacts,
  planSentence,
} from './plan-sentence.js';
export { many, proofSentence } from './proof-words.js';
export { type RemarkFacts, remarkText, tradeOffText } from './remark-words.js';
export { limitSentence, type RequirementFacts, requirementText, wishWords, withoutText } from './requirement-words.js';
export { renderPlanText } from './text.js';
export { uppersText } from './uppers-words.js';
export { type PlanView, planView } from './view.js';
export type { BeforeAfter, PlanCard } from './view-card.js';
