/** A part of the browser's storage with files of its own. */
interface StorageBuckets {
  open(
    name: string,
    options: { durability: 'strict'; persisted?: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

const buckets = (): StorageBuckets | undefined =>
  (globalThis.navigator as { storageBuckets?: StorageBuckets } | undefined)?.storageBuckets;

/** A second place for databases; null where the browser has none (only Chromium does, and only it needs one). */
export async function secondPlace(name: string): Promise<{ factory: IDBFactory; drop: () => Promise<void> } | null> {
  const found = buckets();
  if (!found) return null;
  try {
    const bucket = await found.open(name, { durability: 'strict' });
    return { factory: bucket.indexedDB, drop: () => found.delete(name) };
  } catch {
    return null;
  }
}
