import { amount, NBSP } from '../numbers.js';
import { listed } from './food-words.js';

/** An authority as it is printed, from its key. @example authorityWords('efsa2023') // { name: 'EFSA', year: 2023 } */
export function authorityWords(key: string): { readonly name: string; readonly year: number | null } {
  const [, letters = key, digits] = /^([a-z-]+?)-?(\d{4})?$/i.exec(key) ?? [];
  const names: Readonly<Record<string, string>> = { iom: 'IOM', efsa: 'EFSA', dach: 'D-A-CH', uk: 'UK', anz: 'ANZ' };
  const name =
    names[letters.toLowerCase()] ??
    (letters.length <= 4 ? letters.toUpperCase() : letters.charAt(0).toUpperCase() + letters.slice(1));
  return { name, year: digits === undefined ? null : Number(digits) };
}

/** @example authorityText('efsa2023') // "EFSA 2023" */
export const authorityText = (key: string): string => {
  const { name, year } = authorityWords(key);
  return year === null ? name : `${name} ${year}`;
};

interface Upper {
  readonly ugPerDay: number;
  readonly authority: string;
}

/** Both upper levels, lower first. @example "255 µg a day (EFSA 2023) and 400 µg a day (IOM 2000)" */
export const uppersText = (uppers: readonly Upper[]): string =>
  listed(
    [...uppers]
      .sort((a, b) => a.ugPerDay - b.ugPerDay)
      .map(({ ugPerDay, authority }) => `${amount(ugPerDay)}${NBSP}µg a day (${authorityText(authority)})`),
  );
