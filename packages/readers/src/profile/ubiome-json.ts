import type { Profile } from '@selenoscope/core';
import { isObject, jsonKind } from '../json.js';
import { type ListedTaxon, settleList } from './listed-taxa.js';
import { AmountReader } from './numbers.js';
import type { ProfileOptions } from './options.js';
import { refuse } from './text.js';

/** Whether a JSON value is an export of uBiome. */
export const isUbiomeJson = (json: unknown): json is Record<string, unknown> =>
  isObject(json) && Array.isArray(json['ubiome_bacteriacounts']);

/** uBiome's JSON: reads of one sample, every rank. */
export function readUbiomeJson(json: Record<string, unknown>, options: ProfileOptions): Profile {
  const { file } = options;
  const rows = json['ubiome_bacteriacounts'] as unknown[];
  if (rows.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: 'a stool profile' });
  const amounts = new AmountReader('point', options.emptyIsZero ?? false);
  const listed = rows.map((row, i): ListedTaxon => {
    const field = `ubiome_bacteriacounts[${i}]`;
    if (!isObject(row))
      return refuse({ code: 'profile.file.json', place: { file, field }, expected: 'an object', came: jsonKind(row) });
    const text = (key: string) =>
      typeof row[key] === 'string' || typeof row[key] === 'number' ? String(row[key]) : '';
    if (text('tax_name') === '')
      refuse({
        code: 'profile.file.json',
        place: { file, field: `${field}.tax_name` },
        expected: 'a name',
        came: jsonKind(row['tax_name']),
      });
    return {
      name: text('tax_name').trim(),
      rank: text('tax_rank'),
      taxonId: /^\d+$/.test(text('taxon')) ? Number(text('taxon')) : null,
      parent: text('parent'),
      amount: amounts.read(text('count'), file, i + 1, `${field}.count`),
    };
  });
  return settleList(listed, true, true, options, {
    format: 'ubiome-json',
    database: '',
    method: 'amplicon',
    of: 'reads',
    denoised: false,
    stated: 'counts',
  });
}
