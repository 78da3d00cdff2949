import type { JourneyColumn, JourneyPart } from '@selenoscope/draw';
import { expect, test } from 'vitest';
import { moved, partOf, stepOf } from './stops.js';

const part = (mark: string, id: string, to: string | null, ugPerDay: number): JourneyPart => ({
  mark,
  kind: to === null ? 'node' : 'band',
  id,
  to,
  name: mark,
  shownName: '',
  ugPerDay,
  p5: null,
  p95: null,
  column: 0,
  box: { x: 0, y: 0, width: 1, height: 1 },
});
const gate = (id: string): JourneyPart => part(`node:${id}`, id, null, 1);
const band = (from: string, to: string, ug: number): JourneyPart => part(`band:${from}>${to}`, from, to, ug);

const columns: readonly JourneyColumn[] = [
  {
    nodes: [gate('bread'), gate('fish')],
    bands: [band('bread', 'met', 6), band('bread', 'cys', 8), band('fish', 'met', 2)],
  },
  { nodes: [gate('met'), gate('cys')], bands: [] },
];
const walk = (from: string, ...steps: Parameters<typeof moved>[2][]): string =>
  steps.reduce((mark, step) => moved(columns, mark, step), from);

test('along the flow: from a gate by its widest band to the next gate, and back', () => {
  expect(walk('node:bread', 'on')).toBe('band:bread>cys');
  expect(walk('node:bread', 'on', 'on')).toBe('node:cys');
  expect(walk('node:met', 'back')).toBe('band:bread>met');
  expect(walk('node:met', 'back', 'back')).toBe('node:bread');
});

test('across the flow: to the neighbours, and no further', () => {
  expect(walk('node:bread', 'after')).toBe('node:fish');
  expect(walk('node:bread', 'after', 'after')).toBe('node:fish');
  expect(walk('band:bread>cys', 'before', 'before')).toBe('band:bread>met');
  expect(walk('band:bread>met', 'last')).toBe('band:fish>met');
  expect(walk('node:cys', 'first')).toBe('node:met');
});

test('where the river ends, and for what is gone, it stays', () => {
  expect(walk('node:met', 'on')).toBe('node:met');
  expect(walk('node:bread', 'back')).toBe('node:bread');
  expect(walk('node:gone', 'after')).toBe('node:gone');
});

test('every part is reached from the first', () => {
  const all = columns.flatMap(({ nodes, bands }) => [...nodes, ...bands]).map(({ mark }) => mark);
  const seen = new Set(['node:bread']);
  for (const mark of seen)
    for (const step of ['on', 'back', 'before', 'after'] as const) seen.add(moved(columns, mark, step));
  expect([...seen].sort()).toEqual([...all].sort());
});

test('arrows follow the way that the river flows', () => {
  expect([stepOf('ArrowRight', 'right'), stepOf('ArrowRight', 'down')]).toEqual(['on', 'after']);
  expect([stepOf('ArrowDown', 'right'), stepOf('ArrowDown', 'down')]).toEqual(['after', 'on']);
  expect(stepOf('x', 'right')).toBeNull();
  // from right to left what lies on is at the left
  expect([stepOf('ArrowLeft', 'right', true), stepOf('ArrowDown', 'right', true)]).toEqual(['on', 'after']);
});

test('a part is found by its mark', () => {
  expect(partOf(columns, 'band:fish>met')?.ugPerDay).toBe(2);
  expect(partOf(columns, 'band:fish>cys')).toBeNull();
});
