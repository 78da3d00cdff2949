import { existsSync } from 'node:fs';
import {
  type BodyAnswer,
  type BodyModel,
  DEFAULT_PEOPLE,
  type DiaryCourse,
  EXPORT_FORMATS,
  explain,
  exportModel,
  exportOfRegimen,
  type Problem,
  type Regimen,
  readRegimen,
  renderBodyText,
  SelenoscopeError,
  seleniumMeals,
  simulateRegimen,
  VERSION,
  withDiary,
} from '@selenoscope/core';
import { dataHash } from '@selenoscope/data';
import { MAX_DIARY_BYTES, MAX_SMALL_FILE_BYTES } from '@selenoscope/readers';
import { Command } from 'commander';
import { type Progress, progress } from '../progress.js';
import { type DiaryFlags, fileName, personOf, settledDiary, withDiary as withDiaryOptions } from './assess.js';
import { regimenStops } from './regimen-stops.js';
import {
  jsonText,
  oneOf,
  openDefaultBody,
  openDefaultModel,
  peopleOf,
  readInput,
  textOptions,
  wholeNumber,
  writeOutput,
} from './shared.js';

interface SimulateFlags extends DiaryFlags {
  readonly clinicianOrder?: boolean;
  readonly diary?: string;
  readonly country?: string;
  readonly people: string;
  readonly draws?: string;
  readonly seed: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly ascii?: boolean;
}

/** `selenoscope body …`: from doses to blood, selenoproteins and urine. */
export function bodyCommand(): Command {
  const command = new Command('body').description('follow selenium through the body, over days and months');
  const simulateCommand = command
    .command('simulate')
    .exitOverride()
    .description('a regimen (JSON: person, background, doses, atDays) as levels over time, with intervals')
    .argument('<regimen>', 'regimen file, see examples/regimen.json')
    .option('--people <n>', 'how many people like this one are drawn', String(DEFAULT_PEOPLE))
    .option('--draws <n>', 'the same as --people')
    .option('--seed <n>', 'number that names the random draws', '1')
    .option('--diary <file>', 'live the days of this diary first, meal by meal, in place of the habitual intake')
    .option('--country <code>', "where the diary's food comes from: GB, US, IN …")
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--clinician-order', 'supplements and infusions were ordered by a clinician')
    .option('--out <file>', 'write there instead of to the terminal')
    .option('--ascii', 'no characters beyond plain ASCII');
  withDiaryOptions(simulateCommand).action((file: string, flags: SimulateFlags) => simulate(file, flags));
  command
    .command('export')
    .exitOverride()
    .description('the model with its doses as a file for another program, for the typical person of a regimen')
    .argument('[regimen]', 'regimen file; left out: an adult of 70 kg who eats 100 µg a day')
    .requiredOption('--format <format>', EXPORT_FORMATS.join(', '))
    .option('--seed <n>', 'accepted; the typical person has no draws', '1')
    .option('--draws <n>', 'accepted; the typical person has no draws')
    .option('--out <file>', 'write there instead of to the terminal; files that belong to it go beside it')
    .action((file: string | undefined, flags: ExportFlags) => exportRegimen(file, flags));
  return command;
}

interface ExportFlags {
  readonly format: string;
  readonly out?: string;
}

/** What is exported where no regimen is given. */
const PLAIN_REGIMEN = JSON.stringify({
  person: { bodyMassKg: 70 },
  background: { ugPerDay: 100 },
  doses: [],
  atDays: [0, 365],
});

function exportRegimen(file: string | undefined, flags: ExportFlags): void {
  const format = oneOf('--format', flags.format, EXPORT_FORMATS);
  const model = openDefaultBody();
  const text =
    file === undefined ? PLAIN_REGIMEN : new TextDecoder().decode(readInput(file, 'regimen', MAX_SMALL_FILE_BYTES));
  const name = file === undefined ? 'selenoscope-body' : fileName(file).replace(/\.json$/i, '');
  const { regimen, notices } = readRegimen(text, {
    file: file === undefined ? name : fileName(file),
    forms: model.forms.all,
  });
  for (const problem of notices) process.stderr.write(`${explain(problem).message} ${explain(problem).hint}\n`);
  const { sex, ageYears, bodyMassKg } = regimen.person;
  const files = exportModel(
    exportOfRegimen(regimen, model, {
      title: `Selenoscope body model: ${name}`,
      person: [
        sex ?? 'adult',
        ageYears === null ? '' : `${ageYears} years`,
        bodyMassKg === null ? '' : `${bodyMassKg} kg`,
      ]
        .filter((part) => part !== '')
        .join(', '),
      version: VERSION,
      dataHash: dataHash(),
      name: flags.out === undefined ? name : fileName(flags.out).replace(/\.[^.]*$/, ''),
    }),
    format,
  );
  if (flags.out === undefined) {
    // one stream: a second file follows the model under its name
    if (files.length > 1)
      process.stderr.write(
        `${files
          .slice(1)
          .map((f) => f.name)
          .join(', ')} follows the model; with --out both are written as files.\n`,
      );
    writeOutput(files.map((f, k) => (k === 0 ? f.text : `\n; ${f.name}\n${f.text}`)).join(''), undefined);
    return;
  }
  const folder = flags.out.slice(0, flags.out.length - fileName(flags.out).length);
  for (const f of files.slice(1)) {
    // the model goes where it was asked to go; what belongs to it may lose nobody's file
    if (existsSync(folder + f.name)) throw new SelenoscopeError({ code: 'run.write.beside', file: f.name });
  }
  for (const [k, f] of files.entries()) writeOutput(f.text, k === 0 ? flags.out : folder + f.name);
}

function simulate(file: string, flags: SimulateFlags): void {
  const format = flags.json ? 'json' : oneOf('--format', flags.format ?? 'text', ['text', 'json']);
  const people = peopleOf(flags, 1, 1_000_000);
  const source = { seed: wholeNumber('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER), person: 0 };
  const model = openDefaultBody();
  const text = new TextDecoder().decode(readInput(file, 'regimen', MAX_SMALL_FILE_BYTES));
  const read = readRegimen(text, { file: fileName(file), forms: model.forms.all });
  const shown = progress();
  let answer: BodyAnswer;
  let regimen: Regimen;
  try {
    const lived = flags.diary === undefined ? null : livedDays(flags.diary, flags, model, source, shown);
    shown.step(`Following ${people} people`);
    regimen = lived ? withDiary(read.regimen, lived.course) : read.regimen;
    answer = simulateRegimen(regimen, model, {
      people,
      source,
      version: VERSION,
      dataHash: dataHash(),
      problems: [...read.notices, ...(lived?.problems ?? [])],
    });
  } finally {
    shown.done();
  }
  const stopped = {
    ...answer,
    notices: [...regimenStops(regimen, answer, flags.clinicianOrder === true), ...answer.notices],
  };
  writeOutput(format === 'json' ? jsonText(stopped) : renderBodyText(stopped, textOptions(flags)), flags.out);
}

/** A diary as meals and doses that the body meets; rows that could not be read travel as problems. */
function livedDays(
  file: string,
  flags: SimulateFlags,
  body: BodyModel,
  source: { seed: number; person: number },
  shown: Progress,
): { course: DiaryCourse; problems: readonly Problem[] } {
  const model = openDefaultModel();
  const { person, notices } = personOf(flags.country === undefined ? {} : { country: flags.country });
  const diary = settledDiary(readInput(file, 'diary', MAX_DIARY_BYTES), file, flags, model, person.country, shown);
  const { days, meals, doses } = seleniumMeals(diary, person, model.intake, source);
  const form = (group: string): string => (body.forms.has(group) ? group : body.forms.ofGroup(group).key);
  return {
    course: {
      days,
      meals: meals.map(({ timeDays, group, seleniumUg }) => ({ timeDays, form: form(group), seleniumUg })),
      doses: doses.map(({ timeDays, entry }) => ({
        form: form(entry.form),
        route: entry.route,
        doseUg: entry.doseUg,
        onDays: [timeDays],
        atHours: [0],
        // a diary does not say how long an infusion ran
        infusionHours: entry.route === 'iv' ? 1 : null,
      })),
    },
    problems: [...notices, ...diary.notices, ...diary.rejected.map(({ problem }) => problem)],
  };
}
