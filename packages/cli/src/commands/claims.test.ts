import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, SelenoscopeError } from '@selenoscope/core';
import { afterAll, describe, expect, test } from 'vitest';
import { claimsCommand } from './claims.js';

const folder = mkdtempSync(join(tmpdir(), 'selenoscope-claims-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): string => {
  const out = join(folder, 'out.txt');
  claimsCommand().parse([...args, '--out', out], { from: 'user' });
  return readFileSync(out, 'utf8');
};
interface Shown {
  readonly schema: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly claims: readonly { readonly id: string; readonly verdict: string }[];
  readonly remarks: readonly { readonly id: string }[];
}
const json = (...args: string[]): Shown => JSON.parse(run('--json', ...args)) as Shown;
const ids = (...args: string[]): string[] => json(...args).claims.map(({ id }) => id);
const refusal = (...args: string[]): string => {
  try {
    run(...args);
  } catch (error) {
    if (error instanceof SelenoscopeError) return `${error.message} ${explain(error.problem).hint}`;
    throw error;
  }
  throw new Error('expected a refusal');
};

describe('claims', () => {
  test('all 70 in one JSON document, the same bytes twice, whatever seed and draws', () => {
    const all = json();
    expect(all.schema).toBe('selenoscope.claims/1');
    expect(all.counts).toEqual({ supported: 28, partly: 19, unsupported: 15, wrong: 7, 'not-testable': 1, total: 70 });
    expect([all.claims.length, all.remarks.length]).toEqual([70, 5]);
    expect(run('--json', '--seed', '7', '--draws', '50')).toBe(run('--format', 'json'));
  });

  test('text by default, at most 80 columns', () => {
    const text = run();
    expect(text).toContain('70 claims: 28 supported, 19 partly, 15 not shown, 7 wrong, 1 not testable.');
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(run('--ascii')).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test.each(['C11', 'c11', ' C11 '])('"%s" opens one, down to its sources', (id) => {
    const text = run(id);
    expect(text).toContain('✕ Wrong. There are no such bacteria; it is their hosts who get cancer.');
    expect(text).toContain('doi 10.3389/fnut.2021.685317');
    const one = JSON.parse(run(id, '--json')) as Record<string, unknown>;
    expect(one).toMatchObject({ schema: 'selenoscope.claims/1', id: 'C11', verdict: 'wrong' });
    expect(one).toMatchObject({ qualifier: 'no such bacteria; hosts get cancer', show: 'do not use the term' });
    expect(one['upperLevels']).toMatchObject([{ ugPerDay: 255 }, { ugPerDay: 400 }]);
    expect(one['sources']).toMatchObject([{ key: 'R84', status: 'read' }]);
  });

  test('several are opened one after the other, each once; a remark can be opened too', () => {
    const text = run('D4', 'f1', 'd4');
    expect(text.match(/^What is known$/gm)).toHaveLength(2);
    expect(json('D4', 'f1')).toMatchObject({ claims: [{ id: 'D4' }], remarks: [{ id: 'F1' }] });
    expect(JSON.parse(run('F1', '--json'))).toMatchObject({ id: 'F1', finding: 'material omission' });
  });

  test('verdict, section and words narrow the list, together too', () => {
    expect(ids('--verdict', 'wrong')).toEqual(['A3', 'B7', 'C11', 'C22', 'E2', 'E4', 'E8']);
    expect(ids('--verdict', 'not shown')).toEqual(ids('--verdict', 'unsupported'));
    expect(ids('--verdict', 'Not Testable')).toEqual(['A4']);
    expect(ids('--section', 'b')).toHaveLength(8);
    expect(json('--section', 'F')).toMatchObject({ claims: [], remarks: [{ id: 'F1' }, {}, {}, {}, {}] });
    expect(ids('--search', 'brazil')).toContain('D4');
    expect(ids('--search', 'drips', '--verdict', 'wrong')).toEqual(['E4', 'E8']);
    expect(run('--search', 'zinc')).toContain('No claim was found with the words “zinc”.');
    expect(ids('C11', 'D4', '--verdict', 'wrong')).toEqual(['C11']);
  });

  test('what cannot be meant is refused with what could be', () => {
    expect(refusal('C99')).toMatch(/There is no claim "C99"\. .*near it are C27, C26/);
    expect(refusal('flora')).toContain('selenoscope claims --search WORDS');
    expect(refusal('--verdict', 'true')).toContain('--verdict takes one of supported, partly, unsupported, wrong');
    expect(refusal('--section', 'G')).toContain('--section takes one of a, b, c, d, e, f');
    expect(refusal('--format', 'html')).toContain('--format takes one of text, json');
  });
});
