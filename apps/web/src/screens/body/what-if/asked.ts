import { computed, signal } from '@preact/signals';
import { model, type WhatIf, type WhatIfAnswer } from '../../../model/index.js';
import type { Answered } from '../../../model/protocol.js';
import { answered } from '../../../state.js';
import { latestWins } from './latest-wins.js';

/** While a slider moves, and at rest. */
export const MOVING_DRAWS = 300;
export const RESTING_DRAWS = 1000;
/** A hand that pauses as long has come to rest. */
const REST_MS = 120;

/** The example shows what a dose does; to a person nothing is suggested. */
const FIRST: Readonly<Record<'example' | 'diary' | 'check', number>> = { example: 50, diary: 0, check: 0 };

/** What was set here, by whose figures; kept while other screens are open. */
const set = signal<WhatIf | null>(null);
export const wish = computed<WhatIf>(
  () => set.value ?? { ugPerDay: FIRST[answered.value?.of ?? 'example'], form: 'selenomethionine', route: 'oral' },
);

/** An answer with what was asked. */
export interface Told {
  readonly ask: WhatIf;
  readonly answer: WhatIfAnswer;
  readonly isMoving: boolean;
  /** whose body was asked */
  readonly of: Answered['of'];
}
const last = signal<Told | null>(null);
/** The last answer about the one who is shown: the example's forecast never stands among a person's own figures. */
export const told = computed<Told | null>(() => (last.value?.of === answered.value?.of ? last.value : null));
/** Why there is none: no body to ask, or what the computing said. */
export const refused = signal<{ readonly why: string | null } | null>(null);

interface Question {
  readonly ask: WhatIf;
  readonly draws: number;
  readonly of: Answered['of'];
}

const asking = latestWins<Question, WhatIfAnswer | null>(
  ({ ask, draws, of }) => model.whatIf(ask, draws, of),
  (answer, { ask, draws, of }) => {
    refused.value = answer ? null : { why: null };
    last.value = answer && { ask, answer, isMoving: draws < RESTING_DRAWS, of };
  },
  (error) => {
    refused.value = { why: (error as { message?: string }).message ?? '' };
  },
);

let rest: ReturnType<typeof setTimeout> | undefined;

const askWith = (ask: WhatIf, draws: number): void => asking.ask({ ask, draws, of: answered.peek()?.of ?? 'example' });

/** Sets what is taken; redraws at once with few draws, and with all of them when the hand rests. */
export function setWish(next: WhatIf, isMoving: boolean): void {
  set.value = next;
  clearTimeout(rest);
  if (!isMoving) {
    askWith(next, RESTING_DRAWS);
    return;
  }
  askWith(next, MOVING_DRAWS);
  rest = setTimeout(() => askWith(next, RESTING_DRAWS), REST_MS);
}

/** Asks anew of a new answer: what was told before is not about it. */
export function askAnew(): void {
  clearTimeout(rest);
  asking.forget();
  askWith(wish.peek(), RESTING_DRAWS);
}
