import type { LabValue, Problem, Rejected } from '@selenoscope/core';
import { LAB_TESTS } from './believed.js';

/** A value with the unit as it was understood, for comparing rows. */
export interface Measured {
  readonly value: LabValue;
  /** unit in one spelling */
  readonly unit: string;
}

/** Laboratories repeat within this. */
const SAME_WITHIN = 0.05;

const crpWith = ({ crpMgPerL, crpLimit }: LabValue): Pick<LabValue, 'crpMgPerL' | 'crpLimit'> => ({
  crpMgPerL,
  ...(crpLimit ? { crpLimit } : {}),
});

const agree = (a: LabValue, b: LabValue): boolean =>
  Math.abs(a.value - b.value) <= SAME_WITHIN * Math.max(a.value, b.value);

/**
 * Rows of one test and one date: the same level twice counts once; different levels in different units are asked about
 * and none is used; different levels in one unit are two measurements.
 */
export function settleOverlaps(
  measured: readonly Measured[],
  file: string,
): { values: LabValue[]; rejected: Rejected[]; notices: Problem[] } {
  const groups = new Map<string, Measured[]>();
  for (const item of measured) {
    const key = `${item.value.analyte}\0${item.value.date ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const rejected: Rejected[] = [];
  const notices: Problem[] = [];
  const values: LabValue[] = [];
  for (const group of groups.values()) {
    const quarrel = quarrelOf(group);
    if (quarrel === null) values.push(...settleGroup(group, file, rejected, notices));
    else for (const item of group) rejected.push(overlapping(item.value, other(item, group, quarrel), file));
  }
  const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row;
  return { values: values.sort(byRow), rejected: rejected.sort(byRow), notices };
}

/** Two rows that cannot both be right: other units, other levels. Groups are small, except in a file of nonsense. */
function quarrelOf(group: readonly Measured[]): readonly [Measured, Measured] | null {
  const units = new Map<string, Measured[]>();
  for (const item of group) {
    const found = units.get(item.unit);
    if (found) found.push(item);
    else units.set(item.unit, [item]);
  }
  // the ends of each unit are enough: if they agree with those of another unit, so does what lies between
  const ends = [...units].flatMap(([unit, items]) => {
    const sorted = [...items].sort((a, b) => a.value.value - b.value.value);
    return [sorted[0]!, sorted.at(-1)!].map((item) => ({ unit, item }));
  });
  for (const a of ends)
    for (const b of ends) if (a.unit < b.unit && !agree(a.item.value, b.item.value)) return [a.item, b.item];
  return null;
}

/** The row to name beside a row: the one it quarrels with. */
function other(item: Measured, group: readonly Measured[], quarrel: readonly [Measured, Measured]): LabValue {
  if (item === quarrel[0]) return quarrel[1].value;
  if (item === quarrel[1]) return quarrel[0].value;
  return (group.find((b) => b !== item && !agree(b.value, item.value)) ?? quarrel[0]).value;
}

function overlapping(value: LabValue, against: LabValue, file: string): Rejected {
  const { row, date, analyte, written } = value;
  const problem: Problem = {
    code: 'labs.rows.overlap',
    place: { file, row },
    test: LAB_TESTS[analyte].name,
    date,
    came: written,
    otherRow: against.row,
    other: against.written,
  };
  return { row, text: written, problem };
}

function settleGroup(
  group: readonly Measured[],
  file: string,
  rejected: Rejected[],
  notices: Problem[],
): readonly LabValue[] {
  const kept: LabValue[] = [];
  for (const { value } of group) {
    const { row, written, analyte, date } = value;
    const place = { file, row };
    const at = kept.findIndex((earlier) => agree(earlier, value));
    if (at < 0) {
      const first = kept[0];
      if (first !== undefined)
        notices.push({ code: 'labs.rows.twice', place, test: LAB_TESTS[analyte].name, date, otherRow: first.row });
      kept.push(value);
      continue;
    }
    const same = kept[at]!;
    // what the repeat knows of inflammation is not lost
    kept[at] = same.crpMgPerL === null ? { ...same, ...crpWith(value) } : same;
    const problem: Problem = {
      code: 'labs.rows.repeat',
      place,
      otherRow: same.row,
      other: same.written,
      came: written,
    };
    rejected.push({ row, text: written, problem });
  }
  return kept;
}
