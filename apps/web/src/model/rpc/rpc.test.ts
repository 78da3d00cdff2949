import { SelenoscopeError } from '@selenoscope/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ask, onDemand, serve, type WorkerLike } from './index.js';

interface Calls {
  add(a: number, b: number): number;
  search(text: string): string;
  numbers(): Float64Array;
  broken(): void;
  refused(): void;
}

const done: string[] = [];
const ports: MessagePort[] = [];

/** A worker that is a port: both run in this thread. */
function workerOf(): WorkerLike & { readonly ended: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  let isEnded = false;
  serve<Calls>(
    port2 as never,
    {
      add: (a, b) => a + b,
      search: async (text) => {
        done.push(text);
        return `found ${text}`;
      },
      numbers: () => Float64Array.of(1, 2),
      broken: () => {
        throw new TypeError('x is not a function');
      },
      refused: () => {
        throw new SelenoscopeError({ code: 'run.option.number', option: 'draws', came: 'x', expected: 'a number' });
      },
    },
    { latest: ['search'], handOver: ['numbers'] },
  );
  port2.start();
  port1.start();
  return Object.assign(port1 as unknown as WorkerLike, {
    terminate: () => {
      isEnded = true;
    },
    ended: () => isEnded,
  });
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  done.length = 0;
  vi.useRealTimers();
});

describe('asking a worker', () => {
  test('gives each question its own answer', async () => {
    const { calls } = ask<Calls>(workerOf());
    expect(await Promise.all([calls.add(1, 2), calls.search('a'), calls.add(3, 4)])).toEqual([3, 'found a', 7]);
    expect([...(await calls.numbers())]).toEqual([1, 2]);
  });

  test('a newer search takes the place of those that were not begun', async () => {
    const { calls } = ask<Calls>(workerOf());
    const asked = await Promise.allSettled(['b', 'br', 'bre'].map((text) => calls.search(text)));
    expect(asked.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code))).toEqual([
      'found b',
      'superseded',
      'found bre',
    ]);
    expect(done).toEqual(['b', 'bre']);
    expect(await calls.search('b')).toBe('found b');
  });

  test('faults come with code, message and hint, and never with a stack', async () => {
    const { calls } = ask<Calls>(workerOf());
    await expect(calls.refused()).rejects.toMatchObject({ code: 'run.option.number', hint: expect.any(String) });
    const fault = await calls.broken().catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'app.fault', message: expect.stringContaining('x is not a function') });
    expect(JSON.stringify(fault)).not.toContain('.ts:');
    await expect((calls as never as { toString(): Promise<void> }).toString()).rejects.toMatchObject({
      code: 'app.fault',
    });
  });

  test('a worker that ends answers nobody, and says so', async () => {
    const asking = ask<Calls>(workerOf());
    const open = asking.calls.add(1, 1);
    asking.end();
    await expect(open).rejects.toMatchObject({ code: 'app.worker.ended' });
    expect(asking.open()).toBe(0);
  });

  test('one made on demand ends when nobody has asked for long, and is made again', async () => {
    const made: ReturnType<typeof workerOf>[] = [];
    const calls = onDemand<Calls>(() => {
      made.push(workerOf());
      return made.at(-1)!;
    }, 30);
    expect(made).toHaveLength(0);
    expect(await calls.add(1, 1)).toBe(2);
    expect(await calls.add(1, 2)).toBe(3);
    expect(made).toHaveLength(1);
    await vi.waitFor(() => expect(made[0]!.ended()).toBe(true));
    expect(await calls.add(2, 2)).toBe(4);
    expect(made).toHaveLength(2);
  });
});
