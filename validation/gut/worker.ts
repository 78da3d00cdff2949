import { parentPort, workerData } from 'node:worker_threads';
import { heldOutMember } from './held-out.js';
import { MEMBERS, surrogateRow } from './make-surrogate.js';

/** One core's share of the work: what is asked of it by number. */
const work: Readonly<Record<string, (task: never) => unknown>> = {
  row: (member: number) => surrogateRow(member, MEMBERS),
  heldOut: heldOutMember,
};

const todo = work[workerData as string]!;
parentPort!.on('message', ({ number, task }: { number: number; task: never }) => {
  parentPort!.postMessage({ number, answer: todo(task) });
});
