import type { Problem } from '@selenoscope/core';
import { readCsv } from '../csv.js';
import { delimiterOf, linesOf, profileText, refuse, shown } from './text.js';

/** Facts about samples, as text; the order of `samples` is that of the file. */
export interface SampleColumns {
  readonly file: string;
  readonly samples: readonly string[];
  /** name to one text a sample; '' where nothing is said */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** what QIIME 2 says of a column; only the columns that it says something of */
  readonly types: Readonly<Record<string, 'categorical' | 'numeric'>>;
  readonly notices: readonly Problem[];
}

const WHAT = 'facts about samples';

/**
 * Facts about samples: QIIME 2 metadata (with or without `#q2:types`) or a plain table, samples in the first column.
 *
 * @throws SelenoscopeError where a sample or a column stands there twice, or a row does not fit its header
 * @example readSampleColumns(bytes, { file: 'metadata.tsv' }).columns['body-site'] // ['gut', 'gut', 'tongue']
 */
export function readSampleColumns(bytes: Uint8Array, { file }: { readonly file: string }): SampleColumns {
  const { text, notices } = profileText(bytes, file, WHAT);
  const first = linesOf(text)[0]!;
  const unknown = () =>
    refuse({
      code: 'profile.file.unknown',
      file,
      what: `table of ${WHAT}`,
      came: shown(first.text),
      known: ['QIIME 2 metadata', 'a table (TSV, CSV) with samples in the first column'],
    });
  if (/^\s*[{[(]/.test(first.text)) unknown();
  const delimiter = delimiterOf(first.text) ?? unknown();
  const records = readCsv(text, delimiter);
  // the header comes first and may itself begin with a hash; every other such row is a remark or the types
  const [header, ...rest] = records;
  const names = header!.cells.map((cell) => cell.trim().replace(/^#\s*/, ''));
  while (names.length > 1 && names.at(-1) === '') names.pop();
  const seen = new Set<string>();
  for (const name of names.slice(1)) {
    if (name === '' || seen.has(name))
      refuse({
        code: 'profile.file.columns',
        place: { file, row: header!.row },
        expected: name === '' ? 'a name for every column' : 'each column once',
        came: name === '' ? shown(header!.text) : name,
      });
    seen.add(name);
  }
  const samples: string[] = [];
  const known = new Set<string>();
  const columns = names.slice(1).map((): string[] => []);
  let types: readonly string[] = [];
  for (const { row, cells, openQuote, text: written } of rest) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells[0]!.startsWith('#q2:types')) types = cells.slice(1).map((cell) => cell.trim());
    if (cells[0]!.trim().startsWith('#')) continue;
    if (openQuote) refuse({ code: 'profile.file.row.quote', place: { file, row }, came: shown(written) });
    if (
      cells.slice(names.length).some((cell) => cell.trim() !== '') ||
      (delimiter !== '\t' && cells.length < names.length)
    )
      refuse({ code: 'profile.file.row.cells', place: { file, row }, came: cells.length, expected: names.length });
    const id = cells[0]!.trim();
    if (id === '') refuse({ code: 'profile.file.sample.unnamed', place: { file, row } });
    if (known.has(id)) refuse({ code: 'profile.file.sample.twice', file, id });
    known.add(id);
    samples.push(id);
    columns.forEach((column, k) => {
      column.push((cells[k + 1] ?? '').trim());
    });
  }
  if (samples.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: WHAT });
  const byName = <T>(values: readonly T[]) => names.slice(1).map((name, k) => [name, values[k]] as const);
  return {
    file,
    samples,
    columns: Object.fromEntries(byName(columns)) as Record<string, readonly string[]>,
    types: Object.fromEntries(
      byName(types).filter(([, type]) => type === 'categorical' || type === 'numeric'),
    ) as SampleColumns['types'],
    notices,
  };
}
