import { type Checked, type CheckSummary, summaryOf } from './check.js';
import { correlation, costByKind, type Fit, type Start } from './fit.js';
import { INFLUENCE_INTAKES_UG, type Influence } from './influence.js';
import type { Trials } from './trials.js';
import type { Tried } from './variants.js';

/** Columns set flush: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = rows[0]!.map((_, k) => Math.max(...rows.map((row) => row[k]!.length)));
  return rows
    .map((row) => row.map((cell, k) => (k === 0 ? cell.padEnd(width[k]!) : cell.padStart(width[k]!))).join('  '))
    .join('\n');
}

const short = (value: number): string => Number(value.toPrecision(4)).toString();
const signed = (value: number): string => (value < 0 ? '' : '+') + value.toFixed(2);

export function printedFit(fit: Fit): string {
  const rows = columns([
    ['row', 'biomarker', 'observed', 'predicted', 'SD expected', 'standard units'],
    ...fit.rows.map(({ residual, predicted, standardUnits }) => [
      residual.row.id,
      residual.row.biomarker,
      short(residual.row.observed),
      short(predicted),
      residual.sd.toFixed(3),
      signed(standardUnits),
    ]),
  ]);
  const unknowns = columns([
    ['unknown', 'value', 'SE (ln or logit)', 'prior', 'prior SD', 'moved, prior SD', 'SE / prior SD'],
    ...fit.fitted.map((f) => [
      f.unknown.key,
      short(f.value),
      f.se.toFixed(3),
      short(f.unknown.centre),
      short(f.unknown.sd),
      signed(f.fromPriorSds),
      f.seOverPrior.toFixed(2) + (f.seOverPrior > NOT_IDENTIFIED ? ' *' : ''),
    ]),
  ]);
  const kinds = columns([
    ['kind of row', 'rows', 'sum of squares'],
    ...costByKind(fit.rows).map((k) => [k.kind, String(k.rows), k.cost.toFixed(1)]),
  ]);
  const pairs = strongCorrelations(fit).map(({ a, b, value }) => `${a} and ${b}: ${value.toFixed(2)}`);
  return [
    `Sum of squares ${(fit.rowCost + fit.priorCost).toFixed(2)}: ${fit.rows.length} rows ${fit.rowCost.toFixed(2)}, ${fit.fitted.length} priors ${fit.priorCost.toFixed(2)}. A whole Gauss-Newton step would take off ${fit.decrement.toExponential(1)}.`,
    kinds,
    rows,
    `${unknowns}\n* not identified: the standard error is above ${NOT_IDENTIFIED} of the prior's SD`,
    `Correlations above ${STRONG}: ${pairs.length === 0 ? 'none' : `\n${pairs.join('\n')}`}`,
  ].join('\n\n');
}

export const NOT_IDENTIFIED = 0.8;
export const STRONG = 0.9;

/** Pairs of unknowns that the data cannot tell apart. */
export function strongCorrelations(fit: Fit): readonly { a: string; b: string; value: number }[] {
  const keys = fit.fitted.map((f) => f.unknown.key);
  return keys.flatMap((a, i) =>
    keys.slice(0, i).flatMap((b, j) => {
      const value = correlation(fit, i, j);
      return Math.abs(value) > STRONG ? [{ a, b, value }] : [];
    }),
  );
}

export const printedStarts = (starts: readonly Start[]): string =>
  columns([
    ['start', 'sum of squares', 'from the best, prior SD', 'iterations'],
    ...starts.map((s) => [
      s.index === 0 ? 'centre' : String(s.index),
      s.optimum.cost.toFixed(5),
      s.apart.toExponential(1),
      String(s.optimum.iterations),
    ]),
  ]);

export const printedVariants = (tried: readonly Tried[]): string =>
  columns([
    ['structure', 'unknowns', 'sum of squares', 'against the product', 'added'],
    ...tried.map((t) => [t.name, String(t.unknowns), t.cost.toFixed(2), signed(t.change), t.added]),
  ]);

export const printedInfluence = (influences: readonly Influence[]): string =>
  columns([
    ['without', 'rows', 'their squares', 'moves most', 'by SE', ...INFLUENCE_INTAKES_UG.map((ug) => `plasma at ${ug}`)],
    ...influences.map((i) => [
      i.scenario,
      String(i.rows),
      i.rowCost.toFixed(1),
      i.key,
      signed(i.moveInSe),
      ...i.plasma.map((change) => `${signed(100 * change)} %`),
    ]),
  ]);

export function printedCheck(checked: readonly Checked[], trials: Trials): string {
  const table = columns([
    ['row', 'role', 'biomarker', 'observed', 'predicted', 'ln ratio', 'people SD', 'fit SD', 'units', 'of a mean'],
    ...checked.map((c) => [
      c.residual.row.id,
      c.residual.row.role,
      c.residual.row.biomarker,
      short(c.residual.row.observed),
      short(c.predicted),
      c.residual.scale === 'linear' ? `(${signed(c.error)})` : signed(c.error),
      c.peopleSd.toFixed(2),
      c.fitSd.toFixed(2),
      signed(c.units) + (Math.abs(c.units) > 2 ? ' *' : ''),
      signed(c.trialUnits),
    ]),
  ]);
  const not = trials.rows
    .filter((row) => row.use === 'no' && row.role !== 'fit' && row.role !== 'anchor')
    .map((row) => `${row.id} ${row.biomarker}: ${row.why}`);
  return [
    table,
    `check: ${printedSummary(summaryOf(checked.filter((c) => c.residual.row.role === 'check')))}`,
    `further: ${printedSummary(summaryOf(checked.filter((c) => c.residual.row.role === 'further')))}`,
    `Not predicted:\n${not.join('\n')}`,
  ].join('\n\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const printedSummary = (s: CheckSummary): string =>
  [
    `root mean square of ln(predicted / observed) over ${s.plasmaRows} plasma rows ${s.plasmaRms.toFixed(3)} (after a dose ${s.plasmaRmsDosed.toFixed(3)}, at a habitual intake ${s.plasmaRmsHabitual.toFixed(3)})`,
    `of ${s.rows} rows within 2 units: ${percent(s.within2)} (people with their intakes, fit, standard error)`,
    `${percent(s.within2SameIntake)} (people at one intake, fit, standard error)`,
    `${percent(s.within2People)} (people with their intakes, standard error; no fit)`,
    `${percent(s.within2Trial)} as means of trials (standard error, between trials, fit; no people)`,
  ].join('; ');
