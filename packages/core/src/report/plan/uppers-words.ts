import type { SaidBy } from '../../plan-answer.js';
import { amount, NBSP } from '../numbers.js';
import { listed } from './food-words.js';

/** @example saidByText({ name: 'UK EVM', year: 2003 }) // "UK EVM 2003" */
export const saidByText = ({ name, year }: SaidBy): string => `${name} ${year}`;

/** The upper levels, lower first. @example "255 µg a day (EFSA 2023) and 400 µg a day (IOM 2000)" */
export const uppersText = (uppers: readonly (SaidBy & { readonly ugPerDay: number })[]): string =>
  listed(
    [...uppers]
      .sort((a, b) => a.ugPerDay - b.ugPerDay)
      .map((upper) => `${amount(upper.ugPerDay)}${NBSP}µg a day (${saidByText(upper)})`),
  );
