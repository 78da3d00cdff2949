import { type Place, placeText, type WordsFor } from './types.js';

/** A value as it would be in another unit. */
export interface OtherReading {
  readonly unit: string;
  readonly value: number;
  /** unit of `value`: "µg/L" */
  readonly in: string;
}

/** What can be wrong with a laboratory file or a row of it. `test` is the name of what was measured. */
export type LabsProblem =
  | { code: 'labs.header.missing'; file: string; came: string; known: readonly string[] }
  | { code: 'labs.kind.unknown'; came: string; known: readonly string[] }
  // reasons for leaving a row out
  | { code: 'labs.row.shape'; place: Place; came: string }
  | { code: 'labs.row.cells'; place: Place; came: number; expected: number }
  | { code: 'labs.test.missing'; place: Place; known: readonly string[] }
  | { code: 'labs.test.unknown'; place: Place; came: string; known: readonly string[] }
  | { code: 'labs.test.otherPeroxidase'; place: Place; came: string }
  | { code: 'labs.sample.missing'; place: Place; came: string }
  | { code: 'labs.sample.slow'; place: Place; came: string }
  | { code: 'labs.value.missing'; place: Place; test: string }
  | { code: 'labs.value.unread'; place: Place; came: string }
  | { code: 'labs.value.negative'; place: Place; came: string }
  | { code: 'labs.value.ambiguous'; place: Place; came: string; small: number; large: number }
  | { code: 'labs.value.limit'; place: Place; came: string; test: string; side: 'below' | 'above' }
  | {
      code: 'labs.value.slip';
      place: Place;
      test: string;
      came: string;
      value: number;
      low: number;
      high: number;
      unit: string;
      likely: readonly OtherReading[];
    }
  | { code: 'labs.unit.missing'; place: Place; test: string; came: string; readings: readonly OtherReading[] }
  | { code: 'labs.unit.unknown'; place: Place; test: string; came: string; known: readonly string[] }
  | { code: 'labs.unit.twice'; place: Place; inValue: string; inUnit: string }
  | { code: 'labs.unit.perGram'; place: Place; test: string; came: string }
  | { code: 'labs.gpx3.scale'; place: Place; came: string }
  | { code: 'labs.date.unread'; place: Place; came: string }
  | { code: 'labs.date.impossible'; place: Place; came: string }
  | { code: 'labs.date.ambiguous'; place: Place; came: string; dayFirst: string; monthFirst: string }
  | { code: 'labs.date.future'; place: Place; came: string; today: string }
  | {
      code: 'labs.rows.overlap';
      place: Place;
      test: string;
      date: string | null;
      came: string;
      otherRow: number;
      other: string;
    }
  | { code: 'labs.rows.repeat'; place: Place; otherRow: number; other: string; came: string }
  // worth knowing (notices)
  | { code: 'labs.value.unusual'; place: Place; test: string; came: string; other: OtherReading }
  | { code: 'labs.rows.twice'; place: Place; test: string; date: string | null; otherRow: number }
  | { code: 'labs.decimalComma'; file: string; rows: readonly number[] }
  | { code: 'labs.date.missing'; file: string; rows: readonly number[] }
  | { code: 'labs.crp.unread'; place: Place; came: string }
  | { code: 'labs.crp.assumedUnit'; file: string; rows: readonly number[] }
  | { code: 'labs.crp.limit'; file: string; rows: readonly number[] }
  | { code: 'labs.crp.alone'; file: string; rows: readonly number[] }
  | { code: 'labs.crp.several'; file: string; date: string | null; used: number; rows: readonly number[] }
  | { code: 'labs.columns.unread'; file: string; columns: readonly string[] };

const at = (place: Place): string => {
  const text = placeText(place);
  return text === '' ? '' : `${text}: `;
};

/** Three figures are what a laboratory value has. */
const figure = (value: number): string => {
  if (value >= 1e9) return 'more than a billion';
  if (value === 0) return '0';
  if (value < 0.001) return 'less than 0.001';
  return String(
    value >= 100 ? Math.round(value) : value >= 1 ? Math.round(value * 10) / 10 : Math.round(value * 1e4) / 1e4,
  );
};

const rowsText = (rows: readonly number[]): string =>
  rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.slice(0, 7).join(', ')}${rows.length > 7 ? ' …' : ''}`;

const reading = ({ unit, value, in: wanted }: OtherReading): string =>
  unit === wanted ? `as ${unit} it stands as it is` : `as ${unit} it is ${figure(value)} ${wanted}`;

const onDate = (date: string | null): string => (date === null ? 'without a date' : `of ${date}`);
const KEEP = 'Keep the row that the laboratory report confirms.';
const WRITE_UNIT = 'Look up the unit on the laboratory report and write it in the unit column.';

export const labsWords: WordsFor<LabsProblem> = {
  'labs.header.missing': (p) => ({
    message: `${p.file}: no header of a laboratory file was found; what came is "${p.came}".`,
    hint: `A row needs a test and a value: date,test,value,unit. Or one column for each test, with its unit: date,"plasma selenium (µg/L)". Tests are ${p.known.join(', ')}.`,
  }),
  'labs.kind.unknown': (p) => ({
    message: `"${p.came}" is no kind of laboratory file that can be read; the kinds are ${p.known.join(', ')}.`,
    hint: 'Leave the kind out and it is recognised from the file.',
  }),

  'labs.row.shape': (p) => ({
    message: `${at(p.place)}a laboratory value is an object with test, value and unit, and ${p.came} came.`,
    hint: 'For instance { "date": "2026-03-02", "test": "plasma selenium", "value": 92, "unit": "µg/L" }.',
  }),
  'labs.row.cells': (p) => ({
    message: `${at(p.place)}${p.came} cells came where the header has ${p.expected}, so it is not certain which belongs where.`,
    hint: 'A decimal comma may have cut a number in two: write 1.2 with a point, or put quotes around "1,2".',
  }),
  'labs.test.missing': (p) => ({
    message: `${at(p.place)}it is not said what was measured.`,
    hint: `Write one of ${p.known.join(', ')}.`,
  }),
  'labs.test.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" is no test that is read here, so it was left out.`,
    hint: `Read are ${p.known.join(', ')}.`,
  }),
  'labs.test.otherPeroxidase': (p) => ({
    message: `${at(p.place)}"${p.came}" is not the glutathione peroxidase of plasma (GPX3), which is the one that the model holds, so it was left out.`,
    hint: 'If it was measured in plasma or serum, write GPX3. That of red cells, whole blood or platelets is not read.',
  }),
  'labs.sample.missing': (p) => ({
    message: `${at(p.place)}"${p.came}" does not say in what selenium was measured. The same figure means different things in plasma and in whole blood.`,
    hint: 'Write plasma selenium, serum selenium, whole blood selenium, red cell selenium or urine selenium, as the laboratory report has it.',
  }),
  'labs.sample.slow': (p) => ({
    message: `${at(p.place)}"${p.came}" is not read as status here: hair and nails tell of months past, shampoo adds to hair, and neither has a reference value that holds everywhere.`,
    hint: 'Plasma, serum or whole blood selenium is read.',
  }),
  'labs.value.missing': (p) => ({
    message: `${at(p.place)}there is no value of ${p.test}. An empty cell is unknown, not zero.`,
    hint: 'Write the number from the laboratory report, or delete the row.',
  }),
  'labs.value.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" is no value; expected a number such as 92 or 1.15.`,
    hint: "Write the result itself, without the laboratory's reference interval.",
  }),
  'labs.value.negative': (p) => ({
    message: `${at(p.place)}"${p.came}" is below zero, and no level in blood or urine is.`,
    hint: 'Check the sign; a dash before the number may be a list mark.',
  }),
  'labs.value.ambiguous': (p) => ({
    message: `${at(p.place)}"${p.came}" can be ${p.small} or ${p.large}, and nothing in the file settles which.`,
    hint: `Which is it? Write ${p.small} with a point, or ${p.large} without a separator.`,
  }),
  'labs.value.limit': (p) => ({
    message: `${at(p.place)}"${p.came}" says only that ${p.test} is ${p.side} what the method can tell. It is neither that number nor zero, so it was not used.`,
    hint: `Outside of the laboratory’s own range it speaks of too ${p.side === 'below' ? 'little' : 'much'} all the same: show it to a doctor. Ask the laboratory whether a figure exists, or for a more sensitive method.`,
  }),
  'labs.value.slip': (p) => ({
    message: `${at(p.place)}${p.came} of ${p.test} is ${figure(p.value)} ${p.unit}, and ${figure(p.low)} to ${figure(p.high)} ${p.unit} is what would be believed, so it was not used.${p.likely.map((other) => ` Is it ${other.unit}? Then it is ${figure(other.value)} ${other.in}.`).join('')}`,
    hint: `${WRITE_UNIT} If it is right as it stands, the laboratory's doctor should know of it.`,
  }),
  'labs.unit.missing': (p) => ({
    message: `${at(p.place)}${p.test} has the value ${p.came} and no unit${p.readings.length === 0 ? '' : `: ${p.readings.map(reading).join('; ')}`}. Which is it?`,
    hint: WRITE_UNIT,
  }),
  'labs.unit.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" is no unit in which ${p.test} is read.`,
    hint: `Read are ${p.known.join(', ')}.`,
  }),
  'labs.unit.twice': (p) => ({
    message: `${at(p.place)}the value says "${p.inValue}" and the unit says "${p.inUnit}".`,
    hint: 'Keep the one that is right.',
  }),
  'labs.unit.perGram': (p) => ({
    message: `${at(p.place)}${p.test} came in ${p.came}, by weight. Only for plasma is the density known here that turns it into µg/L.`,
    hint: 'Ask the laboratory for the value per litre.',
  }),
  'labs.gpx3.scale': (p) => ({
    message: `${at(p.place)}GPX3 came as ${p.came}. Activities differ from laboratory to laboratory and cannot be put on one scale, so it was left out.`,
    hint: 'With the laboratory\'s own value of people who have enough selenium (its plateau), divide by it and write the unit "fraction of plateau" or "% of plateau".',
  }),
  'labs.date.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" is not read as a date; expected year-month-day.`,
    hint: 'Write it as 2026-03-02, with four digits for the year, or leave it out.',
  }),
  'labs.date.impossible': (p) => ({
    message: `${at(p.place)}"${p.came}" cannot be the day of a blood test: there is no such day, or it lies before 1970.`,
    hint: 'Check day, month and year (from 1970 on).',
  }),
  'labs.date.ambiguous': (p) => ({
    message: `${at(p.place)}"${p.came}" can be ${p.dayFirst} or ${p.monthFirst}, and nothing in the file settles which.`,
    hint: 'Which is it? Write dates as year-month-day, for instance 2026-03-02, and the question is gone.',
  }),
  'labs.date.future': (p) => ({
    message: `${at(p.place)}${p.came} is in the future (today is ${p.today}).`,
    hint: 'Check the date.',
  }),
  'labs.rows.overlap': (p) => ({
    message: `${at(p.place)}${p.test} ${onDate(p.date)} is ${p.came} here and ${p.other} in row ${p.otherRow}. They are not the same level, so neither was used.`,
    hint: `Which is right, and in which unit? ${KEEP} If they are two samples, give each its date.`,
  }),
  'labs.rows.repeat': (p) => ({
    message: `${at(p.place)}${p.came} repeats row ${p.otherRow} (${p.other}), so it was counted once.`,
    hint: 'Nothing needs doing; two samples of one day agree too closely to tell more than one.',
  }),

  'labs.value.unusual': (p) => ({
    message: `${at(p.place)}${p.came} of ${p.test} is rarely seen. It was used as it stands; ${reading(p.other)}.`,
    hint: 'Check the unit on the laboratory report.',
  }),
  'labs.rows.twice': (p) => ({
    message: `${at(p.place)}${p.test} ${onDate(p.date)} stands in row ${p.otherRow} with another value. Both were used, as two measurements.`,
    hint: 'Delete one of them if it was corrected by the other.',
  }),
  'labs.decimalComma': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: a comma in the value was read as the decimal sign (1,15 is a little more than one).`,
    hint: 'Write 1.15 where that is not what you meant.',
  }),
  'labs.date.missing': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: no date is given, so the value was taken as one of the present.`,
    hint: 'Add the day on which the sample was taken, for instance 2026-03-02.',
  }),
  'labs.crp.unread': (p) => ({
    message: `${at(p.place)}"${p.came}" was not read as C-reactive protein (0 to 800 mg/L), so nothing about inflammation is taken from it.`,
    hint: 'Write a number in mg/L; "<5" is fine.',
  }),
  'labs.crp.assumedUnit': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: C-reactive protein has no unit and was taken as mg/L.`,
    hint: 'If the report says mg/dL, write that: 2 mg/dL is 20 mg/L, and from there plasma selenium is not read as status.',
  }),
  'labs.crp.limit': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: C-reactive protein is given as below or above a number. It was kept so, and not taken for the number.`,
    hint: 'What is below a number from 10 mg/L on counts as not known. What is above a number has no upper end, so plasma of that sample is not read as status. A figure would say more.',
  }),
  'labs.crp.alone': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: C-reactive protein has no value of the same date beside it, so it was not used.`,
    hint: 'Give both the date of the sample.',
  }),
  'labs.crp.several': (p) => ({
    message: `${p.file}, ${rowsText(p.rows)}: C-reactive protein ${onDate(p.date)} has several values; the highest, ${figure(p.used)} mg/L, was taken.`,
    hint: 'Keep the one of the same sample if it is known.',
  }),
  'labs.columns.unread': (p) => ({
    message: `${p.file}: the columns ${p.columns.slice(0, 6).join(', ')} are no tests that are read here, so they were left out.`,
    hint: 'Nothing needs doing if they hold something else.',
  }),
};
