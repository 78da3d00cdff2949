import type { FileContent } from '../../model/index.js';
import type { StoolRecord } from '../../store/index.js';

// What a file holds, before it has an id and a place.

export type ContentOf<K extends FileContent['kind']> = Extract<FileContent, { kind: K }>;
export type EntryFrom = ContentOf<'diary'>['entries'][number];
export type LabFrom = ContentOf<'labs'>['labs'][number];
export type MappingFrom = ContentOf<'mapping'>['rows'][number];
export type StoolFrom = Pick<StoolRecord, 'name' | 'files'>;
