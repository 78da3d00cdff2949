import { type Row, type Rows, textOf } from '../base/index.js';
import type { ClaimSource } from './claim.js';

/**
 * The sources of `evidence/sources`, by key.
 * @throws Error for a key that stands twice or a status that is none: the table is our own
 */
export function readSources(rows: Rows): ReadonlyMap<string, ClaimSource> {
  const sources = new Map<string, ClaimSource>();
  for (const row of rows) {
    const source = sourceOf(row);
    if (sources.has(source.key)) throw new Error(`evidence/sources: ${source.key} stands twice`);
    sources.set(source.key, source);
  }
  return sources;
}

function sourceOf(row: Row): ClaimSource {
  const text = (column: string): string => textOf(row, column);
  const [key, status, details] = [text('key'), text('status'), text('details')];
  if (status !== 'read' && status !== 'recalled')
    throw new Error(`evidence/sources: ${key} has the status "${status}"`);
  if (details !== 'record' && details !== 'list' && details !== 'none') {
    throw new Error(`evidence/sources: ${key} has the details "${details}"`);
  }
  return {
    ...{ key, status, details },
    short: text('short'),
    authors: text('authors'),
    year: text('year'),
    title: text('title'),
    journal: text('journal'),
    doi: text('doi'),
    pmid: text('pmid'),
    pmcid: text('pmcid'),
    read: text('read'),
    citation: citation(text),
    link: link(text),
    note: text('note'),
  };
}

/** "Zhai Q, Cen S. Effects of … Environ Sci 5:724. 2018. doi 10.1021/…" */
function citation(text: (column: string) => string): string {
  const journal = [text('journal'), text('year')].filter((part) => part !== '').join(', ');
  const numbers = [
    text('doi') && `doi ${text('doi')}`,
    text('pmid') && `PMID ${text('pmid')}`,
    text('pmcid'),
    // an address only where nothing more lasting is known
    text('doi') || text('pmid') || text('pmcid') ? '' : text('url').replace(/^https?:\/\//, ''),
  ];
  const parts = [text('authors'), text('title') || text('short'), journal, numbers.filter((n) => n !== '').join(', ')];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ');
}

function link(text: (column: string) => string): string | null {
  if (text('doi') !== '') return `https://doi.org/${text('doi')}`;
  if (text('pmid') !== '') return `https://pubmed.ncbi.nlm.nih.gov/${text('pmid')}/`;
  if (text('pmcid') !== '') return `https://pmc.ncbi.nlm.nih.gov/articles/${text('pmcid')}/`;
  return text('url').startsWith('http') ? text('url') : null;
}
