import type { Profile } from '@selenoscope/core';
import { isObject, jsonKind } from '../json.js';
import type { ProfileOptions } from './options.js';
import type { RawOptions, RawTable } from './raw-table.js';
import { settleTable } from './settle.js';
import { Entries } from './sparse.js';
import { refuse, shown } from './text.js';

/** Whether a JSON value is a BIOM 1.0 table. */
export const isBiomJson = (json: unknown): json is Record<string, unknown> =>
  isObject(json) && 'rows' in json && 'columns' in json && ('data' in json || 'shape' in json);

/** A BIOM 1.0 table, sparse or dense. @throws SelenoscopeError where its parts do not fit each other */
export function readBiomJson(json: Record<string, unknown>, options: ProfileOptions): Profile {
  const { file } = options;
  const type = json['type'];
  if (typeof type === 'string' && /function|ortholog|gene|metabolite|pathway/i.test(type))
    refuse({
      code: 'profile.file.kind',
      file,
      what: 'a stool profile',
      looksLike: `a table of something else ("${shown(type)}")`,
      instead: 'Give the table of taxa.',
    });
  const counts = json['matrix_element_type'] === 'int' || (typeof type === 'string' && /^otu table$/i.test(type));
  return settleTable(
    rawBiomJson(json, options),
    {
      format: 'biom-1.0',
      database: '',
      method: 'unknown',
      of: 'unknown',
      denoised: null,
      stated: counts ? 'counts' : null,
    },
    options,
  );
}

interface Axis {
  readonly ids: readonly string[];
  readonly metadata: readonly (Record<string, unknown> | null)[];
}

export function rawBiomJson(json: Record<string, unknown>, { file }: RawOptions): RawTable {
  const rows = axis(json['rows'], 'rows', file);
  const columns = axis(json['columns'], 'columns', file);
  const shape = json['shape'];
  if (shape !== undefined && !(Array.isArray(shape) && shape[0] === rows.ids.length && shape[1] === columns.ids.length))
    refuse({
      code: 'profile.file.json',
      place: { file, field: 'shape' },
      expected: `[${rows.ids.length}, ${columns.ids.length}], as many as there are rows and columns`,
      came: Array.isArray(shape) ? shown(JSON.stringify(shape)) : jsonKind(shape),
    });
  return {
    observationIds: rows.ids,
    sampleIds: columns.ids,
    ...amounts(json, rows.ids.length, columns.ids.length, file),
    taxonomy: rows.metadata.some((one) => taxonomyOf(one)) ? rows.metadata.map(taxonomyOf) : null,
    confidence: rows.metadata.some((one) => confidenceOf(one) !== null)
      ? Float64Array.from(rows.metadata, (one) => confidenceOf(one) ?? Number.NaN)
      : null,
    sampleColumns: sampleColumns(columns.metadata),
    notices: [],
  };
}

function axis(value: unknown, name: string, file: string): Axis {
  if (!Array.isArray(value))
    return refuse({
      code: 'profile.file.json',
      place: { file, field: name },
      expected: 'a list',
      came: jsonKind(value),
    });
  const ids: string[] = [];
  const metadata: (Record<string, unknown> | null)[] = [];
  for (const [i, one] of (value as unknown[]).entries()) {
    const id = isObject(one) ? one['id'] : undefined;
    if (typeof id !== 'string' && typeof id !== 'number')
      return refuse({
        code: 'profile.file.json',
        place: { file, field: `${name}[${i}].id` },
        expected: 'a name',
        came: jsonKind(isObject(one) ? id : one),
      });
    ids.push(String(id));
    const about = (one as Record<string, unknown>)['metadata'];
    metadata.push(isObject(about) ? about : null);
  }
  return { ids, metadata };
}

function amounts(json: Record<string, unknown>, rowCount: number, columnCount: number, file: string) {
  const data = json['data'];
  if (!Array.isArray(data))
    return refuse({
      code: 'profile.file.json',
      place: { file, field: 'data' },
      expected: 'a list',
      came: jsonKind(data),
    });
  const entries = new Entries(file);
  const add = (row: number, column: number, value: unknown, field: string) => {
    if (typeof value !== 'number')
      return refuse({ code: 'profile.file.json', place: { file, field }, expected: 'a number', came: jsonKind(value) });
    entries.add(row, column, value);
  };
  if (json['matrix_type'] === 'dense') {
    const fits = data.length === rowCount && data.every((row) => Array.isArray(row) && row.length === columnCount);
    if (!fits)
      refuse({
        code: 'profile.file.json',
        place: { file, field: 'data' },
        expected: `${rowCount} lists of ${columnCount} numbers each`,
        came: `${data.length} lists, not all of that length,`,
      });
    (data as unknown[][]).forEach((row, r) => {
      row.forEach((value, c) => {
        add(r, c, value, `data[${r}][${c}]`);
      });
    });
  } else
    data.forEach((triple: unknown, i) => {
      const [row, column] = Array.isArray(triple) && triple.length === 3 ? triple : [];
      const inside = (index: unknown, count: number) =>
        Number.isInteger(index) && (index as number) >= 0 && (index as number) < count;
      if (!inside(row, rowCount) || !inside(column, columnCount))
        refuse({
          code: 'profile.file.json',
          place: { file, field: `data[${i}]` },
          expected: '[row, column, value] within the shape',
          came: shown(JSON.stringify(triple) ?? 'nothing'),
        });
      add(row, column, (triple as unknown[])[2], `data[${i}]`);
    });
  return entries.byColumn(columnCount);
}

/** A list of names, or one text; null where there is none. */
function taxonomyOf(metadata: Record<string, unknown> | null): readonly string[] | null {
  const key =
    metadata && Object.keys(metadata).find((name) => /^(taxonomy|taxon|lineage|consensuslineage)$/i.test(name));
  const value = key ? metadata[key] : null;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map((part) => (typeof part === 'string' ? part : '')) : null;
}

function confidenceOf(metadata: Record<string, unknown> | null): number | null {
  const value = metadata?.['confidence'] ?? metadata?.['Confidence'];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function sampleColumns(metadata: readonly (Record<string, unknown> | null)[]): Record<string, readonly string[]> {
  const names = [...new Set(metadata.flatMap((one) => Object.keys(one ?? {})))];
  const text = (value: unknown) =>
    value === undefined || value === null ? '' : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return Object.fromEntries(names.map((name) => [name, metadata.map((one) => text(one?.[name]))]));
}
