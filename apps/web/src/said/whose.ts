import { signal } from '@preact/signals';

/** Whose figures a sentence is about: `you`, or someone else, who is not addressed. */
export type Whose = 'you' | 'other';

/** Whose figures are shown now: of the worked example, someone else's. */
export const whoseShown = signal<Whose>('you');
