import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileTables } from './compile/compile-tables.js';
import { dataHash, loadTable, plateToBodyHash, tableNames } from './load.js';

test('tables in a folder are a stage of their own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selenoscope-tables-'));
  try {
    mkdirSync(join(folder, 'gut'));
    writeFileSync(join(folder, 'plain.csv'), 'key,value\na,1\n');
    writeFileSync(join(folder, 'gut', 'groups.csv'), 'group\nBacteroides\n');
    expect(compileTables(folder)).toEqual({
      '': {
        plain: [
          ['key', 'value'],
          ['a', '1'],
        ],
      },
      gut: { groups: [['group'], ['Bacteroides']] },
    });
    writeFileSync(join(folder, 'gut', 'ragged.csv'), 'a,b\n1\n');
    expect(() => compileTables(folder)).toThrow(/gut.ragged\.csv/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every table can be asked for by the name in the list', () => {
  const names = tableNames();
  expect(names).toContain('selenium-drv');
  for (const name of names) expect(loadTable(name).length, name).toBeGreaterThan(0);
});

test('a table of the gut changes the hash of a result, and not the one of evidence for intake and body', () => {
  expect(dataHash()).toMatch(/^[0-9a-f]{16}$/);
  expect(plateToBodyHash()).toMatch(/^[0-9a-f]{16}$/);
  expect(dataHash().slice(0, 8)).toBe(plateToBodyHash().slice(0, 8));
  expect(dataHash()).not.toBe(plateToBodyHash());
});
