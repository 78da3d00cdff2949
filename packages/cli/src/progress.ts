/**
 * A line on the terminal that says what is going on when a step takes longer than half a second.
 * Silent where stderr is no terminal, so that logs and pipes stay clean.
 */
export interface Progress {
  step(name: string): void;
  done(): void;
}

const SHOW_AFTER_MS = 500;

export function progress(
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (!stream.isTTY) return { step: () => undefined, done: () => undefined };
  const started = now();
  let shown = false;
  return {
    step(name) {
      if (!shown && now() - started < SHOW_AFTER_MS) return;
      shown = true;
      stream.write(`\r\u001b[2K${name} …`);
    },
    done() {
      if (shown) stream.write('\r\u001b[2K');
    },
  };
}
