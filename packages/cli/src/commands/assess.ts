import { existsSync } from 'node:fs';
import {
  type Assessment,
  assess,
  claimsView,
  type Diary,
  type LabFile,
  type Model,
  openClaims,
  type Person,
  type Problem,
  type ReportExtras,
  readFindings,
  renderText,
  resolveDiary,
  rowsToSettle,
  SelenoscopeError,
  seleniumFindingRows,
  topicsOf,
} from '@selenoscope/core';
import { loadEvidenceTables, loadFoodSearch, loadTable } from '@selenoscope/data';
import {
  MAX_DIARY_BYTES,
  MAX_SMALL_FILE_BYTES,
  parsePersonOptions,
  readDiary,
  readLabs,
  readMapping,
  readPerson,
  writeMapping,
} from '@selenoscope/readers';
import { Command } from 'commander';
import { fontFaces } from '../fonts.js';
import { type Progress, progress } from '../progress.js';
import {
  jsonText,
  oneOf,
  openDefaultModel,
  readInput,
  textOptions,
  wholeNumber,
  withRunOptions,
  writeOutput,
} from './shared.js';

const FORMATS = ['text', 'json', 'html'] as const;

export interface PersonFlags {
  readonly person?: string;
  readonly sex?: string;
  readonly age?: string;
  readonly mass?: string;
  readonly lifeStage?: string;
  readonly country?: string;
  readonly conditions?: string;
}

export interface OutputFlags {
  readonly authority?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly detail?: boolean;
  readonly ascii?: boolean;
  readonly clinicianOrder?: boolean;
  readonly floraCompete?: boolean;
  readonly seed: string;
  readonly draws: string;
}

interface AssessFlags extends PersonFlags, OutputFlags, DiaryFlags {
  readonly labs?: string;
}

/** `selenoscope assess DIARY`: what a person ate, as a verdict. */
export function assessCommand(): Command {
  const command = new Command('assess')
    .description('read a food diary and say whether it holds too little, enough or too much selenium')
    .argument('<diary>', "the project's CSV or JSON, or Cronometer's servings.csv");
  return withOutput(
    withPerson(withDiary(command)).option(
      '--labs <file>',
      'laboratory values (CSV or JSON): plasma, whole blood, red cells, selenoprotein P, urine …',
    ),
  ).action((file: string, flags: AssessFlags) => run(file, flags));
}

export const withPerson = (command: Command): Command =>
  command
    .option('--person <file>', 'person file (JSON)')
    .option('--sex <sex>', 'female or male')
    .option('--age <years>', 'age in years ("8 months" for an infant)')
    .option('--mass <kg>', 'body mass in kg')
    .option('--life-stage <stage>', 'none, pregnant or lactating')
    .option('--country <code>', 'where the food comes from: GB, US, IN …')
    .option('--conditions <list>', 'ibd, bariatric-surgery, parenteral-nutrition …, with commas between');

export const withOutput = (command: Command): Command =>
  withRunOptions(
    command
      .option('--authority <id>', 'whose reference values: iom, efsa, who, nnr, dach, uk, anz, china, japan …')
      .option('--format <format>', 'text, json or html', 'text')
      .option('--json', 'the same as --format json')
      .option('--out <file>', 'write there instead of to the terminal')
      .option('--detail', 'everything: days, all sources, forms, references, nutrients')
      .option('--ascii', 'no characters beyond plain ASCII')
      .option('--clinician-order', 'supplements and infusions were ordered by a clinician')
      .option('--flora-compete', 'hypothesis from mice: flora compete for selenium where it is short (grade C)'),
  );

async function run(file: string, flags: AssessFlags): Promise<void> {
  const format = formatOf(flags);
  const options = runOptions(flags);
  const shown = progress();
  let assessment: Assessment;
  try {
    shown.step('Reading the diary');
    const bytes = readInput(file, 'diary', MAX_DIARY_BYTES);
    const { person, notices } = personOf(flags);
    const model = openDefaultModel();
    const diary = settledDiary(bytes, file, flags, model, person.country, shown);
    shown.step(`Drawing ${options.draws} scenarios`);
    const labs = flags.labs === undefined ? undefined : labsOf(flags.labs);
    assessment = assess({
      diary: { ...diary, notices: [...notices, ...diary.notices] },
      person,
      labs,
      model,
      ...options,
    });
  } finally {
    shown.done();
  }
  writeOutput(await render(assessment, format, flags), flags.out);
}

export interface DiaryFlags {
  readonly map?: string;
  readonly writeMap?: string;
  readonly kind?: string;
}

/** Options of every command that reads a diary. */
export const withDiary = (command: Command): Command =>
  command
    .option('--map <file>', 'mapping file (text,food,unit,grams) that settles foods the tables do not know by name')
    .option('--write-map <file>', 'write a mapping file of what is not settled, to be filled in and given with --map')
    .option('--kind <kind>', 'format of the diary, where recognising it fails');

/** A diary read, and every food in it looked up. */
export function settledDiary(
  bytes: Uint8Array,
  file: string,
  flags: DiaryFlags,
  model: Model,
  country: string | null,
  shown: Progress,
): Diary {
  const raw = readDiary(bytes, {
    file: fileName(file),
    today: today(),
    ...(flags.kind === undefined ? {} : { kind: flags.kind }),
  });
  const { catalogue } = model.intake;
  const mapping =
    flags.map === undefined
      ? undefined
      : readMapping(readInput(flags.map, 'mapping file', MAX_SMALL_FILE_BYTES), { file: fileName(flags.map) });
  shown.step('Finding the foods');
  const search = loadFoodSearch();
  const diary = resolveDiary(raw, { catalogue, search, mapping, portions: loadTable('household-portions'), country });
  if (flags.writeMap !== undefined) {
    // what was settled stays; a file that was not read is not ours to overwrite
    if (existsSync(flags.writeMap) && flags.writeMap !== flags.map) {
      throw new SelenoscopeError({ code: 'run.write.exists', file: fileName(flags.writeMap) });
    }
    writeOutput(writeMapping([...(mapping?.rows ?? []), ...rowsToSettle(diary, catalogue)]), flags.writeMap, true);
  }
  return diary;
}

/** The person of --person and of the single options; an option wins. */
export function personOf(flags: PersonFlags): { person: Person; notices: readonly Problem[] } {
  const settings = { countries: loadTable('countries'), today: today() };
  const read =
    flags.person === undefined
      ? undefined
      : readPerson(readInput(flags.person, 'person file', MAX_SMALL_FILE_BYTES), {
          file: fileName(flags.person),
          ...settings,
        });
  return { person: parsePersonOptions(flags, { ...settings, base: read?.person }), notices: read?.notices ?? [] };
}

function labsOf(file: string): LabFile {
  return readLabs(readInput(file, 'laboratory file', MAX_SMALL_FILE_BYTES), { file: fileName(file), today: today() });
}

export const formatOf = (flags: OutputFlags) =>
  flags.json ? 'json' : oneOf('--format', flags.format ?? 'text', FORMATS);

export const runOptions = (flags: OutputFlags) => ({
  seed: wholeNumber('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER),
  draws: wholeNumber('--draws', flags.draws, 100, 100_000),
  authority: flags.authority,
  clinicianOrder: flags.clinicianOrder === true,
  floraCompete: flags.floraCompete === true,
});

export async function render(
  assessment: Assessment,
  format: (typeof FORMATS)[number],
  flags: OutputFlags,
): Promise<string> {
  if (format === 'json') return jsonText(assessment);
  if (format === 'html') {
    // the page is drawn by many modules, which the other formats need not wait for
    const { renderHtml } = await import('@selenoscope/draw/page');
    return renderHtml(assessment, { fonts: fontFaces(), ...reportExtras(assessment) });
  }
  const extras = flags.detail === true ? reportExtras(assessment) : {};
  return renderText(assessment, { ...textOptions(flags), ...extras, detail: flags.detail === true });
}

/** What is known beside the assessment: findings about selenium and the gut, and the claims that its statements touch. */
function reportExtras(assessment: Assessment): ReportExtras {
  return {
    findings: seleniumFindingRows(readFindings(loadTable('gut/selenium-findings'))),
    claims: claimsView(openClaims(loadEvidenceTables()), topicsOf(assessment)),
  };
}

/** The name of a file without its folders: results never carry a path of the machine they were made on. */
export const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** The clock is read here, at the edge, and nowhere else. */
const today = (): string => new Date().toISOString().slice(0, 10);
