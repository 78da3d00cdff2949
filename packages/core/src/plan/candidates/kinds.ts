import { type Rows, textOf } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import { spoken } from './diets.js';
import type { CandidateRow } from './rows.js';
import { FAMILIES, TAGS } from './vocabulary.js';

/** What a word ("shellfish", "brazil nuts") or a food's id stands for. */
export interface Kind {
  /** the word's own spelling: "brazil-nuts", "sr28:15088" */
  readonly word: string;
  readonly tags: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly foods: ReadonlySet<string>;
  readonly supplements: boolean;
}

/** The words of `plan/avoid.csv` by every spelling, and single foods by id. */
export class Kinds {
  readonly words: readonly string[];

  private constructor(
    private readonly byName: ReadonlyMap<string, Kind>,
    private readonly catalogue: FoodCatalogue,
  ) {
    this.words = [...new Set([...byName.values()].map(({ word }) => word))];
  }

  /** @throws Error for a tag, kind or food that is not known, or a word that stands twice: the table is our own */
  static read(rows: Rows, catalogue: FoodCatalogue): Kinds {
    const byName = new Map<string, Kind>();
    for (const row of rows) {
      const names = textOf(row, 'word').split('|').map(spoken);
      const kind = kindOf(names[0]!, textOf(row, 'leaves_out'), catalogue);
      for (const name of names) {
        if (byName.has(name)) throw new Error(`plan/avoid: "${name}" stands twice`);
        byName.set(name, kind);
      }
    }
    return new Kinds(byName, catalogue);
  }

  /** undefined for a word that is not known and an id that no table holds */
  find(word: string): Kind | undefined {
    const known = this.byName.get(spoken(word));
    if (known) return known;
    const index = this.catalogue.indexOf(word.trim());
    if (index < 0) return undefined;
    const { id } = this.catalogue.food(index);
    return { word: id, tags: new Set(), families: new Set(), foods: new Set([id]), supplements: false };
  }
}

function kindOf(word: string, leavesOut: string, catalogue: FoodCatalogue): Kind {
  const [tags, families, foods] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const kind = { word, tags, families, foods, supplements: leavesOut === 'supplements' };
  if (kind.supplements) return kind;
  for (const part of leavesOut.split(' ')) {
    const at = part.indexOf(':');
    const [what, of] = [part.slice(0, at), part.slice(at + 1)];
    if (what === 'tag' && (TAGS as readonly string[]).includes(of)) tags.add(of);
    else if (what === 'family' && (FAMILIES as readonly string[]).includes(of)) families.add(of);
    else if (what === 'food' && catalogue.indexOf(of) >= 0) foods.add(of);
    else throw new Error(`plan/avoid: "${word}" leaves out "${part}", which is no tag, kind or food`);
  }
  return kind;
}

/** A food is of a kind by one of its tags, its family or its own id. */
export const isOf = (kind: Kind, { tags, family, food }: Pick<CandidateRow, 'tags' | 'family' | 'food'>): boolean =>
  kind.families.has(family) || kind.foods.has(food.id) || [...kind.tags].some((tag) => tags.has(tag));
