import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Profile } from '../profile.js';
import { clade, profileOf, tableOf, variant } from './profile-fixtures.js';

const shared =
  process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../../../shared', import.meta.url));
const folder = `${shared}/data/gut`;

/** Whether the real tables are there; without them their tests skip. */
export const sharedIsThere: boolean = existsSync(folder);

const linesOf = (name: string): string[] => readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split(/\r?\n/);

/** Cells of a table without quoting, header first. */
export const cellsOf = (name: string, separator: string): string[][] =>
  linesOf(name).map((line) => line.split(separator).map((cell) => cell.replace(/^"|"$/g, '')));

/** The 22 samples of QIIME 2's tutorial: counts of variants with a taxonomy of Greengenes. */
export function movingPictures(): Profile {
  const lineages = new Map(
    cellsOf('movingpictures22-taxonomy.tsv', '\t')
      .slice(1)
      .map(([id, text]) => [id!, text!.split(';').map((part) => part.trim().slice(3))]),
  );
  const [header, ...rows] = cellsOf('movingpictures22-table.tsv', '\t');
  const table = tableOf(
    header!.slice(1),
    rows.map(([id, ...values]) => [variant(id!, lineages.get(id!)!.join(';')), values.map(Number)] as const),
  );
  return profileOf(table, { file: 'movingpictures22-table.tsv', denoised: true });
}

/** 25 profiles of species shares in percent, as MetaPhlAn 2 wrote them. */
export function gmhiSamples(): Profile {
  const [header, ...rows] = cellsOf('gmhi/species-relative-abundances-25samples.csv', ',');
  const table = tableOf(
    header!.slice(1),
    rows.map(([id, ...values]) => [
      { id: id!, lineage: ['', '', '', '', '', '', id!.slice(3)], rank: 'species' as const, ncbiTaxonId: null },
      values.map((value) => Number(value) / 100),
    ]),
  );
  return profileOf(table, { unit: 'share', of: 'cells', method: 'shotgun', totals: new Float64Array(25).fill(1) });
}

/** One profile of MetaPhlAn 3 with every rank. */
export function metaphlan3(name: string): Profile {
  const rows = linesOf(`gmwi2/${name}_metaphlan3.txt`).map((line) => line.split('\t'));
  const database = rows[0]![0]!.replace(/^#mpa_/, '');
  const unknown = Number(rows.find(([id]) => id === 'UNKNOWN')?.[2] ?? 0) / 100;
  const taxa = rows
    .filter(([id]) => /^k__/.test(id!))
    .map(([id, ids, value]) => [clade(id!, Number(ids!.split('|').at(-1)) || null), [Number(value) / 100]] as const);
  return profileOf(
    tableOf(
      [name],
      taxa.filter(([taxon]) => taxon.rank === 'species'),
    ),
    {
      file: `${name}_metaphlan3.txt`,
      format: 'metaphlan3',
      database,
      method: 'shotgun',
      unit: 'share',
      of: 'cells',
      denoised: null,
      keptRank: 'species',
      clades: tableOf([name], taxa),
      unclassified: Float64Array.of(unknown),
      totals: Float64Array.of(1),
    },
  );
}
