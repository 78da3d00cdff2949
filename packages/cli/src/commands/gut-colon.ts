import { dirname, isAbsolute, join } from 'node:path';
import {
  type ColonEnsemble,
  type ColonModel,
  type ColonScenario,
  type ColonShown,
  openColonModel,
  renderColonText,
  SelenoscopeError,
  settleColonScenario,
  simulateColon,
  summariseEnsemble,
  VERSION,
} from '@selenoscope/core';
import { dataHash, loadColonTables, loadTable } from '@selenoscope/data';
import { MAX_INFLOW_BYTES, MAX_SMALL_FILE_BYTES, readColonFile, readInflow } from '@selenoscope/readers';
import { Command } from 'commander';
import { ensembleOnAllCores } from '../colon-pool.js';
import { progress } from '../progress.js';
import { type DiaryFlags, fileName, type PersonFlags, withDiary, withPerson } from './assess.js';
import { fedByDiary, STARCH_RULES } from './gut-colon-diary.js';
import { jsonText, oneOf, readInput, textOptions, wholeNumber, writeOutput } from './shared.js';

const FORMATS = ['text', 'json'] as const;
/** Enough for ranges that hold to a few per cent, in a few seconds. */
const DEFAULT_MEMBERS = 200;
/** What is followed where a diary is given alone. */
const FOUR_WEEKS: ColonScenario = { days: 28, meals: 'three', outputDays: [0, 1, 7, 14, 21, 28] };
const MOST_MEMBERS = 100_000;

interface ColonFlags extends PersonFlags, DiaryFlags {
  readonly diary?: string;
  readonly starch: string;
  readonly draws: string;
  readonly seed: string;
  readonly format: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly ascii?: boolean;
  readonly detail?: boolean;
}

/** `selenoscope gut colon SCENARIO`: acids, pH and groups in three parts of the colon, over days, as ranges. */
export function colonCommand(): Command {
  const command = new Command('colon')
    .description('follow food through the colon: acids, pH and groups of microbes, over days, as ranges')
    .argument('[scenario]', 'scenario file (JSON), see examples/colon.json; with --diary it may be left out')
    .option('--diary <file>', 'feed the colon with what this diary holds, by named rules')
    .option(
      '--starch <rule>',
      'resistant starch of the diary: low (food lists), mixed, high (a fifth of starch)',
      'mixed',
    )
    .option('--draws <n>', 'colons drawn for the ranges; 0: the published parameters alone', String(DEFAULT_MEMBERS))
    .option('--seed <n>', 'number that names the random draws', '1')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write there instead of to the terminal')
    .option('--detail', 'every output day')
    .option('--ascii', 'no characters beyond plain ASCII');
  return withPerson(withDiary(command)).action((file: string | undefined, flags: ColonFlags) => run(file, flags));
}

async function run(file: string | undefined, flags: ColonFlags): Promise<void> {
  const format = flags.json ? 'json' : oneOf('--format', flags.format, FORMATS);
  const members = wholeNumber('--draws', flags.draws, 0, MOST_MEMBERS);
  const seed = wholeNumber('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER);
  const model = openColonModel(loadColonTables());
  const rule = oneOf('--starch', flags.starch, STARCH_RULES);
  if (file === undefined && flags.diary === undefined) throw new SelenoscopeError({ code: 'colon.scenario.none' });
  const asked = file === undefined ? FOUR_WEEKS : scenarioOf(file);
  if (flags.diary !== undefined && (asked.inflow || asked.inflowTable))
    throw new SelenoscopeError({
      code: 'colon.scenario.fedTwice',
      file: fileName(file!),
      diary: fileName(flags.diary),
    });
  const shown = progress();
  let answer: ColonShown;
  try {
    const { scenario, fed } =
      flags.diary === undefined
        ? { scenario: asked, fed: [] }
        : fedByDiary(asked, flags.diary, rule, flags, seed, shown);
    shown.step('Following a colon with the published parameters');
    const one = simulateColon(scenario, model);
    const ensemble = members > 0 ? await drawn(scenario, model, members, seed, shown.step) : null;
    const parameters = model[settleColonScenario(scenario, model).lactateProducers];
    answer = {
      run: { version: VERSION, data: dataHash(), seed, draws: members },
      ...one,
      daysFollowed: scenario.days,
      ensemble,
      ...(fed.length > 0 ? { fed } : {}),
      groupNames: Object.fromEntries(parameters.groups.map(({ name, label }) => [name, label])),
      measured: loadTable('gut/colon-measured').map((row) => ({
        name: row['compartment']!,
        scfaMm: Number(row['tscfa_mm']),
        pH: Number(row['ph']),
      })),
      limits: loadTable('gut/colon-limits').map((row) => row['text']!),
    };
  } finally {
    shown.done();
  }
  const text =
    format === 'json'
      ? jsonText({ schema: 'selenoscope.colon/1', ...answer })
      : renderColonText(answer, { ...textOptions(flags), detail: flags.detail === true });
  writeOutput(text, flags.out);
}

async function drawn(
  scenario: ColonScenario,
  model: ColonModel,
  count: number,
  seed: number,
  step: (text: string) => void,
): Promise<ColonEnsemble> {
  const settled = settleColonScenario(scenario, model);
  const began = performance.now();
  const parts = await ensembleOnAllCores({ scenario, source: { seed, person: 0 }, count }, (done) =>
    step(`Following ${count} colons: ${bar(done / count)} ${done}${left(began, done, count)}`),
  );
  const groups = model[settled.lactateProducers].groups.map(({ name }) => name);
  return summariseEnsemble(parts, settled.outputDays.length, groups);
}

const BAR = 20;
const bar = (share: number): string => '█'.repeat(Math.round(BAR * share)).padEnd(BAR, '░');

/** Time that is left, once there is something to tell it from. */
function left(began: number, done: number, count: number): string {
  const seconds = (performance.now() - began) / 1000;
  return seconds < 2 || done === count ? '' : `, about ${Math.ceil((seconds * (count - done)) / done)} s left`;
}

/** The scenario, with the table of inflow that it names, which lies beside it. */
function scenarioOf(file: string): ColonScenario {
  const name = fileName(file);
  const scenario = readColonFile(readInput(file, 'colon scenario', MAX_SMALL_FILE_BYTES), { file: name });
  if (scenario.inflowFile === undefined) return scenario;
  const beside = isAbsolute(scenario.inflowFile) ? scenario.inflowFile : join(dirname(file), scenario.inflowFile);
  try {
    const bytes = readInput(beside, 'inflow table', MAX_INFLOW_BYTES);
    return { ...scenario, inflowTable: readInflow(bytes, { file: scenario.inflowFile }) };
  } catch (error) {
    if (error instanceof SelenoscopeError && error.problem.code === 'file.missing')
      throw new SelenoscopeError({ ...error.problem, file: scenario.inflowFile }, { cause: error });
    throw error;
  }
}
