import { notice, SelenoscopeError } from '@selenoscope/core';
import type { Fault } from './message.js';

/** What went wrong, as data: a problem in its own words; of a fault of the program its name, never where it happened. */
export function faultOf(error: unknown): Fault {
  if (error instanceof SelenoscopeError) return notice(error.problem);
  if (isStoreError(error)) return { code: `store.${error.fault}`, message: STORE, hint: '' };
  const what = error instanceof Error ? error.message : String(error);
  return {
    code: 'app.fault',
    message: `The program made a mistake: ${what}`,
    hint: 'Nothing of the diary was changed.',
  };
}

const STORE = 'The diary on this device could not be read.';

const isStoreError = (error: unknown): error is { readonly fault: string } =>
  error instanceof Error && error.name === 'StoreError' && 'fault' in error;
