import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedRows } from './csv.js';

/** The tables of one stage: rows of text, header first, by name. */
export type StageTables = Record<string, string[][]>;

/**
 * Every tables/*.csv under the stage '' and every tables/STAGE/*.csv under its folder's name, by file name without its
 * ending, in the order of the names. A stage has its own compiled file, so that evidence for one does not age with
 * another.
 */
export function compileTables(tablesFolder: string): Record<string, StageTables> {
  const stages = readdirSync(tablesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Object.fromEntries(['', ...stages].map((stage) => [stage, tablesOf(tablesFolder, stage)]));
}

function tablesOf(tablesFolder: string, stage: string): StageTables {
  const names = readdirSync(join(tablesFolder, stage))
    .filter((name) => name.endsWith('.csv'))
    .sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = join(stage, name);
      try {
        return [name.slice(0, -4), checkedRows(readFileSync(join(tablesFolder, file), 'utf8'))];
      } catch (error) {
        throw new Error(`tables/${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }),
  );
}
