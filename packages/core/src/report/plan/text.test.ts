import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns } from '../text/columns.js';
import { oneChange, planFixtures, twoAndNuts } from './fixtures.js';
import { renderPlanText } from './text.js';
import { planView } from './view.js';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const all = Object.entries(planFixtures);

test('the whole text at 80 columns', () => {
  expect(renderPlanText(oneChange(), { width: 80 })).toMatchInlineSnapshot(`
    "The smallest change that puts it right
    Woman, 34, United Kingdom, 62 kg.

    Now: enough in 36 of 100, too much in under 1 of 100. Aim: enough in at least
    90 of 100, too much in at most 5 of 100.
    About 41 µg a day now, very likely 29 to 57. Requirement 45 µg a day (IOM 2000).
    Upper levels 255 µg a day (EFSA 2023) and 400 µg a day (IOM 2000), all routes
    together.

                         need 45                         255 EFSA        400 IOM
                   ├──────●──────┤                              │        │
    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░┃░░░░░──────────────────────────────┃╱╱╱╱╱╱╱╱┃██████████
          20       30        50             100           200     300    500 µg/day
    too little                                enough                        too much

    1. One change
       A tin of sardines twice a week instead of the ham sandwich takes the chance
       of too little from 64 % to 9 %; the chance of too much stays under 1 %.
       - a tin of sardines (92 g) twice a week instead of the ham sandwich, at lunch

                 now                             then
       enough    ███████············· 36 %       ██████████████████·· 91 %
       too much  ···················· under 1 %  ···················· under 1 %
       Over 255 µg a day (EFSA 2023): under 1 %; over 400 µg a day (IOM 2000): under
       1 %.

       +14 kcal a day. Salt: −6 %.
       Plasma in 12 weeks: 80 to 93 µg/L. Selenoprotein P in 12 weeks: 75 to 97 % of
         its plateau.
       −0.2 g of fibre a day (−0.4 to −0.1). Colon acids as now, 82 to 122 mM.
       Other nutrients: Sodium −142 mg a day (now 2,310 mg); chance of too much from
         60 % to 49 %. Vitamin D +1.3 µg a day (now 2.4 µg); chance of too little
         from 97 % to 91 %.
       Nothing smaller does it: 212 foods with 4,312 changes, 9.3 million sets
         looked at or ruled out; nearest: kippers once a week, enough 71 %. A check
         written apart from the search agrees.

    Or find out first
    - Three more days of diary would, in 31 of 100 cases, show that nothing needs to
      change, and settle the question in 62 of 100.
    - Knowing where the wheat bread comes from would, in 22 of 100 cases, show that
      nothing needs to change, and settle the question in 48 of 100.

    What more changes would bring
    no change      ███████············· enough 36 %         too much under 1 %
    one change     ██████████████████·· enough 91 %         too much under 1 %
    two changes    ███████████████████· enough 97 %         too much under 1 %
    three changes: enough 98 %, too much 1 % (best found)

    A level and its reference, never a diagnosis. Scales, courses over 12 weeks and
    what each plan keeps to: --detail.
    selenoscope 0.1.0 · data 3f9a1c77b2d5 · seed 1 · 1,000 draws
    "
  `);
});

describe.each(all)('%s', (_, make) => {
  const answer = make();

  test('no line is too wide, whatever the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 120 }), fc.boolean(), fc.boolean(), (width, ascii, detail) => {
        for (const line of renderPlanText(answer, { width, ascii, detail }).split('\n'))
          expect(columns(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 40 },
    );
  });

  test('never none and never all, nothing undefined, no exclamation', () => {
    const text = flat(renderPlanText(answer, { detail: true }));
    expect(text).not.toMatch(/(?<![\d.,])0 %|100 %|undefined|NaN|null/);
    expect(text.replace(/(?<=\s)! /g, '')).not.toContain('!');
  });

  test('ASCII alone with ascii, and the same twice', () => {
    const text = renderPlanText(answer, { ascii: true, detail: true });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(renderPlanText(make(), { ascii: true, detail: true })).toBe(text);
  });

  test('both upper levels are named with each plan', () => {
    const text = flat(renderPlanText(answer));
    expect(text).toContain('255 µg a day (EFSA 2023)');
    expect(text).toContain('400 µg a day (IOM 2000)');
    for (const card of planView(answer).cards) expect(card.uppers).toHaveLength(2);
  });

  test('no number without a unit', () => {
    expect(bare(renderPlanText(answer, { width: 120 }))).toEqual([]);
  });
});

test('a number without a unit is found', () => {
  expect(bare('Plasma in 12 weeks: 80 to 93. And 5 % more.')).toEqual(['80 to 93']);
  expect(bare('about 41 a day')).toEqual(['41']);
});

/** Numbers (and ranges) of a text that no unit follows; lines that are drawn, and the line of the run, do not count. */
function bare(text: string): string[] {
  const lines = text
    .split('\n')
    .filter((line) => !/[┃├]|^\s+(20 |need )|^selenoscope |^(Woman|Man), /.test(line))
    .map((line) => line.replace(/^\d+\. /, ''));
  const told = flat(lines.join(' '))
    // an interval that follows its quantity shares its unit, as authorities keep their year
    .replace(/very likely [\d.,]+ to [\d.,]+/g, '')
    .replace(/\([−+]?[\d.,]+ to [−+]?[\d.,]+\)/g, '')
    .replace(/\b(EFSA|IOM|ASPEN|ESPEN) \d{4}/g, '');
  const units = / (million sets|of 100|%|µg|kcal|mg|g|mM|weeks?|foods?|changes?|sets?)(?![a-z])/.source;
  const number = /[−+]?\d[\d,]*(?:\.\d+)?/.source;
  return [...told.matchAll(new RegExp(`(?<![\\d.,])(${number}(?: to ${number})?)(?![\\d,]*\\d)(${units})?`, 'g'))]
    .filter(([, value, unit]) => unit === undefined && value !== '100')
    .map(([, value]) => value!);
}

test('what a card says', () => {
  const [first, second, nuts] = planView(twoAndNuts()).cards;
  expect([first!.kicker, second!.kicker, nuts!.kicker]).toEqual([
    'One change',
    'Two changes',
    'One change, but short of the aim',
  ]);
  expect(first!.changes).toEqual(['a tin of sardines (92\u00a0g) twice a week instead of the ham sandwich, at lunch']);
  expect(nuts!.remarks[0]).toBe('Not more nuts than this.');
  expect(nuts!.isWarned).toBe(true);
  expect(first!.isWarned).toBe(false);
  expect(nuts!.proof).toBe('');
});

test('crescents are round(20 · chance of too little), and the start is the dashed hill', () => {
  for (const [, make] of all) {
    const answer = make();
    const view = planView(answer);
    [...answer.plans, ...answer.short].forEach((plan, i) => {
      const { scale } = view.cards[i]!;
      const { pAdequate } = answer.start.pAdequate === null ? { pAdequate: 1 } : plan;
      expect(scale.crescents).toBe(Math.round(20 * (1 - pAdequate!)));
      const { p5, p50, p95 } = answer.start.selenium;
      const changes = plan.changes.some(({ kind }) => kind !== 'find-out');
      expect(scale.before).toEqual(changes ? { p5, p50, p95 } : null);
    });
  }
});

test('titles', () => {
  const titles = Object.fromEntries(all.map(([name, make]) => [name, planView(make()).title]));
  expect(titles).toEqual({
    cannotTell: 'Find out first',
    findOutFirst: 'Find out first',
    oneChange: 'The smallest change that puts it right',
    twoAndNuts: 'The smallest change that puts it right',
    tooMuchPlan: 'The smallest change that puts it right',
    conflicted: 'No plan keeps to all of it',
    nothingNeeded: 'Nothing needs to change',
    clinical: 'The smallest change that puts it right',
  });
});

test('a chance that cannot be given is not made up', () => {
  const [card] = planView(planFixtures.cannotTell()).cards;
  expect([card!.enough.after, card!.tooMuch.after]).toEqual(['not known', 'not known']);
  expect(new Set(card!.scale.moons.map(({ face }) => face))).toEqual(new Set(['unknown']));
  expect(flat(renderPlanText(planFixtures.cannotTell()))).toContain('no chance of too little can be given');
});
