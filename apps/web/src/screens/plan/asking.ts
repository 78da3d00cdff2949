import { computed, effect, signal } from '@preact/signals';
import type { PlanAnswer } from '@selenoscope/core';
import { useEffect } from 'preact/hooks';
import { type PlanTold, plan } from '../../model/index.js';
import { entryCount, settings, store } from '../../state.js';

/** A plan as it was answered. */
export interface Planned {
  readonly of: 'diary' | 'example';
  readonly answer: PlanAnswer;
  readonly view: PlanTold;
  /** false while blood and gut in the weeks to come are still followed */
  readonly hasCourse: boolean;
  /** everything that it depends on */
  readonly key: string;
}

/** The last plan that was found; it stays while a newer one is looked for, and after the screen was left. */
export const planned = signal<Planned | null>(null);
/** What is being done: plans looked for, or blood and gut followed. */
export const planStage = signal<'looking' | 'following' | null>(null);
export const planFault = signal<{ readonly message: string; readonly hint: string } | null>(null);

// Settings of no concern to a plan (theme, plan being tried) must not start it anew, so writes are counted by list.
const diaryTurn = signal(0);
effect(() =>
  store.value?.onChange((lists) => {
    if (lists.some((list) => list !== 'settings')) diaryTurn.value += 1;
  }),
);

const wishesNow = computed(() => {
  const { diets, avoid, maxChanges } = settings.value.preferences;
  return { diets, avoid, maxChanges };
});

const keyOf = (of: Planned['of']): string => {
  const { person, preferences } = settings.value;
  const { authority, clinicianOrder, floraCompete } = preferences;
  return JSON.stringify([of, wishesNow.value, diaryTurn.value, person, authority, clinicianOrder, floraCompete]);
};

let latest = '';

async function ask(of: Planned['of'], key: string): Promise<void> {
  if (key === latest) return;
  latest = key;
  const isLatest = (): boolean => key === latest;
  const wishes = wishesNow.value;
  planFault.value = null;
  planStage.value = 'looking';
  try {
    const found = await plan.plan(of, wishes);
    if (!isLatest()) return;
    planned.value = { of, ...found, hasCourse: false, key };
    planStage.value = 'following';
    const followed = await plan.forecast(of, wishes);
    if (!isLatest()) return;
    planned.value = { of, ...followed, hasCourse: true, key };
  } catch (error) {
    if (!isLatest() || (error as { code?: string }).code === 'superseded') return;
    const { message = '', hint = '' } = error as { message?: string; hint?: string };
    planFault.value = { message, hint };
    latest = '';
  } finally {
    if (isLatest() || latest === '') planStage.value = null;
  }
}

/** Asks for a plan, and anew whenever what it depends on changes; the latest question wins. @param of null: do not ask */
export function usePlan(of: Planned['of'] | null): void {
  const isOpen = entryCount.value !== null;
  const key = of === null ? '' : keyOf(of);
  useEffect(() => {
    if (of !== null && isOpen) void ask(of, key);
  }, [of, key, isOpen]);
}

/** Tries once more after a fault. */
export const askAgain = (of: Planned['of']): Promise<void> => ask(of, keyOf(of));
