import type { Sentence } from '@selenoscope/core';
import type { ComponentChildren } from 'preact';
import { amount, chancePercent, fixed, rangeOf } from '../../base/format.js';
import { t } from '../../base/text.js';
import { Said, saidText } from '../../said/index.js';
import type { Block } from './paginate.js';

/** A column of a table on paper: its share of the width in percent. */
export interface PaperColumn {
  readonly name: string;
  readonly width: number;
  readonly right?: boolean;
}

/** One line: cells of a table, a paragraph, or names side by side. */
export interface PaperLine {
  readonly cells: readonly ComponentChildren[];
  readonly px: number;
  readonly isStrong?: boolean;
}

/** A part of the pages for a dietitian. */
export interface PaperPart extends Block<PaperLine> {
  readonly kind: 'table' | 'text' | 'names';
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly PaperColumn[];
}

// As report.css sets them (px).
const ROW_PX = 16.5;
export const TITLE_PX = 34;
const TABLE_HEAD_PX = 20;
export const NOTE_LINE_PX = 14.5;
const TEXT_LINE_PX = 15;
const TEXT_AFTER_PX = 4;
/** Letters of a line that always fit. */
const LETTERS = 122;

export const DASH = '–';
export const percent = (share: number): string => `${fixed(100 * share, 0)}\u00A0%`;
export const between = (low: number, high: number): string => {
  const [from, to] = rangeOf(low, high);
  return t('report.range', { from, to });
};
export const chanceWords = (p: number | null): string => {
  if (p === null) return DASH;
  const { words, percent: shown } = chancePercent(p);
  return words === 'is' ? shown : t(`report.${words}`, { percent: shown });
};
export const numberOr = (value: number | null): string => (value === null ? DASH : amount(value));
export const row = (cells: readonly ComponentChildren[], isStrong = false): PaperLine => ({
  cells,
  px: ROW_PX,
  isStrong,
});

const linesOf = (letters: number): number => Math.ceil(letters / LETTERS);
/** A paragraph in the language in use. */
export const plainLine = (text: string): PaperLine => ({
  cells: [text],
  px: linesOf(text.length) * TEXT_LINE_PX + TEXT_AFTER_PX,
});
const paragraph = (sentence: Sentence): PaperLine => ({
  cells: [<Said of={sentence} />],
  px: linesOf(saidText(sentence).length) * TEXT_LINE_PX + TEXT_AFTER_PX,
});

export const tablePart = (
  id: string,
  columns: readonly PaperColumn[],
  lines: readonly PaperLine[],
  note?: string,
): PaperPart => ({
  id,
  kind: 'table',
  title: t(`report.${id}`),
  columns,
  lines,
  headPx: TITLE_PX + TABLE_HEAD_PX + (note ? linesOf(note.length) * NOTE_LINE_PX + 4 : 0),
  linePx: ({ px }) => px,
  ...(note ? { note } : {}),
});

export const textPart = (id: string, sentences: readonly Sentence[]): PaperPart => ({
  id,
  kind: 'text',
  title: t(`report.${id}`),
  columns: [],
  lines: sentences.map(paragraph),
  headPx: TITLE_PX,
  linePx: ({ px }) => px,
});
