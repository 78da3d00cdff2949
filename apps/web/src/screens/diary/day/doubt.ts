import type { EntryShown } from '../../../model/index.js';

/** Amounts that are asked about, and counted once the person said that they are right. */
const CONFIRMABLE: ReadonlySet<string> = new Set([
  'diary.amount.absurd',
  'diary.amount.absurdDay',
  'diary.amount.manyPieces',
]);

/** True where the amount is in doubt, and nothing else: the food may well have a value. */
export const isDoubtful = ({ notice }: Pick<EntryShown, 'notice'>): boolean =>
  notice !== null && CONFIRMABLE.has(notice.code);
