import type { PhyloTree } from '@selenoscope/core';
import { noControlLetters } from './control-letters.js';
import { parseNewick } from './newick.js';
import { isWorkbook, isZip, profileText, refuse } from './text.js';
import { unpacked } from './unpacked.js';

const WHAT = 'a tree';

/**
 * A rooted tree in Newick form, or in a QIIME 2 artifact.
 *
 * Names may be quoted and hold anything; an underscore stays one. Comments in square brackets are skipped, labels of
 * inner nodes (support values) are not kept. An unrooted tree is refused, since every number made with it would depend
 * on a root that nobody chose; one that says [&R] may have several branches at its base.
 *
 * @throws SelenoscopeError for what is no single, rooted tree with a length for every branch and a name for every tip
 * @example (await readTree(new TextEncoder().encode('((a:1,b:2):0.5,c:3);'), { file: 't.nwk' })).tips.get('a') // 2
 */
export async function readTree(packed: Uint8Array, { file }: { readonly file: string }): Promise<PhyloTree> {
  const bytes = await unpacked(packed, file);
  if (isZip(bytes) && !isWorkbook(bytes)) {
    const { openQza } = await import('./binary/index.js');
    const opened = await openQza(bytes, { file });
    if (opened.kind !== 'tree')
      return refuse({
        code: 'profile.file.kind',
        file,
        what: WHAT,
        looksLike: opened.kind === 'table' ? 'a table of counts' : 'a taxonomy',
        instead: 'Give the artifact of type Phylogeny[Rooted].',
      });
    noControlLetters(opened.newick, file);
    return parseNewick(opened.newick, file, []);
  }
  const { text, notices } = profileText(bytes, file, WHAT);
  return parseNewick(text, file, notices);
}
