/** One at a time, over all tabs where the browser has locks, in the order of asking. */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? (navigator.locks.request(name, work) as Promise<T>) : work();
