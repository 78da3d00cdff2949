import type { Place, Problem } from '@selenoscope/core';
import { noControlLetters, visibleName } from './control-letters.js';
import type { RawTable } from './raw-table.js';
import { type Columns, columnSums, sortColumns, subset } from './sparse.js';
import { refuse } from './text.js';

/** A raw table whose ids are there once, whose values are above zero and sorted, and whose samples all hold something. */
export interface CheckedTable extends RawTable {
  readonly notices: readonly Problem[];
}

/**
 * Samples without anything in a row that `counts` are left out, with a notice.
 *
 * @throws SelenoscopeError for what makes every number wrong: doubles, negative or missing values, nothing at all
 */
export function checkTable(raw: RawTable, file: string, counts: (row: number) => boolean): CheckedTable {
  namedOnce(raw, file);
  const columns = sortColumns(valuesAbove(raw, file));
  noDoubles(columns, raw, file);
  const sums = columnSums(columns, counts);
  const full = raw.sampleIds.flatMap((_, s) => (sums[s]! > 0 ? [s] : []));
  if (full.length === 0) refuse({ code: 'profile.empty', file });
  if (full.length === raw.sampleIds.length) return { ...raw, ...columns };
  const empty = raw.sampleIds.filter((_, s) => sums[s] === 0);
  const everyRow = raw.observationIds.map((_, i) => i);
  return {
    ...raw,
    ...subset(columns, everyRow, full, everyRow.length),
    sampleIds: full.map((s) => raw.sampleIds[s]!),
    sampleColumns: Object.fromEntries(
      Object.entries(raw.sampleColumns).map(([name, texts]) => [name, full.map((s) => texts[s]!)]),
    ),
    notices: [...raw.notices, { code: 'profile.file.sample.empty', file, samples: empty }],
  };
}

function namedOnce(raw: RawTable, file: string): void {
  const seen = new Set<string>();
  raw.observationIds.forEach((id, i) => {
    visibleName(id, { file, field: `taxon ${i + 1}` });
    for (const name of raw.taxonomy?.[i] ?? []) visibleName(name, { file, field: `lineage of taxon ${i + 1}` });
    if (id.trim() === '') refuse({ code: 'profile.file.taxon.unnamed', place: { file, field: `taxon ${i + 1}` } });
    if (seen.has(id)) refuse({ code: 'profile.file.taxon.twice', file, id });
    seen.add(id);
  });
  seen.clear();
  raw.sampleIds.forEach((id, i) => {
    visibleName(id, { file, field: `sample ${i + 1}` });
    if (id.trim() === '') refuse({ code: 'profile.file.sample.unnamed', place: { file, field: `sample ${i + 1}` } });
    if (seen.has(id)) refuse({ code: 'profile.file.sample.twice', file, id });
    seen.add(id);
  });
  for (const [name, texts] of Object.entries(raw.sampleColumns)) {
    visibleName(name, { file, field: 'name of a column about the samples' });
    // remarks about a sample may have several lines
    for (const text of texts) noControlLetters(text, file);
  }
}

const placeOf = (raw: RawTable, file: string, taxon: number, sample: number): Place => ({
  file,
  field: `taxon "${raw.observationIds[taxon]}" in sample "${raw.sampleIds[sample]}"`,
});

function unusable(value: number, place: Place): Problem {
  const came = String(value);
  if (!Number.isFinite(value)) return { code: 'profile.file.value.notFinite', place, came };
  return { code: value < 0 ? 'profile.file.value.negative' : 'profile.file.value.huge', place, came };
}

function valuesAbove(raw: RawTable, file: string): Columns {
  let zeros = 0;
  for (let s = 0; s < raw.sampleIds.length; s++)
    for (let i = raw.starts[s]!; i < raw.starts[s + 1]!; i++) {
      const value = raw.values[i]!;
      if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER))
        refuse(unusable(value, placeOf(raw, file, raw.indices[i]!, s)));
      if (value === 0) zeros++;
    }
  if (zeros === 0) return raw;
  const starts = new Int32Array(raw.starts.length);
  const indices = new Int32Array(raw.indices.length - zeros);
  const values = new Float64Array(raw.indices.length - zeros);
  let at = 0;
  for (let s = 0; s < raw.sampleIds.length; s++) {
    for (let i = raw.starts[s]!; i < raw.starts[s + 1]!; i++) {
      if (raw.values[i] === 0) continue;
      indices[at] = raw.indices[i]!;
      values[at++] = raw.values[i]!;
    }
    starts[s + 1] = at;
  }
  return { starts, indices, values };
}

function noDoubles({ starts, indices }: Columns, raw: RawTable, file: string): void {
  for (let s = 0; s < raw.sampleIds.length; s++)
    for (let i = starts[s]! + 1; i < starts[s + 1]!; i++)
      if (indices[i] === indices[i - 1])
        refuse({ code: 'profile.file.cell.twice', place: placeOf(raw, file, indices[i]!, s) });
}
