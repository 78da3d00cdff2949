import type { RequirementKey } from '../../plan/index.js';
import type { SaidBy } from '../../plan-answer.js';
import { amount, NBSP } from '../numbers.js';
import { enoughPrinted } from './chances.js';
import { listed, opened } from './food-words.js';
import { lotterySentence, type NutLottery } from './lottery.js';
import { countedOf } from './often.js';
import { ofHundred } from './plan-sentence.js';
import { uppersText } from './uppers-words.js';

/** What must be known with a plan, beside its sentence. */
export type RemarkFacts =
  | { readonly kind: 'brazil-nuts'; readonly nut: NutLottery }
  /** a supplement in the plan: what one holds, and the two levels that it counts towards */
  | {
      readonly kind: 'supplement';
      readonly doseUg: number;
      readonly uppers: readonly (SaidBy & { readonly ugPerDay: number })[];
    }
  | { readonly kind: 'supplement-not-needed' }
  | { readonly kind: 'fish-mercury'; readonly fish: string }
  | { readonly kind: 'clinician'; readonly because: readonly string[] }
  | { readonly kind: 'short'; readonly pAdequate: number; readonly aim: number }
  /** beside a sentence that has told the lottery */
  | { readonly kind: 'no-more-nuts' }
  /** a plan that is told though it breaks limits */
  | { readonly kind: 'breaks'; readonly what: readonly string[] }
  | { readonly kind: 'infusion-ordered' }
  /** a change that is there for another reason than selenium: what would be broken without it */
  | { readonly kind: 'side'; readonly change: string; readonly keeps: readonly RequirementKey[] };

/** What a change is for that does not bring the selenium. */
const PURPOSES: Readonly<Partial<Record<RequirementKey, string>>> = {
  sodium: 'salt stays as it is',
  'saturated-fat': 'saturated fat stays as it is',
  energy: 'energy stays where it is',
  nutrients: 'no other nutrient gets short',
  fish: 'fish stays within its limits',
  upper: 'there is not too much',
};

/** A remark in one or two sentences. */
export function remarkText(facts: RemarkFacts): string {
  switch (facts.kind) {
    case 'brazil-nuts':
      return `${lotterySentence(facts.nut)} Not more nuts than this.`;
    case 'supplement':
      return `Each holds ${amount(facts.doseUg)}${NBSP}µg of selenium and counts towards the upper levels: ${uppersText(facts.uppers)}.`;
    case 'supplement-not-needed':
      return 'No supplement is offered because food does it with the same chance.';
    case 'fish-mercury':
      return `No more ${facts.fish} than this: larger fish carry more mercury.`;
    case 'clinician':
      return `Make this change with your clinician (${listed(facts.because)}).`;
    case 'short':
      return `Short of the aim: enough in ${ofHundred(enoughPrinted(facts.pAdequate, facts.aim))}, where ${ofHundred(facts.aim)} were aimed for.`;
    case 'no-more-nuts':
      return 'No more Brazil nuts than this.';
    case 'breaks':
      return `It goes against ${listed(facts.what)}: that is why it is not among the plans.`;
    case 'side':
      return `${opened(facts.change)}: this is so that ${listed(facts.keeps.flatMap((key) => PURPOSES[key] ?? []))}.`;
    case 'infusion-ordered':
      return 'The infusion and its dose are the clinician’s order; they are looked at here and not proposed.';
  }
}

/** One point of the curve of changes against chance. @example "two changes: enough in 94 of 100" */
export function tradeOffText(
  point: {
    readonly changes: number;
    readonly pAdequate: number;
    readonly pAboveUpper: number;
    readonly proven: boolean;
  },
  isTooMuch = false,
): string {
  const most = point.changes === 0 ? '' : point.proven ? 'at best ' : 'the best found: ';
  const much = `too much in ${ofHundred(point.pAboveUpper)}`;
  const enough = enoughPrinted(point.pAdequate);
  const chances = isTooMuch
    ? `${much}, too little in ${ofHundred(1 - enough)}`
    : `enough in ${ofHundred(enough)}, ${much}`;
  return `${point.changes === 0 ? 'no change' : countedOf(point.changes, 'change')}: ${most}${chances}`;
}
