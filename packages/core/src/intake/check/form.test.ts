import { loadCatalogue, loadModelTables, loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { seleniumColumn } from '../../foods/index.js';
import { CONDITIONS } from '../../person.js';
import { DOSE_FORMS } from '../diary.js';
import { askedQuestions, withoutUnasked } from './answers.js';
import { fixtures, SURE } from './check-fixtures.js';
import { holds, readConditions } from './conditions.js';
import { openCheckForm } from './form.js';

const { catalogue, check, foodQuestions } = fixtures(loadCatalogue(), loadModelTables(), loadTable);
const { form } = check;
const ids = (values: Parameters<typeof askedQuestions>[1]['values']) =>
  askedQuestions(form, { values }).map((q) => q.id);

describe('the questions', () => {
  test('stand on 12 to 15 screens, in order, each screen in one piece', () => {
    expect(form.screens).toBeGreaterThanOrEqual(12);
    expect(form.screens).toBeLessThanOrEqual(15);
    const screens = form.questions.map((question) => question.screen);
    expect(screens).toEqual([...screens].sort((a, b) => a - b));
    expect(new Set(screens).size).toBe(Math.max(...screens));
    expect(form.questions.every((q) => q.text.endsWith('?') && q.title !== '')).toBe(true);
  });

  test('ask what the issue names', () => {
    const named =
      'sex age weight lifeStage country grain bread cereal meat poultry fish organ eggs milk legumes mushrooms';
    const extras = 'brazilNuts nutCount nutOrigin supplement supplementDose supplementOften drip dripAmount conditions';
    for (const id of `${named} ${extras}`.split(' ')) expect(form.question(id), id).toBeDefined();
    expect(form.question('conditions')!.choices.map((c) => c.id)).toEqual(
      expect.arrayContaining(['ibd', 'bariatric-surgery', 'dialysis', 'parenteral-nutrition']),
    );
  });

  test('every range of how often begins where the one before it ends, from never upwards', () => {
    for (const question of [...foodQuestions, form.question('brazilNuts')!, form.question('drip')!]) {
      const ranges = question.choices.map((choice) => choice.range!);
      expect(ranges[0], question.id).toMatchObject({ low: 0, high: 0 });
      for (let i = 2; i < ranges.length; i++) expect(ranges[i]!.low, question.id).toBe(ranges[i - 1]!.high);
    }
  });

  test('doses and conditions are ones that the model knows', () => {
    const forms = form.question('supplement')!.choices.filter((choice) => choice.id !== 'none');
    for (const choice of forms) expect(DOSE_FORMS).toContain(choice.means);
    const conditions = form.question('conditions')!.choices.filter((choice) => choice.id !== 'none');
    for (const choice of conditions) expect(CONDITIONS).toContain(choice.id);
  });

  test('what is not sure has a typical habit behind it, and portions a range of their own', () => {
    for (const { id } of foodQuestions) expect(check.typical.of(id, null).median, id).toBeGreaterThan(0);
    expect(form.question('portions')!.choices.some((choice) => choice.id === 'not-sure')).toBe(true);
  });
});

describe('what is asked', () => {
  test('pregnancy of women of 10 to 60 years, and where the age is not known', () => {
    expect(ids({ sex: 'female', age: 34 })).toContain('lifeStage');
    expect(ids({ sex: 'female', age: null })).toContain('lifeStage');
    expect(ids({ sex: 'female', age: 9 })).not.toContain('lifeStage');
    expect(ids({ sex: 'male', age: 34 })).not.toContain('lifeStage');
    expect(ids({})).not.toContain('lifeStage');
  });

  test('details only of what is eaten or taken', () => {
    expect(ids({ fish: 'never' })).not.toContain('fishKind');
    expect(ids({ fish: null })).not.toContain('fishKind');
    expect(ids({ fish: 'daily' })).toContain('fishKind');
    expect(ids({ brazilNuts: 'daily' })).toEqual(expect.arrayContaining(['nutCount', 'nutOrigin']));
    expect(ids({ supplement: 'none' })).not.toContain('supplementDose');
  });

  test('an answer to what is no longer asked is dropped', () => {
    const left = withoutUnasked(form, { values: { ...SURE, fish: 'never' } });
    expect(left.values['fishKind']).toBeUndefined();
    expect(left.values['bread']).toBe('two');
  });

  test('a condition reads as it is written', () => {
    const [sex, old] = readConditions('sex=female|not-sure and age>=10');
    expect(holds(sex!, { sex: 'female' })).toBe(true);
    expect(holds(sex!, {})).toBe(true);
    expect(holds(sex!, { sex: 'male' })).toBe(false);
    expect(holds(old!, { age: 9.9 })).toBe(false);
    expect(() => readConditions('sex is female')).toThrow(/no condition/);
  });
});

describe('the tables', () => {
  test('baskets hold foods of the catalogue by their own names, each with a selenium value', () => {
    const selenium = seleniumColumn(catalogue);
    const rows = loadTable('check-basket-foods');
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const food = catalogue.indexOf(row['food']!);
      expect(food, row['food']).toBeGreaterThanOrEqual(0);
      expect(catalogue.food(food).name).toBe(row['name']);
      expect(Number.isNaN(selenium.value[food]!), row['name']).toBe(false);
    }
  });

  test('a table that contradicts itself does not open', () => {
    const questions = loadTable('check-questions');
    const answers = loadTable('check-answers');
    const countries = loadTable('countries');
    const swap = (rows: typeof answers, id: string, change: Record<string, string>) =>
      rows.map((row) => (row['id'] === id ? { ...row, ...change } : row));
    expect(() => openCheckForm(swap(questions, 'lifeStage', { when: 'drip=never' }), answers, countries)).toThrow(
      /not asked before/,
    );
    expect(() => openCheckForm(questions, swap(answers, 'five-six', { low: '9' }), countries)).toThrow(
      /no proper range/,
    );
    expect(() => openCheckForm(questions, swap(answers, 'daily', { per: 'fortnight' }), countries)).toThrow(
      /no period/,
    );
  });
});
