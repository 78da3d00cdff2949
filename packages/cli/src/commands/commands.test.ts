import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/selenoscope.js', import.meta.url));
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selenoscope-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    input: '',
    // a program that waits for ever should fail its test, not stop the run
    timeout: 20_000,
  });
  return { status, stdout, stderr };
};
const HEADER = 'date,time,meal,food,amount,unit,note\n';
const DAY = `${HEADER}2024-01-01,,lunch,sr28:18069,70,g,\n2024-01-01,,lunch,sr28:01077,250,g,\n2024-01-01,,lunch,sr28:05064,300,g,\n2024-01-01,,lunch,sr28:20045,180,g,\n`;

describe('assess', () => {
  test('the example diary gives a first screen of at most 80 columns and 32 lines', () => {
    const { status, stdout, stderr } = run('assess', 'examples/diary-week.csv', '--person', 'examples/person.json');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(32);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('255 (EFSA 2023)');
    expect(stdout).toContain('400 (IOM 2000)');
  });

  test('JSON is one document on stdout, the same bytes twice', () => {
    const file = write('day.csv', DAY);
    const a = run('assess', file, '--country', 'US', '--sex', 'female', '--age', '34', '--json');
    expect(a.status).toBe(0);
    expect(JSON.parse(a.stdout).schema).toBe('selenoscope.assessment/1');
    expect(run('assess', file, '--country', 'US', '--sex', 'female', '--age', '34', '--json').stdout).toBe(a.stdout);
    expect(a.stdout).not.toContain(folder);
  });

  test('HTML goes to the file asked for, and stdout stays empty', () => {
    const out = join(folder, 'report.html');
    const { status, stdout } = run('assess', write('day.csv', DAY), '--age', '34', '--format', 'html', '--out', out);
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('a mapping file written, filled in and read again settles what was open', () => {
    const file = write('open.csv', `${DAY}2024-01-01,,tea,zzyzx surprise,100,g,\n`);
    const map = join(folder, 'map.csv');
    const open = JSON.parse(run('assess', file, '--age', '34', '--json', '--write-map', map).stdout);
    expect(open.diary.unmatched).toHaveLength(1);
    const template = readFileSync(map, 'utf8');
    expect(template).toContain('zzyzx surprise');
    write('map.csv', 'text,food\nzzyzx surprise,sr28:18069\n');
    const settled = JSON.parse(run('assess', file, '--age', '34', '--json', '--map', map).stdout);
    expect(settled.diary.unmatched).toEqual([]);
    expect(settled.diary.rowsIn).toBe(5);
    // written back over itself it keeps what is settled; over a file that was not read it does not go
    expect(run('diary', 'read', file, '--map', map, '--write-map', map).status).toBe(0);
    expect(readFileSync(map, 'utf8')).toContain('zzyzx surprise,sr28:18069');
    const over = run('diary', 'read', file, '--write-map', map);
    expect(over.status).toBe(2);
    expect(over.stderr).toContain('--map');
  });
});

describe('bad input is answered in words, with exit code 2 and no stack trace', () => {
  const cases: readonly (readonly [string, () => string[], RegExp])[] = [
    ['a missing file', () => ['assess', join(folder, 'none.csv')], /no file/],
    ['a folder', () => ['assess', folder], /folder/],
    ['an empty file', () => ['assess', write('empty.csv', '')], /empty/],
    [
      'a picture',
      () => ['assess', write('x.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))],
      /PNG|picture|image/i,
    ],
    [
      'a text that is no diary',
      () => ['assess', write('novel.csv', 'Call me Ishmael.\nSome years ago\n')],
      /does not look like a food diary/,
    ],
    ['a sex that is none', () => ['assess', write('day.csv', DAY), '--sex', 'robot'], /--sex/],
    ['an age of 200', () => ['assess', write('day.csv', DAY), '--age', '200'], /200/],
    ['a mass of 400 kg typed as 4000', () => ['assess', write('day.csv', DAY), '--mass', '4000'], /--mass/],
    ['a country that is none', () => ['assess', write('day.csv', DAY), '--country', 'XX'], /--country/],
    ['an authority that is none', () => ['assess', write('day.csv', DAY), '--authority', 'moon'], /moon/],
    ['a pregnant man', () => ['assess', write('day.csv', DAY), '--sex', 'male', '--life-stage', 'pregnant'], /pregnan/],
    ['draws that are no number', () => ['assess', write('day.csv', DAY), '--draws', 'many'], /--draws/],
    ['a format that is none', () => ['assess', write('day.csv', DAY), '--format', 'pdf'], /--format/],
    [
      'an output folder that is not there',
      () => ['assess', write('day.csv', DAY), '--out', join(folder, 'no', 'x.txt')],
      /could not be written/,
    ],
    ['a food id that is none', () => ['foods', 'show', 'sr28:99999'], /sr28:99999/],
    ['an option that is none', () => ['assess', write('day.csv', DAY), '--colour'], /unknown option/],
    ['a command that is none', () => ['asess'], /unknown command|assess/],
    ['answers that are no JSON', () => ['check', '--answers', write('a.json', '{')], /JSON/],
  ];
  test.each(cases)('%s', (_, args, words) => {
    const { status, stdout, stderr } = run(...args());
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });

  test('rows that cannot be right are left out, named with row and hint, and the others count', () => {
    const rows = [
      '2024-01-02,,lunch,white bread,5000,g,',
      '2024-01-02,,lunch,Brazil nuts,400,nut,',
      '2024-01-02,,lunch,sr28:18069,-5,g,',
      '2099-01-01,,lunch,sr28:18069,50,g,',
      '2024-01-02,,lunch,sr28:18069,3,parsec,',
      '2024-01-02,,,supplement:selenomethionine,200,mg,',
    ];
    const result = JSON.parse(
      run('assess', write('bad.csv', `${DAY}${rows.join('\n')}\n`), '--age', '34', '--json').stdout,
    );
    expect(result.diary.rowsIn).toBe(10);
    expect(result.diary.entries + result.diary.rejected.length).toBe(10);
    expect(result.diary.rejected.map((r: { row: number }) => r.row)).toEqual([6, 7, 8, 9, 10, 11]);
    for (const r of result.diary.rejected) {
      expect(r.message).toContain(`row ${r.row}`);
      expect(r.hint.length).toBeGreaterThan(10);
    }
  });
});

describe('foods', () => {
  test('search finds everyday words, best first, with the names of the contract', () => {
    const hits = JSON.parse(run('foods', 'search', 'canned', 'tuna', '--json', '--limit', '3').stdout);
    expect(hits).toHaveLength(3);
    expect(Object.keys(hits[0])).toEqual(['id', 'name', 'score', 'seleniumUgPer100g', 'kind']);
    expect(hits[0].name).toMatch(/tuna/i);
  });

  test('show holds every cell with its kind', () => {
    const food = JSON.parse(run('foods', 'show', 'ifct2017:A019', '--json').stdout);
    const selenium = food.cells.find((cell: { nutrient: string }) => cell.nutrient === 'selenium');
    expect(selenium).toMatchObject({ value: 53.12, unit: expect.stringMatching(/g/), kind: 'measured' });
    expect(food.cells.length).toBeGreaterThan(100);
  });
});

describe('diary read', () => {
  test('shows names without control characters, so that a file cannot steer the terminal', () => {
    const evil = `"ev\u001b[31mil\u0007\u009b2J\u202e bread"`;
    const file = write('evil.csv', `${HEADER}2024-01-01,,lunch,${evil},70,g,\n2024-01-01,,lunch,${evil},900,slabs,\n`);
    const { status, stdout } = run('diary', 'read', file);
    expect(status).toBe(0);
    expect(stdout).toContain('bread');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test.skipIf(process.platform === 'win32')('a pipe is refused at once, not waited for', () => {
    const pipe = join(folder, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    for (const file of [pipe, '/dev/zero']) {
      const { status, stderr } = run('diary', 'read', file);
      expect(status).not.toBe(0);
      expect(stderr).toContain('a pipe or a device');
    }
  });
});

test('the check reads answers, and leaves quietly when the questions are not answered', () => {
  const answered = run('check', '--answers', 'examples/check-answers.json', '--json');
  expect(answered.status).toBe(0);
  expect(JSON.parse(answered.stdout).diary.kind).toBe('check');
  const left = run('check');
  expect(left.status).toBe(0);
  expect(left.stdout).toBe('');
  expect(left.stderr).toContain('Nothing was computed');
});
