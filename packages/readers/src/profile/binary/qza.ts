import { SelenoscopeError } from '@selenoscope/core';
import type { RawOptions } from '../raw-table.js';
import { listZip, readZipEntry, type ZipEntry } from './zip.js';

// Packages of this project compile without DOM and Node types; every engine they run in has this class.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

interface QzaFile {
  /** the artifact's type: "FeatureTable[Frequency]" */
  readonly type: string;
  /** name of the file inside the archive */
  readonly name: string;
}

/** A table as BIOM 2.1 (HDF5), with what its values are. */
export interface QzaTable extends QzaFile {
  readonly kind: 'table';
  readonly unit: 'reads' | 'share';
  readonly biom: Uint8Array;
}

/** A taxonomy as tab-separated text. */
export interface QzaTaxonomy extends QzaFile {
  readonly kind: 'taxonomy';
  readonly text: string;
}

/** A rooted tree in Newick form. */
export interface QzaTree extends QzaFile {
  readonly kind: 'tree';
  readonly newick: string;
}

/** What stands in an artifact of QIIME 2, unpacked. */
export type Qza = QzaTable | QzaTaxonomy | QzaTree;

interface Readable {
  readonly kind: Qza['kind'];
  readonly unit: QzaTable['unit'];
  readonly data: string;
}

const READABLE: Readonly<Record<string, Readable>> = {
  'FeatureTable[Frequency]': { kind: 'table', unit: 'reads', data: 'feature-table.biom' },
  'FeatureTable[RelativeFrequency]': { kind: 'table', unit: 'share', data: 'feature-table.biom' },
  'FeatureData[Taxonomy]': { kind: 'taxonomy', unit: 'reads', data: 'taxonomy.tsv' },
  'Phylogeny[Rooted]': { kind: 'tree', unit: 'reads', data: 'tree.nwk' },
};

const MAX_METADATA_BYTES = 64 * 1024;
const METADATA = /^([^/]+)\/metadata\.yaml$/;

/**
 * The table, taxonomy or tree inside an artifact of QIIME 2 (`.qza`, a zip archive). Only the two files that are needed
 * are unpacked, within limits, and held against their checksums; the provenance is not looked at.
 *
 * @throws SelenoscopeError `profile.zip.*`, for other artifacts with what they are and what to give instead
 * @example openQza(bytes, { file: 'table.qza' }).kind // "table"
 */
export function openQza(bytes: Uint8Array, { file }: RawOptions): Qza {
  const entries = listZip(bytes, file);
  const { root, type } = readType(bytes, entries, file);
  const readable = Object.hasOwn(READABLE, type) ? READABLE[type]! : null;
  if (!readable) {
    // a .qzv is an archive of the same form, of the type Visualization
    if (type === 'Visualization') throw new SelenoscopeError({ code: 'profile.zip.visualisation', file });
    if (type === 'Phylogeny[Unrooted]') throw new SelenoscopeError({ code: 'profile.zip.unrooted', file });
    throw new SelenoscopeError({ code: 'profile.zip.type', file, came: type, known: Object.keys(READABLE) });
  }
  const name = `${root}/data/${readable.data}`;
  const entry = only(entries, name, file);
  if (!entry) throw new SelenoscopeError({ code: 'profile.zip.lacks', file, missing: name });
  const content = readZipEntry(bytes, entry, file);
  const { kind, unit } = readable;
  if (kind === 'table') return { kind, unit, type, name, biom: content };
  const text = new TextDecoder('utf-8').decode(content);
  return kind === 'taxonomy' ? { kind, type, name, text } : { kind, type, name, newick: text };
}

function readType(bytes: Uint8Array, entries: readonly ZipEntry[], file: string): { root: string; type: string } {
  const found = entries.filter(({ name }) => METADATA.test(name));
  const [entry] = found;
  if (!entry || found.length > 1)
    throw new SelenoscopeError({
      code: 'profile.zip.notArtifact',
      file,
      found: entries.slice(0, 5).map((e) => e.name),
    });
  const text = new TextDecoder('utf-8').decode(readZipEntry(bytes, entry, file, MAX_METADATA_BYTES));
  const type = /^type:[ \t]*(['"]?)(.+?)\1[ \t]*\r?$/m.exec(text)?.[2];
  if (type === undefined)
    throw new SelenoscopeError({ code: 'profile.zip.lacks', file, missing: `type in ${entry.name}` });
  return { root: METADATA.exec(entry.name)![1]!, type: type.slice(0, 200) };
}

/** The entry of this name; two of one name make the archive mean two things. */
function only(entries: readonly ZipEntry[], name: string, file: string): ZipEntry | null {
  const found = entries.filter((entry) => entry.name === name);
  if (found.length > 1) throw new SelenoscopeError({ code: 'profile.zip.damaged', file, at: name });
  return found[0] ?? null;
}
