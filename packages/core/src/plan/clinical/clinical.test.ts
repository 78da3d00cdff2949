import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../../data/src/compile/csv.js';
import { CONDITIONS, type Person } from '../../person.js';
import { CLINICAL_SITUATIONS, clinicalOf } from './clinical-of.js';

const rows = csvRecords(readFileSync(new URL('../../../../data/tables/plan/clinical.csv', import.meta.url), 'utf8'));
const woman: Person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] };
const of = (changes: Partial<Person>) => clinicalOf(rows, { ...woman, ...changes });
const codes = (changes: Partial<Person>) => of(changes).map((shown) => shown.condition);

describe('the table', () => {
  test('holds every condition a person can name, and the situations of age and life stage, for every age', () => {
    for (const situation of CLINICAL_SITUATIONS) {
      const ages = rows.filter((row) => row['condition'] === situation).map((row) => row['ages']);
      const whole = ages.includes('any') || (ages.includes('adult') && ages.includes('child')) || situation === 'child';
      expect(whole, situation).toBe(true);
      expect(new Set(ages).size).toBe(ages.length);
    }
  });

  test.each(rows.map((row) => [row['condition']!, row['ages']!, row] as const))('%s (%s)', (_c, _a, row) => {
    expect(row['words']).toMatch(/with your clinician/i);
    expect(row['dose']).toContain('your clinician decides');
    const all = `${row['words']} ${row['dose']} ${row['monitoring']}`;
    // a level and its source, never a diagnosis and never a prescription
    expect(all).not.toMatch(
      /\byou (have|are deficient|lack|need|must|should)\b|\bdiagnos|\btake \d|\bprescribe\b|\bstart with\b/i,
    );
    expect(all).not.toMatch(/nausea|vomit|headache|fatigue/i);
    // every figure of a dose says whose it is
    if (/\d+ ?µg/.test(row['dose']!)) {
      expect(row['dose']).toMatch(/guidelines|texts?\b|label|rules|IOM|KDOQI|monograph/i);
      expect(row['dose_source']).not.toBe('none found');
    }
    expect(row['dose']).not.toMatch(/\dmg a day|\d mg a day/);
    for (const column of ['dose_source', 'dose_where', 'monitoring_source', 'monitoring_where']) {
      expect(row[column], column).not.toBe('');
    }
  });

  test('what was recalled is listed here, so that it is not forgotten', () => {
    const recalled = rows.flatMap((row) =>
      ['dose', 'monitoring']
        .filter((of) => row[`${of}_status`] === 'recalled')
        .map((of) => `${row['condition']} ${row['ages']} ${of}`),
    );
    expect(recalled).toEqual([
      'enteral-nutrition adult monitoring',
      'enteral-nutrition child monitoring',
      'short-bowel any monitoring',
      'bariatric-surgery any dose',
      'coeliac any dose',
    ]);
  });
});

describe('a person', () => {
  test('without a situation is told nothing', () => expect(of({})).toEqual([]));

  test('is told of each condition, in the order of the table', () => {
    expect(codes({ conditions: ['skin-cancer-history', 'ibd', 'parenteral-nutrition'] })).toEqual([
      'parenteral-nutrition',
      'ibd',
      'skin-cancer-history',
    ]);
    expect(codes({ conditions: CONDITIONS })).toHaveLength(CONDITIONS.length);
  });

  test('in parenteral nutrition meets the licensed amounts, by age', () => {
    const [adult] = of({ conditions: ['parenteral-nutrition'] });
    expect(adult!.dose).toContain('60 to 100 µg a day');
    expect(adult!.monitoring).toContain('C-reactive protein');
    expect(adult!.status).toBe('read');
    const child = of({ conditions: ['parenteral-nutrition'], ageYears: 6 });
    expect(child.map((c) => c.condition)).toEqual(['parenteral-nutrition', 'child']);
    expect(child[0]!.dose).toContain('2 µg/kg a day');
    expect(child[0]!.dose).not.toContain('100');
  });

  test('with bowel disease is told of inflammation, on dialysis that selenium is not routine', () => {
    expect(of({ conditions: ['ibd'] })[0]!.words).toContain('inflammation');
    expect(of({ conditions: ['dialysis'] })[0]!.dose).toContain('not supplemented routinely');
  });

  test('with something recalled is told so beside the source', () => {
    const [tube] = of({ conditions: ['enteral-nutrition'] });
    expect(tube!.status).toBe('recalled, verify');
    expect(tube!.monitoringSource).toContain('(recalled, verify)');
    expect(tube!.doseSource).not.toContain('recalled');
  });

  test('of an age or a stage: pregnancy and breastfeeding of who can, and childhood', () => {
    expect(codes({ lifeStage: 'pregnant' })).toEqual(['pregnancy']);
    expect(codes({ lifeStage: 'lactating' })).toEqual(['lactation']);
    expect(codes({ lifeStage: 'pregnant', sex: 'male' })).toEqual([]);
    expect(codes({ lifeStage: 'pregnant', ageYears: 16 })).toEqual(['pregnancy', 'child']);
    expect(codes({ lifeStage: 'pregnant', ageYears: 6 })).toEqual(['child']);
    expect(codes({ ageYears: null })).toEqual([]);
  });
});

test('a table with a slip is refused, by column and value', () => {
  const wrong = (change: Record<string, string>) => () =>
    clinicalOf([{ ...rows[0]!, ...change }], { ...woman, conditions: ['parenteral-nutrition'] });
  expect(wrong({ condition: 'crohn' })).toThrow('condition holds "crohn"');
  expect(wrong({ ages: 'old' })).toThrow('ages holds "old"');
  expect(wrong({ dose_status: 'sure' })).toThrow('dose_status holds "sure"');
});
