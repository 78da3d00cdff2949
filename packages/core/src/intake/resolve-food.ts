import type { FoodCatalogue, FoodHit, FoodSearch } from '../foods/index.js';
import type { FoodEntry } from './diary.js';
import { foodKey, type SettledFoods } from './mapping.js';

/** How a text was turned into a food. */
export interface FoodFound {
  readonly food: number | null;
  readonly matchedBy: FoodEntry['matchedBy'];
  readonly confidence: number;
  readonly candidates: readonly FoodHit[];
}

// a table's name, a colon, and an id without spaces: "sr28:12078", but not "Nando's: chicken"
const ID = /^([a-z][a-z0-9-]*):([a-z0-9][a-z0-9._-]*)$/i;

export const looksLikeId = (text: string): boolean => ID.test(text.trim());

/** Number of the food with this id, −1 where there is none. Letter case does not matter. */
export function indexOfId(catalogue: FoodCatalogue, text: string): number {
  const parts = ID.exec(text.trim());
  if (!parts) return -1;
  const table = parts[1]!.toLowerCase();
  for (const id of [parts[2]!, parts[2]!.toUpperCase(), parts[2]!.toLowerCase()]) {
    const index = catalogue.indexOf(`${table}:${id}`);
    if (index >= 0) return index;
  }
  return -1;
}

/** Finds foods by mapping file, then by search, and remembers the answers: diaries repeat themselves. */
export class FoodFinder {
  private readonly known = new Map<string, FoodFound>();

  constructor(
    private readonly search: FoodSearch,
    private readonly settled: SettledFoods,
  ) {}

  find(text: string, unit: string | null, groupHint: string | null): FoodFound {
    const key = `${foodKey(text)}\0${unit ?? ''}\0${groupHint ?? ''}`;
    let found = this.known.get(key);
    if (found === undefined) {
      found = this.ask(text, unit, groupHint);
      this.known.set(key, found);
    }
    return found;
  }

  private ask(text: string, unit: string | null, groupHint: string | null): FoodFound {
    const settled = this.settled.foodOf(text);
    if (settled !== null) return { food: settled, matchedBy: 'mapping', confidence: 1, candidates: [] };
    const { best, confidence, confident, candidates } = this.search.match(text, { unit, groupHint });
    if (best !== null && confident) return { food: best.index, matchedBy: 'name', confidence, candidates: [] };
    return { food: null, matchedBy: 'none', confidence, candidates: candidates.slice(0, 3) };
  }
}
