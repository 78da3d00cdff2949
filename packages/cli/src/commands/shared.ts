import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type BodyModel,
  type Model,
  openBodyModel,
  openModel,
  SelenoscopeError,
  type TextOptions,
} from '@selenoscope/core';
import { loadBodyTables, loadCatalogue, loadModelTables } from '@selenoscope/data';
import type { Command } from 'commander';

const inputs = new Set<string>();

/** A file as bytes. Missing, a folder, not readable or too large become problems that name the file. */
export function readInput(file: string, what: string, limitBytes: number): Uint8Array {
  let size: number;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new SelenoscopeError({ code: 'file.directory', file, what });
    // a pipe or a device may never end, and its size says nothing
    if (!stat.isFile()) throw new SelenoscopeError({ code: 'file.unreadable', file, what, reason: NOT_A_FILE });
    size = stat.size;
  } catch (error) {
    if (error instanceof SelenoscopeError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new SelenoscopeError({ code: 'file.missing', file, what }, { cause: error });
    throw new SelenoscopeError({ code: 'file.unreadable', file, what, reason: reasonOf(error) }, { cause: error });
  }
  if (size > limitBytes) throw new SelenoscopeError({ code: 'file.tooLarge', file, what, bytes: size, limitBytes });
  inputs.add(resolve(file));
  try {
    return readFileSync(file);
  } catch (error) {
    throw new SelenoscopeError({ code: 'file.unreadable', file, what, reason: reasonOf(error) }, { cause: error });
  }
}

/** Data to stdout, or to the file asked for with --out. */
export function writeOutput(text: string, file: string | undefined, mayReplace = false): void {
  if (file === undefined) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  // what was read is not ours to lose
  if (inputs.has(resolve(file)) && !mayReplace) throw new SelenoscopeError({ code: 'run.write.input', file });
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new SelenoscopeError({ code: 'run.write.failed', file, reason: reasonOf(error) }, { cause: error });
  }
}

const NOT_A_FILE = 'it is a pipe or a device, and only an ordinary file is read; save it to a file first';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
};

/** Why the system refused, in words; never its own message, which may hold a path of this machine. */
const reasonOf = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'the system refused';

/** Food tables and parameters, opened. */
export const openDefaultModel = (): Model => openModel(loadCatalogue(), loadModelTables());

/** The body's parameters, opened. */
export const openDefaultBody = (): BodyModel => openBodyModel(loadBodyTables());

/** Options that every computing command takes. */
export const withRunOptions = (command: Command): Command =>
  command
    .option('--seed <n>', 'number that names the random draws', '1')
    .option('--draws <n>', 'how many scenarios are drawn', '1000');

/** A whole number from an option, within bounds. */
export function wholeNumber(option: string, came: string, low: number, high: number): number {
  const value = Number(came);
  if (came.trim() === '' || !Number.isInteger(value) || value < low || value > high) {
    throw new SelenoscopeError({
      code: 'run.option.number',
      option,
      came,
      expected: `a whole number from ${low} to ${high}`,
    });
  }
  return value;
}

/** One of a list, from an option. */
export function oneOf<T extends string>(option: string, came: string, known: readonly T[]): T {
  const found = known.find((k) => k === came.trim().toLowerCase());
  if (found === undefined) throw new SelenoscopeError({ code: 'run.option.choice', option, came, known });
  return found;
}

/** How many people are drawn: --people, or --draws where that was said. */
export function peopleOf(
  flags: { readonly people: string; readonly draws?: string },
  low: number,
  high: number,
): number {
  return flags.draws === undefined
    ? wholeNumber('--people', flags.people, low, high)
    : wholeNumber('--draws', flags.draws, low, high);
}

/** How text is set: by the terminal it goes to, or 80 columns without colour for a file or a pipe. */
export function textOptions(flags: { readonly out?: string; readonly ascii?: boolean }): TextOptions {
  const isTerminal = flags.out === undefined && process.stdout.isTTY === true;
  const width = flags.out === undefined ? (process.stdout.columns ?? 80) : 80;
  return {
    width: Math.max(60, Math.min(width, 120)),
    colour: isTerminal && !process.env['NO_COLOR'],
    ascii: flags.ascii === true,
  };
}

export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2);
