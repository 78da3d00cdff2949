import { type Problem, SelenoscopeError } from '@selenoscope/core';
import type { RawTable } from '../raw-table.js';
import type { BiomHdf5 } from './biom-source.js';
import { MAX_RANKS, MAX_TABLE_IDS } from './limits.js';

type Metadata = Pick<RawTable, 'taxonomy' | 'confidence' | 'sampleColumns'>;

/** Taxonomy, its confidence, and the columns about the samples; all may be absent. */
export function readBiomMetadata(
  source: BiomHdf5,
  observations: number,
  samples: number,
  notices: Problem[],
): Metadata {
  const names = source.names('observation/metadata') ?? [];
  const named = (wanted: string): string | null => names.find((name) => name.toLowerCase() === wanted) ?? null;
  const taxonomy = named('taxonomy');
  const confidence = named('confidence');
  return {
    taxonomy: taxonomy === null ? null : readTaxonomy(source, `observation/metadata/${taxonomy}`, observations),
    confidence: confidence === null ? null : readConfidence(source, `observation/metadata/${confidence}`, observations),
    sampleColumns: readSampleColumns(source, samples, notices),
  };
}

function inconsistent(source: BiomHdf5, at: string, came: number, expected: number): never {
  throw new SelenoscopeError({
    code: 'profile.hdf5.inconsistent',
    file: source.file,
    at,
    came: `${came} rows`,
    expected: `${expected}, one for each identifier`,
  });
}

/** A row for each taxon: ranks in columns with empty ones at the end, or one text. */
function readTaxonomy(source: BiomHdf5, path: string, observations: number): RawTable['taxonomy'] {
  const shape = source.dataset(path)?.shape;
  if (!shape) return null;
  const [rows = 0, ranks = 1] = shape;
  if (rows !== observations) return inconsistent(source, path, rows, observations);
  if (ranks > MAX_RANKS || shape.length > 2)
    throw new SelenoscopeError({
      code: 'profile.hdf5.inconsistent',
      file: source.file,
      at: path,
      came: shape.join(' × '),
      expected: `at most ${MAX_RANKS} ranks for each taxon`,
    });
  const texts = source.texts(path, MAX_TABLE_IDS * 8) ?? [];
  return Array.from({ length: rows }, (_, row) => {
    const lineage = texts.slice(row * ranks, (row + 1) * ranks);
    // "; ; " says as little as nothing
    while (lineage.length > 0 && /^[\s;]*$/.test(lineage.at(-1)!)) lineage.pop();
    return lineage.length > 0 ? lineage : null;
  });
}

function readConfidence(source: BiomHdf5, path: string, observations: number): Float64Array | null {
  const texts = source.texts(path, MAX_TABLE_IDS) ?? [];
  if (texts.length !== observations) return inconsistent(source, path, texts.length, observations);
  return Float64Array.from(texts, (text) => (text.trim() === '' ? Number.NaN : Number(text)));
}

/** One text a sample and column. What cannot be read is left out and said: no number rests on it. */
function readSampleColumns(source: BiomHdf5, samples: number, notices: Problem[]): RawTable['sampleColumns'] {
  const columns: [string, readonly string[]][] = [];
  const leftOut: string[] = [];
  const path = 'sample/metadata';
  for (const name of source.names(path) ?? []) {
    const texts = columnTexts(source, `${path}/${name}`, samples);
    if (texts) columns.push([name, texts]);
    else leftOut.push(name);
  }
  if (!source.complete(path)) leftOut.push('those beyond eight (kept in an index of their own)');
  if (leftOut.length > 0) notices.push({ code: 'profile.hdf5.columnsLeftOut', file: source.file, columns: leftOut });
  return Object.fromEntries(columns);
}

function columnTexts(source: BiomHdf5, path: string, samples: number): readonly string[] | null {
  try {
    const texts = source.texts(path, MAX_TABLE_IDS);
    return texts?.length === samples ? texts : null;
  } catch (error) {
    if (error instanceof SelenoscopeError) return null;
    throw error;
  }
}
