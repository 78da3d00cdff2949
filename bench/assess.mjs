// How long an assessment takes: one person with 400 days of 20 entries, warm; and the whole command from a cold start on a
// 7-day diary. Prints CPU beside wall time, because machines are shared. Build first: npm run build && node bench/assess.mjs
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assess, dayNumber, isoDate, openModel } from '@selenoscope/core';
import { loadCatalogue, loadModelTables } from '@selenoscope/data';

const DAYS = 400;
const ENTRIES = 20;
const REPEATS = 15;

/** Mixed congruential numbers: the bench needs the same diary each time, not good randomness. */
let state = 12345;
const next = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * below);
};

const model = openModel(loadCatalogue(), loadModelTables());
const { catalogue } = model.intake;
// 200 foods that one person eats in a year: among the everyday groups, one in ten without a selenium value
const selenium = catalogue.column('selenium');
const everyday = new Set(['0100', '0500', '0900', '1000', '1100', '1300', '1500', '1800', '2000', '2500']);
const usable = [];
for (let i = 0; i < catalogue.size; i++)
  if (everyday.has(catalogue.food(i).group) && catalogue.food(i).table === 'sr28') usable.push(i);
const withValue = usable.filter((i) => !Number.isNaN(selenium.value[i]));
const without = usable.filter((i) => Number.isNaN(selenium.value[i]));
const foods = Array.from({ length: 200 }, (_, k) =>
  k % 10 === 0 ? without[next(without.length)] : withValue[next(withValue.length)],
);
const first = dayNumber('2025-01-01');
const entries = [];
for (let day = 0; day < DAYS; day++) {
  for (let e = 0; e < ENTRIES; e++) {
    const food = foods[next(foods.length)];
    entries.push({
      kind: 'food',
      row: entries.length + 2,
      date: isoDate(first + day),
      text: catalogue.food(food).name,
      food,
      matchedBy: 'id',
      confidence: 1,
      grams: 10 + next(150),
      basis: 'weight',
    });
  }
}
const diary = { kind: 'bench', file: 'bench', rowsIn: entries.length, entries, rejected: [], notices: [] };
const person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] };

const times = [];
const cpus = [];
for (let k = 0; k < REPEATS + 5; k++) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  assess({ diary, person, model });
  const used = process.cpuUsage(cpu);
  if (k >= 5) {
    times.push(performance.now() - started);
    cpus.push((used.user + used.system) / 1000);
  }
}
const show = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return `min ${sorted[0].toFixed(0)}, median ${sorted[Math.floor(sorted.length / 2)].toFixed(0)}, max ${sorted.at(-1).toFixed(0)}`;
};
console.log(
  `assess, ${DAYS} days x ${ENTRIES} entries, ${new Set(foods).size} foods, 1,000 draws, warm, ${REPEATS} runs`,
);
console.log(`  wall ms: ${show(times)}   (target 150)`);
console.log(`  CPU ms:  ${show(cpus)}`);
console.log(`  resident memory of this process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

const bin = fileURLToPath(new URL('../packages/cli/bin/selenoscope.js', import.meta.url));
const example = (name) => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));
const walls = [];
for (let k = 0; k < 7; k++) {
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    [bin, 'assess', example('diary-week.csv'), '--person', example('person.json')],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  walls.push(performance.now() - started);
}
console.log('selenoscope assess, 7-day diary, cold start of the whole command');
console.log(`  wall ms: ${show(walls)}   (target 700)`);
