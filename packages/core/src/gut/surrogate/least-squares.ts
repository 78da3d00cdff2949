/**
 * Coefficients of a linear least-squares fit, by Cholesky of the normal equations with a small ridge.
 * @param features rows × width, row by row
 * @param targets one value a row
 * @param ridge added to the diagonal, as a share of it: keeps nearly equal columns apart
 */
export function leastSquares(
  features: Float64Array,
  targets: Float64Array,
  width: number,
  ridge: number,
): Float64Array {
  const rows = targets.length;
  const matrix = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let r = 0; r < rows; r++) {
    const at = r * width;
    for (let i = 0; i < width; i++) {
      const value = features[at + i]!;
      right[i] = right[i]! + value * targets[r]!;
      for (let j = 0; j <= i; j++) matrix[i * width + j] = matrix[i * width + j]! + value * features[at + j]!;
    }
  }
  for (let i = 0; i < width; i++) matrix[i * width + i] = matrix[i * width + i]! * (1 + ridge);
  factorise(matrix, width);
  return solved(matrix, right, width);
}

/** Lower triangle of the Cholesky factor, in place. */
function factorise(matrix: Float64Array, width: number): void {
  for (let j = 0; j < width; j++) {
    let diagonal = matrix[j * width + j]!;
    for (let k = 0; k < j; k++) diagonal -= matrix[j * width + k]! * matrix[j * width + k]!;
    if (!(diagonal > 0)) throw new Error('the columns of a least-squares fit depend on each other');
    const root = Math.sqrt(diagonal);
    matrix[j * width + j] = root;
    for (let i = j + 1; i < width; i++) {
      let value = matrix[i * width + j]!;
      for (let k = 0; k < j; k++) value -= matrix[i * width + k]! * matrix[j * width + k]!;
      matrix[i * width + j] = value / root;
    }
  }
}

function solved(factor: Float64Array, right: Float64Array, width: number): Float64Array {
  const x = right.slice();
  for (let i = 0; i < width; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - factor[i * width + k]! * x[k]!;
    x[i] = x[i]! / factor[i * width + i]!;
  }
  for (let i = width - 1; i >= 0; i--) {
    for (let k = i + 1; k < width; k++) x[i] = x[i]! - factor[k * width + i]! * x[k]!;
    x[i] = x[i]! / factor[i * width + i]!;
  }
  return x;
}
