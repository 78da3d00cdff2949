import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifest, root } from './repository.js';

interface Locked {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  os?: string[];
  cpu?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const lock: { lockfileVersion: number; packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const workspaces = ['', ...(manifest('').workspaces ?? [])];
const fromRegistry = Object.entries(lock.packages).filter(
  ([path, entry]) => path.includes('node_modules/') && !entry.link,
);

test.each(workspaces)('the lock agrees with package.json of "%s"', (folder) => {
  const { name, dependencies = {}, devDependencies = {} } = manifest(folder);
  const locked = lock.packages[folder];
  expect(locked?.name ?? name).toBe(name);
  expect(locked?.dependencies ?? {}).toEqual(dependencies);
  expect(locked?.devDependencies ?? {}).toEqual(devDependencies);
});

test('versions in every package.json are exact', () => {
  const wanted = workspaces.flatMap((folder) => {
    const { dependencies, devDependencies } = manifest(folder);
    return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`);
  });
  expect(wanted.length).toBeGreaterThan(5);
  expect(wanted.filter((line) => !/ \d+\.\d+\.\d+(-[\w.]+)?$/.test(line))).toEqual([]);
});

// The same check that `npm ci` makes before it installs, without a network.
test('npm ci accepts the lock', () => {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--dry-run', '--offline', '--ignore-scripts'];
  const options = { cwd: root, encoding: 'utf8' } as const;
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: true });
  expect(run.status, run.stderr).toBe(0);
});

test('every locked package can be checked, and none names an address', () => {
  expect(fromRegistry.length).toBeGreaterThan(30);
  expect(fromRegistry.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  expect(fromRegistry.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

// npm leaves an optional package that the registry lacks out of the lock in silence; `npm ci` elsewhere then stops.
test('every optional package that a locked one asks for is locked too', () => {
  const missing = fromRegistry.flatMap(([path, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`])
      .map(([name, version]) => `${name}@${version}, wanted by ${path}`),
  );
  expect(missing).toEqual([]);
});

test.each([
  ['Biome', /^node_modules\/@biomejs\/cli-/],
  ['TypeScript', /^node_modules\/@typescript\/typescript-/],
  ['Rolldown, below Vitest', /^node_modules\/@rolldown\/binding-/],
  ['Lightning CSS, below Vitest', /^node_modules\/lightningcss-/],
])('%s is locked for every common platform', (_what, pattern) => {
  const platforms = fromRegistry
    .filter(([path]) => pattern.test(path))
    .flatMap(([, { os = [], cpu = [] }]) => os.flatMap((system) => cpu.map((kind) => `${system}-${kind}`)));
  expect(platforms).toEqual(
    expect.arrayContaining(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64']),
  );
});
