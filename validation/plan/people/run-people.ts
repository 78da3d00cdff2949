import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Fault, Outcome } from './outcome.js';
import { peopleLines } from './print.js';
import { codeStamp, peopleStamp } from './stamp.js';
import { summaryOf } from './summary.js';
import { missedTargets } from './targets.js';

export const PEOPLE_SEED = 20261123;
const CHUNK = 25;

export interface PeopleRun {
  /** validation/plan/ */
  readonly folder: string;
  readonly people: number;
  readonly save: boolean;
  /** named conflicts are tried out for every so-manieth person; 1 for all */
  readonly refusals: number;
}

/**
 * Makes people up, asks for their plans, and judges what comes back, on all cores. Finished chunks are kept in the
 * folder for temporary files, so that a run that was broken off goes on where it was; they carry a stamp of the code.
 * @returns 0 where all targets are met
 */
export async function runPeople({ folder, people, save, refusals }: PeopleRun): Promise<number> {
  const here = pathToFileURL(join(folder, 'people/'));
  const packages = ['core', 'data'].map((name) => new URL(`../../../packages/${name}/dist/`, here));
  const code = codeStamp([...packages, new URL('../dist/people/', here)]);
  const stamp = peopleStamp(here);
  const state = join(tmpdir(), `selenoscope-plan-people-${PEOPLE_SEED}-${stamp}-${code}-${refusals}`);
  mkdirSync(state, { recursive: true });

  const chunks = Array.from({ length: Math.ceil(people / CHUNK) }, (_, k) => ({
    file: join(state, `${k}.json`),
    from: k * CHUNK,
    below: (k + 1) * CHUNK,
  }));
  const open = chunks.filter(({ file }) => !existsSync(file));
  const started = performance.now();
  process.stderr.write(
    `${chunks.length - open.length} of ${chunks.length} chunks are done already; kept in ${state}\n`,
  );
  const total = open.length;
  let done = 0;
  const work = (child: ChildProcess): Promise<void> =>
    new Promise((resolve, reject) => {
      let current: (typeof open)[number] | undefined;
      child.on('message', (outcomes) => {
        if (current) {
          writeFileSync(`${current.file}.part`, JSON.stringify(outcomes));
          renameSync(`${current.file}.part`, current.file);
          done++;
          const seconds = (performance.now() - started) / 1000;
          const left = (seconds / done) * total - seconds;
          process.stderr.write(`${done} of ${total} chunks, ${seconds.toFixed(0)} s, ${left.toFixed(0)} s left\n`);
        }
        current = open.shift();
        if (current) child.send({ from: current.from, below: current.below, refusals });
        else {
          child.disconnect();
          resolve();
        }
      });
      child.on('exit', (status) => (current ? reject(new Error(`a worker ended with ${status}`)) : resolve()));
    });
  const script = fileURLToPath(new URL('../dist/people/worker.js', here));
  const workers = Math.max(1, Math.min(availableParallelism(), open.length));
  if (open.length > 0) {
    await Promise.all(
      Array.from({ length: workers }, () => work(fork(script, [fileURLToPath(here), String(PEOPLE_SEED)]))),
    );
    const minutes = (performance.now() - started) / 60_000;
    process.stderr.write(`${total} chunks in ${minutes.toFixed(1)} minutes on ${workers} cores\n`);
  }
  const all = chunks.flatMap(({ file }) => JSON.parse(readFileSync(file, 'utf8')) as (Outcome | Fault)[]);
  const within = all.filter(({ number }) => number < people);
  const faults = within.flatMap((one) => ('fault' in one ? [one] : []));
  const outcomes = within.flatMap((one) => ('fault' in one ? [] : [one]));
  const summary = summaryOf(outcomes, faults, { stamp, seed: PEOPLE_SEED, refusals });
  const text = peopleLines(summary, outcomes).join('\n');
  console.log(text);
  const missed = missedTargets(summary);
  console.log(
    missed.length === 0 ? '\nAll targets are met.' : `\nMissed:\n${missed.map((line) => `- ${line}`).join('\n')}`,
  );
  if (save) {
    const saved = join(folder, 'saved');
    mkdirSync(saved, { recursive: true });
    writeFileSync(join(saved, 'people.json'), `${JSON.stringify(summary, null, 1)}\n`);
    writeFileSync(join(saved, 'people.txt'), `${text}\n`);
  }
  return missed.length === 0 ? 0 : 1;
}
