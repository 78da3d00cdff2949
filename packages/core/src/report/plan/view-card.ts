import type { ChangeShown, PlanAnswer, PlanShown } from '../../plan-answer.js';
import { clean } from '../clean.js';
import { amount, chancePercent, NBSP, whole } from '../numbers.js';
import type { ScaleView } from '../view-scale.js';
import { enoughPrinted, isAgainstExcess } from './chances.js';
import {
  acidsText,
  costText,
  courseRows,
  courseTexts,
  energyText,
  fibreText,
  nutrientsThatMove,
  nutrientText,
  saltText,
} from './consequence-words.js';
import { opened } from './food-words.js';
import { countedOf } from './often.js';
import { proofSentence } from './proof-words.js';
import { planScale } from './view-scale.js';

/** A chance after and before, worded. */
export interface BeforeAfter {
  /** null where none can be given */
  readonly p: number | null;
  readonly after: string;
  readonly pBefore: number | null;
  readonly before: string;
}

export interface CardChance {
  readonly of: 'enough' | 'too-much' | 'too-little';
  readonly chance: BeforeAfter;
  readonly isWarned: boolean;
}

/** One plan, ready to be shown. */
export interface PlanCard {
  /** "One change", "Two changes", "One change, but short of the aim" */
  readonly kicker: string;
  readonly isShort: boolean;
  readonly sentence: string;
  readonly changes: readonly string[];
  readonly enough: BeforeAfter;
  readonly tooMuch: BeforeAfter;
  readonly tooLittle: BeforeAfter;
  /** the two that are shown, the one that the plan is for first: enough and too much, or too much and too little */
  readonly chances: readonly CardChance[];
  /** true where too much is worth a colour: it rose, or stays above the aim */
  readonly isWarned: boolean;
  /** both upper levels with the chance of passing each */
  readonly uppers: readonly string[];
  /** the two or three that stand on a card */
  readonly facts: readonly string[];
  /** what else moves: blood, gut, other nutrients */
  readonly more: readonly string[];
  /** all of that for a text, one line of thought each */
  readonly consequences: readonly string[];
  /** when, plasma selenium (µg/L), selenoprotein P (% of its plateau) */
  readonly course: readonly (readonly string[])[];
  readonly remarks: readonly string[];
  readonly proof: string;
  readonly scale: ScaleView;
}

const NOT_KNOWN = 'not known';

const beforeAfter = (p: number | null, pBefore: number | null): BeforeAfter => ({
  p,
  after: p === null ? NOT_KNOWN : chancePercent(p),
  pBefore,
  before: pBefore === null ? NOT_KNOWN : chancePercent(pBefore),
});

export function changeLine({ kind, text, portion, meal }: ChangeShown): string {
  const said = clean(text);
  // the weight stands right after its portion
  const bare = (portion ?? '').replace(/\s*\([^()]*\)$/, '');
  const weighed = portion !== null && bare !== portion && !said.includes(portion) ? said.replace(bare, portion) : said;
  const at = meal === 'snack' ? 'as a snack' : `at ${meal}`;
  const isNamed = meal === null || said.includes(meal) || said.includes('morning');
  return `${weighed}${isNamed || (kind !== 'add' && kind !== 'swap') ? '' : `, ${at}`}`;
}

/** True for a plan that changes nothing and finds something out. */
export const isFindOut = ({ changes }: PlanShown): boolean =>
  changes.length > 0 && changes.every(({ kind }) => kind === 'find-out');

function kickerOf(plan: PlanShown, isShort: boolean, isFirst: boolean): string {
  if (isFindOut(plan)) return isFirst ? 'Find out first' : 'Or find out first';
  if (plan.changes.length === 0) return 'No change';
  const count = opened(countedOf(plan.changes.length, 'change'));
  return isShort ? `${count}, but short of the aim` : count;
}

/** A remark without the sentences that were said already. */
const unsaid = (remark: string, said: string): string =>
  remark
    .split(/(?<=[.!?]) (?=\p{Lu})/u)
    .filter((sentence) => !said.includes(sentence))
    .join(' ');

/** Nutrients that are told; all of them stand in the JSON. */
const MOST_NUTRIENTS = 4;

/** A plan of an answer, worded. @param isShort it stays short of the aim */
export function cardOf(answer: PlanAnswer, plan: PlanShown, isShort: boolean): PlanCard {
  const { start, wishes, candidates } = answer;
  const isSame = plan.changes.length === 0 || isFindOut(plan);
  const first = answer.plans.find((other) => !isFindOut(other));
  const course = plan.course && plan.course.days.length > 0 ? plan.course : null;
  const [plasma, protein] = course ? courseTexts(course) : [];
  const salt = saltText(plan.nutrients);
  const cost = costText(plan.costPerWeek);
  const nutrients = nutrientsThatMove(plan.nutrients).map(nutrientText);
  const rest = nutrients.length - MOST_NUTRIENTS;
  const scale = planScale(answer, isSame ? start : plan);
  const enoughOf = (p: number | null) => (p === null ? null : enoughPrinted(p, wishes.aim.adequate));
  // finding out changes no chance, and a chance that cannot be given is not made by it
  const [p, pBefore] = [enoughOf(isSame ? start.pAdequate : plan.pAdequate), enoughOf(start.pAdequate)];
  const restOf = (enough: number | null) => (enough === null ? null : 1 - enough);
  const enough = beforeAfter(p, pBefore);
  const tooLittle = beforeAfter(restOf(p), restOf(pBefore));
  const tooMuch = beforeAfter(isSame ? start.pAboveUpper : plan.pAboveUpper, start.pAboveUpper);
  const isWarned =
    (plan.pAboveUpper ?? 0) > wishes.aim.above ||
    Math.round(100 * (plan.pAboveUpper ?? 0)) > Math.round(100 * (start.pAboveUpper ?? 0));
  const much: CardChance = { of: 'too-much', chance: tooMuch, isWarned };
  return {
    kicker: kickerOf(plan, isShort, plan === answer.plans[0]),
    isShort,
    sentence: clean(plan.sentence),
    changes: isSame ? [] : plan.changes.map(changeLine),
    ...{ enough, tooMuch, tooLittle, isWarned },
    chances: isAgainstExcess(answer)
      ? [much, { of: 'too-little', chance: tooLittle, isWarned: false }]
      : [{ of: 'enough', chance: enough, isWarned: false }, much],
    uppers: scale.uppers.map(
      ({ name, year, ugPerDay, p }) =>
        `over ${amount(ugPerDay)}${NBSP}µg a day (${name} ${year}): ${p === null ? 'not known' : chancePercent(p)}`,
    ),
    facts: [
      ...(isSame ? [] : [energyText(plan.energyChangeKcalPerDay)]),
      ...(salt && !isSame ? [salt] : []),
      ...(plasma ? [plasma] : []),
      ...(cost ? [cost] : []),
    ],
    more: [
      ...(protein ? [protein] : []),
      ...(plan.gut && !isSame ? [fibreText(plan.gut), acidsText(plan.gut)] : []),
      ...(isSame ? [] : nutrients.slice(0, MOST_NUTRIENTS)),
    ],
    consequences: [
      isSame
        ? ''
        : [energyText(plan.energyChangeKcalPerDay), ...(salt ? [salt] : []), ...(cost ? [cost] : [])].join('. '),
      [plasma, protein].filter((text) => text !== undefined).join('. '),
      plan.gut && !isSame ? `${fibreText(plan.gut)}. ${acidsText(plan.gut)}` : '',
      nutrients.length > 0 && !isSame
        ? `Other nutrients: ${nutrients.slice(0, MOST_NUTRIENTS).join('. ')}${rest > 0 ? `. And ${whole(rest)} more that move less` : ''}`
        : '',
    ].filter((text) => text !== ''),
    course: course ? courseRows(course) : [],
    remarks: plan.remarks
      .map((remark) => unsaid(clean(remark), clean(plan.sentence)))
      .filter((remark) => remark !== ''),
    proof:
      isShort || isFindOut(plan)
        ? ''
        : proofSentence(plan.proof, plan.changes.length, candidates, plan === first, wishes.aim.adequate),
    scale,
  };
}
