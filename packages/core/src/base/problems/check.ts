import { personWords } from './person.js';
import { placeText, type Words, type WordsFor } from './types.js';

/** What can be wrong with the answers of the two-minute check, and what its reader must know. */
export type CheckProblem =
  | { code: 'check.question.unknown'; file?: string; id: string; known: readonly string[] }
  | { code: 'check.answer.unknown'; file?: string; id: string; came: string; allowed: readonly string[] }
  | { code: 'check.answer.shape'; file?: string; id: string; came: string; expected: string }
  | { code: 'check.answer.noneAndMore'; file?: string; id: string; came: readonly string[] }
  | { code: 'check.country.unknown'; file?: string; id: string; came: string; near: readonly string[] }
  | {
      code: 'check.number.range';
      file?: string;
      id: string;
      came: number;
      low: number;
      high: number;
      unit: string;
      hint: string;
    }
  | { code: 'check.file.several'; file: string; problems: readonly { readonly code: string }[] }
  | { code: 'check.answer.notAsked'; file?: string; id: string; came: string; because: readonly string[] }
  | { code: 'check.notSure'; questions: readonly string[] }
  | { code: 'check.lifeStage.notSure'; isGrown: boolean }
  | { code: 'check.nothing' }
  | { code: 'check.wide' }
  | { code: 'check.seleniumOnly' }
  | { code: 'check.country.notSure' }
  | { code: 'check.grain.notSure'; country: string }
  | { code: 'check.supplement.doseUnknown'; medianUg: number }
  | { code: 'check.drip.amountUnknown'; noneChance: number; medianUg: number }
  | { code: 'check.drip.form' }
  | { code: 'check.child'; ageYears: number }
  /** of conditions: said of a diary as well as of the questions */
  | { code: 'intake.condition.uptake' }
  | { code: 'intake.condition.kidney' }
  | { code: 'intake.condition.fed'; asked: boolean; of: 'check' | 'diary' };

const at = (p: { readonly file?: string; readonly id: string }): string =>
  `${placeText({ ...(p.file === undefined ? {} : { file: p.file }), field: p.id })}: `;

const list = (items: readonly string[]): string => items.join(', ');

export const checkWords: WordsFor<CheckProblem> = {
  'check.question.unknown': (p) => ({
    message: `${at(p)}there is no such question.`,
    hint: `The questions are ${list(p.known)}.`,
  }),
  'check.answer.unknown': (p) => ({
    message: `${at(p)}"${p.came}" is no answer to this question.`,
    hint: `It may be ${list(p.allowed)}.`,
  }),
  'check.answer.shape': (p) => ({
    message: `${at(p)}${p.came} came where ${p.expected} was expected.`,
    hint: 'examples/check-answers.json shows every kind of answer; "not-sure" fits all of them.',
  }),
  'check.answer.noneAndMore': (p) => ({
    message: `${at(p)}"none" came together with ${list(p.came.filter((id) => id !== 'none'))}.`,
    hint: 'Keep what is true.',
  }),
  'check.country.unknown': (p) => ({
    message: `${at(p)}"${p.came}" is no country that is known here.${p.near.length > 0 ? ` Near it: ${list(p.near)}.` : ''}`,
    hint: 'Write the two letters (GB, FI, US …) or the English name; "not-sure" is an answer too.',
  }),
  'check.number.range': (p) => ({
    message: `${at(p)}${p.came} ${p.unit} came; ${p.low} to ${p.high} ${p.unit} would be believed, so it was not counted.`,
    hint: p.hint === '' ? 'Check the number and its unit.' : p.hint,
  }),
  'check.file.several': (p) => ({
    message: p.problems.map((problem) => wordsOf(problem).message).join('\n'),
    hint: [...new Set(p.problems.map((problem) => wordsOf(problem).hint))].join('\n  '),
  }),
  'check.answer.notAsked': (p) => ({
    message: `${at(p)}"${p.came}" was not used, because the answer to ${list(p.because)} leaves nothing to ask here.`,
    hint: `Correct ${p.because.length === 1 ? 'that answer' : 'those answers'} if this one is true.`,
  }),
  'check.notSure': (p) => ({
    message: `Not sure about ${list(p.questions)}: what people of the same kind eat was taken instead, so the interval is wider.`,
    hint: 'Any of these answers, found out later, narrows it.',
  }),
  'check.lifeStage.notSure': (p) => ({
    message: p.isGrown
      ? 'Not sure about pregnancy: the need of someone who is neither pregnant nor breastfeeding was taken, 45 µg a day by the IOM. Pregnant it would be 49, breastfeeding 59.'
      : 'Not sure about pregnancy: the need of someone who is neither pregnant nor breastfeeding was taken. Either would make it higher.',
    hint: 'What is eaten is the same; only the need moves.',
  }),
  'check.nothing': () => ({
    message: 'No question about food was answered, so the answer is that of the population alone.',
    hint: 'Answer what you can; a guess of how often is enough.',
  }),
  'check.wide': () => ({
    message:
      'A questionnaire knows less than a diary: people misjudge how often and how much they eat, and the interval carries that.',
    hint: 'A food diary of 4 to 7 days, weekend included, tells more.',
  }),
  'check.seleniumOnly': () => ({
    message: 'The two-minute check asks about selenium alone, so the other nutrients are not estimated.',
    hint: 'A food diary gives them all.',
  }),
  'check.country.notSure': () => ({
    message:
      'The country is not known, so neither is where bread, meat, eggs and milk come from; the interval is wider for it.',
    hint: 'No other answer narrows it as much.',
  }),
  'check.grain.notSure': (p) => ({
    message: `Where the grain of the bread and pasta grew is not known; it was taken as mostly like the average of ${p.country}, and the interval is wider for it.`,
    hint: 'The packet, the mill or the bakery may say.',
  }),
  'check.supplement.doseUnknown': (p) => ({
    message: `The supplement's dose is not known: half of the possibilities counted lie below ${p.medianUg} µg, half above.`,
    hint: 'The label says it in µg, mcg or micrograms; with it the answer is far surer.',
  }),
  'check.drip.amountUnknown': (p) => ({
    message: `How much selenium the drip holds is not known. In ${Math.round(p.noneChance * 100)} of 100 possibilities it was taken to hold none, in the others around ${p.medianUg} µg; no clinic was assumed to be right.`,
    hint: 'Ask the clinic for the amount per bag in µg. Until then this answer says little about too much.',
  }),
  'check.drip.form': () => ({
    message: "The drip's selenium was counted as selenite, the form of the licensed products.",
    hint: 'If the clinic uses another form, a diary row "infusion:FORM" can say so.',
  }),
  'check.child': (p) => ({
    message: `At ${p.ageYears} years portions were scaled from those of adults as intakes of children in the United States are.`,
    hint: 'A few days of diary, written by who prepares the food, would be better.',
  }),
  'intake.condition.uptake': () => ({
    message:
      'This answer is about what is eaten. With bowel disease or after bowel or stomach surgery less of it may be taken up, and blood selenium is lower on average than in others.',
    hint: 'A plasma selenium test says more; read it together with CRP, because inflammation lowers it too.',
  }),
  'intake.condition.kidney': () => ({
    message:
      'This answer is about what is eaten. With kidney disease or dialysis blood selenium is lower on average than in others.',
    hint: 'A plasma selenium test, asked for at the next visit, says more.',
  }),
  'intake.condition.fed': (p) => ({
    message: p.asked
      ? `Feeding by vein or tube: the bag or formula counts as ${p.of === 'check' ? 'answered under drips' : 'the diary has it'}, food as eaten by mouth.`
      : `Feeding by vein or tube: no selenium was counted for it, because ${p.of === 'check' ? 'none was answered under drips' : 'the diary has none'}. Bags and formulas without selenium are a known cause of too little.`,
    hint: 'The label of the bag or formula, or who orders it, says how much selenium it holds.',
  }),
};

/** Words of a problem among several: of this area, or about the person. */
function wordsOf(problem: { readonly code: string }): Words {
  const all = { ...personWords, ...checkWords } as unknown as Record<string, (p: unknown) => Words>;
  return all[problem.code]!(problem);
}
