import { list, micrograms } from '../../../base/format.js';
import { t } from '../../../base/text.js';
import type { UpperShown } from '../../../model/index.js';

/** Which upper levels an amount passes. */
export interface Above {
  readonly kind: 'none' | 'some' | 'all';
  readonly passed: readonly UpperShown[];
  readonly left: readonly UpperShown[];
}

/** @example aboveOf(120, [{ name: 'EFSA', year: 2023, ugPerDay: 95 }, { name: 'IOM', year: 2000, ugPerDay: 150 }]).kind // 'some' */
export function aboveOf(ug: number, uppers: readonly UpperShown[]): Above {
  const passed = uppers.filter(({ ugPerDay }) => ug > ugPerDay);
  const left = uppers.filter(({ ugPerDay }) => ug <= ugPerDay);
  return { kind: passed.length === 0 ? 'none' : left.length === 0 ? 'all' : 'some', passed, left };
}

/** "95 µg (EFSA 2023) and 150 µg (IOM 2000)" */
export const levelsText = (uppers: readonly UpperShown[]): string =>
  list(uppers.map(({ name, year, ugPerDay }) => t('diary.upper-level', { name, year, amount: micrograms(ugPerDay) })));
