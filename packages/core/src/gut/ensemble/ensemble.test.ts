import { loadTable } from '@selenoscope/data';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { colonModel } from '../colon/colon-fixtures.js';
import { COLON_COMPARTMENTS, type ColonScenario, runSettledColon, settleColonScenario } from '../colon/index.js';
import { memberParameters } from './member.js';
import { type EnsembleInput, type EnsemblePart, rowLength, runMembers } from './run.js';
import { type ColonSpread, openColonSpread } from './spread.js';
import { summariseEnsemble } from './summary.js';

const spread = openColonSpread(loadTable('gut/colon-ensemble'));
const published = colonModel.paper;
const source = { seed: 1, person: 0 };
const NONE: ColonSpread = {
  growthLogSd: 0,
  halfSaturationLogSd: 0,
  yieldLogSd: 0,
  pHCornersSd: 0,
  acidAbsorptionLogSd: 0,
  waterAbsorptionLogSd: 0,
  mucinHalfLogSd: 0,
  pHAtNoAcidsSd: 0,
  relativeTolerance: 5e-5,
};
const FAR: ColonSpread = { ...spread, yieldLogSd: 2, growthLogSd: 2, pHCornersSd: 2 };

describe('parameters of the members', () => {
  test('the spreads are those of the table', () => {
    expect(spread).toMatchObject({ growthLogSd: 0.15, yieldLogSd: 0.1, pHCornersSd: 0.2 });
  });

  test('member i is the same however many are asked for, and in whatever order', () => {
    const hundred = memberParameters(published, spread, source, 100);
    const backwards = [99, 7, 3, 0].map((member) => hundred(member)).reverse();
    const eight = memberParameters(published, spread, source, 8);
    expect(eight(0)).toEqual(backwards[0]);
    expect(eight(3)).toEqual(backwards[1]);
    expect(eight(7)).toEqual(backwards[2]);
    expect(eight(3)).not.toEqual(eight(7));
    expect(memberParameters(published, spread, { seed: 2, person: 0 }, 8)(3)).not.toEqual(eight(3));
    expect(memberParameters(published, spread, { seed: 1, person: 1 }, 8)(3)).not.toEqual(eight(3));
  });

  test('a spread of zero gives the published colon, to the last bit', () => {
    const of = memberParameters(published, NONE, source, 5);
    for (const member of [0, 4]) expect(of(member)).toEqual(published);
  });

  test('yields stay at or below 0.9 however far they are drawn', () => {
    const highest = (of: ReturnType<typeof memberParameters>): number => {
      let most = 0;
      for (let member = 0; member < 60; member++)
        for (const { terms } of of(member).paths)
          for (const { yieldGPerG } of terms) if (yieldGPerG !== null) most = Math.max(most, yieldGPerG);
      return most;
    };
    expect(highest(memberParameters(published, FAR, source, 60))).toBe(0.9);
    expect(highest(memberParameters(published, spread, source, 60))).toBeLessThanOrEqual(0.9);
  });

  test('the four pH corners of a group move together, and groups move each for itself', () => {
    const of = memberParameters(published, spread, source, 50);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 49 }), (member) => {
        const moves = of(member).groups.map(({ pHCorners }, g) => {
          const by = pHCorners.map((corner, c) => corner - published.groups[g]!.pHCorners[c]!);
          for (const one of by) expect(one).toBeCloseTo(by[0]!, 12);
          expect([...pHCorners].sort((a, b) => a - b)).toEqual([...pHCorners]);
          return by[0]!;
        });
        expect(new Set(moves).size).toBe(published.groups.length);
      }),
      { numRuns: 50 },
    );
  });

  test('all paths of a group share one factor of growth, of half-saturation and of yield', () => {
    const member = memberParameters(published, { ...spread, yieldLogSd: 0.01 }, source, 10)(6);
    const factors = new Map<string, { growth: number; half: number; yield: number }>();
    let compared = 0;
    for (const [p, path] of member.paths.entries()) {
      for (const [t, term] of path.terms.entries()) {
        const before = published.paths[p]!.terms[t]!;
        expect([term.moles, term.unboostedShare]).toEqual([before.moles, before.unboostedShare]);
        if (term.maxGrowthPerDay === null || term.yieldGPerG === null || term.halfSaturationGPerL === null) continue;
        const ratio = {
          growth: term.maxGrowthPerDay / before.maxGrowthPerDay!,
          half: term.halfSaturationGPerL / before.halfSaturationGPerL!,
          yield: term.yieldGPerG / before.yieldGPerG!,
        };
        const known = factors.get(path.group) ?? ratio;
        factors.set(path.group, known);
        expect(ratio.growth).toBeCloseTo(known.growth, 12);
        expect(ratio.half).toBeCloseTo(known.half, 12);
        expect(ratio.yield).toBeCloseTo(known.yield, 12);
        compared++;
      }
    }
    expect(factors.size).toBe(published.groups.length);
    expect(compared).toBeGreaterThan(factors.size);
    expect(new Set([...factors.values()].map(({ growth }) => growth)).size).toBe(factors.size);
  });

  test('the acids are absorbed at one factor, water at another, and nothing else is', () => {
    const member = memberParameters(published, spread, source, 10)(2);
    const factors = { acid: new Set<string>(), water: new Set<string>() };
    member.resources.forEach((resource, r) => {
      const before = published.resources[r]!;
      if (resource.countsAs === 'acid' || resource.countsAs === 'water')
        factors[resource.countsAs].add((resource.absorptionPerDay / before.absorptionPerDay).toFixed(9));
      else expect(resource).toEqual(before);
    });
    expect([factors.acid.size, factors.water.size]).toEqual([1, 1]);
    expect([...factors.acid]).not.toEqual([...factors.water]);
    expect(member.values.volumesL).toEqual(published.values.volumesL);
  });
});

describe('an ensemble', () => {
  const COUNT = 6;
  const scenario: ColonScenario = { days: 1, outputDays: [0, 0.5, 1], meals: 'three' };
  const input: EnsembleInput = { scenario, model: colonModel, spread, source, count: COUNT };
  const groups = published.groups.map(({ name }) => name);
  let whole: EnsemblePart;
  beforeAll(() => {
    whole = runMembers(input, 0, COUNT);
  });

  test('a split over parts, in any order, gives the same percentiles bit by bit', () => {
    const parts = [runMembers(input, 4, 6), runMembers(input, 0, 1), runMembers(input, 1, 4)];
    const together = summariseEnsemble([whole], 3, groups);
    expect(summariseEnsemble(parts, 3, groups)).toEqual(together);
    expect(JSON.stringify(summariseEnsemble(parts, 3, groups))).toBe(JSON.stringify(together));
    expect(together).toMatchObject({ members: COUNT, stalled: 0 });
    expect(together.compartments.map(({ name }) => name)).toEqual([...COLON_COMPARTMENTS]);
    expect(Object.keys(together.groups)).toEqual(groups);
  });

  test('percentiles rise, shares of the groups add to one in every member, and each member is heard once', () => {
    const { compartments, groups: shares } = summariseEnsemble([whole], 3, groups);
    for (const { tscfaMm, pH } of compartments)
      for (const { p5, p50, p95 } of [tscfaMm, pH])
        p50.forEach((middle, k) => {
          expect(p5[k]!).toBeLessThanOrEqual(middle);
          expect(p95[k]!).toBeGreaterThanOrEqual(middle);
        });
    for (const { p5, p95 } of Object.values(shares)) {
      expect(Math.min(...p5)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...p95)).toBeLessThanOrEqual(1);
    }
    const perDay = rowLength(1, groups.length);
    expect(whole.rows).toHaveLength(COUNT * rowLength(3, groups.length));
    for (let at = 0; at < whole.rows.length; at += perDay) {
      const row = whole.rows.subarray(at + COLON_COMPARTMENTS.length * 2, at + perDay);
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    let counted = 0;
    runMembers({ ...input, scenario: { days: 0.1, outputDays: [0] } }, 2, 5, () => counted++);
    expect(counted).toBe(3);
  });

  test('a row is the run of that member’s parameters', () => {
    const settled = settleColonScenario(scenario, colonModel);
    const own = memberParameters(published, spread, source, COUNT)(3);
    const { answer } = runSettledColon(settled, own, { relativeTolerance: spread.relativeTolerance });
    const length = rowLength(3, groups.length);
    const row = whole.rows.subarray(3 * length, 4 * length);
    const last = row.subarray((2 * length) / 3);
    answer.compartments.forEach(({ tscfaMm, pH }, c) => {
      expect([last[2 * c], last[2 * c + 1]]).toEqual([tscfaMm[2], pH[2]]);
    });
    const mass = (group: string) => answer.compartments.reduce((sum, { state }) => sum + state[group]![2]!, 0);
    const all = groups.reduce((sum, group) => sum + mass(group), 0);
    expect(last[6]).toBeCloseTo(mass(groups[0]!) / all, 12);
  });

  test('a member that could not be followed is counted and is in no percentile', () => {
    const length = rowLength(3, groups.length);
    const stalled: EnsemblePart = { from: COUNT, to: COUNT + 1, rows: new Float64Array(length).fill(Number.NaN) };
    const summary = summariseEnsemble([whole, stalled], 3, groups);
    expect(summary).toEqual({ ...summariseEnsemble([whole], 3, groups), members: COUNT + 1, stalled: 1 });
    const nothing = summariseEnsemble([{ ...stalled, from: 0, to: 1 }], 3, groups);
    expect(nothing.compartments[0]!.pH.p50).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('with a spread of zero every member is the published course', () => {
    const same = runMembers({ ...input, spread: NONE, scenario: { days: 1, outputDays: [1] } }, 0, 2);
    const { compartments } = summariseEnsemble([same], 1, groups);
    const { answer } = runSettledColon(settleColonScenario({ days: 1, outputDays: [1] }, colonModel), published, {
      relativeTolerance: spread.relativeTolerance,
    });
    compartments.forEach(({ tscfaMm, pH }, c) => {
      expect([tscfaMm.p5[0], tscfaMm.p95[0]]).toEqual([
        answer.compartments[c]!.tscfaMm[0],
        answer.compartments[c]!.tscfaMm[0],
      ]);
      expect(pH.p50[0]).toBe(answer.compartments[c]!.pH[0]);
    });
  });

  test('a scenario that cannot be right is refused, not counted as stalled', () => {
    expect(() => runMembers({ ...input, scenario: { days: 1, inflowFile: 'meals.csv' } }, 0, 1)).toThrow('meals.csv');
  });
});
