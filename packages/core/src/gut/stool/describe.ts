import { explain, notice, type Problem, type RandomSource, SelenoscopeError } from '../../base/index.js';
import { traitShare } from '../findings/index.js';
import {
  ALPHA_MEASURES,
  type AlphaOptions,
  alphaNotices,
  alphaOfAll,
  amountsAtRank,
  indexNotices,
  type PhyloTree,
  type Profile,
  type ProfileComparison,
  profileCoverage,
  profileIndices,
  profileTraps,
  type SampleIndices,
} from '../profile/index.js';
import type { AlphaShown, ComparisonShown, IndexShown, StoolAnswer, StoolSample } from './answer.js';
import { type BetaAsked, distancesOf } from './distances.js';
import { type GroupsAsked, groupTest } from './groups.js';
import type { StoolModel } from './model.js';

export interface DescribeOptions {
  readonly source: RandomSource;
  readonly draws: number;
  readonly version: string;
  readonly dataHash: string;
  readonly tree?: PhyloTree | null;
  /** reads to rarefy to; the fewest of any sample where not said */
  readonly depth?: number | null;
  /** 'all', 'none', or the names of distances; more than {@link MOST_SAMPLES} samples need them named */
  readonly beta?: BetaAsked;
  readonly groups?: GroupsAsked | null;
  readonly comparison?: ProfileComparison | null;
  /** taxa listed by name in each sample */
  readonly listed?: number;
}

const LISTED = 15;

/**
 * Everything that is said of a stool profile: diversity, published indices with what they rest on, composition, distances.
 * Nothing in it is a judgement, and no number stands without the share of the sample that it rests on.
 * @throws SelenoscopeError `profile.tree.noTips` where a tree was given and no row of the table is in it
 * @example describeProfile(profile, model, { source: { seed: 1, person: 0 }, draws: 1000, version, dataHash }).samples[0].alpha
 */
export function describeProfile(profile: Profile, model: StoolModel, options: DescribeOptions): StoolAnswer {
  const { table } = profile;
  const tree = options.tree ?? null;
  if (tree) checkTips(profile, tree);
  const alphaOptions: AlphaOptions = { unit: profile.unit, tree, depth: options.depth ?? null };
  const alphas = alphaOfAll(table, alphaOptions);
  const indices = profileIndices(profile, model.indices);
  const coverage = profileCoverage(profile, model.names);
  const traits = traitShare(profile, model.traits, model.names, options);
  const listed = composition(profile, model, options.listed ?? LISTED);
  const distances = distancesOf(profile, tree, options.beta ?? 'all');
  const groups = options.groups ? groupTest(profile, tree, options.groups, options.source.seed) : null;
  const problems: Problem[] = [
    ...profile.notices,
    ...(tree?.notices ?? []),
    ...profileTraps(profile, model.names, model.parameters),
    ...alphaNotices(table, alphas, alphaOptions),
    ...indexNotices(indices),
    ...distances.notices,
    ...(groups?.notices ?? []),
    ...(options.comparison?.notices ?? []),
  ];
  const samples = table.samples.map((id, s): StoolSample => {
    const { sample: _, ...covered } = coverage[s]!;
    const trait = traits[s]!;
    const index = detailsOf(indices[s]!);
    return {
      id,
      reads: profile.unit === 'reads' ? profile.totals[s]! : null,
      alpha: {
        ...(Object.fromEntries(ALPHA_MEASURES.map((key) => [key, alphas[s]![key].value])) as unknown as AlphaShown),
        depth: alphas[s]!.depth,
      },
      indices: Object.fromEntries(index.map((one) => [one.index, one.value])),
      indexDetails: index,
      coverage: covered,
      composition: listed[s]!,
      seleniumTrait: {
        share: trait.share,
        coverage: trait.coverage,
        atMost: trait.atMost,
        // genus of the table's row: Prevotella speaks for Segatella
        genera: trait.genera.map(({ share, trait: row }) => ({ share, ...row })),
        status: trait.status,
      },
    };
  });
  const { file, format, database, method, unit, of, denoised, keptRank } = profile;
  return {
    schema: 'selenoscope.profile/1',
    run: { version: options.version, data: options.dataHash, seed: options.source.seed, draws: options.draws },
    profile: { file, format, database, method, unit, of, denoised, keptRank, taxa: table.taxa.length },
    samples,
    beta: distances.beta,
    ...(groups ? { permanova: groups.shown } : {}),
    ...(options.comparison ? { comparison: compared(options.comparison) } : {}),
    notices: urgentFirst(withoutRepeats(problems)).map(notice),
  };
}

function detailsOf(indices: SampleIndices): IndexShown[] {
  const { sample: _, ...each } = indices;
  return Object.entries(each).map(([index, result]) => ({
    index,
    value: result.value,
    reason: result.reason ? explain(result.reason).message : '',
    coverage: result.coverage,
    definition: result.definition,
    source: result.source,
    caution: result.caution,
  }));
}

/** Largest genera of each sample; rows as they are where hardly anything has the name of a genus. */
function composition(profile: Profile, { names }: StoolModel, most: number): StoolSample['composition'][] {
  const genera = amountsAtRank(profile, 'genus', names);
  const { table, totals } = profile;
  const rows = genera.taxa.size > 0 ? null : table;
  return table.samples.map((_, s) => {
    const total = totals[s]!;
    // of nothing there are no shares, and no rest either
    if (!(total > 0)) return [];
    const all = rows
      ? Array.from({ length: rows.starts[s + 1]! - rows.starts[s]! }, (__, k) => {
          const at = rows.starts[s]! + k;
          const { id, rank } = rows.taxa[rows.taxonIndices[at]!]!;
          return { taxon: id, rank: rank ?? 'row', share: rows.values[at]! / total };
        })
      : [...genera.taxa.values()]
          .map(({ taxon, amounts }) => ({ taxon: taxon.name, rank: 'genus', share: amounts[s]! / total }))
          .filter(({ share }) => share > 0);
    const ranked = all.sort((a, b) => b.share - a.share || (a.taxon < b.taxon ? -1 : 1)).slice(0, most);
    const rest = 1 - ranked.reduce((sum, { share }) => sum + share, 0);
    return rest > 1e-12 ? [...ranked, { taxon: 'all the rest', rank: '', share: rest }] : ranked;
  });
}

const compared = ({ notices: _, measures, ...rest }: ProfileComparison): ComparisonShown => ({
  ...rest,
  measures: measures.map(({ says, ...measure }) => ({ ...measure, says: notice(says) })),
});

/** A tree of other rows is a wrong file, and not a gap in the right one. */
function checkTips({ table }: Profile, { tips }: PhyloTree): void {
  const rows = table.taxa.map(({ id }) => id);
  if (rows.length > 0 && !rows.some((id) => tips.has(id)))
    throw new SelenoscopeError({
      code: 'profile.tree.noTips',
      rows: rows.slice(0, 3),
      tips: [...tips.keys()].slice(0, 3),
    });
}

/** What a person should put right before reading on stands first. */
const urgentFirst = (problems: readonly Problem[]): Problem[] => {
  const isUrgent = ({ code }: Problem): boolean =>
    code === 'profile.tree.tipsMissing' || code === 'profile.index.methodUnknown';
  return [...problems.filter(isUrgent), ...problems.filter((problem) => !isUrgent(problem))];
};

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
