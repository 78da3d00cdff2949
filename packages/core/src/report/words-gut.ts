import type { CompartmentShown, Estimate, GutReport } from '../assessment.js';
import { clean } from './clean.js';
import { amount, NBSP, range, sharePercent, unitText } from './numbers.js';
import { join, type Sentence, say, strong } from './sentence.js';

/** Parts of the colon in the order in which food passes them. */
export const CHAMBER_NAMES: Readonly<Record<CompartmentShown['name'], string>> = {
  proximal: 'First part',
  transverse: 'Middle',
  distal: 'Last part',
};

/** A pH keeps its one place, also where it is a whole number. @example phText(6) // "6.0" */
export const phText = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : 'not known');

/** @example phRange(5.62, 6.18) // "5.6 to 6.2" */
export function phRange(low: number, high: number): string {
  const [a, b] = [phText(low), phText(high)];
  return a === b ? a : `${a} to ${b}`;
}

/** Litres with one place, so that 1.0 stands beside 0.4. */
export const litresText = (litres: number): string => (Number.isFinite(litres) ? litres.toFixed(1) : 'not known');

/** A range where there is no room for the word between its ends. @example tight('96 to 142') // "96–142" */
export const tight = (text: string): string => text.replace(' to ', '–');

/** An amount with its unit. @example withUnit(12.4, 'g/d') // "12 g/day" */
export const withUnit = (value: number, unit: string): string =>
  Number.isFinite(value) ? `${amount(value)}${NBSP}${unit === 'd' ? 'days' : unitText(unit)}` : 'not known';

/** A first letter as a sentence has it; what is written on purpose as it is ("pH", "α") stays. */
export const capitalised = (text: string): string => text.replace(/^[a-z](?=[a-z ])/, (letter) => letter.toUpperCase());

const between = (text: string): string => text.replace(' to ', ` and${NBSP}`);
const ugADay = (value: number): string => `${amount(value)}${NBSP}µg`;

const NOT_ESTABLISHED = 'What selenium does to a healthy flora is';

/** The first thing said of the gut: what can be modelled, what is not known, and what was asked for beyond that. */
export function openingSentence(gut: GutReport): Sentence {
  const feeds = gut.ownFood
    ? 'Your diet feeds the colon; that can be modelled, as ranges.'
    : 'Food feeds the colon; that can be modelled, as ranges. What you eat of it is not known here, so the colon shown is that of people in general.';
  return join([say`${feeds} ${NOT_ESTABLISHED} ${strong('not established')}.`, ...competing(gut)]);
}

// Below this a mean would be printed as 0.
const NOTHING_UG = 0.005;

/** That the hypothesis from mice is on, and what it took; nothing where it is off. */
function competing({ flora }: GutReport): Sentence[] {
  const { on, grade, label, keptFromHost } = flora.competition;
  if (!on) return [];
  const took =
    keptFromHost.mean < NOTHING_UG
      ? 'nothing from you'
      : `${amount(keptFromHost.mean)}${NBSP}µg a${NBSP}day from you on average, ${keptFromHost.p95 > 0 ? range(keptFromHost.p5, keptFromHost.p95) : 'and nothing in 19 of 20 draws'}`;
  return [
    say`The hypothesis from ${clean(label)} (grade ${clean(grade)}) is on, that flora keep selenium from a host short of it: it took ${took}.`,
  ];
}

const NO_LIMIT = 'the model has no osmotic limit, and its pH goes no lower than 5';

/** Acids of the whole colon as far as they can be told. */
function acidsWords({ scfa, acids }: GutReport): string {
  if (acids.trust === 'cannot-tell')
    return `acids there: cannot tell, because ${sharePercent(acids.outsideShare)} of the draws lie outside what was simulated`;
  const told = `acids there ${range(scfa.p5, scfa.p95)}${NBSP}mM (model)`;
  return acids.trust === 'beyond-measured'
    ? `${told}; the upper end is beyond what was measured, because ${NO_LIMIT}`
    : told;
}

/** For a first screen: selenium that arrives, acids, and what nobody knows. Two lines of a terminal, more where there is more to mind. */
export function gutLine(gut: GutReport): Sentence {
  const { p5, p50, p95 } = gut.seleniumToColon;
  const head = gut.ownFood ? 'In your gut' : 'In your gut (food not known: acids of people in general)';
  const first = say`${head}: about ${strong(ugADay(p50))} of selenium a day reach the colon, ${range(p5, p95)}; ${acidsWords(gut)}. ${NOT_ESTABLISHED} ${strong('not established')}.`;
  return join([first, ...competing(gut)]);
}

/** What arrives, where it comes from and what leaves with the stool. Parts are means, so that they add up. */
export function arrivesSentence(gut: GutReport): Sentence {
  const { seleniumToColon: all, seleniumLeftOver: left, seleniumReturned: back, seleniumInStool: stool } = gut;
  const head = say`About ${strong(ugADay(all.p50))} of selenium a day reach the colon, very likely between ${between(range(all.p5, all.p95))}`;
  const parts =
    back.mean < NOTHING_UG
      ? say`all of it left over from what was eaten or swallowed`
      : say`on average ${amount(left.mean)} left over from what was eaten or swallowed and ${amount(back.mean)} returned by the body with bile, pancreatic juice and shed cells`;
  return say`${head}: ${parts}${keptPart(gut)}. ${returnedRule(gut)}About ${ugADay(stool.p50)} leave with the stool, ${range(stool.p5, stool.p95)}. ${clean(stool.bias)}`;
}

const keptPart = ({ flora: { competition } }: GutReport): string =>
  competition.keptFromHost.mean < NOTHING_UG
    ? ''
    : `, and ${amount(competition.keptFromHost.mean)} kept from you by flora (hypothesis from ${clean(competition.label)})`;

const returnedRule = ({ seleniumReturned: back }: GutReport): string =>
  back.mean < NOTHING_UG ? '' : `What is returned is ${clean(back.rule)}. `;

/** A form with what is taken up of it. @example formWithUptake('Selenomethionine', 0.97) // "Selenomethionine, 97 % absorbed" */
export const formWithUptake = (name: string, absorbed: number): string =>
  `${name}, ${sharePercent(absorbed)}${NBSP}absorbed`;

/** Two rules whose middles differ by less than a fifth are not two answers. */
const NEARLY_THE_SAME = 1.2;

/** That the two rules for resistant starch are far apart (or not), and what was done about it. */
export function starchSentence(low: Estimate, high: Estimate): Sentence {
  if (high.p50 < NEARLY_THE_SAME * low.p50 && high.p95 < NEARLY_THE_SAME * low.p95)
    return say`How much starch escapes digestion is not agreed, but for this diet the two rules come to nearly the same: about ${withUnit(low.p50, low.unit)} and ${withUnit(high.p50, high.unit)}, because food lists count much of what is eaten here.`;
  return say`How much starch escapes digestion is not agreed: by the low rule about ${withUnit(low.p50, low.unit)}, by the high rule about ${withUnit(high.p50, high.unit)}. The ranges above hold everything between the two.`;
}

const METHODS: Readonly<Record<string, string>> = {
  ensemble: 'Every draw was run through the model of the colon.',
  surrogate: 'The draws were read off a table of runs of the model; the error of reading is in the ranges.',
};

/** How the ranges were made. */
export const methodSentence = (method: string): string => METHODS[method] ?? '';

/** What the bars and the triangles of the picture are. */
export function chambersLegend(
  { acids, ownFood }: Pick<GutReport, 'acids' | 'ownFood'>,
  acidsTo: number,
  pHFrom: number,
  pHTo: number,
): string {
  const who = ownFood ? 'someone who eats as you do' : 'people in general (what you eat is not known)';
  return `measured in people, on average. Bar: where the model puts ${who}, 9 in 10; upright: its middle. mM: thousandths of a mole per litre. Each line runs from 0 to ${amount(acidsTo)}${NBSP}mM, or from pH ${phText(pHFrom)} to ${phText(pHTo)}.${acidsCaption(acids)}`;
}

/** What to mind of the acids, as sentences after a caption; empty where there is nothing. */
export function acidsCaption({ beyond, mostMm, outsideShare, source, trust }: GutReport['acids']): string {
  const parts = beyond.map((name) => (CHAMBER_NAMES[name] ?? clean(name)).toLowerCase()).join(' and ');
  const tooHigh =
    beyond.length === 0
      ? ''
      : ` The upper end in the ${parts} lies above ${amount(mostMm)}${NBSP}mM, beyond what was measured: ${NO_LIMIT} (${clean(source).replace(/\.$/, '')}).`;
  const tooFar =
    trust === 'cannot-tell'
      ? ` Acids cannot be told for this diet: ${sharePercent(outsideShare)} of the draws lie outside what was simulated, and the bars are those of the nearest diets that were.`
      : '';
  return `${tooHigh}${tooFar}`;
}

/** Single acids are never shown: the contract has none, and this says why. */
export const NO_SPLIT =
  'The split between single acids is not shown: in the first part of the colon the model is known to get it wrong.';

/** A low end is the model's, not a person's. */
export const GROUPS_NOTE = 'A range that starts near nothing does not mean that a group is missing from you.';

/** What the letters of the findings mean. */
export const GRADES = 'A: trial in people. B: observed in people. C: animals. D: laboratory or genome. E: hypothesis.';

/** Headings of the gut's parts, said alike on a page and in a terminal. */
export const GUT_HEADS = {
  gut: 'In your gut',
  groups: 'Groups, as ranges',
  known: 'What is known about selenium and the gut',
  arrives: 'Selenium that reaches the colon',
  flora: 'What microbes may do with it',
  feeds: 'What feeds the colon',
  starch: 'Resistant starch, low and high',
  limits: 'What the model is known to get wrong',
  claims: 'Is it true that …',
} as const;

export const ARRIVES_NAMES = {
  leftOver: 'Left over from food and doses',
  returned: 'Returned by the body',
  kept: 'Kept from you by flora, as in mice',
  all: 'Reaches the colon',
  stool: 'Leaves with the stool',
} as const;

/** The two ends of what is said of resistant starch. */
export const RULE_NAMES = { low: 'Low rule', high: 'High rule' } as const;

/** What a reader who cannot see the three chambers is told. */
export function chambersLabel(
  chambers: readonly {
    readonly name: string;
    readonly litres: string;
    readonly acids: string;
    readonly acidsMeasured: string;
    readonly pH: string;
    readonly pHMeasured: string;
  }[],
): string {
  const said = chambers.map(
    (c) =>
      `${c.name}, ${c.litres} litres: acids ${c.acids} millimolar, ${c.acidsMeasured} measured in people; pH ${c.pH}, ${c.pHMeasured} measured.`,
  );
  return `The colon as ${chambers.length} chambers, by the model. ${said.join(' ')}`;
}

/** The same for bars with names: groups, or the two rules. */
export const barsLabel = (what: string, bars: readonly { readonly name: string; readonly between: string }[]): string =>
  `${what}. ${bars.map((bar) => `${bar.name}: ${bar.between}`).join('; ')}.`;
