import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colonModel, micropop, withMicropop } from './colon-fixtures.js';
import { absentResources } from './compiled-paths.js';
import type { ColonModel, ColonParameters } from './model.js';
import { startState } from './simulate.js';
import { ColonSystem } from './system.js';

const STEADY = { fromDay: 0, base: [10, 39, 11, 1100], slope: [0, 0, 0, 0], decay: [0, 0, 0, 0], ratePerDay: 0 };

function openSystem(
  parameters: ColonParameters,
  pH: 'acids' | readonly [number, number, number] = 'acids',
): ColonSystem {
  const system = new ColonSystem(parameters, { mucinGPerDay: 5, pH });
  const whole = parameters.values.volumesL.reduce((sum, litres) => sum + litres, 0);
  parameters.values.volumesL.forEach((litres, k) => {
    system.outflowPerDay[k] = whole / (1.25 * litres);
  });
  system.setInflow(STEADY);
  return system;
}

function derivativeOf(system: ColonSystem, y: Float64Array): Float64Array {
  const out = new Float64Array(system.length);
  system.settle(y);
  system.derivative(0, y, out);
  return out;
}

const system = openSystem(colonModel.paper);
const { rates } = system;
const { size } = rates;
const at = (name: string): number => {
  const place = rates.names.indexOf(name);
  if (place < 0) throw new Error(name);
  return place;
};
/** Masses over many orders of magnitude, some of them 0, with 20 to 500 g of water. */
const states = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: -9, max: 1, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    {
      minLength: 78,
      maxLength: 78,
    },
  )
  .chain((logs) =>
    fc.array(fc.double({ min: 20, max: 500, noNaN: true }), { minLength: 3, maxLength: 3 }).map((waters) => {
      const y = Float64Array.from(logs, (log10) => (log10 === null ? 0 : 10 ** log10));
      waters.forEach((water, k) => {
        y[k * size + at('H2O')] = water;
      });
      return y;
    }),
  );

describe('rates by hand', () => {
  /** One group in a litre of water: nothing else lives there, and the pH is given. */
  const alone = (group: string, masses: Readonly<Record<string, number>>): ((name: string) => number) => {
    const fixed = openSystem(colonModel.paper, [6.6, 6.6, 6.6]);
    fixed.setInflow({ ...STEADY, base: [0, 0, 0, 0] });
    fixed.outflowPerDay.fill(0);
    const y = new Float64Array(fixed.length);
    for (let k = 0; k < 3; k++) y[k * size + at('H2O')] = 1000;
    y[at(group)] = 2;
    for (const [name, grams] of Object.entries(masses)) y[at(name)] = grams;
    const out = derivativeOf(fixed, y);
    return (name) => out[at(name)]!;
  };

  test('one food: Monod growth, uptake by the yield, products by stoichiometry', () => {
    // R. bromii on starch at its half-saturation, 2 g of it: growth 2 · 14.4 / 2; water 0.2000444 of the uptake
    const rate = alone('NoButyStarchDeg', { RS: 0.001 });
    const uptake = 14.4 / 0.333;
    const water = uptake * (36.04 / 180.16);
    expect(rate('NoButyStarchDeg')).toBeCloseTo(14.4, 12);
    expect(rate('RS')).toBeCloseTo(-uptake, 10);
    const made = uptake + water - 14.4;
    expect(rate('Acetate')).toBeCloseTo((made * 120.1) / (120.1 + 8.08 + 88.02), 10);
    // 3 a day of 1000 g of water are absorbed
    expect(rate('H2O')).toBeCloseTo(-3000 - water, 9);
  });

  test('a booster: the unboosted share without it, all of it with plenty', () => {
    const without = alone('ButyrateProducers1', { NSP: 0.001 });
    expect(without('ButyrateProducers1')).toBeCloseTo(0.75 * 8.4, 12);
    expect(without('NSP')).toBeCloseTo((-0.75 * 8.4) / 0.286, 10);
    const half = alone('ButyrateProducers1', { NSP: 0.001, Acetate: 0.001 });
    const boost = 0.75 + 0.25 * 0.5;
    expect(half('ButyrateProducers1')).toBeCloseTo(boost * 8.4, 12);
    const eaten = 0.25 * 0.5 * (8.4 / 0.286) * (120.1 / 360.32);
    expect(half('Acetate')).toBeCloseTo(-eaten - 9.6 * 0.001, 10);
  });

  test('a key resource: both are needed, and the other is eaten by stoichiometry', () => {
    // methane from hydrogen and carbon dioxide, each at its half-saturation
    const rate = alone('Methanogens', { H2: 0.001, CO2: 0.001 });
    expect(rate('Methanogens')).toBeCloseTo(2 * 2.4 * 0.25, 12);
    expect(rate('CO2')).toBeCloseTo((-2 * 2.4 * 0.25) / 0.03, 10);
    expect(rate('H2')).toBeCloseTo(((-2 * 2.4 * 0.25) / 0.03) * (8.08 / 44.01), 10);
    expect(alone('Methanogens', { CO2: 1 })('CO2')).toBeCloseTo(0, 14);
  });

  test('two paths: each is weighed by its share of the growth', () => {
    // Bacteroides on NSP and protein, both at half-saturation: growth 6 and 12 per g
    const rate = alone('Bacteroides', { NSP: 0.001, Protein: 0.001 });
    const mucin = ((5 * 0.41) / 3.02) * (2 / 2.5);
    expect(rate('Bacteroides')).toBeCloseTo(2 * (6 * (6 / 18) + 12 * (12 / 18)), 12);
    expect(rate('NSP')).toBeCloseTo((-2 * (6 / 18) * 6) / 0.286 + 0.375 * mucin, 10);
    expect(rate('Protein')).toBeCloseTo((-2 * (12 / 18) * 12) / 0.2 + 0.2 * mucin, 10);
  });

  test('the pH acts by its trapezoid, and a group that is gone does nothing', () => {
    const growth = (pH: number, mass: number): number => {
      const fixed = openSystem(colonModel.paper, [pH, pH, pH]);
      fixed.outflowPerDay.fill(0);
      const y = new Float64Array(fixed.length);
      for (let k = 0; k < 3; k++) y[k * size + at('H2O')] = 1000;
      y[at('Bacteroides')] = mass;
      y[at('RS')] = 0.001;
      return derivativeOf(fixed, y)[at('Bacteroides')]! / mass;
    };
    expect([5.6, 5.975, 6.35, 7, 7.85, 8.225, 8.6].map((pH) => growth(pH, 1))).toEqual(
      [0, 6, 12, 12, 12, 6, 0].map((x) => expect.closeTo(x, 10)),
    );
    expect(growth(7, 0.9e-14)).toBeCloseTo(0, 14);
    expect(growth(7, 1.1e-14)).toBeCloseTo(12, 9);
  });
});

describe('the derivative', () => {
  test('keeps mass: what changes is inflow, broken down mucin, absorption and outflow', () => {
    fc.assert(
      fc.property(states, (y) => {
        const out = derivativeOf(system, y);
        let change = 0;
        let size_ = 0;
        for (const rate of out) {
          change += rate;
          size_ += Math.abs(rate);
        }
        let expected = 10 + 39 + 11 + 1100;
        for (let k = 0; k < 3; k++) {
          expected += system.mucinAt(y, k) * system.mucinInAll;
          for (let i = 0; i < size; i++) expected -= system.absorptionPerDay[i]! * y[k * size + i]!;
        }
        for (let i = 0; i < size; i++) expected -= system.outflowPerDay[2]! * y[2 * size + i]!;
        expect(Math.abs(change - expected)).toBeLessThanOrEqual(1e-12 * size_);
      }),
    );
  });

  test('is no smaller for a food that never comes: leaving it out changes nothing', () => {
    const absent = absentResources(colonModel.paper);
    expect([...absent]).toEqual(['Sugars']);
    const lean = new ColonSystem(colonModel.paper, { mucinGPerDay: 5, pH: 'acids' }, absent);
    lean.outflowPerDay.set(system.outflowPerDay);
    lean.setInflow(STEADY);
    fc.assert(
      fc.property(states, (y) => {
        for (let k = 0; k < 3; k++) y[k * size + at('Sugars')] = 0;
        expect([...derivativeOf(lean, y)]).toEqual([...derivativeOf(system, y)]);
      }),
    );
  });
});

/** Central differences of the derivative, with the pieces held as they are: h in proportion to each mass. */
function differences(one: ColonSystem, y: Float64Array, column: number): Float64Array {
  const h = 1e-5 * y[column]!;
  const up = Float64Array.from(y);
  const down = Float64Array.from(y);
  up[column] = y[column]! + h;
  down[column] = y[column]! - h;
  const a = new Float64Array(one.length);
  const b = new Float64Array(one.length);
  one.derivative(0, up, a);
  one.derivative(0, down, b);
  return a.map((value, i) => (value - b[i]!) / (up[column]! - down[column]!));
}

describe('the Jacobian', () => {
  test.each(['acids', 'given'] as const)('is that of central differences at random states, pH %s', (pH) => {
    const one = openSystem(colonModel.paper, pH === 'acids' ? 'acids' : [5.8, 6.2, 6.6]);
    const masses = fc.array(fc.double({ min: -5, max: 0.7, noNaN: true }), { minLength: 78, maxLength: 78 });
    fc.assert(
      fc.property(masses, (logs) => {
        const y = Float64Array.from(logs, (log10) => 10 ** log10);
        for (let k = 0; k < 3; k++) y[k * size + at('H2O')] = 150;
        one.settle(y);
        one.setSlopes(0, y);
        const base = new Float64Array(one.length);
        one.derivative(0, y, base);
        let largest = 0;
        for (const rate of base) largest = Math.max(largest, Math.abs(rate));
        for (let column = 0; column < one.length; column++) {
          const k = Math.floor(column / size);
          const measured = differences(one, y, column);
          const exact = one.slopes(k);
          for (let i = 0; i < size; i++) {
            const slope = exact[i * size + (column - k * size)]!;
            const error = Math.abs(measured[k * size + i]! - slope);
            // a difference of rates of this size cannot be better than their rounding over the way
            const rounding = (1e-14 * largest) / (1e-5 * y[column]!);
            expect(error).toBeLessThanOrEqual(1e-6 * Math.abs(slope) + rounding + 1e-6);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('solves: (shift − J) x = b holds for the answer, in all three compartments', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 1, max: 6, noNaN: true }), (y, log10) => {
        const shift = 10 ** log10;
        system.settle(y);
        system.setSlopes(0, y);
        if (!system.factorise(shift)) return;
        const b = Float64Array.from(y, (_, i) => ((i * 7919) % 13) - 6);
        const x = Float64Array.from(b);
        system.solve(x);
        for (let k = 0; k < 3; k++) {
          const matrix = system.slopes(k);
          for (let i = 0; i < size; i++) {
            let sum = shift * x[k * size + i]!;
            let weight = Math.abs(sum) + Math.abs(b[k * size + i]!);
            const add = (part: number) => {
              sum -= part;
              weight += Math.abs(part);
            };
            for (let j = 0; j < size; j++) add(matrix[i * size + j]! * x[k * size + j]!);
            if (k > 0) add(system.outflowPerDay[k - 1]! * x[(k - 1) * size + i]!);
            expect(Math.abs(sum - b[k * size + i]!)).toBeLessThanOrEqual(1e-9 * weight);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Largest relative difference from the 50 derivatives that the original program gave. */
function worstPoint(model: ColonModel): { readonly worst: number; readonly cases: number } {
  const ours = openSystem(model.package);
  const start = startState({ resistantStarchFraction: 0.78 }, model.package);
  const cases = new Map<string, { k: number; pH: number; y: Float64Array; rates: Float64Array }>();
  for (const row of micropop('reference-derivatives')) {
    const key = `${row['case']} ${row['compartment']}`;
    const k = Number(row['compartment']) - 1;
    const one = cases.get(key) ?? {
      k,
      pH: Number(row['pH']),
      y: Float64Array.from(start),
      rates: new Float64Array(size),
    };
    one.y[k * size + at(row['variable']!)] = Number(row['state_g']);
    one.rates[at(row['variable']!)] = Number(row['deriv_g_per_d']);
    cases.set(key, one);
  }
  let worst = 0;
  for (const { k, pH, y, rates: theirs } of cases.values()) {
    const out = derivativeOf(ours, y);
    theirs.forEach((rate, i) => {
      const difference = Math.abs(out[k * size + i]! - rate);
      worst = Math.max(worst, difference === 0 ? 0 : difference / Math.abs(rate));
    });
    worst = Math.max(worst, Math.abs(ours.pH(y, k) / pH - 1));
  }
  return { worst, cases: cases.size };
}

describe.skipIf(!withMicropop)('against the original program (needs ../shared)', () => {
  test('all 50 derivatives agree to 1e-12', () => {
    const { worst, cases } = worstPoint(colonModel);
    expect(cases).toBe(50);
    expect(worst).toBeLessThan(1e-12);
  });
});
