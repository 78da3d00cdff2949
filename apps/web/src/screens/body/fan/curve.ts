const px = (value: number): number => Math.round(value * 10) / 10 + 0;

type Line = ArrayLike<number>;

/** Slopes of a curve through points that never overshoots them (Fritsch and Carlson 1980). */
function slopes(x: Line, y: Line): number[] {
  const last = x.length - 1;
  const secant = Array.from({ length: last }, (_, i) => (y[i + 1]! - y[i]!) / (x[i + 1]! - x[i]!));
  return Array.from({ length: last + 1 }, (_, i) => {
    const [before, after] = [secant[i - 1], secant[i]];
    if (before === undefined) return after ?? 0;
    if (after === undefined) return before;
    if (before * after <= 0) return 0;
    const [left, right] = [x[i]! - x[i - 1]!, x[i + 1]! - x[i]!];
    const weight = (left + 2 * right) / (3 * (left + right));
    return (before * after) / (weight * after + (1 - weight) * before);
  });
}

/** The curve from its first point on, without the move to it. */
function segments(x: Line, y: Line): string {
  const slope = slopes(x, y);
  let path = '';
  for (let i = 0; i + 1 < x.length; i++) {
    const third = (x[i + 1]! - x[i]!) / 3;
    path += `C${px(x[i]! + third)} ${px(y[i]! + third * slope[i]!)} ${px(x[i + 1]! - third)} ${px(y[i + 1]! - third * slope[i + 1]!)} ${px(x[i + 1]!)} ${px(y[i + 1]!)}`;
  }
  return path;
}

const reversed = (line: Line): number[] => Array.from(line).reverse();

/** A smooth line through points (px). */
export const curve = (x: Line, y: Line): string => `M${px(x[0]!)} ${px(y[0]!)}${segments(x, y)}`;

/** The room between two such lines. */
export const band = (x: Line, upper: Line, lower: Line): string =>
  `${curve(x, upper)}L${px(x[x.length - 1]!)} ${px(lower[lower.length - 1]!)}${segments(reversed(x), reversed(lower))}Z`;
