import { loadCatalogue, loadModelTables, loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { explain, log, mean, type Problem, quantilesOf } from '../../base/index.js';
import { fixtures, SURE, type Values } from './check-fixtures.js';

const { answer, check, foodQuestions, intakeModel, interval } = fixtures(loadCatalogue(), loadModelTables(), loadTable);

const spread = (values: Values): number => {
  const { p5, p95 } = interval(values);
  return log(p95 / p5);
};
const codes = (values: Values): string[] => answer(values).estimate.problems.map((problem) => problem.code);
const problem = (values: Values, code: Problem['code']) =>
  explain(answer(values).estimate.problems.find((found) => found.code === code)!);

describe('more of a food', () => {
  const people: [string, Values][] = [
    ['a woman in Britain', SURE],
    ['a man in the United States', { ...SURE, sex: 'male', lifeStage: null, country: 'US', grain: null }],
    [
      'someone who eats little else',
      { sex: 'female', age: 50, country: 'DE', bread: 'none', meat: 'never', fish: 'never' },
    ],
    ['a child in Finland', { ...SURE, age: 8, weight: 26, lifeStage: null, country: 'FI' }],
    ['a woman in India', { ...SURE, country: 'IN' }],
  ];
  test.each(people)(
    'never lowers the median: %s',
    (_, values) => {
      for (const question of foodQuestions) {
        const medians = question.choices.map((choice) => interval({ ...values, [question.id]: choice.id }, 400).p50);
        for (let i = 1; i < medians.length; i++) {
          expect(medians[i], `${question.id} ${question.choices[i]!.id}`).toBeGreaterThanOrEqual(
            medians[i - 1]! * 0.9999,
          );
        }
      }
    },
    120_000,
  );

  test('fish, from never to daily, is seen clearly', () => {
    const at = (fish: string) => interval({ ...SURE, fish }).p50;
    expect(at('three-four')).toBeGreaterThan(at('one-two') * 1.05);
    expect(at('daily')).toBeGreaterThan(at('never') * 1.3);
  });

  test('larger portions raise it', () => {
    const at = (portions: string) => interval({ ...SURE, portions }).p50;
    expect(at('smaller')).toBeLessThan(at('average'));
    expect(at('average')).toBeLessThan(at('larger'));
  });
});

describe('I am not sure', () => {
  test.each(['bread', 'fish', 'pasta', 'eggs', 'portions'])('about %s widens the interval', (id) => {
    expect(spread({ ...SURE, [id]: null })).toBeGreaterThan(spread(SURE) * 1.001);
  });

  test('about the grain widens what bread brings; the total, held by the population, hardly moves', () => {
    const bread = (grain: string | null) =>
      answer({ ...SURE, grain }, 4000).estimate.sources.find((source) => source.id === 'check:bread')!;
    const width = (grain: string | null) => bread(grain).p95 / bread(grain).p5;
    expect(width(null)).toBeGreaterThan(1.2 * width('here'));
    expect(spread({ ...SURE, grain: null })).toBeGreaterThan(0.95 * spread(SURE));
  });

  test('each one more widens it further, and is told', () => {
    const one = { ...SURE, bread: null };
    const three = { ...one, fish: null, pasta: null };
    expect(spread(three)).toBeGreaterThan(spread(one));
    expect(problem(three, 'check.notSure').message).toMatch(/bread, pasta, fish/);
    expect(codes(SURE)).not.toContain('check.notSure');
  });

  test('about pregnancy takes the need without it, says so, and claims no wider interval', () => {
    const unsure: Values = { ...SURE, sex: 'female', age: 34, lifeStage: null };
    const { message } = problem(unsure, 'check.lifeStage.notSure');
    expect(message).toMatch(/neither pregnant nor breastfeeding.*45 µg.*49/);
    expect(codes(unsure)).not.toContain('check.notSure');
    expect(problem({ ...unsure, age: 12 }, 'check.lifeStage.notSure').message).not.toMatch(/45/);
    expect(codes({ ...unsure, sex: 'male' })).not.toContain('check.lifeStage.notSure');
  });

  test('about everything gives back the population, neither narrower nor wider', () => {
    const nobody = { sex: 'female', country: 'GB', brazilNuts: 'never', supplement: 'none', drip: 'never' } as const;
    const { estimate } = answer(nobody, 4000);
    const { draws } = estimate.usual.get('selenium')!;
    const logs = draws.map((ug) => log(ug));
    const centre = mean(logs);
    const sd = Math.sqrt(mean(logs.map((l) => (l - centre) ** 2)));
    expect(Math.abs(centre - estimate.prior.logMean)).toBeLessThan(0.03);
    expect(Math.abs(sd / estimate.prior.logSd - 1)).toBeLessThan(0.04);
    expect(estimate.coverage).toBe(0);
    expect(estimate.daysCounted).toBe(0);
    expect(codes(nobody)).toContain('check.nothing');
  });

  test('every combination of knowing nothing of a person works', () => {
    for (const id of ['sex', 'age', 'weight', 'country']) {
      const { p5, p95 } = interval({ ...SURE, [id]: null }, 200);
      expect(p5).toBeGreaterThan(0);
      expect(p95).toBeLessThan(1000);
    }
    expect(codes({})).toContain('check.country.notSure');
  });
});

describe('zero answers', () => {
  test('nothing eaten of anything that is asked leaves the rest of the diet and what the population says', () => {
    const nothing = Object.fromEntries(foodQuestions.map(({ id, choices }) => [id, choices[0]!.id]));
    const values = { ...SURE, ...nothing };
    const { estimate } = answer(values);
    expect(estimate.sources.map((source) => source.id)).toEqual(['check:rest']);
    expect(interval(values).p50).toBeLessThan(interval(SURE).p50 * 0.75);
    expect(interval(values).p5).toBeGreaterThan(0);
  });

  test('never is exactly none', () => {
    const { estimate } = answer(SURE);
    expect(estimate.sources.some((source) => source.id === 'check:organ')).toBe(false);
    expect(estimate.seleniumDoses.every((ug) => ug === 0)).toBe(true);
  });
});

describe('origin', () => {
  test('bread of North American grain holds more than British bread, and that moves the answer', () => {
    const bread = (grain: string | null) =>
      answer({ ...SURE, grain }).estimate.sources.find((s) => s.id === 'check:bread')!;
    expect(bread('north-america').ugPerDay).toBeGreaterThan(2 * bread('here').ugPerDay);
    expect(interval({ ...SURE, grain: 'north-america' }).p50).toBeGreaterThan(interval(SURE).p50);
  });

  test('a country without national values is said to be rescaled by its soil', () => {
    expect(codes({ ...SURE, country: 'DE' })).toContain('intake.origin.soilClass');
    expect(codes({ ...SURE, grain: null })).toContain('check.grain.notSure');
  });

  test('what settles it most is named: the grain where it is not known', () => {
    const settle = answer({ ...SURE, grain: null }).estimate.wouldSettle.find((part) => part.code === 'origin');
    expect(settle?.text).toMatch(/grain/);
  });
});

describe('Brazil nuts', () => {
  const eats: Values = { ...SURE, brazilNuts: 'daily', nutCount: 2 };
  const median = (nutOrigin: string | null) => interval({ ...eats, nutOrigin }).p50;

  test('two a day are a lottery whose drawing would settle it', () => {
    const { estimate } = answer(eats);
    expect(estimate.wouldSettle[0]).toMatchObject({ code: 'brazil-nuts' });
    expect(spread(eats)).toBeGreaterThan(2 * spread(SURE));
    expect(estimate.sources[0]).toMatchObject({ id: 'check:brazil-nuts', formGroup: 'brazil_nut' });
  });

  test('of poor and rich soils differ by an order of magnitude, unknown lies between', () => {
    const plain = interval(SURE).p50;
    expect(median('high') - plain).toBeGreaterThan(7 * (median('low') - plain));
    expect(median(null)).toBeGreaterThan(median('low'));
    expect(median(null)).toBeLessThan(median('high'));
  });

  test('count as nuts × days × grams × what such nuts hold', () => {
    const nuts = answer({ ...eats, nutOrigin: 'low' }, 4000).estimate.sources.find(
      (s) => s.id === 'check:brazil-nuts',
    )!;
    // two nuts of 5 g on 6.75 days of 7 at 3.06 µg/g (Chang 1995)
    const want = (2 * 5 * 3.1325 * 6.75) / 7;
    expect(Math.abs(nuts.ugPerDay / want - 1)).toBeLessThan(0.06);
  });
});

describe('doses', () => {
  const pill: Values = { ...SURE, supplement: 'selenium-yeast', supplementDose: 100, supplementOften: 'daily' };

  test('a daily supplement adds its label, in its form, and is an entry for the hard stops', () => {
    const { estimate, doses } = answer(pill);
    // 6.2 to 7 days of 7
    expect(Math.abs(mean(estimate.seleniumDoses) / 94.3 - 1)).toBeLessThan(0.02);
    expect(doses).toMatchObject([{ kind: 'dose', route: 'oral', form: 'selenium-yeast', doseUg: 100 }]);
    expect(estimate.sources[0]!.id).toBe('supplement:selenium-yeast');
    expect(estimate.forms['selenomethionine']).toBeGreaterThan(answer(SURE).estimate.forms['selenomethionine']!);
  });

  test('of an unknown label is wide, never none, and the label would settle it', () => {
    const values = { ...pill, supplementDose: null };
    const { estimate, doses } = answer(values);
    expect(doses).toEqual([]);
    expect(estimate.seleniumDoses.every((ug) => ug > 0)).toBe(true);
    const [p5, p95] = quantilesOf(estimate.seleniumDoses, [0.05, 0.95]);
    expect(p95! / p5!).toBeGreaterThan(5);
    expect(problem(values, 'check.supplement.doseUnknown').hint).toContain('label');
    expect(estimate.wouldSettle[0]).toMatchObject({
      code: 'supplements',
      text: 'the dose on the label of the supplement',
    });
  });

  test('not sure whether one is taken: as often as people do', () => {
    const { estimate } = answer({ ...SURE, supplement: null }, 4000);
    const taken = estimate.seleniumDoses.filter((ug) => ug > 0).length / 4000;
    expect(Math.abs(taken - 0.18)).toBeLessThan(0.02);
  });

  test('a weekly drip of 200 µg is 29 µg a day', () => {
    const { estimate, doses } = answer({ ...SURE, drip: 'weekly', dripAmount: 200 }, 4000);
    // 3.5 to 6 a month
    expect(Math.abs(mean(estimate.seleniumDoses) / ((200 * 4.75) / 30.4375) - 1)).toBeLessThan(0.02);
    expect(doses).toMatchObject([{ route: 'iv', form: 'selenite', doseUg: 200 }]);
    expect(estimate.forms['selenite']).toBeGreaterThan(0.3);
  });

  test('a drip whose amount is not known may hold none or much, and that is said', () => {
    const values: Values = { ...SURE, drip: 'weekly', dripAmount: null };
    const { estimate } = answer(values, 4000);
    const none = estimate.seleniumDoses.filter((ug) => ug === 0).length / 4000;
    expect(Math.abs(none - 0.5)).toBeLessThan(0.03);
    expect(problem(values, 'check.drip.amountUnknown').hint).toContain('Ask the clinic');
    expect(estimate.wouldSettle[0]!.text).toContain('the amount of selenium in the drip');
  });
});

describe('the estimate', () => {
  test('is the same for the same seed, bit for bit, in any order of answers', () => {
    const one = answer(SURE).estimate;
    const two = answer(Object.fromEntries(Object.entries(SURE).reverse())).estimate;
    expect(two.usual.get('selenium')!.draws).toEqual(one.usual.get('selenium')!.draws);
    expect(two.wouldSettle).toEqual(one.wouldSettle);
    expect(answer(SURE, 1000, 2).estimate.usual.get('selenium')!.draws).not.toEqual(one.usual.get('selenium')!.draws);
  });

  test('has the shape of a diary: person, report, shares and forms that sum to 1', () => {
    const { person, diary, estimate } = answer({ ...SURE, conditions: ['ibd'] });
    expect(person).toEqual({
      sex: 'female',
      ageYears: 34,
      bodyMassKg: 62,
      lifeStage: 'none',
      country: 'GB',
      conditions: ['ibd'],
    });
    expect(diary).toMatchObject({ kind: 'check', days: 0, unmatched: [], rejected: [] });
    expect(diary.entries).toBe(diary.rowsIn);
    const shares = estimate.sources.reduce((sum, source) => sum + source.share, 0);
    expect(shares).toBeCloseTo(1, 10);
    expect(Object.values(estimate.forms).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
    expect([...estimate.usual.keys()]).toEqual(['selenium']);
    expect(estimate.sources.map((s) => s.ugPerDay)).toEqual(
      [...estimate.sources.map((s) => s.ugPerDay)].sort((a, b) => b - a),
    );
  });

  test('is of the size that surveys of a country find in people who eat as most do', () => {
    for (const [country, sex] of [
      ['US', 'female'],
      ['US', 'male'],
      ['GB', 'female'],
      ['AU', 'male'],
    ] as const) {
      const { estimate } = answer({ ...SURE, sex, country, bread: null, fish: null, pasta: null });
      const median = quantilesOf(estimate.usual.get('selenium')!.draws, [0.5])[0]!;
      const survey = intakeModel.priors.of({
        sex,
        country,
        ageYears: 34,
        bodyMassKg: null,
        lifeStage: 'none',
        conditions: [],
      });
      expect(Math.abs(log(median / survey.meanUgPerDay)), `${country} ${sex}`).toBeLessThan(0.35);
    }
  });

  test('of a child says how portions were found', () => {
    expect(codes({ ...SURE, age: 8, weight: 26, lifeStage: null })).toContain('check.child');
    const meat = (values: Values) =>
      answer(values, 4000).estimate.sources.find((s) => s.id === 'check:meat')!.gramsPerDay!;
    // 87.4 and 98.2 of 113.7 µg/d: children of 4 to 8 and women of the United States
    expect(meat({ ...SURE, age: 8, weight: 26, lifeStage: null }) / meat(SURE)).toBeCloseTo(87.4 / 98.2, 2);
  });

  test('of someone with bowel disease, on dialysis or fed by vein says what it does not see', () => {
    expect(
      codes({ ...SURE, conditions: ['ibd', 'bariatric-surgery'] }).filter((c) => c === 'intake.condition.uptake')
        .length,
    ).toBe(1);
    expect(codes({ ...SURE, conditions: ['dialysis'] })).toContain('intake.condition.kidney');
    expect(codes(SURE).filter((code) => code.startsWith('intake.condition'))).toEqual([]);
    const fed: Values = { ...SURE, conditions: ['parenteral-nutrition'] };
    expect(problem(fed, 'intake.condition.fed').message).toContain('no selenium was counted');
    expect(problem({ ...fed, drip: 'daily', dripAmount: 60 }, 'intake.condition.fed').message).not.toContain(
      'no selenium',
    );
  });

  test('calls the questionnaire wide, and says that other nutrients are left out', () => {
    expect(codes(SURE)).toEqual(expect.arrayContaining(['check.wide', 'check.seleniumOnly']));
    expect(spread(SURE)).toBeGreaterThan(log(1.8));
    expect(check.parameters.all().every((parameter) => parameter.method !== '')).toBe(true);
  });
});
