import { clip, columns, padEnd, padStart } from './columns.js';
import type { Ink } from './ink.js';

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** the one that takes the room that is left and is cut where there is too little */
  readonly flexible?: boolean;
}

const GAP = 2;

/** A table in lines of at most `width` columns: a heading and rows; only the flexible column is ever cut. */
export function table(
  shape: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  ink: Ink,
  cutMark = '…',
): string[] {
  const cells = [shape.map((column) => column.head), ...rows].map((row) => row.map((c) => c.replace(/\u00a0/g, ' ')));
  const sizes = shape.map((_, i) => Math.max(...cells.map((row) => columns(row[i] ?? ''))));
  const flexible = Math.max(
    0,
    shape.findIndex((column) => column.flexible),
  );
  const fixed = sizes.reduce((sum, size, i) => (i === flexible ? sum : sum + size), 0);
  const room = width - fixed - GAP * (shape.length - 1);
  sizes[flexible] = Math.max(4, Math.min(sizes[flexible]!, room));
  const lines = cells.map((row) => {
    const parts = shape.map((column, i) => {
      const text = clip(row[i] ?? '', sizes[i]!, cutMark);
      return column.align === 'right' ? padStart(text, sizes[i]!) : padEnd(text, sizes[i]!);
    });
    return clip(parts.join(' '.repeat(GAP)).trimEnd(), width, cutMark);
  });
  return lines.map((line, i) => (i === 0 ? ink.dim(line) : line));
}
