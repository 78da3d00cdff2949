import { STAGES, STRIDE } from './nodes.js';

const work = new Float64Array(STAGES * STAGES * 2);

/**
 * Inverse of I − Σ_k W_k diag(slopes_k), by elimination with pivots: how the driver at the stages answers a change of
 * what it would be without the flows. `weights` is [flow, stage j][stage i], `slopes` [flow, stage j], the result
 * [stage j][stage i]; all are places in `memory`. False where it cannot be inverted.
 */
export function invertStages(
  flows: number,
  memory: Float64Array,
  weights: number,
  slopes: number,
  out: number,
): boolean {
  const m = STAGES;
  const w = 2 * m;
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++) {
      let v = i === j ? 1 : 0;
      for (let k = 0; k < flows; k++)
        v -= memory[weights + (k * m + j) * STRIDE + i]! * memory[slopes + k * STRIDE + j]!;
      work[i * w + j] = v;
      work[i * w + m + j] = i === j ? 1 : 0;
    }
  for (let c = 0; c < m; c++) {
    let best = c;
    for (let i = c + 1; i < m; i++) if (Math.abs(work[i * w + c]!) > Math.abs(work[best * w + c]!)) best = i;
    const pivot = work[best * w + c]!;
    if (!(Math.abs(pivot) > 1e-12)) return false;
    const scale = 1 / pivot;
    for (let j = c; j < w; j++) {
      const v = work[best * w + j]! * scale;
      work[best * w + j] = work[c * w + j]!;
      work[c * w + j] = v;
    }
    for (let i = 0; i < m; i++) {
      if (i === c) continue;
      const f = work[i * w + c]!;
      for (let j = c; j < w; j++) work[i * w + j] = work[i * w + j]! - f * work[c * w + j]!;
    }
  }
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) memory[out + j * STRIDE + i] = work[i * w + m + j]!;
  return true;
}
