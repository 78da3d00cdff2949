import { resolve } from 'node:path';
import {
  BETA_NAMES,
  type BetaAsked,
  type BetaName,
  compareSamples,
  describeProfile,
  type GroupsAsked,
  LABORATORIES,
  type Laboratories,
  openStoolModel,
  PROFILE_FORMATS,
  type Profile,
  type ProfileComparison,
  RANKS,
  renderStoolText,
  SelenoscopeError,
  type StoolModel,
  VERSION,
} from '@selenoscope/core';
import { dataHash, loadStoolTables } from '@selenoscope/data';
import {
  MAX_PROFILE_BYTES,
  type ProfileOptions,
  readProfile,
  readSampleColumns,
  readTaxonomy,
  readTree,
  STATED_UNITS,
} from '@selenoscope/readers';
import { Command } from 'commander';
import { progress } from '../progress.js';
import { fileName } from './assess.js';
import { jsonText, oneOf, readInput, textOptions, wholeNumber, withRunOptions, writeOutput } from './shared.js';

const FORMATS = ['text', 'json'] as const;
const METHODS = ['amplicon', 'shotgun'] as const;

interface ProfileFlags {
  readonly taxonomy?: string;
  readonly tree?: string;
  readonly depth?: string;
  readonly kind?: string;
  readonly rank?: string;
  readonly unit?: string;
  readonly method?: string;
  readonly label?: string;
  readonly emptyIsZero?: boolean;
  readonly beta?: string;
  readonly compare?: string;
  readonly with?: string;
  readonly laboratories?: string;
  readonly metadata?: string;
  readonly group?: string;
  readonly blocks?: string;
  readonly distance: string;
  readonly permutations: string;
  readonly seed: string;
  readonly draws: string;
  readonly format: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly detail?: boolean;
  readonly ascii?: boolean;
}

/** `selenoscope gut profile TABLE`: diversity, published indices, composition and distances of stool samples. */
export function profileCommand(): Command {
  return withRunOptions(new Command('profile'))
    .description(
      'read a stool profile: diversity, published indices with what they rest on, distances, and what is noise',
    )
    .argument('<table>', 'BIOM, QIIME 2 (.qza, TSV), MetaPhlAn, Kraken 2, Bracken, mothur, or a taxon list')
    .option('--taxonomy <file>', 'lineages of the rows: QIIME 2, mothur, or a plain table')
    .option('--tree <file>', 'rooted tree of the rows (Newick or .qza), for Faith PD and UniFrac')
    .option('--depth <n>', 'reads to rarefy to; the fewest of any sample where not said')
    .option('--compare <a,b>', 'two samples side by side, with what noise alone would make')
    .option('--with <file>', 'a second file: its first sample, or the second of --compare, is compared with this one')
    .option(
      '--laboratories <which>',
      'how the two were measured: one, kits or two, which is one laboratory, two kits, or two laboratories',
    )
    .option('--metadata <file>', 'facts about samples (QIIME 2 metadata, TSV, CSV)')
    .option('--group <column>', 'test whether groups of samples differ (PERMANOVA), by this column of the metadata')
    .option('--blocks <column>', 'samples of one person or batch are exchanged among themselves only')
    .option('--distance <name>', `distance of that test: ${BETA_NAMES.join(', ')}`, 'brayCurtis')
    .option('--permutations <n>', 'permutations of that test', '999')
    .option('--beta <names>', 'all, none, or names of distances with commas between', 'all')
    .option('--rank <rank>', `rank of the rows, where a file repeats every rank: ${RANKS.join(', ')}`)
    .option('--kind <kind>', `format, where recognising it fails: ${PROFILE_FORMATS.join(', ')}`)
    .option('--unit <unit>', `what the values are, where that cannot be told: ${STATED_UNITS.join(', ')}`)
    .option('--method <method>', 'amplicon or shotgun, where the file does not tell')
    .option('--label <label>', 'distance of the clusters in a mothur file: 0.03')
    .option('--empty-is-zero', 'empty cells mean "looked for and not found"')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write there instead of to the terminal')
    .option('--detail', 'every sample in full')
    .option('--ascii', 'no characters beyond plain ASCII')
    .action((file: string, flags: ProfileFlags) => run(file, flags));
}

async function run(file: string, flags: ProfileFlags): Promise<void> {
  const format = flags.json ? 'json' : oneOf('--format', flags.format, FORMATS);
  const seed = wholeNumber('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER);
  const draws = wholeNumber('--draws', flags.draws, 1, 100_000);
  const depth = flags.depth === undefined ? null : wholeNumber('--depth', flags.depth, 1, Number.MAX_SAFE_INTEGER);
  const beta = betaAsked(flags.beta ?? 'all');
  const shown = progress();
  let text: string;
  try {
    shown.step('Reading the profile');
    const options = await readingOptions(flags);
    const profile = await profileOf(file, options);
    const tree = flags.tree === undefined ? null : await readTree(bytesOf(flags.tree, 'tree'), named(flags.tree));
    const model = openStoolModel(loadStoolTables());
    const comparison = await comparisonOf(file, profile, flags, options, model);
    shown.step('Counting');
    const answer = describeProfile(profile, model, {
      source: { seed, person: 0 },
      draws,
      version: VERSION,
      dataHash: dataHash(),
      tree,
      depth,
      beta,
      comparison,
      groups: groupsOf(profile, flags),
    });
    text =
      format === 'json'
        ? jsonText(answer)
        : renderStoolText(answer, { ...textOptions(flags), detail: flags.detail === true });
  } finally {
    shown.done();
  }
  writeOutput(text, flags.out);
}

const named = (file: string): { readonly file: string } => ({ file: fileName(file) });
const bytesOf = (file: string, what: string): Uint8Array => readInput(file, what, MAX_PROFILE_BYTES);

const profileOf = (file: string, options: Omit<ProfileOptions, 'file'>): Promise<Profile> =>
  readProfile(bytesOf(file, 'stool profile'), { ...options, ...named(file) });

async function readingOptions(flags: ProfileFlags): Promise<Omit<ProfileOptions, 'file'>> {
  return {
    ...(flags.kind === undefined ? {} : { kind: oneOf('--kind', flags.kind, PROFILE_FORMATS) }),
    ...(flags.rank === undefined ? {} : { rank: oneOf('--rank', flags.rank, RANKS) }),
    ...(flags.unit === undefined ? {} : { unit: oneOf('--unit', flags.unit, STATED_UNITS) }),
    ...(flags.method === undefined ? {} : { method: oneOf('--method', flags.method, METHODS) }),
    ...(flags.label === undefined ? {} : { label: flags.label }),
    ...(flags.emptyIsZero ? { emptyIsZero: true } : {}),
    ...(flags.taxonomy === undefined
      ? {}
      : { taxonomy: await readTaxonomy(bytesOf(flags.taxonomy, 'taxonomy'), named(flags.taxonomy)) }),
  };
}

/** "all", "none", or names in any case. */
function betaAsked(came: string): BetaAsked {
  const word = came.trim().toLowerCase();
  if (word === 'all' || word === 'none') return word;
  return came.split(',').map((name) => betaName('--beta', name));
}

function betaName(option: string, came: string): BetaName {
  const found = BETA_NAMES.find((name) => name.toLowerCase() === came.trim().toLowerCase());
  if (found === undefined)
    throw new SelenoscopeError({ code: 'run.option.choice', option, came: came.trim(), known: BETA_NAMES });
  return found;
}

/** Two samples of one file, or one of each of two files. */
async function comparisonOf(
  file: string,
  profile: Profile,
  flags: ProfileFlags,
  options: Omit<ProfileOptions, 'file'>,
  model: StoolModel,
): Promise<ProfileComparison | null> {
  if (flags.compare === undefined && flags.with === undefined) return null;
  const other = flags.with === undefined ? profile : await profileOf(flags.with, options);
  const [first, second] = samplesOf(flags.compare, profile, other);
  if (flags.with !== undefined && resolve(flags.with) === resolve(file) && first === second)
    throw new SelenoscopeError({ code: 'profile.compare.sameSample', file: profile.file, sample: first });
  return compareSamples({ profile, sample: first }, { profile: other, sample: second }, model, {
    ...(flags.laboratories === undefined ? {} : { laboratories: laboratoriesOf(flags.laboratories) }),
  });
}

/** "two", or as it is said: "two laboratories". */
const laboratoriesOf = (came: string): Laboratories =>
  oneOf('--laboratories', SAID_AS[came.trim().toLowerCase().replace(/\s+/g, ' ')] ?? came, LABORATORIES);

const SAID_AS: Readonly<Record<string, Laboratories>> = {
  'one laboratory': 'one',
  'two kits': 'kits',
  'two laboratories': 'two',
};

/** The two names of --compare; a name may hold commas itself, so every place to part them is tried. */
function samplesOf(asked: string | undefined, profile: Profile, other: Profile): readonly [string, string] {
  const [mine, theirs] = [profile.table.samples, other.table.samples];
  if (asked === undefined) return [mine[0]!, theirs[0]!];
  for (let at = asked.indexOf(','); at >= 0; at = asked.indexOf(',', at + 1)) {
    const [a, b] = [asked.slice(0, at).trim(), asked.slice(at + 1).trim()];
    if (mine.includes(a) && theirs.includes(b)) return [a, b];
  }
  const comma = asked.indexOf(',');
  if (comma < 0) throw new SelenoscopeError({ code: 'profile.compare.twoNames', came: asked, known: mine });
  const [a, b] = [asked.slice(0, comma).trim(), asked.slice(comma + 1).trim()];
  const [file, came, known] = mine.includes(a) ? [other.file, b, theirs] : [profile.file, a, mine];
  throw new SelenoscopeError({ code: 'profile.compare.noSample', file, came, known });
}

/** Labels of the samples for the test of groups, from the metadata or from columns that stood in the table itself. */
function groupsOf(profile: Profile, flags: ProfileFlags): GroupsAsked | null {
  if (flags.group === undefined) return null;
  const { samples } = profile.table;
  if (flags.metadata === undefined && Object.keys(profile.sampleColumns).length === 0)
    throw new SelenoscopeError({ code: 'profile.group.noMetadata', file: profile.file });
  const metadata =
    flags.metadata === undefined
      ? { samples, columns: profile.sampleColumns }
      : readSampleColumns(readInput(flags.metadata, 'facts about samples', MAX_PROFILE_BYTES), named(flags.metadata));
  const labelsOf = (option: string, column: string): (string | null)[] => {
    const values = Object.hasOwn(metadata.columns, column) ? metadata.columns[column] : undefined;
    if (!values)
      throw new SelenoscopeError({
        code: 'run.option.choice',
        option,
        came: column,
        known: Object.keys(metadata.columns).slice(0, 30),
      });
    return samples.map((sample) => {
      const at = metadata.samples.indexOf(sample);
      return at < 0 || values[at] === '' ? null : values[at]!;
    });
  };
  return {
    column: flags.group,
    labels: labelsOf('--group', flags.group),
    ...(flags.blocks === undefined ? {} : { blocks: labelsOf('--blocks', flags.blocks) }),
    distance: betaName('--distance', flags.distance),
    permutations: wholeNumber('--permutations', flags.permutations, 1, 1_000_000),
  };
}
