import type { Ask, Asked, Fault, Port, Reply } from './message.js';

/** Why a worker did not answer, as it is thrown on the page. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly code: string;
  readonly hint: string;
  constructor({ code, message, hint }: Fault) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** A worker that can be asked, and ended. */
export interface Asking<Calls> {
  readonly calls: Asked<Calls>;
  /** questions without an answer yet */
  readonly open: () => number;
  end(): void;
}

/** What {@link ask} needs of a worker. */
export interface WorkerLike extends Port {
  addEventListener(type: 'message' | 'error' | 'messageerror', heard: (event: MessageEvent) => void): void;
  terminate(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(fault: ModelFault): void;
}

const ENDED: Fault = {
  code: 'app.worker.ended',
  message: 'The computing stopped before it had an answer.',
  hint: 'Reload the page. Nothing of the diary was lost.',
};

/** Turns calls into messages and replies into promises. */
export function ask<Calls>(worker: WorkerLike, onIdle?: () => void): Asking<Calls> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  };
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new ModelFault(ENDED));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }) => {
    const reply = data as Reply;
    const one = settle(reply.id);
    if ('fault' in reply) one?.reject(new ModelFault(reply.fault));
    else one?.resolve(reply.value);
    if (waiting.size === 0) onIdle?.();
  });
  worker.addEventListener('error', failAll);
  const send = (call: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, args } satisfies Ask);
    });
  const calls = new Proxy({} as Asked<Calls>, {
    // a promise is asked for `then` wherever it passes
    get: (_, call) =>
      typeof call === 'string' && call !== 'then' ? (...args: unknown[]) => send(call, args) : undefined,
  });
  return {
    calls,
    open: () => waiting.size,
    end() {
      worker.terminate();
      failAll();
    },
  };
}
