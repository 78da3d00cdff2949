/**
 * Elementary functions built from + − × ÷ and sqrt alone, so that every JavaScript engine gives the same bits.
 *
 * `Math.exp` and `Math.log` are allowed to differ in the last digit between engines; a result that is promised to be
 * bit-identical in Node and in the browser may not depend on them. Error of both against correctly rounded values is
 * below 1 unit in the last place (test: against 60-digit values).
 *
 * Method: argument reduction and the rational approximations of fdlibm (Sun Microsystems 1993, freely usable),
 * e_exp.c and e_log.c, written anew in TypeScript.
 */

const bits = new DataView(new ArrayBuffer(8));
const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;

/** 2^k for −1022 ≤ k ≤ 1023, made from its bits because `**` may be rounded differently elsewhere. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** x · 2^k without overflow of the intermediate power. */
function scaleByPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1022) return x * powerOfTwo(k + 54) * powerOfTwo(-54);
  return x * powerOfTwo(k);
}

/** e^x, for any x. @example exp(1) // 2.718281828459045 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.133219101941) return 0;
  const k = Math.abs(x) < 0.34657359027997264 ? 0 : Math.floor(x * 1.4426950408889634 + 0.5);
  const high = x - k * LN2_HI;
  const low = k * LN2_LO;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = k === 0 ? 1 - ((r * c) / (c - 2) - r) : 1 - (low - (r * c) / (2 - c) - high);
  return scaleByPowerOfTwo(y, k);
}

/** Natural logarithm, x > 0; −Infinity at 0, NaN below. @example log(10) // 2.302585092994046 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let m = x;
  if (m < 2.2250738585072014e-308) {
    m *= 18014398509481984;
    k = -54;
  }
  bits.setFloat64(0, m);
  const head = bits.getUint32(0);
  k += (head >>> 20) - 1023;
  const fraction = head & 0xfffff;
  const carry = (fraction + 0x95f64) & 0x100000;
  bits.setUint32(0, fraction | (carry ^ 0x3ff00000));
  k += carry >>> 20;
  const f = bits.getFloat64(0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HI - (half - (s * (half + t1 + t2) + k * LN2_LO) - f);
}

/** base^exponent for base > 0. Built on {@link exp} and {@link log}; relative error grows with |exponent · ln base|. */
export const power = (base: number, exponent: number): number => (base === 0 ? 0 : exp(exponent * log(base)));
