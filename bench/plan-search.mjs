// How fast the smallest plan is found and proven: about 300 foods, 3,000 to 7,000 moves, 30 nutrients, 1,000 draws, one core. Every
// scenario has its own kind of answer. CPU stands beside wall time, because machines are shared.
// Build first: npx tsc -b packages/core && node --expose-gc bench/plan-search.mjs [instances] [scenario]
import { cpus, loadavg } from 'node:os';
import { openSearch } from '../packages/core/dist/plan/search/index.js';
import { DRAWS, problemOf } from './plan-search-case.mjs';

const INSTANCES = Number(process.argv[2] ?? 40);
const ONLY = process.argv[3];
if (!Number.isInteger(INSTANCES) || INSTANCES < 1) {
  console.error('usage: node bench/plan-search.mjs [instances] [scenario]');
  process.exit(2);
}
const TARGET_MS = { 2: 500, 3: 3000 };
const plain = { seleniumScale: 0.3, without: ['nuts', 'fish'] };
const SCENARIOS = [
  { name: 'one move does it', shape: {}, sizes: [2, 3] },
  { name: 'two are needed', shape: { seleniumScale: 0.5, without: ['nuts'] }, sizes: [2, 3] },
  { name: 'three are needed', shape: plain, sizes: [3] },
  { name: 'none up to two', shape: plain, sizes: [2] },
  { name: 'none up to three', shape: { ...plain, seleniumScale: 0.2 }, sizes: [3] },
  { name: 'too much', shape: { startUg: 240, startSd: 0.15, seleniumScale: 5 }, sizes: [2, 3] },
  { name: 'squeezed: enough is too much', shape: { startSd: 0.5, upperUg: 90, seleniumScale: 0.5 }, sizes: [2, 3] },
  { name: 'tight nutrients', shape: { seleniumScale: 0.4, without: ['nuts'], tight: 0.8 }, sizes: [2, 3] },
];
const quantile = (values, p) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))];
const ms = (values) =>
  `${quantile(values, 0.5).toFixed(0)} / ${quantile(values, 0.95).toFixed(0)} / ${Math.max(...values).toFixed(0)}`;
const big = (n) => (n >= 1e6 ? n.toExponential(2) : n.toFixed(0));

function timed(task) {
  const used = process.cpuUsage();
  const began = performance.now();
  const answer = task();
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  return { answer, wallMs, cpuMs: (user + system) / 1000 };
}

/** A fixed piece of plain arithmetic, so that times of different hours and machines can be compared. */
function yardstickMs() {
  let x = 1.1;
  const { cpuMs } = timed(() => {
    for (let k = 0; k < 2e8; k++) x = x * 1.0000001 + 1e-9 / x;
  });
  return x > 0 ? cpuMs : 0;
}

console.log(
  `${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; yardstick ${yardstickMs().toFixed(0)} ms CPU; ${DRAWS} draws, ${INSTANCES} instances`,
);
openSearch(problemOf(1000, plain)).smallest({ maxChanges: 3 });
for (const { name, shape, sizes } of SCENARIOS) {
  if (ONLY !== undefined && !name.includes(ONLY)) continue;
  for (const maxChanges of sizes) {
    const runs = [];
    for (let seed = 1; seed <= INSTANCES; seed++) {
      const problem = problemOf(seed, shape);
      globalThis.gc?.();
      const first = timed(() => {
        const search = openSearch(problem);
        return { search, result: search.smallest({ maxChanges, nodeBudget: 3e8 }) };
      });
      const { search, result } = first.answer;
      const again = timed(() => search.smallest({ maxChanges, nodeBudget: 3e8, dropped: new Set(['fish']) }));
      runs.push({
        moves: problem.moves.length,
        wallMs: first.wallMs,
        cpuMs: first.cpuMs,
        againMs: again.cpuMs,
        size: result.best?.moves.length ?? -1,
        memory: process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers,
        ...result.proof,
      });
    }
    const of = (key) => runs.map((run) => run[key]);
    const answers = [0, 1, 2, 3, -1].map((size) => of('size').filter((found) => found === size).length);
    console.log(
      `\n${name}, up to ${maxChanges} changes (${Math.min(...of('moves'))} to ${Math.max(...of('moves'))} moves)`,
    );
    console.log(
      `  ms median / p95 / largest: wall ${ms(of('wallMs'))}, CPU ${ms(of('cpuMs'))}   (target p95 ${TARGET_MS[maxChanges]})`,
    );
    console.log(`  again in the same problem, CPU ${ms(of('againMs'))}`);
    console.log(
      `  median nodes ${big(quantile(of('nodes'), 0.5))} (largest ${big(Math.max(...of('nodes')))}), evaluated ${big(quantile(of('evaluated'), 0.5))}, bounded ${big(quantile(of('bounded'), 0.5))}`,
    );
    console.log(
      `  complete proof ${((100 * of('complete').filter(Boolean).length) / runs.length).toFixed(1)} %; answers of 0, 1, 2, 3 moves: ${answers.slice(0, 4).join(', ')}; none ${answers[4]}; memory ${(quantile(of('memory'), 0.95) / 2 ** 20).toFixed(0)} MB`,
    );
  }
}

console.log('\nbest chance of enough within the other limits (three are needed)');
for (const maxChanges of [1, 2, 3]) {
  const runs = Array.from({ length: Math.min(INSTANCES, 10) }, (_, k) => {
    const search = openSearch(problemOf(k + 1, plain));
    return timed(() => search.bestChance({ maxChanges, nodeBudget: 2e6 }));
  });
  console.log(
    `  up to ${maxChanges}: CPU ${ms(runs.map(({ cpuMs }) => cpuMs))} ms; proven ${runs.filter(({ answer }) => answer.proven).length} of ${runs.length}; median chance ${quantile(
      runs.map(({ answer }) => answer.best?.pAdequate ?? 0),
      0.5,
    ).toFixed(3)}`,
  );
}

/** Every set, every limit, every draw: what the bounds save. */
function bruteForce({ start, requirement, upperUg, aim, limits, moves, vectors }) {
  const change = moves.map(({ parts }) =>
    start.map((_, i) => parts.reduce((sum, { vector, times }) => sum + times * vectors[vector][i], 0)),
  );
  const apart = (a, b) => !moves[a].touches.some((thing) => moves[b].touches.includes(thing));
  const right = (set) => {
    for (let l = 0; l < limits.length; l++) {
      let sum = 0;
      for (const place of set) sum += moves[place].changes[l];
      if (sum < limits[l].low - 1e-9 || sum > limits[l].high + 1e-9) return false;
    }
    let enough = 0;
    let over = 0;
    for (let i = 0; i < start.length; i++) {
      let ug = start[i];
      for (const place of set) ug += change[place][i];
      if (ug >= requirement[i]) enough++;
      if (ug > upperUg) over++;
    }
    return enough >= aim.adequate * start.length && over <= aim.above * start.length;
  };
  let [best, sets] = [Number.POSITIVE_INFINITY, 0];
  for (let a = 0; a < moves.length; a++)
    for (let b = a + 1; b < moves.length; b++) {
      if (!apart(a, b)) continue;
      for (let c = b + 1; c < moves.length; c++) {
        if (!apart(a, c) || !apart(b, c)) continue;
        sets++;
        if (right([a, b, c])) best = Math.min(best, moves[a].disturbance + moves[b].disturbance + moves[c].disturbance);
      }
    }
  return { best, sets };
}
const small = problemOf(3, { ...plain, seleniumScale: 0.35, foods: 40, timesChoices: [2, 5, 7] });
const brute = timed(() => bruteForce(small));
const quick = timed(() => openSearch(small).smallest({ maxChanges: 3 }));
console.log(
  `\nplain brute force over ${small.moves.length} moves, ${big(brute.answer.sets)} sets of three: ${(brute.cpuMs / 1000).toFixed(1)} s CPU (least disturbance ${brute.answer.best}); the search ${quick.cpuMs.toFixed(1)} ms, all sizes, with its proof (${quick.answer.best === null ? 'none' : `${quick.answer.best.moves.length} moves, disturbance ${quick.answer.best.disturbance}`}): ${(brute.cpuMs / quick.cpuMs).toFixed(0)} times`,
);
