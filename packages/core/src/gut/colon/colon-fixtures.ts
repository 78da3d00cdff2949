// The colon model from the tables of the repository, and other people's files where they are at hand, for its tests.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Row } from '../../base/index.js';
import type { ColonModel } from './model.js';
import { openColonModel } from './tables.js';

/** Rows of a CSV text, by column; quoted cells may hold commas. */
export function csvRows(text: string): Row[] {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, -1).map((cell) => cell[2] ?? cell[1] ?? ''));
  const [header = [], ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, (cells[i] ?? '').trim()])));
}

const table = (name: string): Row[] =>
  csvRows(readFileSync(new URL(`../../../../data/tables/gut/${name}.csv`, import.meta.url), 'utf8'));

export const colonTables = {
  paths: table('colon-paths'),
  groups: table('colon-groups'),
  resources: table('colon-resources'),
  parameters: table('colon-parameters'),
};

export const colonModel: ColonModel = openColonModel(colonTables);

const root = process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const folder = `${root}/data/micropop`;

/** Whether the files of microPop are at hand; tests that need them skip plainly where they are not. */
export const withMicropop: boolean = existsSync(`${folder}/README.md`);

export const micropop = (name: string): Row[] => csvRows(readFileSync(`${folder}/${name}.csv`, 'utf8'));
