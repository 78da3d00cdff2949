import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Comparison, SelenoscopeError } from '@selenoscope/core';
import { afterAll, describe, expect, test } from 'vitest';
import { compareCommand } from './compare.js';

const folder = mkdtempSync(join(tmpdir(), 'selenoscope-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const example = fileURLToPath(new URL('../../../../examples/doses.json', import.meta.url));

const write = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const run = (doses: string, ...args: string[]): string => {
  const out = join(folder, 'out.txt');
  compareCommand().parse(['--doses', doses, '--people', '20', '--out', out, ...args], { from: 'user' });
  return readFileSync(out, 'utf8');
};
const json = (doses: string, ...args: string[]): Comparison => JSON.parse(run(doses, '--json', ...args)) as Comparison;
const refusal = (doses: string, ...args: string[]): string => {
  try {
    run(doses, ...args);
  } catch (error) {
    if (error instanceof SelenoscopeError) return error.message;
    throw error;
  }
  throw new Error('expected a refusal');
};
/** Single doses: nobody is followed for years. */
const SMALL = {
  person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
  background: { ugPerDay: 55 },
  doses: [
    { name: 'a capsule', form: 'selenomethionine', ug: 100 },
    { name: 'a drip', form: 'selenite', route: 'iv', ug: 200, infusionHours: 1 },
  ],
};
const codes = (notices: Comparison['notices']): string[] => notices.map((n) => n.code);

describe('compare', () => {
  const first = run(example, '--json');
  const compared = JSON.parse(first) as Comparison;

  test('the example: four routes, both upper levels, one JSON document, the same bytes twice', () => {
    expect(compared.schema).toBe('selenoscope.comparison/1');
    expect(compared.routes.map((route) => route.kind)).toEqual(['food', 'supplement', 'supplement', 'infusion']);
    expect(compared.upperLevels.map((l) => [l.key, l.ugPerDay])).toEqual([
      ['efsa2023', 255],
      ['iom2000', 400],
    ]);
    expect(run(example, '--json')).toBe(first);
    expect(first).not.toContain(folder);
  });

  const small = write('small.json', SMALL);

  test('text by default, at most 80 columns', () => {
    const text = run(small);
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(text).toContain('minutes against hours');
  });

  test('an infusion without a clinician’s order stops; with one it does not', () => {
    expect(codes(compared.hardStops)).toEqual(['status.stop.infusion']);
    expect(compared.hardStops[0]!.message).toContain('a drip with selenite once a week');
    expect(json(small, '--clinician-order').hardStops).toEqual([]);
  });

  test('a child is held against the levels of its age, and its supplements need an order', () => {
    const file = write('child.json', { ...SMALL, background: { ugPerDay: 120 } });
    const child = json(file, '--age', '5', '--mass', '19');
    expect(child.upperLevels.map((l) => l.ugPerDay)).toEqual([95, 150]);
    const stops = ['status.stop.mean', 'status.stop.infusion', 'status.stop.child', 'status.excess.signs'];
    expect(codes(child.hardStops)).toEqual(stops);
    expect(child.person).toEqual({ sex: 'female', ageYears: 5, bodyMassKg: 19 });
  });

  test('a pregnancy in the file counts', () => {
    const file = write('pregnant.json', {
      person: { sex: 'female', ageYears: 30, bodyMassKg: 65, lifeStage: 'pregnant' },
      background: { ugPerDay: 100 },
      doses: [{ form: 'selenomethionine', ug: 200, everyDays: 1, days: 30 }],
    });
    expect(codes(json(file).hardStops)).toContain('status.stop.pregnancy');
  });

  test('a table, a food by name and grams, vitamin C in the bag, and surveys for what is eaten', () => {
    const file = write(
      'doses.csv',
      'name,form,route,ug,everyDays,infusionHours,food,grams,with\nnut,,,,1,,brazil nut,5,\ndrip,selenite,iv,400,30,0.5,,,vitamin C 2 g\n',
    );
    const { routes, background, notices, hardStops } = json(file, '--country', 'GB', '--sex', 'female', '--age', '40');
    expect(routes[0]).toMatchObject({ name: 'nut', form: 'brazil-nut', kind: 'food' });
    expect(routes[0]!.dose.content.p95).toBeGreaterThan(5 * routes[0]!.dose.content.p5);
    expect(background).toMatchObject({ from: 'population' });
    expect(background.population).toContain('United Kingdom');
    expect(notices.find((n) => n.code === 'status.infusion.vitaminC')?.message).toContain('Row 3 ("drip")');
    expect(hardStops[0]!.message).toContain('Row 3 ("drip")');
  });

  test('a habit may be given on the command line; that of the file wins', () => {
    const bare = write('bare.json', [{ form: 'selenite', ug: 100 }]);
    expect(json(bare, '--background', '80').background).toMatchObject({ from: 'given', p50: 80 });
    expect(json(small, '--background', '80').background.p50).toBe(55);
  });

  test('plasma above 125 µg/L stops any addition', () => {
    const file = write('high.json', { background: { matchPlasmaUgPerL: 140 }, doses: [{ form: 'selenite', ug: 50 }] });
    expect(codes(json(file).hardStops)).toContain('status.stop.topUp');
  });

  test.each([
    ['50 mg', [{ form: 'selenite', ug: '50 mg' }], 'doses are micrograms'],
    [
      'no amount in the bag',
      [{ form: 'selenite', route: 'iv', infusionHours: 1 }],
      'the elemental selenium of one dose',
    ],
    ['no such form', [{ form: 'selenium oxide', ug: 5 }], 'no form of selenium'],
    ['no such food', [{ food: 'zzyzx', grams: 5 }], 'zzyzx'],
    ['broken JSON', '{\n"doses": [,]\n}', 'broken JSON'],
  ])('%s is answered in words', (name, content, words) => {
    expect(refusal(write(`${name}.json`, content))).toContain(words);
  });

  test('options out of range are answered in words', () => {
    expect(refusal(example, '--people', '0')).toContain('--people');
    expect(refusal(example, '--format', 'html')).toContain('--format');
    expect(refusal(example, '--background', 'much')).toContain('--background');
    expect(refusal(join(folder, 'none.json'))).toContain('none.json');
  });
});
