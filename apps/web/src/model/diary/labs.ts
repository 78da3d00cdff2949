import type { LabFile } from '@selenoscope/core';
import { readLabs } from '@selenoscope/readers';
import type { LabRecord } from '../../store/index.js';
import { limitText } from './limit.js';

/** Laboratory values as reading a file gives them: the same units, the same doubts. Row = position, from 1. */
export function labFileOf(labs: readonly LabRecord[], today: string): LabFile | undefined {
  if (labs.length === 0) return undefined;
  const rows = labs.map((lab) => ({
    ...{ date: lab.date ?? '', test: lab.analyte, unit: lab.unit },
    value: lab.limit ? limitText(lab.value, lab.limit) : lab.value,
  }));
  return readLabs(new TextEncoder().encode(JSON.stringify(rows)), { file: 'laboratory values', today, kind: 'json' });
}
