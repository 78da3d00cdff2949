import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PhyloTree, SparseTable } from '../profile.js';

/** Invented: eight samples of three persons, ten taxa; the last sample is a second reading of the first, half as deep. */
export const SMALL_TSV = `taxon\tA1\tA2\tA3\tB1\tB2\tB3\tC1\tC2
t1\t40\t35\t52\t3\t0\t1\t12\t20
t2\t10\t14\t9\t22\t30\t18\t0\t5
t3\t0\t1\t0\t17\t12\t25\t6\t0
t4\t8\t0\t5\t0\t1\t0\t33\t4
t5\t1\t2\t1\t9\t7\t4\t1\t0
t6\t1\t0\t3\t1\t0\t2\t2\t1
t7\t0\t1\t0\t0\t5\t1\t1\t0
t8\t2\t1\t2\t0\t0\t0\t14\t1
t9\t0\t0\t0\t4\t1\t0\t0\t0
t10\t1\t0\t0\t1\t0\t1\t0\t1
`;
export const SMALL_TREE =
  '((((t1:0.12,t2:0.3):0.05,(t3:0.21,(t4:0.08,t5:0.14):0.11):0.02):0.07,((t6:0.4,t7:0.16):0.09,(t8:0.25,t9:0.33):0.01):0.13):0.03,t10:0.6);';

/** A tab-separated table as the shared data have them: names of taxa first, one column a sample. */
export function tableOfTsv(text: string): SparseTable {
  const [head, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return tableOf(
    rows.map((row) => row[0]!),
    head!.slice(1).map((sample, s): [string, number[]] => [sample, rows.map((row) => Number(row[s + 1]))]),
  );
}

/** A table from dense columns. */
export function tableOf(
  taxa: readonly string[],
  columns: readonly (readonly [string, readonly number[]])[],
): SparseTable {
  const starts = [0];
  const taxonIndices: number[] = [];
  const values: number[] = [];
  for (const [, column] of columns) {
    column.forEach((value, taxon) => {
      if (value === 0) return;
      taxonIndices.push(taxon);
      values.push(value);
    });
    starts.push(values.length);
  }
  return {
    taxa: taxa.map((id) => ({ id, lineage: [], rank: null, ncbiTaxonId: null })),
    samples: columns.map(([sample]) => sample),
    starts: Int32Array.from(starts),
    taxonIndices: Int32Array.from(taxonIndices),
    values: Float64Array.from(values),
  };
}

/** One dense column of a table. */
export function columnOf(table: SparseTable, sample: number): number[] {
  const column = new Array<number>(table.taxa.length).fill(0);
  for (let e = table.starts[sample]!; e < table.starts[sample + 1]!; e++)
    column[table.taxonIndices[e]!] = table.values[e]!;
  return column;
}

/** The same table with taxa and samples in another order. */
export function reordered(table: SparseTable, taxa: readonly number[], samples: readonly number[]): SparseTable {
  return tableOf(
    taxa.map((t) => table.taxa[t]!.id),
    samples.map((s): [string, number[]] => {
      const column = columnOf(table, s);
      return [table.samples[s]!, taxa.map((t) => column[t]!)];
    }),
  );
}

/** A tree of plain Newick text: names, lengths, brackets; nothing quoted. */
export function treeOf(newick: string): PhyloTree {
  const parents: number[] = [];
  const branchLengths: number[] = [];
  const tips = new Map<string, number>();
  let current = -1;
  const open = (): number => {
    parents.push(current);
    branchLengths.push(0);
    return parents.length - 1;
  };
  let last = -1;
  for (const [, mark, label, length] of newick.matchAll(/([(),;])|([^(),:;\s]+)?(?::([-+.eE\d]+))?/g)) {
    if (mark === '(') {
      current = open();
      last = -1;
    } else if (mark === ')') {
      last = current;
      current = parents[current]!;
    } else if (mark === ',') last = -1;
    else if (label !== undefined || length !== undefined) {
      if (last === -1) {
        last = open();
        tips.set(label!, last);
      }
      // the label of an inner node is a support value; its length belongs to the node that was closed
      if (length !== undefined) branchLengths[last] = Number(length);
    }
  }
  return {
    parents: Int32Array.from(parents),
    branchLengths: Float64Array.from(branchLengths),
    tips,
    notices: [],
  };
}

/** Other people's files, where they are at hand. */
const shared =
  process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../../../shared', import.meta.url));
export const SHARED_GUT = `${shared}/data/gut`;
export const hasSharedGut: boolean = existsSync(`${SHARED_GUT}/esophagus-table.tsv`);
export const sharedText = (name: string): string => readFileSync(`${SHARED_GUT}/${name}`, 'utf8');

/** Rows of a comma-separated file without quotes, as records. */
export function recordsOf(text: string): Record<string, string>[] {
  const [head, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])));
}

/** Relative difference; absolute where the expected value is 0. */
export const apart = (value: number, expected: number): number =>
  Math.abs(value - expected) / (expected === 0 ? 1 : Math.abs(expected));
