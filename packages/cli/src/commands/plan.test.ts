import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain, type PlanAnswer, SelenoscopeError } from '@selenoscope/core';
import { afterAll, describe, expect, test } from 'vitest';
import { planCommand } from './plan.js';

const folder = mkdtempSync(join(tmpdir(), 'selenoscope-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const example = (name: string) => fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
const DIARY = [example('diary-week.csv'), '--person', example('person.json')];
const QUICK = ['--draws', '200', '--max-changes', '1'];
const write = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
/** What the command wrote. */
const written = async (...args: string[]): Promise<string> => {
  const out = join(folder, 'out');
  await planCommand().parseAsync([...args, '--out', out], { from: 'user' });
  return readFileSync(out, 'utf8');
};
const refused = async (...args: string[]): Promise<{ code: string; message: string; hint: string }> => {
  const error = await written(...args).then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof SelenoscopeError)) throw error ?? new Error('was not refused');
  return { code: error.problem.code, ...explain(error.problem) };
};

describe('a plan of the example diary', () => {
  test('as text: a title, a sentence with both chances, at most 80 columns', async () => {
    const text = await written(...DIARY, ...QUICK);
    expect(text).toContain('The smallest change that puts it right');
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /takes? the chance of too little from \d+ % to (under )?\d+ %; the chance/,
    );
    expect(text).toContain('EFSA 2023');
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test('as JSON: the contract, and the same bytes twice', async () => {
    const text = await written(...DIARY, ...QUICK, '--json');
    const answer = JSON.parse(text) as PlanAnswer;
    expect(answer.schema).toBe('selenoscope.plan/1');
    expect(answer.wishes.maxChanges).toBe(1);
    expect(answer.plans.length).toBeGreaterThan(0);
    expect(await written(...DIARY, ...QUICK, '--json')).toBe(text);
    expect(text).not.toContain(folder);
  });

  test('as a page', async () => {
    const page = await written(...DIARY, ...QUICK, '--format', 'html', '--avoid', 'fish');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('no fish');
  });
});

describe('what is refused, before anything is computed', () => {
  test.each([
    [['--aim', '90'], 'plan.aim.range', '--aim'],
    [['--above', '0'], 'plan.aim.range', '--above'],
    [['--max-changes', '9'], 'plan.changes.range', '9'],
    [['--diet', 'carnivore'], 'plan.diet.unknown', 'carnivore'],
    [['--avoid', 'unobtainium'], 'plan.avoid.unknown', 'unobtainium'],
    [['--infusion', 'selenite:60:1'], 'plan.infusion.order', 'ordered'],
    [['--infusion', 'selenite:60', '--clinician-order'], 'plan.infusion.written', 'selenite:60'],
    [['--infusion', 'selenite:-60:1', '--clinician-order'], 'plan.infusion.written', '-60'],
    [['--infusion', 'wheat:60:1', '--clinician-order'], 'plan.infusion.form', 'wheat'],
    [['--format', 'pdf'], 'run.option.choice', 'pdf'],
  ])('%j', async (args, code, said) => {
    const problem = await refused(...DIARY, ...args);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(said);
    expect(problem.hint).not.toBe('');
  });

  test('a price below zero', async () => {
    const prices = write('prices.csv', 'food,price,per\nsr28:15088,-1,portion\n');
    const problem = await refused(...DIARY, '--prices', prices);
    expect(problem.code).toBe('plan.prices.negative');
    expect(problem.message).toMatch(/^prices\.csv, row 2/);
    expect(problem.message).not.toContain(folder);
  });

  test('wishes that contradict each other', async () => {
    expect((await refused(...DIARY, '--diet', 'vegan', '--only', 'fish', ...QUICK)).code).toBe(
      'plan.wishes.contradict',
    );
  });
});

test('prices reach the plan', async () => {
  const prices = write('prices.csv', 'food,price,per\nsr28:15088,1.20,portion\n');
  const answer = JSON.parse(await written(...DIARY, ...QUICK, '--prices', prices, '--json')) as PlanAnswer;
  for (const plan of answer.plans.filter(({ changes }) => changes.every(({ kind }) => kind !== 'find-out')))
    expect(plan.costPerWeek).toBeNull();
  // nothing else has a price, and an unknown price is not nothing
  expect(answer.notices.map(({ code }) => code)).toContain('plan.prices.missing');
});

test('the help names its options, with an example', () => {
  const help = planCommand().helpInformation();
  for (const option of ['--avoid', '--diet', '--only', '--max-changes', '--aim', '--prices', '--infusion', '--labs'])
    expect(help).toContain(option);
});
