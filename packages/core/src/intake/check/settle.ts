import { log, mean, type RandomSource, stream } from '../../base/index.js';
import type { Person } from '../../person.js';
import { type Uncertain, whatWouldSettle } from '../settle.js';
import { isAnswered } from './answers.js';
import { type EatenBasket, grainOrigin } from './eaten.js';
import type { CheckDose, CheckNuts } from './extras.js';
import { contentEffect, habitEffect, UNTOLD } from './posterior.js';
import type { CheckAnswers } from './value.js';

interface Context {
  readonly usual: Float64Array;
  readonly answers: CheckAnswers;
  readonly person: Person;
  readonly baskets: readonly EatenBasket[];
  readonly nuts: CheckNuts | null;
  readonly doses: readonly CheckDose[];
  readonly source: RandomSource;
}

/** What would narrow the interval most, best first, with the share of the variance that goes with it. */
export function settleAfterCheck(context: Context): ReturnType<typeof whatWouldSettle> {
  const { usual, answers, person, baskets, nuts, doses, source } = context;
  const count = usual.length;
  const normals = (name: string) => stream(source, name).normals(count);
  const target = usual.map((ug) => log(Math.max(ug, 1e-9)));
  const parts: Uncertain[] = [
    {
      code: 'more-days',
      text: 'a food diary of 4 to 7 days, weekend included',
      // what a diary would show: what people misjudge, the ranges of their answers, what was not asked, and the person
      draws: together(target, [
        normals('usual.selenium.days'),
        habitEffect(baskets, count),
        normals(UNTOLD),
        normals('usual.selenium.prior'),
      ]),
    },
    { code: 'origin', text: originText(answers, person), draws: contentEffect(baskets, count) },
  ];
  if (nuts) {
    const unsure = !isAnswered(answers, 'brazilNuts');
    const text = unsure
      ? 'whether Brazil nuts are eaten'
      : 'where the Brazil nuts grew, and how many are eaten how often';
    parts.push({ code: 'brazil-nuts', text, draws: nuts.usualUg.map((ug) => log(Math.max(ug, 0.1))) });
  }
  const oral = doses.filter((dose) => dose.route === 'oral');
  const drips = doses.filter((dose) => dose.route === 'iv');
  if (oral.length > 0) {
    parts.push({ code: 'supplements', text: supplementText(answers), draws: sumOf(oral, count) });
  }
  if (drips.length > 0) {
    const known = drips.every((dose) => dose.doseUg !== null);
    const text = known ? 'how often the drip is given' : 'the amount of selenium in the drip, from the clinic';
    parts.push({ code: 'drips', text, draws: sumOf(drips, count) });
  }
  return whatWouldSettle(usual, parts);
}

function originText(answers: CheckAnswers, person: Person): string {
  if (person.country === null) return 'the country where the food is bought';
  if (grainOrigin(answers) === 'not-sure') return 'where the grain of the bread and pasta grew';
  return 'where the bread, pasta, meat and milk come from, and of which kind they are';
}

function supplementText(answers: CheckAnswers): string {
  if (!isAnswered(answers, 'supplement')) return 'whether a supplement holds selenium, from its label';
  if (!isAnswered(answers, 'supplementDose')) return 'the dose on the label of the supplement';
  return 'how often the supplement is taken';
}

function sumOf(doses: readonly CheckDose[], count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const dose of doses) for (let i = 0; i < count; i++) sum[i]! += dose.usualUg[i]!;
  return sum;
}

/** Several unrelated causes as one: each with the slope that it has on the target. */
function together(target: Float64Array, causes: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(target.length);
  const targetMean = mean(target);
  for (const cause of causes) {
    const causeMean = mean(cause);
    let sxx = 0;
    let sxy = 0;
    for (let i = 0; i < cause.length; i++) {
      const x = cause[i]! - causeMean;
      sxx += x * x;
      sxy += x * (target[i]! - targetMean);
    }
    const slope = sxx > 0 ? sxy / sxx : 0;
    for (let i = 0; i < cause.length; i++) out[i]! += slope * (cause[i]! - causeMean);
  }
  return out;
}
