import type { PhyloTree, Profile } from '@selenoscope/core';
import { readProfile, readTaxonomy, readTree, type TaxonomyTable } from '@selenoscope/readers';

/** A file as it was dropped. */
export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file is among those of one stool profile; null: it is none of these. */
export type StoolPart = 'taxonomy' | 'tree' | 'profile';

export async function partOf({ name, bytes }: Dropped): Promise<StoolPart | null> {
  const tries: readonly (readonly [StoolPart, () => Promise<unknown>])[] = [
    ['tree', () => readTree(bytes, { file: name })],
    ['profile', () => readProfile(bytes, { file: name })],
    ['taxonomy', () => readTaxonomy(bytes, { file: name })],
  ];
  for (const [part, read] of tries) {
    try {
      await read();
      return part;
    } catch {
      // another kind may fit
    }
  }
  return null;
}

export interface StoolRead {
  readonly profile: Profile;
  readonly tree: PhyloTree | null;
  readonly taxonomy: TaxonomyTable | null;
  /** names of the files that were used, the table first */
  readonly used: readonly string[];
}

/**
 * A stool profile from a table and the files that belong to it, in any order: what each is, its content says.
 * @throws SelenoscopeError for a table that is none
 */
export async function readStool(files: readonly Dropped[]): Promise<StoolRead> {
  const parts = await Promise.all(files.map(async (file) => ({ file, part: await partOf(file) })));
  const find = (wanted: StoolPart) => parts.find(({ part }) => part === wanted)?.file;
  const [treeFile, taxonomyFile] = [find('tree'), find('taxonomy')];
  // where none is a table, the first is read once more so that its own problem is told
  const table = find('profile') ?? files.find((file) => file !== treeFile && file !== taxonomyFile) ?? files[0]!;
  const taxonomy = taxonomyFile ? await readTaxonomy(taxonomyFile.bytes, { file: taxonomyFile.name }) : null;
  const profile = await readProfile(table.bytes, { file: table.name, ...(taxonomy ? { taxonomy } : {}) });
  const tree = treeFile ? await readTree(treeFile.bytes, { file: treeFile.name }) : null;
  const used = [table, taxonomyFile, treeFile].flatMap((file) => (file ? [file.name] : []));
  return { profile, tree, taxonomy, used };
}
