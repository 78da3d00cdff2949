// The example diary as it is settled, and moves made by hand: what plans are tried on in the tests of this folder and its sisters.
import { readFileSync } from 'node:fs';
import { loadCatalogue, loadFoodSearch, loadModelTables, loadTable } from '@selenoscope/data';
import { type RandomSource, stream } from '../../base/index.js';
import {
  type Diary,
  estimateIntake,
  type IntakeEstimate,
  openIntakeModel,
  type RawDiary,
  type RawEntry,
  resolveDiary,
} from '../../intake/index.js';
import type { Person } from '../../person.js';
import type { Candidate } from '../candidate.js';
import type { Habit, Move, MoveEffect, MoveSet, MoveVector } from '../move.js';

export const catalogue = loadCatalogue();
export const tables = loadModelTables();
export const intakeModel = openIntakeModel(catalogue, tables);
export const source: RandomSource = { seed: 1, person: 0 };
export const person: Person = {
  ...{ sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] },
};

/** The example diary's rows, which hold no quoted cells, and rows beside them. */
function exampleRows(more: readonly string[]): RawEntry[] {
  const text = readFileSync(new URL('../../../../../examples/diary-week.csv', import.meta.url), 'utf8');
  const lines = [...text.trim().split(/\r?\n/).slice(1), ...more];
  return lines.map((line, k) => {
    const [date, time, meal, food, amount, unit] = line.split(',') as [string, string, string, string, string, string];
    return { row: k + 2, date, time, meal, food, amount: Number(amount), unit };
  });
}

export function exampleDiary(more: readonly string[] = []): Diary {
  const entries = exampleRows(more);
  const raw: RawDiary = {
    ...{ kind: 'selenoscope-csv', file: 'diary-week.csv', rowsIn: entries.length, entries, rejected: [], notices: [] },
  };
  const context = { catalogue, search: loadFoodSearch(), portions: loadTable('household-portions'), country: 'GB' };
  return resolveDiary(raw, context);
}

export const exampleIntake = (draws: number, more: readonly string[] = []): IntakeEstimate =>
  estimateIntake(exampleDiary(more), person, intakeModel, { draws, source });

/** Rows of a supplement taken on every day of the diary. */
export const takenDaily = (form: string, ug: number): string[] =>
  Array.from({ length: 7 }, (_, d) => `2026-03-0${d + 2},08:00,breakfast,supplement:${form},${ug},µg,`);

const NUTRIENTS = ['energy', 'selenium', 'fibre', 'protein', 'carbohydrate'] as const;
const per100 = (index: number, nutrient: string): number => catalogue.cell(index, nutrient).value ?? 0;

/** One portion a week of a food, its selenium spread by about a fifth. */
export function portionVector(id: string, grams: number, draws: number): MoveVector {
  const index = catalogue.indexOf(id);
  const food = catalogue.food(index);
  const z = stream(source, `test.${id}`).normals(draws);
  const middle = (per100(index, 'selenium') * grams) / 700;
  return {
    ...{ key: id, name: food.name, index, speciation: food.formGroup, route: 'oral', dose: false },
    ...{ unit: 'portion-a-week', gramsPerDay: grams / 7, ugPerDay: z.map((v) => middle * Math.max(0.1, 1 + 0.2 * v)) },
  };
}

/** All that is eaten or taken of a source now. */
export function habitOf(intake: IntakeEstimate, id: string): { habit: Habit; vector: MoveVector } {
  const place = intake.sources.findIndex((s) => s.id === id);
  const s = intake.sources[place]!;
  const index = catalogue.indexOf(id);
  const [gramsPerTime, timesPerWeek] = [s.gramsPerDay ?? 0, 7];
  return {
    habit: {
      ...{
        key: id,
        name: s.name,
        index: index < 0 ? null : index,
        gramsPerTime,
        timesPerWeek,
        meals: [],
        source: place,
      },
    },
    vector: {
      ...{ key: id, name: s.name, index: index < 0 ? null : index, speciation: s.speciation },
      ...{ route: id.startsWith('infusion:') ? 'iv' : 'oral', dose: s.kind === 'dose', unit: 'habit' },
      ...{ gramsPerDay: s.gramsPerDay ?? 0, ugPerDay: s.draws },
    },
  };
}

/** A product: the dose that its label says a day, its content spread by a twentieth. */
export function doseVector(form: string, draws: number, route: 'oral' | 'iv' = 'oral'): MoveVector {
  const z = stream(source, `test.dose.${form}`).normals(draws);
  return {
    ...{ key: `${route === 'iv' ? 'infusion' : 'supplement'}:${form}`, name: form, index: null, speciation: form },
    ...{ route, dose: true, unit: 'ug-a-day', gramsPerDay: 0, ugPerDay: z.map((v) => 1 + 0.05 * v) },
  };
}

/** A move of so many units of each vector; other nutrients go with the grams. */
function effectOf(move: Move, parts: MoveEffect['parts'], vectors: readonly MoveVector[]): MoveEffect {
  const nutrients = Float64Array.from(NUTRIENTS, (nutrient) =>
    parts.reduce((sum, { vector, times }) => {
      const { index, gramsPerDay } = vectors[vector]!;
      return sum + (index === null ? 0 : (times * gramsPerDay * per100(index, nutrient)) / 100);
    }, 0),
  );
  return { move, parts, nutrients, touches: [], portions: new Map(), families: [], dose: false };
}

const base = { key: '', disturbance: 1, costPerWeek: 0 };
const candidateOf = ({ index }: MoveVector): Candidate => ({
  ...{ index: index!, food: catalogue.food(index!), portionText: '', name: '', portionGrams: 0, role: '', family: '' },
  ...{ tags: new Set<string>(), meals: [], mostPerWeek: 14, familiarity: 1, source: '' },
});

export type HandMade =
  | {
      readonly add: MoveVector;
      readonly times: number;
      readonly instead?: ReturnType<typeof habitOf>;
      readonly share?: number;
    }
  | { readonly stop: ReturnType<typeof habitOf>; readonly factor: number }
  | { readonly dose: MoveVector; readonly ug: number };

const DOSE = {
  kind: 'dose',
  how: 'half',
  product: null,
  labelUg: 100,
  form: 'selenomethionine',
  route: 'oral',
} as const;

/** Moves made by hand, each an effect of the set in the order given. */
export function movesOf(...made: readonly HandMade[]): MoveSet {
  const vectors: MoveVector[] = [];
  const place = (vector: MoveVector): number => {
    const known = vectors.indexOf(vector);
    return known >= 0 ? known : vectors.push(vector) - 1;
  };
  const effects = made.map((one): MoveEffect => {
    if ('stop' in one) {
      const { habit, vector } = one.stop;
      const parts = [{ vector: place(vector), times: one.factor - 1 }];
      const move: Move = vector.dose
        ? { ...base, ...DOSE, habit, factor: one.factor }
        : { ...base, kind: 'reduce', habit, factor: one.factor, by: 'frequency', timesPerWeek: 7 * one.factor };
      return effectOf(move, parts, vectors);
    }
    if ('dose' in one) {
      const product = { key: 'test', text: '', form: one.dose.speciation, doseUg: one.ug, source: '' };
      const parts = [{ vector: place(one.dose), times: one.ug }];
      return effectOf({ ...base, kind: 'supplement', product, timesPerWeek: 7 }, parts, vectors);
    }
    const brought = { vector: place(one.add), times: one.times };
    const candidate = candidateOf(one.add);
    if (!one.instead) return effectOf({ ...base, kind: 'add', candidate, timesPerWeek: one.times }, [brought], vectors);
    const left = { vector: place(one.instead.vector), times: -(one.share ?? 1) };
    const move: Move = { ...base, kind: 'swap', candidate, instead: one.instead.habit, timesPerWeek: one.times };
    return effectOf(move, [brought, left], vectors);
  });
  return { nutrients: NUTRIENTS, effects, vectors, portionsNow: new Map(), dropped: 0 };
}
