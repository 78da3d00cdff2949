/** A food found for a text, with how well it fits (0 to 1). */
export interface FoodHit {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** 0 to 1, comparable between queries: 1 is the same name */
  readonly score: number;
  /** on the first hit of a search: the chance that it is the food meant, as of a match; an unfinished last word counts as finished */
  readonly confidence?: number;
}

/** Search over a catalogue; made once, asked often. */
export interface FoodSearch {
  /** Best first. Empty text gives an empty list. */
  search(query: string, limit?: number): FoodHit[];
  /**
   * The food that a diary text means. `confidence` is the chance that it is the right food, held against the query
   * list of the project; below the confidence line it must not be used without asking.
   */
  match(text: string, options?: { unit?: string | null; groupHint?: string | null }): FoodMatch;
}

export interface FoodMatch {
  readonly best: FoodHit | null;
  readonly confidence: number;
  /** true where confidence reaches the line */
  readonly confident: boolean;
  /** the three best, best first */
  readonly candidates: readonly FoodHit[];
}
