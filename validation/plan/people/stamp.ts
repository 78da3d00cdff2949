import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { loadPlanTables, plateToBodyHash } from '@selenoscope/data';

/** Changes with every number that a plan rests on, and with the people who are made up. */
export function peopleStamp(folder: URL): string {
  const hash = createHash('sha256').update(plateToBodyHash()).update(JSON.stringify(loadPlanTables()));
  const tables = new URL('tables/', folder);
  for (const name of readdirSync(tables).sort()) hash.update(readFileSync(new URL(name, tables)));
  return hash.digest('hex').slice(0, 16);
}

/** Changes with every line of compiled code below a folder: unfinished runs of other code are not continued. */
export function codeStamp(folders: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true }).map(String);
    for (const name of names.filter((file) => file.endsWith('.js')).sort())
      hash.update(readFileSync(new URL(name, folder)));
  }
  return hash.digest('hex').slice(0, 16);
}
