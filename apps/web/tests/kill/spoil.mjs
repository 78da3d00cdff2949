// Spoils the first database as an end in the middle of a write can: one byte of its log is not what was written.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns {Promise<boolean>} whether there was a log to spoil */
export async function spoilFirst(profile) {
  const folder = join(profile, 'Default', 'IndexedDB');
  const origin = (await readdir(folder).catch(() => [])).find((name) => name.endsWith('.indexeddb.leveldb'));
  if (!origin) return false;
  const names = (await readdir(join(folder, origin))).filter((name) => name.endsWith('.log'));
  for (const name of names) {
    const path = join(folder, origin, name);
    if ((await stat(path)).size < 1000) continue;
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 2)] ^= 0xff;
    await writeFile(path, bytes);
    return true;
  }
  return false;
}
