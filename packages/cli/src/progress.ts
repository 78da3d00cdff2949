/**
 * A line on the terminal that says what is going on. Computing holds the only thread, so no clock can wait half a second
 * and then speak: the line is written as each step begins and wiped when all are done. Silent where stderr is no
 * terminal, so that logs and pipes stay clean.
 */
export interface Progress {
  step(name: string): void;
  done(): void;
}

export function progress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step: () => undefined, done: () => undefined };
  const wipe = '\r\u001b[2K';
  return {
    step: (name) => void stream.write(`${wipe}${name} …`),
    done: () => void stream.write(wipe),
  };
}
