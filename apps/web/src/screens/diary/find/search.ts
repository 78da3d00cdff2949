/**
 * Asks one question at a time: while one is on its way only the newest of the others waits, so that a fast typist never
 * makes a queue. There is no delay before asking.
 */
export function latest<Q, A>(
  ask: (question: Q) => Promise<A>,
  heard: (question: Q, answer: A) => void,
  failed: (error: unknown) => void,
) {
  let isAsking = false;
  let waiting: { readonly question: Q } | null = null;
  const next = (): void => {
    isAsking = false;
    if (!waiting) return;
    const { question } = waiting;
    waiting = null;
    put(question);
  };
  function put(question: Q): void {
    if (isAsking) {
      waiting = { question };
      return;
    }
    isAsking = true;
    ask(question).then(
      (answer) => {
        const isNewest = waiting === null;
        next();
        if (isNewest) heard(question, answer);
      },
      (error: unknown) => {
        next();
        failed(error);
      },
    );
  }
  return put;
}
