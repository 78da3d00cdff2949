import type { DayView, ScaleView, UpperLevel, Yardstick } from '@selenoscope/core';
import { scaleOf } from '@selenoscope/draw';

interface Ends {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Quantiles of the standard normal distribution at (i − ½)/20, upper half. */
const Z = [0.0627, 0.1891, 0.3186, 0.4538, 0.5978, 0.7554, 0.9346, 1.1503, 1.4395, 1.96];
const Z95 = 1.6449;

/**
 * Twenty quantiles of a day of which three are known: each side of the middle is log-normal with its own spread, as the
 * hill of a scale is drawn.
 */
export function twentieths({ p5, p50, p95 }: Ends): readonly number[] {
  const at = (z: number, end: number): number => p50 * Math.exp((z / Z95) * Math.log(end / p50));
  if (!(p5 > 0)) return [...Z.map(() => p50), ...Z.map((z) => at(z, p95))];
  const below = [...Z].reverse().map((z) => at(z, p5));
  return [...below, ...Z.map((z) => at(z, p95))];
}

/** The scales of days, all on one axis: the same place means the same amount on every line. */
export function dayScales(
  days: readonly DayView[],
  yardstick: Yardstick | null,
  uppers: readonly UpperLevel[],
): readonly (ScaleView | null)[] {
  const scaled = (axis?: { fromUg: number; toUg: number }) =>
    days.map(({ estimate }) =>
      estimate && estimate.p50 > 0
        ? scaleOf({
            quantiles: twentieths(estimate),
            pTooLittle: null,
            yardstick,
            uppers,
            label: '',
            ...(axis ? { axis } : {}),
          })
        : null,
    );
  const own = scaled().filter((scale) => scale !== null);
  if (own.length === 0) return days.map(() => null);
  const fromUg = Math.min(...own.map((scale) => scale.fromUg));
  const toUg = Math.max(...own.map((scale) => scale.toUg));
  return scaled({ fromUg, toUg });
}
