import { type CopyInfo, StoreError } from './contract.js';
import { storeErrorOf } from './faults.js';
import { newestFirst, surplus } from './keep-rule.js';
import { packed, unpacked } from './packed.js';
import type { WholeFile } from './records.js';
import { copyInfo, copyName, type Shelf } from './shelf.js';

export interface Copies {
  list(): Promise<readonly CopyInfo[]>;
  read(name: string): Promise<WholeFile>;
  /** writes one, reads it back, and gives up those that are not kept any more */
  make(file: WholeFile, at: number): Promise<CopyInfo>;
  /** gives up the oldest, so many as leave `left`; false where there was nothing to give up */
  giveUp(left: number): Promise<boolean>;
  eraseAll(): Promise<void>;
}

const told = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw storeErrorOf(error);
  }
};

/** Copies over one or several shelves; new ones go to the first. */
export function copiesOn(shelves: readonly Shelf[]): Copies {
  const placed = async () => {
    const lists = await Promise.all(shelves.map((shelf) => shelf.list()));
    return lists.flatMap((infos, i) => infos.map((info) => ({ info, shelf: shelves[i]! })));
  };
  const list = async () => newestFirst((await placed()).map(({ info }) => info));

  async function remove(infos: readonly CopyInfo[]): Promise<void> {
    const names = new Set(infos.map(({ name }) => name));
    for (const { info, shelf } of await placed()) if (names.has(info.name)) await shelf.remove([info.name]);
  }

  async function read(name: string): Promise<WholeFile> {
    for (const shelf of shelves) {
      const bytes = await shelf.get(name);
      if (bytes) return unpacked(bytes);
    }
    throw new StoreError('gone');
  }

  async function write(file: WholeFile, at: number): Promise<CopyInfo> {
    const taken = new Set((await list()).map(({ name }) => name));
    const bytes = await packed(file);
    let time = at;
    while (taken.has(copyName(time, file.entries.length))) time += 1;
    const info = copyInfo(copyName(time, file.entries.length), bytes.length)!;
    await shelves[0]!.put(info, bytes);
    const back = await shelves[0]!.get(info.name);
    if (back?.length !== bytes.length || !bytes.every((byte, i) => byte === back[i])) throw new StoreError('broken');
    return info;
  }

  return {
    list: () => told(list),
    read: (name) => told(() => read(name)),
    make: (file, at) =>
      told(async () => {
        const info = await write(file, at);
        await remove(surplus(await list()));
        return info;
      }),
    giveUp: (left) =>
      told(async () => {
        const given = (await list()).slice(left);
        await remove(given);
        return given.length > 0;
      }),
    eraseAll: () =>
      told(async () => {
        for (const shelf of shelves) await shelf.clear();
      }),
  };
}
