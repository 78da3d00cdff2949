import type { ClinicalShown, PlanAnswer } from '../../plan-answer.js';
import { clean } from '../clean.js';
import { conditionName } from '../names.js';
import { amount, chancePercent, NBSP, range, whole } from '../numbers.js';
import { join, type Sentence, say, strong } from '../sentence.js';
import type { ScaleView } from '../view-scale.js';
import { personLine } from '../words-person.js';
import { opened } from './food-words.js';
import { ofHundred } from './plan-sentence.js';
import { wishWords } from './requirement-words.js';
import { authorityText, uppersText } from './uppers-words.js';
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
  readonly tradeOff: PlanAnswer['tradeOff'];
  readonly conflict: { readonly sentence: string; readonly proven: string; readonly ways: readonly string[] } | null;
  readonly clinical: readonly ClinicalShown[];
  readonly limits: readonly string[];
  readonly notices: PlanAnswer['notices'];
  readonly runLine: string;
  readonly isNothingToChange: boolean;
  /** heading of what could be found out beside the plans */
  readonly findOutTitle: string;
  /** too much is what the plans are against */
  readonly isTooMuch: boolean;
}

function titleOf(answer: PlanAnswer): string {
  if (isNothing(answer)) return 'Nothing needs to change';
  if (answer.conflict !== null) return 'No plan keeps to all of it';
  if (answer.plans[0] && isFindOut(answer.plans[0])) return 'Find out first';
  if (answer.plans.length > 0) return 'The smallest change that puts it right';
  if (answer.hardStops.length > 0) return 'No plan is made before this is settled';
  return answer.conflict === null ? 'No plan is made' : 'No plan was found';
}

const isNothing = ({ plans }: PlanAnswer): boolean => plans[0]?.changes.length === 0;

function findOutTitle({ plans }: PlanAnswer): string {
  if (plans.some(isFindOut)) return 'What else could be found out';
  return plans.some(({ changes }) => changes.length > 0) ? 'Or find out first' : 'What could be found out';
}

function ledeOf({ start, wishes }: PlanAnswer): Sentence {
  const { aim } = wishes;
  const now =
    start.pAdequate === null
      ? say`Now: no chance of too little can be given.`
      : say`Now: enough in ${strong(ofHundred(start.pAdequate))}${start.pAboveUpper === null ? '' : `, too much in ${ofHundred(start.pAboveUpper)}`}.`;
  return join([
    now,
    say`Aim: enough in at least ${ofHundred(aim.adequate)}, too much in at most ${ofHundred(aim.above)}.`,
  ]);
}

function levelsOf({ start }: PlanAnswer): string {
  const { selenium, requirementUgPerDay, authority, uppers } = start;
  const need =
    requirementUgPerDay === null
      ? ''
      : ` Requirement ${amount(requirementUgPerDay)}${NBSP}µg a day (${authorityText(authority)}).`;
  const both = uppers.length === 0 ? '' : ` Upper levels ${uppersText(uppers)}, all routes together.`;
  const low = `${amount(selenium.p50)}${NBSP}µg a day`;
  if (!start.own) {
    return `Nothing could be counted. People like this one have about ${low}, very likely ${range(selenium.p5, selenium.p95)}.${need}${both}`;
  }
  return `About ${amount(selenium.p50)}${NBSP}µg a day now, very likely ${range(selenium.p5, selenium.p95)}.${need}${both}`;
}

function conflictOf({ conflict }: PlanAnswer): PlanView['conflict'] {
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
          : `enough ${chancePercent(pAdequate)}${pAboveUpper === null ? '' : `, too much ${chancePercent(pAboveUpper)}`}`;
      // the text may tell changes and chances already
      const said = clean(text).replace(/\.$/, '');
      return said.includes('%') || said.includes('still') ? `${opened(said)}.` : `${opened(said)}${what}; ${chances}.`;
    }),
  };
}

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
    // what stands among the plans is not said twice
    findOut: answer.findOut
      .filter(({ sentence }) => !answer.plans.some((plan) => plan.sentence === sentence))
      .map(({ sentence, varianceShare }) => ({
        sentence: clean(sentence),
        chances: varianceShare === null ? '' : `It would take away ${chancePercent(varianceShare)} of the spread.`,
      })),
    tradeOff: isNothing(answer) ? [] : answer.tradeOff,
    conflict: conflictOf(answer),
    clinical: answer.clinical.map(clinicalView),
    limits: answer.limits.map(({ text }) => clean(text)),
    notices: answer.notices,
    runLine: `selenoscope ${run.version} · data ${run.data.slice(0, 12)} · seed ${run.seed} · ${whole(run.draws)} draws`,
    isNothingToChange: isNothing(answer),
    findOutTitle: findOutTitle(answer),
    isTooMuch: (answer.start.pAboveUpper ?? 0) > answer.wishes.aim.above,
  };
}
