// One worker of bench/body.mjs: draws the people, warms up, waits for the word, runs its share.
import { parentPort, workerData } from 'node:worker_threads';
import { drawPeople, fullRunner, hashOf, linearRunner } from './body-case.mjs';

const { mode, rhythm, tolerance, people, from, to, doubts, rounds } = workerData;
const bodies = drawPeople(people, doubts);
const runner = mode === 'full' ? fullRunner(rhythm, tolerance) : linearRunner(rhythm);
// until the compilers have done
for (let i = 0; i < (mode === 'full' ? 300 : 4000); i++) runner.run(bodies[i % bodies.length]);

parentPort.once('message', () => {
  const before = runner.steps();
  const hashes = new Uint32Array(to - from);
  for (let round = 0; round < rounds; round++)
    for (let i = from; i < to; i++) hashes[i - from] = hashOf(runner.run(bodies[i]));
  parentPort.postMessage({ from, hashes, steps: runner.steps() - before });
});
parentPort.postMessage({ ready: true });
