import type { Store } from '../store/index.js';
import { openStore } from '../store/index.js';

let opened: Promise<Store> | undefined;

/** The diary, opened once in this worker. @throws StoreError */
export const diaryStore = (): Promise<Store> => {
  opened ??= openStore().catch((error: unknown) => {
    // the next question tries again: the tab that blocked it may be closed by then
    opened = undefined;
    throw error;
  });
  return opened;
};

export const today = (): string => {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
