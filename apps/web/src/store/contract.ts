import type {
  EntryRecord,
  FoodUseRecord,
  LabRecord,
  MappingRecord,
  ProductRecord,
  RecipeRecord,
  Settings,
  StoolRecord,
  WholeFile,
} from './records.js';

/** The lists a person fills, by name. */
export interface Lists {
  readonly entries: EntryRecord;
  readonly recipes: RecipeRecord;
  readonly products: ProductRecord;
  readonly labs: LabRecord;
  readonly stool: StoolRecord;
  readonly mapping: MappingRecord;
}
export type ListName = keyof Lists;

/** One thing to write. A write of many is all or nothing. */
export type Change = {
  readonly [L in ListName]:
    | { readonly list: L; readonly put: Lists[L] }
    | { readonly list: L; readonly remove: string };
}[ListName];

/** A write that was done, and can be undone. */
export interface Done {
  /** give it to `undo`; the step is kept across a reload */
  readonly step: string;
  /** what was there before, so that undoing is exact */
  readonly changes: number;
}

/** An automatic copy on this device. */
export interface CopyInfo {
  readonly name: string;
  /** yyyy-mm-ddThh:mm:ssZ */
  readonly at: string;
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Why a write did not happen. Nothing of it was kept.
 * full: no room on the device, also without the automatic copies. blocked: another tab holds an older version open.
 * closed: the connection is gone (closed here, or the site's data were erased). newer: a newer version has written here.
 * broken: what was given or found cannot be right. touched: a later write changed the same records (`undo`).
 * gone: the step or copy is not kept any more.
 */
export type StoreFault = 'full' | 'blocked' | 'closed' | 'newer' | 'broken' | 'touched' | 'gone';
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly fault: StoreFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/**
 * The diary on this device. A promise that is fulfilled means: it is on the disk, also if the browser is killed now.
 * Safe in two tabs at once: the other tab hears of every write through `onChange`.
 */
export interface Store {
  /**
   * All or nothing. A new entry whose `order` is taken within its day and meal comes last of them, so that two tabs may
   * add at once. @throws StoreError
   */
  write(changes: readonly Change[], what: string): Promise<Done>;
  /** takes a write back, in the order of a stack or on its own where nothing later touched the same records */
  undo(step: string): Promise<void>;
  /** the last writes that can be undone, newest first: `what` as it was given */
  steps(): Promise<readonly { readonly step: string; readonly what: string; readonly at: number }[]>;

  entriesOf(date: string): Promise<readonly EntryRecord[]>;
  /** dates that hold entries, rising, with how many */
  days(): Promise<readonly { readonly date: string; readonly entries: number }[]>;
  /** first to last date, both included; all without arguments */
  entries(from?: string, to?: string): Promise<readonly EntryRecord[]>;
  count(): Promise<number>;
  all<L extends Exclude<ListName, 'entries'>>(list: L): Promise<readonly Lists[L][]>;
  productOf(barcode: string): Promise<ProductRecord | null>;
  /** foods used before: of this meal and lately first */
  uses(limit: number, meal?: string): Promise<readonly FoodUseRecord[]>;

  settings(): Promise<Settings>;
  set(settings: Partial<Settings>): Promise<void>;
  /** the person has this file outside of the browser: sets `savedOn`, and counts changes from the file on */
  saved(on: string, file: WholeFile): Promise<void>;

  whole(): Promise<WholeFile>;
  /** in place of all that is there, or added to it; all or nothing. A copy is made first. */
  restore(file: WholeFile, how: 'replace' | 'add'): Promise<Done>;
  copies(): Promise<readonly CopyInfo[]>;
  copy(name: string): Promise<WholeFile>;
  /** makes one now, where the last is older than a day or more than 50 changes ago; keeps 7 days, 4 weeks, 6 months */
  rollCopies(): Promise<void>;
  /** everything, copies too; cannot be undone */
  eraseAll(): Promise<void>;

  /** bytes used and allowed; whether the browser promised to keep them */
  room(): Promise<{ readonly used: number; readonly allowed: number; readonly persisted: boolean }>;
  askToPersist(): Promise<boolean>;
  /** called after every write, of this tab and of others; returns how to stop */
  onChange(heard: (lists: readonly (ListName | 'settings')[]) => void): () => void;
  close(): void;
}
