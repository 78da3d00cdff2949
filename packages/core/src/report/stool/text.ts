import type { ComparisonShown, IndexShown, StoolAnswer, StoolSample } from '../../gut/index.js';
import { amount, whole } from '../numbers.js';
import { columns } from '../text/columns.js';
import { Page, type TextOptions } from '../text/page.js';
import type { Column } from '../text/table.js';
import { distanceTables } from './distances.js';
import {
  ALPHA_WORDS,
  BETA_WORDS,
  countOf,
  fileText,
  INDEX_NAMES,
  INDEX_RULE,
  SELENIUM_RULE,
  SPREAD_IN,
  SPREAD_OF,
} from './words.js';

/** Samples that are told one by one; of more there is one line each. */
const TOLD = 3;
/** Genera listed of a comparison. */
const MOST_GENERA = 12;
/** Columns of the terminal for the names of two samples above their numbers. */
const MOST_HEADS = 30;

/** What `gut profile` says in a terminal: no line wider than `width`. */
export function renderStoolText(answer: StoolAnswer, options: TextOptions = {}): string {
  const page = new Page(options);
  page.heading(`Stool profile: ${answer.profile.file}`);
  page.say(fileText(answer));
  if (answer.comparison) comparison(page, answer.comparison);
  if (answer.permanova) groups(page, answer);
  const told = answer.samples.length <= TOLD || options.detail === true;
  if (told) for (const sample of answer.samples) one(page, sample, answer.profile.file);
  else many(page, answer.samples);
  distanceTables(page, answer);
  mind(page, answer, told);
  page.gap();
  // beside a number of the trait, and nowhere else
  if (told && answer.samples.some(({ seleniumTrait }) => seleniumTrait.coverage > 0)) page.say(SELENIUM_RULE);
  page.say(
    `selenoscope ${answer.run.version}, data ${answer.run.data}, seed ${answer.run.seed}. Everything else: --json.`,
  );
  return page.text();
}

/** What to mind, once: reasons for an index that is not given stand beside that index already, or belong to --detail. */
function mind(page: Page, { notices, profile, samples }: StoolAnswer, told: boolean): void {
  const reasons = new Set(samples.flatMap(({ indexDetails }) => indexDetails.map(({ reason }) => reason)));
  const open = notices.filter(({ code, message }) => !reasons.has(message) && (told || code !== 'profile.index.few'));
  if (open.length > 0) page.heading('Mind this');
  for (const { message, hint } of open) page.point(`${withoutFile(message, profile.file)} ${hint}`);
}

/** The file stands in the heading: a sentence that begins with it again is shorter without. */
const withoutFile = (message: string, file: string): string => {
  for (const [start, rest] of [
    [`${file}: `, ''],
    [`${file}, `, ''],
    [`${file} `, 'The file '],
  ] as const)
    if (message.startsWith(start)) {
      const left = message.slice(start.length);
      return rest === '' ? left.charAt(0).toUpperCase() + left.slice(1) : rest + left;
    }
  return message;
};

const LEFT: Column = { head: '', align: 'left' };
const NAME: Column = { ...LEFT, flexible: true };
const right = (head: string): Column => ({ head, align: 'right' });
const percent = (share: number): string => (share > 0 && share < 0.0005 ? 'under 0.1 %' : `${amount(100 * share)} %`);
const or = (value: number | null, text: (value: number) => string): string => (value === null ? '–' : text(value));
const digits = (value: number, count: number): string => String(Number(value.toPrecision(count))).replace('-', '−');
const fine = (value: number): string => digits(value, 4);
const rough = (value: number): string => digits(value, 2);

function one(page: Page, sample: StoolSample, file: string): void {
  page.heading(`Sample ${sample.id}`);
  page.say(coverageText(sample));
  page.gap();
  page.say('Diversity within the sample');
  page.table(
    [LEFT, right(''), LEFT],
    ALPHA_WORDS.map(([key, name, mind]) => [
      `${name}${key === 'rarefied' && sample.alpha.depth !== null ? ` in ${whole(sample.alpha.depth)} reads` : ''}`,
      or(sample.alpha[key], key === 'observed' ? whole : fine),
      mind,
    ]),
  );
  page.gap();
  page.say('Largest, as share of the whole sample');
  page.table(
    [NAME, right('')],
    sample.composition.map(({ taxon, share }) => [taxon, percent(share)]),
  );
  page.gap();
  page.say(traitText(sample));
  page.gap();
  page.say(INDEX_RULE);
  for (const index of sample.indexDetails) page.point(indexText(index, file));
}

function indexText({ index, value, reason, coverage, caution, source }: IndexShown, file: string): string {
  const name = INDEX_NAMES[index] ?? index;
  if (value === null) return `${name}: ${whyNot(withoutFile(reason, file))}`;
  const shown = index === 'butyrateShare' ? percent(value) : fine(value);
  return `${name}: ${shown}, on ${percent(coverage ?? 0)} of the sample. ${caution} (${source})`;
}

/** "GMHI is not given, because …" after the name of the index: "not given, because …". */
function whyNot(reason: string): string {
  const found = /^.*? (?:is|has) (not given|no value)(?=[, ])/s.exec(reason);
  return found ? `${found[1]}${reason.slice(found[0].length)}` : `not given. ${reason}`;
}

function coverageText({ reads, coverage }: StoolSample): string {
  const named = coverage.ranks
    .filter(({ rank }) => rank === 'phylum' || rank === 'genus' || rank === 'species')
    .map(({ rank, share }) => `${percent(share)} to a ${rank}`);
  const depth = reads === null ? '' : `${countOf(reads, 'read')}. `;
  const parts = named.length > 0 ? `Named: ${named.join(', ')}. ` : 'The file names no taxa. ';
  return `${depth}${parts}Unclassified: ${percent(coverage.unclassified)}.`;
}

function traitText({ seleniumTrait: trait }: StoolSample): string {
  const { p5, p50, p95 } = trait.share;
  if (trait.coverage === 0)
    return 'Microbes that likely use selenium: cannot tell, no genus of the table is named here.';
  const parts = likeliest(trait);
  const among = parts.map(({ genus, share }) => `${genus} ${percent(share)}`).join(', ');
  return `Microbes that likely use selenium: ${percent(p50)} of the sample in the middle of the draws, ${percent(p5)} to ${percent(p95)} in nine of ten, from a table of genera (${trait.status}) that covers ${percent(trait.coverage)} of it${among ? `. Among them, as likely as not or likelier: ${among}` : ''}. The table: gut findings --traits.`;
}

/** Genera as likely as not or likelier, by what they add on average; together no more than the middle of the draws. */
function likeliest({ genera, share: { p50 } }: StoolSample['seleniumTrait']): { genus: string; share: number }[] {
  let left = p50 * (1 + 1e-9);
  return genera
    .filter(({ probability }) => probability >= 0.5)
    .sort((a, b) => b.share * b.probability - a.share * a.probability)
    .filter(({ share }) => {
      if (share > left) return false;
      left -= share;
      return true;
    })
    .slice(0, 4);
}

function many(page: Page, samples: readonly StoolSample[]): void {
  page.heading('Samples');
  page.table(
    [NAME, ...['reads', 'taxa', 'expected', 'Shannon', 'inv. Simpson', 'named genus'].map(right)],
    samples.map(({ id, reads, alpha, coverage }) => [
      id,
      or(reads, whole),
      or(alpha.observed, whole),
      or(alpha.rarefied, (value) => amount(value)),
      or(alpha.shannon, (value) => value.toFixed(2)),
      or(alpha.inverseSimpson, (value) => value.toFixed(1)),
      or(coverage.ranks.find(({ rank }) => rank === 'genus')?.share ?? null, percent),
    ]),
  );
  const depth = samples[0]?.alpha.depth ?? null;
  if (depth !== null) page.say(`Expected: taxa expected in ${whole(depth)} reads of each sample.`);
  page.say('Each sample in full: --detail.');
}

function comparison(page: Page, { first, second, level, measures, genera, known }: ComparisonShown): void {
  page.heading(`${first.sample} and ${second.sample}, side by side`);
  page.say(
    level === 'genus'
      ? `Compared between genera, which name ${percent(first.coverage)} of the first sample and ${percent(second.coverage)} of the second. Distances between samples, where given below, are between rows.`
      : 'Compared between rows of the table, because they name no genera.',
  );
  for (const { says } of measures) page.point(`${says.message} ${says.hint}`);
  const differ = genera.filter(({ verdict }) => verdict === 'differs');
  const what = level === 'genus' ? 'genera' : 'rows';
  page.say(
    differ.length === 0
      ? `Of ${whole(genera.length)} ${what} none differs by more than noise: cannot tell.`
      : `${level === 'genus' ? 'Genera' : 'Rows'} that differ by more than noise, ${whole(differ.length)} of ${whole(genera.length)}${differ.length > MOST_GENERA ? `, the first ${MOST_GENERA} of them; all: --json` : ''}:`,
  );
  const isLong = columns(first.sample) + columns(second.sample) > MOST_HEADS;
  const heads = isLong ? (['first', 'second'] as const) : ([first.sample, second.sample] as const);
  if (differ.length > 0)
    page.table(
      [NAME, right(heads[0]), right(heads[1]), right('times'), right('noise up to')],
      differ
        .slice(0, MOST_GENERA)
        .map((g) => [
          g.genus,
          percent(g.first),
          percent(g.second),
          g.first === 0 ? `absent in ${heads[0]}` : g.second === 0 ? `absent in ${heads[1]}` : or(g.fold, rough),
          or(g.spreadFold, rough),
        ]),
    );
  page.gap();
  page.say('How far apart the same and other people’s samples lie');
  page.table(
    [LEFT, LEFT, right('usual'), right('up to'), NAME],
    known.map((row) => [...knownRow(row)]),
  );
}

const knownRow = (row: ComparisonShown['known'][number]): readonly string[] => [
  SPREAD_OF[row.source] ?? row.source,
  SPREAD_IN[row.measure] ?? row.measure,
  rough(row.value),
  rough(row.high),
  row.status,
];

function groups(page: Page, { permanova }: StoolAnswer): void {
  const { column, measure, pseudoF, rSquared, p, permutations, groups: lots } = permanova!;
  page.heading(`Groups by ${column}`);
  page.say(
    `PERMANOVA on ${BETA_WORDS[measure] ?? measure}: groups explain ${percent(rSquared)} of the squared distances (pseudo-F ${or(pseudoF, fine)}, p ${rough(p)} from ${whole(permutations)} permutations). Groups: ${lots.map(({ label, samples }) => `${label} ${samples}`).join(', ')}.`,
  );
}
