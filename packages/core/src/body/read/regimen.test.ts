import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, SelenoscopeError } from '../../base/index.js';
import { highestMonthlyMeanUgPerDay } from '../monthly-mean.js';
import type { KnownForm } from './forms.js';
import { readRegimen } from './regimen.js';

const INFUSED = ['selenomethionine', 'selenite', 'selenate'];
const FORMS: KnownForm[] = [
  ...['food', 'selenomethionine', 'selenium-yeast', 'selenite', 'selenate', 'selenocysteine', 'methylselenocysteine'],
  ...['wheat', 'fish', 'brazil-nut', 'garlic', 'meat'],
].map((key, i) => ({ key, label: key, kind: i === 0 || i > 6 ? 'food' : 'form', infused: INFUSED.includes(key) }));

const readText = (text: string) => readRegimen(text, { file: 'r.json', forms: FORMS });
const BASE = { background: { ugPerDay: 55 }, atDays: [0, 70] };
const read = (value: object) => readText(JSON.stringify({ ...BASE, ...value }));
const dose = (value: object) => read({ doses: [{ form: 'selenite', route: 'oral', ug: 100, fromDay: 0, ...value }] });
const codesOf = (result: ReturnType<typeof read>) => result.notices.map((notice) => notice.code);

/** Code and words of what is refused. */
function refused(action: () => unknown): { code: string; text: string } {
  try {
    action();
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    const { message, hint } = explain(error.problem);
    expect(message.startsWith('r.json')).toBe(true);
    expect(hint.length).toBeGreaterThan(5);
    expect(`${message} ${hint}`).not.toMatch(/undefined|is NaN|\[object|e\+/);
    return { code: error.problem.code, text: `${message} ${hint}` };
  }
  throw new Error('expected a refusal');
}

describe('a regimen as the contract writes it', () => {
  const CONTRACT = {
    person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
    background: { ugPerDay: 55 },
    doses: [
      { form: 'selenium-yeast', route: 'oral', ug: 100, fromDay: 0, untilDay: 70, everyDays: 1 },
      { form: 'selenite', route: 'iv', ug: 100, infusionHours: 2, atDays: [0, 7] },
    ],
    atDays: [0, 14, 70],
  };

  test('everything has its place', () => {
    expect(readText(JSON.stringify(CONTRACT))).toEqual({
      regimen: {
        person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
        background: { kind: 'intake', ugPerDay: 55, form: 'food' },
        backgroundChanges: [],
        doses: [
          {
            ...{ form: 'selenium-yeast', route: 'oral', doseUg: 100, infusionHours: null, atHours: [0] },
            onDays: Array.from({ length: 70 }, (_, day) => day),
          },
          { form: 'selenite', route: 'iv', doseUg: 100, infusionHours: 2, onDays: [0, 7], atHours: [0] },
        ],
        meals: [],
        atDays: [0, 14, 70],
      },
      notices: [],
    });
  });

  test('levels in blood, changes of the background, hours and meals', () => {
    const { regimen, notices } = read({
      background: { matchPlasmaUgPerL: 95, form: 'wheat', changes: [{ fromDay: 30, ugPerDay: 11 }] },
      doses: [{ form: 'selenite', ug: 50, atHours: [7, 13, 19], atDays: [0, 1] }],
      meals: [
        { day: 1, hour: 19, form: 'fish', ug: 30 },
        { day: 0, hour: 7.5, form: 'wheat', ug: 12 },
        { day: 0.25, ug: 0.4 },
      ],
    });
    expect(notices).toEqual([]);
    expect(regimen.background).toEqual({ kind: 'plasma', plasmaUgPerL: 95, form: 'wheat' });
    expect(regimen.backgroundChanges).toEqual([{ fromDay: 30, ugPerDay: 11 }]);
    expect(regimen.doses[0]).toMatchObject({ route: 'oral', atHours: [7, 13, 19], onDays: [0, 1] });
    expect(regimen.meals).toEqual([
      { timeDays: 0.25, form: 'food', seleniumUg: 0.4 },
      { timeDays: 7.5 / 24, form: 'wheat', seleniumUg: 12 },
      { timeDays: 1 + 19 / 24, form: 'fish', seleniumUg: 30 },
    ]);
    expect(read({ background: { matchWholeBloodUgPerL: 140 } }).regimen.background).toEqual({
      kind: 'wholeBlood',
      wholeBloodUgPerL: 140,
      form: 'food',
    });
    expect(read({ person: { bodyMassKg: '137 lb' } }).regimen.person.bodyMassKg).toBeCloseTo(62.142, 3);
    expect(read({ person: undefined }).regimen.person).toEqual({ sex: null, ageYears: null, bodyMassKg: null });
    expect(read({ background: { ugPerDay: 0 } }).regimen.background).toMatchObject({ ugPerDay: 0 });
  });

  test.each([
    [{}, 70, 69],
    [{ untilDay: 7 }, 7, 6],
    [{ untilDay: 8, everyDays: 7 }, 2, 7],
    [{ untilDay: 7, everyDays: 7 }, 1, 0],
    [{ untilDay: 1, everyDays: 0.25 }, 4, 0.75],
    [{ untilDay: 1, everyDays: 0.1 }, 10, 0.9],
    [{ fromDay: 69.5 }, 1, 69.5],
  ])('days of %o', (times, count, last) => {
    const { onDays } = dose(times).regimen.doses[0]!;
    expect(onDays).toHaveLength(count);
    expect(onDays.at(-1)).toBeCloseTo(last, 12);
  });

  test('days in another order are sorted, twice the same counts once, and both are said', () => {
    const result = read({ atDays: [70, 0, 14, 14] });
    expect(result.regimen.atDays).toEqual([0, 14, 70]);
    expect(codesOf(result)).toEqual(['body.times.unsorted', 'body.times.repeated']);
  });

  test.each([
    ['SeMet', 'selenomethionine'],
    ['L-selenomethionine', 'selenomethionine'],
    ['sodium selenite', 'selenite'],
    ['selenious acid', 'selenite'],
    ['yeast', 'selenium-yeast'],
    ['Se-yeast', 'selenium-yeast'],
    ['Selenium yeast', 'selenium-yeast'],
    ['MeSeCys', 'methylselenocysteine'],
    ['Se-methyl-L-selenocysteine', 'methylselenocysteine'],
    ['brazil nut', 'brazil-nut'],
    ['Brazil nuts', 'brazil-nut'],
  ])('the form "%s" is %s', (form, key) => {
    expect(dose({ form }).regimen.doses[0]!.form).toBe(key);
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['{"background": {"ugPerDay": 55},\n "atDays": [0, 1],}', 2],
    ['{\n"doses": [\n{"ug": NaN}]}', 3],
    ['{"a": 1', 1],
    ['', 1],
    ['{\n"a": "x\n"}', 2],
    ["{'a': 1}", 1],
  ])('%s is no JSON', (text, line) => {
    const { code, text: words } = refused(() => readText(text));
    expect(code).toBe('file.json.syntax');
    expect(words).toContain(`r.json, line ${line}:`);
  });

  test.each([
    ['a list', '[]', 'file.json.shape'],
    ['a number', '1', 'file.json.shape'],
  ])('%s is no regimen', (_, text, code) => {
    expect(refused(() => readText(text)).code).toBe(code);
  });

  test.each<[string, object, string, string]>([
    ['a form that does not exist', { form: 'selenomethionin' }, 'body.form.unknown', 'Near it: selenomethionine.'],
    ['another', { form: 'selenit' }, 'body.form.unknown', 'Near it: selenite'],
    ['a form without likeness', { form: 'kryptonite' }, 'body.form.unknown', 'Known are food, selenomethionine'],
    ['a form that is a name of the language', { form: 'constructor' }, 'body.form.unknown', 'doses[0].form'],
    ['no form', { form: undefined }, 'body.field.missing', 'doses[0].form'],
    ['a number as form', { form: 7 }, 'body.form.unknown', '"7"'],
    ['50 mg as µg', { ug: 50_000 }, 'body.dose.hardStop', 'doses[0].ug: 50000 µg of selenium at once'],
    ['the hard stop itself', { ug: 1000 }, 'body.dose.hardStop', '"confirmLargeDoses": true'],
    ['50 mg as text', { ug: '50 mg' }, 'body.dose.unit', '"50 mg" came, and doses are micrograms (µg)'],
    ['mg as a field', { ug: undefined, mg: 50 }, 'body.dose.unit', 'doses[0].mg: "50 mg" came'],
    ['mg beside µg', { doseMg: 0.2 }, 'body.dose.unit', 'would be 200 µg'],
    ['a unit of its own', { unit: 'mg' }, 'body.dose.unit', '"100 mg"'],
    ['an unknown unit', { ug: '100 IU' }, 'body.dose.unit', '"100 IU"'],
    ['a negative dose', { ug: -5 }, 'body.dose.negative', '-5 µg is below zero'],
    ['a word', { ug: 'lots' }, 'body.field.shape', 'the text "lots" came where a number of µg'],
    ['a list', { ug: [100] }, 'body.field.shape', 'a list came'],
    ['no amount', { ug: null }, 'body.field.missing', 'doses[0].ug'],
    ['a dose typed in mg', { ug: 0.2 }, 'body.dose.small', '0.2 mg is 200 µg'],
    ['a route', { route: 'skin' }, 'body.route.unknown', '"skin"'],
    ['yeast into a vein', { form: 'yeast', route: 'iv' }, 'body.route.notInfused', 'selenium-yeast is not given'],
    [
      'bread into a vein',
      { form: 'wheat', route: 'iv' },
      'body.route.notInfused',
      'selenomethionine, selenite, selenate',
    ],
    ['an infusion of zero length', { route: 'iv', infusionHours: 0 }, 'body.infusion.length', 'doses[0].infusionHours'],
    ['a negative length', { route: 'iv', infusionHours: -2 }, 'body.infusion.length', '-2 hours'],
    ['a length in minutes', { route: 'iv', infusionHours: 120 }, 'body.infusion.overlap', 'after 24 hours'],
    ['a length by mouth', { infusionHours: 2 }, 'body.infusion.byMouth', '"route": "iv"'],
    [
      'infusions that overlap',
      { route: 'iv', infusionHours: 13, atHours: [8, 20] },
      'body.infusion.overlap',
      '12 hours',
    ],
    ['an end before the beginning', { fromDay: 10, untilDay: 10 }, 'body.times.empty', 'untilDay'],
    ['a beginning after the last day', { fromDay: 70 }, 'body.times.empty', 'last time looked at is day 70'],
    ['a step of zero', { everyDays: 0 }, 'body.times.every', 'doses[0].everyDays'],
    ['no times', { fromDay: undefined }, 'body.times.missing', 'doses[0]: it is not said when'],
    ['two patterns', { atDays: [1] }, 'body.times.several', 'fromDay'],
    ['a day before the start', { fromDay: -1 }, 'body.times.negative', 'day -1'],
    ['a hundred years and more', { untilDay: 36_526 }, 'body.times.tooLate', 'beyond 100 years'],
    ['hour 24', { atHours: [24] }, 'body.times.hours', 'doses[0].atHours[0]'],
    ['hours of a part of a day', { fromDay: 0.5, atHours: [8] }, 'body.times.hoursOfPart', 'day 0.5'],
    ['too many doses', { everyDays: 0.0001 }, 'body.times.tooMany', '700000 single doses'],
    ['more doses than can be told', { everyDays: 1e-300 }, 'body.times.tooMany', 'more than a billion'],
  ])('%s', (_, value, code, words) => {
    const found = refused(() => dose(value));
    expect(found.code).toBe(code);
    expect(found.text).toContain(words);
  });

  test.each<[string, object, string, string]>([
    ['no background', { background: undefined }, 'body.background.missing', 'r.json, background'],
    ['an empty background', { background: {} }, 'body.background.missing', 'matchPlasmaUgPerL'],
    [
      'two backgrounds',
      { background: { ugPerDay: 5, matchPlasmaUgPerL: 90 } },
      'body.background.several',
      'ugPerDay, match',
    ],
    ['a background in mg', { background: { ugPerDay: 0.055 } }, 'body.intake.small', '0.055 mg is 55 µg'],
    ['a field in mg', { background: { mgPerDay: 55 } }, 'body.dose.unit', 'background.mgPerDay'],
    ['a background below zero', { background: { ugPerDay: -1 } }, 'body.field.range', '-1 µg a day'],
    ['a background without end', { background: { ugPerDay: 5001 } }, 'body.intake.tooHigh', '5000 µg'],
    [
      'plasma in µmol/L',
      { background: { matchPlasmaUgPerL: 1.2 } },
      'body.level.range',
      'Is it µmol/L? Then it is 94.8 µg/L.',
    ],
    [
      'plasma in nmol/L',
      { background: { matchPlasmaUgPerL: 1200 } },
      'body.level.range',
      'Is it nmol/L? Then it is 94.8 µg/L.',
    ],
    [
      'plasma in mg/L',
      { background: { matchPlasmaUgPerL: 0.095 } },
      'body.level.range',
      'Is it mg/L? Then it is 95 µg/L.',
    ],
    [
      'a form of the background',
      { background: { ugPerDay: 55, form: 'rocks' } },
      'body.form.unknown',
      'background.form',
    ],
    [
      'two changes at once',
      {
        background: {
          ugPerDay: 55,
          changes: [
            { fromDay: 3, ugPerDay: 5 },
            { fromDay: 3, ugPerDay: 9 },
          ],
        },
      },
      'body.change.twice',
      'day 3',
    ],
    ['no days to look at', { atDays: undefined }, 'body.field.shape', 'r.json, atDays: nothing came'],
    ['an empty list of days', { atDays: [] }, 'body.field.shape', 'an empty list'],
    ['a negative day', { atDays: [-1] }, 'body.times.negative', 'atDays[0]'],
    ['a day that is no number', { atDays: ['soon'] }, 'body.field.shape', 'the text "soon"'],
    ['a person of 3 kg', { person: { bodyMassKg: 3 } }, 'person.mass.range', 'person.bodyMassKg'],
    ['a person of 400 kg', { person: { bodyMassKg: 400 } }, 'person.mass.range', '25 to 350 kg'],
    ['a child of 60 kg', { person: { ageYears: 2, bodyMassKg: 60 } }, 'person.mass.range', '1 or 2 years'],
    ['an age of 400', { person: { ageYears: 400 } }, 'person.age.range', '0 to 120'],
    ['another sex', { person: { sex: 'x' } }, 'person.sex.unknown', '"x"'],
    ['a weight in words', { person: { bodyMassKg: 'heavy' } }, 'body.field.shape', 'kilograms'],
    ['a weight in pounds as large', { person: { bodyMassKg: '900 lb' } }, 'person.mass.range', '900 lb is 408.2 kg'],
    ['a list of nothing', { doses: [null] }, 'body.field.shape', 'doses[0]: null came'],
    ['doses that are no list', { doses: {} }, 'body.field.shape', 'a list of doses'],
    ['a meal in mg', { meals: [{ day: 0, ug: '12 mg' }] }, 'body.dose.unit', 'meals[0].ug'],
    ['a meal of 2000 µg', { meals: [{ day: 0, ug: 2000 }] }, 'body.dose.hardStop', 'meals[0].ug'],
    ['a meal without a day', { meals: [{ ug: 12 }] }, 'body.field.shape', 'meals[0].day'],
    ['a word for yes', { confirmLargeDoses: 'yes' }, 'body.field.shape', 'true or false'],
  ])('%s', (_, value, code, words) => {
    const found = refused(() => read(value));
    expect(found.code).toBe(code);
    expect(found.text).toContain(words);
  });

  test('a number beyond all numbers', () => {
    const text = '{"background":{"ugPerDay":55},"atDays":[0],"doses":[{"form":"selenite","ug":1e999,"atDays":[0]}]}';
    expect(refused(() => readText(text)).code).toBe('body.field.shape');
  });
});

describe('what is said and used', () => {
  test('a large dose that is confirmed; one that no trial gave stays refused', () => {
    const large = { form: 'selenite', route: 'iv', infusionHours: 2, atDays: [0] };
    const result = read({ confirmLargeDoses: true, doses: [{ ...large, ug: 4000 }] });
    expect(result.regimen.doses[0]!.doseUg).toBe(4000);
    expect(codesOf(result)).toEqual(['body.dose.confirmed']);
    const beyond = refused(() => read({ confirmLargeDoses: true, doses: [{ ...large, ug: 50_000 }] }));
    expect(beyond.code).toBe('body.dose.beyondTrials');
  });

  test('a dose of nothing is left out', () => {
    const result = dose({ ug: 0 });
    expect(result.regimen.doses).toEqual([]);
    expect(codesOf(result)).toEqual(['body.dose.zero']);
  });

  test('an infusion whose length is not given', () => {
    const result = dose({ route: 'iv' });
    expect(result.regimen.doses[0]!.infusionHours).toBe(1);
    expect(codesOf(result)).toEqual(['body.infusion.assumed']);
  });

  test('an infusion that never stops is allowed', () => {
    expect(dose({ route: 'iv', infusionHours: 24 }).notices).toEqual([]);
  });

  test('a field that is misspelt', () => {
    const result = dose({ untillDay: 7, colour: 'red' });
    expect(result.notices.map((notice) => explain(notice))).toEqual([
      {
        message: 'r.json, doses[0].untillDay: this field is not known and was not used.',
        hint: 'Did you mean "untilDay"?',
      },
      {
        message: 'r.json, doses[0].colour: this field is not known and was not used.',
        hint: expect.stringMatching(/^Known here are form/),
      },
    ]);
  });

  test('a habit is a month: one dose of 900 µg, or a week of 300, is none', () => {
    expect(dose({ ug: 900, fromDay: undefined, atDays: [3] }).notices).toEqual([]);
    expect(dose({ ug: 300, untilDay: 7 }).notices).toEqual([]);
    const { regimen } = dose({ ug: 300, untilDay: 15 });
    expect(highestMonthlyMeanUgPerDay(regimen, 55)).toBe(55 + 150);
  });
});

test('whatever stands in the file: a regimen of sound numbers, or a refusal with a place', () => {
  const odd = fc.oneof(fc.double(), fc.integer({ min: -2, max: 90 }), fc.jsonValue());
  // mostly sound, so that many files are accepted, and any field may hold anything
  const mostly = <T>(...sound: T[]) =>
    fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...sound) }, { weight: 1, arbitrary: odd });
  const value = fc.record({
    person: fc.record({ sex: mostly('female', null), ageYears: mostly(40, null), bodyMassKg: mostly(70, null) }),
    background: fc.oneof(
      fc.record({ ugPerDay: mostly(55, 0), changes: mostly<unknown>([], [{ fromDay: 5, ugPerDay: 11 }]) }),
      fc.record({ matchPlasmaUgPerL: mostly(95, 40) }),
    ),
    doses: fc.array(
      fc.record(
        {
          form: mostly('selenite', 'SeMet', 'wheat'),
          route: mostly('oral', 'iv', null),
          ug: fc.oneof(fc.integer({ min: 0, max: 1000 }), odd),
          infusionHours: mostly(null, null, 2),
          fromDay: mostly(0, 3, 7.5),
          everyDays: mostly(1, 0.5, 7),
          atHours: mostly<unknown>([0], [20, 8], null),
        },
        { requiredKeys: ['form', 'ug', 'fromDay'] },
      ),
      { maxLength: 2 },
    ),
    meals: fc.array(fc.record({ day: mostly(0, 2, 1.5), hour: mostly(7.5, null), ug: mostly(12, 0.3) }), {
      maxLength: 2,
    }),
    atDays: mostly<unknown>([0, 5, 30], [30, 5]),
  });
  let accepted = 0;
  fc.assert(
    fc.property(value, (regimen) => {
      try {
        const { regimen: found, notices } = readText(JSON.stringify(regimen));
        accepted++;
        for (const { doseUg, onDays, atHours, infusionHours } of found.doses) {
          expect(doseUg).toBeGreaterThan(0);
          expect(infusionHours ?? 1).toBeGreaterThan(0);
          for (const times of [onDays, atHours]) {
            expect(times.length).toBeGreaterThan(0);
            for (let i = 0; i < times.length; i++) expect(times[i]).toBeGreaterThan(i === 0 ? -1 : times[i - 1]!);
          }
        }
        for (const notice of notices) expect(explain(notice).message).toContain('r.json');
      } catch (error) {
        if (!(error instanceof SelenoscopeError)) throw error;
        expect(explain(error.problem).message).toContain('r.json');
      }
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test('any text: nothing but a SelenoscopeError is thrown', () => {
  const text = fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '-', 'e', '\n', 'null', '\\'),
  });
  fc.assert(
    fc.property(text, (body) => {
      expect(() => readText(body)).toThrow(SelenoscopeError);
    }),
    { numRuns: 2000 },
  );
});
