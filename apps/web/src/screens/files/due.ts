import type { Settings } from '../../store/index.js';

const MOST_CHANGES = 50;
const MOST_DAYS = 7;
const MS_A_DAY = 86_400_000;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);

/** True after 50 changes, or after a week with any; a diary that was never saved is reminded of by its changes alone. */
export function isDue(
  { savedOn, changesSinceSaved }: Pick<Settings, 'savedOn' | 'changesSinceSaved'>,
  on: string,
): boolean {
  if (changesSinceSaved >= MOST_CHANGES) return true;
  return changesSinceSaved > 0 && savedOn !== null && daysBetween(savedOn, on) >= MOST_DAYS;
}
