import { exp } from '../../base/index.js';
import type { Layout } from './pattern.js';
import type { LinearPart } from './rates.js';

/** Longest piece, as fastest rate times length. */
const PIECE = 8;
const MOST_TERMS = 60;

/** Moves one vector on by `timeDays` under L and a constant source (µg/d in each state), without a matrix. */
export type Action = (part: LinearPart, source: Float64Array, vector: Float64Array, timeDays: number) => void;

/** The series of I + L/λ, λ the fastest rate, in pieces that it sums without loss. */
export function createAction(layout: Layout): Action {
  const { stateCount: n, transferFrom, transferTo } = layout;
  let term = new Float64Array(n);
  let next = new Float64Array(n);
  const perLambda = new Float64Array(transferFrom.length);
  const keeps = new Float64Array(n);
  return (part, source, vector, timeDays) => {
    const lambda = part.fastestPerDay > 0 ? part.fastestPerDay : 1;
    const scale = 1 / lambda;
    for (let i = 0; i < n; i++) keeps[i] = 1 + part.diagonal[i]! * scale;
    for (let t = 0; t < perLambda.length; t++) perLambda[t] = part.transferPerDay[t]! * scale;
    const pieces = Math.max(1, Math.ceil((lambda * timeDays) / PIECE));
    const x = (lambda * timeDays) / pieces;
    for (let piece = 0; piece < pieces; piece++) {
      let weight = exp(-x);
      for (let i = 0; i < n; i++) {
        term[i] = vector[i]!;
        vector[i] = weight * vector[i]!;
      }
      for (let k = 1; k < MOST_TERMS && !(weight < 1e-17 && k > x); k++) {
        for (let i = 0; i < n; i++) next[i] = keeps[i]! * term[i]! + scale * source[i]!;
        for (let t = 0; t < transferFrom.length; t++) {
          const to = transferTo[t]!;
          next[to] = next[to]! + perLambda[t]! * term[transferFrom[t]!]!;
        }
        const old = term;
        term = next;
        next = old;
        weight *= x / k;
        for (let i = 0; i < n; i++) vector[i] = vector[i]! + weight * term[i]!;
      }
    }
  };
}
