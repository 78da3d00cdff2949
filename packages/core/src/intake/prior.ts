import { exp, log, logSdOfCv, numberOrNull, type Parameters, type Rows, textOf } from '../base/index.js';
import type { Person } from '../person.js';

/** What is known of a person's usual selenium intake before a diary is read: the people of the same country, sex and age. */
export interface SeleniumPrior {
  /** mean of the population (µg/d, food only) */
  readonly meanUgPerDay: number;
  /** of the logarithm of one person's usual intake: spread between people and error of the survey together */
  readonly logMean: number;
  readonly logSd: number;
  /** day-to-day coefficient of variation of one person */
  readonly cvWithin: number;
  /** population that was taken, in words */
  readonly population: string;
  readonly source: string;
  /** "read" or "recalled" */
  readonly status: string;
  readonly basis: 'country' | 'region' | 'world';
}

interface PriorRow {
  readonly country: string;
  readonly sex: string;
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly cvWithin: number | null;
  readonly source: string;
  readonly year: string;
  readonly status: string;
  /** one town, students, an institution: not the country */
  readonly special: boolean;
}

interface CountryRow {
  readonly name: string;
  readonly prior: string;
  readonly region: string;
}

/** Survey means by country, sex and age (`selenium-intake-prior.csv`). */
export class IntakePriors {
  private readonly rows: PriorRow[] = [];
  private readonly countries = new Map<string, CountryRow>();

  constructor(
    rows: Rows,
    countries: Rows,
    private readonly parameters: Parameters,
  ) {
    for (const row of rows) {
      const mean = numberOrNull(row, 'mean_ug_per_day');
      const ages = ageRange(textOf(row, 'age_group'));
      if (mean === null || ages === null || textOf(row, 'country').startsWith('default')) continue;
      this.rows.push({
        country: textOf(row, 'country'),
        sex: textOf(row, 'sex'),
        from: ages[0],
        to: ages[1],
        mean,
        sd: numberOrNull(row, 'sd_between'),
        cvWithin: numberOrNull(row, 'cv_within'),
        source: textOf(row, 'source'),
        year: textOf(row, 'year'),
        status: textOf(row, 'status'),
        special: /\(|,/.test(textOf(row, 'country')) || /students|elderly/.test(textOf(row, 'age_group')),
      });
    }
    for (const row of countries) {
      this.countries.set(textOf(row, 'code'), {
        name: textOf(row, 'name'),
        prior: textOf(row, 'prior_country'),
        region: textOf(row, 'region'),
      });
    }
  }

  /** The prior of one person. A country without a survey takes its region, and a missing country the world, each wider. */
  of(person: Person): SeleniumPrior {
    if (person.ageYears !== null && person.ageYears < 1) return this.infant(person.ageYears);
    const country = person.country === null ? undefined : this.countries.get(person.country);
    const row = country ? this.best(country.prior, person) : undefined;
    if (country && row) {
      const survey = this.parameters.get(surveyError(row, person), 'ln');
      const label = `${row.country}, ${row.sex === 'both' ? 'women and men' : row.sex}, ${row.year || 'year not given'}`;
      return this.make(row.mean * this.ageFactor(row, person), row, survey, label, 'country');
    }
    const region = country?.region;
    const names = [
      ...new Set(
        [...this.countries.values()].filter((c) => c.prior && (!region || c.region === region)).map((c) => c.prior),
      ),
    ];
    const rows = names.map((name) => this.best(name, person)).filter((r) => r !== undefined);
    if (region && rows.length === 0) return this.of({ ...person, country: null });
    const logs = rows.map((r) => log(r.mean));
    const centre = logs.reduce((a, b) => a + b, 0) / logs.length;
    const spread = Math.sqrt(logs.reduce((a, b) => a + (b - centre) ** 2, 0) / Math.max(1, logs.length - 1));
    const survey = Math.max(this.parameters.get('usual.survey.logSd.fallback', 'ln'), spread);
    const label = region ? `${rows.length} countries of the region (${region})` : `${rows.length} countries`;
    const mean = exp(centre) * this.ageFactor(rows[0]!, person);
    return this.make(
      mean,
      { ...rows[0]!, sd: null, cvWithin: null, source: names.join(', ') },
      survey,
      label,
      region ? 'region' : 'world',
    );
  }

  private make(
    mean: number,
    row: PriorRow,
    surveyLogSd: number,
    population: string,
    basis: SeleniumPrior['basis'],
  ): SeleniumPrior {
    const betweenCv = row.sd === null ? this.parameters.get('usual.betweenCv.default', 'fraction') : row.sd / row.mean;
    const between = logSdOfCv(betweenCv);
    return {
      meanUgPerDay: mean,
      logMean: log(mean) - (between * between) / 2,
      logSd: Math.sqrt(between * between + surveyLogSd * surveyLogSd),
      cvWithin: row.cvWithin ?? this.parameters.get('usual.withinCv.default', 'fraction'),
      population,
      source: row.source,
      status: row.status,
      basis,
    };
  }

  /** The row that describes a person best: same sex before both, an age band that holds or nears them, a known spread, the latest. */
  private best(country: string, person: Person): PriorRow | undefined {
    const age = person.ageYears ?? 40;
    const rank = (row: PriorRow): number =>
      100 -
      Math.min(60, 2 * yearsOutside(row, age)) -
      (age < 18 !== row.from < 15 ? 60 : 0) +
      (row.sex === person.sex ? 30 : row.sex === 'both' ? 15 : -50) +
      (row.sd === null ? 0 : 8) +
      (row.status === 'read' ? 4 : 0) -
      (row.special ? 30 : 0) -
      Math.min(6, (row.to - row.from) / 20) +
      (latestYear(row.year) - 1970) / 5;
    return this.rows.filter((row) => row.country === country).sort((a, b) => rank(b) - rank(a))[0];
  }

  /** Children of a country without a row of their own: its adults scaled as US children are to US adults, both sexes. */
  private ageFactor(row: PriorRow, person: Person): number {
    const age = person.ageYears;
    if (age === null || age >= 18 || yearsOutside(row, age) === 0) return 1;
    const us = (years: number) => this.best('United States', { ...person, sex: null, ageYears: years })?.mean ?? 1;
    return Math.min(1, us(Math.max(1, age)) / us(40));
  }

  /** Under one year: IOM's adequate intakes are the mean intakes of infants (15 µg/d to six months, 20 from there). */
  private infant(ageYears: number): SeleniumPrior {
    const mean = this.parameters.get(ageYears < 0.5 ? 'usual.infant.mean.0to6' : 'usual.infant.mean.7to12', 'ug/d');
    const logSd = this.parameters.get('usual.infant.logSd', 'ln');
    return {
      meanUgPerDay: mean,
      logMean: log(mean) - (logSd * logSd) / 2,
      logSd,
      cvWithin: this.parameters.get('usual.withinCv.default', 'fraction'),
      population: 'infants (mean intake behind the adequate intake of IOM 2000)',
      source: 'IOM 2000, selenium: AI 15 and 20 µg/d, mean intake from milk and first foods',
      status: 'read',
      basis: 'world',
    };
  }
}

/** Which error a survey's mean carries for this person: more where it is recalled, or of other people than this one. */
function surveyError(row: PriorRow, person: Person): string {
  const other = row.special || yearsOutside(row, person.ageYears ?? 40) > 5;
  return other
    ? 'usual.survey.logSd.fallback'
    : row.status === 'recalled'
      ? 'usual.survey.logSd.recalled'
      : 'usual.survey.logSd';
}

/** Years by which an age lies outside the band of a row, 0 inside. */
const yearsOutside = (row: PriorRow, age: number): number =>
  age < row.from ? row.from - age : age >= row.to ? age - row.to + 1 : 0;

/** "20+", "19-64", "adult", "population", "12-17", "elderly" to years, upper bound exclusive; null for what is no age. */
function ageRange(text: string): [number, number] | null {
  const range = /^(\d+)-(\d+)/.exec(text);
  if (range) return [Number(range[1]), Number(range[2]) + 1];
  const plus = /^(\d+)\+/.exec(text);
  if (plus) return [Number(plus[1]) < 10 ? 18 : Number(plus[1]), 121];
  if (/before/.test(text)) return null;
  if (/^adult/.test(text) || /students/.test(text)) return [18, 121];
  if (/^elderly/.test(text)) return [65, 121];
  if (/school children/.test(text)) return [7, 16];
  if (/^children/.test(text)) return [3, 12];
  // a figure for everybody is an adult's: children are scaled from it
  if (/^population/.test(text)) return [18, 121];
  return null;
}

/** The last four-digit year in a text, or 1970. */
function latestYear(text: string): number {
  const years = text.match(/\d{4}/g);
  return years ? Math.max(...years.map(Number)) : 1970;
}
