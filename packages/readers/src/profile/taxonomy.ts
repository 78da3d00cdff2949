import { RANKS, type Rank } from '@selenoscope/core';
import { noControlLetters } from './control-letters.js';
import { lineageOf, lineageParts, rankByWord, rankedName } from './lineage.js';
import type { TaxonomyTable } from './options.js';
import {
  cellsOf,
  delimiterOf,
  isWorkbook,
  isZip,
  type Line,
  linesOf,
  profileText,
  refuse,
  rowCells,
  shown,
} from './text.js';
import { unpacked } from './unpacked.js';

const WHAT = 'a taxonomy';

/**
 * A taxonomy of clusters or variants: QIIME 2 (`.qza` or `Feature ID, Taxon, Confidence`), mothur's cons.taxonomy, a
 * table with a column for each rank, or two columns without a header (Greengenes, SILVA).
 *
 * @throws SelenoscopeError where it is something else, or names one row twice with different lineages
 * @example (await readTaxonomy(bytes, { file: 'taxonomy.tsv' })).lineages.get('Otu001') // ['Bacteria', 'Bacteroidetes', …]
 */
export async function readTaxonomy(packed: Uint8Array, { file }: { readonly file: string }): Promise<TaxonomyTable> {
  const bytes = await unpacked(packed, file);
  if (isZip(bytes) && !isWorkbook(bytes)) {
    const { openQza } = await import('./binary/index.js');
    const opened = await openQza(bytes, { file });
    if (opened.kind !== 'taxonomy')
      return refuse({
        code: 'profile.file.kind',
        file,
        what: WHAT,
        looksLike: opened.kind === 'tree' ? 'a tree' : 'a table of counts',
        instead: 'Give the artifact of type FeatureData[Taxonomy].',
      });
    noControlLetters(opened.text, file);
    return taxonomyOfText(opened.text, file);
  }
  const { text, notices } = profileText(bytes, file, WHAT);
  const taxonomy = taxonomyOfText(text, file);
  return { ...taxonomy, notices: [...notices, ...taxonomy.notices] };
}

interface Layout {
  readonly delimiter: string;
  readonly width: number;
  readonly lineage: number;
  readonly confidence: number;
  readonly ranks: readonly (readonly [column: number, rank: Rank])[];
  readonly rows: readonly Line[];
}

function taxonomyOfText(text: string, file: string): TaxonomyTable {
  const layout = layoutOf(linesOf(text), file);
  const lineages = new Map<string, readonly string[]>();
  const confidences = new Map<string, number>();
  for (const line of layout.rows) {
    const place = { file, row: line.row };
    const cells = rowCells(line, layout.delimiter, layout.width, file);
    const id = cells[0]!.trim();
    if (id === '') refuse({ code: 'profile.file.taxon.unnamed', place });
    const lineage = lineageOf(layout.lineage > 0 ? lineageParts(cells[layout.lineage]!) : byRank(cells, layout));
    const before = lineages.get(id);
    if (before && before.join('\t') !== lineage.join('\t')) refuse({ code: 'profile.file.taxonomy.twice', place, id });
    lineages.set(id, lineage);
    const confidence = layout.confidence > 0 ? cells[layout.confidence]!.trim() : '';
    if (confidence === '') continue;
    const share = Number(confidence);
    // consensus classifiers write "1.0", naive Bayes a probability, vsearch −1 for what it did not find
    if (!(share >= -1 && share <= 1))
      refuse({
        code: 'profile.file.row.unread',
        place: { ...place, field: 'confidence' },
        expected: 'a number from 0 to 1',
        came: shown(confidence),
      });
    if (share >= 0) confidences.set(id, share);
  }
  return { file, lineages, confidences, notices: [] };
}

/** Parts with prefixes from columns of ranks, so that a missing rank leaves no gap unseen. */
function byRank(cells: readonly string[], { ranks }: Layout): string[] {
  return ranks.map(([column, rank]) => `${PREFIX[RANKS.indexOf(rank)]}__${rankedName(cells[column]!).name}`);
}
const PREFIX = 'dpcofgst';

function layoutOf(lines: readonly Line[], file: string): Layout {
  const unreadable = (line: Line | undefined) =>
    refuse({
      code: 'profile.file.unknown',
      file,
      what: 'taxonomy',
      came: shown(line?.text ?? ''),
      known: ['Feature ID, Taxon, Confidence (QIIME 2)', 'OTU, Size, Taxonomy (mothur)', 'a column for each rank'],
    });
  const comment = /^#(?!\s*(otu|feature|taxon|id))/i;
  const useful = lines.filter((line) => !comment.test(line.text));
  const first = useful[0];
  if (!first) return unreadable(lines[0]);
  if (/^\s*[{[(]/.test(first.text)) return unreadable(first);
  const delimiter = first.text.includes('\t') ? '\t' : (delimiterOf(first.text) ?? unreadable(first));
  const header = cellsOf(first, delimiter, file).map((cell) => cell.trim());
  while (header.length > 1 && header.at(-1) === '') header.pop();
  const rest = useful.slice(1);
  const find = (pattern: RegExp) => header.findIndex((name, i) => i > 0 && pattern.test(name));
  const lineage = find(/^(taxon|taxonomy|lineage|consensus ?lineage|classification)$/i);
  const ranks = header.flatMap((name, i) => {
    const rank = i > 0 ? rankByWord(name) : null;
    return rank ? [[i, rank] as const] : [];
  });
  const confidence = find(/^(confidence|consensus)$/i);
  if (lineage > 0 || ranks.length > 0) {
    if (rest.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: WHAT });
    return { delimiter, width: header.length, lineage, confidence, ranks, rows: rest };
  }
  if (delimiter === '\t' && header.length >= 2 && header.length <= 3 && /[;|]|[a-z]__/.test(header[1]!))
    return {
      delimiter,
      width: header.length,
      lineage: 1,
      confidence: header.length === 3 ? 2 : -1,
      ranks: [],
      rows: useful,
    };
  return unreadable(first);
}

/** Whether the beginning of a text is a taxonomy's header. */
export const isTaxonomyHeader = (line: string): boolean =>
  /^#?(feature[ -]?id|otu|#?otu ?id)\t("?size"?\t)?"?(taxon|taxonomy)"?(\t|$)/i.test(line.replaceAll('"', '')) &&
  !/\t(?!(size|taxon|taxonomy|confidence|consensus)(\t|$))/i.test(line.replaceAll('"', ''));
