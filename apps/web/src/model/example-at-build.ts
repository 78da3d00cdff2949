import type { CompiledFile } from '@selenoscope/data/open';
import { openTables } from '@selenoscope/data/open';
import { answerTo, type ExampleFiles, exampleQuestion, openEngine } from './assess/index.js';
import type { Answered } from './protocol.js';

/** The answer to the worked example, for the build: by the code with which the worker answers. */
export function exampleAnswer(file: CompiledFile, example: ExampleFiles): Answered {
  const engine = openEngine(openTables(file));
  return answerTo(engine, exampleQuestion(engine, example));
}
