import { readFileSync } from 'node:fs';
import { ColonSurrogate } from '@selenoscope/core';
import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import type { HeldOutRow } from './held-out.js';
import { MEMBERS, surrogateHeader, surrogateRow } from './make-surrogate.js';
import { distances } from './print.js';
import { colonTablesHash } from './stamp.js';
import { colonModel } from './tables.js';

const RENEW = 'run "npm run build && node validation/run.mjs gut --make", build, and "… gut --check --save"';
const saved = JSON.parse(readFileSync(new URL('saved/held-out.json', import.meta.url), 'utf8')) as {
  readonly tables: string;
  readonly colons: number;
  readonly rows: readonly HeldOutRow[];
};

describe('the table that assess reads colons off', () => {
  test('is what the model of today gives', () => {
    const table = loadTable('gut/colon-surrogate');
    expect(table, RENEW).toHaveLength(MEMBERS);
    const header = surrogateHeader();
    for (const member of [0, 1, 500, MEMBERS - 1]) {
      const row = surrogateRow(member, MEMBERS);
      const kept = header.map((column) => table[member]![column]!);
      row.forEach((cell, i) => {
        // the last digit of a share that is dying out depends on the engine's steps
        if (Number.isNaN(Number(cell))) expect(kept[i], RENEW).toBe(cell);
        else
          expect(Math.abs(Number(kept[i]) - Number(cell)), `${RENEW} (${header[i]})`).toBeLessThan(
            1e-3 * Math.max(1, Number(cell)),
          );
      });
    }
  });

  test('has the fit of its own rows', () => {
    const made = new ColonSurrogate(loadTable('gut/colon-surrogate'), null, colonModel().paper).coefficients();
    const kept = loadTable('gut/colon-surrogate-fit');
    expect(kept, RENEW).toHaveLength(made[0]!.length);
    kept.forEach((row, k) => {
      expect(Number(row['proximal']), RENEW).toBeCloseTo(made[0]![k]!, 6);
      expect(Number(row['distal']), RENEW).toBeCloseTo(made[2]![k]!, 6);
    });
  });

  test('was held against fresh simulations with the tables of today', () => {
    expect(saved.tables, RENEW).toBe(colonTablesHash());
    expect(saved.colons).toBeGreaterThanOrEqual(100);
  });

  test('gives percentiles near the simulated ones: far nearer than parameters are known', () => {
    const [low, middle, high] = distances(saved.rows);
    expect(low!.rms).toBeLessThan(0.25);
    expect(middle!.rms).toBeLessThan(0.2);
    expect(high!.rms).toBeLessThan(0.2);
    expect(middle!.most).toBeLessThan(0.45);
  });
});
