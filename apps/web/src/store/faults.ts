import { StoreError, type StoreFault } from './contract.js';

interface Failure {
  readonly name?: string;
  readonly inner?: unknown;
  readonly cause?: unknown;
  readonly failures?: readonly unknown[];
}

/** The names of an error and of all that it wraps: Dexie hides a full disk in an AbortError or a BulkError. */
function namesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, inner, cause, failures } = error as Failure;
  const within = [inner, cause, ...(Array.isArray(failures) ? failures : [])];
  return [name ?? '', ...within.flatMap((one) => namesOf(one, depth + 1))];
}

export const isFull = (error: unknown): boolean => namesOf(error).includes('QuotaExceededError');

const CLOSED: ReadonlySet<string> = new Set(['DatabaseClosedError', 'InvalidStateError']);

/** `whyClosed`: what is known of a closed connection. */
export function storeErrorOf(error: unknown, whyClosed: StoreFault = 'closed'): StoreError {
  if (error instanceof StoreError) return error;
  const wrapped = storeErrorWithin(error);
  if (wrapped) return wrapped;
  const names = namesOf(error);
  if (isFull(error)) return new StoreError('full', { cause: error });
  if (names.includes('VersionError')) return new StoreError('newer', { cause: error });
  if (names.some((name) => CLOSED.has(name))) return new StoreError(whyClosed, { cause: error });
  return new StoreError('broken', { cause: error });
}

function storeErrorWithin(error: unknown, depth = 0): StoreError | null {
  if (error instanceof StoreError) return error;
  if (typeof error !== 'object' || error === null || depth > 5) return null;
  return storeErrorWithin((error as Failure).inner, depth + 1);
}
