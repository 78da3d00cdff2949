import { checkTables, notice, openCheck, readCheckAnswers } from '@selenoscope/core';
import { readLabs, readMapping, readPerson } from '@selenoscope/readers';
import { type LabRecord, type MappingRecord, readWholeFile } from '../../store/index.js';
import type { FoodsEngine } from '../foods/engine.js';
import type { FileRead } from '../protocol.js';
import { leftOut, plainRead, type ReadOptions, refused } from './report.js';
import type { Dropped } from './stool.js';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Everything a person has, in one file: all of it or nothing. */
export function wholeRead({ name, bytes }: Dropped): FileRead {
  const read = readWholeFile(textOf(bytes));
  if ('problem' in read) {
    const { code, message, hint } = read.problem;
    return refused(name, { code: `store.problem.${code}`, message, hint });
  }
  const { file } = read;
  const lists = [file.entries, file.recipes, file.products, file.labs, file.stool, file.mapping];
  const rows = lists.reduce((sum, list) => sum + list.length, 0);
  const dates = file.entries.map((entry) => entry.date).sort();
  return plainRead(name, 'whole', file.schema, {
    rowsIn: rows,
    read: rows,
    content: { kind: 'whole', file },
    ...(dates.length > 0 ? { from: dates[0]!, to: dates.at(-1)! } : {}),
  });
}

export function personRead({ name, bytes }: Dropped, { today, table }: ReadOptions): FileRead {
  const { person, notices } = readPerson(bytes, { file: name, today, countries: table('countries') });
  const { sex, ageYears, bodyMassKg, lifeStage, country, conditions } = person;
  const isNobody = sex === null && ageYears === null && bodyMassKg === null && country === null;
  if (isNobody && lifeStage === 'none' && conditions.length === 0) return refused(name, NOBODY);
  return plainRead(name, 'person', 'person', {
    ...{ rowsIn: 1, read: 1, notices: notices.map(notice), content: { kind: 'person', person } },
  });
}

const NOBODY = {
  code: 'app.file.nobody',
  message: 'This file says nothing of a person: neither sex, age, weight nor country.',
  hint: 'A person file holds sex, ageYears, bodyMassKg, lifeStage, country and conditions.',
};

export function answersRead({ name, bytes }: Dropped, { catalogue }: FoodsEngine, { table }: ReadOptions): FileRead {
  const { form } = openCheck(catalogue, checkTables(table));
  const { answers, notices } = readCheckAnswers(textOf(bytes), form, name);
  const rows = Object.keys(answers.values).length;
  return plainRead(name, 'answers', 'selenoscope.answers/1', {
    ...{ rowsIn: rows, read: rows, notices: notices.map(notice), content: { kind: 'answers', answers } },
  });
}

export function labsRead({ name, bytes }: Dropped, { today }: ReadOptions): FileRead {
  const file = readLabs(bytes, { file: name, today });
  const labs: Omit<LabRecord, 'id' | 'changedAt'>[] = file.values.map(
    ({ date, analyte, value, unit, written, method }) => ({
      ...{ date, analyte, value, unit },
      note: method === null ? written : `${written}, ${method}`,
    }),
  );
  // C-reactive protein is kept as a reading of its own; on the same date it is found again
  const crp = new Map(file.values.flatMap((one) => (one.crpMgPerL === null ? [] : [[one.date, one] as const])));
  const ofDays = [...crp].map(([date, { crpMgPerL, crpLimit }]) => ({ date, mgPerL: crpMgPerL!, limit: crpLimit }));
  // of a day without a value that could be read it is kept as well: the value may come later
  const others = (file.crp ?? []).filter(({ date }, i, all) => {
    const isFirst = all.findIndex((one) => one.date === date) === i;
    return isFirst && !file.values.some((value) => value.date === date);
  });
  for (const { date, mgPerL, limit } of [...ofDays, ...others])
    labs.push({ ...{ date, analyte: 'crp', value: mgPerL, unit: 'mg/L' }, ...(limit ? { limit } : {}) });
  return plainRead(name, 'labs', 'labs', {
    rowsIn: file.rowsIn,
    read: file.values.length + file.crpRows.length,
    leftOut: file.rejected.map(({ row, text, problem }) => leftOut(row, text, problem)),
    notices: file.notices.map(notice),
    content: { kind: 'labs', labs },
  });
}

export function mappingRead({ name, bytes }: Dropped): FileRead {
  const mapping = readMapping(bytes, { file: name });
  const records = new Map<string, Omit<MappingRecord, 'changedAt'>>();
  const left = mapping.rejected.map(({ row, text, problem }) => leftOut(row, text, problem));
  for (const { row, text, food, unit, grams } of mapping.rows) {
    const before = records.get(text);
    const out = (message: string, hint: string) => left.push({ row, text, code: 'mapping.row.left', message, hint });
    if (food === null && unit === undefined) {
      out(`Row ${row} names no food for "${text}" yet.`, 'Write the id of one of its candidates into the column food.');
    } else if (before && food !== null && before.food !== '' && before.food !== food) {
      out(`Row ${row} settles "${text}" a second time, on another food.`, 'The first row counts. Delete one of them.');
    } else if (before && unit !== undefined && before.unit !== null && before.unit !== unit) {
      out(`Row ${row} gives "${text}" a second unit.`, 'One unit of each text is kept: the first.');
    } else {
      records.set(text, {
        text,
        food: food ?? before?.food ?? '',
        unit: unit ?? before?.unit ?? null,
        grams: grams ?? before?.grams ?? null,
      });
    }
  }
  left.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const rowsIn = mapping.rows.length + mapping.rejected.length;
  return plainRead(name, 'mapping', 'mapping', {
    ...{ rowsIn, read: rowsIn - left.length, leftOut: left, content: { kind: 'mapping', rows: [...records.values()] } },
  });
}
