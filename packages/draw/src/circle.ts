const TURN = 2 * Math.PI;

/** Sine from + − × ÷ alone, so that every engine draws the same; error below 1e-12. @param angle radians */
export function sine(angle: number): number {
  let x = angle - TURN * Math.round(angle / TURN);
  if (x > Math.PI / 2) x = Math.PI - x;
  else if (x < -Math.PI / 2) x = -Math.PI - x;
  let term = x;
  let sum = x;
  for (let k = 1; k <= 10; k++) {
    term *= -(x * x) / (2 * k * (2 * k + 1));
    sum += term;
  }
  return sum;
}

/** Cosine likewise. @param angle radians */
export const cosine = (angle: number): number => sine(angle + Math.PI / 2);
