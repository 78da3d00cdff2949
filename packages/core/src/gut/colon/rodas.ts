/**
 * RODAS5P (Steinebach 2023, BIT Numer. Math. 63:27, doi 10.1007/s10543-023-00967-x): a stiffly accurate Rosenbrock method
 * of order 5 with an embedded one of order 4, eight stages, one factorisation a step. Coefficients in the form that
 * needs no product with the Jacobian (Hairer and Wanner, Solving ODEs II, section IV.7):
 *
 *     (1/(γh) − J) Uᵢ = f(t + αᵢh, y + Σ aᵢⱼUⱼ) + Σ cᵢⱼ/h Uⱼ + γᵢ h ∂f/∂t,   y₁ = y + Σ mᵢUᵢ,   error = U₈
 *
 * The test holds them against the 17 order conditions.
 */
export const STAGES = 8;

export const GAMMA = 0.21193756319429014;

const A_ROWS: readonly (readonly number[])[] = [
  [],
  [3],
  [2.849394379747939, 0.45842242204463923],
  [-6.954028509809101, 2.489845061869568, -10.358996098473584],
  [2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641],
  [-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256, 0.030198172008377946],
];

const C_ROWS: readonly (readonly number[])[] = [
  [],
  [-14.155112264123755],
  [-17.97296035885952, -2.859693295451294],
  [147.12150275711716, -1.41221402718213, 71.68940251302358],
  [165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306],
  [24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125, -0.6610691825249471],
  [
    30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783, -19.097331116725623,
    -28.087943162872662,
  ],
  [
    37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047, -40.06618937091002,
    -54.66780262877968, -9.48861652309627,
  ],
];

/** Where in the step each stage stands. */
export const ALPHA: readonly number[] = [
  0, 0.6358126895828704, 0.4095798393397535, 0.9769306725060716, 0.4288403609558664, 1, 1, 1,
];

/** How much of h ∂f/∂t each stage gets. */
export const GAMMA_SUM: readonly number[] = [
  0.21193756319429014, -0.42387512638858027, -0.3384627126235924, 1.8046452872882734, 2.325825639765069, 0, 0, 0,
];

const square = (rows: readonly (readonly number[])[]): Float64Array => {
  const matrix = new Float64Array(STAGES * STAGES);
  rows.forEach((row, i) => {
    matrix.set(row, i * STAGES);
  });
  return matrix;
};

/** aᵢⱼ, row by row. The last two stages start where the one before ended: that makes the method stiffly accurate. */
export const A: Float64Array = square([...A_ROWS, [...A_ROWS[5]!, 1], [...A_ROWS[5]!, 1, 1]]);
/** cᵢⱼ, row by row. */
export const C: Float64Array = square(C_ROWS);

/**
 * bᵢ: the integral over a step of any function g of the state is, as the method itself would find it with g as one more
 * equation, h Σ bᵢ (g(Yᵢ) + ∇g·Uᵢ + γᵢ h ∂g/∂t), where Yᵢ is the state of stage i.
 */
export const B: Float64Array = quadratureWeights();
/** Of a linear function: h (g(y) + Σ wⱼ g(Uⱼ)). */
export const LINEAR_WEIGHTS: Float64Array = Float64Array.from(B, (bj, j) => {
  let weight = bj;
  for (let i = j + 1; i < STAGES; i++) weight += B[i]! * A[i * STAGES + j]!;
  return weight;
});

/** b (1/γ − c) = m, solved from the last stage backwards; m is the last row of a, and 1 for the last stage. */
function quadratureWeights(): Float64Array {
  const b = new Float64Array(STAGES);
  for (let j = STAGES - 1; j >= 0; j--) {
    let right = j === STAGES - 1 ? 1 : A[(STAGES - 1) * STAGES + j]!;
    for (let i = j + 1; i < STAGES; i++) right += b[i]! * C[i * STAGES + j]!;
    b[j] = right * GAMMA;
  }
  return b;
}
