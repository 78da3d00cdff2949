import { englishOf, language, t } from '../base/text.js';
import type { SaidRun } from './marks.js';

// Authors of the tables note beside a value whether they have seen it in its source ("recalled, verify", "READ"), or
// where they have written it up. Those are words among themselves; a reader is told the same in words of the app.

const NOTES: readonly (readonly [note: string, key: string])[] = [
  ['recalled,? (?:and )?(?:verify|not (?:yet )?verified)|\\[?from model memory\\]?|unverified', 'note-unchecked'],
  ['RECALLED(?:, verify)?', 'note-unchecked'],
  ['READ there', 'note-checked-there'],
  ['READ|(?<=\\(|, )read(?=\\))', 'note-checked'],
  [
    '(?:shared reference |reference/|docs/)?(?:gut|requirements|body-kinetics|cohort|foods|claims|plans|selenium-spec)\\.md(?:,? section)?(?: \\d+(?:\\.\\d+)*)?',
    'note-own',
  ],
  ['recalled', 'note-memory'],
];
const ANY = new RegExp(NOTES.map(([note], i) => `(?<n${i}>(?<![\\w-])(?:${note})(?![\\w-]))`).join('|'), 'g');

const inEnglish = (key: string): string => englishOf('said').find(([own]) => own === key)?.[1] ?? key;

/** Words with their authors' notes said as a reader understands them; in English text of another language, in that. */
export function noted(run: SaidRun, isEnglish = language.value === 'en'): readonly SaidRun[] {
  const found: SaidRun[] = [];
  let from = 0;
  for (const match of run.text.matchAll(ANY)) {
    const at = Object.values(match.groups ?? {}).findIndex((note) => note !== undefined);
    const key = NOTES[at]![1];
    if (match.index > from) found.push({ ...run, text: run.text.slice(from, match.index) });
    found.push(isEnglish ? { ...run, text: inEnglish(key) } : { ...run, text: t(`said.${key}`), isForeign: false });
    from = match.index + match[0].length;
  }
  if (from === 0) return [run];
  if (from < run.text.length) found.push({ ...run, text: run.text.slice(from) });
  return found;
}
