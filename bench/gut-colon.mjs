// How fast the colon is, with how large an error: 28 days of constant inflow and of three meals a day, and plain explicit
// methods beside them; then members of an ensemble with meals, each against its own exact course. CPU stands beside wall time, because machines are shared.
// Build first: npx tsc -b packages/core && node bench/gut-colon.mjs [repeats]
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { startState } from '../packages/core/dist/gut/colon/simulate.js';
import { ColonSystem } from '../packages/core/dist/gut/colon/system.js';
import { memberParameters } from '../packages/core/dist/gut/ensemble/member.js';
import {
  openColonModel,
  openColonSpread,
  runColon,
  runSettledColon,
  settleColonScenario,
} from '../packages/core/dist/index.js';
import { dormandPrince, rungeKutta4 } from './gut-colon-plain.mjs';

const REPEATS = Number(process.argv[2] ?? 5);
if (!Number.isInteger(REPEATS) || REPEATS < 1) {
  console.error('usage: node bench/gut-colon.mjs [repeats]');
  process.exit(2);
}
const table = (name) => {
  const text = readFileSync(new URL(`../packages/data/tables/gut/${name}.csv`, import.meta.url), 'utf8');
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, -1).map((cell) => cell[2] ?? cell[1]));
  return rows.map((cells) => Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])));
};
const model = openColonModel({
  paths: table('colon-paths'),
  groups: table('colon-groups'),
  resources: table('colon-resources'),
  parameters: table('colon-parameters'),
});

const DAYS = 28;
const HOURS = Array.from({ length: DAYS * 24 + 1 }, (_, hour) => hour / 24);
const CASES = [
  { name: 'constant inflow', scenario: { days: DAYS, transitDays: 1.25 }, relativeTolerance: 5e-7, targetS: 0.5 },
  {
    name: 'three meals a day',
    scenario: { days: DAYS, transitDays: 1.25, meals: 'three' },
    relativeTolerance: 2.5e-7,
    targetS: 1.5,
  },
];
/** Of the members of an ensemble: what gives errors of 1e-3. */
const ENSEMBLE_TOLERANCE = 5e-5;
const MEMBERS = 24;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Largest and 99.9th percentile of the relative errors of masses above 1e-4 g. */
function errorsOf(answer, reference) {
  const errors = [];
  answer.compartments.forEach(({ name, state }, k) => {
    for (const [variable, course] of Object.entries(state))
      course.forEach((mass, i) => {
        const exact = reference.compartments[k].state[variable][i];
        if (exact > 1e-4)
          errors.push({
            error: Math.abs(mass / exact - 1),
            what: `${name} ${variable} day ${answer.days[i].toFixed(2)}`,
          });
      });
  });
  errors.sort((a, b) => b.error - a.error);
  return {
    worst: errors[0],
    p999: errors[Math.floor(errors.length / 1000)].error,
    count: errors.length,
    beyond: errors.filter(({ error }) => error > 1e-3).length,
  };
}

function timed(scenario, options) {
  const wall = [];
  const cpu = [];
  let run;
  for (let k = 0; k < REPEATS; k++) {
    const used = process.cpuUsage();
    const began = performance.now();
    run = runColon(scenario, model, options);
    wall.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  return { wallMs: median(wall), cpuMs: median(cpu), run };
}

/** A fixed piece of plain arithmetic, so that times of different hours and machines can be compared. */
function yardstickMs() {
  const began = process.cpuUsage();
  let x = 1.1;
  for (let k = 0; k < 2e8; k++) x = x * 1.0000001 + 1e-9 / x;
  const { user, system } = process.cpuUsage(began);
  return x > 0 ? (user + system) / 1000 : 0;
}

console.log(
  `${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; yardstick ${yardstickMs().toFixed(0)} ms CPU`,
);
for (const { name, scenario, relativeTolerance, targetS } of CASES) {
  const reference = runColon({ ...scenario, outputDays: HOURS }, model, {
    relativeTolerance: 1e-11,
    absoluteTolerance: 1e-16,
  });
  const twin = runColon({ ...scenario, outputDays: HOURS }, model, {
    relativeTolerance: 4e-11,
    absoluteTolerance: 4e-16,
  });
  const daily = runColon(scenario, model, { relativeTolerance: 1e-11, absoluteTolerance: 1e-16 });
  console.log(`\n${DAYS} days, ${name}   (target ${targetS} s at a relative error of 1e-6, one core)`);
  console.log(
    `  reference at 1e-11 (${reference.statistics.steps} steps); at 4e-11 it differs by ${errorsOf(twin.answer, reference.answer).worst.error.toExponential(1)} at most`,
  );
  for (const tolerance of [relativeTolerance, ENSEMBLE_TOLERANCE]) {
    timed(scenario, { relativeTolerance: tolerance });
    const { wallMs, cpuMs, run } = timed(scenario, { relativeTolerance: tolerance });
    const atMidnight = errorsOf(run.answer, daily.answer);
    const hourly = errorsOf(
      runColon({ ...scenario, outputDays: HOURS }, model, { relativeTolerance: tolerance }).answer,
      reference.answer,
    );
    const { steps, rejected, bends, derivatives, factorisations } = run.statistics;
    const made = steps + rejected + bends;
    console.log(
      `  tolerance ${tolerance}: ${wallMs.toFixed(0)} ms wall, ${cpuMs.toFixed(0)} ms CPU (median of ${REPEATS}), ${((cpuMs * 1000) / made).toFixed(1)} µs CPU a step${tolerance === relativeTolerance ? `   (target ${targetS * 1000} ms)` : ''}`,
    );
    console.log(
      `    error ${atMidnight.worst.error.toExponential(2)} (${atMidnight.worst.what}) of ${atMidnight.count} daily masses above 1e-4 g`,
    );
    console.log(
      `    hourly: 99.9 % below ${hourly.p999.toExponential(1)}, worst ${hourly.worst.error.toExponential(1)} (${hourly.worst.what})`,
    );
    console.log(
      `    ${steps} steps, ${rejected} rejected, ${bends} cut at bends, ${derivatives} derivatives, ${factorisations} factorisations; mass ${run.answer.balance.errorG.toExponential(1)} of ${run.answer.balance.inG.toFixed(0)} g`,
    );
  }
}
console.log(
  `\nmemory: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB of the whole process, ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB heap`,
);

// members differ in their parameters: each has its own exact course, and its own cost
const spread = openColonSpread(table('colon-ensemble'));
const meals = settleColonScenario(CASES[1].scenario, model);
const memberOf = memberParameters(model[meals.lactateProducers], spread, { seed: 7, person: 0 }, 1000);
const members = Array.from({ length: MEMBERS }, (_, m) => memberOf(Math.floor((m * 1000) / MEMBERS)));
const exactCourses = members.map((one) => runSettledColon(meals, one, { relativeTolerance: 1e-9 }).answer);
console.log(
  `\nensemble: ${MEMBERS} members of 1,000, ${DAYS} days, three meals a day   (target 240 ms a run on one core: 1,000 on two cores in 120 s)`,
);
for (const tolerance of [2e-5, ENSEMBLE_TOLERANCE, 1e-4, 1e-3]) {
  const cpu = [];
  const errors = [];
  let steps = 0;
  members.forEach((one, m) => {
    const used = process.cpuUsage();
    const { answer, statistics } = runSettledColon(meals, one, { relativeTolerance: tolerance });
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
    steps += statistics.steps + statistics.rejected + statistics.bends;
    errors.push(errorsOf(answer, exactCourses[m]));
  });
  const mean = cpu.reduce((sum, ms) => sum + ms, 0) / MEMBERS;
  const worst = errors.map((one) => one.worst).sort((a, b) => b.error - a.error);
  const within = worst.filter(({ error }) => error <= 1e-3).length;
  const masses = errors.reduce((sum, { count }) => sum + count, 0);
  const beyond = errors.reduce((sum, one) => sum + one.beyond, 0);
  console.log(
    `  tolerance ${tolerance}: ${mean.toFixed(0)} ms CPU a run (${(steps / MEMBERS).toFixed(0)} steps made, refused and cut), 1,000 on two cores ${(mean / 2).toFixed(0)} s`,
  );
  console.log(
    `    worst daily mass within 1e-3 in ${within} of ${MEMBERS} members; median of the worst ${worst[MEMBERS >> 1].error.toExponential(1)}, largest ${worst[0].error.toExponential(1)} (${worst[0].what}); ${beyond} of ${masses} masses beyond 1e-3`,
  );
}

// the rivals, at constant inflow, where they have it easiest
const settled = settleColonScenario(CASES[0].scenario, model);
const system = new ColonSystem(model.paper, settled);
model.paper.values.volumesL.forEach((litres, k) => {
  system.outflowPerDay[k] = 3.02 / (settled.transitDays * litres);
});
system.setInflow({ fromDay: 0, base: [10, 39, 11, 1100], slope: [0, 0, 0, 0], decay: [0, 0, 0, 0], ratePerDay: 0 });
const start = startState(settled, model.paper);
const names = system.rates.names;
console.log('\nplain rivals, constant inflow');
const explicit = dormandPrince(system, start, DAYS, 1e-6, 1e-11, 10_000);
console.log(
  `  Dormand-Prince 5(4), tolerance 1e-6: day ${explicit.day.toFixed(2)} of ${DAYS} after ${(explicit.ms / 1000).toFixed(1)} s and ${explicit.derivatives} derivatives; scaled to ${DAYS} days ${((explicit.ms / 1000) * (DAYS / explicit.day)).toFixed(0)} s`,
);
const butyrate = names.indexOf('Butyrate');
const exact = runColon({ ...CASES[0].scenario, days: 1, outputDays: [1] }, model, { relativeTolerance: 1e-9 }).answer;
const want = exact.compartments[0].state.Butyrate[0];
for (const perDay of [288, 1440, 14400, 144000]) {
  const fixed = rungeKutta4(system, start, 1, perDay);
  console.log(
    `  Runge-Kutta 4, ${perDay} steps a day: proximal butyrate on day ${fixed.day.toFixed(2)} ${fixed.y[butyrate].toPrecision(6)} g (right: ${want.toPrecision(6)}), ${((fixed.ms * DAYS) / 1000).toFixed(1)} s for ${DAYS} days`,
  );
}
