import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assessment, type BodyAnswer, explain, SelenoscopeError } from '@selenoscope/core';
import { afterAll, describe, expect, test } from 'vitest';
import { assessCommand } from './assess.js';
import { bodyCommand } from './body.js';

const folder = mkdtempSync(join(tmpdir(), 'selenoscope-body-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const example = (name: string) => fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));

const write = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const out = join(folder, 'out.txt');
const body = (...args: string[]): string => {
  bodyCommand().parse([...args, '--out', out], { from: 'user' });
  return readFileSync(out, 'utf8');
};
const simulate = (file: string, ...args: string[]): BodyAnswer =>
  JSON.parse(body('simulate', file, '--json', '--people', '50', ...args)) as BodyAnswer;
const refusal = (value: unknown): { code: string; text: string } => {
  try {
    simulate(write('bad.json', value));
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    const { message, hint } = explain(error.problem);
    return { code: error.problem.code, text: `${message} ${hint}` };
  }
  throw new Error('expected a refusal');
};

const SOUND = {
  person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
  background: { ugPerDay: 55 },
  doses: [{ form: 'selenium-yeast', route: 'oral', ug: 100, fromDay: 0, untilDay: 70, everyDays: 1 }],
  atDays: [0, 70],
};

describe('body simulate', () => {
  test('the example: names of the contract, closed balance, the same bytes twice', () => {
    const answer = simulate(example('regimen.json'));
    expect(answer.days).toEqual([0, 14, 70]);
    expect(Object.keys(answer.biomarkers)).toEqual([
      'plasmaSelenium',
      'wholeBloodSelenium',
      'erythrocyteSelenium',
      'selenoproteinP',
      'gpx3',
      'urineSelenium',
    ]);
    expect(answer.biomarkers.urineSelenium.unit).toBe('ug/d');
    const { inUg, outUg, storedUg } = answer.balance;
    expect(Math.abs(inUg - outUg - storedUg) / inUg).toBeLessThan(1e-9);
    expect(simulate(example('regimen.json'))).toEqual(answer);
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  test('a matched baseline is the level at the start', () => {
    const answer = simulate(write('match.json', { ...SOUND, background: { matchPlasmaUgPerL: 95 } }));
    expect(answer.biomarkers.plasmaSelenium.p50[0]).toBeCloseTo(95, 8);
    expect(answer.background.from).toBe('plasma');
  });

  test('a diary is lived day by day', () => {
    const plain = simulate(write('plain.json', { ...SOUND, doses: [], atDays: [0, 7] }));
    const lived = simulate(
      write('plain.json', { ...SOUND, doses: [], atDays: [0, 7] }),
      '--diary',
      example('diary-week.csv'),
      '--country',
      'GB',
    );
    expect(lived.balance.inUg).not.toBeCloseTo(plain.balance.inUg, 0);
    expect(lived.balance.inUg).toBeGreaterThan(100);
  });

  test('a drip without an order, and pregnancy, are said first', () => {
    const drip = { form: 'selenate', route: 'iv', ug: 300, infusionHours: 2, atDays: [0] };
    const pregnant = { ...SOUND.person, lifeStage: 'pregnant' };
    const answer = simulate(
      write('drip.json', { ...SOUND, person: pregnant, background: { ugPerDay: 260 }, doses: [drip] }),
    );
    const codes = answer.notices.map((n) => n.code);
    expect(codes).toContain('status.stop.infusion');
    expect(codes).toContain('status.stop.pregnancy');
    expect(codes).toContain('body.person.lifeStage');
    expect(answer.balance.largestErrorFraction).toBeLessThan(1e-9);
    expect(simulate(write('drip.json', { ...SOUND, doses: [drip] }), '--clinician-order').notices).toEqual([]);
  });

  test('text fits 80 columns', () => {
    for (const line of body('simulate', example('regimen.json'), '--people', '20').split('\n'))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  test.each<[string, unknown, string, RegExp]>([
    [
      '50 mg in place of µg',
      { ...SOUND, doses: [{ form: 'selenite', ug: 50_000, atDays: [0] }] },
      'body.dose.',
      /milligram|mg/,
    ],
    [
      'a negative dose',
      { ...SOUND, doses: [{ form: 'selenite', ug: -5, atDays: [0] }] },
      'body.dose.negative',
      /doses\[0\]\.ug/,
    ],
    [
      'an infusion of no length',
      { ...SOUND, doses: [{ form: 'selenite', route: 'iv', ug: 100, infusionHours: 0, atDays: [0] }] },
      'body.',
      /infusionHours/,
    ],
    [
      'a form that does not exist',
      { ...SOUND, doses: [{ form: 'selenit', ug: 100, atDays: [0] }] },
      'body.form.unknown',
      /selenite/,
    ],
    ['a person of 3 kg', { ...SOUND, person: { ...SOUND.person, bodyMassKg: 3 } }, 'person.mass.range', /3 kg/],
    ['a person of 400 kg', { ...SOUND, person: { ...SOUND.person, bodyMassKg: 400 } }, 'person.mass.range', /400 kg/],
    ['no background', { ...SOUND, background: undefined }, 'body.background.', /background/],
  ])('%s: a refusal with its place and a hint', (_, value, code, words) => {
    const { code: came, text } = refusal(value);
    expect(came.startsWith(code), came).toBe(true);
    expect(text).toMatch(words);
    expect(text).toContain('bad.json');
  });
});

describe('body export', () => {
  test.each(['sbml', 'antimony', 'mrgsolve', 'rxode2', 'nonmem'])('%s', (format) => {
    expect(body('export', example('regimen.json'), '--format', format).length).toBeGreaterThan(1500);
  });

  test('a plain adult where no regimen is given', () => {
    expect(body('export', '--format', 'sbml')).toContain('<sbml');
  });
});

describe('assess --labs', () => {
  const assess = async (...args: string[]): Promise<Assessment> => {
    await assessCommand().parseAsync(
      [
        example('diary-week.csv'),
        '--person',
        example('person.json'),
        '--json',
        '--draws',
        '400',
        '--out',
        out,
        ...args,
      ],
      { from: 'user' },
    );
    return JSON.parse(readFileSync(out, 'utf8')) as Assessment;
  };

  test('blood values pull intake and body, and say by how much', async () => {
    const before = await assess();
    const labs = write('labs.csv', 'date,test,value,unit\n2026-02-23,plasma selenium,60,µg/L\n');
    const after = await assess('--labs', labs);
    expect(before.body?.labs).toBeUndefined();
    expect(after.body?.labs?.values).toHaveLength(1);
    expect(after.body!.labs!.intervalRatio).toBeLessThan(1);
    expect(after.body!.labs!.intakeBefore.p50).toBeCloseTo(before.intake.usual['selenium']!.p50, 6);
    expect(after.body!.plasmaSelenium.p50).toBeLessThan(before.body!.plasmaSelenium.p50);
    expect(after.intake.usual['selenium']!.p50).toBeLessThan(before.intake.usual['selenium']!.p50);
    expect(after.status.pInadequate!).toBeGreaterThan(before.status.pInadequate!);
  });

  test('in inflammation plasma is not read as status, and it says why', async () => {
    const before = await assess();
    const labs = write('crp.csv', 'date,test,value,unit,crp\n2026-02-23,plasma selenium,40,µg/L,60\n');
    const after = await assess('--labs', labs);
    expect(after.body!.labs!.values[0]!.used).toBe(false);
    expect(after.intake.usual['selenium']!.p50).toBeCloseTo(before.intake.usual['selenium']!.p50, 0);
    expect(after.notices.map((n) => n.code)).toContain('labs.crp.high');
  });

  test('a value that the diary cannot have led to: nothing is mixed, no chance is given, and it stops', async () => {
    const before = await assess();
    const after = await assess(
      '--labs',
      write('high.csv', 'date,test,value,unit\n2026-03-05,plasma selenium,400,µg/L\n'),
    );
    expect(after.status.verdict).toBe('cannot-tell');
    expect(after.status.pInadequate).toBeNull();
    expect(new Set(Object.values(after.status.pAboveUpper))).toEqual(new Set([null]));
    expect(after.status.hardStops.map((n) => n.code)).toContain('status.stop.plasmaHigh');
    expect(after.intake.usual).toEqual(before.intake.usual);
    expect(after.body!.labs!.values[0]).toMatchObject({ used: false, reason: 'contradiction', value: 400 });
    const low = await assess(
      '--labs',
      write('low.csv', 'date,test,value,unit,crp\n2026-03-05,plasma selenium,25,µg/L,45\n'),
    );
    expect(low.status.hardStops.map((n) => n.code)).toContain('status.stop.plasmaLow');
  });

  test('a value from another year is not used, and says so', async () => {
    const before = await assess();
    const after = await assess(
      '--labs',
      write('old.csv', 'date,test,value,unit\n2009-03-05,plasma selenium,45,µg/L\n'),
    );
    expect(after.body!.labs!.values[0]).toMatchObject({ used: false, reason: 'long-ago' });
    expect(after.notices.map((n) => n.code)).toContain('labs.date.far');
    expect(after.status.verdict).toBe(before.status.verdict);
  });

  test('what is taken up and passes by is what is eaten; what is taken up leaves', async () => {
    const { body: b, intake } = await assess();
    const { takenUp, passesBy, store, working, urine, otherLoss } = b!.journey;
    expect(takenUp.mean + passesBy.mean).toBeCloseTo(intake.usual['selenium']!.mean, 6);
    expect(store.mean + working.mean).toBeCloseTo(takenUp.mean, 6);
    expect(urine.mean + otherLoss.mean).toBeCloseTo(takenUp.mean, 6);
    const byForm = b!.journey.uptake.reduce((sum, row) => sum + row.takenUp.mean, 0);
    expect(byForm).toBeCloseTo(takenUp.mean, 6);
  });
});
