import { type Problem, SelenoscopeError } from '../../../base/index.js';
import type { PhyloTree, SparseTable } from '../profile.js';
import type { SparseVectors } from './sparse.js';

/** A tree held against a table: which node each taxon is. */
export interface TableTree {
  readonly parents: Int32Array;
  readonly branchLengths: Float64Array;
  /** node of each taxon; −1 where the tree has no tip of that name */
  readonly nodeOfTaxon: Int32Array;
  /** no branch has a length, so nothing can be measured along them */
  readonly noLengths: boolean;
}

/** Matches taxa to tips by id, and refuses a tree that breaks the rules of {@link PhyloTree}. */
export function openTree(table: SparseTable, tree: PhyloTree): TableTree {
  const { parents, branchLengths } = tree;
  let longest = 0;
  for (let node = 0; node < parents.length; node++) {
    const parent = parents[node]!;
    const length = branchLengths[node]!;
    if (node === 0 ? parent !== -1 : !(parent >= 0 && parent < node))
      throw new SelenoscopeError({ code: 'profile.tree.order', node, parent });
    if (!(length >= 0 && length < Number.POSITIVE_INFINITY))
      throw new SelenoscopeError({ code: 'profile.tree.length', node, length });
    longest = Math.max(longest, length);
  }
  const nodeOfTaxon = Int32Array.from(table.taxa, (taxon) => tree.tips.get(taxon.id) ?? -1);
  return { parents, branchLengths, nodeOfTaxon, noLengths: longest === 0 };
}

/** What keeps a tree from measuring the whole table: taxa that are in some sample and on no tip, or no lengths. */
export function treeProblem(table: SparseTable, tree: TableTree): Problem | null {
  const lacking = new Set<number>();
  for (const taxon of table.taxonIndices) if (tree.nodeOfTaxon[taxon] === -1) lacking.add(taxon);
  if (lacking.size > 0) {
    const taxa = [...lacking].sort((a, b) => a - b).map((taxon) => table.taxa[taxon]!.id);
    return { code: 'profile.tree.tipsMissing', taxa, of: new Set(table.taxonIndices).size };
  }
  return tree.noLengths ? { code: 'profile.tree.noLengths' } : null;
}

/** Finds the branches above sets of tips, one set after the other. */
export class BranchWalk {
  private readonly lastSet: Int32Array;
  private readonly found: Int32Array;
  private set = 0;

  constructor(private readonly tree: TableTree) {
    this.lastSet = new Int32Array(tree.parents.length);
    this.found = new Int32Array(tree.parents.length);
  }

  /**
   * Every node from these taxa to the root, rising, the root among them; null where a taxon has no tip. Valid until the
   * next call. Rising order belongs to the tree, so sums over it do not depend on the order of the taxa.
   */
  above(taxa: Int32Array): Int32Array | null {
    const { parents, nodeOfTaxon } = this.tree;
    const set = ++this.set;
    let count = 0;
    for (const taxon of taxa) {
      let node = nodeOfTaxon[taxon]!;
      if (node === -1) return null;
      for (; node !== -1 && this.lastSet[node] !== set; node = parents[node]!) {
        this.lastSet[node] = set;
        this.found[count++] = node;
      }
    }
    return this.found.subarray(0, count).sort();
  }
}

/** Taxa of one sample. */
export const taxaOf = (table: SparseTable, sample: number): Int32Array =>
  table.taxonIndices.subarray(table.starts[sample]!, table.starts[sample + 1]!);

/**
 * Each sample as its branches. `presence`: the length of every branch that leads to one of its taxa. `mass`: that
 * length times the share of the sample that lies above it; these sum to the mean distance from the root.
 * Every taxon in a sample must have a tip ({@link treeProblem} is null).
 */
export function branchVectors(table: SparseTable, tree: TableTree, kind: 'presence' | 'mass'): SparseVectors {
  const { parents, branchLengths, nodeOfTaxon } = tree;
  const walk = new BranchWalk(tree);
  const mass = new Float64Array(parents.length);
  const starts = new Int32Array(table.samples.length + 1);
  const indices: Int32Array[] = [];
  const values: Float64Array[] = [];
  for (let s = 0; s < table.samples.length; s++) {
    const nodes = walk.above(taxaOf(table, s))!;
    if (kind === 'mass') {
      for (const node of nodes) mass[node] = 0;
      for (let e = table.starts[s]!; e < table.starts[s + 1]!; e++)
        mass[nodeOfTaxon[table.taxonIndices[e]!]!]! += table.values[e]!;
      for (let i = nodes.length - 1; i > 0; i--) mass[parents[nodes[i]!]!]! += mass[nodes[i]!]!;
    }
    const kept = nodes.filter((node) => branchLengths[node]! > 0);
    indices.push(kept);
    values.push(
      Float64Array.from(kept, (node) =>
        kind === 'mass' ? branchLengths[node]! * (mass[node]! / mass[0]!) : branchLengths[node]!,
      ),
    );
    starts[s + 1] = starts[s]! + kept.length;
  }
  const joined = { indices: new Int32Array(starts.at(-1)!), values: new Float64Array(starts.at(-1)!) };
  indices.forEach((part, s) => {
    joined.indices.set(part, starts[s]!);
    joined.values.set(values[s]!, starts[s]!);
  });
  return { count: table.samples.length, width: parents.length, starts, ...joined };
}
