import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '@selenoscope/core';
import { loadCatalogue, loadModelTables } from '@selenoscope/data';
import { expect, test } from 'vitest';
import { root } from './repository.js';

const page = readFileSync(join(root, 'docs', 'plans.md'), 'utf8');
const model = openModel(loadCatalogue(), loadModelTables());

test('the worked examples were made with the tables of today', () => {
  expect(page).toContain(`Data ${model.dataHash}, seed 1`);
});

// two of the ten, one with a change and one without; the command with --check looks at all
test.each([
  ['finn', 'A Finn'],
  ['child-of-six', 'A child of six'],
])('the example %s is what the program answers', async (name, title) => {
  const { answerOf, exampleText } = await import('./plan-examples.mjs');
  expect(page).toContain(exampleText(name, title, answerOf(name, model)).trim());
});
