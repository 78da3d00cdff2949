import type { Change, ListName, Lists } from './contract.js';

/** The field that names a record, by list. */
export const KEY_OF = {
  entries: 'id',
  recipes: 'id',
  products: 'id',
  labs: 'id',
  stool: 'id',
  mapping: 'text',
} as const satisfies { readonly [L in ListName]: keyof Lists[L] };

export const LIST_NAMES = Object.keys(KEY_OF) as readonly ListName[];

export type AnyRecord = Lists[ListName];

export const keyOf = (list: ListName, record: AnyRecord): string =>
  (record as unknown as Readonly<Record<string, string>>)[KEY_OF[list]]!;

/** What a list holds under a key, before or after; null: nothing. */
export interface Slot {
  readonly list: ListName;
  readonly key: string;
  readonly record: AnyRecord | null;
}

/** Names a record over all lists. @example nameOf('entries', 'a') // 'entries/a' */
export const nameOf = (list: string, key: string): string => `${list}/${key}`;

/** The last word on each record, in the order of first mention. */
export function slotsOf(changes: readonly Change[]): Slot[] {
  const slots = new Map<string, Slot>();
  for (const change of changes) {
    const key = 'put' in change ? keyOf(change.list, change.put) : change.remove;
    slots.set(nameOf(change.list, key), { list: change.list, key, record: 'put' in change ? change.put : null });
  }
  return [...slots.values()];
}
