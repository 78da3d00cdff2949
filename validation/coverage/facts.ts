import { readFileSync } from 'node:fs';
import { log } from '@selenoscope/core';
import { logSdOf } from './dice.js';

/** What the generator knows, read from `validation/coverage/tables`; nothing comes from the tables that the estimator uses. */
export interface Facts {
  readonly foods: readonly TableFood[];
  readonly meals: readonly MealRow[];
  readonly origin: ReadonlyMap<string, OriginTruth>;
  readonly spread: ReadonlyMap<string, Spread>;
  /** share of the people, and reported energy relative to the formula's (diaries of some countries are leaner) */
  readonly countries: readonly { readonly country: string; readonly share: number; readonly kcalFactor: number }[];
  /** published mean intake (µg/d), key "GB.male" */
  readonly publishedMean: ReadonlyMap<string, number>;
}

/** A food of SR28 or IFCT 2017 that people of the simulation eat. */
export interface TableFood {
  readonly id: string;
  readonly name: string;
  /** foods of one role take each other's place on the plate */
  readonly role: string;
  /** USDA food group code */
  readonly group: string;
  /** row of `origin-truth.csv` that its selenium follows */
  readonly truthGroup: string;
  /** part of its selenium that does, 0 to 1 */
  readonly originShare: number;
  readonly weight: number;
  readonly countryWeights: ReadonlyMap<string, number>;
  readonly kcalPer100g: number;
  /** the table's value, µg per 100 g */
  readonly seleniumUgPer100g: number;
  /** the table's own between-sample CV, where it gives one */
  readonly ownCv: number | null;
}

export interface MealRow {
  readonly cuisine: string;
  readonly meal: string;
  readonly template: string;
  readonly weight: number;
  readonly countryWeights: ReadonlyMap<string, number>;
  readonly role: string;
  readonly grams: number;
  readonly logSd: number;
  readonly probability: number;
}

/** How the food of a country differs from the table's: true mean ratio, how well it is known, and the spread between supply chains. */
export interface OriginTruth {
  readonly ratio: number;
  readonly logSdKnowledge: number;
  readonly logSdPerson: number;
}

/** Between-sample CV of a food group: median, and how it differs between foods of the group. */
export interface Spread {
  readonly medianCv: number;
  readonly logSdOfCv: number;
}

function rowsOf(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    // Cells of these tables hold commas and doubled quotes, never line ends.
    const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
    rows.push([...cells].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? ''));
  }
  const [header, ...body] = rows;
  const uneven = body.find((cells) => cells.length !== header!.length);
  if (uneven) throw new Error(`a row of the generator's tables has ${uneven.length} cells: ${uneven.join(' | ')}`);
  return body.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ''])));
}

/** "FI=8;DE=9" */
const weightsOf = (text: string): Map<string, number> =>
  new Map(
    text
      .split(';')
      .filter((part) => part !== '')
      .map((part) => [part.split('=')[0]!, Number(part.split('=')[1])]),
  );

/** @param folder where the tables are, with a slash at the end */
export function readFacts(folder: URL): Facts {
  const table = (name: string) => rowsOf(readFileSync(new URL(`${name}.csv`, folder), 'utf8'));
  const population = table('population');
  return {
    foods: table('repertoire').map((row) => ({
      id: row.id!,
      name: row.name!,
      role: row.role!,
      group: row.group!,
      truthGroup: row.truth_group!,
      originShare: Number(row.origin_share),
      weight: Number(row.weight),
      countryWeights: weightsOf(row.country_weights!),
      kcalPer100g: Number(row.kcal_per_100g),
      seleniumUgPer100g: Number(row.selenium_ug_per_100g),
      ownCv: row.sd === '' ? null : Number(row.sd) / Number(row.selenium_ug_per_100g),
    })),
    meals: table('meals').map((row) => ({
      cuisine: row.cuisine!,
      meal: row.meal!,
      template: row.template!,
      weight: Number(row.weight),
      countryWeights: weightsOf(row.country_weights!),
      role: row.role!,
      grams: Number(row.grams),
      logSd: logSdOf(Number(row.cv)),
      probability: Number(row.probability),
    })),
    origin: new Map(
      table('origin-truth').map((row) => [
        `${row.country}.${row.truth_group}`,
        {
          ratio: Number(row.ratio),
          logSdKnowledge: Number(row.log_sd_knowledge),
          logSdPerson: Number(row.log_sd_person),
        },
      ]),
    ),
    spread: new Map(
      table('between-sample-cv').map((row) => [
        row.food_group!,
        {
          medianCv: Number(row.cv_median),
          // 1.349 normal standard deviations lie between the quartiles
          logSdOfCv: (log(Number(row.cv_p75)) - log(Number(row.cv_p25))) / 1.349,
        },
      ]),
    ),
    countries: population
      .filter((row) => row.sex !== 'male')
      .map((row) => ({ country: row.country!, share: Number(row.people_share), kcalFactor: Number(row.kcal_factor) })),
    publishedMean: new Map(
      population
        .filter((row) => row.published_mean_ug !== '')
        .map((row) => [`${row.country}.${row.sex}`, Number(row.published_mean_ug)]),
    ),
  };
}
