import { type RawDiary, SelenoscopeError } from '@selenoscope/core';
import { decodeText, MAX_DIARY_BYTES } from '../bytes.js';
import type { DateOrder } from '../dates.js';
import { DIARY_KINDS, type DiaryKind } from './formats.js';
import { diaryFromCsv } from './from-csv.js';
import { diaryFromJson } from './from-json.js';

export interface ReadDiaryOptions {
  /** the file's name as the person gave it; stands in every message */
  readonly file: string;
  /** one of {@link DIARY_KINDS}; recognised from the content where it is left out */
  readonly kind?: string | undefined;
  /** yyyy-mm-dd; later dates are rejected. Without it no date counts as future. */
  readonly today?: string | undefined;
  /** order of day and month in dates like 03/04/2026, where the person has said it */
  readonly dateOrder?: DateOrder | undefined;
}

const isKind = (text: string): text is DiaryKind => (DIARY_KINDS as readonly string[]).includes(text);

/**
 * Reads a food diary of any known format: rows in = entries + rejected, each rejection with its reason.
 *
 * The project's own CSV (`date,time,meal,food,amount,unit,note`) and JSON (`selenoscope.diary/1`, or a bare list), and
 * Cronometer's servings.csv in every layout since 2011. UTF-8, UTF-16 with a byte order mark, Windows-1252; comma,
 * semicolon or tab between cells; point or comma in numbers.
 *
 * @param bytes the whole file, at most {@link MAX_DIARY_BYTES}; check the size before loading it
 * @throws SelenoscopeError where the file is no diary at all: `file.*`, `diary.format.*`, `diary.header.missing`,
 *   `diary.kind.unknown`
 * @example readDiary(bytes, { file: 'diary.csv', today: '2026-03-09' }).entries[0]?.food
 */
export function readDiary(bytes: Uint8Array, options: ReadDiaryOptions): RawDiary {
  const { file, kind } = options;
  if (kind !== undefined && !isKind(kind))
    throw new SelenoscopeError({ code: 'diary.kind.unknown', came: kind, known: DIARY_KINDS });
  const { text, notices } = decodeText(bytes, { file, what: 'diary', limitBytes: MAX_DIARY_BYTES });
  const json = kind === 'selenoscope-json' || (kind === undefined && /^\s*[[{]/.test(text));
  const { today, dateOrder } = options;
  const diary = json
    ? diaryFromJson(text, { file, today, dateOrder })
    : diaryFromCsv(text, { file, kind, today, dateOrder });
  return { ...diary, notices: [...notices, ...diary.notices] };
}
