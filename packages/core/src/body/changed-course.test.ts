import { describe, expect, test } from 'vitest';
import { mean } from '../base/index.js';
import { changedCourse, openCourses } from './changed-course.js';
import { tableModel } from './equations-fixtures.js';
import { type HabitualPart, habitualBody } from './habitual.js';

const model = tableModel();
const source = { seed: 1, person: 0 };
const COUNT = 300;
const woman = { sex: 'female', ageYears: 40, bodyMassKg: 65 } as const;
const common = { person: woman, model, source, count: COUNT };
const WEEKS = [0, 7, 14, 28, 56, 84];

const part = (form: string, ugPerDay: number, route: 'oral' | 'iv' = 'oral'): HabitualPart => ({
  form,
  route,
  ugPerDay: new Float64Array(COUNT).fill(ugPerDay),
});
const FOOD = part('food', 55);
const relative = (a: Float64Array, b: Float64Array): number =>
  a.reduce((worst, v, i) => Math.max(worst, Math.abs(v / b[i]! - 1)), 0);
const rise = (levels: readonly Float64Array[], row: number): number => mean(levels[row]!) - mean(levels[0]!);

describe('the course after a change of habits', () => {
  test('starts at rest under what was, and is flat where nothing changes', () => {
    const before = [FOOD, part('selenite', 20)];
    const course = changedCourse({ ...common, before, after: before, atDays: WEEKS });
    const { biomarkers } = habitualBody(before, woman, model, source, COUNT);
    expect(course.days).toEqual(WEEKS);
    for (let row = 0; row < WEEKS.length; row++) {
      expect(relative(course.plasmaSelenium[row]!, biomarkers.plasmaSelenium)).toBeLessThan(1e-6);
      expect(relative(course.selenoproteinP[row]!, biomarkers.selenoproteinP)).toBeLessThan(1e-6);
    }
  });

  test('is after years at rest under what is, scenario by scenario', () => {
    const after = [FOOD, part('fish', 40)];
    const course = changedCourse({ ...common, before: [FOOD], after, atDays: [5 * 365, 15 * 365] });
    const { biomarkers } = habitualBody(after, woman, model, source, COUNT);
    expect(Math.abs(mean(course.plasmaSelenium[0]!) / mean(biomarkers.plasmaSelenium) - 1)).toBeLessThan(0.01);
    expect(relative(course.plasmaSelenium[0]!, biomarkers.plasmaSelenium)).toBeLessThan(0.08);
    expect(relative(course.plasmaSelenium[1]!, biomarkers.plasmaSelenium)).toBeLessThan(0.01);
    expect(relative(course.selenoproteinP[1]!, biomarkers.selenoproteinP)).toBeLessThan(0.01);
  });

  test('of 100 µg of yeast a day for ten weeks is what British people showed', () => {
    // body-kinetics.md section 5.3: 0.41 to 0.56 µg/L for each µg/d over ten weeks (Hurst 2010)
    const after = [FOOD, part('selenium-yeast', 100)];
    const course = changedCourse({ ...common, before: [FOOD], after, atDays: [0, 70] });
    const perUg = rise(course.plasmaSelenium, 1) / 100;
    expect(perUg).toBeGreaterThan(0.38);
    expect(perUg).toBeLessThan(0.62);
    expect(rise(course.selenoproteinP, 1)).toBeGreaterThan(0);
  });

  test('rises or falls week by week, and selenoprotein P is sooner there than plasma', () => {
    const course = changedCourse({ ...common, before: [part('food', 25)], after: [FOOD], atDays: WEEKS });
    for (let row = 1; row < WEEKS.length; row++)
      expect(course.plasmaSelenium[row]!.every((v, i) => v > course.plasmaSelenium[row - 1]![i]!)).toBe(true);
    const share = (levels: readonly Float64Array[]) => rise(levels, 3) / rise(levels, 5);
    expect(share(course.selenoproteinP)).toBeGreaterThan(share(course.plasmaSelenium));
    const back = changedCourse({ ...common, before: [FOOD], after: [part('food', 25)], atDays: WEEKS });
    expect(back.plasmaSelenium[5]!.every((v, i) => v < back.plasmaSelenium[0]![i]!)).toBe(true);
  });

  test('of an infusion is that of its form past the gut', () => {
    const to = openCourses({ ...common, before: [FOOD], atDays: [0, 84] });
    const infused = to([FOOD, part('selenite', 60, 'iv')]);
    const swallowed = to([FOOD, part('selenite', 60)]);
    expect(rise(infused.selenoproteinP, 1)).toBeGreaterThan(rise(swallowed.selenoproteinP, 1));
  });

  test('is the same whether it is asked for alone or after others', () => {
    const start = { ...common, before: [FOOD], atDays: WEEKS };
    const to = openCourses(start);
    to([part('food', 500)]);
    expect(to([])).toEqual(changedCourse({ ...start, after: [] }));
  });

  test('has one body in a scenario, also where an intake above the fitted range makes it less sure', () => {
    const after = [FOOD, part('selenium-yeast', 2 * model.table.get('range.fitted.high', 'ug/d'))];
    const course = changedCourse({ ...common, before: [FOOD], after, atDays: [20 * 365] });
    const { biomarkers } = habitualBody(after, woman, model, source, COUNT);
    expect(relative(course.plasmaSelenium[0]!, biomarkers.plasmaSelenium)).toBeLessThan(0.01);
  });

  test('starts from a body that was settled otherwise, and moves by what the parts change', () => {
    const settled = habitualBody([part('food', 90)], woman, model, source, COUNT);
    const after = [FOOD, part('fish', 30)];
    const course = changedCourse({ ...common, before: [FOOD], after, atDays: [0, 15 * 365], settled });
    expect(relative(course.plasmaSelenium[0]!, settled.biomarkers.plasmaSelenium)).toBeLessThan(1e-9);
    const want = habitualBody([part('food', 90), part('fish', 30)], woman, model, source, COUNT);
    expect(relative(course.plasmaSelenium[1]!, want.biomarkers.plasmaSelenium)).toBeLessThan(0.01);
  });
});
