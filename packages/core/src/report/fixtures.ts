import type {
  Assessment,
  DayNutrient,
  Estimate,
  NutrientStatus,
  PlateShown,
  ReferenceShown,
  SourceShare,
  StatusReport,
} from '../assessment.js';
import { exp, log, normalQuantile, type Summary } from '../base/index.js';
import { kindOf, SOURCE_KIND_NAMES, SOURCE_KINDS } from '../intake/index.js';

// Assessments for tests of what is said and drawn. The figures are invented but hang together: shares add up, twentieths
// follow the interval, the chances follow the twentieths.

const spread = (mean: number, low: number, high: number): Summary => ({
  mean,
  p5: mean * low,
  p50: mean * 0.985,
  p95: mean * high,
});

const estimate = (unit: string, p5: number, p50: number, p95: number): Estimate => ({
  unit,
  mean: p50 * 1.02,
  p5,
  p50,
  p95,
});

/** Quantiles at (i − ½)/20 of a log-normal through the three that are given, each side with its own spread. */
function twentieths(p5: number, p50: number, p95: number): number[] {
  return Array.from({ length: 20 }, (_, i) => {
    const z = normalQuantile((i + 0.5) / 20);
    const side = z < 0 ? log(p50 / p5) : log(p95 / p50);
    return p50 * exp((z / 1.6448536) * side);
  });
}

const FORMS = {
  wheat: {
    selenomethionine: 0.75,
    selenocysteine: 0.07,
    selenate: 0.09,
    selenite: 0.03,
    methylselenocysteine: 0.01,
    other: 0.05,
  },
  meat: { selenomethionine: 0.48, selenocysteine: 0.42, selenite: 0.02, selenate: 0.02, other: 0.06 },
  egg: { selenomethionine: 0.55, selenocysteine: 0.35, selenite: 0.03, selenate: 0.02, other: 0.05 },
  milk: { selenomethionine: 0.35, selenocysteine: 0.4, selenite: 0.08, selenate: 0.02, other: 0.15 },
  fish: {
    selenomethionine: 0.45,
    selenocysteine: 0.15,
    selenite: 0.05,
    selenate: 0.05,
    selenoneine: 0.12,
    other: 0.18,
  },
  nut: { selenomethionine: 0.85, selenocysteine: 0.04, selenite: 0.01, selenate: 0.01, other: 0.09 },
  plants: { selenomethionine: 0.35, selenocysteine: 0.05, selenite: 0.05, selenate: 0.3, other: 0.25 },
  selenite: { selenite: 1 },
  selenomethionine: { selenomethionine: 1 },
} as const;

type FormsOf = keyof typeof FORMS;

/** The speciation group that such food belongs to. */
const FORM_GROUPS: Readonly<Record<FormsOf, string>> = {
  wheat: 'wheat_and_wheat_products',
  meat: 'beef_pork_lamb',
  egg: 'eggs',
  milk: 'milk_and_dairy',
  fish: 'fish_other_marine',
  nut: 'brazil_nut',
  plants: 'other_vegetables_and_fruit',
  selenite: 'selenite',
  selenomethionine: 'selenomethionine',
};

interface Eaten {
  readonly id: string;
  readonly name: string;
  readonly ug: number;
  readonly low: number;
  readonly high: number;
  readonly forms: FormsOf;
  readonly kind?: string;
  readonly per100g?: number | null;
  readonly grams?: number | null;
  readonly origin?: number;
  readonly n?: number;
  readonly carried?: number;
}

function sourcesOf(eaten: readonly Eaten[]): SourceShare[] {
  const total = eaten.reduce((sum, food) => sum + food.ug, 0);
  return [...eaten]
    .sort((a, b) => b.ug - a.ug)
    .map((food) => {
      const dose = food.id.includes('supplement:') || food.id.includes('infusion:');
      return {
        id: food.id,
        name: food.name,
        ugPerDay: food.ug,
        p5: food.ug * food.low,
        p95: food.ug * food.high,
        share: food.ug / total,
        kind: food.kind ?? (dose ? 'dose' : 'measured'),
        tableUgPer100g: food.per100g ?? null,
        source: dose
          ? 'as written in the diary (elemental selenium)'
          : food.id === 'unmatched'
            ? 'no food of the tables was found for this text'
            : 'usda-sr28 (mean of laboratory samples)',
        gramsPerDay: food.grams ?? null,
        originFactor: food.origin ?? 1,
        originText: food.origin === undefined ? '' : 'national food table against the one used',
        ...(food.carried === undefined ? {} : { carriedUgPerDay: food.carried, tableUgPerDay: food.ug }),
        formGroup: FORM_GROUPS[food.forms],
        group: '',
        n: food.n ?? null,
        forms: FORMS[food.forms],
      };
    });
}

function formsOf(sources: readonly SourceShare[]): Record<string, number> {
  const forms: Record<string, number> = {};
  for (const source of sources)
    for (const [key, share] of Object.entries(source.forms ?? {}))
      forms[key] = (forms[key] ?? 0) + share * source.share;
  return forms;
}

const rangesOf = (forms: Readonly<Record<string, number>>): Record<string, Summary> =>
  Object.fromEntries(Object.entries(forms).map(([key, share]) => [key, spread(share, 0.7, Math.min(1.35, 1 / share))]));

function daysOf(first: number, month: string, amounts: readonly (readonly [number, number])[]) {
  return amounts.map(([known, coverage], i) => {
    const filled = known / (0.4 + 0.6 * coverage);
    const selenium: DayNutrient = {
      unit: 'ug',
      known,
      coverage,
      mean: filled,
      p5: known + (filled - known) * 0.3 - known * 0.12,
      p50: filled * 0.99,
      p95: filled * 1.25 + 2,
    };
    const energy: DayNutrient = { unit: 'kcal', known: 1700 + ((i * 137) % 500), coverage: 1 };
    return { date: `${month}-${String(first + i).padStart(2, '0')}`, nutrients: { selenium, energy } };
  });
}

const reference = (
  authority: string,
  authorityName: string,
  year: number,
  kind: string,
  value: number,
  source: string,
  verified = true,
  goal?: string,
): ReferenceShown => ({
  authority,
  authorityName,
  year,
  kind,
  value,
  unit: 'ug/d',
  source,
  verified,
  ...(goal ? { goal } : {}),
});

const IOM_BOOK = 'IOM 2000, Dietary Reference Intakes for Vitamin C, Vitamin E, Selenium and Carotenoids, ch. 7';
const ADULT_LEVELS: readonly ReferenceShown[] = [
  reference('iom2000', 'IOM/NASEM', 2000, 'EAR', 45, IOM_BOOK, true, 'gpx3-plateau'),
  reference('iom2000', 'IOM/NASEM', 2000, 'RDA', 55, IOM_BOOK),
  reference('iom2000', 'IOM/NASEM', 2000, 'UL', 400, IOM_BOOK),
  reference('efsa2023', 'EFSA', 2023, 'UL', 255, 'EFSA Journal 2023;21(1):7704'),
];

const REQUIREMENT: StatusReport['requirement'] = {
  ...estimate('ug/d', 37.6, 45, 52.4),
  kind: 'EAR',
  cv: 0.1,
  goal: 'gpx3-plateau',
};

function nutrient(
  key: string,
  name: string,
  unit: string,
  p50: number,
  kind: string,
  level: number | null,
  pInadequate: number | null,
  upper: number | null,
  pAboveUpper: number | null,
  note = '',
): NutrientStatus {
  return {
    nutrient: key,
    name,
    unit,
    usual: estimate(unit, p50 * 0.74, p50, p50 * 1.35),
    coverage: 0.97,
    kind,
    reference: level,
    pInadequate,
    upper,
    pAboveUpper,
    note,
  };
}

const NUTRIENTS: readonly NutrientStatus[] = [
  nutrient('calcium', 'Calcium', 'mg/d', 790, 'EAR', 800, 0.53, 2500, 0),
  nutrient(
    'iron',
    'Iron',
    'mg/d',
    10.4,
    'EAR',
    8.1,
    0.31,
    45,
    0,
    'The need of women differs widely; its own distribution was used.',
  ),
  nutrient('zinc', 'Zinc', 'mg/d', 8.1, 'EAR', 6.8, 0.24, 40, 0),
  nutrient(
    'magnesium',
    'Magnesium',
    'mg/d',
    282,
    'EAR',
    255,
    0.36,
    null,
    null,
    'The upper level counts supplements only, so none is held against food.',
  ),
  nutrient('vitamin-c', 'Vitamin C', 'mg/d', 84, 'EAR', 60, 0.18, 2000, 0),
  nutrient('vitamin-d', 'Vitamin D', 'ug/d', 2.9, 'EAR', 10, 0.998, 100, 0),
  nutrient('folate', 'Folate', 'ug DFE/d', 263, 'EAR', 320, 0.79, 1000, 0),
  nutrient('vitamin-b12', 'Vitamin B12', 'ug/d', 4.1, 'EAR', 2, 0.02, null, null),
  nutrient('potassium', 'Potassium', 'mg/d', 2780, 'AI', 2600, null, null, null),
  nutrient('vitamin-k', 'Vitamin K', 'ug/d', 96, 'AI', 90, null, null, null),
];

const RUN = { version: '0.1.0', data: '3f9a1c0de77b24c1', seed: 1, draws: 1000 };

/** Kinds, forms and the flows between them, each with an interval as wide as those of its sources taken together. */
function plateOf(sources: readonly SourceShare[]): PlateShown {
  const whole = sources.reduce((sum, source) => sum + source.ugPerDay, 0);
  const together = (part: (source: SourceShare) => number): Summary => {
    const total = (of: (source: SourceShare) => number) => sources.reduce((sum, s) => sum + of(s) * part(s), 0);
    const mean = total((s) => s.ugPerDay);
    return { mean, p5: total((s) => s.p5), p50: mean * 0.97, p95: total((s) => s.p95) };
  };
  const kindOfSource = (s: SourceShare) => kindOf({ id: s.id, speciation: s.formGroup });
  const present = SOURCE_KINDS.filter((kind) => sources.some((s) => kindOfSource(s) === kind));
  const formKeys = Object.keys(formsOf(sources));
  const kinds = present.map((kind) => {
    const summary = together((s) => (kindOfSource(s) === kind ? 1 : 0));
    const count = sources.filter((s) => kindOfSource(s) === kind).length;
    return { kind, name: SOURCE_KIND_NAMES[kind], ...summary, share: summary.mean / whole, sources: count };
  });
  const forms = formKeys.map((form) => {
    const summary = together((s) => s.forms?.[form] ?? 0);
    return { form, ...summary, share: summary.mean / whole };
  });
  const flows = kinds.flatMap(({ kind }) =>
    formKeys
      .map((form) => ({ kind, form, ...together((s) => (kindOfSource(s) === kind ? (s.forms?.[form] ?? 0) : 0)) }))
      .filter((flow) => flow.mean > 0),
  );
  return { kinds: kinds.sort((a, b) => b.mean - a.mean), forms, flows };
}

interface Usual {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

const intakeOf = (
  sources: readonly SourceShare[],
  days: Assessment['intake']['days'],
  usual: Usual,
  doses: number,
  rest: Pick<Assessment['intake'], 'wouldSettle' | 'coverage' | 'prior'>,
): Assessment['intake'] => {
  const forms = formsOf(sources);
  return {
    days,
    usual: { selenium: estimate('ug/d', usual.p5, usual.p50, usual.p95) },
    usualFood: { selenium: estimate('ug/d', usual.p5 - doses, usual.p50 - doses, usual.p95 - doses) },
    usualDoses: { selenium: { unit: 'ug/d', mean: doses, p5: doses, p50: doses, p95: doses } },
    sources,
    forms,
    formRanges: rangesOf(forms),
    plate: plateOf(sources),
    seleniumTwentieths: twentieths(usual.p5, usual.p50, usual.p95),
    ...rest,
  };
};

/** A woman of 34 in the United Kingdom, seven days of diary: 41 µg a day (29 to 57), 64 of 100 below the need. */
export function perhapsTooLittle(): Assessment {
  const sources = sourcesOf([
    {
      id: 'sr28:05064',
      name: 'Chicken, broilers or fryers, breast, meat only, cooked, roasted',
      ug: 6.9,
      low: 0.72,
      high: 1.31,
      forms: 'meat',
      per100g: 27.6,
      grams: 42,
      origin: 0.6,
      n: 12,
    },
    {
      id: 'sr28:18075',
      name: 'Bread, whole-wheat, commercially prepared',
      ug: 5.8,
      low: 0.48,
      high: 1.82,
      forms: 'wheat',
      per100g: 25.8,
      grams: 96,
      origin: 0.23,
      n: 14,
      carried: 24.8,
    },
    {
      id: 'sr28:01129',
      name: 'Egg, whole, cooked, hard-boiled',
      ug: 5.2,
      low: 0.7,
      high: 1.35,
      forms: 'egg',
      per100g: 30.8,
      grams: 26,
      origin: 0.65,
      n: 9,
      carried: 8,
    },
    {
      id: 'sr28:15121',
      name: 'Fish, tuna, light, canned in water, drained solids (Includes foods for USDA’s Food Distribution Program)',
      ug: 4.9,
      low: 0.7,
      high: 1.4,
      forms: 'fish',
      per100g: 70.6,
      grams: 7,
      n: 21,
      carried: 4.9,
    },
    {
      id: 'sr28:01077',
      name: 'Milk, whole, 3.25% milkfat, with added vitamin D',
      ug: 3.4,
      low: 0.66,
      high: 1.4,
      forms: 'milk',
      per100g: 3.7,
      grams: 184,
      origin: 0.5,
      n: 18,
      carried: 6.8,
    },
    {
      id: 'sr28:20121',
      name: 'Pasta, cooked, enriched, without added salt',
      ug: 3,
      low: 0.3,
      high: 2.2,
      forms: 'wheat',
      per100g: 26.4,
      grams: 51,
      origin: 0.22,
      n: 6,
      carried: 13.5,
    },
    {
      id: 'sr28:10153',
      name: 'Pork, cured, ham, whole, separable lean only, roasted',
      ug: 2.6,
      low: 0.6,
      high: 1.5,
      forms: 'meat',
      per100g: 25.1,
      grams: 18,
      origin: 0.58,
      n: 8,
    },
    {
      id: 'sr28:08121',
      name: 'Cereals, oats, regular and quick, unenriched, cooked with water',
      ug: 2.3,
      low: 0.6,
      high: 1.5,
      forms: 'wheat',
      per100g: 5.4,
      grams: 71,
      origin: 0.6,
      n: 4,
    },
    {
      id: 'unmatched',
      name: 'Nan’s Sunday trifle',
      ug: 1.3,
      low: 0.1,
      high: 3.1,
      forms: 'plants',
      kind: 'missing',
      grams: 30,
    },
    {
      id: 'unmatched',
      name: 'Works canteen stew',
      ug: 0.8,
      low: 0.1,
      high: 3.1,
      forms: 'plants',
      kind: 'missing',
      grams: 18,
    },
    {
      id: 'sr28:01009',
      name: 'Cheese, cheddar',
      ug: 1.9,
      low: 0.6,
      high: 1.5,
      forms: 'milk',
      per100g: 28.5,
      grams: 12,
      origin: 0.56,
      n: 7,
    },
    {
      id: 'sr28:16033',
      name: 'Beans, kidney, red, mature seeds, canned, drained',
      ug: 1.1,
      low: 0.3,
      high: 2,
      forms: 'plants',
      per100g: 0.9,
      grams: 40,
      kind: 'imputed',
    },
    {
      id: 'sr28:11090',
      name: 'Broccoli, raw',
      ug: 0.8,
      low: 0.3,
      high: 2.4,
      forms: 'plants',
      per100g: 2.5,
      grams: 32,
      n: 5,
    },
    {
      id: 'sr28:09003',
      name: 'Apples, raw, with skin',
      ug: 0.6,
      low: 0,
      high: 3,
      forms: 'plants',
      kind: 'suspect-zero',
      grams: 88,
    },
    {
      id: 'sr28:11352',
      name: 'Potatoes, flesh and skin, raw',
      ug: 0.6,
      low: 0.4,
      high: 1.9,
      forms: 'plants',
      per100g: 0.4,
      grams: 140,
      n: 3,
    },
  ]);
  return {
    schema: 'selenoscope.assessment/1',
    run: RUN,
    person: { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] },
    diary: {
      kind: 'cronometer',
      file: 'servings.csv',
      days: 7,
      rowsIn: 98,
      entries: 97,
      matched: 95,
      unmatched: [
        {
          row: 12,
          text: 'Nan’s Sunday trifle',
          candidates: [
            { id: 'sr28:19193', name: 'Puddings, vanilla, ready-to-eat', score: 0.41 },
            { id: 'sr28:18133', name: 'Cake, sponge, commercially prepared', score: 0.38 },
            { id: 'sr28:19270', name: 'Ice creams, vanilla', score: 0.22 },
          ],
        },
        { row: 61, text: 'Works canteen stew', candidates: [] },
      ],
      rejected: [
        {
          row: 77,
          text: 'Bread, 5 kg',
          code: 'diary.amount.absurd',
          message: 'servings.csv, row 77, amount: 5 kg of bread in one entry; at most about 2 kg was expected.',
          hint: 'Perhaps grams were meant: write 5 g or 50 g, or correct the unit.',
        },
      ],
    },
    intake: intakeOf(
      sources,
      daysOf(3, '2022-01', [
        [38.1, 0.95],
        [29.4, 0.88],
        [55.2, 1],
        [34.6, 0.92],
        [41.8, 0.97],
        [27.2, 0.74],
        [47.9, 0.98],
      ]),
      { p5: 29, p50: 41, p95: 57 },
      0,
      {
        coverage: 0.92,
        wouldSettle: [
          { code: 'origin', share: 0.38, text: 'where the flour of the bread and the pasta is from.' },
          { code: 'days', share: 0.27, text: 'a second week of diary.' },
          { code: 'unmatched', share: 0.06, text: 'what the trifle and the stew were made of.' },
        ],
        prior: {
          country: 'United Kingdom, female, 2008-2014',
          meanUgPerDay: 45.6,
          logSd: 0.33,
          source: 'NDNS 2008/09 to 2013/14',
          status: 'read',
        },
      },
    ),
    status: {
      authority: 'iom2000',
      ownAuthority: 'uk1991',
      pInadequate: 0.64,
      pAboveUpper: { iom2000: 0, efsa2023: 0 },
      verdict: 'perhaps-too-little',
      reasons: ['The chance of too little lies between 1 in 2 and 9 in 10, and too much is out of sight.'],
      references: [
        ...ADULT_LEVELS,
        reference(
          'uk1991',
          'UK COMA/Department of Health',
          1991,
          'RNI',
          60,
          'COMA 1991, Dietary Reference Values, table 28',
        ),
        reference(
          'uk1991',
          'UK COMA/Department of Health',
          1991,
          'LRNI',
          40,
          'COMA 1991, Dietary Reference Values, table 28',
          false,
        ),
        reference(
          'who2004',
          'FAO/WHO',
          2004,
          'RNI',
          26,
          'Vitamin and mineral requirements in human nutrition, 2nd ed., ch. 10',
        ),
      ],
      requirement: REQUIREMENT,
      hardStops: [],
      nutrients: NUTRIENTS,
    },
    notices: [
      {
        code: 'intake.coverage',
        message: '6 of 97 entries have no selenium value (8 % of the energy). They count as unknown, never as zero.',
        hint: 'Choosing a food with a measured value for them, through a mapping file, would narrow the interval.',
      },
      {
        code: 'intake.origin.unknown',
        message: 'Bread and pasta in this table are from the United States; they were rescaled to the United Kingdom.',
        hint: 'A national food table, imported, would be better than this estimate.',
      },
    ],
  };
}

/** The same woman eating less of everything: very likely too little. */
export function tooLittle(): Assessment {
  const base = perhapsTooLittle();
  const usual = { p5: 17, p50: 24, p95: 33 };
  const sources = base.intake.sources.map((s) => ({
    ...s,
    ugPerDay: s.ugPerDay * 0.585,
    p5: s.p5 * 0.585,
    p95: s.p95 * 0.585,
  }));
  return {
    ...base,
    intake: {
      ...base.intake,
      usual: { selenium: estimate('ug/d', usual.p5, usual.p50, usual.p95) },
      usualFood: { selenium: estimate('ug/d', usual.p5, usual.p50, usual.p95) },
      sources,
      plate: plateOf(sources),
      seleniumTwentieths: twentieths(usual.p5, usual.p50, usual.p95),
    },
    status: { ...base.status, pInadequate: 0.996, verdict: 'likely-too-little' },
  };
}

/** A man of 41 in the United States, fourteen days: 118 µg a day, enough, too much out of sight. */
export function enough(): Assessment {
  const base = perhapsTooLittle();
  const sources = sourcesOf([
    {
      id: 'sr28:18069',
      name: 'Bread, white, commercially prepared',
      ug: 22.4,
      low: 0.8,
      high: 1.25,
      forms: 'wheat',
      per100g: 23.2,
      grams: 97,
      n: 20,
    },
    {
      id: 'sr28:05064',
      name: 'Chicken, broilers or fryers, breast, meat only, cooked, roasted',
      ug: 20.1,
      low: 0.8,
      high: 1.22,
      forms: 'meat',
      per100g: 27.6,
      grams: 73,
      n: 12,
    },
    {
      id: 'sr28:20121',
      name: 'Pasta, cooked, enriched, without added salt',
      ug: 18.9,
      low: 0.7,
      high: 1.3,
      forms: 'wheat',
      per100g: 26.4,
      grams: 72,
      n: 6,
    },
    {
      id: 'sr28:23557',
      name: 'Beef, ground, 90% lean meat / 10% fat, patty, cooked, broiled',
      ug: 16.2,
      low: 0.85,
      high: 1.2,
      forms: 'meat',
      per100g: 21.5,
      grams: 75,
      n: 12,
    },
    {
      id: 'sr28:01129',
      name: 'Egg, whole, cooked, hard-boiled',
      ug: 15.3,
      low: 0.85,
      high: 1.2,
      forms: 'egg',
      per100g: 30.8,
      grams: 50,
      n: 9,
    },
    {
      id: 'sr28:15121',
      name: 'Fish, tuna, light, canned in water, drained solids',
      ug: 13.4,
      low: 0.7,
      high: 1.4,
      forms: 'fish',
      per100g: 70.6,
      grams: 19,
      n: 21,
    },
    {
      id: 'sr28:01077',
      name: 'Milk, whole, 3.25% milkfat, with added vitamin D',
      ug: 7.1,
      low: 0.8,
      high: 1.25,
      forms: 'milk',
      per100g: 3.7,
      grams: 192,
      n: 18,
    },
    {
      id: 'sr28:20045',
      name: 'Rice, white, long-grain, regular, enriched, cooked',
      ug: 4.9,
      low: 0.6,
      high: 1.5,
      forms: 'wheat',
      per100g: 7.5,
      grams: 65,
      n: 8,
    },
  ]);
  return {
    ...base,
    person: { sex: 'male', ageYears: 41, bodyMassKg: 84, lifeStage: 'none', country: 'US', conditions: [] },
    diary: {
      ...base.diary,
      kind: 'selenoscope-csv',
      file: 'diary.csv',
      days: 14,
      rowsIn: 212,
      entries: 212,
      matched: 212,
      unmatched: [],
      rejected: [],
    },
    intake: intakeOf(
      sources,
      daysOf(
        10,
        '2022-03',
        Array.from({ length: 14 }, (_, i) => [95 + ((i * 53) % 61), 1] as const),
      ),
      { p5: 99, p50: 118, p95: 141 },
      0,
      {
        coverage: 1,
        wouldSettle: [],
        prior: { country: 'US', meanUgPerDay: 132.5, logSd: 0.25, source: 'NHANES 2015-16', status: 'read' },
      },
    ),
    status: {
      ...base.status,
      ownAuthority: 'iom2000',
      pInadequate: 0.001,
      pAboveUpper: { iom2000: 0, efsa2023: 0.002 },
      verdict: 'likely-adequate',
      reasons: ['Both the chance of too little and the chance of too much are under 1 in 20.'],
      references: ADULT_LEVELS,
    },
    notices: [],
  };
}

/** A man of 52 in the United States with a capsule of 200 µg a day and Brazil nuts: too much, and a hard stop. */
export function tooMuch(): Assessment {
  const base = enough();
  const sources = sourcesOf([
    {
      id: 'supplement:selenomethionine',
      name: 'selenomethionine supplement',
      ug: 200,
      low: 1,
      high: 1,
      forms: 'selenomethionine',
    },
    {
      id: 'sr28:12078',
      name: 'Nuts, brazilnuts, dried, unblanched',
      ug: 96,
      low: 0.25,
      high: 2.3,
      forms: 'nut',
      per100g: 1917,
      grams: 8,
      origin: 0.63,
      n: 57,
    },
    {
      id: 'sr28:18069',
      name: 'Bread, white, commercially prepared',
      ug: 24.1,
      low: 0.8,
      high: 1.25,
      forms: 'wheat',
      per100g: 23.2,
      grams: 104,
      n: 20,
    },
    {
      id: 'sr28:05064',
      name: 'Chicken, broilers or fryers, breast, meat only, cooked, roasted',
      ug: 21.8,
      low: 0.8,
      high: 1.22,
      forms: 'meat',
      per100g: 27.6,
      grams: 79,
      n: 12,
    },
    {
      id: 'sr28:01129',
      name: 'Egg, whole, cooked, hard-boiled',
      ug: 12.2,
      low: 0.85,
      high: 1.2,
      forms: 'egg',
      per100g: 30.8,
      grams: 40,
      n: 9,
    },
    {
      id: 'sr28:01077',
      name: 'Milk, whole, 3.25% milkfat, with added vitamin D',
      ug: 6.3,
      low: 0.8,
      high: 1.25,
      forms: 'milk',
      per100g: 3.7,
      grams: 170,
      n: 18,
    },
  ]);
  return {
    ...base,
    person: { ...base.person, ageYears: 52, bodyMassKg: 90 },
    diary: { ...base.diary, days: 7, rowsIn: 104, entries: 104, matched: 104 },
    intake: intakeOf(
      sources,
      daysOf(
        10,
        '2022-03',
        Array.from({ length: 7 }, (_, i) => [290 + ((i * 97) % 160), 1] as const),
      ),
      { p5: 282, p50: 351, p95: 478 },
      200,
      {
        coverage: 1,
        wouldSettle: [
          { code: 'brazil-nut-origin', share: 0.81, text: 'where the Brazil nuts grew, or a plasma selenium test.' },
        ],
        prior: base.intake.prior,
      },
    ),
    status: {
      ...base.status,
      pInadequate: 0,
      pAboveUpper: { iom2000: 0.21, efsa2023: 0.98 },
      verdict: 'likely-too-much',
      reasons: ['The chance of passing EFSA’s upper level is over 9 in 10.'],
      hardStops: [
        {
          code: 'status.stop.upper',
          message: 'With the capsule, usual intake very likely lies above an upper level for selenium.',
          hint: 'Pause the supplement and speak with a doctor or pharmacist. Nausea, loose nails or hair, or a smell of garlic on the breath are signs of too much: then call a poison centre.',
        },
      ],
    },
    notices: [
      {
        code: 'intake.brazilNuts',
        message: 'Brazil nuts (8.0 g a day) are a lottery: one nut holds 9 µg or 105 µg, depending on where it grew.',
        hint: 'Their origin, or a plasma selenium test, would settle more than any other thing here.',
      },
    ],
  };
}

/** An infant with one day of diary and no average requirement: nothing to hold a chance of too little against. */
export function cannotTell(): Assessment {
  const base = perhapsTooLittle();
  const sources = sourcesOf([
    {
      id: 'sr28:03943',
      name: 'Infant formula, milk-based, ready-to-feed',
      ug: 9.6,
      low: 0.5,
      high: 1.7,
      forms: 'milk',
      per100g: 1.4,
      grams: 690,
      n: 4,
    },
    {
      id: 'sr28:03216',
      name: 'Babyfood, cereal, oatmeal, with milk, strained',
      ug: 3.2,
      low: 0.4,
      high: 1.9,
      forms: 'wheat',
      per100g: 4,
      grams: 80,
    },
    {
      id: 'unmatched',
      name: 'purée from the market',
      ug: 2.9,
      low: 0.1,
      high: 3.4,
      forms: 'plants',
      kind: 'missing',
    },
  ]);
  return {
    ...base,
    person: { sex: null, ageYears: 0.75, bodyMassKg: 8.6, lifeStage: 'none', country: null, conditions: [] },
    diary: {
      ...base.diary,
      kind: 'selenoscope-csv',
      file: 'baby.csv',
      days: 1,
      rowsIn: 7,
      entries: 7,
      matched: 6,
      unmatched: [{ row: 5, text: 'purée from the market', candidates: [] }],
      rejected: [],
    },
    intake: intakeOf(sources, daysOf(8, '2022-05', [[12.8, 0.71]]), { p5: 8, p50: 16, p95: 31 }, 0, {
      coverage: 0.71,
      wouldSettle: [
        { code: 'days', share: 0.66, text: 'three days of diary or more.' },
        { code: 'country', share: 0.12, text: 'the country that the food is from' },
      ],
      prior: null,
    }),
    status: {
      ...base.status,
      authority: 'iom2000',
      ownAuthority: 'iom2000',
      pInadequate: null,
      pAboveUpper: { iom2000: 0.01, efsa2023: null },
      verdict: 'cannot-tell',
      reasons: ['There is no average requirement for this age, and one day says little about usual intake.'],
      references: [
        reference('iom2000', 'IOM/NASEM', 2000, 'AI', 20, IOM_BOOK),
        reference('iom2000', 'IOM/NASEM', 2000, 'UL', 60, IOM_BOOK),
        reference('efsa2023', 'EFSA', 2023, 'UL', 55, 'EFSA Journal 2023;21(1):7704', false),
      ],
      requirement: null,
      nutrients: [],
    },
    notices: [
      {
        code: 'intake.fewDays',
        message: 'One day of diary says little about usual intake, because days differ.',
        hint: 'Seven days or more, weekend included, would narrow the interval.',
      },
    ],
  };
}

/** All of them, by the verdict they carry or the case they stand for. */
export const fixtures = { perhapsTooLittle, tooLittle, enough, tooMuch, cannotTell };
