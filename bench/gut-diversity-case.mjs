// The tables and the tree of bench/gut-diversity.mjs: random, the same each time, with a tip for each taxon.
import { stream } from '@selenoscope/core';

export const SAMPLES = 1000;
export const TAXA = 5000;
export const DENSITY = 0.02;

const draws = (name, count) => stream({ seed: 20260101, person: 0 }, `bench.gut.${name}`).uniforms(count);

/**
 * Counts of reads. `even`: each taxon as common as any other. `skewed`: few taxa in nearly all samples and many in
 * hardly any, as in stool, at the same mean density.
 */
export function tableOf(shape, samples = SAMPLES) {
  const starts = [0];
  const taxonIndices = [];
  const values = [];
  const prevalence = Float64Array.from({ length: TAXA }, (_, t) => (shape === 'even' ? 1 : 1 / (t + 8)));
  const mean = prevalence.reduce((a, b) => a + b) / TAXA;
  for (let s = 0; s < samples; s++) {
    const present = draws(`${shape}.present.${s}`, TAXA);
    const amount = draws(`${shape}.amount.${s}`, TAXA);
    for (let t = 0; t < TAXA; t++) {
      if (present[t] >= Math.min(0.98, (DENSITY * prevalence[t]) / mean)) continue;
      taxonIndices.push(t);
      // many singletons, a few taxa of thousands of reads
      values.push(Math.max(1, Math.floor(0.7 / amount[t] ** 1.2)));
    }
    starts.push(values.length);
  }
  return {
    taxa: Array.from({ length: TAXA }, (_, t) => ({ id: `t${t}`, lineage: [], rank: null, ncbiTaxonId: null })),
    samples: Array.from({ length: samples }, (_, s) => `s${s}`),
    starts: Int32Array.from(starts),
    taxonIndices: Int32Array.from(taxonIndices),
    values: Float64Array.from(values),
  };
}

/** A rooted tree by joining two lineages at random until one is left. */
export function treeOf() {
  const joins = draws('joins', 2 * TAXA);
  const lengths = draws('lengths', 2 * TAXA);
  const lineages = Array.from({ length: TAXA }, (_, t) => ({ tip: `t${t}` }));
  const take = (u) => {
    const at = Math.floor(u * lineages.length);
    const taken = lineages[at];
    lineages[at] = lineages.at(-1);
    lineages.pop();
    return taken;
  };
  for (let k = 0; lineages.length > 1; k++) lineages.push({ children: [take(joins[2 * k]), take(joins[2 * k + 1])] });
  const parents = [];
  const branchLengths = [];
  const tips = new Map();
  const queue = [[lineages[0], -1]];
  for (let node = 0; node < queue.length; node++) {
    const [lineage, parent] = queue[node];
    parents.push(parent);
    lineage.length = node === 0 ? 0 : Math.round(1e5 * (0.001 + 0.2 * lengths[node] ** 2)) / 1e5;
    branchLengths.push(lineage.length);
    if (lineage.tip) tips.set(lineage.tip, node);
    else for (const child of lineage.children) queue.push([child, node]);
  }
  const text = (lineage) =>
    `${lineage.tip ?? `(${lineage.children.map(text).join(',')})`}${lineage === lineages[0] ? '' : `:${lineage.length}`}`;
  const tree = {
    parents: Int32Array.from(parents),
    branchLengths: Float64Array.from(branchLengths),
    tips,
    notices: [],
  };
  return { tree, newick: `${text(lineages[0])};\n` };
}
