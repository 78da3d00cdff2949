import { dayNumber } from '@selenoscope/core';
import { readDate } from '../dates.js';
import { readDecimal } from '../numbers.js';

const KG_PER_LB = 0.45359237;
const LB_PER_STONE = 14;
const DAYS_PER_YEAR = 365.25;

const decimal = (text: string): number | null => {
  const read = readDecimal(text, 'unknown');
  return read !== null && 'value' in read ? read.value : null;
};

/**
 * Age in years from "34", "34 years", "8 months", "6 weeks", "1 y 3 m"; a minus sign is kept for the message. Null where
 * the text is no age.
 */
export function ageYearsOf(text: string): number | null {
  const parts =
    /^(-?)\s*(\d[\d.,]*)\s*(y|yr|yrs|years?|years? old|y\/o|m|mo|mos|months?|w|wk|wks|weeks?|d|days?)?(?:\s*(?:,|and)?\s*(\d+)\s*(?:m|mo|mos|months?))?\.?$/i.exec(
      text.trim(),
    );
  const value = parts ? decimal(parts[2]!) : null;
  if (!parts || value === null) return null;
  const unit = (parts[3] ?? 'y').toLowerCase();
  const perYear = unit.startsWith('m')
    ? 12
    : unit.startsWith('w')
      ? DAYS_PER_YEAR / 7
      : unit.startsWith('d')
        ? DAYS_PER_YEAR
        : 1;
  const years = value / perYear + Number(parts[4] ?? 0) / 12;
  return parts[1] === '-' ? -years : years;
}

/** Age in years on a day, or null where the text is no past date of birth. */
export function ageFromBirthDate(text: string, today: string): number | null {
  const born = readDate(text, null);
  if (!('date' in born)) return null;
  const days = dayNumber(today) - dayNumber(born.date);
  return days >= 0 ? days / DAYS_PER_YEAR : null;
}

/** Kilograms from "62", "62kg", "137 lb", "9 st 11 lb", "3200 g". Null where the text is no weight. */
export function bodyMassKgOf(text: string, unitOfBareNumber = 'kg'): number | null {
  const trimmed = text.trim();
  const stone = /^(\d+)\s*(?:st|stones?)\.?\s*(?:(\d+(?:\.\d+)?)\s*(?:lbs?|pounds?)?)?\.?$/i.exec(trimmed);
  if (stone) return (Number(stone[1]) * LB_PER_STONE + Number(stone[2] ?? 0)) * KG_PER_LB;
  const parts = /^(-?\d[\d.,]*)\s*(kg|kgs|kilos?|kilograms?|lbs?|pounds?|g|grams?)?\.?$/i.exec(trimmed);
  const value = parts ? decimal(parts[1]!.replace('-', '')) : null;
  if (!parts || value === null) return null;
  const sign = parts[1]!.startsWith('-') ? -1 : 1;
  const unit = (parts[2] ?? unitOfBareNumber).toLowerCase();
  if (unit.startsWith('k')) return sign * value;
  return sign * (unit.startsWith('l') || unit.startsWith('p') ? value * KG_PER_LB : value / 1000);
}
