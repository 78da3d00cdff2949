import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../repository.js';

const folder = mkdtempSync(join(tmpdir(), 'selenoscope-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says of a test with this body, under the settings of this repository. */
function lint(name: string, body: string): string {
  const path = join(folder, `${name}.test.ts`);
  writeFileSync(path, `import { expect, test } from 'vitest';\n${body}\n`);
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', `--config-path=${root}`, path], {
    encoding: 'utf8',
    cwd: folder,
  });
  return run.stdout;
}

test.each([
  ['only', `test.only('a', () => expect(1).toBe(1));`, /::error title=lint\/suspicious\/noFocusedTests/],
  [
    'comparison',
    `test('a', () => { expect(1).toBe(1); 1 === 2; });`,
    /::error title=lint\/suspicious\/noUnusedExpressions/,
  ],
  ['no-matcher-call', `test('a', () => { expect(1).toBe; });`, /::error title=lint\/suspicious\/noUnusedExpressions/],
  [
    'no-matcher',
    `test('a', () => { expect(1); });`,
    /::error title=plugin.*expect\(\) without a matcher asserts nothing/,
  ],
  ['twice', `test('a', () => expect(1).toBe(1));\ntest('a', () => expect(2).toBe(2));`, /noIdenticalTestTitle/],
])('a test that may assert nothing is an error: %s', (name, body, says) => {
  expect(lint(name, body)).toMatch(says);
});

test('a test that asserts is none', () => {
  expect(lint('good', `test('a', () => expect(1).toBe(1));`)).not.toContain('::error');
});
