import { exp } from '../../base/index.js';
import { NODES, STAGES, STRIDE } from './nodes.js';
import type { Layout } from './pattern.js';
import type { LinearPart } from './rates.js';

const ROW_TERMS = 96;

/**
 * What the states and the inflows contribute to one state (the target) after a time: its row of e^{Lt}, as a series of
 * I + L/λ, λ the fastest rate, which has no negative number and so loses no digits.
 */
export interface RowSeries {
  /** Forgets the person before. */
  begin(part: LinearPart): void;
  /** Writes the first `columns` of the row at each stage of a step from `states` on, and those of the sources from `sources` on. */
  write(memory: Float64Array, states: number, sources: number, columns: number, lengthDays: number): void;
}

export function createRowSeries(layout: Layout, target: number): RowSeries {
  const { activeCount: a, sources, transferFrom, transferTo } = layout;
  const w = a + sources.length;
  const rows = new Float64Array(ROW_TERMS * w);
  const weights = new Float64Array(ROW_TERMS * STAGES);
  let part: LinearPart;
  let lambda = 1;
  let known = 0;

  function begin(of: LinearPart): void {
    part = of;
    lambda = of.fastestPerDay > 0 ? of.fastestPerDay : 1;
    known = 0;
  }

  function extend(): void {
    const to = known * w;
    if (known++ === 0) {
      rows.fill(0, 0, w);
      rows[target] = 1;
      return;
    }
    const from = to - w;
    const scale = 1 / lambda;
    for (let j = 0; j < a; j++) rows[to + j] = rows[from + j]! * (1 + part.diagonal[j]! * scale);
    for (let s = 0; s < sources.length; s++) {
      let v = rows[from + a + s]!;
      for (const { row, share } of sources[s]!) if (row < a) v += rows[from + row]! * share * scale;
      rows[to + a + s] = v;
    }
    for (let t = 0; t < transferFrom.length; t++) {
      const into = transferTo[t]!;
      if (into >= a) continue;
      const j = to + transferFrom[t]!;
      rows[j] = rows[j]! + rows[from + into]! * part.transferPerDay[t]! * scale;
    }
  }

  function write(memory: Float64Array, states: number, source: number, columns: number, lengthDays: number): void {
    // [term][stage], as many terms as the last stage needs: it comes first
    let terms = ROW_TERMS;
    for (let i = STAGES - 1; i >= 0; i--) {
      const x = lambda * lengthDays * NODES[i]!;
      let weight = exp(-x);
      for (let k = 0; k < terms; k++) {
        weights[k * STAGES + i] = weight;
        weight *= x / (k + 1);
        if (i === STAGES - 1 && weight < 1e-18 && k > x) terms = k + 1;
      }
    }
    while (known < terms) extend();
    for (let j = 0; j < w; j++) {
      if (j >= columns && j < a) continue;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      for (let k = 0, p = 0, q = j; k < terms; k++, p += STAGES, q += w) {
        const v = rows[q]!;
        s0 += weights[p]! * v;
        s1 += weights[p + 1]! * v;
        s2 += weights[p + 2]! * v;
        s3 += weights[p + 3]! * v;
        s4 += weights[p + 4]! * v;
      }
      const to = j < a ? states + j * STRIDE : source + (j - a) * STRIDE;
      memory[to] = s0;
      memory[to + 1] = s1;
      memory[to + 2] = s2;
      memory[to + 3] = s3;
      memory[to + 4] = s4;
    }
  }

  return { begin, write };
}
