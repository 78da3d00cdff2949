import { readFileSync, writeFileSync } from 'node:fs';
import type { Checked } from './check.js';
import { csvText } from './csv.js';
import { correlation, type Fit, type Start } from './fit.js';
import type { Tried } from './variants.js';

/** The fit as it is kept: enough to begin again from it, and to hold the tables against it. */
export interface SavedFit {
  readonly schema: 'selenoscope.body-fit/1';
  readonly rows: number;
  readonly rowCost: number;
  readonly priorCost: number;
  readonly starts: readonly { readonly index: number; readonly cost: number; readonly apart: number }[];
  readonly unknowns: readonly {
    readonly key: string;
    readonly scale: string;
    readonly value: number;
    readonly se: number;
    readonly seOverPrior: number;
    readonly fromPriorSds: number;
  }[];
}

export function saveFit(folder: URL, fit: Fit, starts: readonly Start[]): void {
  const saved: SavedFit = {
    schema: 'selenoscope.body-fit/1',
    rows: fit.rows.length,
    rowCost: fit.rowCost,
    priorCost: fit.priorCost,
    starts: starts.map((s) => ({ index: s.index, cost: s.optimum.cost, apart: s.apart })),
    unknowns: fit.fitted.map(({ unknown, value, se, seOverPrior, fromPriorSds }) => {
      return { key: unknown.key, scale: unknown.scale, value, se, seOverPrior, fromPriorSds };
    }),
  };
  writeFileSync(new URL('fit.json', folder), `${JSON.stringify(saved, null, 1)}\n`);
  writeFileSync(
    new URL('fit-rows.csv', folder),
    csvText(
      ['id', 'biomarker', 'observed', 'predicted', 'sample_sd', 'between_trials_sd', 'standard_units'],
      fit.rows.map(({ residual: r, predicted, standardUnits }) => [
        r.row.id,
        r.row.biomarker,
        r.row.observed,
        predicted,
        r.sampleSd,
        r.trialSd,
        standardUnits,
      ]),
    ),
  );
  const keys = fit.fitted.map((f) => f.unknown.key);
  writeFileSync(
    new URL('correlations.csv', folder),
    csvText(
      ['key', ...keys],
      keys.map((key, i) => [key, ...keys.map((_, j) => (j > i ? '' : correlation(fit, i, j).toFixed(3)))]),
    ),
  );
}

export const readSavedFit = (folder: URL): SavedFit =>
  JSON.parse(readFileSync(new URL('fit.json', folder), 'utf8')) as SavedFit;

const CHECK_COLUMNS = [
  'id',
  'role',
  'biomarker',
  'unit',
  'observed',
  'predicted',
  'error',
  'people_sd',
  'people_sd_same_intake',
  'fit_sd',
  'units',
  'units_same_intake',
  'people_units',
  'trial_units',
] as const;

export function saveCheck(folder: URL, checked: readonly Checked[]): void {
  const rows = checked.map((c) => {
    const { row } = c.residual;
    const numbers = [
      c.predicted,
      c.error,
      c.peopleSd,
      c.peopleSdSameIntake,
      c.fitSd,
      c.units,
      c.unitsSameIntake,
      c.peopleUnits,
      c.trialUnits,
    ];
    return [row.id, row.role, row.biomarker, row.unit, row.observed, ...numbers];
  });
  writeFileSync(new URL('check.csv', folder), csvText(CHECK_COLUMNS, rows));
}

export function saveVariants(folder: URL, tried: readonly Tried[]): void {
  const rows = tried.map((t) => [t.name, t.unknowns, t.cost.toFixed(3), t.change.toFixed(3), t.added]);
  writeFileSync(
    new URL('variants.csv', folder),
    csvText(['structure', 'unknowns', 'sum_of_squares', 'against_product', 'added'], rows),
  );
}
