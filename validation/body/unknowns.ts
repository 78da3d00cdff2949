import { readFileSync } from 'node:fs';
import {
  type AbsorbedForm,
  AbsorbedForms,
  BODY_ENTRIES,
  type BodyParameters,
  exp,
  type Fate,
  log,
  oralFate,
  Parameters,
  type Rows,
  type Scaling,
  shifted,
  typicalParameters,
} from '@selenoscope/core';
import { csvRecords, numberIn } from './csv.js';
import { PRODUCT, type Structure } from './structure.js';

/** One number that the fit may move, from where, and how far it is expected to go. */
export interface Unknown {
  readonly key: string;
  readonly kind: 'body' | 'absorption' | 'product' | 'intake' | 'assay' | 'drift' | 'nuisance' | 'variant';
  /** log for positive values, logit for shares, plain for log odds, powers and differences */
  readonly scale: 'log' | 'logit' | 'plain';
  readonly centre: number;
  /** prior SD on that scale */
  readonly sd: number;
  readonly source: string;
}

/** The product's tables, as they are before a fit. */
export interface Tables {
  readonly parameters: Parameters;
  readonly typical: BodyParameters;
  readonly scaling: Scaling;
  readonly absorption: Rows;
}

export function readTables(folder: URL): Tables {
  const rows = (name: string) => csvRecords(readFileSync(new URL(name, folder), 'utf8'));
  const parameters = new Parameters(rows('body-parameters.csv'));
  return {
    parameters,
    typical: typicalParameters(parameters),
    scaling: {
      referenceMassKg: parameters.get('scaling.referenceMass', 'kg'),
      fluxExponent: parameters.get('scaling.flux.exponent', 'exponent'),
    },
    absorption: rows('absorption.csv'),
  };
}

export const readPriors = (folder: URL): readonly Unknown[] =>
  csvRecords(readFileSync(new URL('priors.csv', folder), 'utf8')).map((row) => {
    const key = row['key']!;
    const kind = row['kind'] as Unknown['kind'];
    return {
      key,
      kind,
      scale: scaleOf(key, kind),
      centre: numberIn(row, 'centre')!,
      sd: numberIn(row, 'sd')!,
      source: row['source']!,
    };
  });

const entryOf = new Map(BODY_ENTRIES.map((entry) => [entry.key, entry]));

function scaleOf(key: string, kind: Unknown['kind']): Unknown['scale'] {
  if (kind === 'body') return entryOf.get(key)!.scale;
  if (kind === 'product' || kind === 'drift') return 'plain';
  return kind === 'intake' || kind === 'assay' ? 'log' : 'logit';
}

export const onScale = (value: number, scale: Unknown['scale']): number =>
  scale === 'plain' ? value : scale === 'log' ? log(value) : log(value / (1 - value));
export const offScale = (z: number, scale: Unknown['scale']): number =>
  scale === 'plain' ? z : scale === 'log' ? exp(z) : 1 / (1 + exp(-z));

/** Cells of absorption.csv that an unknown writes. */
export function absorptionCells(key: string): { readonly form: string; readonly columns: readonly string[] } {
  const [form, column] = key.split('.') as [string, string];
  return { form, columns: column === 'absorbed' ? ['absorbed_selenomethionine', 'absorbed_rest'] : [column] };
}

/** Everything that a prediction depends on. */
export interface World {
  readonly parameters: BodyParameters;
  readonly scaling: Scaling;
  readonly structure: Structure;
  /** how this person's habitual intake compares with the one stated for the group; 1 for the typical */
  readonly intakeRatio: number;
  form(key: string): AbsorbedForm;
  hasForm(key: string): boolean;
  fate(form: string, product?: string): Fate;
  value(key: string): number;
  has(key: string): boolean;
}

/** The product's tables with the unknowns put in their places. */
export function worldOf(
  unknowns: readonly Unknown[],
  z: ArrayLike<number>,
  tables: Tables,
  base: Structure = PRODUCT,
): World {
  const values = new Map(unknowns.map((u, i) => [u.key, offScale(z[i]!, u.scale)]));
  const parameters: BodyParameters = { ...tables.typical };
  const cells = new Map<string, Record<string, string>>();
  for (const u of unknowns) {
    const value = values.get(u.key)!;
    if (u.kind === 'body') parameters[entryOf.get(u.key)!.field] = value;
    if (u.kind !== 'absorption') continue;
    const { form, columns } = absorptionCells(u.key);
    const changed = cells.get(form) ?? {};
    for (const column of columns) changed[column] = String(value);
    cells.set(form, changed);
  }
  const forms = new AbsorbedForms(tables.absorption.map((row) => ({ ...row, ...cells.get(row['form']!) })));
  const value = (key: string): number => {
    const found = values.get(key);
    if (found === undefined) throw new Error(`no unknown ${key}`);
    return found;
  };
  const fate = (form: string, product = ''): Fate => {
    if (form === 'amino-acid-diet') {
      const absorbed = value('kasper.diet.absorbed');
      return { selenomethionine: 0, selenide: absorbed, directUrine: 0, unabsorbed: 1 - absorbed };
    }
    const row = forms.get(form);
    const organic = row.selenomethionineShare > 0 && row.selenomethionineShare < 1;
    if (product === '' || !organic) return oralFate(row);
    return oralFate({ ...row, selenomethionineShare: shifted(row.selenomethionineShare, value(product), 'logit') });
  };
  return {
    parameters,
    scaling: tables.scaling,
    structure: structureOf(base, values),
    intakeRatio: 1,
    form: (key) => forms.get(key),
    hasForm: (key) => forms.has(key),
    fate,
    value,
    has: (key) => values.has(key),
  };
}

/** A structure's own numbers, where they are unknowns. */
function structureOf(base: Structure, values: ReadonlyMap<string, number>): Structure {
  const regulated = values.get('variant.regulatedLossHalfUg');
  const power = values.get('variant.urinePower');
  const excretory = values.get('variant.excretoryPerDay');
  if (regulated === undefined && power === undefined && excretory === undefined) return base;
  return {
    ...base,
    regulatedLossHalfUg: regulated ?? base.regulatedLossHalfUg,
    urinePower: power ?? base.urinePower,
    excretoryPerDay: excretory ?? base.excretoryPerDay,
  };
}
