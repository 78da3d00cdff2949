import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain, SelenoscopeError } from '@selenoscope/core';
import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { adler32, crc32 } from './checksums.js';
import { gunzipLimited, listZip, openQza, type Qza, readBiomHdf5, readZipEntry } from './index.js';

const shared = process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const gut = join(shared, 'data', 'gut');
const file = 'x.qza';
const root = '3d6b1c1e-0000-4000-8000-000000000001';

const refusal = (action: () => unknown): { code: string; message: string } => {
  try {
    action();
  } catch (error) {
    if (error instanceof SelenoscopeError) return { code: error.problem.code, ...explain(error.problem) };
    throw error;
  }
  throw new Error('was read');
};
const refused = (bytes: Uint8Array) => refusal(() => openQza(bytes, { file }));

const artifact = (type: string, data: Zippable = {}, at = root): Uint8Array =>
  zipSync({ [at]: { 'metadata.yaml': strToU8(`uuid: ${at}\ntype: ${type}\nformat: X\n`), data } });
const tree = (newick = '((a:1,b:2):1,c:3);'): Uint8Array =>
  artifact('Phylogeny[Rooted]', { 'tree.nwk': strToU8(newick) });

/** Where the directory of an archive tells of the entry whose name ends so. */
function directoryAt(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      const text = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      if (text.endsWith(name)) return at;
    }
  throw new Error(`no ${name}`);
}

describe('openQza', () => {
  it('gives tree, taxonomy and table with their kind', () => {
    expect(openQza(tree('(a:1,b:2);'), { file })).toMatchObject({ kind: 'tree', newick: '(a:1,b:2);' });
    const taxonomy = artifact('FeatureData[Taxonomy]', { 'taxonomy.tsv': strToU8('Feature ID\tTaxon\nä\tk__B\n') });
    expect(openQza(taxonomy, { file })).toMatchObject({ kind: 'taxonomy', text: 'Feature ID\tTaxon\nä\tk__B\n' });
    const table = artifact('FeatureTable[RelativeFrequency]', { 'feature-table.biom': strToU8('…') });
    expect(openQza(table, { file })).toMatchObject({ kind: 'table', unit: 'share' });
  });

  it('says what other artifacts are', () => {
    expect(refused(artifact('Visualization')).message).toBe(
      'x.qza is a visualisation of QIIME 2 (.qzv): pictures, not a table.',
    );
    expect(refused(artifact('Phylogeny[Unrooted]')).code).toBe('profile.zip.unrooted');
    expect(refused(artifact('FeatureData[Sequence]')).message).toContain('of the type FeatureData[Sequence]');
    expect(refused(artifact('toString')).code).toBe('profile.zip.type');
    expect(refused(artifact('FeatureTable[Frequency]')).message).toContain(`lacks ${root}/data/feature-table.biom`);
  });

  it('refuses archives that are no artifact, or two', () => {
    expect(refused(zipSync({ 'a.txt': strToU8('a') })).message).toContain('It holds a.txt.');
    expect(refused(zipSync({})).code).toBe('profile.zip.notArtifact');
    const two = zipSync({ a: { 'metadata.yaml': strToU8('type: X') }, b: { 'metadata.yaml': strToU8('type: X') } });
    expect(refused(two).code).toBe('profile.zip.notArtifact');
  });

  it('does not see names that lead out of the archive', () => {
    const bytes = zipSync({
      '../metadata.yaml': strToU8('type: X'),
      '/metadata.yaml': strToU8('x'),
      'C:/a': strToU8('x'),
    });
    expect(listZip(bytes, file)).toEqual([]);
    expect(refused(bytes).code).toBe('profile.zip.notArtifact');
  });

  it('refuses what is cut off at any place', () => {
    const whole = tree();
    for (let length = 0; length < whole.length; length++)
      expect(refused(whole.subarray(0, length)).code).toMatch(/^profile\.zip\.(not|truncated)$/);
  });

  it('refuses locked files, other methods, and sizes that ask for zip64', () => {
    const change = (offset: number, bytes: readonly number[]) => {
      const archive = tree();
      archive.set(bytes, directoryAt(archive, 'tree.nwk') + offset);
      return refused(archive).code;
    };
    expect(change(8, [1, 0])).toBe('profile.zip.encrypted');
    expect(change(10, [12, 0])).toBe('profile.zip.method');
    expect(change(24, [255, 255, 255, 255])).toBe('profile.zip.zip64');
  });

  it('refuses content that does not fit its checksum or its size', () => {
    for (const offset of [16, 24]) {
      const archive = tree();
      archive[directoryAt(archive, 'tree.nwk') + offset]! ^= 1;
      expect(refused(archive).code).toBe('profile.zip.damaged');
    }
  });

  it('does not unpack a bomb, whether it says its size or lies about it', () => {
    const bomb = artifact('Phylogeny[Rooted]', { 'tree.nwk': new Uint8Array(17 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refused(bomb).code).toBe('profile.zip.tooLarge');
    const at = directoryAt(bomb, 'tree.nwk');
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at + 24, 1000, true);
    expect(refused(bomb).code).toBe('profile.zip.damaged');
    const [, entry] = listZip(tree(), file);
    expect(refusal(() => readZipEntry(tree(), entry!, file, 3)).code).toBe('profile.zip.tooLarge');
  });

  it('turns every damaged archive into words, or gives what was in it', () => {
    const whole = tree('((a:0.125,b:0.25):0.5,c:0.75,dddddddddddddddddddddddddddd:1);');
    const { newick } = openQza(whole, { file }) as Extract<Qza, { kind: 'tree' }>;
    for (let at = 0; at < whole.length; at++)
      for (const mask of [1, 16, 128, 255]) {
        const bytes = whole.slice();
        bytes[at]! ^= mask;
        try {
          const opened = openQza(bytes, { file });
          if (opened.kind === 'tree') expect(opened.newick).toBe(newick);
        } catch (error) {
          expect(error).toBeInstanceOf(SelenoscopeError);
        }
      }
  });
});

describe('gunzipLimited', () => {
  const text = strToU8('#OTU ID\tS1\nOTU1\t5\n');

  it('unpacks, with a name in the header and without', () => {
    expect(gunzipLimited(gzipSync(text), { file })).toEqual(text);
    expect(gunzipLimited(gzipSync(text, { filename: 'table.tsv' }), { file })).toEqual(text);
  });

  it('stops at the limit', () => {
    const bomb = gzipSync(new Uint8Array(3_000_000));
    const small = refusal(() => gunzipLimited(bomb, { file, limitBytes: 100_000 }));
    expect(small.code).toBe('profile.zip.tooLarge');
    expect(small.message).toContain('(limit 98 kB, or');
  });

  it('refuses what is cut off or damaged', () => {
    const whole = gzipSync(text);
    for (let length = 0; length < whole.length; length++)
      expect(refusal(() => gunzipLimited(whole.subarray(0, length), { file })).code).toBe('profile.zip.gzip');
    for (let at = 10; at < whole.length; at++) {
      const bytes = whole.slice();
      bytes[at]! ^= 4;
      expect(refusal(() => gunzipLimited(bytes, { file, limitBytes: 1000 })).code).toMatch(/gzip|tooLarge/);
    }
  });
});

describe('checksums', () => {
  it('are those of the standards', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(adler32(strToU8('Wikipedia'))).toBe(0x11e60398);
  });
});

describe.skipIf(!existsSync(gut))('artifacts of others (shared data)', () => {
  const open = (name: string): Qza => openQza(new Uint8Array(readFileSync(join(gut, 'formats', name))), { file: name });

  it('opens a taxonomy among the files of its provenance', () => {
    const qza = open('qiime2-taxonomy.qza');
    expect(qza.type).toBe('FeatureData[Taxonomy]');
    expect(qza.kind === 'taxonomy' && qza.text.slice(0, 26)).toBe('Feature ID\tTaxon\tConfidenc');
  });

  it('opens a table, byte for byte', () => {
    const qza = open('qiime2-table-22samples.qza');
    const biom = qza.kind === 'table' ? qza.biom : new Uint8Array();
    expect(Buffer.compare(biom, readFileSync(join(gut, 'movingpictures22.biom')))).toBe(0);
    expect(readBiomHdf5(biom, { file: 'x' }).sampleIds.length).toBe(22);
  });
});
