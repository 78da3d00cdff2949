import { type Place, placeText, type WordsFor } from './types.js';

/** What can be wrong with a file, a diary, a row of it, or a mapping file. Facts here, sentences in {@link diaryWords}. */
export type DiaryProblem =
  // files of any kind: `what` is "diary", "person file", "mapping file" …
  | { code: 'file.missing'; file: string; what: string }
  | { code: 'file.directory'; file: string; what: string }
  | { code: 'file.unreadable'; file: string; what: string; reason: string }
  | { code: 'file.tooLarge'; file: string; what: string; bytes: number; limitBytes: number }
  | { code: 'file.empty'; file: string; what: string }
  | { code: 'file.binary'; file: string; what: string; looksLike: string; convert: string }
  | { code: 'file.json.syntax'; file: string; what: string; line: number | null; came: string }
  | { code: 'file.json.shape'; file: string; what: string; came: string; expected: string }
  // the diary as a whole: it is no diary, or not one that can be used
  | { code: 'diary.kind.unknown'; came: string; known: readonly string[] }
  | { code: 'diary.format.unknown'; file: string; came: string }
  | { code: 'diary.format.other'; file: string; app: string; why: string; instead: string }
  | { code: 'diary.format.dailySummary'; file: string }
  | { code: 'diary.header.missing'; file: string; row: number; columns: readonly string[]; came: string }
  // how the file was read (notices)
  | { code: 'diary.encoding.guessed'; file: string; used: string }
  | { code: 'diary.encoding.damaged'; file: string; characters: number }
  | { code: 'diary.decimalComma'; file: string; rows: readonly number[] }
  | { code: 'diary.rows.blank'; file: string; rows: readonly number[] }
  | { code: 'diary.rows.duplicate'; file: string; pairs: readonly (readonly [first: number, again: number])[] }
  | { code: 'diary.rows.insideQuotes'; file: string; rows: readonly number[] }
  | { code: 'diary.quotes.odd'; file: string; rows: readonly number[] }
  | { code: 'diary.time.unread'; file: string; rows: readonly number[]; came: string }
  | { code: 'diary.columns.unread'; file: string; columns: readonly string[] }
  | { code: 'diary.cells.unread'; file: string; rows: readonly number[]; column: string; came: string }
  // one row (reasons for rejecting it)
  | { code: 'diary.row.shape'; place: Place; came: string }
  | { code: 'diary.row.cells'; place: Place; came: number; expected: number }
  | { code: 'diary.row.quote'; place: Place; came: string }
  | { code: 'diary.date.missing'; place: Place }
  | { code: 'diary.date.unread'; place: Place; came: string }
  | { code: 'diary.date.impossible'; place: Place; came: string }
  | { code: 'diary.date.ambiguous'; place: Place; came: string; dayFirst: string; monthFirst: string }
  | { code: 'diary.date.future'; place: Place; came: string; today: string }
  | { code: 'diary.food.missing'; place: Place }
  | { code: 'diary.food.unknownId'; place: Place; came: string }
  | { code: 'diary.amount.missing'; place: Place; food: string }
  | { code: 'diary.amount.unread'; place: Place; came: string }
  | { code: 'diary.amount.twoUnits'; place: Place; inAmount: string; inUnit: string }
  | { code: 'diary.amount.split'; place: Place; amount: string; unit: string }
  | { code: 'diary.amount.ambiguous'; place: Place; came: string; small: number; large: number }
  | { code: 'diary.amount.negative'; place: Place; came: string }
  | {
      code: 'diary.amount.absurd';
      place: Place;
      food: string;
      came: string;
      grams: number;
      limitGrams: number;
      why: string;
    }
  | {
      code: 'diary.amount.absurdDay';
      place: Place;
      food: string;
      date: string;
      grams: number;
      limitGrams: number;
      why: string;
    }
  | { code: 'diary.amount.manyPieces'; place: Place; food: string; came: string; limit: number }
  | { code: 'diary.unit.missing'; place: Place; food: string; came: string; known: readonly string[] }
  | { code: 'diary.unit.unknown'; place: Place; food: string; came: string; known: readonly string[] }
  | { code: 'diary.unit.volumeOfSolid'; place: Place; food: string; came: string; known: readonly string[] }
  | { code: 'diary.unit.microgramFood'; place: Place; food: string; came: string }
  | { code: 'diary.unit.milligramFood'; place: Place; food: string; came: string }
  | { code: 'diary.dose.form'; place: Place; came: string; known: readonly string[] }
  | { code: 'diary.dose.route'; place: Place; came: string }
  | { code: 'diary.dose.unit'; place: Place; came: string; unit: string }
  | { code: 'diary.dose.small'; place: Place; came: string }
  | { code: 'diary.dose.hardStop'; place: Place; came: string; ug: number }
  | { code: 'diary.dose.asFood'; place: Place; came: string }
  | { code: 'diary.dose.seleniumUnknown'; place: Place; came: string }
  | { code: 'diary.selenium.highInFood'; place: Place; food: string; ug: number; header: string | null }
  // how amounts were understood (notices)
  | { code: 'diary.measure.assumed'; file: string; rows: readonly number[]; used: readonly string[] }
  | { code: 'diary.volume.asWater'; file: string; rows: readonly number[]; foods: readonly string[] }
  | { code: 'diary.dose.formUnknown'; file: string; rows: readonly number[] }
  | { code: 'diary.dose.salt'; file: string; rows: readonly number[] }
  | { code: 'diary.dose.carried'; file: string; rows: readonly number[] }
  | { code: 'diary.dose.byName'; file: string; rows: readonly number[]; used: readonly string[] }
  | { code: 'diary.amount.approximate'; file: string; rows: readonly number[]; came: string }
  // the mapping file
  | { code: 'mapping.header.missing'; file: string; columns: readonly string[]; came: string }
  | { code: 'mapping.row.text'; place: Place }
  | { code: 'mapping.row.unread'; place: Place; came: string; expected: string }
  | { code: 'mapping.row.half'; place: Place; came: string }
  | { code: 'mapping.row.twice'; place: Place; text: string; first: number }
  | { code: 'mapping.food.unknown'; place: Place; text: string; came: string };

const at = (place: Place): string => {
  const text = placeText(place);
  return text === '' ? '' : `${text}: `;
};

/** "row 5", "rows 5, 8 and 12", "rows 5, 8, 12, 15, 20, 21 and 31 more" */
function rowsText(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  const shown = rows.slice(0, rows.length > 7 ? 6 : rows.length);
  const rest = rows.length - shown.length;
  return rest > 0
    ? `rows ${shown.join(', ')} and ${rest} more`
    : `rows ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

const listText = (items: readonly string[], limit = 12): string =>
  items.length <= limit ? items.join(', ') : `${items.slice(0, limit).join(', ')} … (${items.length - limit} more)`;

/** Figures that nobody can picture are not spelled out: "1.03e+305" helps nobody. */
const bigNumber = (value: number): string => (value >= 1e9 ? 'more than a billion' : String(value));

function weightText(grams: number): string {
  if (grams >= 1e9) return 'more than a thousand tonnes';
  if (grams >= 1000) return `${Math.round(grams / 100) / 10} kg`;
  return grams > 0 && grams < 0.05 ? 'less than 0.1 g' : `${Math.round(grams * 10) / 10} g`;
}

const MEBIBYTE = 1024 * 1024;
const CONFIRM = 'If it is right, write the word "confirmed" in the note of that row.';
const UNITS_ANYWHERE = 'g, kg, oz or lb always work';

export const diaryWords: WordsFor<DiaryProblem> = {
  'file.missing': (p) => ({
    message: `There is no file "${p.file}" to read as ${p.what}.`,
    hint: 'Check the spelling and the folder you are in.',
  }),
  'file.directory': (p) => ({
    message: `"${p.file}" is a folder, and a ${p.what} is one file.`,
    hint: 'Give the file inside it, for instance servings.csv.',
  }),
  'file.unreadable': (p) => ({
    message: `"${p.file}" is there, but it could not be read as ${p.what}: ${p.reason}.`,
    hint: 'Check that the file may be read and is not open elsewhere.',
  }),
  'file.tooLarge': (p) => ({
    message: `"${p.file}" holds ${Math.round(p.bytes / MEBIBYTE)} MB; a ${p.what} of up to ${Math.round(p.limitBytes / MEBIBYTE)} MB is read${p.what === 'diary' ? ' (about 70 years of meals, or 7 years of an export with every nutrient)' : ''}.`,
    hint: 'Check that it is the right file, or split it by year. Many people at once belong in `selenoscope cohort`.',
  }),
  'file.empty': (p) => ({
    message: `"${p.file}" is empty: there is nothing in it to read as ${p.what}.`,
    hint: 'Export it again, and check that saving had finished.',
  }),
  'file.binary': (p) => ({
    message: `"${p.file}" is ${p.looksLike}; a ${p.what} is text (CSV or JSON).`,
    hint: p.convert,
  }),
  'file.json.syntax': (p) => ({
    message: `${p.file}${p.line === null ? '' : `, line ${p.line}`}: this is not complete JSON (${p.came}).`,
    hint: 'Usually a comma or a bracket too many or too few, or a file that was cut off.',
  }),
  'file.json.shape': (p) => ({
    message: `${p.file}: as ${p.what} expected ${p.expected}, and ${p.came} came.`,
    hint: 'The folder examples/ holds one of each kind to compare with.',
  }),

  'diary.kind.unknown': (p) => ({
    message: `"${p.came}" is no kind of diary that can be read; the kinds are ${p.known.join(', ')}.`,
    hint: 'Leave the kind out and it is recognised from the file.',
  }),
  'diary.format.unknown': (p) => ({
    message: `${p.file}, row 1: this does not look like a food diary. Expected a header such as date,time,meal,food,amount,unit,note; what came is "${p.came}".`,
    hint: 'Give the columns their names in the first row; date, food and amount are needed. Or export servings.csv from Cronometer.',
  }),
  'diary.format.other': (p) => ({
    message: `${p.file} looks like ${p.app}. ${p.why}`,
    hint: p.instead,
  }),
  'diary.format.dailySummary': (p) => ({
    message: `${p.file} is Cronometer's daily summary. Its sums have already counted every unknown value as zero, so selenium would come out too low.`,
    hint: 'In Cronometer choose Account, Export data, "Servings" (servings.csv): it holds each food, with unknown left empty.',
  }),
  'diary.header.missing': (p) => ({
    message: `${p.file}, row ${p.row}: the header lacks ${p.columns.join(' and ')}; what came is "${p.came}".`,
    hint: 'A diary needs the columns date, food and amount; time, meal, unit and note are welcome.',
  }),

  'diary.encoding.guessed': (p) => ({
    message: `${p.file} is not written in UTF-8; it was read as ${p.used}.`,
    hint: 'If names look wrong (µ, é, ä), save it again as UTF-8.',
  }),
  'diary.encoding.damaged': (p) => ({
    message: `${p.file} holds ${p.characters} damaged ${p.characters === 1 ? 'character' : 'characters'}, read as "�".`,
    hint: 'Export or copy the file again if a name suffers.',
  }),
  'diary.decimalComma': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: a comma in the amount was read as the decimal sign (1,5 is one and a half).`,
    hint: 'Write 1.5 where that is not what you meant.',
  }),
  'diary.rows.blank': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: nothing is in ${p.rows.length === 1 ? 'this row' : 'these rows'}, so nothing was counted.`,
    hint: 'Nothing needs doing; spreadsheets often leave such rows.',
  }),
  'diary.rows.duplicate': (p) => {
    const shown = p.pairs.slice(0, 4).map(([first, again]) => `row ${again} repeats row ${first}`);
    const rest = p.pairs.length - shown.length;
    return {
      message: `${p.file}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more rows repeat earlier ones` : ''}, word for word. They were counted, because people do eat the same thing twice.`,
      hint: 'Delete the repeats if they were pasted or exported twice.',
    };
  },
  'diary.rows.insideQuotes': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: a cell in quotes runs over several lines that themselves look like rows.`,
    hint: 'If a quotation mark is missing there, add it, so that those rows count too.',
  }),
  'diary.quotes.odd': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: a quotation mark opens and does not close; the row was read without it.`,
    hint: 'Remove the mark, or double it ("") inside a quoted cell.',
  }),
  'diary.time.unread': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}, time: "${p.came}" is no time of day; the row counts without it.`,
    hint: 'Write 08:15 or 8:15 AM.',
  }),
  'diary.columns.unread': (p) => ({
    message: `${p.file}: the nutrient columns ${listText(p.columns, 6)} have a unit that could not be used, so they were left out.`,
    hint: 'The tables are used for these nutrients instead.',
  }),
  'diary.cells.unread': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}, ${p.column}: "${p.came}" is no amount of a nutrient; it counts as unknown, not as zero.`,
    hint: 'Leave the cell empty where the value is not known.',
  }),

  'diary.row.shape': (p) => ({
    message: `${at(p.place)}an entry is an object with date, food and amount, and ${p.came} came.`,
    hint: 'For instance { "date": "2026-03-02", "food": "brown bread", "amount": 2, "unit": "slice" }.',
  }),
  'diary.row.cells': (p) => ({
    message: `${at(p.place)}${p.came} cells came where the header has ${p.expected}, so it is not certain which belongs where.`,
    hint: 'A comma inside a cell needs quotes around the cell: "beans, baked".',
  }),
  'diary.row.quote': (p) => ({
    message: `${at(p.place)}a quotation mark opens and does not close, so the cells cannot be told apart: ${p.came}`,
    hint: 'Close the mark, or double it ("") inside a quoted cell.',
  }),
  'diary.date.missing': (p) => ({
    message: `${at(p.place)}there is no date.`,
    hint: 'Write the day as year-month-day, for instance 2026-03-02.',
  }),
  'diary.date.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" is not read as a date; expected year-month-day.`,
    hint: 'Write it as 2026-03-02, with four digits for the year.',
  }),
  'diary.date.impossible': (p) => ({
    message: `${at(p.place)}"${p.came}" cannot be a day of a diary: there is no such day, or it lies before 1970.`,
    hint: 'Check day, month and year (from 1970 on).',
  }),
  'diary.date.ambiguous': (p) => ({
    message: `${at(p.place)}"${p.came}" can be ${p.dayFirst} or ${p.monthFirst}, and nothing in the file settles which.`,
    hint: 'Which is it? Write dates as year-month-day, for instance 2026-03-02, and the question is gone.',
  }),
  'diary.date.future': (p) => ({
    message: `${at(p.place)}${p.came} is in the future (today is ${p.today}), and only what was eaten counts.`,
    hint: 'Check the date; remove planned meals.',
  }),
  'diary.food.missing': (p) => ({
    message: `${at(p.place)}there is no food in this row.`,
    hint: 'Write a name ("brown bread"), an id ("sr28:12078") or "supplement:selenomethionine".',
  }),
  'diary.food.unknownId': (p) => ({
    message: `${at(p.place)}no loaded food table has "${p.came}".`,
    hint: 'Ids look like sr28:12078 or ifct2017:A019; `selenoscope foods search` finds them.',
  }),
  'diary.amount.missing': (p) => ({
    message: `${at(p.place)}no amount of "${p.food}" is given.`,
    hint: 'Write a number and a unit, for instance 150 and g, or 2 and slice. A guess is better than nothing.',
  }),
  'diary.amount.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" is no amount; expected a number such as 150, 1.5, 1/2 or 1 1/2.`,
    hint: 'Write the number in amount and the unit beside it. For a range, write its middle.',
  }),
  'diary.amount.twoUnits': (p) => ({
    message: `${at(p.place)}the amount says "${p.inAmount}" and the unit says "${p.inUnit}".`,
    hint: 'Keep the one that is right.',
  }),
  'diary.amount.split': (p) => ({
    message: `${at(p.place)}the amount is "${p.amount}" and the unit is the number "${p.unit}". Did a decimal comma cut ${p.amount},${p.unit} in two?`,
    hint: `Write ${p.amount}.${p.unit} with a point, or put quotes around "${p.amount},${p.unit}".`,
  }),
  'diary.amount.ambiguous': (p) => ({
    message: `${at(p.place)}"${p.came}" can be ${p.small} or ${p.large}, and nothing in the file settles which.`,
    hint: `Which is it? Write ${p.small} with a point, or ${p.large} without a separator.`,
  }),
  'diary.amount.negative': (p) => ({
    message: `${at(p.place)}"${p.came}" is below zero, and nobody can eat less than nothing.`,
    hint: 'Check the sign, or delete the row if it was not eaten.',
  }),
  'diary.amount.absurd': (p) => ({
    message: `${at(p.place)}${p.came} of "${p.food}" is ${weightText(p.grams)} at once; expected at most ${weightText(p.limitGrams)} (${p.why}).`,
    hint: `Is it a slip of the unit or of a digit? It is left out until then. ${CONFIRM}`,
  }),
  'diary.amount.absurdDay': (p) => ({
    message: `${at(p.place)}"${p.food}" adds up to ${weightText(p.grams)} on ${p.date}; expected at most ${weightText(p.limitGrams)} in a day (${p.why}).`,
    hint: `Is a row repeated, or a unit wrong? These rows are left out until then. ${CONFIRM}`,
  }),
  'diary.amount.manyPieces': (p) => ({
    message: `${at(p.place)}${p.came} of "${p.food}" is more than ${p.limit} pieces; is it grams?`,
    hint: `Write the unit that is meant. ${CONFIRM}`,
  }),
  'diary.unit.missing': (p) => ({
    message: `${at(p.place)}"${p.food}" has the amount ${p.came} and no unit, so it may be grams or pieces.`,
    hint: `Add the unit: ${p.known.length > 0 ? `for this food ${listText(p.known)}; ` : ''}${UNITS_ANYWHERE}.`,
  }),
  'diary.unit.unknown': (p) => ({
    message: `${at(p.place)}it is not known what "${p.came}" of "${p.food}" weighs.`,
    hint: `${p.known.length > 0 ? `This food has ${listText(p.known)}; ` : ''}${UNITS_ANYWHERE}. A mapping file can say what one weighs.`,
  }),
  'diary.unit.volumeOfSolid': (p) => ({
    message: `${at(p.place)}"${p.food}" is no drink, and it is not known what ${p.came} of it weighs.`,
    hint: `${p.known.length > 0 ? `This food has ${listText(p.known)}; ` : ''}${UNITS_ANYWHERE}.`,
  }),
  'diary.unit.microgramFood': (p) => ({
    message: `${at(p.place)}${p.came} of "${p.food}" would be invisible; micrograms are for selenium taken as such.`,
    hint: 'Write g for a food, or supplement:FORM as the food where it is a supplement, for instance supplement:selenomethionine.',
  }),
  'diary.unit.milligramFood': (p) => ({
    message: `${at(p.place)}${p.came} of "${p.food}" is less than a gram; did you mean grams?`,
    hint: `Write g where grams are meant. ${CONFIRM}`,
  }),
  'diary.dose.form': (p) => ({
    message: `${at(p.place)}"${p.came}" is no form of selenium that is known here; expected one of ${p.known.join(', ')}.`,
    hint: 'Read the small print of the label. If it does not say, write supplement:unknown.',
  }),
  'diary.dose.route': (p) => ({
    message: `${at(p.place)}"${p.came}" is not given into a vein.`,
    hint: 'Write supplement: for what is swallowed, infusion: for a drip.',
  }),
  'diary.dose.unit': (p) => ({
    message: `${at(p.place)}the dose is "${p.came}", and doses of selenium are counted in µg (200 µg, not 200 mg). A dose in ${p.unit} was not accepted.`,
    hint: 'Write the µg of elemental selenium: what one holds, times how many. If the label really says mg of selenium, stop and ask a pharmacist before taking more.',
  }),
  'diary.dose.small': (p) => ({
    message: `${at(p.place)}a dose of ${p.came} is less than one microgram; labels run from 10 to 400 µg. Was it typed in mg?`,
    hint: 'Write the figure in µg: 0.2 mg is 200 µg.',
  }),
  'diary.dose.hardStop': (p) => ({
    message: `${at(p.place)}${p.came} is ${bigNumber(Math.round(p.ug))} µg of selenium at once. 1,000 µg and more in one go is a level at which poisoning has been seen, so it was not counted as an ordinary dose.`,
    hint: 'Check the unit (µg, not mg) and the label. If so much was taken, stop taking it and call a doctor or a poison centre, well or unwell.',
  }),
  'diary.dose.asFood': (p) => ({
    message: `${at(p.place)}"${p.came}" looks like a supplement, and a supplement is counted by the selenium it holds, not as food.`,
    hint: 'Write supplement:FORM as the food and the µg of selenium as the amount, for instance supplement:selenomethionine, 100. With no selenium in it, delete the row.',
  }),

  'diary.dose.seleniumUnknown': (p) => ({
    message: `${at(p.place)}the selenium of the supplement "${p.came}" is not known: its cell is empty, and unknown is never counted as zero.`,
    hint: 'Read the label and write the µg (0 if it holds none) into that cell, or add the row supplement:FORM with the µg to a diary of your own.',
  }),
  'diary.selenium.highInFood': (p) => ({
    message: `${at(p.place)}"${p.food}" carries ${bigNumber(Math.round(p.ug))} µg of selenium, more than a portion of any food but Brazil nuts holds; it looks like a slip of the food, the amount or the unit.${p.header === null ? '' : ` The column is called "${p.header}", and selenium is nearly always given in µg.`}`,
    hint:
      p.header === null
        ? 'Check the food and its amount in the app; it is left out until then. Write "confirmed" in the note of that row if it is right.'
        : `Check whether the figures below "${p.header}" are µg, and if so correct the header to Selenium (µg); the row is left out until then.`,
  }),

  'diary.measure.assumed': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: the tables do not say what this measure weighs, so an everyday weight was assumed: ${listText(p.used, 6)}.`,
    hint: 'Weigh it once and write grams, or put the weight into a mapping file.',
  }),
  'diary.volume.asWater': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: one millilitre was taken as one gram for ${listText(p.foods, 4)}.`,
    hint: 'Nothing needs doing for drinks; for anything thick, write grams.',
  }),
  'diary.dose.formUnknown': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: the form of selenium in the supplement is not known, so its share in blood is less certain.`,
    hint: 'The label says it in small print: selenomethionine, yeast, sodium selenite or sodium selenate.',
  }),
  'diary.dose.salt': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: the dose was taken as elemental selenium, as labels give it, not as the weight of the salt.`,
    hint: 'If the figure is the weight of sodium selenite, divide by 2.19 (by 3.33 for the pentahydrate); of sodium selenate, by 2.39.',
  }),
  'diary.dose.carried': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: read as a supplement, with the selenium that the export gives. Its other nutrients are not counted.`,
    hint: 'Nothing needs doing; in a diary of your own write supplement:FORM and the µg.',
  }),

  'diary.dose.byName': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: the export gives no selenium for this supplement, so the µg in its name were taken, times the amount: ${listText(p.used, 4)}.`,
    hint: 'Check that the name gives what one piece holds; some labels mean a serving of two.',
  }),
  'diary.amount.approximate': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: an amount such as "${p.came}" was read as the number itself.`,
    hint: 'Nothing needs doing; a guess is better than nothing.',
  }),

  'mapping.header.missing': (p) => ({
    message: `${p.file}, row 1: a mapping file needs the columns text and food (unit and grams are welcome); missing: ${p.columns.join(', ')}; what came is "${p.came}".`,
    hint: "For instance text,food,unit,grams and below it: gran's loaf,sr28:18064,slice,40",
  }),
  'mapping.row.text': (p) => ({
    message: `${at(p.place)}there is no text to look for.`,
    hint: 'Write the food as the diary writes it.',
  }),
  'mapping.row.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" came where ${p.expected} was expected; the row was left out.`,
    hint: 'Correct it, or leave the cell empty.',
  }),
  'mapping.row.half': (p) => ({
    message: `${at(p.place)}only ${p.came} is given, and a weight needs both a unit and its grams.`,
    hint: 'Write both, for instance slice and 40, or neither.',
  }),
  'mapping.row.twice': (p) => ({
    message: `${at(p.place)}"${p.text}" was already settled in row ${p.first} with another food; the first was used.`,
    hint: 'Delete the one that is wrong.',
  }),
  'mapping.food.unknown': (p) => ({
    message: `${at(p.place)}no loaded food table has "${p.came}" (for "${p.text}"), so this row settles nothing.`,
    hint: 'Ids look like sr28:12078 or ifct2017:A019; `selenoscope foods search` finds them.',
  }),
};
