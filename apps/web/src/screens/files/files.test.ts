import { describe, expect, it } from 'vitest';
import type { FileContent, FileRead } from '../../model/protocol.js';
import type { EntryRecord } from '../../store/records.js';
import { changesOf } from './changes.js';
import { compare } from './compare.js';
import { labsCsv, leftOutCsv } from './csv.js';
import { isDue } from './due.js';
import type { EntryFrom } from './from.js';
import { gather } from './gathered.js';
import { weigh } from './weighed.js';

const row = (date: string, name: string, more: Partial<EntryFrom> = {}): EntryFrom => ({
  date,
  food: name,
  name,
  amount: 1,
  unit: 'slice',
  ...more,
});
const kept = (id: string, of: EntryFrom, order = 1): EntryRecord => ({ ...of, id, order, changedAt: 1 });
const read = (name: string, content: FileContent): FileRead => ({
  name,
  kind: content.kind,
  format: '',
  rowsIn: 0,
  read: 0,
  leftOut: [],
  unsettled: [],
  notices: [],
  content,
});
const diary = (name: string, entries: EntryFrom[]): FileRead => read(name, { kind: 'diary', entries });
const nothing = { entries: [], labs: [], mapping: [], stool: [] };
const making = () => {
  let n = 0;
  return { newId: () => `new${++n}`, now: 5 };
};
const add = { how: 'add', settled: new Map<string, string>() } as const;

describe('files held against the diary', () => {
  it('adds nothing when the same file comes twice', () => {
    const rows = [row('2026-03-02', 'bread'), row('2026-03-02', 'bread'), row('2026-03-03', 'egg')];
    const files = gather([diary('a.csv', rows)]);
    const there = { ...nothing, entries: rows.map((one, i) => kept(`old${i}`, one)) };
    const weighed = weigh(files, there);
    expect(weighed.entriesNew).toEqual([]);
    expect(changesOf(weighed, add, making())).toEqual([]);
  });

  it('takes the second of two like rows where one is there', () => {
    const rows = [row('2026-03-02', 'bread'), row('2026-03-02', 'bread')];
    const weighed = weigh(gather([diary('a.csv', rows)]), { ...nothing, entries: [kept('old', rows[0]!)] });
    expect(weighed.entriesNew).toHaveLength(1);
    expect(weighed.daysThere).toEqual(['2026-03-02']);
  });

  it('takes rows of two overlapping files once', () => {
    const files = gather([
      diary('january.csv', [row('2026-01-30', 'egg'), row('2026-01-31', 'egg')]),
      diary('both.csv', [row('2026-01-31', 'EGG'), row('2026-02-01', 'egg')]),
    ]);
    expect(files.entries.map((one) => one.date)).toEqual(['2026-01-30', '2026-01-31', '2026-02-01']);
    expect(files.entriesTwice).toBe(1);
  });

  it('replaces only the days of the file, in the order of the file', () => {
    const rows = [row('2026-03-02', 'milk'), row('2026-03-02', 'bread')];
    const there = { ...nothing, entries: [kept('old', rows[1]!, 7), kept('other', row('2026-03-01', 'egg'))] };
    const changes = changesOf(weigh(gather([diary('a.csv', rows)]), there), { ...add, how: 'replace' }, making());
    expect(changes.filter((one) => 'remove' in one)).toEqual([{ list: 'entries', remove: 'old' }]);
    const put = changes.flatMap((one) => ('put' in one && one.list === 'entries' ? [one.put] : []));
    expect(put.map((one) => [one.name, one.order])).toEqual([
      ['milk', 1],
      ['bread', 2],
    ]);
    expect(new Set(put.map((one) => one.importId)).size).toBe(1);
  });

  it('puts added rows behind those of the day', () => {
    const weighed = weigh(gather([diary('a.csv', [row('2026-03-02', 'milk')])]), {
      ...nothing,
      entries: [kept('old', row('2026-03-02', 'egg'), 7)],
    });
    expect(changesOf(weighed, add, making())).toMatchObject([{ put: { name: 'milk', order: 8 } }]);
  });

  it('lets a file of everything stand alone', () => {
    const whole = { schema: 'selenoscope.file/1', entries: [] } as unknown as Extract<
      FileContent,
      { kind: 'whole' }
    >['file'];
    const files = gather([
      diary('a.csv', [row('2026-03-02', 'milk')]),
      read('all.json', { kind: 'whole', file: whole }),
    ]);
    expect(files).toMatchObject({ whole, entries: [], aside: ['a.csv'] });
  });

  it('skips a laboratory value that is there', () => {
    const lab = { date: '2026-01-12', analyte: 'plasma selenium', value: 0.92, unit: 'µmol/L' };
    const files = gather([read('labs.csv', { kind: 'labs', labs: [lab, { ...lab, value: 1 }] })]);
    const weighed = weigh(files, { ...nothing, labs: [{ ...lab, id: 'l', changedAt: 1 }] });
    expect(weighed.labsSame).toBe(1);
    expect(changesOf(weighed, add, making())).toMatchObject([{ list: 'labs', put: { value: 1 } }]);
  });
});

describe('beside the files', () => {
  it('keeps a cell from becoming a formula or a new row', () => {
    const csv = leftOutCsv([
      {
        ...diary('a.csv', []),
        leftOut: [{ row: 3, text: '=cmd|"x",1', code: '', message: 'no food', hint: 'say which' }],
      },
    ]);
    expect(csv.split('\r\n')[1]).toBe('a.csv,3,"\'=cmd|""x"",1",no food,say which');
  });

  it('writes a measured value without what converting its unit has left behind, and knows it again', () => {
    const lab = { date: '2026-01-12', analyte: 'plasma-selenium', value: 72.65332000000001, unit: 'µg/L' } as const;
    const record = { ...lab, id: 'l', changedAt: 1 };
    expect(labsCsv([record]).split('\r\n')[1]).toBe('2026-01-12,plasma-selenium,72.6533,µg/L,');
    const files = gather([read('labs.csv', { kind: 'labs', labs: [{ ...lab, value: 72.6533 }] })]);
    expect(weigh(files, { ...nothing, labs: [record] }).labsSame).toBe(1);
  });

  it('writes what is only known to be below a number as that', () => {
    const lab = { date: '2026-01-12', analyte: 'crp', value: 5, unit: 'mg/L' } as const;
    const record = { ...lab, limit: 'below', id: 'l', changedAt: 1 } as const;
    expect(labsCsv([record]).split('\r\n')[1]).toBe('2026-01-12,crp,<5,mg/L,');
    const files = gather([read('labs.csv', { kind: 'labs', labs: [lab] })]);
    expect(weigh(files, { ...nothing, labs: [record] }).labsSame).toBe(0);
  });

  it('counts what was added, removed and changed since a copy', () => {
    const of = (id: string, changedAt = 1): EntryRecord => ({ ...kept(id, row('2026-03-02', 'egg')), changedAt });
    expect(compare([of('a'), of('b'), of('c')], [of('b'), of('c', 2), of('d')])).toEqual({
      added: 1,
      gone: 1,
      changed: 1,
    });
  });

  it.each([
    ['2026-03-01', 1, true],
    ['2026-03-02', 1, false],
    ['2026-01-01', 0, false],
    [null, 49, false],
    [null, 50, true],
  ])('reminds to save: saved %s, %i changes, on 8 March: %s', (savedOn, changesSinceSaved, due) => {
    expect(isDue({ savedOn, changesSinceSaved }, '2026-03-08')).toBe(due);
  });
});
