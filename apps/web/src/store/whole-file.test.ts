import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './defaults.js';
import { anyFile } from './fixtures/made-up.js';
import type { WholeFile } from './records.js';
import { readWholeFile, writeWholeFile } from './whole-file.js';

const entry = {
  id: 'a',
  date: '2026-01-02',
  food: 'sr28:1',
  name: 'Egg',
  amount: 1,
  unit: 'g',
  order: 0,
  changedAt: 1,
};
const FILE: WholeFile = {
  schema: 'selenoscope.file/1',
  savedAt: '2026-01-02T03:04:05Z',
  version: '0.1.0',
  entries: [entry],
  recipes: [],
  products: [],
  labs: [],
  stool: [],
  mapping: [],
  settings: DEFAULT_SETTINGS,
};
const refusal = (value: unknown) => {
  const read = readWholeFile(typeof value === 'string' ? value : JSON.stringify(value));
  return 'problem' in read ? [read.problem.code, read.problem.path] : null;
};

describe('the whole file', () => {
  it('is read back as it was written, and written again to the same bytes', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const text = writeWholeFile(file);
        const read = readWholeFile(text);
        if ('problem' in read) throw new Error(JSON.stringify(read.problem));
        expect(writeWholeFile(read.file)).toBe(text);
        const byId = [...file.entries].sort((a, b) => (a.id < b.id ? -1 : 1));
        // toStrictEqual overlooks -0
        expect(JSON.stringify(read.file.entries.map((one) => one.name))).toBe(
          JSON.stringify(byId.map((one) => one.name)),
        );
        expect(read.file.settings).toEqual(file.settings);
      }),
      { numRuns: 200 },
    );
  });

  it('has the same bytes whatever the order of fields and records', () => {
    const second = { ...entry, id: 'b' };
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as typeof entry;
    expect(writeWholeFile({ ...FILE, entries: [second, turned] })).toBe(
      writeWholeFile({ ...FILE, entries: [entry, second] }),
    );
  });

  it('is refused whole where anything is not as it must be', () => {
    const withEntry = (fields: object) => ({ ...FILE, entries: [{ ...entry, ...fields }] });
    const withSettings = (fields: object) => ({ ...FILE, settings: { ...DEFAULT_SETTINGS, ...fields } });
    expect(refusal(FILE)).toBeNull();
    expect(refusal('')).toEqual(['not-a-file', '']);
    expect(refusal('date,food\n')).toEqual(['not-a-file', '']);
    expect(refusal(writeWholeFile(FILE).slice(0, -9))).toEqual(['not-json', '']);
    expect(refusal('null')).toEqual(['not-a-file', 'schema']);
    expect(refusal({ ...FILE, schema: 'selenoscope.file/2' })).toEqual(['newer', 'schema']);
    expect(refusal({ ...FILE, schema: 'selenoscope.assess/1' })).toEqual(['not-a-file', 'schema']);
    expect(refusal({ ...FILE, extra: 1 })).toEqual(['unknown-field', 'extra']);
    expect(refusal(withEntry({ colour: 'red' }))).toEqual(['unknown-field', 'entries[0].colour']);
    expect(refusal(withEntry({ amount: '1' }))).toEqual(['wrong-kind', 'entries[0].amount']);
    expect(refusal(withEntry({ date: '2026-02-30' }))).toEqual(['out-of-range', 'entries[0].date']);
    expect(refusal(withEntry({ time: '24:00' }))).toEqual(['out-of-range', 'entries[0].time']);
    expect(refusal(withEntry({ carried: { energy: '0' } }))).toEqual(['wrong-kind', 'entries[0].carried.energy']);
    expect(refusal({ ...FILE, entries: [entry, entry] })).toEqual(['twice', 'entries[1].id']);
    expect(refusal({ ...FILE, labs: undefined })).toEqual(['missing', 'labs']);
    expect(refusal(withSettings({ changesSinceSaved: -1 }))).toEqual(['out-of-range', 'settings.changesSinceSaved']);
    expect(refusal(withSettings({ plan: { sentence: '', changes: [{}] } }))).toEqual([
      'missing',
      'settings.plan.changes[0].kind',
    ]);
    const bad = JSON.parse(JSON.stringify(FILE));
    delete bad.entries[0].food;
    expect(refusal(bad)).toEqual(['missing', 'entries[0].food']);
  });

  it('says what to do', () => {
    const read = readWholeFile(JSON.stringify({ ...FILE, schema: 'selenoscope.file/7' }));
    expect(read).toMatchObject({
      problem: {
        message: expect.stringContaining('selenoscope.file/7'),
        hint: expect.stringMatching(/Load this page again/),
      },
    });
  });
});
