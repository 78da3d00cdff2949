import { CELL_KINDS, isKnown, type NutrientColumn } from '@selenoscope/core';
import type { ValueKind } from '../protocol.js';

/** How the selenium of a food of the tables came about, in the words of the app. */
export function kindOfCell(column: NutrientColumn, food: number): ValueKind {
  const kind = CELL_KINDS[column.kind[food]!]!;
  if (!isKnown(kind) || Number.isNaN(column.value[food]!)) return 'unknown';
  return kind === 'measured' ? 'measured' : 'calculated';
}

/** Of several parts together: one that is not known leaves the whole unknown. */
export function kindOfAll(kinds: readonly ValueKind[]): ValueKind {
  if (kinds.length === 0 || kinds.includes('unknown')) return 'unknown';
  return kinds.every((kind) => kind === kinds[0]) ? kinds[0]! : 'calculated';
}
