import { readFileSync } from 'node:fs';
import { csvRecords, numberIn } from './csv.js';

/** A row of a trial: what was done to whom, what was seen, and how it is used here. */
export interface TrialRow {
  readonly id: string;
  readonly role: 'fit' | 'check' | 'anchor' | 'further';
  /** yes; shown: predicted, but it would count another row twice; no: cannot be predicted */
  readonly use: 'yes' | 'shown' | 'no';
  readonly why: string;
  readonly scenario: string;
  /** forms in equal parts; empty where nothing is added to the background */
  readonly doseForms: readonly string[];
  readonly doseUg: number;
  readonly backgroundUg: number | null;
  /** days from the start of the dose or of the study diets; null at rest */
  readonly day: number | null;
  readonly biomarker: string;
  readonly unit: string;
  readonly observed: number;
  readonly sd: number | null;
  readonly people: number | null;
  readonly source: string;
}

/** Who the people of a trial were and what they ate: decided before anything was predicted. */
export interface Scenario {
  readonly key: string;
  readonly bodyMassKg: number;
  readonly background: 'matched' | 'stated' | 'fitted';
  readonly plasmaUgPerL: number | null;
  readonly intakeUg: number | null;
  readonly intakeLogSd: number | null;
  readonly form: string;
  /** diets that replace the background from a day on */
  readonly phases: readonly { readonly fromDay: number; readonly form: string; readonly ugPerDay: number }[];
  readonly product: string;
}

/** How exactly a kind of row can be known: `tau` is the spread between trials (log scale). */
export interface RowKind {
  readonly biomarker: string;
  readonly kind: string;
  readonly tau: number;
  readonly tauStatedIntake: number;
  readonly cvAssumed: number;
  readonly scale: 'ln' | 'linear';
}

export interface Trials {
  readonly rows: readonly TrialRow[];
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly kinds: ReadonlyMap<string, RowKind>;
}

type Row = Readonly<Record<string, string>>;

/** Reads `validation/body/data`. */
export function readTrials(folder: URL): Trials {
  const table = (name: string) => csvRecords(readFileSync(new URL(name, folder), 'utf8'));
  return {
    rows: [...table('body-validation.csv'), ...table('further.csv')].map(rowOf),
    scenarios: new Map(table('scenarios.csv').map((row) => [row['scenario']!, scenarioOf(row)])),
    kinds: new Map(table('row-kinds.csv').map((row) => [row['biomarker']!, kindOf(row)])),
  };
}

function rowOf(row: Row): TrialRow {
  const used = (column: string, given: string) => numberIn(row, row[column] === '' ? given : column);
  const observed = used('mean_used', 'mean');
  if (observed === null) throw new Error(`${row['id']}: no value`);
  return {
    id: row['id']!,
    role: row['role'] as TrialRow['role'],
    use: row['use'] as TrialRow['use'],
    why: row['why']!,
    scenario: row['scenario']!,
    doseForms: row['dose_form'] === '' ? [] : row['dose_form']!.split(' + '),
    doseUg: used('dose_used', 'dose_ug_per_day') ?? 1,
    backgroundUg: numberIn(row, 'background_intake_ug_per_day'),
    day: used('day_used', 'day'),
    biomarker: row['biomarker_used'] || row['biomarker']!,
    unit: row['unit']!,
    observed,
    sd: used('sd_used', 'sd'),
    people: numberIn(row, 'n'),
    source: row['source']!,
  };
}

function scenarioOf(row: Row): Scenario {
  return {
    key: row['scenario']!,
    bodyMassKg: numberIn(row, 'body_mass_kg')!,
    background: row['background'] as Scenario['background'],
    plasmaUgPerL: numberIn(row, 'baseline_plasma_ug_per_l'),
    intakeUg: numberIn(row, 'intake_ug_per_day'),
    intakeLogSd: numberIn(row, 'intake_log_sd'),
    form: row['background_form']!,
    phases: row['phases']!.split(' ')
      .filter((text) => text !== '')
      .map((text) => {
        const [day, form, ug] = text.split(':');
        return { fromDay: Number(day), form: form!, ugPerDay: Number(ug) };
      }),
    product: row['product']!,
  };
}

const kindOf = (row: Row): RowKind => ({
  biomarker: row['biomarker']!,
  kind: row['kind']!,
  tau: numberIn(row, 'tau')!,
  tauStatedIntake: numberIn(row, 'tau_stated_intake')!,
  cvAssumed: numberIn(row, 'cv_assumed')!,
  scale: row['scale'] as RowKind['scale'],
});

/** People where a row does not say how many. */
const PEOPLE_ASSUMED = 20;

/** Standard error of a row's mean by its own sample, relative to the mean (absolute on a linear scale). */
export function sampleError(row: TrialRow, kind: RowKind): number {
  const root = Math.sqrt(row.people ?? PEOPLE_ASSUMED);
  if (kind.scale === 'linear') return (row.sd ?? 0) / root;
  return (row.sd === null ? kind.cvAssumed : row.sd / row.observed) / root;
}

/** Spread between trials of a row (log scale); wider where the level rests on a stated intake. */
export const betweenTrials = (row: TrialRow, kind: RowKind, scenario: Scenario): number =>
  scenario.background === 'stated' && row.doseForms.length === 0 ? kind.tauStatedIntake : kind.tau;
