import type { Problem } from '../base/index.js';
import type { FoodHit } from '../foods/index.js';

/** One row of a diary as its format gives it, before any food was looked up. Made by `@selenoscope/readers`. */
export interface RawEntry {
  /** row in the file, header counted, as a spreadsheet shows it; for JSON the entry's number from 1 */
  readonly row: number;
  /** yyyy-mm-dd */
  readonly date: string;
  /** hh:mm where known */
  readonly time?: string;
  readonly meal?: string;
  /** name, id, `supplement:FORM` or `infusion:FORM`, as written */
  readonly food: string;
  /** null where the row has no number (then `carried` may still hold nutrients) */
  readonly amount: number | null;
  /** unit as written, lower case, trimmed ("g", "slice", "medium"); null where none */
  readonly unit: string | null;
  readonly note?: string;
  /** nutrients that the export itself carries for this row, by our nutrient key; null is an empty cell: unknown */
  readonly carried?: Readonly<Record<string, number | null>>;
  /** the export's own food category, where it has one */
  readonly category?: string;
}

/** A row that could not become an entry, with the reason. Nothing is dropped without one. */
export interface Rejected {
  readonly row: number;
  readonly text: string;
  readonly problem: Problem;
}

/** A diary as read: rows in = entries + rejected. */
export interface RawDiary {
  /** "selenoscope-csv" | "selenoscope-json" | "cronometer" */
  readonly kind: string;
  readonly file: string;
  readonly rowsIn: number;
  /** header of the selenium column as written, where it is not in µg */
  readonly seleniumHeader?: string;
  readonly entries: readonly RawEntry[];
  readonly rejected: readonly Rejected[];
  readonly notices: readonly Problem[];
}

interface EntryBase {
  readonly row: number;
  readonly date: string;
  readonly time?: string;
  readonly meal?: string;
  /** the text as the person wrote it */
  readonly text: string;
}

/** Something eaten or drunk. */
export interface FoodEntry extends EntryBase {
  readonly kind: 'food';
  /** number of the food in the catalogue; null where no food was found with confidence */
  readonly food: number | null;
  /** how the food was found */
  readonly matchedBy: 'id' | 'name' | 'mapping' | 'none';
  readonly confidence: number;
  /** edible grams; null where the amount is only known through `carried` nutrients */
  readonly grams: number | null;
  /** how the grams are known: weighed or a stated weight, or from a household measure */
  readonly basis: 'weight' | 'measure' | 'none';
  readonly carried?: Readonly<Record<string, number | null>>;
  /** food group code of the export's category, used to fill a gap where no food was found */
  readonly groupHint?: string;
  /** the three best where the food is not settled */
  readonly candidates?: readonly FoodHit[];
}

/** Selenium taken as such: a supplement by mouth or an infusion. Elemental micrograms. */
export interface DoseEntry extends EntryBase {
  readonly kind: 'dose';
  readonly route: 'oral' | 'iv';
  readonly form: DoseForm;
  readonly doseUg: number;
  /** what stands beside it: "with vitamin C" matters for an infusion */
  readonly note?: string;
}

/** Chemical forms that a dose may name. */
export const DOSE_FORMS = [
  'selenomethionine',
  'selenium-yeast',
  'selenite',
  'selenate',
  'selenocysteine',
  'methylselenocysteine',
  'unknown',
] as const;
export type DoseForm = (typeof DOSE_FORMS)[number];

export type Entry = FoodEntry | DoseEntry;

/** A diary whose rows are settled: rows in = entries + rejected. */
export interface Diary {
  readonly kind: string;
  readonly file: string;
  readonly rowsIn: number;
  readonly entries: readonly Entry[];
  readonly rejected: readonly Rejected[];
  readonly notices: readonly Problem[];
}
