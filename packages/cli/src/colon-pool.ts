import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { EnsemblePart } from '@selenoscope/core';
import type { ColonWork } from './colon-worker.js';

/** Members a worker is given at a time: small, so that the progress moves and no core waits long for another. */
const LOT = 4;

/**
 * Runs an ensemble of colons on all cores. Members are named by number, so the answer does not depend on who ran them.
 * @param progress called with the number of members done
 */
export async function ensembleOnAllCores(
  work: ColonWork,
  progress: (done: number) => void,
  cores: number = availableParallelism(),
): Promise<readonly EnsemblePart[]> {
  const parts: EnsemblePart[] = [];
  const workers: Worker[] = [];
  let next = 0;
  let done = 0;
  const share = (): Promise<void> =>
    new Promise((resolve, reject) => {
      // beside this module, in the bundle as in dist
      const worker = new Worker(new URL('./colon-worker.js', import.meta.url), { workerData: work });
      workers.push(worker);
      const give = (): void => {
        if (next >= work.count) {
          resolve();
          return;
        }
        const from = next;
        next = Math.min(work.count, next + LOT);
        worker.postMessage({ from, to: next });
      };
      worker.on('error', reject);
      worker.on('message', (part: EnsemblePart) => {
        parts.push(part);
        done += part.to - part.from;
        progress(done);
        give();
      });
      give();
    });
  try {
    await Promise.all(Array.from({ length: Math.max(1, Math.min(cores, Math.ceil(work.count / LOT))) }, share));
    return parts;
  } finally {
    // also where one of them failed: the others would go on to the last member, and the program with them
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
