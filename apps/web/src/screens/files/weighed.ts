import type { EntryRecord } from '../../store/index.js';
import type { EntryFrom, LabFrom, MappingFrom, StoolFrom } from './from.js';
import type { Gathered, There } from './gathered.js';
import { keyOfEntry, keyOfLab, keyOfStool, split } from './same.js';

/** What files would bring, held against what is there: the same file twice must not double a diary unseen. */
export interface Weighed {
  /** all of the files, in their order */
  readonly entries: readonly EntryFrom[];
  /** those that the diary does not have yet, word for word */
  readonly entriesNew: readonly EntryFrom[];
  /** dates of the files that already hold entries, rising */
  readonly daysThere: readonly string[];
  /** what stands on those dates now */
  readonly entriesThere: readonly EntryRecord[];
  readonly labsNew: readonly LabFrom[];
  /** values there already, without C-reactive protein, which stands beside them */
  readonly labsSame: number;
  readonly mapping: readonly MappingFrom[];
  /** texts that were settled otherwise before */
  readonly mappingChanged: number;
  readonly stoolNew: readonly StoolFrom[];
  readonly stoolSame: number;
}

export function weigh(files: Gathered, there: There): Weighed {
  const dates = new Set(files.entries.map((one) => one.date));
  const entriesThere = there.entries.filter((one) => dates.has(one.date));
  const entries = split<EntryFrom, EntryRecord>(files.entries, entriesThere, keyOfEntry);
  const labs = split(files.labs, there.labs, keyOfLab);
  const stool = split(files.stool, there.stool, keyOfStool);
  const settled = new Map(there.mapping.map((row) => [row.text, row]));
  return {
    entries: files.entries,
    entriesNew: entries.fresh,
    daysThere: [...new Set(entriesThere.map((one) => one.date))].sort(),
    entriesThere,
    labsNew: labs.fresh,
    labsSame: labs.same.filter(({ analyte }) => analyte !== 'crp').length,
    mapping: files.mapping,
    mappingChanged: files.mapping.filter((row) => {
      const old = settled.get(row.text);
      return old !== undefined && (old.food !== row.food || old.unit !== row.unit || old.grams !== row.grams);
    }).length,
    stoolNew: stool.fresh,
    stoolSame: stool.same.length,
  };
}
