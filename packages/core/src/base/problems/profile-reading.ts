import type { WordsFor } from './types.js';

/** Why an index of a profile has no value, or less weight than it seems. `index`: its name; `needs`: what it was made for. */
type IndexProblem =
  | { code: 'profile.index.needsShotgun'; file: string; index: string; needs: string }
  | { code: 'profile.index.otherProgram'; file: string; index: string; came: string; unit: string; needs: string }
  | { code: 'profile.index.otherDatabase'; file: string; index: string; came: string; needs: string }
  | { code: 'profile.index.incomplete'; file: string; sample: string; index: string; lacks: string; needs: string }
  | { code: 'profile.index.methodUnknown'; file: string; index: string; given: boolean; needs: string }
  | { code: 'profile.index.noNames'; file: string; index: string; wanted: string }
  | { code: 'profile.index.empty'; file: string; sample: string; index: string }
  | {
      code: 'profile.index.few';
      file: string;
      sample: string;
      index: string;
      present: number;
      of: number;
      what: string;
    }
  | { code: 'profile.index.noViruses'; file: string; index: string }
  | { code: 'profile.index.noIncreased'; file: string; sample: string; index: string }
  | { code: 'profile.index.noDecreased'; file: string; sample: string; index: string }
  | { code: 'profile.index.nothingBelow'; file: string; sample: string; index: string; over: string };

/** What makes a number of a profile mean less than it seems to. */
type TrapProblem =
  | { code: 'profile.trap.denoised'; file: string }
  | { code: 'profile.trap.noSingletons'; file: string; samples: number }
  | { code: 'profile.trap.shares'; file: string; of: string }
  | { code: 'profile.trap.everyRank'; file: string; kept: string; ranks: readonly string[]; times: number }
  | { code: 'profile.trap.ofReads'; file: string; method: 'amplicon' | 'shotgun' | 'unknown' }
  | { code: 'profile.trap.ofCells'; file: string }
  | { code: 'profile.trap.ofUnknown'; file: string }
  | { code: 'profile.trap.notCounts'; file: string; came: number }
  | { code: 'profile.trap.shareTotals'; file: string; sample: string; total: number }
  | { code: 'profile.trap.lowDepth'; file: string; samples: readonly string[]; lowest: number; limit: number }
  | { code: 'profile.trap.depthRatio'; file: string; lowest: number; highest: number; fold: number }
  | { code: 'profile.trap.rarefied'; file: string; depth: number; samples: number }
  | { code: 'profile.trap.closed'; file: string }
  | { code: 'profile.trap.unclassified'; file: string; samples: readonly string[]; highest: number; limit: number }
  | { code: 'profile.trap.noTaxonomy'; file: string }
  /** `pairs`: rows by their names in the file */
  | { code: 'profile.taxon.sameTwice'; file: string; pairs: readonly (readonly [first: string, second: string])[] };

/** What a comparison of two samples may say. Values are as shown; `spread`: what noise alone leads to. */
type CompareProblem =
  | {
      code: 'profile.compare.otherKind';
      first: string;
      second: string;
      what: string;
      firstIs: string;
      secondIs: string;
    }
  | { code: 'profile.compare.noSample'; file: string; came: string; known: readonly string[] }
  | { code: 'profile.compare.twoNames'; came: string; known: readonly string[] }
  | { code: 'profile.compare.sameSample'; file: string; sample: string }
  | { code: 'profile.compare.emptySample'; file: string; sample: string }
  | { code: 'profile.compare.noGenera'; first: string; second: string }
  | { code: 'profile.compare.differs'; measure: string; difference: number; spread: number; fold: boolean }
  | { code: 'profile.compare.cannotTell'; measure: string; difference: number; spread: number; fold: boolean }
  | { code: 'profile.compare.undefined'; measure: string }
  | { code: 'profile.compare.laboratories'; laboratories: 'one' | 'kits' | 'two' }
  | { code: 'profile.compare.depthUnknown'; first: string; second: string }
  | {
      code: 'profile.compare.genera';
      what: 'genera' | 'rows';
      compared: number;
      differ: number;
      falseDiscovery: number;
    };

export type ProfileReadingProblem = IndexProblem | TrapProblem | CompareProblem;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const short = (value: number): string => String(Number(value.toPrecision(3)));
/** A difference as it is said: as a ratio ("2.1-fold") or as it is. */
const amount = (value: number, fold: boolean): string => (fold ? `${short(value)}-fold` : short(value));
const some = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
const samples = (names: readonly string[]): string => `${names.length === 1 ? 'sample' : 'samples'} ${some(names)}`;

const WHY_NOT_CELLS = {
  amplicon: 'Bacteria carry 1 to 15 copies of the gene that was read',
  shotgun: 'A large genome gives more reads than a small one',
  unknown: 'Bacteria differ in the size of their genomes, and in copies of the gene that is mostly read',
} as const;

export const profileReadingWords: WordsFor<ProfileReadingProblem> = {
  'profile.index.needsShotgun': (p) => ({
    message: `${p.file}: ${p.index} is not given, because the profile comes from one marker gene. It needs ${p.needs}.`,
    hint: 'Names that a marker gene gives are others, and too coarse. Only sequencing of all DNA can give this index.',
  }),
  'profile.index.otherProgram': (p) => ({
    message: `${p.file}: ${p.index} is not given for ${p.came} profiles in ${p.unit === 'share' ? 'shares' : 'reads'}. It needs ${p.needs}.`,
    hint: 'Another program names and counts otherwise; a number from it would look like the index and be another.',
  }),
  'profile.index.otherDatabase': (p) => ({
    message: `${p.file}: ${p.index} is not given, because the profile was made with ${p.came}. It needs ${p.needs}.`,
    hint: 'Between versions the names and the borders of species changed, so the published lists no longer fit. Run the version that the index was made with.',
  }),
  'profile.index.incomplete': (p) => ({
    message: `${p.file}, sample ${p.sample}: ${p.index} is not given, because the file is not complete: ${p.lacks}. It needs ${p.needs}.`,
    hint: 'Every clade that is left out would be taken for absent. Give the file as MetaPhlAn wrote it.',
  }),
  'profile.index.methodUnknown': (p) => ({
    message: p.given
      ? `${p.file}: ${p.index} is given because the species are written as MetaPhlAn writes them, but the file does not say how it was sequenced. It holds for ${p.needs} alone.`
      : `${p.file}: ${p.index} is not given, because the file does not say how it was sequenced nor by which program. It needs ${p.needs}.`,
    hint: p.given
      ? 'Say so with --method shotgun. If it comes from one marker gene, say --method amplicon: the index has no meaning then.'
      : 'If it is such a profile, say so with --method shotgun.',
  }),
  'profile.index.noNames': (p) => ({
    message: `${p.file}: ${p.index} is not given, because the profile has none of the names it rests on (${p.wanted}).`,
    hint: 'Give a taxonomy with --taxonomy, if the rows are clusters or sequence variants.',
  }),
  'profile.index.empty': (p) => ({
    message: `${p.file}, sample ${p.sample}: ${p.index} is not given, because nothing that it rests on is in the sample.`,
    hint: 'A score of nothing says nothing.',
  }),
  'profile.index.few': (p) => ({
    message: `${p.file}, sample ${p.sample}: ${p.index} rests on ${p.present} of ${p.of} ${p.what}${p.present === 0 ? ', so its value says nothing' : ', which is few'}.`,
    hint: 'Look at its coverage before its value.',
  }),
  'profile.index.noViruses': (p) => ({
    message: `${p.file}: the file has no viruses, and two of the clades that ${p.index} adds up are viruses.`,
    hint: 'If MetaPhlAn ran without --add_viruses, the score may be up to 0.35 too low. Run it as the index was made: --add_viruses --unknown_estimation.',
  }),
  'profile.index.noIncreased': (p) => ({
    message: `${p.file}, sample ${p.sample}: the ${p.index} has no value, because none of the increased genera is in the sample.`,
    hint: 'Its logarithm would be minus infinity. At greater depth a little of them might be found, and give a low number.',
  }),
  'profile.index.noDecreased': (p) => ({
    message: `${p.file}, sample ${p.sample}: the ${p.index} has no value, because none of the decreased genera is in the sample.`,
    hint: 'It divides by them.',
  }),
  'profile.index.nothingBelow': (p) => ({
    message: `${p.file}, sample ${p.sample}: ${p.index} has no value, because there is no ${p.over} in the sample.`,
    hint: 'It would be divided by nothing.',
  }),

  'profile.trap.denoised': (p) => ({
    message: `${p.file}: the rows are denoised variants. Denoising removes what was read once, so Chao1, ACE and Good’s coverage, which rest on singletons, mean nothing here.`,
    hint: 'Use observed taxa at a common depth, Shannon or Faith PD.',
  }),
  'profile.trap.noSingletons': (p) => ({
    message: `${p.file}: nothing was counted exactly once in any of ${p.samples} ${p.samples === 1 ? 'sample' : 'samples'}. Singletons were removed, by denoising or by a filter, so Chao1, ACE and Good’s coverage mean nothing here.`,
    hint: 'Use observed taxa at a common depth, Shannon or Faith PD.',
  }),
  'profile.trap.shares': (p) => ({
    message: `${p.file}: the values are shares of ${p.of === 'unknown' ? 'a whole' : p.of}, not counts, so nothing that rests on counts can be given: Chao1, ACE, coverage, rarefaction, and the noise of counting.`,
    hint: 'Give the table of counts, if there is one.',
  }),
  'profile.trap.everyRank': (p) => ({
    message: `${p.file}: the file repeats every rank (${p.ranks.join(', ')}). A sum over all rows would count everything about ${short(p.times)} times; only the rows of one rank (${p.kept}) are counted.`,
    hint: 'Choose another rank with --rank.',
  }),
  'profile.trap.ofReads': (p) => ({
    message: `${p.file}: these are shares of reads. ${WHY_NOT_CELLS[p.method]}, so they are not shares of cells.`,
    hint: 'Never pool them with a profile of cells, such as one of MetaPhlAn.',
  }),
  'profile.trap.ofCells': (p) => ({
    message: `${p.file}: these are shares of cells, as markers tell them, and not of reads.`,
    hint: 'Never pool them with a profile of reads, such as one of Kraken, Bracken or 16S.',
  }),
  'profile.trap.ofUnknown': (p) => ({
    message: `${p.file}: the file does not say whether its numbers are of reads or of cells.`,
    hint: 'Do not compare it with another profile before the laboratory has said so.',
  }),
  'profile.trap.notCounts': (p) => ({
    message: `${p.file}: the values are taken as counts, and ${short(p.came)} is none.`,
    hint: 'Counts are whole numbers. Were they scaled, or are they percent?',
  }),
  'profile.trap.shareTotals': (p) => ({
    message: `${p.file}, sample ${p.sample}: the shares add to ${percent(p.total)} of the whole.`,
    hint: 'Percent were taken for fractions, or the other way round, or rows of several ranks were added. Look at the unit of the file.',
  }),
  'profile.trap.lowDepth': (p) => ({
    message: `${p.file}, ${samples(p.samples)}: fewer than ${p.limit} reads (lowest ${p.lowest}). Whether a rare taxon was found is a matter of chance here.`,
    hint: 'Trust the common taxa only, or sequence deeper.',
  }),
  'profile.trap.depthRatio': (p) => ({
    message: `${p.file}: the deepest sample has ${short(p.fold)} times the reads of the shallowest (${p.highest} and ${p.lowest}). Richness, and every distance that asks whether a taxon is there, follow depth then.`,
    hint: 'Compare richness at a common depth: --depth.',
  }),
  'profile.trap.rarefied': (p) => ({
    message: `${p.file}: all ${p.samples} samples have exactly ${p.depth} reads, so the table was probably rarefied. What was thrown away cannot be seen, and richness holds for this depth only.`,
    hint: 'Give the table before rarefaction, if there is one.',
  }),
  'profile.trap.closed': (p) => ({
    message: `${p.file}: a profile tells shares and no amounts. When one taxon grows, all others fall in share, though nothing happened to them.`,
    hint: 'Only a count of cells in the stool (by flow cytometry or qPCR) would tell which of the two it was.',
  }),
  'profile.trap.unclassified': (p) => ({
    message: `${p.file}, ${samples(p.samples)}: up to ${percent(p.highest)} has no name at any rank. Every number by name rests on the rest.`,
    hint: `Above ${percent(p.limit)} little can be said of the whole sample.`,
  }),
  'profile.trap.noTaxonomy': (p) => ({
    message: `${p.file}: no row has a name of a genus or phylum, so indices, ratios and comparisons by genus cannot be given.`,
    hint: 'Give a taxonomy with --taxonomy.',
  }),

  'profile.taxon.sameTwice': (p) => ({
    message: `${p.file}: the same organism stands in two rows under two names: ${some(p.pairs.map(([a, b]) => `${a} and ${b}`))}. Numbers of taxa, Shannon and the other measures within a sample count ${p.pairs.length === 1 ? 'them' : 'each pair'} as two; sums by genus count them as one.`,
    hint: 'Add the two rows up in the file, under one of the names, and read it again.',
  }),

  'profile.compare.otherKind': (p) => ({
    message: `${p.first} and ${p.second} are not compared: the ${p.what} of one is ${p.firstIs}, of the other ${p.secondIs}.`,
    hint: 'Two profiles can be compared only when the same thing was counted in the same way.',
  }),
  'profile.compare.noSample': (p) => ({
    message: `${p.file}: there is no sample "${p.came}"; there are ${some(p.known)}.`,
    hint: 'Write the name as it stands in the file.',
  }),
  'profile.compare.twoNames': (p) => ({
    message: `--compare takes the names of two samples with a comma between, and "${p.came}" came.`,
    hint:
      p.known.length > 1
        ? `For instance: --compare "${p.known[0]},${p.known[1]}".`
        : 'The file has one sample only; give a second file with --with.',
  }),
  'profile.compare.sameSample': (p) => ({
    message: `${p.file}: sample ${p.sample} would be compared with itself.`,
    hint: 'Name two different samples, or give a second file with --with.',
  }),
  'profile.compare.emptySample': (p) => ({
    message: `${p.file}, sample ${p.sample}: nothing in it has a name at the rank of genera, so it is not compared.`,
    hint: 'Give a taxonomy with --taxonomy, or another sample.',
  }),
  'profile.compare.noGenera': (p) => ({
    message: `${p.first} and ${p.second} are not compared: the rows of two files mean the same only when they have names of genera.`,
    hint: 'Give a taxonomy with --taxonomy for each.',
  }),
  'profile.compare.differs': (p) => ({
    message: `${p.measure}: the two differ by ${amount(p.difference, p.fold)}, which is more than noise alone leads to (${amount(p.spread, p.fold)}).`,
    hint: 'It says that the two samples differ, not which is preferable, and not why.',
  }),
  'profile.compare.cannotTell': (p) => ({
    message: `${p.measure}: cannot tell. The difference of ${amount(p.difference, p.fold)} is within what noise alone leads to (${amount(p.spread, p.fold)}).`,
    hint: 'Several stools of each, measured together by one laboratory, would tell more.',
  }),
  'profile.compare.undefined': (p) => ({
    message: `${p.measure}: cannot tell, because it has no value in one of the two.`,
    hint: 'Something it divides by is not in the sample, or was not read deep enough.',
  }),
  'profile.compare.laboratories': (p) => ({
    message:
      p.laboratories === 'two'
        ? 'The two profiles are taken to come from two laboratories. Two laboratories that are given the same stool differ about as much as two people do.'
        : p.laboratories === 'kits'
          ? 'The two profiles are taken to come from one laboratory with two kits for taking out the DNA, which is the step that moves a profile most.'
          : 'The two profiles are taken to come from one laboratory and one method. Even so, two stools of one person differ.',
    hint: 'Say how they were made, if it was otherwise: one laboratory, two kits, or two laboratories.',
  }),
  'profile.compare.depthUnknown': (p) => ({
    message: `${p.first} and ${p.second}: how many reads the shares rest on is not said, so the noise of counting is left out and the spread shown is too small.`,
    hint: 'Give tables of counts, if there are any.',
  }),
  'profile.compare.genera': (p) => ({
    message: `${p.differ} of ${p.compared} ${p.what} differ by more than noise alone leads to, with at most ${percent(p.falseDiscovery)} false alarms expected among them.`,
    hint: 'Of all others nothing can be told.',
  }),
};
