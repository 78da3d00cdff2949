import type { ProfileTaxon } from '../profile.js';

/**
 * The species of a row in the writing of MetaPhlAn ("s__Eggerthella_lenta"), as published indices list it; '' where the
 * row is no species. Nothing is translated: such an index knows the names of one database and no others.
 */
export function metaphlanSpecies(taxon: ProfileTaxon): string {
  const last = taxon.id.slice(taxon.id.lastIndexOf('|') + 1);
  if (/^s__./.test(last)) return last;
  if (taxon.rank !== 'species') return '';
  const name = taxon.lineage[6] ?? '';
  // a reader may have taken the prefix off
  if (name !== '') return `s__${name.replace(/ /g, '_')}`;
  return /^[A-Z][A-Za-z0-9_]+$/.test(last) ? `s__${last}` : '';
}
