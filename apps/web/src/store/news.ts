import type { ListName } from './contract.js';
import { LIST_NAMES } from './lists.js';

export type Heard = readonly (ListName | 'settings')[];

export const EVERYTHING: Heard = [...LIST_NAMES, 'settings'];

export interface News {
  tell(lists: Heard): void;
  listen(heard: (lists: Heard) => void): () => void;
  close(): void;
}

/** Tells of writes in this tab and, by a channel of the browser, in others. */
export function newsOf(name: string): News {
  const listeners = new Set<(lists: Heard) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}-changes`);
  const spread = (lists: Heard): void => {
    for (const heard of [...listeners]) {
      try {
        heard(lists);
      } catch (error) {
        // a listener's fault is its own; the write was done
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  const onMessage = ({ data }: MessageEvent): void => spread(data as Heard);
  channel?.addEventListener('message', onMessage);
  // Node would wait for it for ever
  (channel as { unref?(): void } | null)?.unref?.();
  // a page that slept in the browser's memory heard nothing meanwhile
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) spread(EVERYTHING);
  };
  globalThis.addEventListener?.('pageshow', onShow as EventListener);

  return {
    tell(lists) {
      channel?.postMessage(lists);
      spread(lists);
    },
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    close() {
      listeners.clear();
      channel?.close();
      globalThis.removeEventListener?.('pageshow', onShow as EventListener);
    },
  };
}
