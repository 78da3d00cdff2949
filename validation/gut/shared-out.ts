import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Answers of `worker.js` for each of `tasks`, in their order, on all cores; a line on stderr tells how far it is. */
export async function sharedOut<Task, Answer>(kind: string, tasks: readonly Task[]): Promise<Answer[]> {
  const answers = new Array<Answer>(tasks.length);
  let next = 0;
  let done = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: kind });
      const give = (): void => {
        const number = next++;
        if (number < tasks.length) worker.postMessage({ number, task: tasks[number] });
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', ({ number, answer }: { number: number; answer: Answer }) => {
        answers[number] = answer;
        if (++done % 50 === 0) process.stderr.write(`${done} of ${tasks.length}\n`);
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, one));
  return answers;
}
