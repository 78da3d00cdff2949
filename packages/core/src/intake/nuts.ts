import { factorGrid, type RandomSource, stream } from '../base/index.js';
import { nutDayLogSd, nutSeleniumUgPerG } from '../foods/index.js';
import { type DiaryItems, daysSeen } from './items.js';
import type { IntakeModel } from './model.js';
import { frequencyDraws } from './occasional.js';

/** Brazil nuts of a diary: their own distribution, nut by nut, and how often they are eaten. */
export interface NutIntake {
  readonly gramsByDay: Float64Array;
  readonly ugPerG: Float64Array;
  /** long-run selenium from nuts (µg/d) in each draw */
  readonly usualUg: Float64Array;
  /** log SD of one day's nuts around the person's own mean */
  readonly dayLogSd: number;
}

/** Log SD that so many grams of Brazil nuts in a day have around the person's own mean. */
export const nutLogSd = ({ parameters }: Pick<IntakeModel, 'parameters'>, grams: number): number =>
  nutDayLogSd(parameters, grams / parameters.get('brazilNut.mass', 'g'));

export function nutsOf(diary: DiaryItems, model: IntakeModel, source: RandomSource, count: number): NutIntake | null {
  const gramsByDay = new Float64Array(diary.dates.length);
  for (const item of diary.items) {
    if (!item.food?.isBrazilNut) continue;
    for (const part of item.entries) gramsByDay[part.day]! += part.grams ?? model.parameters.get('brazilNut.mass', 'g');
  }
  const eaten = gramsByDay.filter((grams) => grams > 0);
  if (eaten.length === 0) return null;
  const mean = eaten.reduce((a, b) => a + b, 0) / eaten.length;
  const ugPerG = nutSeleniumUgPerG(model.parameters, source, count);
  const often = frequencyDraws(
    eaten.length,
    daysSeen(diary, gramsByDay),
    model.parameters.get('frequency.daily.nuts', 'fraction'),
    model.parameters,
    source,
    'brazilNut',
    count,
  );
  const amountCv = model.parameters.get('frequency.amount.cv', 'fraction') / Math.sqrt(eaten.length);
  const amount = factorGrid(amountCv);
  const idx = stream(source, 'brazilNut.amount').gridIndices(count);
  const usualUg = new Float64Array(count);
  for (let i = 0; i < count; i++) usualUg[i] = often[i]! * mean * amount[idx[i]!]! * ugPerG[i]!;
  return {
    gramsByDay,
    ugPerG,
    usualUg,
    dayLogSd: nutLogSd(model, mean),
  };
}
