import { loadTable } from '@selenoscope/data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RandomSource, type Row, stream } from '../../base/index.js';
import { colonModel } from '../colon/colon-fixtures.js';
import { COLON_COMPARTMENTS } from '../colon/index.js';
import type { ColonInflow } from '../substrate/index.js';
import { INPUT_COUNT, inflowAt, placesOf, SURROGATE_INPUTS } from './inputs.js';
import { acidsMm, type Mixing } from './mixing.js';
import { ColonSurrogate } from './surrogate.js';

const parameters = colonModel.paper;
const { volumesL, pHPerMm, pHLowest, pHHighest } = parameters.values;
const source: RandomSource = { seed: 4, person: 0 };
const foodG = ({ carbohydrate, protein, mucin }: ColonInflow): number => carbohydrate + protein + mucin;

/** mmol of acids made in each part of a gram of food: the truth of the invented table. */
const MADE = [6, 2.5, 0.5];
const WALL = { acidsPerDay: 9, waterPerDay: 3 };

const acidsOf = (inflow: ColonInflow, made: readonly number[], wall = WALL): Float64Array => {
  const mixing: Mixing = { volumesL, transitDays: inflow.transitDays, waterGPerDay: inflow.water, ...wall };
  const out = new Float64Array(3);
  acidsMm(
    made.map((mmol) => mmol * foodG(inflow)),
    mixing,
    out,
  );
  return out;
};

/** Rows of the invented table, and how many of them every draw looks at. */
const ROWS = 240;
const SEEN = 24;

/** Diets of an invented table, spread over the ranges. */
const diets: readonly ColonInflow[] = (() => {
  const shares = SURROGATE_INPUTS.map(({ key }) => stream(source, `diet.${key}`).uniforms(ROWS));
  return Array.from({ length: ROWS }, (_, r) => inflowAt(shares.map((values) => values[r]!)));
})();
const isMeals = (r: number): boolean => r % 2 === 1;

function tableOf(
  madeOf: (r: number) => readonly number[],
  more: (r: number) => Readonly<Record<string, number>> = () => ({}),
): Row[] {
  return diets.map((inflow, r): Row => {
    const acids = acidsOf(inflow, madeOf(r));
    return {
      inflow: isMeals(r) ? 'meals' : 'even',
      carbohydrate_g: String(inflow.carbohydrate),
      starch_fraction: String(inflow.resistantStarchFraction),
      protein_g: String(inflow.protein),
      water_g: String(inflow.water),
      mucin_g: String(inflow.mucin),
      transit_d: String(inflow.transitDays),
      acid_absorption: String(WALL.acidsPerDay),
      water_absorption: String(WALL.waterPerDay),
      ph_at_no_acids: '8',
      ...Object.fromEntries(COLON_COMPARTMENTS.map((name, c) => [`tscfa_${name}`, String(acids[c])])),
      ...Object.fromEntries(parameters.groups.map(({ name }, g) => [name, String(g === r % 10 ? 1 : 0)])),
      ...Object.fromEntries(Object.entries(more(r)).map(([key, value]) => [key, String(value)])),
    };
  });
}

const usual: ColonInflow = {
  carbohydrate: 30,
  resistantStarchFraction: 0.4,
  protein: 10,
  water: 1100,
  mucin: 5,
  transitDays: 1.5,
};
const saved = (): ColonSurrogate =>
  new ColonSurrogate(loadTable('gut/colon-surrogate'), loadTable('gut/colon-surrogate-fit'), parameters);
const relative = (a: number, b: number): number => Math.abs(a / b - 1);

describe('places of the inputs', () => {
  test('a point of the ranges comes back where it was', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: INPUT_COUNT, maxLength: INPUT_COUNT }), (shares) => {
        const places = new Float64Array(INPUT_COUNT + 2);
        const outside = placesOf(inflowAt(shares), places, 1);
        for (const [d, one] of shares.entries()) expect(places[d + 1]).toBeCloseTo(2 * one - 1, 11);
        // at the very end of a range rounding may fall on either side of it
        if (shares.every((one) => one > 1e-9 && one < 1 - 1e-9)) expect(outside).toBe(0);
        expect([places[0], places[INPUT_COUNT + 1]]).toEqual([0, 0]);
      }),
    );
  });

  test('ends and middles are those of the ranges', () => {
    const low = inflowAt(new Array<number>(6).fill(0));
    const middle = inflowAt(new Array<number>(6).fill(0.5));
    for (const { key, low: from, high, scale } of SURROGATE_INPUTS) {
      expect(relative(low[key], from)).toBeLessThan(1e-12);
      expect(relative(middle[key], scale === 'log' ? Math.sqrt(from * high) : (from + high) / 2)).toBeLessThan(1e-12);
    }
  });

  test('what lies outside counts as the end of its range, and what is eaten is counted', () => {
    const places = new Float64Array(INPUT_COUNT);
    expect(placesOf({ ...usual, carbohydrate: 500, transitDays: 0.1 }, places)).toBe(1);
    expect(places[0]).toBeCloseTo(1, 12);
    expect(places[5]).toBeCloseTo(-1, 12);
    expect(placesOf({ ...usual, carbohydrate: 0 }, places)).toBe(1);
    expect(places[0]).toBeCloseTo(-1, 12);
    expect(placesOf(usual, places)).toBe(0);
  });
});

describe('reading a table of simulations', () => {
  test('a draw that asks for a row’s own diet is given that row', () => {
    // rows that differ as colons do, beyond what a diet explains
    const noise = stream(source, 'made').uniforms(SEEN);
    // no more rows than a draw looks at: each must find its own
    const table = tableOf((r) => MADE.map((mmol) => mmol * (0.5 + (noise[r] ?? 0)))).slice(0, SEEN);
    const surrogate = new ColonSurrogate(table, null, parameters);
    expect(surrogate.size).toBe(SEEN);
    const { tscfaMm, pH, groups, outside } = surrogate.draws((i) => diets[i]!, SEEN);
    expect(outside).toBe(0);
    table.forEach((row, r) => {
      COLON_COMPARTMENTS.forEach((name, c) => {
        const mm = Number(row[`tscfa_${name}`]);
        expect(relative(tscfaMm[c]![r]!, mm)).toBeLessThan(1e-9);
        expect(pH[c]![r]!).toBeCloseTo(Math.min(pHHighest, Math.max(pHLowest, 8 - pHPerMm * mm)), 9);
      });
      const carried = parameters.groups.map(({ name }) => groups.get(name)![r]!);
      expect(carried).toEqual(parameters.groups.map((_, g) => (g === r % 10 ? 1 : 0)));
    });
  });

  test('where a gram makes the same acids in every row, the mixing is the whole answer, for any diet', () => {
    const surrogate = new ColonSurrogate(
      tableOf(() => MADE),
      null,
      parameters,
    );
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 6, maxLength: 6 }), fc.integer({ min: 0, max: 9 }), (shares, i) => {
        const inflow = inflowAt(shares);
        const { tscfaMm } = surrogate.draws(() => inflow, i + 1);
        const truth = acidsOf(inflow, MADE);
        for (const c of [0, 1, 2]) expect(relative(tscfaMm[c]![i]!, truth[c]!)).toBeLessThan(1e-4);
      }),
      { numRuns: 50 },
    );
  });

  test('a yield that follows the diet is followed between the rows', () => {
    const place = new Float64Array(6);
    const yieldOf = (inflow: ColonInflow): number[] => {
      placesOf(inflow, place);
      return MADE.map(
        (mmol) => mmol * (1 + 0.3 * place[0]! - 0.2 * place[1]! * place[5]! + 0.1 * place[4]! * place[4]!),
      );
    };
    const surrogate = new ColonSurrogate(
      tableOf((r) => yieldOf(diets[r]!)),
      null,
      parameters,
    );
    for (const water of [600, 1100, 1900]) {
      const inflow = { ...usual, water };
      const truth = acidsOf(inflow, yieldOf(inflow));
      const { tscfaMm } = surrogate.draws(() => inflow, 2);
      COLON_COMPARTMENTS.forEach((_, c) => {
        for (const mm of tscfaMm[c]!) expect(relative(mm, truth[c]!)).toBeLessThan(0.01);
      });
    }
  });

  test('more water gives lower acids, more food higher ones', () => {
    const surrogate = new ColonSurrogate(
      tableOf(() => MADE),
      null,
      parameters,
    );
    const part = (inflow: ColonInflow, c: number): number => surrogate.draws(() => inflow, 1).tscfaMm[c]![0]!;
    for (const c of [0, 1, 2]) {
      expect(part({ ...usual, water: 1600 }, c)).toBeLessThan(part(usual, c));
      expect(part({ ...usual, carbohydrate: 50 }, c)).toBeGreaterThan(part(usual, c));
    }
  });

  test('acids are never below nothing and pH stays between its ends, whatever is asked', () => {
    // a fit through these goes below zero between the rows
    const surrogate = new ColonSurrogate(
      tableOf((r) => (r % 3 === 0 ? [30, 20, 10] : [0, 0, 0])),
      null,
      parameters,
    );
    const number = fc.double({ min: 0, max: 3000, noNaN: true });
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 1, noNaN: true }), number, (carbohydrate, starch, water) => {
        const inflow = { ...usual, carbohydrate, resistantStarchFraction: starch, water: Math.max(1, water) };
        const { tscfaMm, pH } = surrogate.draws(() => inflow, 6);
        for (const mm of tscfaMm.flatMap((draws) => [...draws])) {
          expect(mm).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(mm)).toBe(true);
        }
        for (const one of pH.flatMap((draws) => [...draws])) {
          expect(one).toBeGreaterThanOrEqual(pHLowest);
          expect(one).toBeLessThanOrEqual(pHHighest);
        }
      }),
      { numRuns: 60 },
    );
    expect([pHLowest, pHHighest]).toEqual([5, 8]);
  });

  test('draws beyond what was simulated are counted, each once', () => {
    const surrogate = new ColonSurrogate(
      tableOf(() => MADE),
      null,
      parameters,
    );
    const of = (i: number): ColonInflow => (i < 3 ? { ...usual, carbohydrate: 400, water: 9000 } : usual);
    expect(surrogate.draws(of, 10).outside).toBe(3);
  });

  test('the same question gives the same bits, and a draw does not depend on how many there are', () => {
    const surrogate = saved();
    const few = surrogate.draws(() => usual, 20);
    const many = surrogate.draws(() => usual, 100);
    COLON_COMPARTMENTS.forEach((_, c) => {
      expect([...many.tscfaMm[c]!.slice(0, 20)]).toEqual([...few.tscfaMm[c]!]);
      expect([...many.pH[c]!.slice(0, 20)]).toEqual([...few.pH[c]!]);
    });
    expect(saved().draws(() => usual, 20)).toEqual(few);
    // draws look at other rows, so one diet is answered by many colons
    expect(new Set(many.tscfaMm[0]).size).toBeGreaterThan(20);
  });
});

test('the fit that is kept is the fit of the table that is kept', () => {
  const made = new ColonSurrogate(loadTable('gut/colon-surrogate'), null, parameters).coefficients();
  const kept = saved().coefficients();
  for (const c of [0, 1, 2]) {
    expect(kept[c]).toHaveLength(made[c]!.length);
    for (const [f, coefficient] of made[c]!.entries()) expect(kept[c]![f]!).toBeCloseTo(coefficient, 6);
  }
});

test('the table of the repository is whole: every row inside the ranges, shares of groups that add to one', () => {
  const rows = loadTable('gut/colon-surrogate');
  const places = new Float64Array(INPUT_COUNT);
  for (const row of rows) {
    const outside = placesOf(
      {
        carbohydrate: Number(row['carbohydrate_g']),
        resistantStarchFraction: Number(row['starch_fraction']),
        protein: Number(row['protein_g']),
        water: Number(row['water_g']),
        mucin: Number(row['mucin_g']),
        transitDays: Number(row['transit_d']),
      },
      places,
    );
    // rounding to four digits may carry an end of a range over it by as much
    if (outside > 0) for (const place of places) expect(Math.abs(place)).toBeLessThanOrEqual(1);
    const shares = parameters.groups.reduce((sum, { name }) => sum + Number(row[name]), 0);
    expect(Math.abs(shares - 1)).toBeLessThan(0.01);
    for (const name of COLON_COMPARTMENTS) expect(Number(row[`tscfa_${name}`])).toBeGreaterThan(0);
    expect(['even', 'meals']).toContain(row['inflow']);
  }
  expect(rows.length).toBeGreaterThanOrEqual(200);
});
