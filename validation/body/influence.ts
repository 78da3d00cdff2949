import { plasmaUgPerL, ratesOf, restingState } from '@selenoscope/core';
import type { Fit } from './fit.js';
import { normalEquations } from './least-squares.js';
import { inverseOf } from './linear.js';
import type { FitProblem } from './problem.js';

/** What a trial pulls: where the fit would go without its rows, by one Gauss–Newton step. */
export interface Influence {
  readonly scenario: string;
  readonly rows: number;
  readonly rowCost: number;
  /** largest move of a parameter of the product, in its standard errors */
  readonly key: string;
  readonly moveInSe: number;
  /** ln change of habitual plasma at 28, 70 and 120 µg/d (70 kg, mixed food) */
  readonly plasma: readonly number[];
}

export const INFLUENCE_INTAKES_UG: readonly number[] = [28, 70, 120];

export function influences(problem: FitProblem, fit: Fit): readonly Influence[] {
  const z = Float64Array.from(fit.fitted, (f) => f.z);
  const n = z.length;
  const jacobian = problem.jacobian(z);
  const r = problem.standardised(z);
  const before = habitualPlasma(problem, z);
  const scenarios = [...new Set(problem.residuals.map(({ row }) => row.scenario))];
  return scenarios.map((scenario): Influence => {
    const out = problem.residuals.flatMap(({ row }, i) => (row.scenario === scenario ? [i] : []));
    const left = jacobian.map((column) => Float64Array.from(column, (value, i) => (out.includes(i) ? 0 : value)));
    const { a, g } = normalEquations(left, r);
    const inverse = inverseOf(a, n);
    const moved = z.map((value, i) => {
      let step = 0;
      for (let k = 0; k < n; k++) step += inverse[i * n + k]! * g[k]!;
      return value - step;
    });
    const product = fit.fitted
      .map((f, i) => ({ key: f.unknown.key, kind: f.unknown.kind, move: (moved[i]! - f.z) / f.se }))
      .filter(({ kind }) => kind === 'body' || kind === 'absorption')
      .reduce((a, b) => (Math.abs(b.move) > Math.abs(a.move) ? b : a));
    const after = habitualPlasma(problem, moved);
    return {
      scenario,
      rows: out.length,
      rowCost: out.reduce((sum, i) => sum + r[i]! ** 2, 0),
      key: product.key,
      moveInSe: product.move,
      plasma: after.map((value, i) => Math.log(value / before[i]!)),
    };
  });
}

function habitualPlasma(problem: FitProblem, z: ArrayLike<number>): readonly number[] {
  const world = problem.world(z);
  const rates = ratesOf(world.parameters, world.scaling.referenceMassKg, world.scaling);
  const food = world.fate('food');
  return INFLUENCE_INTAKES_UG.map((ug) => {
    const flow = { selenomethionineUgPerDay: ug * food.selenomethionine, selenideUgPerDay: ug * food.selenide };
    return plasmaUgPerL(rates, restingState(rates, flow));
  });
}
