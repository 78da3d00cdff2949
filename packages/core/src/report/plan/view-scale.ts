import type { PlanAnswer, PlanShown } from '../../plan-answer.js';
import { amount } from '../numbers.js';
import { type UpperLevel, upperLevels } from '../upper.js';
import { axis, facesOf, type ScaleView } from '../view-scale.js';
import type { Yardstick } from '../yardstick.js';
import { enoughPrinted, isAgainstExcess } from './chances.js';
import { ofHundred } from './plan-sentence.js';

/** EFSA's and IOM's upper levels with this person's values, the lower first, and the chances given. */
export function planUppers(
  { uppers }: PlanAnswer['start'],
  pAboveEach: PlanShown['pAboveEach'],
): readonly UpperLevel[] {
  const own = (key: string) => uppers.find(({ authority }) => authority === key)?.ugPerDay;
  return upperLevels({ references: [], pAboveUpper: {} })
    .map((level) => ({ ...level, ugPerDay: own(level.key) ?? level.ugPerDay, p: pAboveEach[level.key] ?? null }))
    .sort((a, b) => a.ugPerDay - b.ugPerDay);
}

function yardstick({ requirementUgPerDay, requirementOf }: PlanAnswer['start']): Yardstick | null {
  if (requirementUgPerDay === null || requirementOf === null) return null;
  const { name, year } = requirementOf;
  return { ugPerDay: requirementUgPerDay, kind: 'EAR', authorityName: name, year, cv: null, goal: '' };
}

type Diet = Pick<PlanShown, 'selenium' | 'twentieths' | 'pAboveEach'> & {
  readonly pAdequate: number | null;
  readonly pAboveUpper: number | null;
};

function labelOf(scale: Omit<ScaleView, 'label'>, diet: Diet, answer: PlanAnswer): string {
  const before = answer.start;
  const isMuch = isAgainstExcess(answer);
  const enough = diet.pAdequate === null ? null : enoughPrinted(diet.pAdequate, answer.wishes.aim.adequate);
  const much = diet.pAboveUpper === null ? '' : ` Too much in ${ofHundred(diet.pAboveUpper)}${isMuch ? ' ways' : ''}.`;
  const { usual, uppers, yardstick: need } = scale;
  const now = (text: string) => (diet === before ? '' : ` Now, drawn as a dashed outline: ${text}.`);
  const inMicrograms = (e: { readonly p5: number; readonly p50: number; readonly p95: number }) =>
    `about ${amount(e.p50)} micrograms a day, very likely between ${amount(e.p5)} and ${amount(e.p95)}`;
  return [
    `Scale from too little to too much selenium. ${diet === before ? 'Now' : 'After the change'}: ${usual ? inMicrograms(usual) : 'not known'}.${now(inMicrograms(before.selenium))}`,
    need ? ` The average need is ${amount(need.ugPerDay)} micrograms a day.` : '',
    ` The upper levels are ${uppers.map((u) => `${amount(u.ugPerDay)} (${u.name} ${u.year})`).join(' and ')} micrograms a day.`,
    isMuch ? much : enough === null ? '' : ` Enough in ${ofHundred(enough)} ways.`,
    isMuch ? (enough === null ? '' : ` Too little in ${ofHundred(1 - enough)}.`) : much,
  ].join('');
}

/**
 * The scale of a diet as it would be, with the diet as it is as the dashed hill.
 * @param diet a plan, or the start itself (then there is no dashed hill)
 */
export function planScale(answer: PlanAnswer, diet: Diet): ScaleView {
  const { start } = answer;
  const uppers = planUppers(start, diet.pAboveEach);
  const need = yardstick(start);
  const { p5, p50, p95 } = diet.selenium;
  const now = start.selenium;
  const before = diet === start ? null : { p5: now.p5, p50: now.p50, p95: now.p95 };
  const moons = facesOf(
    diet.twentieths,
    diet.pAdequate === null ? null : 1 - diet.pAdequate,
    Math.min(...uppers.map(({ ugPerDay }) => ugPerDay)),
  );
  // one axis for all plans of an answer, so that they can be held against each other
  const shown = [start, ...answer.plans, ...answer.short];
  const values = shown.flatMap(({ selenium, twentieths }) => [selenium.p5, selenium.p95, ...twentieths]);
  const scale = {
    ...axis([...values, ...uppers.map(({ ugPerDay }) => ugPerDay), ...(need ? [need.ugPerDay] : [])]),
    usual: { p5, p50, p95 },
    before,
    yardstick: need,
    isRequirement: need !== null,
    uppers,
    moons,
    crescents: moons.filter(({ face }) => face === 'crescent').length,
  };
  return { ...scale, label: labelOf(scale, diet, answer) };
}
