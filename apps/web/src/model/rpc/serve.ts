import { faultOf } from './fault.js';
import { type AnyCalls, type Ask, type Fault, type Port, type Reply, type Served, SUPERSEDED } from './message.js';
import { buffersOf } from './transfer.js';

export interface ServeOptions<Calls> {
  /** calls of which only the newest that waits is worth an answer */
  readonly latest?: readonly (keyof Calls & string)[];
  /** calls whose answer is made for this one reply, so that its typed arrays may be handed over */
  readonly handOver?: readonly (keyof Calls & string)[];
}

/** Answers questions one after another, in the order in which they came. */
export function serve<Calls>(port: Port, calls: Served<Calls>, options: ServeOptions<Calls> = {}): void {
  const latest = new Set<string>(options.latest);
  const handOver = new Set<string>(options.handOver);
  let waiting: Ask[] = [];
  let isBusy = false;

  const refuse = (id: number, fault: Fault): void => port.postMessage({ id, fault } satisfies Reply);

  const answer = async ({ id, call, args }: Ask): Promise<void> => {
    try {
      const asked = (calls as AnyCalls)[call];
      if (!Object.hasOwn(calls as object, call) || !asked) throw new Error(`there is no call "${call}"`);
      const value = await asked(...args);
      port.postMessage({ id, value } satisfies Reply, handOver.has(call) ? buffersOf(value) : []);
    } catch (error) {
      refuse(id, faultOf(error));
    }
  };

  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await answer(next);
      // what came in the meantime is heard before the next is begun, so that a newer question can take its place
      await soon();
    }
    isBusy = false;
  };

  port.addEventListener('message', ({ data }: MessageEvent) => {
    const ask = data as Ask;
    if (latest.has(ask.call)) {
      for (const older of waiting) if (older.call === ask.call) refuse(older.id, SUPERSEDED);
      waiting = waiting.filter((older) => older.call !== ask.call);
    }
    waiting.push(ask);
    if (isBusy) return;
    isBusy = true;
    void work();
  });
}

/** After the messages that have come already. Timers wait longer, and promises do not wait at all. */
const soon = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
