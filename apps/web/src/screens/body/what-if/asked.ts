import { computed, signal } from '@preact/signals';
import { model, type WhatIf, type WhatIfAnswer } from '../../../model/index.js';
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
}
export const told = signal<Told | null>(null);
/** Why there is none: no body to ask, or what the computing said. */
export const refused = signal<{ readonly why: string | null } | null>(null);

interface Question {
  readonly ask: WhatIf;
  readonly draws: number;
}

const asking = latestWins<Question, WhatIfAnswer | null>(
  ({ ask, draws }) => model.whatIf(ask, draws),
  (answer, { ask, draws }) => {
    refused.value = answer ? null : { why: null };
    told.value = answer && { ask, answer, isMoving: draws < RESTING_DRAWS };
  },
  (error) => {
    refused.value = { why: (error as { message?: string }).message ?? '' };
  },
);

let rest: ReturnType<typeof setTimeout> | undefined;

/** Sets what is taken; redraws at once with few draws, and with all of them when the hand rests. */
export function setWish(next: WhatIf, isMoving: boolean): void {
  set.value = next;
  clearTimeout(rest);
  if (!isMoving) {
    asking.ask({ ask: next, draws: RESTING_DRAWS });
    return;
  }
  asking.ask({ ask: next, draws: MOVING_DRAWS });
  rest = setTimeout(() => asking.ask({ ask: next, draws: RESTING_DRAWS }), REST_MS);
}

/** Asks anew of a new answer: what was told before is not about it. */
export function askAnew(): void {
  clearTimeout(rest);
  asking.forget();
  asking.ask({ ask: wish.peek(), draws: RESTING_DRAWS });
}
