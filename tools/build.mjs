#!/usr/bin/env node
// Builds what is stale: each step runs only where its inputs (by content) differ from those of its last success.
// `node tools/build.mjs` builds all, `--force` without asking, `--only command` without the app.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, '.build');
const isForced = process.argv.includes('--force');
const isCommandOnly = process.argv.includes('--only') && process.argv.includes('command');

/** `inputs` are files or folders; `made` must be there, else the step runs whatever its inputs. */
const STEPS = [
  { name: 'types', always: true, run: [['tsc', '-b']] },
  {
    name: 'command',
    inputs: [
      'packages/cli/dist',
      'packages/core/dist',
      'packages/data/dist',
      'packages/readers/dist',
      'packages/draw/dist',
      'package-lock.json',
    ],
    made: ['packages/cli/bundle/main.js'],
    run: [
      [
        'rolldown',
        'packages/cli/dist/main.js',
        'packages/cli/dist/colon-worker.js',
        '--format',
        'esm',
        '--platform',
        'node',
        '--dir',
        'packages/cli/bundle',
        '--log-level',
        'warn',
      ],
    ],
  },
  {
    name: 'tables',
    inputs: [
      'packages/data/dist',
      'packages/data/tables',
      'packages/core/dist/foods',
      'packages/core/dist/base',
      'package-lock.json',
    ],
    made: ['packages/data/compiled/manifest.json', 'packages/data/compiled/foods.bin'],
    run: [['node', 'packages/data/dist/compile/main.js']],
  },
  {
    name: 'app',
    isApp: true,
    inputs: [
      ...['apps/web/src', 'apps/web/public', 'apps/web/tools', 'apps/web/index.html', 'apps/web/vite.config.ts'],
      'tools/sources.mjs',
      ...[
        'packages/core/src',
        'packages/draw/src',
        'packages/readers/src',
        'packages/data/src',
        'packages/data/compiled',
      ],
      ...['examples/diary-week.csv', 'examples/person.json', 'package-lock.json'],
    ],
    made: ['apps/web/dist/index.html', 'apps/web/dist/service-worker.js'],
    run: [
      ['node', 'apps/web/tools/prepare.mjs'],
      ['vite', 'build', 'apps/web', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
      ['node', 'apps/web/tools/finish.mjs'],
    ],
  },
];

const filesOf = (path) =>
  readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]));

/** Tests are no input of a build. */
const isInput = (file) => !/\.test\.tsx?$|\.map$/.test(file);

function stampOf({ inputs, run }) {
  const hash = createHash('sha256').update(JSON.stringify(run));
  for (const input of inputs) {
    const path = join(root, input);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesOf(path) : [path];
    for (const file of files.filter(isInput)) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const bin = join(root, 'node_modules/.bin');
for (const step of STEPS) {
  if (isCommandOnly && step.isApp) continue;
  const stampFile = join(stamps, step.name);
  const stamp = step.always ? '' : stampOf(step);
  const isFresh =
    !isForced &&
    !step.always &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp &&
    step.made.every((file) => existsSync(join(root, file)));
  if (isFresh) continue;
  for (const [program, ...rest] of step.run) {
    const { status, error } = spawnSync(program === 'node' ? process.execPath : join(bin, program), rest, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
      shell: process.platform === 'win32',
    });
    if (error) console.error(error.message);
    if (status !== 0) {
      console.error(`The build stopped at "${step.name}" (${program} ${rest.join(' ')}).`);
      process.exit(status ?? 1);
    }
  }
  if (step.always) continue;
  mkdirSync(stamps, { recursive: true });
  // of the inputs as they are now: a step may have been fed while it ran
  writeFileSync(stampFile, stampOf(step));
}
