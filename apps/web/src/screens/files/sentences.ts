import { dayShort, fixed, t } from '../../base/index.js';
import type { FileRead } from '../../model/index.js';

const counted = (key: string, count: number): string => t(key, { count, n: fixed(count, 0) });

/** What a file holds, in one sentence. @example "Read 98 entries, 2 Mar 2026 to 8 Mar 2026." */
export function readSentence(read: FileRead): string {
  const { kind, content } = read;
  if (kind === 'refused' || !content) return t('files.was-refused');
  if (content.kind === 'diary') {
    const { from, to } = read;
    const values = { count: read.read, n: fixed(read.read, 0) };
    if (from === undefined || to === undefined) return t('files.read-entries', values);
    if (from === to) return t('files.read-entries-day', { ...values, day: dayShort(from) });
    return t('files.read-entries-days', { ...values, from: dayShort(from), to: dayShort(to) });
  }
  if (content.kind === 'labs') {
    // inflammation stands beside the values and is none of them, so that values and rows left out add up to the rows
    const crp = content.labs.filter(({ analyte }) => analyte === 'crp').length;
    const values = counted('files.read-labs', content.labs.length - crp);
    return crp === 0 ? values : `${values} ${counted('files.read-crp', crp)}`;
  }
  if (content.kind === 'mapping') return counted('files.read-mapping', content.rows.length);
  if (content.kind === 'whole') {
    const { file } = content;
    return t('files.read-whole', {
      date: dayShort(file.savedAt.slice(0, 10)),
      n: counted('files.entries', file.entries.length),
    });
  }
  return t(`files.read-${content.kind}`);
}

/** @example "Left out 3: row 12 “xyz” is no food we know." */
export function leftOutSentence(read: FileRead): string | null {
  if (read.kind === 'refused' || read.leftOut.length === 0) return null;
  return counted('files.left-out', read.leftOut.length);
}

/** "row 12 “xyz”" */
export function rowWords({ row, text }: { readonly row: number | null; readonly text: string }): string {
  const place = row === null ? '' : t('files.row', { row });
  return text === ''
    ? place
    : `${place} ${t('files.quoted', { text: text.length > 80 ? `${text.slice(0, 79)}…` : text })}`.trim();
}

export { counted };
