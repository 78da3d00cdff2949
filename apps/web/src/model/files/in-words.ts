import type { FoodHit, RawDiary, RawEntry } from '@selenoscope/core';
import { foodWords, type Translated, translated } from '../diary/in-english.js';
import type { FoodsEngine } from '../foods/engine.js';
import type { WordLists } from '../protocol.js';
import { remembered } from '../remembered.js';

// A diary written in another language. Its measures are kept in English, as the search of the diary keeps them, and shown
// in the language in use; a food that is found with confidence becomes the table's, and keeps the name that was written.

/** A diary in the words of the tables. */
export interface InWords {
  readonly raw: RawDiary;
  /** foods and measures as they were written, by what stands in their place in what is told */
  readonly written: ReadonlyMap<string, string>;
  /** name of a row as it was written, where an id stands in its place */
  readonly nameOf: ReadonlyMap<number, string>;
  /** what comes nearest to a text that holds words of that language */
  readonly nearest: (text: string) => readonly FoodHit[] | null;
}

const isDose = (food: string): boolean => /^(supplement|infusion):/i.test(food);

/** @param lists how the reader's language names foods and measures */
export function inWords(raw: RawDiary, engine: FoodsEngine, lists: WordLists | undefined): InWords {
  const units = foodWords(lists?.units ?? '');
  const foods = foodWords(lists?.foods ?? '');
  const unitOf = remembered((unit: string) => {
    const { english, known } = translated(unit, units);
    return known > 0 ? english : unit;
  });
  const read = remembered((text: string) => translated(text, foods));
  const found = new Map<string, string | null>();
  const written = new Map<string, string>();
  const nameOf = new Map<number, string>();
  const entryOf = (entry: RawEntry): RawEntry => {
    if (isDose(entry.food)) return entry;
    const unit = entry.unit === null ? null : unitOf(entry.unit);
    if (unit !== entry.unit) written.set(`"${unit}"`, `"${entry.unit}"`);
    const key = `${entry.food}\0${unit}`;
    if (!found.has(key)) found.set(key, settledBy(read(entry.food), entry.food, unit, engine));
    const id = found.get(key);
    if (id === null || id === undefined) return { ...entry, unit };
    written.set(id, entry.food);
    nameOf.set(entry.row, entry.food);
    return { ...entry, food: id, unit };
  };
  const nearest = (text: string): readonly FoodHit[] | null => {
    const { english, known } = read(text);
    return known === 0 ? null : engine.search.match(english).candidates;
  };
  if (units.size + foods.size === 0) return { raw, written, nameOf, nearest };
  return { raw: { ...raw, entries: raw.entries.map(entryOf) }, written, nameOf, nearest };
}

/** The table's food for a text of which every word is known; a word that is not may be what makes it another food. */
function settledBy(of: Translated, text: string, unit: string | null, engine: FoodsEngine): string | null {
  if (of.known === 0 || of.known < of.of || engine.kept.mapping.some((row) => isSame(row.text, text))) return null;
  const { best, confident } = engine.search.match(of.english, { unit });
  return best !== null && confident ? best.id : null;
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
