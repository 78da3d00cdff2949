import type { CheckAnswers, PlanShown } from '@selenoscope/core';

// What a person's device keeps. Every record is a plain value that survives a trip through JSON unchanged.

/** A row of the diary. What it means is settled when it is read, never stored as fact. */
export interface EntryRecord {
  /** made by `newId()`: sorts by time of making */
  readonly id: string;
  /** yyyy-mm-dd */
  readonly date: string;
  /** hh:mm where known */
  readonly time?: string;
  /** as written; one of MEALS_OF_DAY where it was entered here */
  readonly meal?: string;
  /** id of a table (`sr28:12078`), a name, `supplement:FORM`, `infusion:FORM`, `recipe:ID` or `product:ID` */
  readonly food: string;
  /** what a person reads: the food's name when it was entered */
  readonly name: string;
  readonly amount: number | null;
  /** g, ml, ug, a household measure of that food, `serving` for a recipe or product */
  readonly unit: string | null;
  readonly note?: string;
  /** nutrients that an imported file itself gave for this row, by nutrient key; null: unknown, never zero */
  readonly carried?: Readonly<Record<string, number | null>>;
  /** the imported file's own food category */
  readonly category?: string;
  /** place within its day and meal; ties by id */
  readonly order: number;
  /** milliseconds since 1970, of the last change */
  readonly changedAt: number;
  /** id of the import it came with */
  readonly importId?: string;
}

/** A dish cooked from known parts. */
export interface RecipeRecord {
  readonly id: string;
  readonly name: string;
  readonly servings: number;
  /** weight of all of it when cooked; null: not weighed, the parts' weights are added */
  readonly cookedGrams: number | null;
  readonly parts: readonly Pick<EntryRecord, 'food' | 'name' | 'amount' | 'unit'>[];
  readonly changedAt: number;
}

/** Something bought, typed once from its label and remembered by its barcode. */
export interface ProductRecord {
  readonly id: string;
  /** null where it has none or it was not read */
  readonly barcode: string | null;
  readonly name: string;
  /** id of the food of the tables it resembles; fills what the label does not say */
  readonly like: string | null;
  /** grams of one serving; null: not known */
  readonly servingGrams: number | null;
  /** per 100 g as on the label, by nutrient key; absent or null: the label does not say. Never zero for unknown. */
  readonly per100g: Readonly<Record<string, number | null>>;
  readonly changedAt: number;
}

/** A laboratory value as it was typed or imported. */
export interface LabRecord {
  readonly id: string;
  readonly date: string | null;
  readonly analyte: string;
  readonly value: number;
  /** where the laboratory says only that it is below ("<5") or above the value; absent where it is the value */
  readonly limit?: 'below' | 'above';
  readonly unit: string;
  readonly note?: string;
  readonly changedAt: number;
}

/** A stool profile as it came: the file itself is kept. */
export interface StoolRecord {
  readonly id: string;
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  readonly changedAt: number;
}

/** How a text of a diary was settled by the person. */
export interface MappingRecord {
  /** the text, as in a mapping file; the key */
  readonly text: string;
  readonly food: string;
  readonly unit: string | null;
  readonly grams: number | null;
  readonly changedAt: number;
}

/** The person as in a person file; every field may be unknown. */
export interface PersonRecord {
  readonly sex: 'female' | 'male' | null;
  readonly ageYears: number | null;
  readonly bodyMassKg: number | null;
  readonly lifeStage: 'none' | 'pregnant' | 'lactating';
  readonly country: string | null;
  readonly conditions: readonly string[];
}

export interface Preferences {
  /** BCP 47: en, de, es */
  readonly language: string | null;
  readonly theme: 'auto' | 'light' | 'dark';
  /** id of the authority; null: that of the country */
  readonly authority: string | null;
  /** of body mass and amounts; amounts are stored in g all the same */
  readonly units: 'metric' | 'imperial';
  readonly diets: readonly string[];
  readonly avoid: readonly string[];
  readonly maxChanges: number;
  readonly clinicianOrder: boolean;
  readonly floraCompete: boolean;
}

/** One value under a name. */
export interface Settings {
  readonly person: PersonRecord;
  readonly preferences: Preferences;
  /** answers of the two-minute check; null before it was taken */
  readonly answers: CheckAnswers | null;
  /** date of the last file saved outside of the browser, yyyy-mm-dd; null: never */
  readonly savedOn: string | null;
  /** changes of all that the file holds, since it was saved */
  readonly changesSinceSaved: number;
  /** a plan being tried; null: none */
  readonly plan: Pick<PlanShown, 'sentence' | 'changes'> | null;
}

/** A food as it was used, so that recent and frequent ones come first. */
export interface FoodUseRecord {
  /** as EntryRecord.food; the key */
  readonly food: string;
  readonly name: string;
  readonly times: number;
  /** date of the last entry */
  readonly lastDate: string;
  /** amount and unit of the last entry */
  readonly amount: number | null;
  readonly unit: string | null;
  readonly meals: readonly string[];
}

/** Everything a person has, in one open file (`selenoscope.file/1`). Lists are in the order of their keys. */
export interface WholeFile {
  readonly schema: 'selenoscope.file/1';
  /** yyyy-mm-ddThh:mm:ssZ */
  readonly savedAt: string;
  readonly version: string;
  readonly entries: readonly EntryRecord[];
  readonly recipes: readonly RecipeRecord[];
  readonly products: readonly ProductRecord[];
  readonly labs: readonly LabRecord[];
  readonly stool: readonly StoolRecord[];
  readonly mapping: readonly MappingRecord[];
  readonly settings: Settings;
}
