import { loadCatalogue, loadFoodSearch, loadModelTables, loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { assess, assessmentParts, openModel } from './assess.js';
import { type LabFile, type Regimen, simulateRegimen } from './body/index.js';
import { type RawEntry, resolveDiary } from './intake/index.js';
import type { Person } from './person.js';
import { type DailyDose, openWhatIf } from './what-if.js';

const catalogue = loadCatalogue();
const model = openModel(catalogue, loadModelTables());
const person: Person = {
  sex: 'female',
  ageYears: 34,
  bodyMassKg: 62,
  lifeStage: 'none',
  country: 'GB',
  conditions: [],
};
const DAYS = Array.from({ length: 10 }, (_, d) => `2026-03-${String(d + 1).padStart(2, '0')}`);
const MEALS = [
  ['sr28:18069', 120],
  ['sr28:01123', 55],
  ['sr28:05062', 80],
  ['sr28:11124', 90],
  ['sr28:01077', 300],
  ['sr28:20045', 180],
  ['sr28:04053', 30],
  ['sr28:19296', 60],
] as const;

function diaryWith(dose: { food: string; amount: number } | null) {
  const entries: RawEntry[] = DAYS.flatMap((date) => [
    ...MEALS.map(([food, amount]) => ({ row: 0, date, food, amount, unit: 'g' })),
    ...(dose ? [{ row: 0, date, food: dose.food, amount: dose.amount, unit: 'ug' }] : []),
  ]).map((entry, i) => ({ ...entry, row: i + 1 }));
  const raw = { kind: 'test', file: 'test.csv', rowsIn: entries.length, entries, rejected: [], notices: [] };
  return resolveDiary(raw, {
    ...{ catalogue, search: loadFoodSearch(), portions: loadTable('household-portions'), country: 'GB' },
  });
}

const input = (draws: number) => ({ diary: diaryWith(null), person, model, draws });
const opened = (draws: number, atDays: readonly number[] = [0, 7, 28, 84]) =>
  openWhatIf(assessmentParts(input(draws)), { atDays })!;
const dose = (ugPerDay: number, form: DailyDose['form'] = 'selenomethionine', route: DailyDose['route'] = 'oral') => ({
  ...{ ugPerDay, form, route },
});

describe('what if', () => {
  test('of nothing, everything stays as the assessment has it', () => {
    const whatIf = opened(400);
    const { course, usual, status, notices } = whatIf.ask(dose(0, 'selenium-yeast'));
    const { status: now, notices: said } = assess(input(400));
    expect(course).toEqual(whatIf.asNow);
    expect([...usual]).toEqual([...assessmentParts(input(400)).intake.usual.get('selenium')!.draws]);
    expect({ ...status, nutrients: [] }).toEqual({ ...now, nutrients: [] });
    expect(said).toEqual(expect.arrayContaining([...notices]));
  });

  test('where nothing changes, levels stay where they are', () => {
    const { asNow } = opened(200);
    for (const levels of [asNow.plasmaSelenium, asNow.wholeBloodSelenium, asNow.selenoproteinP, asNow.urineSelenium])
      for (const day of levels)
        for (const [i, level] of day.entries()) expect(Math.abs(level / levels[0]![i]! - 1)).toBeLessThan(1e-4);
  });

  test.each([
    ['selenomethionine', 'supplement', 100],
    ['selenite', 'supplement', 300],
    ['selenomethionine', 'infusion', 60],
  ] as const)('%s as %s of %i µg: the verdict of a diary that has it every day', (form, kind, ug) => {
    const { status, usual } = opened(1000).ask(dose(ug, form, kind === 'infusion' ? 'iv' : 'oral'));
    const taken = { ...input(1000), diary: diaryWith({ food: `${kind}:${form}`, amount: ug }) };
    const { status: of, intake } = assess(taken);
    const middle = [...usual].sort((a, b) => a - b)[500]!;
    // a diary of ten days leaves open whether a drip is given on others, too; a supplement is taken daily
    expect(middle / intake.usual['selenium']!.p50).toBeGreaterThan(0.97);
    expect(middle / intake.usual['selenium']!.p50).toBeLessThan(kind === 'infusion' ? 1.15 : 1.05);
    expect(status.verdict).toBe(of.verdict);
    expect(Math.abs(status.pInadequate! - of.pInadequate!)).toBeLessThan(0.03);
    for (const [authority, p] of Object.entries(of.pAboveUpper))
      expect(Math.abs((status.pAboveUpper[authority] ?? 0) - (p ?? 0))).toBeLessThan(0.06);
    expect(status.hardStops.map(({ code }) => code)).toEqual(of.hardStops.map(({ code }) => code));
  });

  test('levels after twelve weeks are those of the simulation of the same people', () => {
    const count = 300;
    const parts = assessmentParts(input(count));
    const whatIf = openWhatIf(parts, { atDays: [0, 84] })!;
    const { course } = whatIf.ask(dose(200, 'selenite'));
    const before = median(parts.intake.usual.get('selenium')!.draws);
    const regimen: Regimen = {
      person,
      background: { kind: 'intake', ugPerDay: before, form: 'food' },
      backgroundChanges: [],
      doses: [
        {
          ...{ form: 'selenite', route: 'oral', doseUg: 200, atHours: [8], infusionHours: null },
          onDays: Array.from({ length: 84 }, (_, d) => d),
        },
      ],
      meals: [],
      atDays: [0, 84],
    };
    const simulated = simulateRegimen(regimen, model.body!, {
      ...{ people: count, source: { seed: 1, person: 0 }, version: '', dataHash: '' },
    });
    for (const marker of ['plasmaSelenium', 'wholeBloodSelenium', 'selenoproteinP'] as const) {
      const [start, end] = course[marker].map(median);
      const { p50 } = simulated.biomarkers[marker];
      expect(start! / p50[0]!, marker).toBeGreaterThan(0.9);
      expect(start! / p50[0]!, marker).toBeLessThan(1.1);
      expect((end! - start!) / (p50[1]! - p50[0]!), marker).toBeGreaterThan(0.8);
      expect((end! - start!) / (p50[1]! - p50[0]!), marker).toBeLessThan(1.25);
    }
  });

  test('laboratory values pull the start', () => {
    const labs: LabFile = {
      ...{ file: 'labs', rowsIn: 1, crpRows: [], rejected: [], notices: [] },
      values: [
        {
          ...{ row: 1, date: DAYS[5]!, analyte: 'plasma-selenium', value: 70, unit: 'ug/L' },
          ...{ written: '70 µg/L', method: null, crpMgPerL: 1 },
        },
      ],
    };
    const asked = { ...input(500), labs };
    const { asNow } = openWhatIf(assessmentParts(asked), { atDays: [0, 84] })!;
    const { body } = assess(asked);
    expect(median(asNow.plasmaSelenium[0]!)).toBeCloseTo(body!.plasmaSelenium.p50, 0);
    expect(Math.abs(median(asNow.plasmaSelenium[0]!) - 70)).toBeLessThan(
      Math.abs(median(opened(500).asNow.plasmaSelenium[0]!) - 70),
    );
  });

  test('an infusion meets its stop, a very large dose the signs of excess, and yeast is not infused', () => {
    const whatIf = opened(200);
    const codes = (asked: DailyDose) => whatIf.ask(asked).status.hardStops.map(({ code }) => code);
    expect(codes(dose(60, 'selenite', 'iv'))).toContain('status.stop.infusion');
    expect(codes(dose(500))).toEqual(expect.arrayContaining(['status.stop.mean', 'status.excess.signs']));
    expect(codes(dose(1000))).toContain('status.stop.singleEntry');
    // nothing was written in a row, so none is named
    const said = whatIf.ask(dose(60, 'selenite', 'iv')).status.hardStops.map(({ message }) => message);
    expect(said.join(' ')).toContain('This dose of selenite is an infusion with 60 µg of selenium');
    expect(said.join(' ')).not.toMatch(/Row 0|infusion:/);
    expect(() => whatIf.ask(dose(60, 'selenium-yeast', 'iv'))).toThrow(/not given into a vein/);
  });

  test('more is never less: chances and levels rise with the dose', () => {
    const whatIf = opened(300);
    let before = { low: 1, high: 0, plasma: 0 };
    for (const ug of [0, 50, 100, 200, 300, 400]) {
      const { status, course } = whatIf.ask(dose(ug));
      const now = {
        low: status.pInadequate!,
        high: status.pAboveUpper['efsa2023'] ?? 0,
        plasma: median(course.plasmaSelenium.at(-1)!),
      };
      expect(now.low).toBeLessThanOrEqual(before.low);
      expect(now.high).toBeGreaterThanOrEqual(before.high);
      expect(now.plasma).toBeGreaterThan(before.plasma);
      before = now;
    }
  });
});

const median = (draws: Float64Array): number => Float64Array.from(draws).sort()[draws.length >> 1]!;
