import type { Estimate } from '../../assessment.js';
import { exp, log, normalQuantile } from '../../base/index.js';
import type { Candidate, Habit, Move } from '../../plan/index.js';
import type { ChangeShown, PlanAnswer, PlanShown } from '../../plan-answer.js';
import { changeText, portionWords } from './change-text.js';
import { conflictSentence, relaxationText } from './conflict-words.js';
import { findOutSentence } from './find-out-words.js';
import { planSentence } from './plan-sentence.js';
import { remarkText, tradeOffText } from './remark-words.js';
import { limitSentence, requirementText } from './requirement-words.js';

// Answers for tests of what is said and drawn. The figures are invented but hang together.

/** Of one nut, as the tables of intake have it: 1.9 and 21 µg/g times 5 g. */
export const NUT = { poorUg: 9.5, richUg: 105 };

const estimate = (unit: string, p5: number, p50: number, p95: number): Estimate => ({
  unit,
  mean: p50 * 1.02,
  p5,
  p50,
  p95,
});

const twentieths = ({ p5, p50, p95 }: Estimate): number[] =>
  Array.from({ length: 20 }, (_, i) => {
    const z = normalQuantile((i + 0.5) / 20);
    return p50 * exp((z / 1.6448536) * (z < 0 ? log(p50 / p5) : log(p95 / p50)));
  });

export const candidate = (portionText: string, portionGrams: number, more: Partial<Candidate> = {}): Candidate => ({
  index: 0,
  food: { id: 'sr28:15088', name: 'Fish, sardine, Atlantic, canned in oil' } as unknown as Candidate['food'],
  portionText,
  name: 'sardines',
  portionGrams,
  role: 'main',
  family: 'oily-fish',
  tags: new Set(['fish', 'oily-fish']),
  meals: ['lunch', 'dinner'],
  mostPerWeek: 4,
  familiarity: 1,
  source: 'invented',
  ...more,
});

export const habit = (name: string, timesPerWeek: number, gramsPerTime = 100): Habit => ({
  key: `text:${name}`,
  name,
  index: null,
  gramsPerTime,
  timesPerWeek,
  meals: ['lunch'],
  source: -1,
});

const base = { key: 'k', disturbance: 10, costPerWeek: 0 };

const SARDINES = candidate('a tin of sardines', 92);
const EGGS = candidate('two boiled eggs', 100, {
  name: 'eggs',
  family: 'eggs',
  meals: ['breakfast'],
  tags: new Set(['egg']),
});
const TUNA = candidate('a tuna potato', 350, { name: 'tuna potato', family: 'tinned-tuna' });
const NUTS = candidate('one Brazil nut', 5, { name: 'Brazil nuts', family: 'brazil-nuts', tags: new Set(['nuts']) });
const RICE = candidate('a portion of brown rice', 180, { name: 'brown rice', family: 'rice' });

/** A capsule that is taken every day. */
const CAPSULE = {
  habit: habit('selenomethionine supplement', 7),
  product: null,
  labelUg: 200,
  form: 'selenomethionine',
  route: 'oral',
} as const;

export const MOVES = {
  swap: { ...base, kind: 'swap', candidate: SARDINES, instead: habit('Ham sandwich', 4), timesPerWeek: 2 },
  eggs: { ...base, kind: 'add', candidate: EGGS, timesPerWeek: 5 },
  tuna: { ...base, kind: 'add', candidate: TUNA, timesPerWeek: 1 },
  nut: { ...base, kind: 'add', candidate: NUTS, timesPerWeek: 3 },
  rice: { ...base, kind: 'add', candidate: RICE, timesPerWeek: 7 },
  egg: { ...base, kind: 'add', candidate: candidate('an egg', 50, { name: 'eggs', family: 'eggs' }), timesPerWeek: 3 },
  halfBread: {
    ...base,
    kind: 'reduce',
    habit: habit('Bread, white, commercially prepared', 14),
    factor: 0.5,
    by: 'portion',
    timesPerWeek: 14,
  },
  lessTuna: {
    ...base,
    kind: 'reduce',
    habit: habit('Fish, tuna, light, canned in water', 5),
    factor: 0.4,
    by: 'frequency',
    timesPerWeek: 2,
  },
  noNuts: {
    ...base,
    kind: 'reduce',
    habit: habit('Nuts, brazilnuts, dried, unblanched', 7),
    factor: 0,
    by: 'stop',
    timesPerWeek: 0,
  },
  everyOther: { ...base, kind: 'dose', factor: 0.5, how: 'every-other-day', ...CAPSULE },
  stop: { ...base, kind: 'dose', factor: 0, how: 'stop', ...CAPSULE },
  start: {
    ...base,
    kind: 'supplement',
    product: {
      key: 'y50',
      text: 'a 50 µg tablet of selenium yeast',
      form: 'selenium-yeast',
      doseUg: 50,
      source: 'invented',
    },
    timesPerWeek: 7,
  },
  infusion: { ...base, kind: 'infusion', form: 'sodium-selenite', doseUg: 60, everyDays: 1 },
} as const satisfies Record<string, Move>;

const KINDS: Readonly<Record<Move['kind'], ChangeShown['kind']>> = {
  add: 'add',
  swap: 'swap',
  resize: 'resize',
  reduce: 'reduce',
  supplement: 'supplement',
  dose: 'supplement',
  infusion: 'infusion',
};

export const shown = (move: Move): ChangeShown => ({
  kind: KINDS[move.kind],
  food: 'candidate' in move ? { id: move.candidate.food.id, name: move.candidate.name } : null,
  gramsPerWeek: 'candidate' in move ? move.candidate.portionGrams * move.timesPerWeek : 0,
  timesPerWeek: 'timesPerWeek' in move ? move.timesPerWeek : 7,
  portion: 'candidate' in move ? portionWords(move.candidate.portionText, move.candidate.portionGrams) : null,
  meal: move.kind === 'swap' ? 'lunch' : null,
  text: changeText(move),
  disturbance: move.disturbance,
});

const UPPERS = [
  { ugPerDay: 255, authority: 'efsa2023', name: 'EFSA', year: 2023 },
  { ugPerDay: 400, authority: 'iom2000', name: 'IOM', year: 2000 },
];

const startOf = (selenium: Estimate, pAdequate: number, pAboveUpper: number): PlanAnswer['start'] => ({
  pAdequate,
  pAboveUpper,
  pAboveEach: { efsa2023: pAboveUpper, iom2000: pAboveUpper / 4 },
  verdict: pAdequate < 0.5 ? 'perhaps-too-little' : pAboveUpper > 0.05 ? 'perhaps-too-much' : 'likely-adequate',
  authority: 'iom2000',
  selenium,
  requirementUgPerDay: 45,
  requirementOf: { name: 'IOM', year: 2000 },
  upper: UPPERS[0]!,
  uppers: UPPERS,
  own: true,
  twentieths: twentieths(selenium),
});

const LITTLE = startOf(estimate('µg/d', 29, 41, 57), 0.36, 0.002);

interface PlanFigures {
  readonly moves: readonly Move[];
  readonly selenium: Estimate;
  readonly pAdequate: number;
  readonly pAboveUpper: number;
  readonly kcal: number;
  readonly plasma: readonly [number, number, number];
  readonly start?: PlanAnswer['start'];
  readonly remarks?: readonly string[];
  readonly near?: string;
}

export const planOf = ({
  moves,
  selenium,
  pAdequate,
  pAboveUpper,
  kcal,
  plasma,
  start = LITTLE,
  remarks = [],
  near = 'kippers once a week',
}: PlanFigures): PlanShown => ({
  sentence: planSentence({ changes: moves, start, after: { pAdequate, pAboveUpper }, nut: NUT }),
  changes: moves.map(shown),
  pAdequate,
  pAboveUpper,
  pAboveEach: { efsa2023: pAboveUpper, iom2000: pAboveUpper / 4 },
  energyChangeKcalPerDay: kcal,
  disturbance: 10 * moves.length,
  costPerWeek: null,
  selenium,
  twentieths: twentieths(selenium),
  course: {
    days: [0, 28, 56, 84],
    plasmaSelenium: [0, 0.5, 0.8, 1].map((part) =>
      estimate('µg/L', 60 + part * (plasma[0] - 60), 70 + part * (plasma[1] - 70), 82 + part * (plasma[2] - 82)),
    ),
    selenoproteinP: [0, 0.5, 0.8, 1].map((part) =>
      estimate('fraction', 0.55 + 0.2 * part, 0.7 + 0.2 * part, 0.85 + 0.12 * part),
    ),
  },
  gut: {
    fibreChangeGPerDay: estimate('g/d', -0.4, -0.2, -0.1),
    acidsBefore: estimate('mM', 82, 101, 122),
    acidsAfter: estimate('mM', 81.8, 100.8, 121.9),
    acidsChange: estimate('mM', -0.4, -0.2, 0),
    trust: 'range',
  },
  nutrients: [
    {
      nutrient: 'sodium',
      name: 'Sodium',
      unit: 'mg/d',
      before: 2310,
      change: -142,
      pInadequateBefore: null,
      pInadequateAfter: null,
      pAboveUpperBefore: 0.6,
      pAboveUpperAfter: 0.49,
    },
    {
      nutrient: 'vitaminD',
      name: 'Vitamin D',
      unit: 'ug/d',
      before: 2.4,
      change: 1.3,
      pInadequateBefore: 0.97,
      pInadequateAfter: 0.91,
      pAboveUpperBefore: 0,
      pAboveUpperAfter: 0,
    },
    {
      nutrient: 'iron',
      name: 'Iron',
      unit: 'mg/d',
      before: 9.8,
      change: 0.1,
      pInadequateBefore: 0.2,
      pInadequateAfter: 0.2,
      pAboveUpperBefore: null,
      pAboveUpperAfter: null,
    },
  ],
  proof: {
    complete: true,
    nodes: 41_233,
    evaluated: 8_120,
    bounded: 9_258_767,
    smaller: 3_911,
    bestRejected: { text: near, pAdequate: 0.71, pAboveUpper: 0.001, changes: 1, disturbance: 8 },
    checked: true,
  },
  remarks,
});

const AIM = { adequate: 0.9, above: 0.05 };

const FACTS = {
  aim: AIM,
  maxChanges: 2,
  diet: [],
  avoid: [],
  energyChange: 0.05,
  sodiumRise: 0.02,
  saturatedFatRise: 0.02,
};

const answerOf = (more: Partial<PlanAnswer>): PlanAnswer => ({
  schema: 'selenoscope.plan/1',
  run: { version: '0.1.0', data: '3f9a1c77b2d5e0', seed: 1, draws: 1000 },
  person: { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] },
  wishes: { diet: [], avoid: [], only: [], maxChanges: 2, aim: AIM, prices: null, infusion: null },
  start: LITTLE,
  plans: [],
  findOut: [
    { code: 'more-days', days: 3, pNothingToChange: 0.31, pSettles: 0.62, varianceShare: 0.41 },
    { code: 'origin', food: 'wheat bread', pNothingToChange: 0.22, pSettles: 0.48, varianceShare: 0.27 },
  ].map(({ varianceShare, ...facts }) => ({
    kind: 'find-out' as const,
    ...facts,
    sentence: findOutSentence(facts),
    value: 0.1,
    varianceShare,
  })),
  short: [],
  tradeOff: [
    { changes: 0, pAdequate: 0.36, pAboveUpper: 0.002, proven: true },
    { changes: 1, pAdequate: 0.91, pAboveUpper: 0.003, proven: true },
    { changes: 2, pAdequate: 0.97, pAboveUpper: 0.004, proven: true },
    { changes: 3, pAdequate: 0.985, pAboveUpper: 0.011, proven: false },
  ].map((point, i) => ({
    ...point,
    text: tradeOffText(point),
    what: [
      '',
      'a tin of sardines twice a week instead of the ham sandwich',
      'two boiled eggs on five mornings and a tuna potato once a week',
      '',
    ][i]!,
  })),
  conflict: null,
  limits: (['adequate', 'upper', 'energy', 'nutrients', 'sodium', 'saturated-fat', 'fish'] as const).map((key) => ({
    key,
    text: limitSentence(key, FACTS),
  })),
  candidates: { foods: 212, moves: 4_312, dropped: 0 },
  clinical: [],
  hardStops: [],
  notices: [],
  ...more,
});

const SARDINE_PLAN = planOf({
  moves: [MOVES.swap],
  selenium: estimate('µg/d', 43, 60, 84),
  pAdequate: 0.91,
  pAboveUpper: 0.003,
  kcal: 14,
  plasma: [80, 87, 93],
});
const EGG_PLAN = planOf({
  moves: [MOVES.eggs, MOVES.tuna],
  selenium: estimate('µg/d', 42, 59, 80),
  pAdequate: 0.9,
  pAboveUpper: 0.002,
  kcal: 38,
  plasma: [80, 86, 92],
});
const NUT_PLAN = planOf({
  moves: [MOVES.nut],
  selenium: estimate('µg/d', 31, 79, 190),
  pAdequate: 0.84,
  pAboveUpper: 0.02,
  kcal: 13,
  plasma: [78, 96, 118],
  remarks: [remarkText({ kind: 'brazil-nuts', nut: NUT }), remarkText({ kind: 'short', pAdequate: 0.84, aim: 0.9 })],
});

/** One change does it. */
export const oneChange = (): PlanAnswer => answerOf({ plans: [SARDINE_PLAN] });

/** Two plans of one and two changes, and the Brazil nuts that stay short of the aim. */
export const twoAndNuts = (): PlanAnswer =>
  answerOf({
    plans: [SARDINE_PLAN, EGG_PLAN],
    short: [NUT_PLAN],
    notices: [
      {
        code: 'plan.supplement.held',
        message: 'No supplement is offered: food does it with the same chance.',
        hint: 'A supplement that is taken already is looked at in any case.',
      },
    ],
  });

const MUCH = startOf(estimate('µg/d', 190, 243, 330), 0.995, 0.34);

/** Too much: a capsule less often. */
export const tooMuchPlan = (): PlanAnswer =>
  answerOf({
    start: MUCH,
    plans: [
      planOf({
        moves: [MOVES.everyOther],
        selenium: estimate('µg/d', 110, 143, 210),
        pAdequate: 0.994,
        pAboveUpper: 0.02,
        kcal: 0,
        plasma: [120, 138, 160],
        start: MUCH,
        near: 'two thirds of the capsules',
      }),
      planOf({
        moves: [MOVES.stop],
        selenium: estimate('µg/d', 34, 52, 84),
        pAdequate: 0.72,
        pAboveUpper: 0.001,
        kcal: 0,
        plasma: [80, 92, 110],
        start: MUCH,
      }),
    ],
    notices: [
      {
        code: 'plan.reduceOnly',
        message: 'Only changes that bring less selenium were looked at.',
        hint: 'With an intake or a blood level this high, nothing is added.',
      },
    ],
  });

const CONFLICT_FACTS = { ...FACTS, diet: ['gluten-free'], avoid: ['fish', 'eggs'] };
const CONFLICT_KEYS = ['adequate', 'energy', 'wishes'] as const;
const RELAXED = [
  { key: 'energy' as const, moves: [MOVES.rice], pAdequate: 0.92, pAboveUpper: 0.002 },
  { key: 'wishes' as const, moves: [MOVES.swap], pAdequate: 0.91, pAboveUpper: 0.003 },
  { key: 'adequate' as const, moves: [], pAdequate: 0.81, pAboveUpper: 0.002 },
].map((r) => ({ ...r, changes: r.moves.map((move) => changeText(move)).join(' and ') }));

/** Nothing works within the limits. */
export const conflicted = (): PlanAnswer =>
  answerOf({
    wishes: {
      ...{ diet: ['gluten-free'], avoid: ['fish', 'eggs'], only: [], maxChanges: 2, aim: AIM },
      ...{ prices: null, infusion: null },
    },
    conflict: {
      requirements: CONFLICT_KEYS.map((key) => ({ key, text: requirementText(key, CONFLICT_FACTS) })),
      given: [],
      relaxations: RELAXED.map((r) => ({
        key: r.key,
        text: relaxationText(r, CONFLICT_FACTS),
        pAdequate: r.pAdequate,
        pAboveUpper: r.pAboveUpper,
        changes: r.moves.map(shown),
      })),
      sentence: conflictSentence(CONFLICT_KEYS, RELAXED, CONFLICT_FACTS),
      proven: true,
    },
  });

const ENOUGH = startOf(estimate('µg/d', 58, 82, 118), 0.96, 0.001);

/** Right as it is. */
export const nothingNeeded = (): PlanAnswer =>
  answerOf({
    start: ENOUGH,
    plans: [
      planOf({
        moves: [],
        selenium: ENOUGH.selenium,
        pAdequate: 0.96,
        pAboveUpper: 0.001,
        kcal: 0,
        plasma: [60, 70, 82],
        start: ENOUGH,
      }),
    ],
    findOut: [],
    tradeOff: [],
  });

/** Someone whose plan belongs to a clinician. */
export const clinical = (): PlanAnswer =>
  answerOf({
    person: {
      sex: 'male',
      ageYears: 41,
      bodyMassKg: 70,
      lifeStage: 'none',
      country: 'US',
      conditions: ['parenteral-nutrition'],
    },
    plans: [SARDINE_PLAN],
    clinical: [
      {
        condition: 'Parenteral nutrition',
        words: 'Change nothing of this but with your clinician: absorption is not what the model was fitted to.',
        dose: '60 to 100 µg of selenium a day in the infusion for adults',
        doseSource: 'ASPEN 2019',
        monitoring: 'Plasma selenium with C-reactive protein, every three to six months',
        monitoringSource: 'ESPEN 2022',
        status: 'recalled, verify',
      },
    ],
    hardStops: [
      {
        code: 'status.stop.parenteral',
        message: 'Selenium of an infusion is a clinician’s order.',
        hint: 'Talk to the team that looks after it.',
      },
    ],
  });

/** Finding out is worth more than a change. */
export const findOutFirst = (): PlanAnswer => {
  const answer = twoAndNuts();
  const [days] = answer.findOut;
  const asPlan: PlanShown = {
    ...planOf({
      moves: [],
      selenium: LITTLE.selenium,
      pAdequate: 0.36,
      pAboveUpper: 0.002,
      kcal: 0,
      plasma: [60, 70, 82],
    }),
    sentence: days!.sentence,
    changes: [
      {
        kind: 'find-out',
        code: days!.code,
        food: null,
        gramsPerWeek: 0,
        timesPerWeek: 0,
        portion: null,
        meal: null,
        text: 'more days of diary',
        disturbance: 0,
      },
    ],
    course: null,
    gut: null,
    nutrients: [],
    proof: { complete: false, nodes: 0, evaluated: 0, bounded: 0, smaller: 0, bestRejected: {}, checked: false },
  };
  return { ...answer, plans: [asPlan, ...answer.plans] };
};

/** Nothing can be told of the diet, so that there is no chance and no plan. */
export const cannotTell = (): PlanAnswer => {
  const { plans, ...answer } = findOutFirst();
  return {
    ...answer,
    start: { ...LITTLE, pAdequate: null, pAboveUpper: null, pAboveEach: {}, verdict: 'cannot-tell' },
    plans: plans.slice(0, 1).map((plan) => ({ ...plan, pAdequate: 0, pAboveUpper: 0, pAboveEach: {} })),
    short: [],
    tradeOff: [],
    candidates: { foods: 0, moves: 0, dropped: 0 },
  };
};

export const planFixtures = {
  cannotTell,
  findOutFirst,
  oneChange,
  twoAndNuts,
  tooMuchPlan,
  conflicted,
  nothingNeeded,
  clinical,
};
