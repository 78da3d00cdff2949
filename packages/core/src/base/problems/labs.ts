import type { WordsFor } from './types.js';

/** What laboratory values and the model have to say to each other. `test` and `tests` are names of what was measured. */
export type LabReadingProblem =
  | {
      code: 'labs.crp.high';
      date: string | null;
      crpMgPerL: number;
      /** where only that is known: below or above the number */
      crpLimit?: 'below' | 'above';
      limitMgPerL: number;
      tests: readonly string[];
      rows: readonly number[];
    }
  | {
      code: 'labs.crp.shifted';
      date: string | null;
      crpMgPerL: number;
      crpLimit?: 'below' | 'above';
      tests: readonly string[];
      rows: readonly number[];
    }
  | {
      code: 'labs.crp.wide';
      date: string | null;
      crpMgPerL: number;
      crpLimit?: 'below' | 'above';
      fromMgPerL: number;
      tests: readonly string[];
      rows: readonly number[];
    }
  | { code: 'labs.crp.needed'; row: number; plasmaUgPerL: number; limitUgPerL: number }
  | { code: 'labs.plasma.evenInflamed'; row: number; plasmaUgPerL: number; limitUgPerL: number }
  | { code: 'labs.urine.spot'; rows: readonly number[] }
  | { code: 'labs.date.far'; rows: readonly number[]; months: number }
  | {
      code: 'labs.contradiction';
      test: string;
      rows: readonly number[];
      /** of the values together, as they were measured */
      measured: number;
      unit: string;
      /** what was expected of such a measurement */
      p5: number;
      p95: number;
      probability: number;
    }
  | { code: 'labs.posterior.weakened'; power: number }
  | { code: 'labs.posterior.few'; intakes: number; draws: number };

const figure = (value: number): string =>
  String(value >= 100 ? Math.round(value) : value >= 1 ? Math.round(value * 10) / 10 : Math.round(value * 1000) / 1000);

const UNITS: Readonly<Record<string, string>> = { 'ug/L': 'µg/L', 'ug/d': 'µg a day', 'ug/g': 'µg/g creatinine' };
/** "92 µg/L"; a fraction has no unit of its own */
const withUnit = (value: number, unit: string): string =>
  unit === 'fraction' ? `${figure(100 * value)} % of the plateau` : `${figure(value)} ${UNITS[unit] ?? unit}`;

const rowsText = (rows: readonly number[]): string =>
  rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.slice(0, 7).join(', ')}${rows.length > 7 ? ' …' : ''}`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const onDate = (date: string | null): string => (date === null ? '' : ` of ${date}`);
const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const labReadingWords: WordsFor<LabReadingProblem> = {
  'labs.crp.high': (p) => ({
    message: `C-reactive protein${onDate(p.date)} is ${p.crpLimit === 'above' ? 'only known to be above ' : ''}${figure(p.crpMgPerL)} mg/L. Above ${figure(p.limitMgPerL)} mg/L inflammation lowers selenium in plasma although the body has lost none (by 15 to 25 % up to 40 mg/L, by about half above 80 mg/L; ESPEN 2022 by a secondary source), so ${listed(p.tests)} of that sample (${rowsText(p.rows)}) ${p.tests.length === 1 ? 'was' : 'were'} not read as status.`,
    hint: 'Red cell selenium and urine are read all the same. Measure plasma again when C-reactive protein is below 10 mg/L.',
  }),
  'labs.crp.shifted': (p) => ({
    message: `C-reactive protein${onDate(p.date)} is ${figure(p.crpMgPerL)} mg/L. Inflammation of that degree lowers selenium in plasma by 15 to 25 %, so ${listed(p.tests)} (${rowsText(p.rows)}) ${p.tests.length === 1 ? 'was' : 'were'} read as lowered, and less firmly.`,
    hint: 'A value taken when C-reactive protein is below 10 mg/L would say more.',
  }),
  'labs.crp.wide': (p) => ({
    message: `C-reactive protein${onDate(p.date)} is only known to be below ${figure(p.crpMgPerL)} mg/L. From ${figure(p.fromMgPerL)} mg/L on inflammation lowers selenium in plasma, so ${listed(p.tests)} (${rowsText(p.rows)}) may read too low; nothing was corrected for it.`,
    hint: 'Ask the laboratory for the C-reactive protein as a number.',
  }),
  'labs.crp.needed': (p) => ({
    message: `Row ${p.row}: plasma selenium is ${figure(p.plasmaUgPerL)} µg/L, below ${figure(p.limitUgPerL)} µg/L, and no C-reactive protein of that sample is known. Inflammation lowers plasma selenium without loss from the body; nothing was corrected for it.`,
    hint: 'Give the C-reactive protein of the same sample (column crp, mg/L), if there is one.',
  }),
  'labs.plasma.evenInflamed': (p) => ({
    message: `Row ${p.row}: plasma selenium is ${figure(p.plasmaUgPerL)} µg/L. Below ${figure(p.limitUgPerL)} µg/L (0.4 µmol/L) ESPEN 2022, as a secondary source gives it, advises selenium whatever the C-reactive protein is.`,
    hint: 'Show the laboratory report to a doctor.',
  }),
  'labs.date.far': (p) => ({
    message: `${sentenceStart(rowsText(p.rows))}: taken up to ${p.months} months apart from the diary, and not used: blood follows habits within weeks to months.`,
    hint: 'A value within half a year of the diary is used.',
  }),
  'labs.urine.spot': (p) => ({
    message: `${sentenceStart(rowsText(p.rows))}: selenium in a spot of urine without creatinine tells mostly how much was drunk, so it was not used.`,
    hint: 'The same sample with creatinine, or a collection over 24 hours, can be used.',
  }),
  'labs.contradiction': (p) => ({
    message: `Diary and laboratory contradict each other. By the diary and the spread between people, ${p.test} of ${withUnit(p.p5, p.unit)} to ${withUnit(p.p95, p.unit)} was expected (90 %); ${withUnit(p.measured, p.unit)} was measured (${rowsText(p.rows)}), which is ${p.probability < 0.001 ? 'less than 1 chance in 1,000' : `a chance of ${figure(100 * p.probability)} in 100`}. They cannot both be right as they stand.`,
    hint:
      p.measured > p.p95
        ? 'What could explain it: a supplement or Brazil nuts that are not in the diary, a habit that ended lately, or the unit of the laboratory value.'
        : 'What could explain it: a supplement that was begun or a diet that changed within the last months, inflammation or illness, or the unit of the laboratory value.',
  }),
  'labs.posterior.weakened': (p) => ({
    message: `The laboratory values lie where hardly any of the scenarios of diary and body do, so they were given ${figure(100 * p.power)} % of their weight. The true answer may lie farther on the laboratory's side, and its interval is uncertain.`,
    hint: 'First settle why diary and laboratory differ. More draws (--draws) help a little.',
  }),
  'labs.posterior.few': (p) => ({
    message: `Only ${p.intakes} of the diary's ${p.draws} scenarios agree with the laboratory values, so the ends of the interval are rough.`,
    hint: 'More draws (--draws 10000) make them smoother.',
  }),
};
