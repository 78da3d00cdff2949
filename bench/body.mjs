// How fast the body engine is, with how large an error: the full model and the linear mode for a year of three doses a day,
// people at rest, and plain Runge-Kutta beside them. CPU stands beside wall time, because machines are shared.
// Build first: npm run build && node bench/body.mjs [people]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  DAYS,
  drawPeople,
  fullRunner,
  linearRunner,
  linearSteps,
  OUTPUTS,
  RHYTHMS,
  rest,
  worstOf,
} from './body-case.mjs';
import { dormandPrince, rungeKutta4 } from './body-plain.mjs';

const PEOPLE = Number(process.argv[2] ?? 10_000);
const CHECKED = Math.min(50, PEOPLE);
const bodies = drawPeople(PEOPLE);
/** Person-years/s of the full model on one worker, meals, tolerance 1e-5: what libRoadRunner is held against. */
let oneCorePerS = 0;

/** Runs all people on so many workers, each with its own stretch of them. */
async function onWorkers(count, task) {
  const url = new URL('./body-worker.mjs', import.meta.url);
  // the linear mode is over too soon to be timed once
  const rounds = task.mode === 'linear' ? 5 : 1;
  const runs = PEOPLE * rounds;
  const workers = Array.from({ length: count }, (_, k) => {
    const from = Math.floor((k * PEOPLE) / count);
    const to = Math.floor(((k + 1) * PEOPLE) / count);
    return new Worker(url, { workerData: { ...task, rounds, people: PEOPLE, from, to } });
  });
  const answers = () =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
          }),
      ),
    );
  await answers();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const done = answers();
  for (const worker of workers) worker.postMessage('go');
  const parts = await done;
  const wallS = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  await Promise.all(workers.map((worker) => worker.terminate()));
  const hashes = parts.flatMap((part) => Array.from(part.hashes));
  const steps = parts.reduce((sum, part) => sum + part.steps, 0);
  return { perS: runs / wallS, cpuUs: (used.user + used.system) / runs, steps: steps / runs, hashes };
}

const same = (a, b) => (a.hashes.every((hash, i) => hash === b.hashes[i]) ? 'the same bits' : 'DIFFERENT BITS');
const rate = (r) => `${r.perS.toFixed(0).padStart(6)} person-years/s, CPU ${r.cpuUs.toFixed(0)} us each`;

/** CPU time of a run per person, and the person-years/s of one core at that. */
function timed(people, run) {
  const cpu = process.cpuUsage();
  for (const body of people) run(body);
  const used = process.cpuUsage(cpu);
  const us = (used.user + used.system) / people.length;
  return { us, perS: 1e6 / us };
}

console.log(`${PEOPLE} people x ${DAYS} days x 3 doses a day, ${OUTPUTS.join(', ')} daily`);
console.log('people are drawn by the spread between people; what the fit leaves open of the typical adult stays out');
for (const rhythm of Object.keys(RHYTHMS)) {
  console.log(`\nfull model, doses ${rhythm}   (target 3,000 person-years/s on two cores, error 1e-6)`);
  const reference = fullRunner(rhythm, 1e-12);
  const want = bodies.slice(0, CHECKED).map((body) => reference.run(body).slice());
  for (const tolerance of [1e-6, 1e-5]) {
    const fast = fullRunner(rhythm, tolerance);
    const error = want.reduce((worst, row, i) => worstOf(fast.run(bodies[i]), row, worst), 0);
    const one = await onWorkers(1, { mode: 'full', rhythm, tolerance });
    const two = await onWorkers(2, { mode: 'full', rhythm, tolerance });
    oneCorePerS = one.perS;
    console.log(`  tolerance ${tolerance}: largest error ${error.toExponential(1)} over ${CHECKED} people`);
    console.log(`    1 worker:  ${rate(one)}, ${one.steps.toFixed(0)} steps`);
    console.log(`    2 workers: ${rate(two)}, ${same(one, two)}`);
    if (tolerance < 1e-5) continue;
    const doubts = await onWorkers(2, { mode: 'full', rhythm, tolerance, doubts: true });
    console.log(
      `    2 workers: ${rate(doubts)}, ${doubts.steps.toFixed(0)} steps: with those doubts, as for an answer`,
    );
  }
  const few = bodies.slice(0, 5);
  const independent = few
    .slice(0, 2)
    .reduce((worst, b, i) => worstOf(dormandPrince(b, rhythm, 1e-12), want[i], worst), 0);
  console.log(`  the reference differs from Dormand-Prince at 1e-12 by ${independent.toExponential(1)} (2 people)`);

  const pair = timed(few, (body) => dormandPrince(body, rhythm, 1e-7));
  const pairError = few.reduce((worst, b, i) => worstOf(dormandPrince(b, rhythm, 1e-7), want[i], worst), 0);
  console.log(
    `  Dormand-Prince 5(4): ${pair.perS.toFixed(0)} person-years/s a core, error ${pairError.toExponential(1)}`,
  );
  let stepsPerDay = 96;
  let error = Number.POSITIVE_INFINITY;
  // a step that is too long for the fastest rate gives no number at all
  for (; !(error <= 1e-6) && stepsPerDay <= 12_288; stepsPerDay *= 2)
    error = few.reduce((worst, b, i) => {
      const out = rungeKutta4(b, rhythm, stepsPerDay, 60);
      return out.every(Number.isFinite) ? worstOf(out, want[i], worst) : Number.POSITIVE_INFINITY;
    }, 0);
  stepsPerDay /= 2;
  const classical = timed(few, (body) => rungeKutta4(body, rhythm, stepsPerDay));
  console.log(
    `  classical Runge-Kutta, ${stepsPerDay} steps a day: ${classical.perS.toFixed(0)} person-years/s a core, error ${error.toExponential(1)}`,
  );
}

console.log('\nlinear mode, doses 07, 13, 19 h, six biomarkers daily   (target 30,000 person-years/s on two cores)');
const rhythm = '07, 13, 19 h';
const linear = linearRunner(rhythm);
const steps = linearSteps(rhythm);
const linearError = bodies.slice(0, CHECKED).reduce((worst, b) => worstOf(linear.run(b), steps(b), worst), 0);
console.log(`  largest difference from single steps ${linearError.toExponential(1)} over ${CHECKED} people`);
const one = await onWorkers(1, { mode: 'linear', rhythm });
const two = await onWorkers(2, { mode: 'linear', rhythm });
console.log(`    1 worker:  ${rate(one)}`);
console.log(`    2 workers: ${rate(two)}, ${same(one, two)}`);

const started = performance.now();
let total = 0;
for (const body of bodies) total += rest(body)[0];
const tookMs = performance.now() - started;
console.log(`\nstate at rest of ${PEOPLE} people: ${tookMs.toFixed(1)} ms   (target 1 s; sum ${total.toFixed(0)})`);

const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
// where validation/body/roadrunner puts the package that it installs, unless the environment says where it is
const PYTHONPATH = process.env.PYTHONPATH || inRepository('node_modules/.cache/roadrunner');
const python = spawnSync(
  process.env.PYTHON ?? 'python3',
  [
    inRepository('validation/body/roadrunner/bench.py'),
    inRepository('validation/body/roadrunner/saved/heavy-thrice-daily.xml'),
  ],
  { encoding: 'utf8', env: { ...process.env, PYTHONPATH } },
);
console.log('\nlibRoadRunner, the same equations, one person with three doses a day');
if (python.status === 0) {
  console.log(python.stdout.trim().replace(/^/gm, '  '));
  const theirs = Number(/1e-07: ([\d.]+) person-years/.exec(python.stdout)?.[1]);
  console.log(
    `  one core of ours to one of theirs at relative tolerance 1e-7: ${(oneCorePerS / theirs).toFixed(0)} times`,
  );
} else console.log('  left out: Python with libroadrunner is not here; validation/body/roadrunner installs it');
