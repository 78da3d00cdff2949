import { SelenoscopeError } from '@selenoscope/core';
import type { FoodsEngine } from '../foods/engine.js';
import type { FileRead } from '../protocol.js';
import { diaryRead } from './diary.js';
import { type ReadOptions, refused, refusedBy } from './report.js';
import { answersRead, labsRead, mappingRead, personRead, wholeRead } from './small.js';
import { headOf, lookOf } from './sniff.js';
import { type Dropped, readStool } from './stool.js';
import { stoolReads } from './stool-reads.js';

/** What dropped files hold, by their content and not by their names. Nothing is saved. Rows in = read + left out. */
export async function readFiles(
  files: readonly Dropped[],
  engine: FoodsEngine,
  options: ReadOptions,
): Promise<readonly FileRead[]> {
  const found = files.map((file) => ({ file, read: readOne(file, engine, options) }));
  // what is nothing else may be a stool profile, or a part of one
  const others = found.filter(({ read }) => read.kind === 'refused' && mayBeStool(read));
  const stool = await stoolReads(others.map(({ file }) => file));
  const told = await Promise.all(
    found.map(async ({ file, read }) => {
      const of = stool.get(file);
      if (of !== undefined) return of;
      return isRefusedStool(file, read) ? stoolRefused(file, read) : read;
    }),
  );
  return told.filter((one) => one !== 'part');
}

/** A profile that its reader refuses, as a table that was cut off: what a diary should look like helps nobody then. */
const isRefusedStool = ({ name, bytes }: Dropped, { kind, notices }: FileRead): boolean => {
  const code = notices[0]?.code;
  if (kind !== 'refused' || code === NO_STOOL.code) return kind === 'refused';
  if (code === 'file.binary') return /\.qza$/i.test(name);
  return code === 'diary.format.unknown' && NAMES_MICROBES.test(headOf(bytes));
};
const NAMES_MICROBES = /[dkpcofgst]__|clade_name|taxon|\botu|bacteri/i;

/** What its own reader says of a stool profile that cannot be read. */
async function stoolRefused({ name, bytes }: Dropped, read: FileRead): Promise<FileRead> {
  try {
    await readStool([{ name, bytes }]);
    return read;
  } catch (error) {
    return error instanceof SelenoscopeError ? refusedBy(name, error) : read;
  }
}

const mayBeStool = ({ notices }: FileRead): boolean =>
  !/^(store\.|app\.file|file\.(empty|tooLarge))/.test(notices[0]!.code);

function readOne(file: Dropped, engine: FoodsEngine, options: ReadOptions): FileRead {
  const { name } = file;
  try {
    switch (lookOf(file.bytes)) {
      case 'whole':
        return wholeRead(file);
      case 'answers':
        return answersRead(file, engine, options);
      case 'diary':
        return diaryRead(file, engine, options);
      case 'mapping':
        return mappingRead(file);
      case 'person':
        return personRead(file, options);
      case 'labs':
        return labsRead(file, options);
      case 'ours':
        return refused(name, ANSWER_NOT_INPUT);
      case 'question':
        return refused(name, QUESTION_OF_THE_COMMAND);
      case 'stool':
        // read with its companions, once all files are seen
        return refused(name, NO_STOOL);
      case 'unknown':
        return readUnknown(file, engine, options);
    }
  } catch (error) {
    return refusedBy(name, error);
  }
}

const ANSWER_NOT_INPUT = {
  code: 'app.file.answer',
  message: 'This file is an answer of Selenoscope, not something that was eaten or measured.',
  hint: 'Drop the diary it was made from, or the file that "Save everything" writes.',
};

const QUESTION_OF_THE_COMMAND = {
  code: 'app.file.question',
  message: 'This file asks for something (doses, a regimen, a colon, the wishes of a plan) in the way of the command.',
  hint: 'In the app you ask the same under Body ("What if"), Gut and Plan.',
};

const NO_STOOL = {
  code: 'app.stool.unread',
  message: 'This looks like a stool profile, but its table cannot be read.',
  hint: 'Export it once more from the program that made it, as BIOM, TSV or CSV.',
};

/** A table that does not say what it is: a diary, else laboratory values; of two refusals the one that knows the file. */
function readUnknown(file: Dropped, engine: FoodsEngine, options: ReadOptions): FileRead {
  try {
    return diaryRead(file, engine, options);
  } catch (diary) {
    if (!(diary instanceof SelenoscopeError)) throw diary;
    const labs = labsOf(file, options);
    // a table of which no value is a laboratory's is none
    if (labs === null || labs.read === 0) throw diary;
    return labs;
  }
}

function labsOf(file: Dropped, options: ReadOptions): FileRead | null {
  try {
    return labsRead(file, options);
  } catch {
    return null;
  }
}
