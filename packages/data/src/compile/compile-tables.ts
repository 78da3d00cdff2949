import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedRows } from './csv.js';

/** Every tables/*.csv as rows of text, header first, by file name without its ending, in the order of the names. */
export function compileTables(tablesFolder: string): Record<string, string[][]> {
  const names = readdirSync(tablesFolder)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  return Object.fromEntries(
    names.map((name) => {
      try {
        return [name.slice(0, -4), checkedRows(readFileSync(join(tablesFolder, name), 'utf8'))];
      } catch (error) {
        throw new Error(`tables/${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }),
  );
}
