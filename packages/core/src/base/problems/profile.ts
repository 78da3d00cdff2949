import { type ProfileReadingProblem, profileReadingWords } from './profile-reading.js';
import type { WordsFor } from './types.js';

/** Measures of diversity that have no value in some samples. */
type NoValue<Code extends string> = Code extends string
  ? { code: Code; measures: readonly string[]; samples: readonly string[] }
  : never;

/** What stands in the way of a measure of diversity, within samples or between them. */
type DiversityProblem =
  | NoValue<
      | 'profile.alpha.empty'
      | 'profile.alpha.oneTaxon'
      | 'profile.alpha.shares'
      | 'profile.alpha.notWhole'
      | 'profile.alpha.noDoubletons'
      | 'profile.alpha.rareSingletons'
      | 'profile.alpha.depthAbove'
      | 'profile.alpha.tooLarge'
    >
  | { code: 'profile.alpha.depth'; came: number }
  | { code: 'profile.beta.many'; count: number; most: number }
  | { code: 'profile.beta.empty'; measure: string; samples: readonly string[] }
  | { code: 'profile.beta.shares'; measure: string }
  | { code: 'profile.beta.tooLarge'; measure: string }
  | { code: 'profile.beta.pseudocount'; came: number }
  | { code: 'profile.tree.tipsMissing'; taxa: readonly string[]; of: number }
  | { code: 'profile.tree.noTips'; rows: readonly string[]; tips: readonly string[] }
  | { code: 'profile.tree.noLengths' }
  | { code: 'profile.tree.order'; node: number; parent: number }
  | { code: 'profile.tree.length'; node: number; length: number }
  | { code: 'profile.group.noMetadata'; file: string }
  | { code: 'profile.permanova.permutations'; came: number }
  | { code: 'profile.permanova.labels'; labels: number; samples: number }
  | { code: 'profile.permanova.missingLabels'; field: 'groups' | 'blocks'; missing: readonly number[] }
  | { code: 'profile.permanova.oneGroup'; label: string }
  | { code: 'profile.permanova.singletons'; groups: number }
  | { code: 'profile.permanova.nothingToExchange' }
  | { code: 'profile.permanova.undefinedDistance' }
  | { code: 'profile.permanova.noDistance' }
  | { code: 'profile.permanova.fewArrangements'; arrangements: number };

/** What is worth knowing about the numbers made from a stool profile. */
export type ProfileProblem = { code: 'profile.tree.missing' } | DiversityProblem | ProfileReadingProblem;

/** The first of many names: "a, b, c and 4 more". */
function some(names: readonly (string | number)[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

/** Names of measures as people write them; an unknown one stays. */
const MEASURE_NAMES: Readonly<Record<string, string>> = {
  observed: 'observed taxa',
  rarefied: 'rarefied richness',
  chao1: 'Chao1',
  chao1Uncorrected: 'uncorrected Chao1',
  ace: 'ACE',
  goodsCoverage: 'Good’s coverage',
  shannon: 'Shannon index',
  simpson: 'Simpson index',
  inverseSimpson: 'inverse Simpson index',
  pielou: 'Pielou’s evenness',
  faithPd: 'Faith PD',
};

/** "Chao1, ACE (samples A, B)" */
const without = (p: { measures: readonly string[]; samples: readonly string[] }): string =>
  `No ${p.measures.map((measure) => MEASURE_NAMES[measure] ?? measure).join(', ')} for ${p.samples.length === 1 ? 'sample' : 'samples'} ${some(p.samples)}`;

export const profileWords: WordsFor<ProfileProblem> = {
  ...profileReadingWords,
  'profile.tree.missing': () => ({
    message: 'Faith PD and UniFrac need a tree, and none was given.',
    hint: 'Give a rooted tree in Newick form with --tree.',
  }),
  'profile.alpha.empty': (p) => ({
    message: `${without(p)}: nothing in it is above zero.`,
    hint: 'Leave the sample out, or look why the table has no reads for it.',
  }),
  'profile.alpha.oneTaxon': (p) => ({
    message: `${without(p)}: one taxon only, and evenness compares several.`,
    hint: 'Nothing to do; the other measures hold.',
  }),
  'profile.alpha.shares': (p) => ({
    message: `${without(p)}: it counts reads, and the table holds shares.`,
    hint: 'Give a table of read counts. Shares multiplied by a number are not counts.',
  }),
  'profile.alpha.notWhole': (p) => ({
    message: `${without(p)}: it counts reads, and some amounts are no whole numbers.`,
    hint: 'Give the table before it was normalised, corrected or averaged.',
  }),
  'profile.alpha.noDoubletons': (p) => ({
    message: `${without(p)}: no taxon was seen exactly twice, and the uncorrected formula divides by them.`,
    hint: 'Use chao1, which is corrected for it.',
  }),
  'profile.alpha.rareSingletons': (p) => ({
    message: `${without(p)}: every taxon with 10 reads or fewer was seen once, so nothing tells how many were missed.`,
    hint: 'Use chao1, or sequence deeper.',
  }),
  'profile.alpha.depthAbove': (p) => ({
    message: `${without(p)}: fewer reads than the depth asked for.`,
    hint: 'Ask for a smaller depth with --depth, or leave the sample out.',
  }),
  'profile.alpha.tooLarge': (p) => ({
    message: `${without(p)}: the numbers are too large to be added up.`,
    hint: 'Look at the unit of the table, or of the branch lengths in the tree.',
  }),
  'profile.alpha.depth': (p) => ({
    message: `The depth to rarefy to is ${p.came}; a whole number of reads from 1 was expected.`,
    hint: 'Give it with --depth, for instance --depth 1000.',
  }),
  'profile.beta.many': (p) => ({
    message: `There are ${p.count} samples; distances between all of them are given up to ${p.most} where none is named.`,
    hint: 'Name the distances that are wanted: --beta brayCurtis,unweightedUnifrac.',
  }),
  'profile.beta.empty': (p) => ({
    message: `${p.measure}: ${p.samples.length === 1 ? 'sample' : 'samples'} ${some(p.samples)} ${p.samples.length === 1 ? 'has' : 'have'} nothing above zero, so how far others are from ${p.samples.length === 1 ? 'it' : 'them'} is not defined.`,
    hint: 'Leave the sample out, or look why the table has no reads for it.',
  }),
  'profile.beta.shares': (p) => ({
    message:
      p.measure === 'aitchison'
        ? 'The Aitchison distance takes the logarithm of counts plus one. Shares have no natural number to add, and the one chosen would make most of the distance.'
        : `${p.measure} compares counts of reads, and the table holds shares.`,
    hint:
      p.measure === 'aitchison'
        ? 'Give a table of read counts, or use a distance on shares.'
        : 'Give a table of read counts, or use brayCurtisShares.',
  }),
  'profile.beta.tooLarge': (p) => ({
    message: `${p.measure} is not given: the numbers are too large to be added up.`,
    hint: 'Look at the unit of the table, or of the branch lengths in the tree.',
  }),
  'profile.beta.pseudocount': (p) => ({
    message: `The pseudocount is ${p.came}; a number above 0 was expected.`,
    hint: 'Use 1 for counts of reads.',
  }),
  'profile.tree.tipsMissing': (p) => ({
    message: `The tree has no tip for ${p.taxa.length} of the ${p.of} taxa found in samples: ${some(p.taxa)}. Faith PD and UniFrac would be wrong without them.`,
    hint: 'Give the tree that was made with this table; its tips must be named as the rows are.',
  }),
  'profile.tree.noTips': (p) => ({
    message: `No row of the table is a tip of the tree. Rows are named ${some(p.rows)}; tips are named ${some(p.tips)}.`,
    hint: 'Give the tree that was made with this table; its tips must be named as the rows are.',
  }),
  'profile.tree.noLengths': () => ({
    message: 'No branch of the tree has a length, so Faith PD and UniFrac cannot be measured along it.',
    hint: 'Give a tree with branch lengths, (a:0.1,b:0.2); a taxonomy written as a tree has none.',
  }),
  'profile.tree.order': (p) => ({
    message: `Node ${p.node} of the tree has parent ${p.parent}; the root comes first and every parent before its children.`,
    hint: 'Read the tree from a Newick file, which puts nodes in this order.',
  }),
  'profile.tree.length': (p) => ({
    message: `The branch above node ${p.node} of the tree has length ${p.length}; 0 or more was expected.`,
    hint: 'Neighbour joining can give negative lengths: set them to 0 as its authors advise, or make the tree by maximum likelihood.',
  }),
  'profile.group.noMetadata': (p) => ({
    message: `--group needs --metadata: ${p.file} itself has no columns about its samples.`,
    hint: 'Give a table with one row a sample: --metadata samples.tsv --group diet.',
  }),
  'profile.permanova.permutations': (p) => ({
    message: `${p.came} permutations were asked for; a whole number from 1 was expected.`,
    hint: '999 is usual.',
  }),
  'profile.permanova.labels': (p) => ({
    message: `PERMANOVA has ${p.labels} labels for ${p.samples} samples.`,
    hint: 'Give one label a sample, in the order of the samples.',
  }),
  'profile.permanova.missingLabels': (p) => ({
    message: `PERMANOVA: no ${p.field === 'groups' ? 'group' : 'block'} is known for sample ${some(p.missing)} (counted from 1).`,
    hint: 'Fill in the column, or leave these samples out.',
  }),
  'profile.permanova.oneGroup': (p) => ({
    message: `PERMANOVA compares groups, and there is only one${p.label === '' ? '' : ` ("${p.label}")`}.`,
    hint: 'Give a column with at least two different labels.',
  }),
  'profile.permanova.singletons': (p) => ({
    message: `PERMANOVA: each of the ${p.groups} groups is a single sample, so nothing is known of the spread within groups.`,
    hint: 'Give a column whose labels repeat.',
  }),
  'profile.permanova.nothingToExchange': () => ({
    message: 'PERMANOVA: within every block all samples have the same group, so there is nothing to exchange.',
    hint: 'Use blocks that hold samples of several groups, or compare whole persons, one sample each.',
  }),
  'profile.permanova.undefinedDistance': () => ({
    message: 'PERMANOVA: some distances are not defined, because a sample has nothing above zero.',
    hint: 'Leave these samples out.',
  }),
  'profile.permanova.noDistance': () => ({
    message: 'PERMANOVA: all samples are the same under this distance.',
    hint: 'Check that the columns of the table differ.',
  }),
  'profile.permanova.fewArrangements': (p) => ({
    message: `There are only ${p.arrangements} ways to hand out the labels, so p cannot fall much below ${(1 / p.arrangements).toPrecision(2)} however different the groups are.`,
    hint: 'More samples, or blocks that allow more exchanges, would let it say more.',
  }),
};
