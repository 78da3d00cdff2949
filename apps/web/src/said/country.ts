import { countryCode } from '@selenoscope/core';
import { language } from '../base/text.js';

/** A country that core names, in the language in use; null where it is none. @example countryHere('Germany') // 'Deutschland' */
export const countryHere = (name: string): string | null => {
  const code = countryCode(name);
  return code === null ? null : (new Intl.DisplayNames(language.value, { type: 'region' }).of(code) ?? null);
};
