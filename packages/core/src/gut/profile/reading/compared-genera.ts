import { exp, log } from '../../../base/index.js';
import { type Context, METHOD } from './compared-measures.js';
import type { GenusCompared } from './comparison.js';
import { countingLnVariance } from './counting.js';
import { adjusted, twoSided } from './false-discovery.js';
import { spreadOf } from './noise.js';

/** Genus by genus, largest first, with the chance of a false alarm shared over all of them. */
export function genera({ shares, noise, laboratories }: Context): readonly GenusCompared[] {
  const { a, b, readsA, readsB, names } = shares;
  const smallest = noise.parameters.get('compare.smallestShare', 'fraction');
  const z = noise.parameters.get('compare.normalQuantile', 'sd');
  const falseDiscovery = noise.parameters.get('compare.falseDiscovery', 'fraction');
  const known = spreadOf(noise, 'lnShare', METHOD[laboratories]).value;
  const day = spreadOf(noise, 'lnShare', 'day').value;
  const method = 2 * (known * known + day * day);
  const wanted = names.map((_, i) => i).filter((i) => Math.max(a[i]!, b[i]!) >= smallest);
  const drawn = wanted.map((i) => {
    const [x, y] = [a[i]!, b[i]!];
    if (readsA === null || readsB === null) {
      return x > 0 && y > 0 ? { difference: log(y / x), sd: Math.sqrt(method) } : null;
    }
    const [countA, countB] = [x * readsA, y * readsB];
    const difference = log((countB + 0.5) / (readsB + 1)) - log((countA + 0.5) / (readsA + 1));
    return { difference, sd: Math.sqrt(method + countingLnVariance(countA) + countingLnVariance(countB)) };
  });
  const q = adjusted(drawn.flatMap((d) => (d ? [twoSided(d.difference / d.sd)] : [])));
  let next = 0;
  return wanted
    .map((i, k): GenusCompared => {
      const d = drawn[k]!;
      const adjustedQ = d ? q[next++]! : null;
      return {
        genus: names[i]!,
        first: a[i]!,
        second: b[i]!,
        fold: d ? exp(d.difference) : null,
        spreadFold: d ? exp(z * d.sd) : null,
        q: adjustedQ,
        verdict: adjustedQ !== null && adjustedQ <= falseDiscovery ? 'differs' : 'cannot-tell',
      };
    })
    .sort((x, y) => Math.max(y.first, y.second) - Math.max(x.first, x.second) || (x.genus < y.genus ? -1 : 1));
}
