import type { JourneyView, SourceView } from '@selenoscope/core';
import type { JourneyPart } from '@selenoscope/draw';
import { expect, test } from 'vitest';
import type { Answered } from '../../model/index.js';
import { behind } from './behind.js';

const row = (name: string, group: string, ugPerDay: number, more: Partial<SourceView> = {}) =>
  ({
    id: `sr28:${name}`,
    name,
    group,
    ugPerDay,
    p5: ugPerDay / 2,
    p95: 2 * ugPerDay,
    originFactor: 1,
    originText: '',
    ...more,
  }) as SourceView;
const half = { selenomethionine: 0.5, selenite: 0.25, other: 0.25 };
const rows = [
  row('loaf', 'Bread, cereals, pasta, rice', 8, { originFactor: 0.5 }),
  row('carrot cake', 'Not found in the tables', 3, { isUnknown: true }),
  row('pasta', 'Bread, cereals, pasta, rice', 9),
  row('egg', 'Eggs', 2),
  row('sweets', 'Several kinds', 1),
];
const kind = (id: string, name: string) => ({ id, name });
const uptake = (form: string, mean: number) => ({
  form,
  takenUp: { mean, p5: mean / 2, p95: 2 * mean },
  passesBy: { mean: mean / 10, p5: 0, p95: mean },
});
const answered = {
  of: 'diary',
  view: {
    sources: {
      rows,
      kinds: [
        kind('bread-cereals', 'Bread, cereals, pasta, rice'),
        kind('not-matched', 'Not found in the tables'),
        kind('eggs', 'Eggs'),
        kind('mixed', 'Mixed dishes, sweets, drinks'),
      ],
    },
    settle: ['more-days', 'origin', 'unknown-foods', 'plasma-test'].map((code) => ({
      code,
      share: 0.1,
      sentence: [code],
    })),
  },
  assessment: {
    intake: { sources: rows.map((source) => ({ id: source.id, forms: half })) },
    body: { journey: { uptake: [uptake('selenite', 1), uptake('selenomethionine', 10), uptake('other', 2)] } },
  },
} as unknown as Answered;
const view = {
  columns: [[{ id: 'kind-bread-cereals' }, { id: 'kind-not-matched' }, { id: 'rest' }], [{ id: 'form-1' }]],
} as unknown as JourneyView;

const part = (id: string, to: string | null = null): JourneyPart => ({
  mark: '',
  kind: to === null ? 'node' : 'band',
  id,
  to,
  name: id,
  shownName: '',
  ugPerDay: 4,
  p5: null,
  p95: null,
  column: 0,
  box: { x: 0, y: 0, width: 0, height: 0 },
});
const foodsOf = (id: string, to: string | null = null) =>
  behind(answered, view, part(id, to)).foods.map(({ source, ugPerDay }) => [source.name, ugPerDay]);
const formsOf = (id: string, to: string | null = null) =>
  behind(answered, view, part(id, to)).forms.map(({ form }) => form);
const settleOf = (id: string) => behind(answered, view, part(id)).settle.map(({ code }) => code);

test('a gate of the plate has its foods, largest first', () => {
  expect(foodsOf('kind-bread-cereals')).toEqual([
    ['pasta', 9],
    ['loaf', 8],
  ]);
});

test('all the rest has what stands at no gate of its own; every food is behind just one gate', () => {
  expect(foodsOf('rest').map(([name]) => name)).toEqual(['egg', 'sweets']);
  const all = ['kind-bread-cereals', 'kind-not-matched', 'rest'].flatMap((id) => foodsOf(id).map(([name]) => name));
  expect(all.sort()).toEqual(rows.map(({ name }) => name).sort());
});

test('a band has the part of each food that takes this form', () => {
  expect(foodsOf('kind-bread-cereals', 'form-3')).toEqual([
    ['pasta', 2.25],
    ['loaf', 2],
  ]);
  const forms = ['form-1', 'form-2', 'form-3', 'form-4'].flatMap((form) => foodsOf('kind-bread-cereals', form));
  expect(forms.reduce((sum, [, ug]) => sum + Number(ug), 0)).toBeCloseTo(17, 9);
});

test('a form has the foods of every gate', () => {
  expect(foodsOf('form-1')).toHaveLength(rows.length);
});

test('in the body there are forms in place of foods', () => {
  expect(foodsOf('taken')).toEqual([]);
  expect(formsOf('taken')).toEqual(['selenomethionine', 'other', 'selenite']);
  expect(formsOf('form-4', 'taken')).toEqual(['other']);
  expect(formsOf('store', 'urine')).toEqual(['selenomethionine']);
  expect(formsOf('working')).toEqual(['other', 'selenite']);
});

test('what would narrow it is what bears on these foods, else more days', () => {
  expect(settleOf('kind-bread-cereals')).toEqual(['origin']);
  expect(settleOf('kind-not-matched')).toEqual(['unknown-foods']);
  expect(settleOf('taken')).toEqual(['plasma-test']);
  expect(settleOf('rest')).toEqual(['more-days']);
});

test('what a name gathers is said where it is opened: other losses, from either side, and nothing else', () => {
  expect(behind(answered, view, part('other')).note).toBe('journey.other-note');
  expect(behind(answered, view, part('store', 'other')).note).toBe('journey.other-note');
  expect(behind(answered, view, part('store', 'urine')).note).toBeNull();
});
