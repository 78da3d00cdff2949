import type { EntryRecord } from '../../store/index.js';

/** How the diary now differs from a copy: entries added, gone and changed since. */
export function compare(
  copy: readonly EntryRecord[],
  now: readonly EntryRecord[],
): { readonly added: number; readonly gone: number; readonly changed: number } {
  const old = new Map(copy.map((one) => [one.id, one.changedAt]));
  let added = 0;
  let changed = 0;
  for (const one of now) {
    const before = old.get(one.id);
    if (before === undefined) added += 1;
    else if (before !== one.changedAt) changed += 1;
  }
  return { added, changed, gone: copy.length - (now.length - added) };
}
