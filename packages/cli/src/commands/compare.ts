import {
  type Background,
  type Comparison,
  compareDoses,
  DEFAULT_COMPARED_PEOPLE,
  dosesFrom,
  infusionNotices,
  notice,
  type Person,
  type Problem,
  type RegimenPerson,
  readDoses,
  renderComparison,
  settleNamedFoods,
  surveyBackground,
  VERSION,
} from '@selenoscope/core';
import { loadFoodSearch, loadTable } from '@selenoscope/data';
import { MAX_SMALL_FILE_BYTES, parsePersonOptions, readDosesCsv } from '@selenoscope/readers';
import { Command } from 'commander';
import { progress } from '../progress.js';
import { fileName, type PersonFlags, personOf, withPerson } from './assess.js';
import { comparedLevels, comparisonStops, doseEntries } from './compare-stops.js';
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

const FORMATS = ['text', 'json'] as const;
const MOST_BACKGROUND_UG = 5000;

interface CompareFlags extends PersonFlags {
  readonly doses: string;
  readonly background?: string;
  readonly people: string;
  readonly draws?: string;
  readonly seed: string;
  readonly authority: string;
  readonly format: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly ascii?: boolean;
  readonly clinicianOrder?: boolean;
}

/** `selenoscope compare --doses FILE`: food, oral supplement and infusion on one scale. */
export function compareCommand(): Command {
  const command = new Command('compare')
    .description('hold food, supplements and infusions of selenium beside each other on one scale')
    .requiredOption('--doses <file>', 'doses as JSON or CSV: name, form, route, ug, everyDays, infusionHours');
  return withPerson(command)
    .option('--background <ug>', 'habitual intake with food, µg a day, where the file has none')
    .option('--people <n>', 'how many people are drawn', String(DEFAULT_COMPARED_PEOPLE))
    .option('--draws <n>', 'the same as --people')
    .option('--seed <n>', 'number that names the random draws', '1')
    .option('--authority <id>', 'whose upper level stands beside those of IOM and EFSA', 'iom')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write there instead of to the terminal')
    .option('--ascii', 'no characters beyond plain ASCII')
    .option('--clinician-order', 'supplements and infusions were ordered by a clinician')
    .action((flags: CompareFlags) => run(flags));
}

function run(flags: CompareFlags): void {
  const format = flags.json ? 'json' : oneOf('--format', flags.format, FORMATS);
  const people = peopleOf(flags, 20, 100_000);
  const source = { seed: wholeNumber('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER), person: 0 };
  const stated = statedBackground(flags);
  const shown = progress();
  let comparison: Comparison;
  try {
    shown.step('Reading the doses');
    const file = fileName(flags.doses);
    const { raw, rows, notices } = rawDoses(readInput(flags.doses, 'file of doses', MAX_SMALL_FILE_BYTES), file);
    const [model, body] = [openDefaultModel(), openDefaultBody()];
    const said = saidOfPerson(flags, raw);
    const settled = settleNamedFoods(raw, {
      ...{ file, rows, source, people, forms: body.forms },
      country: parsePersonOptions({ country: said.country }, { countries: loadTable('countries') }).country,
      tables: () => ({ model: model.intake, search: loadFoodSearch() }),
    });
    const read = dosesFrom(settled.raw, { file, forms: body.forms.all, rows });
    const person = comparedPerson(said, flags, read.comparison.person);
    const { doses } = read.comparison;
    const entries = doseEntries(doses, body.forms, settled.beside, rows);
    const background = read.comparison.background ?? stated;
    shown.step(`Following ${people} people, ${doses.length} times`);
    const compared = compareDoses({ person: bodyOf(person), background, doses }, body, {
      ...{ people, source, version: VERSION, dataHash: model.dataHash },
      upperLevels: comparedLevels(model, person, flags.authority),
      background: surveyBackground(model.intake.priors.of(person), source, people),
      contentUg: settled.contentUg,
      notices: [
        ...[...notices, ...read.notices].map(notice),
        ...infusionNotices(entries, Object.fromEntries(entries.map(({ row, note }) => [row, note ?? '']))),
      ],
    });
    const clinicianOrder = flags.clinicianOrder === true;
    const plasmaUgPerL = plasmaOf(background?.background);
    const stops = comparisonStops({ compared, doses: entries, person, model, clinicianOrder, plasmaUgPerL });
    comparison = { ...compared, hardStops: stops };
  } finally {
    shown.done();
  }
  writeOutput(format === 'json' ? jsonText(comparison) : renderComparison(comparison, textOptions(flags)), flags.out);
}

interface RawDoses {
  readonly raw: unknown;
  readonly rows?: readonly number[];
  readonly notices: readonly Problem[];
}

/** JSON where the file begins as JSON does, a table otherwise. */
function rawDoses(bytes: Uint8Array, file: string): RawDoses {
  const content = new TextDecoder().decode(bytes).trimStart();
  if (!/^[{[]/.test(content)) return readDosesCsv(bytes, { file });
  try {
    return { raw: JSON.parse(content), notices: [] };
  } catch (error) {
    // the reader knows the line
    readDoses(content, { file, forms: [] });
    throw error;
  }
}

interface SaidOfPerson {
  readonly lifeStage: string | undefined;
  readonly country: string | undefined;
  readonly conditions: string | undefined;
}

/** What the body does not need of a person and upper levels and foods do: an option wins over the file of doses. */
function saidOfPerson(flags: CompareFlags, raw: unknown): SaidOfPerson {
  const person = (raw as { person?: Readonly<Record<string, unknown>> } | null)?.person;
  const textOf = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const conditions: unknown = person?.['conditions'];
  return {
    lifeStage: flags.lifeStage ?? textOf(person?.['lifeStage']),
    country: flags.country ?? textOf(person?.['country']),
    conditions: flags.conditions ?? (Array.isArray(conditions) ? textOf(conditions.join(',')) : textOf(conditions)),
  };
}

/** The person of --person, or of the file of doses; a single option wins over both. */
function comparedPerson(said: SaidOfPerson, flags: CompareFlags, given: RegimenPerson): Person {
  if (flags.person !== undefined) return personOf(flags).person;
  const base: Person = { ...given, lifeStage: 'none', country: null, conditions: [] };
  const { sex, age, mass } = flags;
  return parsePersonOptions({ sex, age, mass, ...said }, { countries: loadTable('countries'), base });
}

const bodyOf = ({ sex, ageYears, bodyMassKg }: Person): RegimenPerson => ({ sex, ageYears, bodyMassKg });

/** The habitual intake of --background; null where it is not said either. */
function statedBackground({ background }: CompareFlags) {
  if (background === undefined) return null;
  const ugPerDay = wholeNumber('--background', background, 0, MOST_BACKGROUND_UG);
  return { background: { kind: 'intake', ugPerDay, form: 'food' } as const, backgroundChanges: [] };
}

const plasmaOf = (background: Background | undefined): number | null =>
  background?.kind === 'plasma' ? background.plasmaUgPerL : null;
