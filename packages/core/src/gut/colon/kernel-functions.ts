import { KernelCode, NONE, type Value } from './kernel-code.js';
import { CompartmentLayout, type KernelEquations } from './kernel-layout.js';
import { COMPARTMENT, type FixedNumber, KernelRates, OUT, STATE } from './kernel-rates.js';

/** The functions of a kernel and where their numbers stand. */
export interface KernelFunctions {
  readonly rates: KernelCode;
  readonly slopes: KernelCode;
  readonly factorise: KernelCode;
  readonly solve: KernelCode;
  readonly layout: CompartmentLayout;
  /** place of each slope in a compartment, row by row; −1 where it is always 0 */
  readonly slopePlaces: Int32Array;
  /** the fixed numbers, in the order of their places at the beginning of the memory */
  readonly fixed: readonly FixedNumber[];
}

/**
 * Writes the functions of one compartment. The address of a state (and of b) is that of the
 * compartment before it: what that one holds flows in.
 *
 *     rates(compartment, state, out)   the derivative
 *     slopes(compartment, state)       the Jacobian by the compartment's own state
 *     factorise(compartment)           shift − J = LU without exchange of rows; returns the smallest pivot
 *     solve(compartment, b)            (shift − J) x = b in place
 */
export function writeKernel(equations: KernelEquations): KernelFunctions {
  const { groups, entries } = equations;
  const layout = new CompartmentLayout(groups, entries.length);
  const numbers: FixedNumber[] = [];
  const placeOf = new Map<string, number>();
  const fixed = (name: string, value: FixedNumber): number => {
    const place = placeOf.get(name) ?? numbers.push(value) - 1;
    placeOf.set(name, place);
    return place;
  };
  const rates = writeRates(new KernelRates(equations, layout, fixed));
  const slopeWriter = new KernelRates(equations, layout, fixed);
  const slopePlaces = writeSlopes(slopeWriter);
  const { factorise, solve } = writeFactor(equations, layout, slopePlaces);
  return { rates, slopes: slopeWriter.code, factorise, solve, layout, slopePlaces, fixed: numbers };
}

function lossOf(writer: KernelRates, place: number): Value {
  const { equations, layout } = writer;
  const absorbed = equations.absorptionPerDay[place]!;
  const absorption = absorbed === 0 ? NONE : writer.fixed(`absorption ${place}`, (e) => e.absorptionPerDay[place]!);
  return writer.code.add(writer.own(layout.leaves), absorption);
}

/** Broken down mucin, g/d, with its slopes by the mass of degraders and by the mass of water. */
function mucinOf(writer: KernelRates): { readonly mucin: Value; readonly byMass: Value; readonly byWater: Value } {
  const { code, equations, layout } = writer;
  const raw = code.sum([...equations.degraders].map((place) => writer.state(place)));
  const mass = code.max(raw === NONE ? code.constant(0) : raw, code.constant(0));
  const perLitre = writer.fixed('mucinHalf', (e) => e.halfDegradersGPerL);
  const half = code.mul(perLitre, writer.litres());
  const perBelow = code.div(writer.own(layout.mucinGPerDay), code.add(mass, half));
  const again = code.div(perBelow, code.add(mass, half));
  return {
    mucin: code.mul(perBelow, mass),
    byMass: code.mul(again, half),
    byWater: code.sub(NONE, code.mul(again, code.mul(code.mul(mass, perLitre), code.constant(0.001)))),
  };
}

function writeRates(writer: KernelRates): KernelCode {
  const { code, equations, layout } = writer;
  const { size, entries, mucinShare } = equations;
  const out = Array.from({ length: size }, (_, i) =>
    code.sub(code.mul(writer.own(layout.comes), code.load(STATE, i)), code.mul(lossOf(writer, i), writer.state(i))),
  );
  entries.forEach((place, e) => {
    out[place] = code.add(out[place]!, writer.own(layout.inflow + e));
  });
  const { mucin } = mucinOf(writer);
  mucinShare.forEach((share, i) => {
    if (share !== 0)
      out[i] = code.add(
        out[i]!,
        code.mul(
          mucin,
          writer.fixed(`mucinShare ${i}`, (e) => e.mucinShare[i]!),
        ),
      );
  });
  writer.addRates(out);
  out.forEach((value, i) => {
    code.store(OUT, i, value);
  });
  return code;
}

function writeSlopes(writer: KernelRates): Int32Array {
  const { code, equations, layout } = writer;
  const { size, mucinShare, degraders, water } = equations;
  const matrix = Array.from({ length: size }, () => Array<Value>(size).fill(NONE));
  writer.addSlopes(matrix);
  const { byMass, byWater } = mucinOf(writer);
  code.store(COMPARTMENT, layout.mucinByDegrader, byMass);
  code.store(COMPARTMENT, layout.mucinByWater, byWater);
  mucinShare.forEach((share, i) => {
    if (share === 0) return;
    const part = writer.fixed(`mucinShare ${i}`, (e) => e.mucinShare[i]!);
    for (const place of [...degraders, water]) {
      const slope = code.mul(place === water ? byWater : byMass, part);
      matrix[i]![place] = code.add(matrix[i]![place]!, slope);
    }
  });
  const places = new Int32Array(size * size).fill(-1);
  matrix.forEach((row, i) => {
    row[i] = code.sub(row[i]!, lossOf(writer, i));
    row.forEach((value, j) => {
      if (value === NONE) return;
      places[i * size + j] = layout.place();
      code.store(COMPARTMENT, places[i * size + j]!, value);
    });
  });
  return places;
}

/** The order in which unknowns are eliminated: always the one whose pivot makes fewest new entries. */
function eliminationOrder(entries: readonly boolean[][], firstOnes: readonly number[]): number[] {
  const filled = entries.map((row) => [...row]);
  const left = new Set(filled.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const candidates = [...left].filter((i) => firstOnes.includes(i));
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const k of candidates.length > 0 ? candidates : left) {
      const rows = [...left].filter((i) => i !== k && filled[i]![k]).length;
      const columns = [...left].filter((j) => j !== k && filled[k]![j]).length;
      if (rows * columns < least) {
        least = rows * columns;
        best = k;
      }
    }
    left.delete(best);
    order.push(best);
    for (const i of left) if (filled[i]![best]) for (const j of left) if (filled[best]![j]) filled[i]![j] = true;
  }
  return order;
}

function writeFactor(
  { size, groups }: KernelEquations,
  layout: CompartmentLayout,
  slopePlaces: Int32Array,
): { readonly factorise: KernelCode; readonly solve: KernelCode } {
  const code = new KernelCode();
  const shift = code.load(COMPARTMENT, layout.shift);
  const each = [...Array(size).keys()];
  const filled = each.map((i) => each.map((j) => slopePlaces[i * size + j]! >= 0 || i === j));
  // what nothing depends on costs nothing where it comes first, and groups do not act on each other
  const passive = each.filter((j) => each.every((i) => i === j || !filled[i]![j]));
  const order = eliminationOrder(filled, [...passive, ...each.slice(0, groups)]);
  const a = each.map((i) =>
    each.map((j) => {
      const place = slopePlaces[i * size + j]!;
      const slope = place < 0 ? NONE : code.load(COMPARTMENT, place);
      return i === j ? code.sub(shift, slope) : code.sub(NONE, slope);
    }),
  );
  const one = code.constant(1);
  let least: Value = NONE;
  const pivots: number[] = [];
  const lower: { readonly row: number; readonly column: number; readonly place: number }[] = [];
  const upper: { readonly row: number; readonly column: number; readonly place: number }[] = [];
  order.forEach((k, step) => {
    const size_ = code.abs(a[k]![k]!);
    least = least === NONE ? size_ : code.min(least, size_);
    const perPivot = code.div(one, a[k]![k]!);
    pivots[k] = layout.place();
    code.store(COMPARTMENT, pivots[k]!, perPivot);
    const later = order.slice(step + 1);
    const columns = later.filter((j) => a[k]![j] !== NONE);
    for (const column of columns) {
      const place = layout.place();
      upper.push({ row: k, column, place });
      code.store(COMPARTMENT, place, a[k]![column]!);
    }
    for (const row of later) {
      if (a[row]![k] === NONE) continue;
      const factor = code.mul(a[row]![k]!, perPivot);
      const place = layout.place();
      lower.push({ row, column: k, place });
      code.store(COMPARTMENT, place, factor);
      for (const j of columns) a[row]![j] = code.sub(a[row]![j]!, code.mul(factor, a[k]![j]!));
    }
  });
  code.returns(least);

  const solve = new KernelCode();
  const comes = solve.load(COMPARTMENT, layout.comes);
  const x = each.map((i) => solve.add(solve.load(STATE, size + i), solve.mul(comes, solve.load(STATE, i))));
  for (const { row, column, place } of lower)
    x[row] = solve.sub(x[row]!, solve.mul(solve.load(COMPARTMENT, place), x[column]!));
  for (const k of [...order].reverse()) {
    for (const { row, column, place } of upper)
      if (row === k) x[k] = solve.sub(x[k]!, solve.mul(solve.load(COMPARTMENT, place), x[column]!));
    x[k] = solve.mul(x[k]!, solve.load(COMPARTMENT, pivots[k]!));
  }
  x.forEach((value, i) => {
    solve.store(STATE, size + i, value);
  });
  return { factorise: code, solve };
}
