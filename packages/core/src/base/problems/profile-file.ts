import { type Place, placeText, type WordsFor } from './types.js';

/** What can be wrong with the file of a stool profile, its taxonomy, its tree or its samples. `what`: what it was read as. */
export type ProfileFileProblem =
  | { code: 'profile.empty'; file: string }
  // HDF5 (BIOM 2); `at`: path inside the file, '' for the file as a whole
  | { code: 'profile.hdf5.not'; file: string }
  | { code: 'profile.hdf5.truncated'; file: string; bytes: number; expectedBytes: number }
  | { code: 'profile.hdf5.damaged'; file: string; at: string; reason: string }
  | { code: 'profile.hdf5.unsupported'; file: string; at: string; reason: string }
  | { code: 'profile.hdf5.tooLarge'; file: string; at: string; reason: string }
  | { code: 'profile.hdf5.notBiom'; file: string; missing: string; found: readonly string[] }
  | { code: 'profile.hdf5.inconsistent'; file: string; at: string; came: string; expected: string }
  | { code: 'profile.hdf5.copiesDiffer'; file: string; sample: string }
  | { code: 'profile.hdf5.version'; file: string; came: string }
  | { code: 'profile.hdf5.columnsLeftOut'; file: string; columns: readonly string[] }
  // archives (QIIME 2 artifacts, gzip); `at`: name inside the archive
  | { code: 'profile.zip.not'; file: string }
  | { code: 'profile.zip.truncated'; file: string }
  | { code: 'profile.zip.zip64'; file: string }
  | { code: 'profile.zip.damaged'; file: string; at: string }
  | { code: 'profile.zip.encrypted'; file: string; at: string }
  | { code: 'profile.zip.method'; file: string; at: string; method: number }
  | { code: 'profile.zip.tooMany'; file: string; count: number }
  | { code: 'profile.zip.tooLarge'; file: string; at: string; limitBytes: number }
  | { code: 'profile.zip.gzip'; file: string }
  | { code: 'profile.zip.notArtifact'; file: string; found: readonly string[] }
  | { code: 'profile.zip.visualisation'; file: string }
  | { code: 'profile.zip.unrooted'; file: string }
  | { code: 'profile.zip.type'; file: string; came: string; known: readonly string[] }
  | { code: 'profile.zip.lacks'; file: string; missing: string }
  // the file as a whole
  | { code: 'profile.file.tooLarge'; file: string; what: string; bytes: number; limitBytes: number }
  | { code: 'profile.file.binary'; file: string; what: string; looksLike: string; instead: string }
  | { code: 'profile.file.kind'; file: string; what: string; looksLike: string; instead: string }
  | { code: 'profile.file.unknown'; file: string; what: string; came: string; known: readonly string[] }
  | { code: 'profile.file.choice'; option: string; came: string; known: readonly string[] }
  | { code: 'profile.file.headerOnly'; file: string; what: string }
  | { code: 'profile.file.tooMany'; file: string; limit: number }
  | { code: 'profile.file.json'; place: Place; came: string; expected: string }
  | { code: 'profile.file.json.notNumber'; place: Place; came: string }
  // `letter`: "U+001B"; `came`: where it stands, the letter itself written out
  | { code: 'profile.file.control'; place: Place; letter: string; came: string }
  | { code: 'profile.file.columns'; place: Place; came: string; expected: string }
  // rows and cells
  | { code: 'profile.file.row.cells'; place: Place; came: number; expected: number }
  | { code: 'profile.file.row.quote'; place: Place; came: string }
  | { code: 'profile.file.row.unread'; place: Place; came: string; expected: string }
  | { code: 'profile.file.cell.empty'; place: Place; came: string }
  | { code: 'profile.file.cell.text'; place: Place; came: string }
  | { code: 'profile.file.cell.ambiguous'; place: Place; came: string; small: number; large: number }
  | { code: 'profile.file.cell.percentMixed'; place: Place; came: string }
  | { code: 'profile.file.cell.twice'; place: Place }
  | { code: 'profile.file.value.negative'; place: Place; came: string }
  | { code: 'profile.file.value.notFinite'; place: Place; came: string }
  | { code: 'profile.file.value.huge'; place: Place; came: string }
  | { code: 'profile.file.cells.emptyAsZero'; file: string; cells: number }
  | { code: 'profile.file.taxon.twice'; file: string; id: string }
  | { code: 'profile.file.taxon.unnamed'; place: Place }
  | { code: 'profile.file.sample.twice'; file: string; id: string }
  | { code: 'profile.file.sample.unnamed'; place: Place }
  | { code: 'profile.file.parent.ring'; file: string; id: string }
  | { code: 'profile.file.parent.exceeded'; place: Place; child: string; value: number; parentValue: number }
  // what the values are
  | { code: 'profile.file.percent.sum'; file: string; sample: string; sum: number; expected: number }
  | { code: 'profile.file.unit.unclear'; file: string; sample: string; sum: number }
  | { code: 'profile.file.unit.notCounts'; file: string; came: number }
  | { code: 'profile.file.unit.percent'; file: string; whole: boolean }
  | { code: 'profile.file.unit.scaled'; file: string; sample: string; sum: number }
  | { code: 'profile.file.unit.rest'; file: string; sample: string; sum: number }
  | { code: 'profile.file.values.presence'; file: string }
  // which side holds the taxa, which rows are none
  | { code: 'profile.file.sides.unclear'; file: string; row: string; column: string }
  | { code: 'profile.file.sides.samplesInRows'; file: string }
  | { code: 'profile.file.sample.empty'; file: string; samples: readonly string[] }
  | { code: 'profile.file.taxon.one'; file: string; id: string }
  | { code: 'profile.file.rows.unclassified'; file: string; ids: readonly string[] }
  | { code: 'profile.file.rows.other'; file: string; ids: readonly string[] }
  | { code: 'profile.file.rows.total'; file: string; id: string }
  | { code: 'profile.file.unclassified.unsaid'; file: string }
  | { code: 'profile.file.columns.leftOut'; file: string; columns: readonly string[] }
  | { code: 'profile.file.columns.aboutSamples'; file: string; columns: readonly string[] }
  // ranks
  | { code: 'profile.file.rank.kept'; file: string; rank: string; lowest: number; highest: number }
  | { code: 'profile.file.rank.missing'; file: string; came: string; present: readonly string[] }
  | { code: 'profile.file.rank.single'; file: string; came: string }
  | { code: 'profile.file.rank.none'; file: string }
  | { code: 'profile.file.rank.assumed'; file: string; rank: string }
  // `missing`: of what the ranks above hold, in the sample that lacks most
  | { code: 'profile.file.ranks.incomplete'; file: string; rank: string; missing: number }
  | { code: 'profile.file.rank.exceeds'; file: string; sample: string; rank: string; sum: number; total: number }
  // mothur
  | { code: 'profile.file.mothur.labels'; file: string; labels: readonly string[]; used: string }
  | { code: 'profile.file.mothur.label'; file: string; labels: readonly string[]; came: string }
  | { code: 'profile.file.mothur.clusters'; place: Place; came: string; expected: number }
  // taxonomy
  | { code: 'profile.file.taxonomy.twice'; place: Place; id: string }
  | { code: 'profile.file.taxonomy.other'; file: string; taxonomy: string; first: string }
  | { code: 'profile.file.taxonomy.lacks'; file: string; taxonomy: string; missing: number; of: number; first: string }
  // tree
  | { code: 'profile.file.tree.syntax'; file: string; position: number; came: string; expected: string }
  | { code: 'profile.file.tree.cut'; file: string; open: number }
  | { code: 'profile.file.tree.several'; file: string; position: number }
  | { code: 'profile.file.tree.one'; file: string }
  | { code: 'profile.file.tree.unrooted'; file: string; branches: number }
  | { code: 'profile.file.tree.length.missing'; file: string; node: string; all: boolean }
  | { code: 'profile.file.tree.length.unread'; file: string; node: string; came: string }
  | { code: 'profile.file.tree.length.huge'; file: string; node: string; came: string; limit: number }
  | { code: 'profile.file.tree.tip.twice'; file: string; tip: string }
  | { code: 'profile.file.tree.tip.unnamed'; file: string; position: number };

const inside = (file: string, at: string): string => (at === '' ? file : `${file}, ${at}`);

const at = (place: Place): string => {
  const text = placeText(place);
  return text === '' ? '' : `${text}: `;
};

const listText = (items: readonly string[], limit = 8): string =>
  items.length <= limit ? items.join(', ') : `${items.slice(0, limit).join(', ')} … (${items.length - limit} more)`;

const figure = (value: number): string => String(Math.abs(value) >= 1e15 ? value : Math.round(value * 1e4) / 1e4);
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const KIBIBYTE = 1024;
const MEBIBYTE = KIBIBYTE * KIBIBYTE;

/** "256 MB", "20 kB", "300 bytes": never a rounded zero. */
const size = (bytes: number): string => {
  if (bytes >= MEBIBYTE) return `${Math.round(bytes / MEBIBYTE)} MB`;
  return bytes >= KIBIBYTE ? `${Math.round(bytes / KIBIBYTE)} kB` : `${bytes} bytes`;
};

export const profileFileWords: WordsFor<ProfileFileProblem> = {
  'profile.empty': (p) => ({
    message: `${p.file}: no sample holds anything above zero.`,
    hint: 'Give a table with counts or shares of taxa.',
  }),

  'profile.hdf5.not': (p) => ({
    message: `${p.file} does not begin as HDF5, the container of BIOM 2 tables.`,
    hint: 'Give the .biom or .qza file itself, not one that was opened and saved by another program.',
  }),
  'profile.hdf5.truncated': (p) => ({
    message: `${p.file} is cut off: it should have ${p.expectedBytes} bytes and has ${p.bytes}.`,
    hint: 'Copy or download it again.',
  }),
  'profile.hdf5.damaged': (p) => ({
    message: `${inside(p.file, p.at)} is damaged: ${p.reason}. Nothing of the table is used, because no number in it could be trusted.`,
    hint: 'Copy or download it again, or write it anew with `biom convert`.',
  }),
  'profile.hdf5.unsupported': (p) => ({
    message: `${inside(p.file, p.at)} uses what is not read here: ${p.reason}.`,
    hint: 'Write the table anew: `biom convert -i table.biom -o new.biom --to-hdf5`, or export it with --to-tsv.',
  }),
  'profile.hdf5.tooLarge': (p) => ({
    message: `${inside(p.file, p.at)} is too large: ${p.reason}.`,
    hint: 'If the table is really that large, split it by samples; otherwise the file is damaged.',
  }),
  'profile.hdf5.notBiom': (p) => ({
    message: `${p.file} is HDF5 but no BIOM table: "${p.missing}" is missing. Found: ${p.found.slice(0, 10).join(', ') || 'nothing'}.`,
    hint: 'A BIOM 2 table has the groups "observation" and "sample". Other HDF5 files (AnnData, loom) must be exported as a table first.',
  }),
  'profile.hdf5.inconsistent': (p) => ({
    message: `${inside(p.file, p.at)} does not fit the rest of the table: ${p.came}; expected ${p.expected}.`,
    hint: 'Write the table anew with the program that made it.',
  }),
  'profile.hdf5.copiesDiffer': (p) => ({
    message: `${p.file} holds the table twice, and the two copies differ in sample "${p.sample}". Which is right cannot be told.`,
    hint: 'The file is damaged or was changed by hand. Write it anew with the program that made it.',
  }),
  'profile.hdf5.version': (p) => ({
    message: `${p.file} calls itself BIOM ${p.came}. It was read as 2.1, whose groups it has.`,
    hint: 'Hold the number of samples and taxa against what you expect.',
  }),
  'profile.hdf5.columnsLeftOut': (p) => ({
    message: `${p.file}: these columns about the samples were not read: ${p.columns.slice(0, 10).join(', ')}. No number rests on them.`,
    hint: 'If you need them, give them as a table of their own.',
  }),

  'profile.zip.not': (p) => ({
    message: `${p.file} does not begin as a zip archive, as a QIIME 2 artifact (.qza) does.`,
    hint: 'Give the .qza file as QIIME 2 wrote it.',
  }),
  'profile.zip.truncated': (p) => ({
    message: `${p.file} is cut off: the directory at the end of the archive is missing.`,
    hint: 'Copy or download it again.',
  }),
  'profile.zip.zip64': (p) => ({
    message: `${p.file} is an archive for sizes above 4 GB (zip64), which is not read here.`,
    hint: 'Export what it holds: `qiime tools export --input-path FILE --output-path FOLDER`.',
  }),
  'profile.zip.damaged': (p) => ({
    message: `${p.file}: ${p.at} is damaged; it does not fit its size or checksum, or stands twice.`,
    hint: 'Copy or download the archive again.',
  }),
  'profile.zip.encrypted': (p) => ({
    message: `${p.file}: ${p.at} is locked with a password.`,
    hint: 'Unpack it and give what is inside.',
  }),
  'profile.zip.method': (p) => ({
    message: `${p.file}: ${p.at} is packed in a way that is not read here (method ${p.method}).`,
    hint: 'Unpack it with the program that made it, and give what is inside.',
  }),
  'profile.zip.tooMany': (p) => ({
    message: `${p.file} claims ${p.count} files, more than any artifact has.`,
    hint: 'Give the .qza file as QIIME 2 wrote it.',
  }),
  'profile.zip.tooLarge': (p) => ({
    message: `${p.at ? `${p.file}: ${p.at}` : p.file} unpacks to far more than a table holds (limit ${size(p.limitBytes)}, or hundreds of times its packed size). It was not unpacked.`,
    hint: 'If it is a real table, unpack it yourself and give what is inside.',
  }),
  'profile.zip.gzip': (p) => ({
    message: `${p.file} cannot be unpacked (gzip): it is cut off, damaged, or made of several parts.`,
    hint: 'Copy it again, or unpack it with `gunzip` and give what comes out.',
  }),
  'profile.zip.notArtifact': (p) => ({
    message: `${p.file} is a zip archive but no QIIME 2 artifact. It holds ${p.found.join(', ') || 'nothing'}.`,
    hint: 'Unpack it and give the table inside.',
  }),
  'profile.zip.visualisation': (p) => ({
    message: `${p.file} is a visualisation of QIIME 2 (.qzv): pictures, not a table.`,
    hint: 'Give the artifact it was made from, for instance table.qza.',
  }),
  'profile.zip.unrooted': (p) => ({
    message: `${p.file} holds a tree without a root. Faith PD and UniFrac depend on where the root is, so no number is given.`,
    hint: 'Root it first: `qiime phylogeny midpoint-root --i-tree FILE --o-rooted-tree rooted-tree.qza`.',
  }),
  'profile.zip.type': (p) => ({
    message: `${p.file} is an artifact of QIIME 2 of the type ${p.came}; read are ${p.known.join(', ')}.`,
    hint: 'Sequences, distances and classifiers are no profile: give the feature table (usually table.qza), and beside it taxonomy.qza and rooted-tree.qza.',
  }),
  'profile.zip.lacks': (p) => ({
    message: `${p.file} lacks ${p.missing}, which its type promises.`,
    hint: 'The artifact is incomplete. Export it again from QIIME 2.',
  }),

  'profile.file.tooLarge': (p) => ({
    message: `"${p.file}" holds ${size(p.bytes)}; a ${p.what} of up to ${size(p.limitBytes)} is read.`,
    hint: 'Check that it is the table of results and not the raw sequences; keep the samples you need, or give it as BIOM 2.1.',
  }),
  'profile.file.binary': (p) => ({
    message: `"${p.file}" is ${p.looksLike} and cannot be read as ${p.what}.`,
    hint: p.instead,
  }),
  'profile.file.kind': (p) => ({
    message: `"${p.file}" was to be read as ${p.what}, and it looks like ${p.looksLike}.`,
    hint: p.instead,
  }),
  'profile.file.unknown': (p) => ({
    message: `${p.file}: this does not look like a ${p.what}; what came first is "${p.came}".`,
    hint: `What can be read: ${p.known.join(', ')}.`,
  }),
  'profile.file.choice': (p) => ({
    message: `"${p.came}" is no ${p.option} that can be chosen; expected one of ${p.known.join(', ')}.`,
    hint: `Leave the ${p.option} out and it is found from the file.`,
  }),
  'profile.file.headerOnly': (p) => ({
    message: `${p.file}: there is a header and no row below it to read as ${p.what}.`,
    hint: 'Export it again, and check that saving had finished.',
  }),
  'profile.file.tooMany': (p) => ({
    message: `${p.file} holds more than ${p.limit / 1e6} million values above zero, more than fits in memory here.`,
    hint: 'Keep the samples you need, or leave out taxa that hardly occur.',
  }),
  'profile.file.json': (p) => ({
    message: `${at(p.place)}expected ${p.expected}, and ${p.came} came.`,
    hint: 'Export the file again; if it was changed by hand, compare it with a fresh export.',
  }),
  'profile.file.json.notNumber': (p) => ({
    message: `${at(p.place)}${p.came} came, which is no number and no JSON.`,
    hint: 'Usually a division by zero while the table was made; give the counts themselves.',
  }),
  'profile.file.control': (p) => ({
    message: `${at(p.place)}a control character (${p.letter}) stands in "${p.came}". It cannot be seen, and can make a screen show something else than the file says.`,
    hint: 'Remove it with a text editor, or export the file again; names of samples and taxa should hold visible characters only.',
  }),
  'profile.file.columns': (p) => ({
    message: `${at(p.place)}expected ${p.expected}; what came is "${p.came}".`,
    hint: 'Give the columns their names in the first row, as the program that made the file writes them.',
  }),

  'profile.file.row.cells': (p) => ({
    message: `${at(p.place)}${p.came} ${p.came === 1 ? 'cell' : 'cells'} came where ${p.expected} were expected, so it is not certain which belongs where.`,
    hint: 'The row may have been cut off, or a name holds the separator and needs quotes around it.',
  }),
  'profile.file.row.quote': (p) => ({
    message: `${at(p.place)}a quotation mark opens and does not close: ${p.came}`,
    hint: 'Close the mark, or double it ("") inside a quoted cell.',
  }),
  'profile.file.row.unread': (p) => ({
    message: `${at(p.place)}expected ${p.expected}, and "${p.came}" came.`,
    hint: 'Export the file again; if it was edited in a spreadsheet, use the original.',
  }),
  'profile.file.cell.empty': (p) => ({
    message: `${at(p.place)}expected a number, and ${p.came === '' ? 'nothing' : `"${p.came}"`} came. What is not known is not taken for zero.`,
    hint: 'Write 0 where the taxon was looked for and not found. If every empty cell means that, say so (empty cells as zero).',
  }),
  'profile.file.cell.text': (p) => ({
    message: `${at(p.place)}expected a number, and "${p.came}" came.`,
    hint: 'Write the amount as a plain number; a value such as "<0.01" has to be decided by you.',
  }),
  'profile.file.cell.ambiguous': (p) => ({
    message: `${at(p.place)}"${p.came}" may mean ${p.small} or ${p.large}, and nothing in the file settles it.`,
    hint: 'Write numbers with a decimal point and without marks between thousands.',
  }),
  'profile.file.cell.percentMixed': (p) => ({
    message: `${at(p.place)}"${p.came}" came where other cells ${p.came.includes('%') ? 'have no' : 'have a'} percent sign.`,
    hint: 'Write all values in the same way.',
  }),
  'profile.file.cell.twice': (p) => ({
    message: `${at(p.place)}the same taxon has two values in the same sample.`,
    hint: 'The file is damaged or was joined from two; export it again.',
  }),
  'profile.file.value.negative': (p) => ({
    message: `${at(p.place)}${p.came} came; an amount cannot be below zero.`,
    hint: 'Give counts or shares as the program wrote them, before any transformation (no logarithms, no clr).',
  }),
  'profile.file.value.notFinite': (p) => ({
    message: `${at(p.place)}"${p.came}" came, which is no amount.`,
    hint: 'Usually a division by zero while the table was made; give the counts themselves.',
  }),
  'profile.file.value.huge': (p) => ({
    message: `${at(p.place)}${p.came} came, more than any sequencer counts; sums would lose digits.`,
    hint: 'Give counts of reads, or shares.',
  }),
  'profile.file.cells.emptyAsZero': (p) => ({
    message: `${p.file}: ${p.cells} empty ${p.cells === 1 ? 'cell was' : 'cells were'} read as zero, as you asked.`,
    hint: 'This is right only where empty means "looked for and not found".',
  }),
  'profile.file.taxon.twice': (p) => ({
    message: `${p.file}: the taxon "${p.id}" stands there twice, and its values may not simply be added.`,
    hint: 'Remove the copy, or add the two rows where they are parts of one.',
  }),
  'profile.file.taxon.unnamed': (p) => ({
    message: `${at(p.place)}a taxon has no name.`,
    hint: 'Name it; what could not be classified may be called "unclassified".',
  }),
  'profile.file.sample.twice': (p) => ({
    message: `${p.file}: the sample "${p.id}" stands there twice.`,
    hint: 'Give each sample its own name.',
  }),
  'profile.file.sample.unnamed': (p) => ({
    message: `${at(p.place)}a sample has no name.`,
    hint: 'Give each sample its own name.',
  }),
  'profile.file.parent.ring': (p) => ({
    message: `${p.file}: "${p.id}" is its own ancestor by the column of parents.`,
    hint: 'The file is damaged; export it again.',
  }),
  'profile.file.parent.exceeded': (p) => ({
    message: `${at(p.place)}the parts hold more than the whole: ${figure(p.value)} up to "${p.child}", and ${figure(p.parentValue)} in the group they belong to.`,
    hint: 'The file was changed or joined from several; export it again. If a row such as k__A;p__B holds only what could not be named further, call it k__A;p__B;c__unclassified.',
  }),

  'profile.file.percent.sum': (p) => ({
    message: `${p.file}: the shares of sample "${p.sample}" add to ${figure(p.sum)}, and ${figure(p.expected)} would be everything. Probably every rank is listed, so that each organism is counted several times.`,
    hint: 'Keep the rows of one rank (for instance genus), or add a column "rank" and they are told apart. If the values are counts, say so (unit reads).',
  }),
  'profile.file.unit.unclear': (p) => ({
    message: `${p.file}: the values add to ${figure(p.sum)} in sample "${p.sample}", so they are neither certainly percent nor certainly parts of 1.`,
    hint: 'Say what they are (unit percent, fraction or reads).',
  }),
  'profile.file.unit.notCounts': (p) => ({
    message: `${p.file} was to hold counts of reads, and ${p.came} came.`,
    hint: 'Leave the unit out, or say percent or fraction.',
  }),
  'profile.file.unit.percent': (p) => ({
    message: p.whole
      ? `${p.file}: whole numbers that add to 100 in every sample were read as percent.`
      : `${p.file}: the values are percent; they were divided by 100.`,
    hint: p.whole ? 'If they are counts of exactly 100 reads, say so (unit reads).' : 'Nothing needs doing.',
  }),
  'profile.file.unit.scaled': (p) => ({
    message: `${p.file}: the values are neither whole counts nor percent (sample "${p.sample}" adds to ${figure(p.sum)}); each sample was divided by its sum.`,
    hint: 'Measures that need counts of reads cannot be given for this file; give the counts if you have them.',
  }),
  'profile.file.unit.rest': (p) => ({
    message: `${p.file}: the shares do not add to 100 % (sample "${p.sample}": ${percent(p.sum)}). What is missing was not listed; it counts as present and not known, not as zero.`,
    hint: 'Give the full table if you have it.',
  }),
  'profile.file.values.presence': (p) => ({
    message: `${p.file}: every value is 0 or 1, so the table says which taxa are present and not how much of each.`,
    hint: 'Shares and everything made from them mean nothing here; give counts or shares.',
  }),

  'profile.file.sides.unclear': (p) => ({
    message: `${p.file}: it cannot be told whether taxa stand in the rows ("${p.row}" …) or in the columns ("${p.column}" …).`,
    hint: 'Name the first column "taxon" where rows are taxa, or "sample" where rows are samples.',
  }),
  'profile.file.sides.samplesInRows': (p) => ({
    message: `${p.file}: samples stand in the rows and taxa in the columns; the table was turned.`,
    hint: 'If that is wrong, name the first column "taxon".',
  }),
  'profile.file.sample.empty': (p) => ({
    message: `${p.file}: nothing was found in ${listText(p.samples)}; ${p.samples.length === 1 ? 'this sample was' : 'these samples were'} left out.`,
    hint: 'Nothing can be computed for an empty sample.',
  }),
  'profile.file.taxon.one': (p) => ({
    message: `${p.file}: there is a single taxon ("${p.id}"), so nothing can be said about diversity.`,
    hint: 'Check that the whole table was exported.',
  }),
  'profile.file.rows.unclassified': (p) => ({
    message: `${p.file}: ${listText(p.ids.map((id) => `"${id}"`))} was read as what could not be classified, not as a taxon.`,
    hint: 'Nothing needs doing.',
  }),
  'profile.file.rows.other': (p) => ({
    message: `${p.file}: ${listText(p.ids.map((id) => `"${id}"`))} lumps several taxa; it counts towards the total and not as a taxon.`,
    hint: 'Give the full table if you have it: diversity is understated by what was lumped.',
  }),
  'profile.file.rows.total': (p) => ({
    message: `${p.file}: "${p.id}" holds the sums of the others and was left out.`,
    hint: 'Nothing needs doing.',
  }),
  'profile.file.unclassified.unsaid': (p) => ({
    message: `${p.file} does not say how much could not be classified: the shares are shares of what was.`,
    hint: 'Programs write it on request (MetaPhlAn: --unclassified_estimation; Kraken 2: the report).',
  }),
  'profile.file.columns.leftOut': (p) => ({
    message: `${p.file}: the ${p.columns.length === 1 ? 'column' : 'columns'} ${listText(p.columns)} ${p.columns.length === 1 ? 'holds' : 'hold'} text and no amounts, and were left out.`,
    hint: 'Nothing needs doing if these are not samples.',
  }),
  'profile.file.columns.aboutSamples': (p) => ({
    message: `${p.file}: the ${p.columns.length === 1 ? 'column' : 'columns'} ${listText(p.columns)} ${p.columns.length === 1 ? 'was' : 'were'} read as facts about the samples, not as taxa.`,
    hint: 'Rename a column that is a taxon.',
  }),

  'profile.file.rank.kept': (p) => ({
    message: `${p.file} lists every rank; the rows of rank ${p.rank} were kept, so that nothing counts twice. They hold ${percent(p.lowest) === percent(p.highest) ? percent(p.lowest) : `${percent(p.lowest)} to ${percent(p.highest)}`} of the whole.`,
    hint: 'Another rank can be chosen (rank genus, family …).',
  }),
  'profile.file.ranks.incomplete': (p) => ({
    message: `${p.file}: ${p.missing >= 1 ? `there are no rows of rank ${p.rank}` : `the rows of rank ${p.rank} hold ${percent(p.missing)} less than the ranks above them`}. This program writes every rank down to species, so the file may have been cut off, or rows were taken out.`,
    hint: 'Compare the number of its lines with the original, or copy it again. What is missing makes richness and diversity too low.',
  }),
  'profile.file.rank.missing': (p) => ({
    message: `${p.file} has no rows of rank ${p.came}; there are ${p.present.length > 0 ? p.present.join(', ') : 'no rows with a rank'}.`,
    hint: 'Choose one of these, or leave the rank out.',
  }),
  'profile.file.rank.single': (p) => ({
    message: `${p.file}: the rank ${p.came} was asked for, and the rows of this file are not repeated by rank, so all were kept.`,
    hint: 'Nothing needs doing.',
  }),
  'profile.file.rank.none': (p) => ({
    message: `${p.file}: rows have parents and no rank, so it cannot be told which of them repeat one another.`,
    hint: 'Add a column "rank" (genus, species …).',
  }),
  'profile.file.rank.assumed': (p) => ({
    message: `${p.file}: by their names the rows were taken as ${p.rank}; the file does not say so.`,
    hint: 'Name the first column by the rank (genus, species …), or give a taxonomy.',
  }),
  'profile.file.rank.exceeds': (p) => ({
    message: `${p.file}: in sample "${p.sample}" the rows of rank ${p.rank} add to ${figure(p.sum)}, more than the whole (${figure(p.total)}).`,
    hint: 'The file was changed or joined from several; export it again.',
  }),

  'profile.file.mothur.labels': (p) => ({
    message: `${p.file} holds clusters at several distances (${listText(p.labels)}); ${p.used} was used.`,
    hint: 'Another label can be chosen.',
  }),
  'profile.file.mothur.label': (p) => ({
    message: `${p.file} has no label "${p.came}"; there are ${listText(p.labels)}.`,
    hint: 'Choose one of these, or leave the label out.',
  }),
  'profile.file.mothur.clusters': (p) => ({
    message: `${at(p.place)}"${p.came}" clusters are announced, and the row has columns for ${p.expected}.`,
    hint: 'The file was cut or changed; export it again.',
  }),

  'profile.file.taxonomy.twice': (p) => ({
    message: `${at(p.place)}"${p.id}" stands there a second time, with another lineage.`,
    hint: 'Remove one of the two.',
  }),
  'profile.file.taxonomy.other': (p) => ({
    message: `${p.taxonomy} names none of the rows of ${p.file} (the first of these is "${p.first}").`,
    hint: 'Check that both come from the same run.',
  }),
  'profile.file.taxonomy.lacks': (p) => ({
    message: `${p.taxonomy} has no lineage for ${p.missing} of ${p.of} rows of ${p.file} (for instance "${p.first}"); their taxonomy is not known.`,
    hint: 'Check that both come from the same run.',
  }),

  'profile.file.tree.syntax': (p) => ({
    message: `${p.file}, character ${p.position}: expected ${p.expected}, and ${p.came === '' ? 'the end of the file' : `"${p.came}"`} came.`,
    hint: 'A tree is read in Newick form: ((a:0.1,b:0.2):0.3,c:0.4);',
  }),
  'profile.file.tree.cut': (p) => ({
    message: `${p.file}: the tree ends before it is closed (${p.open > 0 ? `${p.open} brackets are open` : 'the semicolon is missing'}).`,
    hint: 'The file was probably cut off; export it again.',
  }),
  'profile.file.tree.several': (p) => ({
    message: `${p.file}, character ${p.position}: something follows after the end of the first tree.`,
    hint: 'Give one tree in one file.',
  }),
  'profile.file.tree.one': (p) => ({
    message: `${p.file} holds a single name and no branch, so it is no tree.`,
    hint: 'A tree is read in Newick form: ((a:0.1,b:0.2):0.3,c:0.4);',
  }),
  'profile.file.tree.unrooted': (p) => ({
    message: `${p.file}: the tree is not rooted (${p.branches} branches leave its base). Faith PD and UniFrac depend on where the root is, so no number is given.`,
    hint: 'Root it first: `qiime phylogeny midpoint-root`, or midpoint() of the R package phangorn, or root() of ape with an outgroup. If a root with several branches is meant, begin the tree with [&R].',
  }),
  'profile.file.tree.length.missing': (p) => ({
    message: p.all
      ? `${p.file}: no branch has a length, and Faith PD and UniFrac are sums of lengths.`
      : `${p.file}: the branch above ${p.node} has no length. What is not known is not taken for zero.`,
    hint: 'Export the tree with branch lengths.',
  }),
  'profile.file.tree.length.unread': (p) => ({
    message: `${p.file}: the branch above ${p.node} has the length "${p.came}"; expected a number of 0 or more.`,
    hint: 'Neighbour joining may give negative lengths; use a tree from another method, or set them to zero yourself.',
  }),
  'profile.file.tree.length.huge': (p) => ({
    message: `${p.file}: the branch above ${p.node} has the length "${p.came}"; lengths up to ${p.limit} are read, and substitutions for each site are seldom above 10.`,
    hint: 'The file was damaged or changed; export the tree again.',
  }),
  'profile.file.tree.tip.twice': (p) => ({
    message: `${p.file}: the tip "${p.tip}" stands in the tree twice.`,
    hint: 'Each tip needs its own name.',
  }),
  'profile.file.tree.tip.unnamed': (p) => ({
    message: `${p.file}, character ${p.position}: a tip has no name.`,
    hint: 'Each tip needs the name of its row in the table.',
  }),
};
