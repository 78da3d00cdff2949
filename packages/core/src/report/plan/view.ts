import type { ClinicalShown, PlanAnswer } from '../../plan-answer.js';
import { clean } from '../clean.js';
import { conditionName } from '../names.js';
import { amount, chancePercent, NBSP, range, sharePercent, whole } from '../numbers.js';
import { join, plain, type Sentence, say, strong } from '../sentence.js';
import type { ScaleView } from '../view-scale.js';
import { personLine } from '../words-person.js';
import { overlapOf } from '../words-settle.js';
import { beyondOf } from './beyond.js';
import { enoughPrinted, isAgainstExcess } from './chances.js';
import { opened } from './food-words.js';
import { ofHundred } from './plan-sentence.js';
import { wishWords } from './requirement-words.js';
import { saidByText, uppersText } from './uppers-words.js';
import { cardOf, changeLine, isFindOut, type PlanCard } from './view-card.js';
import { planScale } from './view-scale.js';

export interface PlanView {
  readonly title: string;
  /** where it stands now, and what was aimed for */
  readonly lede: Sentence;
  readonly levels: string;
  readonly personLine: string;
  readonly hardStops: PlanAnswer['hardStops'];
  readonly now: ScaleView;
  readonly cards: readonly PlanCard[];
  readonly findOut: readonly { readonly sentence: string; readonly chances: string }[];
  /** with the chances as they are printed */
  readonly tradeOff: PlanAnswer['tradeOff'];
  /** under `findOut`, where more than one of them tells a share of the spread; else empty */
  readonly findOutNote: string;
  /** what more changes would bring than any plan shown; empty where nothing */
  readonly beyond: string;
  readonly conflict: { readonly sentence: string; readonly proven: string; readonly ways: readonly string[] } | null;
  readonly clinical: readonly ClinicalShown[];
  readonly limits: readonly string[];
  readonly notices: PlanAnswer['notices'];
  readonly runLine: string;
  readonly isNothingToChange: boolean;
  /** heading of what could be found out beside the plans */
  readonly findOutTitle: string;
  /** too much is what the plans are against: then they are told by too much and too little */
  readonly isTooMuch: boolean;
}

function titleOf(answer: PlanAnswer): string {
  if (isNothing(answer)) return 'Nothing needs to change';
  if (answer.conflict !== null) return 'No plan keeps to all of it';
  if (answer.plans[0] && isFindOut(answer.plans[0])) return 'Find out first';
  if (answer.plans.length > 0) {
    // what was not searched to its end is not called the smallest
    const first = answer.plans.find((plan) => !isFindOut(plan));
    return first && !first.proof.complete
      ? 'A small change that puts it right'
      : 'The smallest change that puts it right';
  }
  if (answer.hardStops.length > 0) return 'No plan is made before this is settled';
  return answer.conflict === null ? 'No plan is made' : 'No plan was found';
}

const isNothing = ({ plans }: PlanAnswer): boolean => plans[0]?.changes.length === 0;

function findOutTitle({ plans }: PlanAnswer): string {
  if (plans.some(isFindOut)) return 'What else could be found out';
  return plans.some(({ changes }) => changes.length > 0) ? 'Or find out first' : 'What could be found out';
}

function ledeOf(answer: PlanAnswer): Sentence {
  const { start, wishes } = answer;
  const { aim } = wishes;
  // of somebody with too much nobody asks whether it is enough
  if (isAgainstExcess(answer)) {
    const little =
      start.pAdequate === null ? '' : `, too little in ${ofHundred(1 - enoughPrinted(start.pAdequate, aim.adequate))}`;
    return join([
      say`Now: too much in ${strong(ofHundred(start.pAboveUpper!))}${little}.`,
      say`Aim: too much in at most ${ofHundred(aim.above)}, too little in at most ${ofHundred(1 - aim.adequate)}.`,
    ]);
  }
  const now =
    start.pAdequate === null
      ? say`Now: no chance of too little can be given.`
      : say`Now: enough in ${strong(ofHundred(enoughPrinted(start.pAdequate, aim.adequate)))}${start.pAboveUpper === null ? '' : `, too much in ${ofHundred(start.pAboveUpper)}`}.`;
  return join([
    now,
    say`Aim: enough in at least ${ofHundred(aim.adequate)}, too much in at most ${ofHundred(aim.above)}.`,
  ]);
}

function levelsOf({ start }: PlanAnswer): string {
  const { selenium, requirementUgPerDay, requirementOf, uppers } = start;
  const need =
    requirementUgPerDay === null || requirementOf === null
      ? ''
      : ` Requirement ${amount(requirementUgPerDay)}${NBSP}µg a day (${saidByText(requirementOf)}).`;
  const both = uppers.length === 0 ? '' : ` Upper levels ${uppersText(uppers)}, all routes together.`;
  const low = `${amount(selenium.p50)}${NBSP}µg a day`;
  if (!start.own) {
    return `Nothing could be counted. People like this one have about ${low}, very likely ${range(selenium.p5, selenium.p95)}.${need}${both}`;
  }
  return `About ${amount(selenium.p50)}${NBSP}µg a day now, very likely ${range(selenium.p5, selenium.p95)}.${need}${both}`;
}

function conflictOf({ conflict, wishes }: PlanAnswer): PlanView['conflict'] {
  if (conflict === null) return null;
  return {
    sentence: clean(conflict.sentence),
    proven: conflict.proven
      ? 'Proven: every smaller set of these requirements can hold together, and these cannot.'
      : 'Not proven: a smaller conflict may exist.',
    ways: conflict.relaxations.map(({ text, pAdequate, pAboveUpper, changes }) => {
      const what = changes.length === 0 ? '' : `: ${changes.map(changeLine).join(' and ')}`;
      const chances =
        pAdequate === null
          ? 'still no plan'
          : `enough ${chancePercent(enoughPrinted(pAdequate, wishes.aim.adequate))}${pAboveUpper === null ? '' : `, too much ${chancePercent(pAboveUpper)}`}`;
      // the text may tell changes and chances already
      const said = clean(text).replace(/\.$/, '');
      return said.includes('%') || said.includes('still') ? `${opened(said)}.` : `${opened(said)}${what}; ${chances}.`;
    }),
  };
}

const tradeOffOf = ({ tradeOff, wishes }: PlanAnswer): PlanView['tradeOff'] =>
  tradeOff.map((point) => ({ ...point, pAdequate: enoughPrinted(point.pAdequate, wishes.aim.adequate) }));

/** A guideline's words as a phrase: no full stop before the bracket of its source. */
const phrase = (text: string): string => clean(text).replace(/\.$/, '');

const source = (text: string): string => (/^none found\.?$/i.test(text.trim()) ? '' : phrase(text));

const clinicalView = (of: ClinicalShown): ClinicalShown => ({
  ...of,
  condition: opened(conditionName(of.condition)),
  words: clean(of.words),
  dose: phrase(of.dose),
  doseSource: source(of.doseSource),
  monitoring: phrase(of.monitoring),
  monitoringSource: source(of.monitoringSource),
});

const wishesLine = ({ wishes }: PlanAnswer): string[] => {
  const words = wishWords(wishes);
  return words.length === 0 ? [] : [`Wished: ${words.join(', ')}.`];
};

/** An answer ready to be shown, in words and scales; a terminal and a page show the same. */
export function planView(answer: PlanAnswer): PlanView {
  const { run } = answer;
  // what stands among the plans is not said twice
  const found = answer.findOut.filter(({ sentence }) => !answer.plans.some((plan) => plan.sentence === sentence));
  const overlap = overlapOf(found.map(({ varianceShare }) => ({ share: varianceShare ?? 0 })));
  return {
    title: titleOf(answer),
    lede: ledeOf(answer),
    levels: levelsOf(answer),
    personLine: [personLine(answer.person), ...wishesLine(answer)].join('. ').replace(/\.$/, ''),
    hardStops: answer.hardStops,
    now: planScale(answer, answer.start),
    cards: [
      ...answer.plans.map((plan) => cardOf(answer, plan, false)),
      ...answer.short.map((plan) => cardOf(answer, plan, true)),
    ],
    findOut: found.map(({ sentence, varianceShare }) => ({
      sentence: clean(sentence),
      chances: varianceShare === null ? '' : `It explains ${sharePercent(varianceShare)} of the spread.`,
    })),
    tradeOff: isNothing(answer) ? [] : tradeOffOf(answer),
    beyond: isNothing(answer) ? '' : beyondOf(answer),
    conflict: conflictOf(answer),
    clinical: answer.clinical.map(clinicalView),
    limits: answer.limits.map(({ text }) => clean(text)),
    notices: answer.notices,
    runLine: `selenoscope ${run.version} · data ${run.data.slice(0, 12)} · seed ${run.seed} · ${whole(run.draws)} draws`,
    isNothingToChange: isNothing(answer),
    findOutTitle: findOutTitle(answer),
    findOutNote: overlap ? plain(overlap) : '',
    isTooMuch: isAgainstExcess(answer),
  };
}
