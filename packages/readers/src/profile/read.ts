import { PROFILE_FORMATS, type Profile, RANKS } from '@selenoscope/core';
import { parseJson } from '../json.js';
import { isBiomJson, readBiomJson } from './biom-json.js';
import { readBracken } from './bracken.js';
import { readKrakenReport } from './kraken.js';
import { readKrakenMpa, readMetaphlan } from './metaphlan.js';
import { readMothur } from './mothur.js';
import type { FormatFacts, ProfileOptions } from './options.js';
import { firstWords, recognise, type TextFormat } from './recognise.js';
import { settleTable } from './settle.js';
import { readTable } from './table.js';
import { KNOWN } from './table-lines.js';
import { readTaxonList } from './taxon-list.js';
import {
  isHdf5,
  isWorkbook,
  isZip,
  linesOf,
  MAX_JSON_CHARACTERS,
  MAX_PROFILE_BYTES,
  profileText,
  refuse,
} from './text.js';
import { isUbiomeJson, readUbiomeJson } from './ubiome-json.js';
import { STATED_UNITS } from './unit.js';
import { unpacked } from './unpacked.js';

const WHAT = 'a stool profile';
const WHAT_JSON = 'stool profile in JSON';

/**
 * A stool profile from the bytes of its file, whatever program wrote it; the format is recognised by content.
 *
 * Nothing is made up: a value that is missing, negative or no number, a taxon or sample that stands there twice, and
 * shares that add to more than everything are refused. Rows of one rank become the table where a file repeats every rank.
 *
 * @throws SelenoscopeError with file, place, what came and what was expected
 * @example (await readProfile(bytes, { file: 'sample.kreport' })).keptRank // 'species'
 */
export async function readProfile(bytes: Uint8Array, options: ProfileOptions): Promise<Profile> {
  const { file } = options;
  checkChoices(options);
  if (bytes.length > MAX_PROFILE_BYTES)
    refuse({
      code: 'profile.file.tooLarge',
      file,
      what: 'stool profile',
      bytes: bytes.length,
      limitBytes: MAX_PROFILE_BYTES,
    });
  const content = await unpacked(bytes, file);
  if (isHdf5(content)) return readHdf5(content, 'biom-2.1', 'counts', options);
  if (isZip(content) && !isWorkbook(content)) return readArtifact(content, options);
  const { text, notices } = profileText(content, file, WHAT);
  const profile = /^\s*(\{|\[\s*[[{"\d\]])/.test(text) ? readJson(text, options) : readText(text, options);
  return { ...profile, notices: [...notices, ...profile.notices] };
}

function checkChoices({ kind, rank, unit }: ProfileOptions): void {
  const check = (option: string, came: string | undefined, known: readonly string[]) => {
    if (came !== undefined && !known.includes(came)) refuse({ code: 'profile.file.choice', option, came, known });
  };
  check('kind', kind, PROFILE_FORMATS);
  check('rank', rank, RANKS);
  check('unit', unit, STATED_UNITS);
}

async function readHdf5(
  bytes: Uint8Array,
  format: 'biom-2.1' | 'qiime2',
  stated: FormatFacts['stated'],
  options: ProfileOptions,
): Promise<Profile> {
  const { readBiomHdf5 } = await import('./binary/index.js');
  const raw = await readBiomHdf5(bytes, { file: options.file });
  const facts: FormatFacts = {
    format,
    database: '',
    method: 'unknown',
    of: 'unknown',
    denoised: null,
    stated,
  };
  return settleTable(raw, facts, options);
}

async function readArtifact(bytes: Uint8Array, options: ProfileOptions): Promise<Profile> {
  const { file } = options;
  const { openQza } = await import('./binary/index.js');
  const opened = await openQza(bytes, { file });
  if (opened.kind !== 'table')
    return refuse({
      code: 'profile.file.kind',
      file,
      what: WHAT,
      looksLike: opened.kind === 'tree' ? 'a tree' : 'a taxonomy',
      instead: `Give it as the ${opened.kind}, and the artifact of type FeatureTable[Frequency] as the profile.`,
    });
  return readHdf5(opened.biom, 'qiime2', opened.unit === 'share' ? 'share' : 'counts', options);
}

function readJson(text: string, options: ProfileOptions): Profile {
  const { file } = options;
  if (text.length > MAX_JSON_CHARACTERS)
    refuse({
      code: 'profile.file.tooLarge',
      file,
      what: WHAT_JSON,
      bytes: text.length,
      limitBytes: MAX_JSON_CHARACTERS,
    });
  noBareNaN(text, file);
  const json = parseJson(text, file, 'stool profile');
  if (isUbiomeJson(json)) return readUbiomeJson(json, options);
  if (isBiomJson(json)) return readBiomJson(json, options);
  return refuse({ code: 'profile.file.unknown', file, what: 'stool profile', came: firstWords(text), known: KNOWN });
}

/** Python and R write NaN and Infinity into JSON, where they are neither numbers nor anything else. */
function noBareNaN(text: string, file: string): void {
  if (!/\b(NaN|Infinity)\b/.test(text)) return;
  // texts are stepped over, since a name may hold the word
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g)) {
    if (match[0].startsWith('"')) continue;
    const row = text.slice(0, match.index).split('\n').length;
    refuse({ code: 'profile.file.json.notNumber', place: { file, row }, came: match[0] });
  }
}

function readText(text: string, options: ProfileOptions): Profile {
  const { file, kind } = options;
  const lines = linesOf(text);
  const asked = kind === 'biom-1.0' || kind === 'biom-2.1' || kind === 'ubiome-json' ? null : (kind ?? undefined);
  // a kind of bytes or JSON was asked for, and text came
  if (asked === null)
    return refuse({ code: 'profile.file.unknown', file, what: `${kind} file`, came: firstWords(text), known: KNOWN });
  const format: TextFormat = asked ?? recognise(lines, file);
  switch (format) {
    case 'metaphlan3':
    case 'metaphlan4':
      return readMetaphlan(text, options);
    case 'kraken-mpa':
      return readKrakenMpa(text, options);
    case 'kraken2-report':
      return readKrakenReport(text, options);
    case 'bracken':
      return kindOfBracken(lines[0]!.text) ? readBracken(text, options) : readKrakenReport(text, options);
    case 'mothur':
      return readMothur(text, options);
    case 'ubiome-csv':
    case 'taxon-count':
      return readTaxonList(text, lines, options);
    case 'qiime2':
    case 'table':
      return readTable(text, lines, options);
  }
}

const kindOfBracken = (first: string): boolean => first.startsWith('name') || first.startsWith('"name');
