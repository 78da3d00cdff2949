import type { LabsView } from '@selenoscope/core';
import type { LabRecord } from '../../../store/index.js';
import type { OwnRow } from './own.js';
import { testOf } from './tests.js';

/**
 * Stored values beside what became of them. They are read in the order of their list, and a row of the answer is the
 * place in it, from 1.
 * @param labs null where the answer that is shown is not made of them
 */
export function ownRows(records: readonly LabRecord[], labs: LabsView | null): readonly OwnRow[] {
  return records.map((lab, i) => ({
    lab,
    shown: labs?.values.find((value) => value.row === i + 1) ?? null,
    left: labs?.rejected.find((one) => one.row === i + 1)?.message ?? null,
    isCrp: testOf(lab.analyte)?.id === 'crp',
  }));
}

/** Newest first; those without a day last. */
export const byDay = (rows: readonly OwnRow[]): readonly OwnRow[] =>
  [...rows].sort((a, b) => (b.lab.date ?? '').localeCompare(a.lab.date ?? ''));
