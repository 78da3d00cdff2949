import { explain, SelenoscopeError } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { expectSoundTree } from './fixtures/sound.js';
import { bytesOf, TREES } from './fixtures/texts.js';
import { readTree } from './index.js';

const read = (text: string) => readTree(bytesOf(text), { file: 't.nwk' });

test('lengths, support values, scientific numbers', async () => {
  const tree = await read(TREES['plain.nwk']!);
  expectSoundTree(tree);
  expect([...tree.parents]).toEqual([-1, 0, 1, 1, 0, 4, 4]);
  expect([...tree.branchLengths]).toEqual([0, 0.5, 1, 0.25, 1, 3, 4]);
  expect([...tree.tips]).toEqual([
    ['a', 2],
    ['b', 3],
    ['c', 5],
    ['d', 6],
  ]);
});

test('quoted names hold anything, comments hold nothing, underscores stay', async () => {
  const tree = await read(TREES['quoted.nwk']!);
  expect([...tree.tips.keys()]).toEqual(['a b', "it's", 'c,d']);
  expect([...tree.branchLengths]).toEqual([0, 1, 1, 2, 3]);
  expect([...(await read('(59_8_22:1,x:2);')).tips.keys()]).toEqual(['59_8_22', 'x']);
});

test.each([
  ['(a:1,b:2,c:3);', 'the tree is not rooted (3 branches leave its base)'],
  ['[&U](a:1,b:2);', 'not rooted'],
  ['((a:1,b:2),c:3);', 'the branch above the group that begins with "a" has no length'],
  ['((a,b),c);', 'no branch has a length'],
  ['((a:1,b:-2):1,c:3);', 'the branch above "b" has the length "-2"'],
  ['((a:1,b:NaN):1,c:3);', 'the length "NaN"'],
  ['((a:1,b:1e999):1,c:3);', 'the length "1e999"'],
  ['((a:1,b:1e308):1,c:3);', 'the branch above "b" has the length "1e308"; lengths up to 1000000000 are read'],
  ['((a:1,b:1):1e10,c:3);', 'the branch above the group that begins with "a" has the length "1e10"'],
  ['((a:1,b\u001b[31m:1):1,c:3);', 'row 1: a control character (U+001B)'],
  ['((a:1,b:0x1):1,c:3);', 'the length "0x1"'],
  ['((a:1,a:2):1,c:3);', 'the tip "a" stands in the tree twice'],
  ['((a:1,:2):1,c:3);', 'character 7: a tip has no name'],
  ['((a:1,b:2):1,c:3)', 'the semicolon is missing'],
  ['((a:1,b:2):1', '1 brackets are open'],
  ["((a:1,'b:2):1,c:3);", 'ends before it is closed'],
  ['((a:1,b:2):1,c:3);(a:1,b:2);', 'character 19: something follows'],
  ['(a:1 b:2);', 'the branch above "a" has the length "1 b"'],
  ["('a' x:1,b:2);", 'character 6: expected "," or ")"'],
  ['((a:1,b:2):1,c:3));', 'character 18: expected ";"'],
  ['a:1;', 'a single name'],
  ['#NEXUS\nbegin trees;', 'NEXUS'],
  ['taxon\tS1\nA\t1\n', 'character 1: expected "("'],
  ['((a:1,b:2)[unfinished:1,c:3);', '"]" after "["'],
])('refuses %j', async (text, words) => {
  const outcome: unknown = await read(text).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SelenoscopeError);
  const { message, hint } = explain((outcome as SelenoscopeError).problem);
  expect(message).toContain(words);
  expect(message).toContain('t.nwk');
  expect(hint).not.toBe('');
});

test('a base of several branches is taken where the tree says that it is a root', async () => {
  expect((await read('[&R](a:1,b:2,c:3);')).tips.size).toBe(3);
  expect((await read('((a:1,b:2):5);')).tips.size).toBe(2);
});

test('a tree as deep as its 100,000 tips, and a flat one', async () => {
  const tips = 100_000;
  const deep = `${'('.repeat(tips - 1)}t0:1${Array.from({ length: tips - 1 }, (_, i) => `,t${i + 1}:0.5)${i < tips - 2 ? ':0.25' : ''}`).join('')};`;
  const started = performance.now();
  const tree = await read(deep);
  console.log(`a tree of 100,000 tips: ${(performance.now() - started).toFixed(0)} ms`);
  expect(tree.tips.size).toBe(tips);
  expect(tree.parents).toHaveLength(2 * tips - 1);
  const flat = await read(`((${Array.from({ length: tips }, (_, i) => `t${i}:1`).join(',')}):1);`);
  expect(flat.tips.size).toBe(tips);
});
