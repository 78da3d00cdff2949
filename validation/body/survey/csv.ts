import { readFileSync } from 'node:fs';
import type { Rows } from '@selenoscope/core';

/** Rows of a CSV text by column name. Cells may be quoted; none holds a line break. */
export function rowsOf(text: string): Rows {
  const [head, ...lines] = text.trim().split(/\r?\n/).map(cellsOf);
  return lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ''])));
}

export const readRows = (file: URL): Rows => rowsOf(readFileSync(file, 'utf8'));

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '');
