import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { manifest, repositoryFiles, root, textOf } from './repository.js';

const files = repositoryFiles();
const sharedData = join(resolve(root, process.env.SELENOSCOPE_SHARED ?? '../shared'), 'data');

/** Lines that tell of one machine or one registry, as `file:line: what`. */
function traces(path: string, text: string): string[] {
  const found: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const [what, pattern] of Object.entries(TRACES)) {
      if (pattern.test(line)) found.push(`${path}:${index + 1}: ${what}: ${line.trim().slice(0, 100)}`);
    }
  }
  return found;
}

const literal = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
const TRACES = {
  'a path of one machine':
    /(^|[\s"'`(=:])(\/(home|Users|root|work|mnt|workspace)\/[\w.-]|[A-Z]:\\\\?(Users|Documents|Program|work)\b)/,
  'this very folder': literal(root.length > 4 ? root : '\0'),
  'this machine’s name': literal(hostname().length > 8 ? hostname() : '\0'),
  'a registry address':
    /https?:\/\/[^\s/"']*(registry|npmjs|npmmirror|artifactory|nexus|verdaccio|pypi|crates)[^\s/"']*\/(?!package\/)/,
  'a lock entry with an address': /"resolved": "(https?|git|ssh|file):/,
};

test.each([
  ['a path of one machine', 'const file = "/home/ann/diary.csv";'],
  ['a path of one machine', 'read("C:\\\\Users\\\\ann\\\\diary.csv")'],
  ['a registry address', `"${'https'}://registry.example.org/vite/-/vite-8.3.8.tgz"`],
  ['a lock entry with an address', `"${'resolved'}": "https://example.org/vite.tgz"`],
])('%s is found', (what, line) => {
  expect(traces('x', line).join('\n')).toContain(`x:1: ${what}`);
});

test('no file names a machine or a registry', () => {
  expect(files.length).toBeGreaterThan(50);
  const self = 'tools/repository.test.ts';
  expect(files.filter((path) => path !== self).flatMap((path) => traces(path, textOf(path) ?? ''))).toEqual([]);
});

test('CITATION.cff names the version that package.json has', () => {
  expect(textOf('CITATION.cff')).toContain(`\nversion: ${manifest('').version}\n`);
});

test.skipIf(!existsSync(sharedData))('no file of other people’s data is in the repository (needs ../shared)', () => {
  const bySize = new Map<number, string[]>();
  for (const entry of readdirSync(sharedData, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = statSync(path);
    if (size > 0) bySize.set(size, [...(bySize.get(size) ?? []), path]);
  }
  expect(bySize.size).toBeGreaterThan(20);
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const copies = files.filter((path) => {
    const sameSize = bySize.get(statSync(join(root, path)).size) ?? [];
    return sameSize.some((other) => hash(other) === hash(join(root, path)));
  });
  expect(copies).toEqual([]);
});
