import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLON_COMPARTMENTS, type ColonInflow, ColonSurrogate, memberParameters } from '@selenoscope/core';
import { designOf, MEMBER_SOURCE } from './design.js';
import { memberMeans } from './member-run.js';
import { colonModel, colonSpread } from './tables.js';

/** Simulations in the table. Half have food arriving evenly, half in three meals a day. */
export const MEMBERS = 1600;

const rounded = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));
/** Shares under a millionth are as good as nothing, and are told as 0 in the percentiles. */
const share = (value: number): string => (value < 1e-6 ? '0' : rounded(value, 3));

/** An inflow as it stands in the table: what is simulated is what can be read. */
export const asWritten = (inflow: ColonInflow): ColonInflow =>
  Object.fromEntries(
    Object.entries(inflow).map(([key, value]) => [key, Number(rounded(value, 4))]),
  ) as unknown as ColonInflow;

/** One row of the table. */
export function surrogateRow(member: number, count: number): string[] {
  const model = colonModel();
  const spread = colonSpread();
  const parameters = memberParameters(model.paper, spread, MEMBER_SOURCE, count)(member);
  const inflow = asWritten(designOf(count)[member]!);
  const meals = member % 2 === 1;
  const means = memberMeans(inflow, meals, parameters, model, spread.relativeTolerance);
  return [
    String(member),
    meals ? 'meals' : 'even',
    ...[inflow.carbohydrate, inflow.resistantStarchFraction, inflow.protein].map(String),
    ...[inflow.water, inflow.mucin, inflow.transitDays].map(String),
    ...[parameters.resources.find(({ countsAs }) => countsAs === 'acid')!.absorptionPerDay].map((rate) =>
      rounded(rate, 5),
    ),
    ...[parameters.resources.find(({ countsAs }) => countsAs === 'water')!.absorptionPerDay].map((rate) =>
      rounded(rate, 5),
    ),
    rounded(parameters.values.pHAtNoAcids, 5),
    ...means.tscfaMm.map((mm) => rounded(mm, 5)),
    ...means.shares.map(share),
  ];
}

/** Names of the columns. */
export const surrogateHeader = (): string[] => [
  ...['member', 'inflow', 'carbohydrate_g', 'starch_fraction', 'protein_g', 'water_g', 'mucin_g', 'transit_d'],
  ...['acid_absorption', 'water_absorption', 'ph_at_no_acids'],
  ...['tscfa_proximal', 'tscfa_transverse', 'tscfa_distal'],
  ...colonModel().paper.groups.map(({ name }) => name),
];

/** Writes the table and its fit where the build finds them. */
export function writeSurrogate(root: string, rows: readonly (readonly string[])[]): void {
  const header = surrogateHeader();
  write(root, 'colon-surrogate', [header, ...rows]);
  const table = rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]!])));
  const fits = new ColonSurrogate(table, null, colonModel().paper).coefficients();
  const terms = fits[0]!.length;
  write(root, 'colon-surrogate-fit', [
    ['term', ...COLON_COMPARTMENTS],
    ...Array.from({ length: terms }, (_, k) => [String(k), ...fits.map((fit) => rounded(fit[k]!, 10))]),
  ]);
}

function write(root: string, name: string, lines: readonly (readonly string[])[]): void {
  const text = lines.map((cells) => cells.join(',')).join('\n');
  writeFileSync(join(root, `packages/data/tables/gut/${name}.csv`), `${text}\n`);
}
