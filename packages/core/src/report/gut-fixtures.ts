import type { Assessment, CompartmentShown, Estimate, GutReport } from '../assessment.js';
import { infusedBody, steadyBody, tooMuchBody } from './body-fixtures.js';
import type { ClaimShown } from './claim-links.js';
import type { FindingRow } from './view-gut.js';

// The same invented people with a gut. Sizes are those of the colon model's own document; findings and claims are worded
// for these tests.

const estimate = (unit: string, p5: number, p50: number, p95: number, mean = p50 * 1.03): Estimate => ({
  unit,
  mean,
  p5,
  p50,
  p95,
});

const MEASURED = 'sudden death (Cummings 1987) and telemetry, as quoted by Kettle 2022';

const part = (
  name: CompartmentShown['name'],
  volumeL: number,
  scfa: readonly [number, number, number],
  pH: readonly [number, number, number],
  measured: readonly [number, number],
): CompartmentShown => ({
  name,
  volumeL,
  scfa: estimate('mM', ...scfa),
  pH: estimate('pH', ...pH, pH[1]),
  measured: { scfaMm: measured[0], pH: measured[1], source: MEASURED },
});

const COLON: readonly CompartmentShown[] = [
  part('proximal', 0.4, [96, 121, 142], [5.62, 5.88, 6.2], [123, 5.7]),
  part('transverse', 1, [58, 84, 118], [6.2, 6.6, 6.91], [117, 6.2]),
  part('distal', 1.6, [48, 74, 104], [6.2, 6.5, 6.9], [80, 6.6]),
];

const moved = (by: number): CompartmentShown[] =>
  COLON.map((c) => ({
    ...c,
    scfa: { ...c.scfa, p5: c.scfa.p5 * by, p50: c.scfa.p50 * by, p95: c.scfa.p95 * by, mean: c.scfa.mean * by },
    pH: { ...c.pH, p5: c.pH.p5 - (by - 1), p50: c.pH.p50 - (by - 1), p95: c.pH.p95 - (by - 1) },
  }));

const LOW_RULE = '0 to 5 % of the starch eaten, by food where a table has it';
const HIGH_RULE = 'up to 20 % of the starch eaten, what passes quickly or enclosed counted too';

const GROUPS: readonly (readonly [string, string, number, number, number])[] = [
  ['Bacteroides', 'Bacteroides', 0.05, 0.16, 0.34],
  ['NoButyStarchDeg', 'Starch eaters that make no butyrate', 0.04, 0.14, 0.31],
  ['NoButyFibreDeg', 'Fibre eaters that make no butyrate', 0.02, 0.09, 0.22],
  ['LactateProducers', 'Lactate makers', 0.03, 0.1, 0.24],
  ['ButyrateProducers1', 'Butyrate makers, first kind', 0.0004, 0.06, 0.19],
  ['ButyrateProducers2', 'Butyrate makers, second kind', 0.01, 0.08, 0.2],
  ['ButyrateProducers3', 'Butyrate makers, third kind', 0.001, 0.05, 0.16],
  ['PropionateProducers', 'Propionate makers', 0.02, 0.06, 0.17],
  ['Acetogens', 'Acetate makers from gas', 0.004, 0.02, 0.06],
  ['Methanogens', 'Methane makers', 0.001, 0.01, 0.04],
];

const RETURNED = {
  rule: '0.8 (0.5 to 0.95) of what the body loses other than in urine, assumed, grade E',
  grade: 'E',
  source: 'recalled, verify',
};

const BIAS = {
  bias: 'Known to be too low: about 46 µg where 66 were measured.',
  biasSource: 'a study of intake and losses',
};

const uptake = (form: string, leftOver: Estimate, absorbed: number, fraction: number) => ({
  form,
  leftOver,
  absorbed: estimate('ug/d', absorbed * 0.7, absorbed, absorbed * 1.4),
  absorbedFraction: { mean: fraction, p5: fraction - 0.02, p50: fraction, p95: fraction + 0.02 },
});

const GUT: GutReport = {
  seleniumToColon: estimate('ug/d', 8.1, 12.9, 20.4, 13.4),
  seleniumLeftOver: estimate('ug/d', 4.2, 8.2, 15, 8.6),
  seleniumReturned: { ...estimate('ug/d', 2.6, 4.6, 8.2, 4.8), ...RETURNED },
  seleniumForms: [
    uptake('selenomethionine', estimate('ug/d', 0.8, 1.9, 4, 2.1), 33, 0.97),
    uptake('selenocysteine', estimate('ug/d', 1.4, 3, 5.8, 3.2), 12, 0.8),
    uptake('selenite', estimate('ug/d', 0.9, 2, 4.4, 2.2), 2.7, 0.56),
    uptake('selenate', estimate('ug/d', 0.1, 0.4, 1, 0.5), 3.6, 0.9),
    uptake('other', estimate('ug/d', 0.1, 0.5, 1.6, 0.6), 2, 0.78),
  ],
  seleniumInStool: { ...estimate('ug/d', 7.1, 11.8, 19.2, 12.2), ...BIAS },
  flora: {
    demand: {
      ...estimate('ug/d', 2.1, 9.4, 27),
      grade: 'E',
      source: 'outflow of bacteria times 0.1 to 1 µg/g, recalled',
    },
    fates: [
      { fate: 'elemental', share: { mean: 0.19, p5: 0.05, p50: 0.18, p95: 0.38 }, grade: 'D' },
      { fate: 'organic', share: { mean: 0.27, p5: 0.1, p50: 0.26, p95: 0.49 }, grade: 'C/D' },
      { fate: 'volatile', share: { mean: 0.03, p5: 0.004, p50: 0.03, p95: 0.09 }, grade: 'D' },
      { fate: 'unchanged', share: { mean: 0.51, p5: 0.27, p50: 0.51, p95: 0.75 }, grade: 'D' },
    ],
    competition: {
      on: false,
      grade: 'C',
      label: 'mice',
      text: 'In mice short of selenium, flora take up some of it and the host gets less. It was not shown in people.',
      source: 'Hrdina 2009; Ferreira 2021',
      keptFromHost: estimate('ug/d', 0, 0, 0, 0),
    },
  },
  substrate: [
    {
      ...estimate('g/d', 9.2, 13.6, 19.8),
      key: 'fermentable-fibre',
      name: 'Fibre that can be fermented',
      rule: '0.75 of the fibre eaten without resistant starch and lignin',
      source: 'Slavin, in Kettle 2022',
    },
    {
      ...estimate('g/d', 1.9, 4.1, 7.6),
      key: 'resistant-starch-low',
      name: 'Resistant starch, low rule',
      rule: LOW_RULE,
      source: 'Murphy 2008, recalled, verify',
    },
    {
      ...estimate('g/d', 12, 21, 33),
      key: 'resistant-starch-high',
      name: 'Resistant starch, high rule',
      rule: HIGH_RULE,
      source: 'Capuano, in Kettle 2022',
    },
    {
      ...estimate('g/d', 6, 8.9, 13.1),
      key: 'protein',
      name: 'Protein',
      rule: 'a tenth of the protein eaten, about 6 to 18 g a day',
      source: 'Yao, in Kettle 2022; the share is recalled, verify',
    },
    {
      ...estimate('g/d', 2.9, 5, 7.1),
      key: 'mucin',
      name: 'Mucin from the gut wall',
      rule: 'not from the diary: 2.7 to 7.3 g a day in people',
      source: 'Florin, in Kettle 2022',
    },
    {
      ...estimate('g/d', 640, 1100, 1600),
      key: 'water',
      name: 'Water',
      rule: 'not from the diary: 0.5 to 1.75 L a day reach the colon',
      source: 'Stephen and Cummings, in Kettle 2022',
    },
  ],
  ownFood: true,
  acids: {
    trust: 'range',
    mostMm: 200,
    source: 'means measured are 123, 117 and 80 mM',
    beyond: [],
    outsideShare: 0.06,
  },
  scfa: estimate('mM', 62, 88, 128),
  compartments: COLON,
  groups: GROUPS.map(([group, name, p5, p50, p95]) => ({ group, name, share: { mean: p50 * 1.05, p5, p50, p95 } })),
  scenarios: [
    {
      name: 'low',
      rule: LOW_RULE,
      resistantStarch: estimate('g/d', 1.9, 4.1, 7.6),
      scfa: estimate('mM', 55, 70, 92),
      compartments: moved(0.84),
    },
    {
      name: 'high',
      rule: HIGH_RULE,
      resistantStarch: estimate('g/d', 12, 21, 33),
      scfa: estimate('mM', 79, 101, 134),
      compartments: moved(1.13),
    },
  ],
  method: 'surrogate',
  limits: [
    'In the first part of the colon the model makes too much butyrate and too little acetate, so single acids are not shown.',
    'The winner takes all: groups die out in the model that live on in people.',
    'More resistant starch raises the acids of the model; in one trial the acids in stool fell.',
    'Acids from protein, bile acids, sulphate, oxygen and the immune system are not in it.',
    'Some of its parameters are a best guess, in its authors’ own words.',
  ],
};

const withGut = (assessment: Assessment, gut: GutReport = GUT): Assessment => ({ ...assessment, gut });

/** The woman of the first fixture, with body and gut. */
export const steadyGut = (): Assessment => withGut(steadyBody());

/** Far too much selenium: more arrives, and doses are among it. */
export const tooMuchGut = (): Assessment =>
  withGut(tooMuchBody(), {
    ...GUT,
    seleniumToColon: estimate('ug/d', 61, 104, 180),
    seleniumLeftOver: estimate('ug/d', 48, 86, 154),
    seleniumReturned: { ...estimate('ug/d', 9, 16, 31), ...RETURNED },
    seleniumInStool: { ...estimate('ug/d', 58, 98, 172), ...BIAS },
    method: 'ensemble',
    flora: {
      ...GUT.flora,
      competition: { ...GUT.flora.competition, on: true, keptFromHost: estimate('ug/d', 0, 0, 1.4, 0.2) },
    },
  });

/** An infusion passes the gut by; nothing is counted as returned, and there are no scenarios and no rules. */
export const bareGut = (): Assessment =>
  withGut(infusedBody(), {
    ...GUT,
    seleniumToColon: GUT.seleniumLeftOver,
    seleniumReturned: { ...estimate('ug/d', 0, 0, 0, 0), ...RETURNED },
    seleniumInStool: { ...estimate('ug/d', 3.9, 7.6, 14, 7.9), ...BIAS },
    substrate: [],
    groups: [],
    scenarios: [],
    limits: [],
  });

/** Acids beyond what any colon was seen to hold, and rules for starch that agree. */
export const beyondGut = (): Assessment =>
  withGut(steadyBody(), {
    ...GUT,
    acids: { ...GUT.acids, trust: 'beyond-measured', beyond: ['proximal', 'transverse'] },
    scfa: estimate('mM', 62, 120, 214),
    scenarios: GUT.scenarios.map((scenario) => ({ ...scenario, resistantStarch: estimate('g/d', 9, 11, 14) })),
  });

/** Nothing is known of the food, and what populations eat lies outside the table of simulations. */
export const nobodysGut = (): Assessment =>
  withGut(steadyBody(), {
    ...GUT,
    ownFood: false,
    acids: { ...GUT.acids, trust: 'cannot-tell', outsideShare: 0.34 },
  });

export const gutFixtures = { steadyGut, tooMuchGut, bareGut, beyondGut, nobodysGut };

const finding = (grade: string, species: string, found: string, mind: string, status = 'READ'): FindingRow => ({
  grade,
  species,
  found,
  mind,
  source: 'Eur J Nutr 2023;62:3125',
  status,
});

export const FINDINGS: readonly FindingRow[] = [
  finding(
    'A',
    'People',
    'Active ulcerative colitis, 200 µg a day of selenomethionine added to treatment, 10 weeks, n 100, one trial: improved in 38 % against 6 %.',
    'With most diets this dose passes EFSA’s 255.',
  ),
  finding(
    'A/B',
    'People',
    'Two months of selenium: diversity hardly changed; some taxa moved.',
    'Abstract only.',
    'unverified',
  ),
  finding(
    'B',
    'People',
    'Inflammatory bowel disease goes with less selenium in blood (20 studies).',
    'Which causes which is not known.',
  ),
  finding('C', 'Mice', 'Flora from selenium-poor mice made colitis and infection worse in others.', 'In mice.'),
  finding('C', 'Mice', 'Akkermansia rose with selenium.', 'Another study in mice found the opposite.', 'RECALLED'),
  finding(
    'C',
    'Mice',
    'Akkermansia rose without selenium, in aged males.',
    'Another study in mice found the opposite.',
  ),
  finding(
    'none',
    'Healthy people',
    'A trial of selenium alone on flora, acids or gut wall.',
    'None found. No forecast is made.',
  ),
];

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  supported: ['Supported', '●'],
  partly: ['Partly', '◐'],
  unsupported: ['Not shown', '○'],
  wrong: ['Wrong', '✕'],
  'not-testable': ['Not testable', '◌'],
};

const claim = (id: string, verdict: string, text: string, show: string, evidence: string): ClaimShown => ({
  id,
  claim: text,
  verdict,
  verdictWords: WORDS[verdict]![0],
  shape: WORDS[verdict]![1],
  show,
  evidenceWords: evidence,
  sources: [
    'Zhai Q. Effects of selenium on mice. 2018. (read: abstract)',
    'Known from memory (recalled, not yet verified)',
  ],
});

export const CLAIMS: readonly ClaimShown[] = [
  claim('A3', 'wrong', 'Selenium deficiency is to be avoided at all costs.', 'Too much harms as well.', 'authority'),
  claim(
    'A4',
    'not-testable',
    'Selenium is one of the most important nutrients.',
    'Nutrients cannot be ranked.',
    'none found',
  ),
  claim('C5', 'unsupported', 'Selenium leads to a better flora in the long run.', 'Not shown in people.', 'animals'),
  claim(
    'C13',
    'partly',
    'Selenium reduces irritation of the gut.',
    'One trial in active ulcerative colitis.',
    'randomised trial in people',
  ),
  claim('C20', 'supported', 'The flora changes with diet.', 'Yes, within days.', 'randomised trial in people'),
  claim('D4', 'supported', 'Brazil nuts are among the richest foods.', '0 to 400 µg by nut.', 'analysis of foods'),
  claim(
    'E2',
    'wrong',
    'Supplements lose content in digestion.',
    'Dissolving is how it gets in.',
    'tracer study in people',
  ),
  claim(
    'E8',
    'wrong',
    'Any drip gives all the selenium of a day.',
    '200 µg a month are 6.6 a day.',
    'computed from other figures',
  ),
];
