import { log } from '../base/index.js';

/** A part of what is not known, with its draws, and the words of what would settle it. */
export interface Uncertain {
  readonly code: string;
  readonly text: string;
  /** draws of the uncertain thing on the scale in which it acts (ln of its effect); several are independent parts of one */
  readonly draws: Float64Array | readonly Float64Array[];
}

/**
 * What would narrow the interval most: for each part of the uncertainty, the share of the variance of ln usual intake
 * that goes with it (squared correlation over the draws). Parts below 3 % are left out.
 */
export function whatWouldSettle(
  usual: Float64Array,
  parts: readonly Uncertain[],
): { code: string; share: number; text: string }[] {
  const target = usual.map((u) => log(Math.max(u, 1e-9)));
  return parts
    .map((part) => ({ code: part.code, share: shareOf(target, part.draws), text: part.text }))
    .filter((part) => part.share >= 0.03)
    .sort((a, b) => b.share - a.share);
}

function shareOf(target: Float64Array, draws: Float64Array | readonly Float64Array[]): number {
  const parts = draws instanceof Float64Array ? [draws] : draws;
  return Math.min(
    1,
    parts.reduce((sum, part) => sum + squaredCorrelation(target, part), 0),
  );
}

function squaredCorrelation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  let mx = 0;
  let my = 0;
  for (let i = 0; i < n; i++) {
    mx += x[i]!;
    my += y[i]!;
  }
  mx /= n;
  my /= n;
  let sxx = 0;
  let syy = 0;
  let sxy = 0;
  for (let i = 0; i < n; i++) {
    const a = x[i]! - mx;
    const b = y[i]! - my;
    sxx += a * a;
    syy += b * b;
    sxy += a * b;
  }
  return sxx > 0 && syy > 0 ? (sxy * sxy) / (sxx * syy) : 0;
}
