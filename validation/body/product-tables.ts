import { readFileSync, writeFileSync } from 'node:fs';
import { cellsOf, csvLine, csvText } from './csv.js';
import { correlation, type Fit, type Fitted } from './fit.js';
import { absorptionCells, offScale } from './unknowns.js';

/** Half the width of a 95 % interval, in standard errors. */
const WIDE = 1.96;
/** Smaller correlations are written as 0. */
const NO_CORRELATION = 0.02;

/**
 * Writes the fit into the product's tables: value, low and high of the fitted rows of body-parameters.csv, the fitted cells
 * of absorption.csv, and body-uncertainty.csv. All other cells stay as they are.
 */
export function writeProductTables(folder: URL, fit: Fit): void {
  const body = fit.fitted.filter((f) => f.unknown.kind === 'body');
  rewrite(new URL('body-parameters.csv', folder), 'key', body.map(parameterCells));
  const absorption = fit.fitted.filter((f) => f.unknown.kind === 'absorption');
  rewrite(
    new URL('absorption.csv', folder),
    'form',
    absorption.map((f) => {
      const { form, columns } = absorptionCells(f.unknown.key);
      return { name: form, cells: Object.fromEntries(columns.map((column) => [column, String(f.value)])) };
    }),
  );
  writeFileSync(new URL('body-uncertainty.csv', folder), uncertaintyText(fit, body));
}

interface Change {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

function parameterCells({ unknown, value, z, se }: Fitted): Change {
  const at = (step: number) => String(Number(offScale(z + step, unknown.scale).toPrecision(3)));
  return { name: unknown.key, cells: { value: String(value), low: at(-WIDE * se), high: at(WIDE * se) } };
}

function rewrite(file: URL, column: string, changes: readonly Change[]): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const header = cellsOf(lines[0]!);
  const name = header.indexOf(column);
  const method = header.indexOf('method');
  for (const change of changes) {
    const at = lines.findIndex((line, i) => i > 0 && cellsOf(line)[name] === change.name);
    const cells = cellsOf(lines[at] ?? '');
    if (cells[method] !== 'fitted') throw new Error(`${change.name} is not a fitted row`);
    for (const [key, value] of Object.entries(change.cells)) cells[header.indexOf(key)] = value;
    lines[at] = csvLine(cells);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function uncertaintyText(fit: Fit, body: readonly Fitted[]): string {
  const rows = body.map((f, i) => {
    const correlations = body.map((other, j) => {
      if (j > i) return '';
      if (j === i) return '1';
      const value = correlation(fit, fit.fitted.indexOf(f), fit.fitted.indexOf(other));
      return Math.abs(value) < NO_CORRELATION ? '0' : value.toFixed(3);
    });
    return [f.unknown.key, f.se.toPrecision(3), ...correlations];
  });
  return csvText(['key', 'se', ...body.map((f) => f.unknown.key)], rows);
}
