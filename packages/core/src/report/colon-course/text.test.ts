import { describe, expect, test } from 'vitest';
import type { ColonEnsemble } from '../../gut/index.js';
import { columns } from '../text/columns.js';
import { type ColonShown, renderColonText } from './text.js';

const PARTS = ['proximal', 'transverse', 'distal'] as const;
const range = (days: number, p5: number, p50: number, p95: number) => ({
  p5: new Array<number>(days).fill(p5),
  p50: new Array<number>(days).fill(p50),
  p95: new Array<number>(days).fill(p95),
});
const ensembleOf = (days: number, facts: Partial<ColonEnsemble> = {}): ColonEnsemble => ({
  members: 200,
  stalled: 0,
  compartments: PARTS.map((name, c) => ({
    name,
    tscfaMm: range(days, 100.2 - 20 * c, 125.4 - 20 * c, 151.7 - 20 * c),
    pH: range(days, 5.512, 5.934, 6.218),
  })),
  groups: { Bacteroides: range(days, 0.0001, 0.21, 0.62), Acetogens: range(days, 0.004, 0.031, 0.0996) },
  ...facts,
});
const shown = (days: readonly number[], facts: Partial<ColonShown> = {}): ColonShown => ({
  run: { version: '1.2.3', data: 'abc', seed: 1, draws: 200 },
  days,
  daysFollowed: 28,
  compartments: PARTS.map((name, c) => ({
    name,
    pH: days.map(() => 5.9 + 0.3 * c),
    tscfaMm: days.map((day) => 120 - 20 * c + day),
    state: {},
  })),
  balance: {
    inG: 32_000,
    outG: 5_600,
    absorbedG: 26_000,
    storedG: 400,
    errorG: 0,
    mucinG: 28,
    correctedG: 0,
    absorbed: { Acetate: 560, H2O: 25_440 },
    out: { Bacteroides: 420, H2O: 5_180 },
  },
  ensemble: ensembleOf(days.length),
  groupNames: { Bacteroides: 'Bacteroides', Acetogens: 'Acetate makers from gas' },
  measured: [
    { name: 'proximal', scfaMm: 123, pH: 5.7 },
    { name: 'transverse', scfaMm: 117, pH: 6.2 },
    { name: 'distal', scfaMm: 80, pH: 6.6 },
  ],
  limits: ['Single acids are not shown, only their sum.'],
  notices: [],
  ...facts,
});

function expectSet(text: string): void {
  for (const line of text.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
}

describe('a colon over days in a terminal', () => {
  test('a small case, line by line', () => {
    expect(renderColonText(shown([0, 28]))).toMatchInlineSnapshot(`
      "Food in the colon
      200 colons whose parameters differ as far as they are not known. The first
      figure is the middle of them; 9 of 10 lie in the range beside it.

      Short-chain fatty acids, mM
       day  first part              middle             last part
         0         125  100 to 152     105  80 to 132         85  60 to 112
        28         125  100 to 152     105  80 to 132         85  60 to 112

      pH
       day  first part                middle                last part
         0        5.93  5.51 to 6.22    5.93  5.51 to 6.22       5.93  5.51 to 6.22
        28        5.93  5.51 to 6.22    5.93  5.51 to 6.22       5.93  5.51 to 6.22
      Measured in people: acids 123, 117, 80 mM, pH 5.7, 6.2, 6.6 in these parts.

      Groups of microbes on day 28, % of all microbes in the colon
                                 9 in 10
      Bacteroides                0 to 62
      Acetate makers from gas  0.4 to 10
      Groups drive each other out in the model. A range that starts at nothing, or
      near it, does not mean that a group is missing from anyone.

      With the published parameters, a day on average: 20 g of acids absorbed, 15 g
      without water leave with the stool, and 185 g of water.

      What the model gets wrong
      - Single acids are not shown, only their sum.

      A model of Kettle, Louis and Flint (2015 to 2022), not a measurement of anyone.
      selenoscope 1.2.3, data abc, seed 1.
      "
    `);
  });

  test('without an ensemble there are no ranges, and that is said', () => {
    const text = renderColonText(shown([0, 1], { ensemble: null }));
    expectSet(text);
    expect(text).toContain('a course without its uncertainty');
    expect(text).toMatch(/\n +1 +121 +101 +81\n/);
    expect(text).not.toContain('9 in 10');
  });

  test('the account is over all days that were followed, whichever are shown', () => {
    const said = 'a day on average: 20 g of acids absorbed, 15 g without water';
    for (const days of [[0, 1], [28], [0]]) expect(renderColonText(shown(days)).replace(/\n/g, ' ')).toContain(said);
  });

  test('of many days twelve are shown, the first and the last among them; all with --detail', () => {
    const days = Array.from({ length: 29 }, (_, day) => day);
    const rows = (text: string): number[] => [...text.matchAll(/^ *(\d+) {2,}\d+ {2}/gm)].map((one) => Number(one[1]));
    const some = rows(renderColonText(shown(days)).split('pH')[0]!);
    expect(some).toHaveLength(12);
    expect([some[0], some.at(-1)]).toEqual([0, 28]);
    expect(rows(renderColonText(shown(days), { detail: true }).split('pH')[0]!)).toEqual(days);
  });

  test('80 columns and plain ASCII, with everything that there is to tell', () => {
    const full = shown([0, 0.25, 14.5, 28], {
      ensemble: ensembleOf(4, { stalled: 3 }),
      fed: [
        {
          ...{ key: 'water', name: 'Water', unit: 'g/d', value: 1100, source: 'Kettle, Louis, Flint 2022' },
          rule: '1100 (500 to 1750) g a day whatever is drunk.',
        },
      ],
      notices: [
        { code: 'colon.field.unknown', message: 'scenario.json, "day": not known.', hint: 'Did you mean “days”?' },
      ],
    });
    const text = renderColonText(full);
    expectSet(text);
    expect(text).toContain('3 colons could not be followed to the end and are in no range.');
    expect(text).toContain('Did you mean');
    expect(text).toContain('Water: 1,100 g/day.');
    const ascii = renderColonText(full, { ascii: true });
    expectSet(ascii);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII begins at nothing
    expect(ascii).toMatch(/^[\x00-\x7f]*$/);
  });

  test('what is not known is said in words: an ensemble of which no member could be followed', () => {
    const nothing = ensembleOf(2, {
      stalled: 200,
      compartments: PARTS.map((name) => ({ name, tscfaMm: range(2, NaN, NaN, NaN), pH: range(2, NaN, NaN, NaN) })),
      groups: { Bacteroides: range(2, NaN, NaN, NaN) },
    });
    const text = renderColonText(shown([0, 28], { ensemble: nothing }));
    expectSet(text);
    expect(text).toMatch(/Bacteroides +not known/);
  });

  test('a group near nothing is no fact about a person', () => {
    const text = renderColonText(shown([0, 28]));
    expect(text).toMatch(/Bacteroides +0 to 62/);
    expect(text.replace(/\n/g, ' ')).toContain('does not mean that a group is missing from anyone');
    expect(text).toContain('not a measurement of anyone');
  });
});
