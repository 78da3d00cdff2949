import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp } from '../../base/index.js';
import { colonModel, micropop, withMicropop } from './colon-fixtures.js';
import { inflowAt, inflowPieces } from './inflow-course.js';
import { parseInflow } from './inflow-table.js';
import { type ColonScenario, settleColonScenario, threeMeals } from './scenario.js';
import { type ColonAnswer, runColon, simulateColon } from './simulate.js';

/** Every mass of an answer: compartment, name, course. */
const masses = ({ compartments }: ColonAnswer): (readonly [string, string, readonly number[]])[] =>
  compartments.flatMap(({ name, state }) =>
    Object.entries(state).map(([variable, course]) => [name, variable, course] as const),
  );

/** Largest relative difference of masses that are above 1e-4 g in both or one of two answers. */
function worstOf(answer: ColonAnswer, reference: ColonAnswer): number {
  const theirs = masses(reference);
  let worst = 0;
  masses(answer).forEach(([, , course], m) => {
    course.forEach((mass, i) => {
      const other = theirs[m]![2][i]!;
      if (other > 1e-4) worst = Math.max(worst, Math.abs(mass / other - 1));
    });
  });
  return worst;
}

describe('a simulated colon', () => {
  test('has the form of the contract', () => {
    const answer = simulateColon({ days: 2, transitDays: 1.25, outputDays: [0, 0.5, 2] }, colonModel);
    expect(answer.days).toEqual([0, 0.5, 2]);
    expect(answer.compartments.map(({ name }) => name)).toEqual(['proximal', 'transverse', 'distal']);
    for (const { pH, tscfaMm, state } of answer.compartments) {
      expect(pH).toHaveLength(3);
      expect(tscfaMm).toHaveLength(3);
      expect(Object.keys(state)).toHaveLength(26);
      expect(state['Bacteroides']![0]).toBe(1);
      expect(state['RS']![0]).toBe(0.78);
      expect(state['NSP']![0]).toBeCloseTo(0.22, 15);
      expect(state['CO2']![0]).toBe(10);
      expect(state['Acetate']).toHaveLength(3);
    }
    expect(Object.keys(answer.balance)).toEqual(
      expect.arrayContaining(['inG', 'outG', 'absorbedG', 'storedG', 'errorG']),
    );
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  test('gives the same bits again', () => {
    const scenario: ColonScenario = {
      days: 3,
      meals: 'three',
      bowelMovements: [{ hour: 7, minutes: 15, fraction: 0.9 }],
    };
    expect(JSON.stringify(simulateColon(scenario, colonModel))).toBe(
      JSON.stringify(simulateColon(scenario, colonModel)),
    );
  });

  test('has the whole days as default, and the last', () => {
    expect(simulateColon({ days: 2.5 }, colonModel, { relativeTolerance: 1e-3 }).days).toEqual([0, 1, 2, 2.5]);
  });

  test('lets water through as the hand calculation says: Win · Π V/(V + 3)', () => {
    for (const transitDays of [1, 1.25, 3]) {
      const window = { fromDay: 14, untilDay: 21 };
      const { windows } = runColon({ days: 21, transitDays }, colonModel, { windows: [window] });
      const share = [0.41, 0.98, 1.63].reduce((product, litres) => {
        const perDay = 3.02 / (transitDays * litres);
        return (product * perDay) / (perDay + 3);
      }, 1);
      // microbes take up and make some water: a few thousandths of what flows
      expect(windows[0]!.compartments[2]!.waterOutFraction!).toBeGreaterThan(share);
      expect(Math.abs(windows[0]!.compartments[2]!.waterOutFraction! / share - 1)).toBeLessThan(0.02);
    }
  });

  test('keeps a pH that is given', () => {
    const { compartments } = simulateColon({ days: 2, pH: [5.7, 6.2, 6.6] }, colonModel, { relativeTolerance: 1e-4 });
    expect(compartments.map(({ pH }) => [...new Set(pH)])).toEqual([[5.7], [6.2], [6.6]]);
  });

  test('accounts for all mass, with constant inflow, meals and bowel movements', () => {
    const scenarios: ColonScenario[] = [
      { days: 7 },
      { days: 3, meals: 'three' },
      { days: 3, bowelMovements: [{ hour: 7, minutes: 15, fraction: 0.9 }] },
    ];
    for (const scenario of scenarios) {
      const { balance } = simulateColon(scenario, colonModel, { relativeTolerance: 1e-5 });
      expect(Math.abs(balance.errorG)).toBeLessThan(1e-12 * balance.inG);
      expect(balance.correctedG).toBeLessThan(1e-6);
      expect(Object.keys(balance.absorbed).sort()).toEqual(['Acetate', 'Butyrate', 'H2O', 'Propionate']);
      const out = Object.values(balance.out).reduce((sum, grams) => sum + grams, 0);
      expect(out).toBeCloseTo(balance.outG, 9);
    }
    const steady = simulateColon({ days: 7 }, colonModel);
    // 60 g of food and 1,100 g of water a day, and what is broken down of 5 g of mucin
    expect(steady.balance.inG - steady.balance.mucinG).toBeCloseTo(7 * 1160, 6);
    expect(steady.balance.mucinG).toBeGreaterThan(7 * 4);
    expect(steady.balance.mucinG).toBeLessThan(7 * 5 * 0.95);
  });

  test('comes nearer to the answer with a smaller tolerance, for constant inflow and for meals', () => {
    for (const scenario of [{ days: 6 }, { days: 3, meals: 'three' }] as const) {
      const exact = simulateColon(scenario, colonModel, { relativeTolerance: 1e-10 });
      const errors = [1e-3, 1e-5, 1e-7].map((relativeTolerance) =>
        worstOf(simulateColon(scenario, colonModel, { relativeTolerance }), exact),
      );
      expect(errors[0]).toBeLessThan(1e-2);
      expect(errors[1]).toBeLessThan(2e-5);
      expect(errors[2]).toBeLessThan(1e-6);
    }
  }, 30_000);

  test('means over a window are those of a fine course', () => {
    const scenario = {
      days: 3,
      meals: 'three',
      outputDays: Array.from({ length: 1441 }, (_, i) => 2 + i / 1440),
    } as const;
    const { answer, windows } = runColon(scenario, colonModel, {
      relativeTolerance: 1e-5,
      windows: [{ fromDay: 2, untilDay: 3 }],
    });
    const trapezium = (course: readonly number[]): number =>
      course.reduce((sum, value, i) => sum + (i === 0 || i === course.length - 1 ? 0.5 : 1) * value, 0) / 1440;
    windows[0]!.compartments.forEach((means, k) => {
      const { pH, tscfaMm, state } = answer.compartments[k]!;
      expect(Math.abs(means.pH / trapezium(pH) - 1)).toBeLessThan(1e-5);
      expect(Math.abs(means.tscfaMm / trapezium(tscfaMm) - 1)).toBeLessThan(1e-4);
      for (const name of ['Bacteroides', 'Acetate', 'H2O'])
        expect(Math.abs(means.massG[name]! / trapezium(state[name]!) - 1)).toBeLessThan(1e-4);
    });
  });
});

test('no mass is ever below 0, whatever comes in', () => {
  // nothing, or a microgram and more: of a few nanograms a day alone the solver may give up, and says so
  const amount = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max, noNaN: true }));
  fc.assert(
    fc.property(
      fc.record({
        transitDays: fc.double({ min: 0.4, max: 5, noNaN: true }),
        carbohydrate: amount(100),
        resistantStarchFraction: amount(1),
        protein: amount(30),
        water: fc.double({ min: 200, max: 3000, noNaN: true }),
        mucin: amount(10),
        meals: fc.boolean(),
        movements: fc.boolean(),
        given: fc.boolean(),
      }),
      ({ transitDays, meals, movements, given, ...inflow }) => {
        const scenario: ColonScenario = {
          days: 2,
          transitDays,
          inflow,
          ...(meals && { meals: 'three' }),
          ...(movements && { bowelMovements: [{ hour: 23.9, minutes: 20, fraction: 0.9 }] }),
          ...(given && { pH: [5.7, 6.2, 6.6] }),
          outputDays: [0, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 2],
        };
        const answer = simulateColon(scenario, colonModel, { relativeTolerance: 1e-4 });
        for (const [, , course] of masses(answer)) for (const mass of course) expect(mass).toBeGreaterThanOrEqual(0);
        expect(Math.abs(answer.balance.errorG)).toBeLessThan(1e-11 * answer.balance.inG);
      },
    ),
    {
      numRuns: 20,
      examples: [
        [
          {
            transitDays: 0.4,
            carbohydrate: 1.5e-322,
            resistantStarchFraction: 0,
            protein: 0,
            water: 200,
            mucin: 0,
            meals: false,
            movements: false,
            given: false,
          },
        ],
        [
          {
            transitDays: 0.4,
            carbohydrate: 5.5e-265,
            resistantStarchFraction: 2.5e-58,
            protein: 3e-243,
            water: 709,
            mucin: 0,
            meals: false,
            movements: false,
            given: true,
          },
        ],
      ],
    },
  );
}, 30_000);

describe('meals', () => {
  const settled = settleColonScenario({ days: 2, meals: 'three' }, colonModel);
  const pieces = inflowPieces(settled, 7);
  const starchAt = (day: number): number => {
    const piece = pieces.findLast(({ fromDay }) => fromDay <= day)!;
    return inflowAt(piece, 1, day);
  };

  test('run through the tank: what it gives is the convolution with its exponential', () => {
    const perDay = 24 / 7;
    const byHand = (day: number): number => {
      let flow = 0;
      for (const begin of [0, 1].flatMap((d) => [7, 13, 19].map((hour) => d + hour / 24))) {
        if (day <= begin) continue;
        const eaten = Math.min(day, begin + 1 / 48) - begin;
        const rest = day - begin - eaten;
        flow += (13 / (1 / 48)) * (1 - exp(-perDay * eaten)) * exp(-perDay * rest);
      }
      return flow;
    };
    for (const day of [0.1, 0.3, 0.31, 0.32, 0.5, 0.55, 0.8, 0.99, 1.2, 1.3, 1.9])
      expect(starchAt(day)).toBeCloseTo(byHand(day), 9);
  });

  test('bring what the day holds', () => {
    // from the second day on, nearly all of a day's meals leaves within a day; 39 g of starch a day
    const { balance } = runColon({ days: 10, meals: 'three' }, colonModel, { relativeTolerance: 1e-3 }).answer;
    const left = 1160 * (exp((-24 / 7) * (4.75 / 24)) + exp((-24 / 7) * (10.75 / 24)) + exp((-24 / 7) * (16.75 / 24)));
    const inTank = left / 3 / (1 - exp(-24 / 7));
    expect(balance.inG - balance.mucinG).toBeGreaterThan(11600 - inTank * 1.1);
    expect(balance.inG - balance.mucinG).toBeLessThan(11600 - inTank * 0.9);
    expect(threeMeals(colonModel.paper).map(({ hour }) => hour)).toEqual([7, 13, 19]);
  });
});

test('a table of inflow that is constant is the constant inflow', () => {
  const rows = [0, 0.7, 1.4].map((time) => ({ time: String(time), Protein: '10', RS: '39', NSP: '11', H2O: '1100' }));
  const inflowTable = parseInflow(rows);
  const answer = simulateColon({ days: 3, inflowTable }, colonModel);
  expect(worstOf(answer, simulateColon({ days: 3 }, colonModel))).toBeLessThan(1e-6);
});

test('a bowel movement empties the distal part by its fraction', () => {
  const minutes = 15;
  const scenario: ColonScenario = {
    days: 1,
    bowelMovements: [{ hour: 7, minutes, fraction: 0.9 }],
    outputDays: [7 / 24, 7 / 24 + minutes / 1440],
  };
  const [before, after] = simulateColon(scenario, colonModel).compartments[2]!.state['Ethanol']! as [number, number];
  // what flows in during the quarter of an hour stays in part
  expect(after / before).toBeGreaterThan(0.1);
  expect(after / before).toBeLessThan(0.12);
});

const SCENARIOS: readonly (readonly [string, ColonScenario])[] = [
  ['default-package-Tt1.25', { days: 28, transitDays: 1.25, lactateProducers: 'package' }],
  ['paper-Tt1', { days: 28, transitDays: 1 }],
  ['paper-Tt2', { days: 28, transitDays: 2 }],
  ['paper-Tt3', { days: 28, transitDays: 3 }],
  ['rsfrac0.2-Tt1.5', { days: 28, transitDays: 1.5, inflow: { resistantStarchFraction: 0.2 } }],
  ['lowcarb10-Tt1.5', { days: 28, transitDays: 1.5, inflow: { carbohydrate: 10 } }],
  ['fixpH-Tt1.25', { days: 28, transitDays: 1.25, pH: [5.7, 6.2, 6.6] }],
  ['meals-even-Tt1', { days: 14, transitDays: 1, inflowFile: 'inflow-meals-even-Tt1' }],
  ['bowel2perday', { days: 14, bowelMovements: [7, 19].map((hour) => ({ hour, minutes: 15, fraction: 0.9 })) }],
];
/** Their means are of output points two hours apart, which meet a daily course only roughly. */
const DAILY = ['meals-even-Tt1', 'bowel2perday'];
const groups = new Set(colonModel.paper.groups.map(({ name }) => name));
const SHORT = { proximal: 'prox', transverse: 'trans', distal: 'dist' } as const;

/**
 * The README of the data proposes relative 1e-5 plus 1e-6 g for what is above 1e-4 g, and a log scale for groups that die
 * out above 1e-9 g. We hold 3e-6 plus 1e-7 g: the reference (rtol 1e-9) is good to some 1e-8 in what is large, ours with
 * 5e-7 to some 1e-6. On the log scale 1e-3: at 1e-9 g the reference's own atol of 1e-12 is as large.
 */
describe.skipIf(!withMicropop)('the nine scenarios of the reference (needs ../shared)', () => {
  test.each(SCENARIOS)(
    '%s',
    (name, given) => {
      const rows = micropop(`reference-${name}`);
      const outputDays = rows.map((row) => Math.round(Number(row['time_d']) * 48) / 48);
      const scenario = {
        ...given,
        outputDays,
        ...(given.inflowFile && { inflowTable: parseInflow(micropop(given.inflowFile)) }),
      };
      const window = { fromDay: 7, untilDay: given.days };
      const { answer, windows } = runColon(scenario, colonModel, { relativeTolerance: 5e-7, windows: [window] });
      let worst = 0;
      let worstLog = 0;
      let compared = 0;
      for (const { name: compartment, state, pH } of answer.compartments) {
        rows.forEach((row, i) => {
          expect(Math.abs(pH[i]! - Number(row[`${SHORT[compartment]}.pH`]))).toBeLessThan(2e-6);
          for (const [variable, course] of Object.entries(state)) {
            const reference = Number(row[`${SHORT[compartment]}.${variable}`]);
            if (reference > 1e-4) worst = Math.max(worst, (Math.abs(course[i]! - reference) - 1e-7) / reference);
            else if (reference > 1e-9 && groups.has(variable))
              worstLog = Math.max(worstLog, Math.abs(Math.log(course[i]! / reference)));
            compared++;
          }
        });
      }
      expect(compared).toBe(rows.length * 78);
      expect(worst).toBeLessThan(1e-6);
      expect(worstLog).toBeLessThan(1e-3);
      compareMeans(name, windows[0]!.compartments, answer);
    },
    60_000,
  );
});

/** Means from day 7 on; those of the reference are of its output points, so that a daily course is met only roughly. */
function compareMeans(
  name: string,
  compartments: ReturnType<typeof runColon>['windows'][number]['compartments'],
  answer: ColonAnswer,
): void {
  const rows = micropop(`summary-${name}`);
  compartments.forEach((means, k) => {
    const row = rows.find((one) => one['compartment'] === SHORT[means.name])!;
    const near = (ours: number, column: string) => {
      const theirs = Number(row[column]);
      // what is nearly gone, or was not computed for bowel movements, has nothing to say
      if (row[column] === 'NA' || theirs < 1e-4) return;
      expect(Math.abs(ours / theirs - 1), `${name} ${means.name} ${column} ${ours} ${theirs}`).toBeLessThan(
        DAILY.includes(name) ? 0.02 : 0.005,
      );
    };
    const ofPoints = (course: readonly number[]): number => {
      const late = course.filter((_, i) => answer.days[i]! >= 7);
      return late.reduce((sum, value) => sum + value, 0) / late.length;
    };
    const { tscfaMm, pH, state } = answer.compartments[k]!;
    const exactly = [
      [ofPoints(tscfaMm), 'TSCFA_mM'],
      [ofPoints(pH), 'pH'],
      [ofPoints(state['H2O']!), 'Water_g'],
    ] as const;
    for (const [ours, column] of exactly) expect(Math.abs(ours / Number(row[column]) - 1)).toBeLessThan(2e-6);
    near(means.tscfaMm, 'TSCFA_mM');
    near(means.acidMm['Acetate']!, 'Acetate_mM');
    near(means.pH, 'pH');
    near(means.massG['Bacteroides']!, 'Bacteroides');
    near(means.massG['H2O']!, 'Water_g');
    near(means.microbesOutGPerDay, 'microbeOutflow_g_d');
    near(means.waterOutFraction!, 'waterFrac');
  });
}
