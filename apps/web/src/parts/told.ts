import { signal } from '@preact/signals';

/** What is told at the foot of the page: one sentence, and perhaps how to take it back. */
export interface Told {
  readonly words: string;
  readonly undo?: () => void;
  readonly at: number;
}

export const told = signal<Told | null>(null);

/** Tells one sentence, aloud where a screen reader listens. @example say(t('diary.removed', { name }), undo) */
export function say(words: string, undo?: () => void): void {
  told.value = { words, at: Date.now(), ...(undo ? { undo } : {}) };
}
