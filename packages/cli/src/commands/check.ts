import {
  assessmentOf,
  type CheckAnswers,
  type CheckForm,
  type CheckRead,
  checkTables,
  estimateFromAnswers,
  openCheck,
  readCheckAnswers,
} from '@selenoscope/core';
import { loadTable } from '@selenoscope/data';
import { MAX_SMALL_FILE_BYTES } from '@selenoscope/readers';
import { Command } from 'commander';
import { askQuestions, openTalk } from '../check/index.js';
import { progress } from '../progress.js';
import { fileName, formatOf, type OutputFlags, render, runOptions, withOutput } from './assess.js';
import { openDefaultModel, readInput, writeOutput } from './shared.js';

interface CheckFlags extends OutputFlags {
  readonly answers?: string;
}

/** `selenoscope check`: the two-minute questionnaire, for those who keep no diary. */
export function checkCommand(): Command {
  const command = new Command('check')
    .description('two minutes of questions in place of a diary; then as assess')
    .option('--answers <file>', 'answers as JSON (selenoscope.answers/1) instead of asking in the terminal');
  return withOutput(command).action((flags: CheckFlags) => run(flags));
}

async function run(flags: CheckFlags): Promise<void> {
  const format = formatOf(flags);
  const options = runOptions(flags);
  const model = openDefaultModel();
  const check = openCheck(model.intake.catalogue, checkTables(loadTable));
  const { answers, notices } =
    flags.answers === undefined
      ? { answers: await asked(check.form), notices: [] }
      : answersOf(flags.answers, check.form);
  if (answers === null) {
    process.stderr.write('Nothing was computed. The questions wait for another day.\n');
    return;
  }
  const shown = progress();
  shown.step(`Drawing ${options.draws} scenarios`);
  const source = { seed: options.seed, person: 0 };
  const file = flags.answers === undefined ? {} : { file: fileName(flags.answers) };
  const result = estimateFromAnswers(answers, model.intake, check, { draws: options.draws, source, ...file });
  const assessment = assessmentOf({
    model,
    intake: result.estimate,
    person: result.person,
    report: result.diary,
    source,
    draws: options.draws,
    doses: result.doses,
    problems: notices,
    authority: options.authority,
    clinicianOrder: flags.clinicianOrder,
    floraCompete: flags.floraCompete,
  });
  shown.done();
  writeOutput(await render(assessment, format, flags), flags.out);
}

/** Asks in the terminal; null where the person leaves. */
async function asked(form: CheckForm): Promise<CheckAnswers | null> {
  const talk = openTalk();
  try {
    return await askQuestions(form, talk, { width: Math.min(process.stderr.columns ?? 80, 80) });
  } finally {
    talk.end();
  }
}

function answersOf(file: string, form: CheckForm): CheckRead {
  const bytes = readInput(file, 'answers file', MAX_SMALL_FILE_BYTES);
  return readCheckAnswers(new TextDecoder().decode(bytes), form, fileName(file));
}
