import { dayNumber } from '@selenoscope/core';
import type { DayKind } from './habit.js';

/** The kind of day that a date is: weekend or not, warm half of the year or not (April to September, everywhere). */
export function dayKindOf(date: string): DayKind {
  // 1970-01-01 was a Thursday, so Saturday is 2 and Sunday 3 days later.
  const weekday = dayNumber(date) % 7;
  const month = Number(date.slice(5, 7));
  const part = weekday === 2 || weekday === 3 ? 'weekend' : 'weekday';
  return `${part}-${month >= 4 && month <= 9 ? 'warm' : 'cold'}`;
}
