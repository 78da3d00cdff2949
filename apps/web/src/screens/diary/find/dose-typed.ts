import type { DoseForm } from '@selenoscope/core';
import { digitsOf, type ReadNumber } from './numbers.js';
import { wordsOf } from './options.js';

/** A supplement that was looked for among foods: what was said of it. */
export interface DoseAsked {
  /** null where it was not said */
  readonly form: DoseForm | null;
  readonly amount: number | null;
  readonly unit: 'ug' | 'mg';
}

/** Words that mean a supplement, and those that mean one of a form, without accents. */
export interface DoseWords {
  readonly plain: readonly string[];
  readonly forms: readonly (readonly [phrase: readonly string[], form: DoseForm])[];
}

/**
 * @param plain as a language file gives it under `diary.dose-words`: "selenium supplement multivitamin"
 * @param forms under `diary.dose-form-words`: "selenite: sodium_selenite selenite; selenium-yeast: selenium_yeast"
 */
export function doseWords(plain: string, forms: string): DoseWords {
  const phrases = forms.split(';').flatMap((line) => {
    const [form = '', names = ''] = line.split(':').map((part) => part.trim());
    return names
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name): [string[], DoseForm] => [wordsOf(name.replaceAll('_', ' ')), form as DoseForm]);
  });
  // "selenium yeast" before "selenium"
  return { plain: wordsOf(plain), forms: phrases.sort(([a], [b]) => b.length - a.length) };
}

/** A word that is still being typed is guessed from here on. */
const LEAST_LETTERS = 5;
/** A bare number below is a count of tablets, and no dose. */
const LEAST_BARE_UG = 10;

/**
 * A supplement in what was typed, or null.
 * @example doseAsked('200 mcg selenomethionine', words, Number) // { form: 'selenomethionine', amount: 200, unit: 'ug' }
 */
export function doseAsked(text: string, { plain, forms }: DoseWords, read: ReadNumber): DoseAsked | null {
  const typed = wordsOf(text.replace(/\d[\d.,]*\s*(mcg|[µμu]g|mg)?/giu, ' '));
  const isSaid = (phrase: readonly string[], isBegun: boolean): boolean =>
    typed.some((_, at) =>
      phrase.every((word, k) => {
        const said = typed[at + k];
        const isLast = at + k === typed.length - 1;
        return said === word || (isBegun && isLast && said!.length >= LEAST_LETTERS && word.startsWith(said!));
      }),
    );
  const formOf = (isBegun: boolean): DoseForm | null => forms.find(([phrase]) => isSaid(phrase, isBegun))?.[1] ?? null;
  const isPlain = plain.some((word) => isSaid([word], true));
  // "selen" begins the name of every form
  const form = formOf(false) ?? (isPlain ? null : formOf(true));
  if (form === null && !isPlain) return null;
  return { form, ...amountIn(text, read) };
}

function amountIn(text: string, read: ReadNumber): Pick<DoseAsked, 'amount' | 'unit'> {
  const [, digits, word] = /(?<![\p{L}\d])(\d[\d.,]*)\s*(\p{L}*)/u.exec(text) ?? [];
  const value = digits === undefined ? null : digitsOf(digits, read);
  const unit = word?.toLowerCase();
  if (value !== null && unit === 'mg') return { amount: value, unit: 'mg' };
  const isMicrograms = /^(mcg|[µμu]g|mikrogramm|microgramos?|micrograms?)$/u.test(unit ?? '');
  const isMeant = isMicrograms || (!/^(g|ml|kg)$/.test(unit ?? '') && (value ?? 0) >= LEAST_BARE_UG);
  return { amount: isMeant ? value : null, unit: 'ug' };
}
