import { describe, expect, test } from 'vitest';
import { exp, log, mean, stream } from '../../base/index.js';
import { type FindOutInput, findOutMoves } from './find-out.js';
import { type Imagined, imagined, tableLabs, tableNumbers } from './find-out-fixtures.js';

const numbers = tableNumbers();
const labs = tableLabs();
const oneDay: Imagined = {
  days: 1,
  seenUg: 52,
  populationUg: 60,
  populationLogSd: 0.45,
  originLogSd: 0.15,
  foodLogSd: 0.12,
};
/** A plan that brings a tin of sardines: 25 µg a day, not the same in every draw. */
const sardines = ({ usualUg }: Pick<FindOutInput, 'usualUg'>): Float64Array => {
  const z = stream({ seed: 9, person: 0 }, 'test.sardines').normals(usualUg.length);
  return usualUg.map((ug, i) => ug + 25 + 4 * z[i]!);
};
const input = (of: Imagined, changes: Partial<FindOutInput> = {}): FindOutInput => {
  const made = imagined(of);
  return { ...made, plans: [sardines(made)], labs, numbers, cannotTell: false, ...changes };
};

describe('more days of diary come first', () => {
  test.each([1, 2, 3, 4, 5])('with a diary of one day (seed %s)', (seed) => {
    const moves = findOutMoves(input({ ...oneDay, seed }));
    expect(moves[0]).toMatchObject({ code: 'more-days', text: 'more days of diary' });
    expect(moves[0]!.daysInAll! - moves[0]!.days!).toBe(1);
    expect(moves[0]!.value).toBeGreaterThan(numbers.valueLeast);
    expect(moves[0]!.pSettles).toBeGreaterThanOrEqual(moves[0]!.pNothingToChange);
  });

  test('with an unknown country, where the origin is worth asking too', () => {
    const unknown = { ...oneDay, populationLogSd: 0.6, originLogSd: 0.25 };
    expect(findOutMoves(input(unknown))[0]!.code).toBe('more-days');
    // a week of bread from nowhere: the same diary again would not say where it came from
    const week = input({ ...unknown, days: 7, seenUg: 60, originLogSd: 0.5 }, { plasmaUgPerL: null });
    expect(findOutMoves(week)[0]).toMatchObject({ code: 'origin', days: null, daysInAll: null });
  });

  test('with nothing counted, whatever the value: everything else is asked of people, not of this one', () => {
    const empty = input({ ...oneDay, days: 0 }, { plans: [], cannotTell: true });
    const [first] = findOutMoves(empty);
    expect(first).toMatchObject({
      code: 'more-days',
      days: 7,
      daysInAll: 7,
      text: 'a diary of a few days',
      better: true,
    });
    // people of a rich country all have enough, and still nothing is known of this person
    const rich = input({ ...oneDay, days: 0, populationUg: 110, populationLogSd: 0.2 }, { plans: [] });
    expect(findOutMoves(rich)[0]!.code).toBe('more-days');
    // nor is one day believed where the verdict is that nothing can be told
    const oneRichDay = input({ ...oneDay, seenUg: 130, populationUg: 110, populationLogSd: 0.2 }, { plans: [] });
    expect(findOutMoves(oneRichDay)).toEqual([]);
    expect(findOutMoves({ ...oneRichDay, cannotTell: true })[0]!.code).toBe('more-days');
  });
});

test('a long diary is not made longer, and a plasma test that was made is not made again', () => {
  const long = input({ ...oneDay, days: 14, seenUg: 60 });
  const codes = findOutMoves(long).map((move) => move.code);
  expect(codes).not.toContain('more-days');
  expect(codes).toContain('plasma-test');
  expect(findOutMoves({ ...long, plasmaMeasured: true }).map((m) => m.code)).not.toContain('plasma-test');
  expect(findOutMoves({ ...long, plasmaUgPerL: null }).map((m) => m.code)).not.toContain('plasma-test');
});

describe('what more days tell', () => {
  const told = (foodLogSd: number, originLogSd: number) =>
    findOutMoves(input({ ...oneDay, foodLogSd, originLogSd })).find((m) => m.code === 'more-days')!;

  test('is the closed form where foods are known: one normal prior, one normal look at it', () => {
    const move = told(0.001, 0);
    // ln variances: people, the one day (0.44² as a log variance), the mean of the days to come
    const [people, oneDayVariance, toCome] = [0.45 ** 2, 0.177, move.days === 6 ? 0.0318 : 0.0148];
    const now = 1 / (1 / people + 1 / oneDayVariance);
    expect(Math.abs(move.varianceShare - now / (now + toCome))).toBeLessThan(0.06);
  });

  test('is little where the doubt is in the origin, for the same tables are read again', () => {
    expect(told(0.001, 0.6).varianceShare).toBeLessThan(told(0.001, 0).varianceShare - 0.25);
    expect(told(0.4, 0).varianceShare).toBeLessThan(told(0.001, 0).varianceShare - 0.1);
  });
});

test('nothing is offered where nothing would be changed by it', () => {
  const sure = input({ ...oneDay, days: 7, seenUg: 110, populationUg: 105, populationLogSd: 0.2, originLogSd: 0.05 });
  expect(findOutMoves(sure)).toEqual([]);
  const poor = input({ ...oneDay, days: 7, seenUg: 20, populationUg: 25, populationLogSd: 0.2, originLogSd: 0.05 });
  expect(findOutMoves(poor)).toEqual([]);
});

test('nuts and supplements are asked about where they decide, best first, four at most', () => {
  const nutty = input({ ...oneDay, days: 7, seenUg: 60, nutsUg: 110 });
  const eater = { ...nutty, plans: [nutty.usualUg.map((ug, i) => ug - nutty.intake.sources[0]!.draws[i]!)] };
  expect(findOutMoves(eater)[0]!.code).toBe('brazil-nuts');
  const taker = input({ ...oneDay, days: 5, seenUg: 60, doseUg: 230, nutsUg: 40, originLogSd: 0.3 });
  const moves = findOutMoves({ ...taker, plans: [taker.usualUg.map((ug, i) => ug - taker.intake.seleniumDoses[i]!)] });
  expect(moves.length).toBeLessThanOrEqual(4);
  const values = moves.map((move) => move.value);
  expect([...values].sort((a, b) => b - a)).toEqual(values);
});

test('finding out is better where it is worth more than the best change, or nothing can be told', () => {
  // enough in 8 of 10: a change that most would not need gains less than knowing
  const near = input({ ...oneDay, seenUg: 65, populationUg: 70 });
  const [first] = findOutMoves(near);
  expect(first!.better).toBe(true);
  // short in 4 of 5: eating more gains far more than knowing
  const short = input({ ...oneDay, seenUg: 32, populationUg: 40 });
  const startRight = mean(short.usualUg.map((ug, i) => (ug >= short.requirementUg[i]! ? 1 : 0)));
  expect(startRight).toBeLessThan(0.4);
  expect(findOutMoves(short).every((move) => !move.better)).toBe(true);
  expect(findOutMoves({ ...short, cannotTell: true }).every((move) => move.better)).toBe(true);
});

test('the plasma test is worth what the body stage says it tells', async () => {
  const { valueOfPlasmaTest } = await import('../../body/index.js');
  const made = input({ ...oneDay, days: 7, seenUg: 62 });
  const body = { biomarkers: { plasmaSelenium: made.plasmaUgPerL! } } as Parameters<typeof valueOfPlasmaTest>[1];
  const said = valueOfPlasmaTest(made.usualUg, body, labs).varianceShare;
  const plasma = findOutMoves(made).find((move) => move.code === 'plasma-test')!;
  expect(Math.abs(plasma.varianceShare - said)).toBeLessThan(0.03);
});

test('the same input gives the same numbers, in well under 30 ms', () => {
  const made = input({ ...oneDay, nutsUg: 20, doseUg: 50 });
  const first = findOutMoves(made);
  expect(findOutMoves(made)).toEqual(first);
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now();
    findOutMoves(made);
    return performance.now() - from;
  }).sort((a, b) => a - b);
  expect(times[4]).toBeLessThan(30);
});

test('what is foreseen of six more days is what the program itself says once they are there', () => {
  const of: Imagined = { ...oneDay, seenUg: 62, populationUg: 70, originLogSd: 0.15, foodLogSd: 0.001 };
  const made = input(of, { numbers: { ...numbers, daysInAll: [7] } });
  const foreseen = findOutMoves(made).find((move) => move.code === 'more-days')!;
  const source = { seed: 4, person: 0 };
  const origin = made.intake.unsettled!.find((part) => part.code === 'origin')!.draws as Float64Array;
  const variance = log(1 + 0.44 ** 2 / 6);
  const errors = stream(source, 'test.six').normals(1000);
  let right = 0;
  let settled = 0;
  for (let i = 0; i < 1000; i += 4) {
    // the diary shows intake without what its tables get wrong, on seven days of which one is known
    const six = made.usualUg[i]! * exp(-origin[i]! - variance / 2 + Math.sqrt(variance) * errors[i]!);
    const after = imagined({ ...of, days: 7, seenUg: (of.seenUg + 6 * six) / 7, seed: 100 + i, draws: 400 });
    const enough = mean(after.usualUg.map((ug, k) => (ug >= after.requirementUg[k]! ? 1 : 0)));
    if (enough >= 0.9) right++;
    if (enough >= 0.9 || enough <= 0.1) settled++;
  }
  expect(Math.abs(right / 250 - foreseen.pNothingToChange)).toBeLessThan(0.08);
  expect(Math.abs(settled / 250 - foreseen.pSettles)).toBeLessThan(0.08);
});
