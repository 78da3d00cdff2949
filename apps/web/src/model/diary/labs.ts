import type { LabFile } from '@selenoscope/core';
import { readLabs } from '@selenoscope/readers';
import type { LabRecord } from '../../store/index.js';

/** Laboratory values as reading a file gives them: the same units, the same doubts. Row = position, from 1. */
export function labFileOf(labs: readonly LabRecord[], today: string): LabFile | undefined {
  if (labs.length === 0) return undefined;
  const rows = labs.map(({ date, analyte, value, unit }) => ({ date: date ?? '', test: analyte, value, unit }));
  return readLabs(new TextEncoder().encode(JSON.stringify(rows)), { file: 'laboratory values', today, kind: 'json' });
}
