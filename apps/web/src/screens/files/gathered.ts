import type { CheckAnswers } from '@selenoscope/core';
import type { FileContent, FileRead } from '../../model/index.js';
import type { EntryRecord, LabRecord, MappingRecord, PersonRecord, StoolRecord, WholeFile } from '../../store/index.js';
import type { ContentOf, EntryFrom, LabFrom, MappingFrom, StoolFrom } from './from.js';
import { keyOfEntry, split } from './same.js';

/** What several files hold together. */
export interface Gathered {
  readonly entries: readonly EntryFrom[];
  readonly labs: readonly LabFrom[];
  readonly mapping: readonly MappingFrom[];
  readonly stool: readonly StoolFrom[];
  readonly person: PersonRecord | null;
  readonly answers: CheckAnswers | null;
  readonly whole: WholeFile | null;
  /** names of files that wait: a second person, or anything beside a file of everything */
  readonly aside: readonly string[];
  /** entries that a second file says again, word for word: taken once */
  readonly entriesTwice: number;
}

/** The entries of several diaries: what a later file says again is taken once. */
function joined(diaries: readonly (readonly EntryFrom[])[]): { entries: EntryFrom[]; twice: number } {
  const entries: EntryFrom[] = [];
  let twice = 0;
  for (const diary of diaries) {
    const { fresh, same } = split<EntryFrom, EntryFrom>(diary, entries, keyOfEntry);
    entries.push(...fresh);
    twice += same.length;
  }
  return { entries, twice };
}

const NOTHING: Gathered = {
  entries: [],
  labs: [],
  mapping: [],
  stool: [],
  person: null,
  answers: null,
  whole: null,
  aside: [],
  entriesTwice: 0,
};

/** Joins files. A file of everything stands alone, and of a person there is one: the rest is set aside, and said. */
export function gather(reads: readonly FileRead[]): Gathered {
  const held = reads.flatMap(({ name, content }) => (content ? [{ name, content }] : []));
  const of = <K extends FileContent['kind']>(kind: K) =>
    held.filter(({ content }) => content.kind === kind) as { name: string; content: ContentOf<K> }[];
  const [whole] = of('whole');
  if (whole) {
    const aside = held.filter((one) => one.content !== whole.content).map(({ name }) => name);
    return { ...NOTHING, whole: whole.content.file, aside };
  }
  const [person, ...otherPersons] = of('person');
  const [answers, ...otherAnswers] = of('answers');
  const { entries, twice } = joined(of('diary').map(({ content }) => content.entries));
  return {
    entries,
    entriesTwice: twice,
    labs: of('labs').flatMap(({ content }) => content.labs),
    mapping: of('mapping').flatMap(({ content }) => content.rows),
    stool: of('stool').map(({ content }) => ({ name: content.name, files: content.files })),
    person: person?.content.person ?? null,
    answers: answers?.content.answers ?? null,
    whole: null,
    aside: [...otherPersons, ...otherAnswers].map(({ name }) => name),
  };
}

/** What the device holds of the same days and kinds. */
export interface There {
  readonly entries: readonly EntryRecord[];
  readonly labs: readonly LabRecord[];
  readonly mapping: readonly MappingRecord[];
  readonly stool: readonly StoolRecord[];
}
