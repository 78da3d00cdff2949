import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../data/src/compile/csv.js';
import { SelenoscopeError } from '../base/index.js';
import type { Person } from '../person.js';
import { authorityOfCountry, findAuthority, readAuthorities } from './authorities.js';
import { printedSource } from './printed-source.js';
import { type ReferenceKind, readReferenceValues, referencesFor, strictest } from './references.js';
import { seleniumRequirement } from './requirement.js';
import { upperLevels } from './upper-levels.js';

const rows = (name: string) =>
  csvRecords(readFileSync(new URL(`../../../data/tables/${name}.csv`, import.meta.url), 'utf8'));
const authorities = readAuthorities(rows('authorities'));
const references = readReferenceValues(rows('selenium-drv'));

const woman: Person = {
  sex: 'female',
  ageYears: 34,
  bodyMassKg: 62,
  lifeStage: 'none',
  country: 'GB',
  conditions: [],
};
const amount = (person: Partial<Person>, authority: string, kind: ReferenceKind): number | undefined =>
  strictest(referencesFor(references, { ...woman, ...person }, authority).filter((r) => r.kind === kind))?.ugPerDay;
const requirementOf = (person: Partial<Person>, authority: string) =>
  seleniumRequirement(authorities, references, { ...woman, ...person }, authority);

describe('values of adults, against the table of requirements.md 1.1', () => {
  test.each([
    ['iom', 'EAR', 45, 45],
    ['iom', 'RDA', 55, 55],
    ['iom', 'UL', 400, 400],
    ['efsa', 'AI', 70, 70],
    ['efsa', 'UL', 255, 255],
    ['uk', 'RNI', 60, 75],
    ['uk', 'LRNI', 40, 40],
    ['uk', 'UL', 450, 450],
    ['dach', 'AI', 60, 70],
    ['nnr', 'AR', 60, 70],
    ['nnr', 'AI', 75, 90],
    ['nnr', 'UL', 255, 255],
    ['who', 'AR', 20.4, 27.3],
    ['who', 'RNI', 26, 34],
    ['anz', 'EAR', 50, 60],
    ['anz', 'RDA', 60, 70],
    ['china', 'EAR', 50, 50],
    ['china', 'RNI', 60, 60],
    ['china', 'UL', 400, 400],
    ['japan', 'EAR', 20, 25],
    ['japan', 'UL', 350, 450],
    ['france', 'AI', 70, 70],
    ['netherlands', 'AI', 70, 70],
    ['spain', 'PRI', 55, 70],
    ['italy', 'PRI', 55, 55],
    ['finland', 'AI', 75, 90],
    ['india', 'RDA', 40, 40],
    ['philippines', 'EAR', 26.3, 30.3],
    ['fda', 'DV', 55, 55],
  ] as const)('%s %s: women %d, men %d', (authority, kind, female, male) => {
    expect(amount({ sex: 'female' }, authority, kind)).toBe(female);
    expect(amount({ sex: 'male' }, authority, kind)).toBe(male);
  });

  test.each([
    ['iom', 'EAR', 49, 59],
    ['efsa', 'AI', 70, 85],
    ['uk', 'RNI', 60, 75],
    ['dach', 'AI', 60, 75],
    ['nnr', 'AI', 90, 85],
    ['who', 'RNI', 30, 42],
    ['anz', 'EAR', 55, 65],
    ['china', 'EAR', 54, 65],
    ['japan', 'EAR', 25, 35],
  ] as const)('%s %s: pregnant %d, lactating %d', (authority, kind, pregnant, lactating) => {
    expect(amount({ lifeStage: 'pregnant' }, authority, kind)).toBe(pregnant);
    expect(amount({ lifeStage: 'lactating' }, authority, kind)).toBe(lactating);
  });
});

describe('edges of age', () => {
  test.each([
    [0, undefined, 45],
    [0.499, undefined, 45],
    [0.5, undefined, 60],
    [0.999, undefined, 60],
    [1, 17, 90],
    [3.999, 17, 90],
    [4, 23, 150],
    [8.999, 23, 150],
    [9, 35, 280],
    [13.999, 35, 280],
    [14, 45, 400],
    [18.999, 45, 400],
    [19, 45, 400],
    [120, 45, 400],
  ])('at %d years IOM has EAR %s and UL %d', (ageYears, ear, ul) => {
    expect(amount({ ageYears }, 'iom', 'EAR')).toBe(ear);
    expect(amount({ ageYears }, 'iom', 'UL')).toBe(ul);
  });

  test('the lower end belongs to the range, the upper end does not', () => {
    expect(amount({ ageYears: 70.99, sex: 'male' }, 'nnr', 'AI')).toBe(90);
    expect(amount({ ageYears: 71, sex: 'male' }, 'nnr', 'AI')).toBe(85);
    expect(amount({ ageYears: 74.9, sex: 'male' }, 'japan', 'UL')).toBe(450);
    expect(amount({ ageYears: 75, sex: 'male' }, 'japan', 'UL')).toBe(400);
  });

  test('EFSA 7 to 11 months begins with the seventh month of life', () => {
    expect(amount({ ageYears: 0.5 }, 'efsa', 'AI')).toBe(15);
    expect(amount({ ageYears: 0.49 }, 'efsa', 'AI')).toBeUndefined();
    expect(amount({ ageYears: 0.49 }, 'efsa', 'UL')).toBe(45);
    expect(amount({ ageYears: 0.5 }, 'efsa', 'UL')).toBe(55);
  });

  test('age left out asks for it, age null takes adults, age 200 is refused', () => {
    const { ageYears: _, ...noAge } = woman;
    const code = (person: unknown) => {
      try {
        referencesFor(references, person as Person, 'iom');
        return 'none';
      } catch (error) {
        return (error as SelenoscopeError).problem.code;
      }
    };
    expect(code(noAge)).toBe('status.age.missing');
    expect(code({ ...woman, ageYears: 200 })).toBe('status.age.impossible');
    expect(code({ ...woman, ageYears: -1 })).toBe('status.age.impossible');
    expect(code({ ...woman, ageYears: Number.NaN })).toBe('status.age.impossible');
    expect(code({ ...woman, ageYears: null })).toBe('none');
    expect(amount({ ageYears: null }, 'iom', 'EAR')).toBe(45);
  });
});

describe('what falls back, and on what', () => {
  test('sex not known: the stricter of both', () => {
    expect(amount({ sex: null }, 'nnr', 'AR')).toBe(70);
    expect(amount({ sex: null }, 'japan', 'UL')).toBe(350);
    expect(referencesFor(references, { ...woman, sex: null }, 'nnr').filter((r) => r.kind === 'AR')).toHaveLength(2);
  });

  test('pregnancy: the strictest trimester, the nearest age, and the lower of two upper levels', () => {
    expect(amount({ lifeStage: 'pregnant' }, 'nnr', 'AR')).toBe(70);
    expect(amount({ lifeStage: 'pregnant', ageYears: 53 }, 'iom', 'EAR')).toBe(49);
    expect(amount({ lifeStage: 'pregnant', ageYears: 16 }, 'efsa', 'UL')).toBe(230);
    expect(amount({ lifeStage: 'pregnant', ageYears: 16 }, 'efsa', 'AI')).toBe(70);
  });

  test('neither a man nor a small child is pregnant, whatever the file says', () => {
    expect(amount({ sex: 'male', lifeStage: 'pregnant' }, 'anz', 'EAR')).toBe(60);
    expect(amount({ ageYears: 3, lifeStage: 'pregnant' }, 'iom', 'EAR')).toBe(17);
  });

  test('superseded and proposed values are never among those that apply', () => {
    for (const { id } of authorities) {
      for (const r of referencesFor(references, woman, id)) expect(r.status).toBe('current');
    }
    expect(references.filter((r) => r.status === 'superseded').length).toBeGreaterThan(50);
    expect(references.filter((r) => r.status === 'proposed').map((r) => r.ugPerDay)).toEqual([255]);
  });
});

describe('the requirement that a chance is held against', () => {
  test('own where there is an EAR or AR', () => {
    for (const [id, key] of [
      ['iom', 'iom2000'],
      ['nnr', 'nnr2023'],
      ['who', 'who2004'],
      ['anz', 'anz2006'],
      ['china', 'china2023'],
      ['japan', 'japan2025'],
      ['italy', 'italy2014'],
      ['finland', 'finland2024'],
      ['philippines', 'philippines2018'],
    ]) {
      expect(requirementOf({}, id!)).toMatchObject({ key, basis: 'own' });
    }
  });

  test('IOM in the place of an AI, an RNI or a label', () => {
    for (const id of ['efsa', 'uk', 'dach', 'france', 'netherlands', 'spain', 'india', 'fda', 'eu-label']) {
      expect(requirementOf({}, id)).toMatchObject({ key: 'iom2000', basis: 'own-has-none', cv: 0.1 });
    }
  });

  test('FAO/WHO prints no average in pregnancy: IOM, not the average of other women', () => {
    expect(requirementOf({ lifeStage: 'pregnant' }, 'who')).toMatchObject({
      key: 'iom2000',
      basis: 'own-has-none-for-stage',
      value: { ugPerDay: 49 },
    });
  });

  test('Finland takes over the Nordic values where it prints none', () => {
    expect(requirementOf({ ageYears: 8 }, 'finland')).toMatchObject({ key: 'nnr2023', value: { ugPerDay: 35 } });
    expect(requirementOf({ lifeStage: 'pregnant' }, 'finland')).toMatchObject({
      key: 'nnr2023',
      value: { ugPerDay: 70 },
    });
  });

  test('none under one year, whoever prints one', () => {
    for (const { id } of authorities) expect(requirementOf({ ageYears: 0.99 }, id)).toBeNull();
  });
});

describe('names of authorities', () => {
  test.each([
    ['us', 'iom'],
    ['NASEM', 'iom'],
    ['iom2000', 'iom'],
    ['EU', 'efsa'],
    ['efsa2023', 'efsa'],
    ['dge', 'dach'],
    ['D-A-CH', 'dach'],
    ['uk1991', 'uk'],
    ['Australia', 'anz'],
    ['New Zealand', 'anz'],
    [' nordic ', 'nnr'],
  ])('%s is %s', (asked, id) => {
    expect(findAuthority(authorities, asked).id).toBe(id);
  });

  test('an unknown one is a problem that lists the ids', () => {
    expect(() => findAuthority(authorities, 'atlantis')).toThrow(SelenoscopeError);
    try {
      findAuthority(authorities, 'atlantis');
    } catch (error) {
      expect((error as SelenoscopeError).problem).toMatchObject({
        code: 'status.authority.unknown',
        asked: 'atlantis',
        known: expect.arrayContaining(['iom', 'efsa', 'philippines']),
      });
    }
  });

  test.each([
    ['GB', 'uk'],
    ['DE', 'dach'],
    ['NZ', 'anz'],
    ['FI', 'finland'],
    ['SE', 'nnr'],
    ['IE', 'efsa'],
    ['BR', 'iom'],
    [null, 'iom'],
  ])('%s has %s', (country, id) => {
    expect(authorityOfCountry(authorities, country).id).toBe(id);
  });
});

test('every authority, sex, age and life stage gives sensible values', () => {
  const people = fc.record({
    sex: fc.constantFrom('female', 'male', null),
    ageYears: fc.oneof(
      fc.double({ min: 0, max: 120, noNaN: true }),
      fc.integer({ min: 0, max: 120 }),
      fc.constant(null),
    ),
    lifeStage: fc.constantFrom('none', 'pregnant', 'lactating'),
  });
  fc.assert(
    fc.property(people, fc.constantFrom(...authorities.map((a) => a.id)), (partial, id) => {
      const person = { ...woman, ...partial } as Person;
      const age = person.ageYears ?? 30;
      for (const r of referencesFor(references, person, id)) {
        expect(r.status).toBe('current');
        expect(r.ugPerDay).toBeGreaterThan(0);
        if (r.lifeStage === 'general') {
          expect(r.ageMinYears).toBeLessThanOrEqual(age);
          expect(r.ageMaxYears).toBeGreaterThanOrEqual(Math.min(age, 120));
        } else {
          expect(person.sex).not.toBe('male');
          expect(r.lifeStage.slice(0, 4)).toBe(person.lifeStage.slice(0, 3) === 'pre' ? 'preg' : 'lact');
        }
      }
      const requirement = seleniumRequirement(authorities, references, person, id);
      const levels = upperLevels(authorities, references, person, id);
      expect(levels.map((l) => l.key)).toEqual(expect.arrayContaining(['iom2000', 'efsa2023']));
      if (age < 1) expect(requirement).toBeNull();
      else {
        // an adult needs 20 to 70, a small child 10 to 20, and every upper level is far above
        expect(requirement!.value.ugPerDay).toBeGreaterThanOrEqual(10);
        expect(requirement!.value.ugPerDay).toBeLessThanOrEqual(70);
        for (const level of levels) {
          if (level.value) expect(level.value.ugPerDay).toBeGreaterThan(2 * requirement!.value.ugPerDay);
        }
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
});

test('a value is printed with the year of its own row, and a body that set it alone with its own name', () => {
  const printed = references
    .filter(({ status }) => status === 'current')
    .map((value) => {
      const authority = findAuthority(authorities, value.authority);
      const { name, year } = printedSource(authority, value);
      expect(year).toBe(value.year);
      expect([authority.shortName, value.authorityName]).toContain(name);
      return `${name} ${year}`;
    });
  const apart = ['UK 1991', 'UK EVM 2003', 'EFSA 2014', 'EFSA 2023', 'FAO/WHO 2004', 'Australia/NZ 2006', 'China 2023'];
  expect(printed).toEqual(expect.arrayContaining(apart));
  expect(printed).not.toContain('UK 2003');
});
