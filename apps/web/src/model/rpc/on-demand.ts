import { type Asking, ask, type WorkerLike } from './ask.js';
import type { Asked } from './message.js';

/** A worker that is made when it is first asked. With `idleMs` it is ended after as long without a question, to free its memory. */
export function onDemand<Calls>(make: () => WorkerLike, idleMs?: number): Asked<Calls> {
  let made: Asking<Calls> | null = null;
  let ending: ReturnType<typeof setTimeout> | undefined;
  const idle = (): void => {
    if (idleMs === undefined) return;
    ending = setTimeout(() => {
      made?.end();
      made = null;
    }, idleMs);
  };
  return new Proxy({} as Asked<Calls>, {
    get: (_, call) => {
      if (typeof call !== 'string' || call === 'then') return undefined;
      return (...args: unknown[]) => {
        clearTimeout(ending);
        made ??= ask<Calls>(make(), idle);
        return (made.calls as Record<string, (...args: unknown[]) => Promise<unknown>>)[call]!(...args);
      };
    },
  });
}
