/** Ends of an axis and its ticks. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The least round step of which there are at most so many. */
function stepOf(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * STEPS.find((step) => step * power >= rough)!;
}

/**
 * A linear axis that shows all values, with a little room at both ends.
 * @param kept the axis before: while a slider moves an axis only widens, so that the picture does not jump
 */
export function axisFor(values: readonly number[], kept: Axis | null = null, most = 5): Axis {
  const low = Math.min(...values, ...(kept ? [kept.from] : []));
  const high = Math.max(...values, ...(kept ? [kept.to] : []));
  if (kept && low === kept.from && high === kept.to) return kept;
  const pad = kept ? 0 : Math.max((high - low) * 0.08, high * 0.01);
  const [from, to] = [Math.max(0, low - pad), high + pad];
  const step = stepOf(to - from, most);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(8)));
  return { from, to, ticks };
}
