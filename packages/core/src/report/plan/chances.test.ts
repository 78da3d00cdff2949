import { expect, test } from 'vitest';
import type { PlanAnswer } from '../../plan-answer.js';
import { chancePercent } from '../numbers.js';
import { beyondOf } from './beyond.js';
import { enoughPrinted } from './chances.js';
import { oneChange, tooMuchPlan } from './fixtures.js';
import { renderPlanText } from './text.js';
import { planView } from './view.js';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

test('enough and too little make a hundred, whatever the chance', () => {
  for (let k = 10; k <= 990; k++) {
    const p = k / 1000;
    const enough = enoughPrinted(p);
    const figure = (q: number) => Number.parseInt(chancePercent(q), 10);
    expect(figure(enough) + figure(1 - enough), String(p)).toBe(100);
    // what the other screens print of too little
    expect(Math.abs(figure(1 - enough) - 100 * (1 - p)), String(p)).toBeLessThanOrEqual(0.5 + 1e-9);
  }
  expect([enoughPrinted(0.485), enoughPrinted(0.004), enoughPrinted(0.996)]).toEqual([0.48, 0.004, 0.996]);
});

test('what stays short of the aim is never printed as the aim', () => {
  expect(enoughPrinted(0.897, 0.9)).toBe(0.89);
  expect(enoughPrinted(0.9, 0.9)).toBe(0.9);
  expect(enoughPrinted(0.62, 0.9)).toBe(0.62);
});

test('one chance is one figure on the whole page', () => {
  const of = oneChange();
  const start = { ...of.start, pAdequate: 0.485 };
  const tradeOff = of.tradeOff.map((point) => (point.changes === 0 ? { ...point, pAdequate: 0.485 } : point));
  const view = planView({ ...of, start, tradeOff });
  expect(spaced(JSON.stringify(view.lede))).toContain('48 of 100');
  expect(view.cards[0]!.enough.before).toContain('48');
  expect(view.tradeOff[0]!.pAdequate).toBe(0.48);
  expect(view.now.label).toContain('48');
  expect(renderPlanText({ ...of, start, tradeOff })).not.toMatch(/enough.*49.%/);
});

test('where there is too much, nobody is told that it is enough', () => {
  const of = tooMuchPlan();
  const sure = { ...of, start: { ...of.start, pAdequate: 0.999, pAboveUpper: 0.998 } };
  const view = planView(sure);
  const lede = spaced(view.lede.map((run) => (typeof run === 'string' ? run : run.strong)).join(''));
  expect(lede).toBe(
    'Now: too much in over 99 of 100, too little in under 1 of 100. Aim: too much in at most 5 of 100, too little in at most 10 of 100.',
  );
  expect(view.cards[0]!.chances.map(({ of: name }) => name)).toEqual(['too-much', 'too-little']);
  expect(spaced(view.now.label)).toContain('Too much in over 99 of 100 ways. Too little in under 1 of 100.');
  expect(renderPlanText(sure)).not.toMatch(/enough\s+(now|over 99)/);
  expect(planView(oneChange()).cards[0]!.chances.map(({ of: name }) => name)).toEqual(['enough', 'too-much']);
});

test('a better set that stands in the curve alone is named beside the plans', () => {
  const of = oneChange();
  const what = 'two boiled eggs every day and a tin of tuna once a week';
  const at = (changes: number, pAdequate: number) => ({
    ...of.tradeOff[0]!,
    changes,
    pAdequate,
    pAboveUpper: 0.002,
    what: changes === 0 ? '' : what,
  });
  const best = Math.max(...of.plans.map(({ pAdequate }) => pAdequate ?? 0));
  const withCurve = (pAdequate: number): PlanAnswer => ({
    ...of,
    tradeOff: [at(0, 0.36), at(1, best), at(2, pAdequate)],
  });
  expect(spaced(beyondOf(withCurve(0.984)))).toBe(
    `Two changes can do more: ${what}; enough in 98 of 100, too much in under 1 of 100.`,
  );
  expect(beyondOf(withCurve(best))).toBe('');
  expect(renderPlanText(withCurve(0.984))).toContain('can do more');
});

test('a plan whose search was stopped is not called the smallest', () => {
  const of = oneChange();
  const [first, ...rest] = of.plans;
  const open = { ...first!, proof: { ...first!.proof, complete: false } };
  expect(planView(of).title).toBe('The smallest change that puts it right');
  expect(planView({ ...of, plans: [open, ...rest] }).title).toBe('A small change that puts it right');
});
