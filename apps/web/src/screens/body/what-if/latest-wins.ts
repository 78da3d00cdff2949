/** Asks one at a time. While an answer is on its way only the latest question waits; those between are never sent. */
export interface LatestWins<Q> {
  ask(question: Q): void;
  /** what is on its way is not heard any more, and nothing waits */
  forget(): void;
}

export function latestWins<Q, A>(
  send: (question: Q) => Promise<A>,
  heard: (answer: A, question: Q) => void,
  failed: (error: unknown) => void,
): LatestWins<Q> {
  let waiting: { readonly question: Q } | null = null;
  let isBusy = false;
  let turn = 0;
  const next = (): void => {
    isBusy = false;
    const then = waiting;
    waiting = null;
    if (then) run(then.question);
  };
  const run = (question: Q): void => {
    isBusy = true;
    const mine = turn;
    send(question).then(
      (answer) => {
        // the next question is under way before this answer is drawn
        next();
        if (mine === turn) heard(answer, question);
      },
      (error: unknown) => {
        next();
        if (mine === turn) failed(error);
      },
    );
  };
  return {
    ask(question) {
      if (isBusy) waiting = { question };
      else run(question);
    },
    forget() {
      turn += 1;
      waiting = null;
    },
  };
}
