import { copyInfo, type Shelf } from './shelf.js';

const UNFINISHED = '.part';

type Movable = FileSystemFileHandle & { move?(name: string): Promise<void> };
type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

async function writeWhole(folder: Folder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = (await folder.getFileHandle(name, { create: true })) as Movable;
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
}

/** Copies in the browser's private files (OPFS); null where it has none, or none that a page can write. */
export async function privateFilesShelf(folderName: string): Promise<Shelf | null> {
  const canWrite = typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype;
  if (!canWrite || typeof navigator.storage?.getDirectory !== 'function') return null;
  let root: FileSystemDirectoryHandle;
  try {
    root = await navigator.storage.getDirectory();
  } catch {
    return null;
  }
  const folderOf = () => root.getDirectoryHandle(folderName, { create: true }) as Promise<Folder>;

  return {
    async list() {
      const folder = await folderOf();
      const found = [];
      for await (const name of folder.keys()) {
        if (!copyInfo(name, 0)) continue;
        const file = await (await folder.getFileHandle(name)).getFile();
        // a name without bytes: the browser was ended before the copy was written
        if (file.size > 0) found.push(copyInfo(name, file.size)!);
      }
      return found;
    },
    async put({ name }, bytes) {
      const folder = await folderOf();
      for await (const other of folder.keys()) if (other.endsWith(UNFINISHED)) await folder.removeEntry(other);
      if (!('move' in FileSystemFileHandle.prototype)) return writeWhole(folder, name, bytes);
      await writeWhole(folder, name + UNFINISHED, bytes);
      await ((await folder.getFileHandle(name + UNFINISHED)) as Movable).move!(name);
    },
    async get(name) {
      try {
        const file = await (await (await folderOf()).getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        if ((error as DOMException).name === 'NotFoundError' || (error as Error).name === 'TypeError') return null;
        throw error;
      }
    },
    async remove(names) {
      const folder = await folderOf();
      for (const name of names) await folder.removeEntry(name);
    },
    async clear() {
      await folderOf();
      await root.removeEntry(folderName, { recursive: true });
    },
  };
}
