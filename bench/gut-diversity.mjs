// Diversity of 1,000 samples × 5,000 taxa, 2 % dense: our times against their targets, and beside scikit-bio, vegan and
// phyloseq on the same table in the same run, with the largest difference between the results.
// Build first: npm run build && node bench/gut-diversity.mjs [--alone | --whole]
// --alone: ours only. --whole: the others' UniFrac on all samples too, which takes each of them five to twenty minutes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALPHA_MEASURES, alphaOfAll, BETA_MEASURES, betaMatrix, permanova } from '@selenoscope/core';
import { SAMPLES, TAXA, tableOf, treeOf } from './gut-diversity-case.mjs';

/** UniFrac of all pairs takes the others minutes: unless asked, they get the first samples only. */
const UNIFRAC_SAMPLES = process.argv.includes('--whole') ? SAMPLES : 200;
const REPEATS = 5;
const TARGET_S = { alpha: 1, brayCurtisCounts: 5, brayCurtisShares: 5 };
const TARGET_UNIFRAC_S = 30;
const { tree, newick } = treeOf();
const options = { unit: 'reads', tree };

/** Result, and the median wall and CPU seconds of several runs after one to warm up. */
function timed(work) {
  let result = work();
  const walls = [];
  const cpus = [];
  for (let k = 0; k < REPEATS; k++) {
    const cpu = process.cpuUsage();
    const started = performance.now();
    result = work();
    walls.push((performance.now() - started) / 1000);
    const used = process.cpuUsage(cpu);
    cpus.push((used.user + used.system) / 1e6);
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return { result, wallS: median(walls), cpuS: median(cpus) };
}

const seconds = (s) => (s < 0.1 ? `${(s * 1000).toFixed(1)} ms` : `${s.toFixed(2)} s`);
const ours = { alpha: {}, beta: {} };
let missed = 0;

function report(name, { wallS, cpuS }, targetS) {
  if (targetS !== undefined && wallS > targetS) missed++;
  const target = targetS === undefined ? '' : `   target ${targetS} s${wallS > targetS ? '  MISSED' : ''}`;
  console.log(`  ${name.padEnd(22)} wall ${seconds(wallS).padStart(9)}  CPU ${seconds(cpuS).padStart(9)}${target}`);
}

const tables = { even: tableOf('even'), skewed: tableOf('skewed') };
for (const [shape, table] of Object.entries(tables)) {
  console.log(
    `\nours, ${SAMPLES} samples x ${TAXA} taxa, ${((100 * table.values.length) / SAMPLES / TAXA).toFixed(2)} % dense, ${
      shape === 'even' ? 'all taxa equally common' : 'few common and many rare taxa'
    }; median of ${REPEATS} warm runs, one core`,
  );
  const alpha = timed(() => alphaOfAll(table, options));
  report('all 11 alpha measures', alpha, TARGET_S.alpha);
  for (const measure of BETA_MEASURES) {
    const beta = timed(() => betaMatrix(table, measure, options));
    report(measure, beta, measure.endsWith('Unifrac') ? TARGET_UNIFRAC_S : TARGET_S[measure]);
    if (shape === 'even') ours.beta[measure] = { values: beta.result.values, wallS: beta.wallS };
  }
  if (shape === 'skewed') continue;
  ours.alpha = alpha;
  const groups = table.samples.map((_, s) => `group ${s % 4}`);
  report(
    'permanova, 999 perm.',
    timed(() => permanova(ours.beta.brayCurtisCounts.values, groups, { seed: 1 })),
  );
}

const table = tables.even;
const folder = mkdtempSync(join(tmpdir(), 'gut-diversity-'));
const counts = new Int32Array(SAMPLES * TAXA);
for (let s = 0; s < SAMPLES; s++)
  for (let e = table.starts[s]; e < table.starts[s + 1]; e++)
    counts[s * TAXA + table.taxonIndices[e]] = table.values[e];
writeFileSync(join(folder, 'counts.bin'), new Uint8Array(counts.buffer));
writeFileSync(join(folder, 'tree.nwk'), newick);
const program = (name) => fileURLToPath(new URL(`./${name}`, import.meta.url));

/** Largest difference from a rival's file: relative, and absolute below 1e-3. The rival may have the first samples only. */
function largestDifference(rival, measure) {
  const bytes = readFileSync(join(folder, `${rival}-${measure}.bin`));
  const theirs = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const alpha = ALPHA_MEASURES.includes(measure);
  const n = alpha ? theirs.length : Math.sqrt(theirs.length);
  let largest = 0;
  theirs.forEach((value, i) => {
    const our = alpha
      ? ours.alpha.result[i][measure].value
      : ours.beta[measure].values[Math.floor(i / n) * SAMPLES + (i % n)];
    // not defined in both
    if (our === null && Number.isNaN(value)) return;
    const difference = our === null ? Number.NaN : Math.abs(our - value) / Math.max(1e-3, Math.abs(value));
    if (!(difference <= largest)) largest = difference;
  });
  return { largest, n };
}

function compare(rival, version, rivalSeconds) {
  console.log(`\n${version}, the same table, once`);
  let alphaS = 0;
  for (const [measure, s] of Object.entries(rivalSeconds)) {
    const { largest, n } = largestDifference(rival, measure);
    const off = `largest relative difference ${largest.toExponential(1)}`;
    if (ALPHA_MEASURES.includes(measure)) {
      alphaS += s;
      console.log(`  ${measure.padEnd(22)} ${seconds(s).padStart(9)}   ${off}`);
      continue;
    }
    const part = n < SAMPLES ? (SAMPLES * (SAMPLES - 1)) / (n * (n - 1)) : 1;
    const scaled = part > 1 ? `   (${n} samples; ${seconds(s * part)} by the number of pairs)` : '';
    const ratio = (s * part) / ours.beta[measure].wallS;
    console.log(`  ${measure.padEnd(22)} ${seconds(s).padStart(9)}   ${ratio.toFixed(0)} times ours   ${off}${scaled}`);
  }
  const ratio = alphaS / ours.alpha.wallS;
  console.log(`  alpha measures above   ${seconds(alphaS).padStart(9)}   ${ratio.toFixed(1)} times our eleven`);
}

function python() {
  for (const command of ['python3', '/usr/bin/python3']) {
    if (spawnSync(command, ['-c', 'import skbio']).status !== 0) continue;
    const run = spawnSync(command, [program('gut-diversity-skbio.py'), folder, SAMPLES, TAXA, UNIFRAC_SAMPLES], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const { version, seconds: s } = JSON.parse(run.stdout.trim().split('\n').at(-1));
    return compare('skbio', `${version} (has no Ruzicka and no rarefied expectation)`, s);
  }
  console.log('\nscikit-bio: not installed (apt-get install python3-skbio, or pip install scikit-bio)');
}

function vegan() {
  if (spawnSync('Rscript', ['-e', 'library(vegan)']).status !== 0)
    return console.log('\nvegan, phyloseq: not installed (apt-get install r-cran-vegan r-bioc-phyloseq)');
  const run = spawnSync(
    'Rscript',
    [program('gut-diversity-vegan.R'), folder, SAMPLES, TAXA, UNIFRAC_SAMPLES, ours.alpha.result[0].depth],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const [version, ...lines] = run.stdout.trim().split('\n');
  const s = Object.fromEntries(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
  compare('vegan', `${version.replace('version ', '')} (no Faith PD; chao1 is the time of Chao1 and ACE together)`, s);
  console.log(
    `  ace                                largest relative difference ${largestDifference('vegan', 'ace').largest.toExponential(1)}`,
  );
}

if (!process.argv.includes('--alone')) {
  python();
  vegan();
}
rmSync(folder, { recursive: true });
console.log(missed === 0 ? '\nall targets met' : `\n${missed} targets missed`);
process.exitCode = missed === 0 ? 0 : 1;
