import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, SelenoscopeError } from '../../base/index.js';
import { withChanges } from './changes.js';
import { colonModel } from './colon-fixtures.js';
import { parseInflow } from './inflow-table.js';
import { readColonScenario } from './read-scenario.js';
import { settleColonScenario } from './scenario.js';
import { simulateColon } from './simulate.js';

const FILE = { file: 'scenario.json' };

/** "code: message" of what is thrown. */
function saysOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof SelenoscopeError) return `${error.problem.code}: ${explain(error.problem).message}`;
    throw error;
  }
  return 'nothing was thrown';
}
const refusal = (json: unknown): string => saysOf(() => readColonScenario(json, FILE));

describe('a scenario is read', () => {
  test('with everything in it', () => {
    const json = {
      days: 28,
      transitDays: 1.25,
      inflow: { carbohydrate: 50, resistantStarchFraction: 0.78, protein: 10, water: 1100, mucin: 5 },
      lactateProducers: 'package',
      pH: [5.7, 6.2, 6.6],
      bowelMovements: [
        { hour: 19, minutes: 15, fraction: 0.9 },
        { hour: 7, minutes: 15, fraction: 0.9 },
      ],
      meals: [
        { hour: 8, minutes: 30 },
        { hour: 18, minutes: 30 },
      ],
      outputDays: [0, 1, 7, 28],
    };
    const scenario = readColonScenario(json, FILE);
    expect(scenario.notices).toEqual([]);
    expect(scenario.inflow).toEqual(json.inflow);
    expect(scenario.meals).toEqual(json.meals.map((meal) => ({ ...meal, share: 0.5 })));
    expect(scenario.bowelMovements!.map(({ hour }) => hour)).toEqual([7, 19]);
    expect(scenario.outputDays).toEqual([0, 1, 7, 28]);
  });

  test('with nothing but days: the rest is the table', () => {
    const settled = settleColonScenario(readColonScenario({ days: 2 }, FILE), colonModel);
    expect(settled).toMatchObject({
      transitDays: 1.25,
      carbohydrateGPerDay: 50,
      resistantStarchFraction: 0.78,
      proteinGPerDay: 10,
      waterGPerDay: 1100,
      mucinGPerDay: 5,
      lactateProducers: 'paper',
      pH: 'acids',
      outputDays: [0, 1, 2],
    });
  });

  test('unknown fields are noted, with a near one', () => {
    const { notices = [] } = readColonScenario({ days: 1, transitdays: 2, inflow: { protien: 3 }, note: 'mine' }, FILE);
    expect(notices.map((one) => `${explain(one).message} ${explain(one).hint}`)).toEqual([
      'scenario.json, transitdays: this field is not known and was not used. Did you mean "transitDays"?',
      'scenario.json, inflow.protien: this field is not known and was not used. Did you mean "protein"?',
    ]);
  });

  test('what a file of inflow replaces is noted', () => {
    const json = { days: 1, inflowFile: 'inflow.csv', inflow: { protein: 3, mucin: 4 }, meals: 'three' };
    const scenario = readColonScenario(json, FILE);
    expect(scenario.notices!.map(({ code }) => code)).toEqual(['colon.inflow.unused', 'colon.meals.withTable']);
    expect(saysOf(() => simulateColon(scenario, colonModel))).toContain('that file was not read');
  });

  test('bowel movements settle the transit time, and say so', () => {
    const bowelMovements = [7, 19].map((hour) => ({ hour, minutes: 15, fraction: 0.9 }));
    const settled = settleColonScenario({ days: 1, transitDays: 2, bowelMovements }, colonModel);
    expect(settled.transitDays).toBeCloseTo(0.5 / 0.5397, 3);
    expect(settled.notices.map(({ code }) => code)).toEqual(['colon.transit.ofMovements']);
  });

  test.each([
    [null, 'colon.field.shape: scenario.json: null came where a scenario'],
    [[], 'colon.field.shape: scenario.json: an empty list came where a scenario'],
    [{}, 'colon.field.missing: scenario.json, days: this is missing; expected days above 0'],
    [{ days: 0 }, 'colon.field.range: scenario.json, days: 0 came; expected days above 0'],
    [{ days: '28' }, 'colon.field.shape: scenario.json, days: the text "28" came where a number'],
    [
      { days: 1, transitDays: 0 },
      'colon.field.range: scenario.json, transitDays: 0 came; expected days from 0.1 to 30',
    ],
    [{ days: 1, inflow: 5 }, 'colon.field.shape: scenario.json, inflow: the number 5 came where an object'],
    [{ days: 1, inflow: { protein: -1 } }, 'colon.field.range: scenario.json, inflow.protein: -1 came; expected grams'],
    [
      { days: 1, inflow: { water: 0 } },
      'colon.field.range: scenario.json, inflow.water: 0 came; expected grams a day from 1',
    ],
    [
      { days: 1, inflow: { resistantStarchFraction: 78 } },
      'colon.field.range: scenario.json, inflow.resistantStarchFraction: 78',
    ],
    [
      { days: 1, lactateProducers: 'new' },
      'colon.field.shape: scenario.json, lactateProducers: the text "new" came where "paper" or "package"',
    ],
    [{ days: 1, pH: [6, 6] }, 'colon.field.shape: scenario.json, pH: a list of 2 came where'],
    [{ days: 1, pH: [6, 6, 'acid'] }, 'colon.field.shape: scenario.json, pH[2]: the text "acid" came'],
    [{ days: 1, pH: [6, 6, 60] }, 'colon.field.range: scenario.json, pH[2]: 60 came'],
    [{ days: 1, outputDays: [0, 2] }, 'colon.output.late: scenario.json, outputDays[1]: day 2 lies beyond'],
    [{ days: 3, outputDays: [1, 1] }, 'colon.output.order: scenario.json, outputDays[1]: day 1 comes after day 1'],
    [{ days: 3, outputDays: [-1] }, 'colon.field.range: scenario.json, outputDays[0]: -1'],
    [{ days: 3, outputDays: [] }, 'colon.field.shape: scenario.json, outputDays: a list of 0'],
    [
      { days: 1, bowelMovements: [{ hour: 7, minutes: 15, fraction: 1 }] },
      'colon.field.range: scenario.json, bowelMovements[0].fraction: 1 came; expected a fraction from 0 to less than 1',
    ],
    [
      { days: 1, bowelMovements: [{ hour: 24, minutes: 15, fraction: 0.9 }] },
      'colon.field.range: scenario.json, bowelMovements[0].hour',
    ],
    [
      { days: 1, bowelMovements: [{ hour: 7, minutes: 1440, fraction: 0.9 }] },
      'colon.field.range: scenario.json, bowelMovements[0].minutes',
    ],
    [
      {
        days: 1,
        bowelMovements: [
          { hour: 23.9, minutes: 30, fraction: 0.9 },
          { hour: 0.1, minutes: 5, fraction: 0.9 },
        ],
      },
      'colon.movements.overlap: scenario.json, bowelMovements[0]: the bowel movement at 23.9 h lasts 30 minutes, and the next begins at 0.1 h',
    ],
    [
      { days: 1, meals: [{ hour: 7, minutes: 30, share: 0.5 }] },
      'colon.meals.shares: scenario.json, meals: the shares of the meals add to 0.5',
    ],
    [
      {
        days: 1,
        meals: [
          { hour: 7, minutes: 30, share: 1 },
          { hour: 9, minutes: 30 },
        ],
      },
      'colon.field.missing: scenario.json, meals[1].share',
    ],
    [{ days: 1, meals: 'two' }, 'colon.field.shape: scenario.json, meals: the text "two"'],
    [{ days: 1, inflowFile: 3 }, 'colon.field.shape: scenario.json, inflowFile: the number 3'],
  ])('%j is refused', (json, says) => {
    expect(refusal(json)).toContain(says);
  });

  test('nothing else than a problem is ever thrown', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const fields = ['days', 'transitDays', 'inflow', 'inflowFile', 'meals', 'pH', 'bowelMovements', 'outputDays'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (json) => {
        expect(typeof saysOf(() => readColonScenario({ days: 1, ...json }, FILE))).toBe('string');
      }),
    );
  });
});

describe('a table of inflow is read', () => {
  const row = (time: string, grams = '10') => ({ time, Protein: grams, RS: '39', NSP: '11', H2O: '1100' });

  test('as numbers, with further columns left aside', () => {
    const table = parseInflow(
      [
        { ...row('0'), note: 'x' },
        { ...row('1.5', '1e1'), note: '' },
      ],
      { file: 'inflow.csv' },
    );
    expect([...table.timeDays]).toEqual([0, 1.5]);
    expect([...table.proteinGPerDay]).toEqual([10, 10]);
    expect([...table.waterGPerDay]).toEqual([1100, 1100]);
  });

  test.each([
    [[], 'colon.table.empty: inflow.csv: there is no row'],
    [[{ time: '0', Protein: '1' }], 'colon.table.column: inflow.csv: there is no column "RS" among time, Protein'],
    [[row('0'), row('1', 'ten')], 'colon.table.number: inflow.csv, row 3, Protein: "ten" came; expected grams a day'],
    [[row('0', '-1')], 'colon.table.number: inflow.csv, row 2, Protein: "-1" came'],
    [[row('-1')], 'colon.table.number: inflow.csv, row 2, time: "-1" came; expected a time in days'],
    [[row('1'), row('1')], 'colon.table.order: inflow.csv, row 3, time: time 1 comes after 1'],
    [[{ ...row('0'), H2O: '0' }], 'colon.table.dry: inflow.csv: no row brings water'],
  ])('%j is refused', (rows, says) => {
    expect(saysOf(() => parseInflow(rows as Record<string, string>[], { file: 'inflow.csv' }))).toContain(says);
  });
});

describe('a model with changes', () => {
  test('has them, and the table’s model stays as it was', () => {
    const before = JSON.stringify(colonModel);
    const changed = withChanges(colonModel, {
      growth: { Bacteroides: 2, 'Bacteroides/1/RS': 1.5 },
      yield: { Methanogens: 3 },
      pHShift: { Acetogens: -0.1 },
      absorption: { Acetate: 0.5 },
      volumes: { distal: 2 },
      mucin: 1.2,
    });
    const terms = changed.paper.paths.find(({ group, path }) => group === 'Bacteroides' && path === 1)!.terms;
    expect(terms.find(({ resource }) => resource === 'RS')!.maxGrowthPerDay).toBe(72);
    expect(terms.find(({ resource }) => resource === 'NSP')!.maxGrowthPerDay).toBe(24);
    expect(changed.package.groups.find(({ name }) => name === 'Acetogens')!.pHCorners[0]).toBeCloseTo(5.15, 12);
    expect(changed.paper.resources.find(({ name }) => name === 'Acetate')!.absorptionPerDay).toBe(4.8);
    expect(changed.paper.values.volumesL[2]).toBe(3.26);
    expect(changed.paper.values.mucinGPerDay).toBe(6);
    expect(JSON.stringify(colonModel)).toBe(before);
  });

  test('keeps mass closed whatever the yields', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        (yields, growth, shift) => {
          const names = colonModel.paper.groups.map(({ name }) => name);
          const of = (factor: number) => Object.fromEntries(names.map((name) => [name, factor]));
          const model = withChanges(colonModel, { yield: of(yields), growth: of(growth), pHShift: of(shift) });
          const { balance } = simulateColon({ days: 2 }, model, { relativeTolerance: 1e-3 });
          expect(Math.abs(balance.errorG)).toBeLessThan(1e-11 * balance.inG);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('refuses names that the model does not have, and factors that are none', () => {
    expect(() => withChanges(colonModel, { growth: { Bacteroide: 2 } })).toThrow('the model has no Bacteroide');
    expect(() => withChanges(colonModel, { absorption: { Acetate: 0 } })).toThrow('a factor of 0');
    expect(() => withChanges(colonModel, { pHShift: { Acetogens: Number.NaN } })).toThrow('a pH shift of NaN');
  });
});
