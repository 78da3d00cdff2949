import { signal } from '@preact/signals';
import english from '../text/en.json' with { type: 'json' };
import { madeOnce } from './made-once.js';

/** A text, or its forms by plural category of `count` (one, few, other …). */
type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
type Areas = Readonly<Record<string, Readonly<Record<string, Entry>>>>;
export type Values = Readonly<Record<string, string | number>>;

/** English is in the first script: there is no picture without words. */
const ENGLISH: Areas = english;
const OTHERS = import.meta.glob<Areas>(['../text/*.json', '!../text/en.json'], { import: 'default' });

/** Languages that have a file, by their BCP 47 name, in their own words. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
};

const texts = signal<Areas>(ENGLISH);
/** The language in use. */
export const language = signal('en');

/** The best of our languages for a list of wishes, best first. @example languageFor(['de-CH', 'en']) // 'de' */
export function languageFor(wishes: readonly string[]): string {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0]!;
    if (base in LANGUAGES) return base;
  }
  return 'en';
}

/** Loads a language's one file and uses it; English stays where it has no such file. */
export async function useLanguage(name: string): Promise<void> {
  const load = OTHERS[`../text/${name}.json`];
  texts.value = load ? await load() : ENGLISH;
  language.value = load ? name : 'en';
  document.documentElement.lang = language.value;
}

const entryOf = (areas: Areas, key: string): Entry | undefined => {
  const dot = key.indexOf('.');
  return areas[key.slice(0, dot)]?.[key.slice(dot + 1)];
};

/** True where the language in use (or English) has this text. */
export const has = (key: string): boolean =>
  entryOf(texts.value, key) !== undefined || entryOf(ENGLISH, key) !== undefined;

/** True where the language in use itself has this text. */
export const hasHere = (key: string): boolean => entryOf(texts.value, key) !== undefined;

/** The English texts of an area, each plural form by itself. */
export const englishOf = (area: string): readonly (readonly [key: string, text: string])[] =>
  Object.entries(ENGLISH[area] ?? {}).flatMap(([key, entry]) =>
    typeof entry === 'string'
      ? [[key, entry] as const]
      : Object.values(entry).map((text) => [key, text ?? ''] as const),
  );

function formOf(entry: Entry, values: Values | undefined): string {
  if (typeof entry === 'string') return entry;
  const count = Number(values?.['count'] ?? 0);
  return entry[madeOnce(Intl.PluralRules, language.value, {}).select(count)] ?? entry.other ?? '';
}

/** A text before its values are put in; the key itself where there is none, so that a gap shows. */
export function template(key: string, values?: Values): string {
  const entry = entryOf(texts.value, key) ?? entryOf(ENGLISH, key);
  return entry === undefined ? key : formOf(entry, values);
}

/** Puts values in: `{name}` stands for one. */
export const filled = (text: string, values?: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));

/**
 * A text in the language in use; English where that language lacks it, so that nothing is ever blank.
 * Where the text has plural forms, `count` chooses.
 * @example t('frame.close') // "Close"
 */
export const t = (key: string, values?: Values): string => filled(template(key, values), values);
