import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './repository.js';

interface Locked {
  version?: string;
  license?: string;
  link?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
}
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** What a package pulls in, itself left out: "name version licence" of each. */
function shippedWith(folder: string, seen = new Set<string>()): string[] {
  return Object.keys(lock.packages[folder]?.dependencies ?? {}).flatMap((name) => {
    const nested = `${folder}/node_modules/${name}`;
    const path = nested in lock.packages ? nested : `node_modules/${name}`;
    if (seen.has(path)) return [];
    seen.add(path);
    const entry = lock.packages[path]!;
    if (entry.link) return shippedWith(entry.resolved!, seen);
    return [`${name} ${entry.version} ${entry.license}`, ...shippedWith(path, seen)];
  });
}

test('what ships with the app is what docs/dependencies.md says, by version and licence', () => {
  const told = [
    ...readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \| (\S+) \| (\S+) \|/gm),
  ].map(([, name, version, licence]) => `${name} ${version} ${licence}`);
  expect(told.sort()).toEqual(shippedWith('apps/web').sort());
});

test('every licence of it is permissive', () => {
  const licences = new Set(shippedWith('apps/web').map((line) => line.split(' ').at(-1)));
  const permissive = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'OFL-1.1'];
  expect([...licences].filter((licence) => !permissive.includes(licence!))).toEqual([]);
});
