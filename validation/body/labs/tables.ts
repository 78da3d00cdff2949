import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** The tables of the body and of laboratory values, as they stand in the repository, and a hash of their bytes. */
export interface Tables {
  readonly parameters: readonly Row[];
  readonly spread: readonly Row[];
  readonly uncertainty: readonly Row[];
  readonly masses: readonly Row[];
  readonly absorption: readonly Row[];
  readonly lab: readonly Row[];
  readonly populations: readonly Row[];
  readonly hash: string;
}

/** @param folder validation/body/labs/ */
export function readTables(folder: URL): Tables {
  const data = new URL('../../../packages/data/tables/', folder);
  const hash = createHash('sha256');
  const rows = (url: URL): readonly Row[] => {
    const text = readFileSync(url, 'utf8');
    hash.update(text);
    return rowsOf(text);
  };
  return {
    parameters: rows(new URL('body-parameters.csv', data)),
    spread: rows(new URL('body-spread.csv', data)),
    uncertainty: rows(new URL('body-uncertainty.csv', data)),
    masses: rows(new URL('body-mass.csv', data)),
    absorption: rows(new URL('absorption.csv', data)),
    lab: rows(new URL('lab-parameters.csv', data)),
    populations: rows(new URL('populations.csv', folder)),
    hash: hash.digest('hex').slice(0, 16),
  };
}

/** Rows of a CSV text with quotes where needed; no cell of these tables holds a line end. */
function rowsOf(text: string): readonly Row[] {
  const lines = text.trim().split(/\r?\n/).map(cellsOf);
  const header = lines[0]!;
  return lines.slice(1).map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '');
