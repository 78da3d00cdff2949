import { SelenoscopeError } from '../../../base/index.js';
import type { Profile } from '../profile.js';
import { amountsAtRank, eachValue, type TaxonNames } from '../taxa/index.js';

/** A sample of a profile, by name or index. */
export interface SampleOf {
  readonly profile: Profile;
  readonly sample: string | number;
}

export interface Placed {
  readonly file: string;
  readonly sample: string;
  readonly index: number;
  readonly text: string;
}

/** Shares of both samples over the same taxa. */
export interface Shares {
  readonly level: 'genus' | 'row';
  readonly names: readonly string[];
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** reads that the shares rest on; null in shares */
  readonly readsA: number | null;
  readonly readsB: number | null;
  readonly coverageA: number;
  readonly coverageB: number;
}

export function place({ profile, sample }: SampleOf): Placed {
  const { samples } = profile.table;
  const index = typeof sample === 'number' ? sample : samples.indexOf(sample);
  const name = samples[index];
  if (name === undefined) {
    throw new SelenoscopeError({
      code: 'profile.compare.noSample',
      file: profile.file,
      came: String(sample),
      known: samples,
    });
  }
  return { file: profile.file, sample: name, index, text: `${profile.file} (${name})` };
}

/** Reads and cells, one gene and all DNA, counts and shares of unknown things: never beside each other. */
export function sameKind(a: Profile, b: Profile, first: Placed, second: Placed): void {
  const facts: readonly [string, string, string][] = [
    ['kind of number', a.of, b.of],
    ['method of sequencing', a.method, b.method],
  ];
  for (const [what, firstIs, secondIs] of facts) {
    if (firstIs === secondIs) continue;
    throw new SelenoscopeError({
      code: 'profile.compare.otherKind',
      first: first.text,
      second: second.text,
      what,
      firstIs: WORDS[firstIs] ?? firstIs,
      secondIs: WORDS[secondIs] ?? secondIs,
    });
  }
}

const WORDS: Readonly<Record<string, string>> = {
  reads: 'reads',
  cells: 'cells',
  unknown: 'not said',
  amplicon: 'one marker gene',
  shotgun: 'all DNA',
};

export function sharesOf(
  first: SampleOf,
  second: SampleOf,
  a: Placed,
  b: Placed,
  names: TaxonNames,
  oneFile: boolean,
): Shares {
  const genusA = amountsAtRank(first.profile, 'genus', names);
  const genusB = oneFile ? genusA : amountsAtRank(second.profile, 'genus', names);
  const byGenus = genusA.taxa.size > 0 && genusB.taxa.size > 0;
  if (!byGenus && !oneFile) {
    throw new SelenoscopeError({ code: 'profile.compare.noGenera', first: a.text, second: b.text });
  }
  const keys = new Map<string, { name: string; a: number; b: number }>();
  const entry = (key: string, name: string) => {
    let found = keys.get(key);
    if (!found) {
      found = { name, a: 0, b: 0 };
      keys.set(key, found);
    }
    return found;
  };
  if (byGenus) {
    for (const [key, { taxon, amounts }] of genusA.taxa) entry(key, taxon.name).a = amounts[a.index]!;
    for (const [key, { taxon, amounts }] of genusB.taxa) entry(key, taxon.name).b = amounts[b.index]!;
  } else {
    const { table } = first.profile;
    eachValue(table, (sample, taxon, value) => {
      const { id } = table.taxa[taxon]!;
      if (sample === a.index) entry(id, id).a = value;
      if (sample === b.index) entry(id, id).b = value;
    });
  }
  // by name, so that the order of rows in a file moves no digit of a sum
  const rows = [...keys.entries()]
    .filter(([, row]) => row.a > 0 || row.b > 0)
    .sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0))
    .map(([, row]) => row);
  const total = (side: 'a' | 'b') => rows.reduce((sum, row) => sum + row[side], 0);
  const [sumA, sumB] = [total('a'), total('b')];
  for (const [sum, at] of [
    [sumA, a],
    [sumB, b],
  ] as const) {
    if (sum === 0) {
      throw new SelenoscopeError({ code: 'profile.compare.emptySample', file: at.file, sample: at.sample });
    }
  }
  return {
    level: byGenus ? 'genus' : 'row',
    names: rows.map((row) => row.name),
    a: Float64Array.from(rows, (row) => row.a / sumA),
    b: Float64Array.from(rows, (row) => row.b / sumB),
    readsA: first.profile.unit === 'reads' ? sumA : null,
    readsB: second.profile.unit === 'reads' ? sumB : null,
    coverageA: Math.min(1, sumA / first.profile.totals[a.index]!),
    coverageB: Math.min(1, sumB / second.profile.totals[b.index]!),
  };
}
