import { explain, SelenoscopeError } from '@selenoscope/core';

/** Exit codes (design.md 5): 2 for input that a person must correct, 1 for a fault of the program. */
export const EXIT_INPUT = 2;
export const EXIT_FAULT = 1;

/** Says what went wrong on stderr, in words, and gives the exit code. No stack trace reaches a person unasked. */
export function fail(error: unknown, stream: NodeJS.WritableStream = process.stderr): number {
  if (error instanceof SelenoscopeError) {
    const { message, hint } = explain(error.problem);
    stream.write(`selenoscope: ${message}\n  ${hint}\n`);
    return EXIT_INPUT;
  }
  const text = error instanceof Error ? error.message : String(error);
  stream.write(
    `selenoscope: something went wrong that is not your fault: ${text}\n  Please report it; SELENOSCOPE_DEBUG=1 shows where it happened.\n`,
  );
  if (process.env['SELENOSCOPE_DEBUG'] && error instanceof Error) stream.write(`${error.stack}\n`);
  return EXIT_FAULT;
}
