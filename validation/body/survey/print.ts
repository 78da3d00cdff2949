import { BLOOD_QUANTILES, type Description, type Descriptions, type OverSeeds, sexDifference } from './describe.js';
import type { SpreadRow } from './population-spread.js';
import type { Saved } from './saved.js';
import type { Sensitivity } from './sensitivity.js';

/** Columns under their heads, the first to the left, numbers to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n');
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

export function printed(saved: Saved): string {
  const { observed, copy, fromMargins } = saved;
  return [
    `One recall of selenium beside whole blood: ${observed.all.people} US adults (NHANES 2017 to March 2020, shared part) and`,
    `${copy.seeds} copies of them. Rank correlation of the copies ${copy.mean.all.spearman.toFixed(3)}, standard error ${copy.spearmanSe.toFixed(3)}; of single copies`,
    `${Math.min(...copy.spearmen).toFixed(3)} to ${Math.max(...copy.spearmen).toFixed(3)}. Target 0 to 0.15.`,
    '',
    compared(observed, copy.mean),
    '',
    `Percentiles of blood (ug/L) at ${BLOOD_QUANTILES.map((p) => 100 * p).join(', ')}:`,
    `  survey  ${observed.all.bloodQuantiles.map((q) => q.toFixed(0)).join(' ')}`,
    `  copy    ${copy.mean.all.bloodQuantiles.map((q) => q.toFixed(0)).join(' ')}`,
    'Percentiles of recall (ug) at 5, 25, 50, 75, 95:',
    `  survey  ${observed.all.recallQuantiles.map((q) => q.toFixed(0)).join(' ')}`,
    `  copy    ${copy.mean.all.recallQuantiles.map((q) => q.toFixed(0)).join(' ')}`,
    '',
    `In the survey blood goes with selenium per energy of the recall by ${observed.spearmanPerEnergy.toFixed(3)}, with its energy by ${observed.spearmanEnergy.toFixed(3)}.`,
    `In the copy one recall goes with true usual intake by ${saved.recallAgainstTruth.male.toFixed(2)} (men), ${saved.recallAgainstTruth.female.toFixed(2)} (women), on the log scale.`,
    '',
    'What each supposition does:',
    '',
    variants([
      { name: 'the copy', copy },
      { name: 'the copy, from margins only', copy: fromMargins },
      ...saved.variants,
    ]),
    '',
    'How persons differ (CV), copy and measured:',
    '',
    spreads(saved.spread),
    '',
    ...ends(saved.sensitivity),
    '',
  ].join('\n');
}

function compared(survey: Descriptions, copy: Descriptions): string {
  const line = (what: string, of: (d: Description) => string): string[] => [
    what,
    ...(['all', 'male', 'female'] as const).flatMap((group) => [of(survey[group]), of(copy[group])]),
  ];
  const difference = [survey, copy].map((d) => sexDifference(d).toFixed(1));
  return columns([
    ['', 'all: survey', 'copy', 'men: survey', 'copy', 'women: survey', 'copy'],
    line('rank correlation, recall and blood', (d) => d.spearman.toFixed(3)),
    line('blood, mean (ug/L)', (d) => d.bloodMean.toFixed(1)),
    line('blood, SD (ug/L)', (d) => d.bloodSd.toFixed(1)),
    line('blood, CV', (d) => percent(d.bloodCv)),
    line('blood, log SD from quartiles', (d) => d.bloodLogSd.toFixed(3)),
    line('recall, mean (ug)', (d) => d.recallMean.toFixed(1)),
    line('recall, log SD', (d) => d.recallLogSd.toFixed(3)),
    line('slope of ln blood on ln BMI', (d) => d.bloodOnBmi.toFixed(3)),
    line('slope of ln blood on ln recall', (d) => d.bloodOnRecall.toFixed(4)),
    ['blood of men less women (ug/L)', ...difference, '', '', '', ''],
  ]);
}

function variants(rows: readonly { readonly name: string; readonly copy: OverSeeds }[]): string {
  return columns([
    ['', 'Spearman', 'SE', 'men', 'women', 'blood', 'CV', 'men less women', 'slope on BMI'],
    ...rows.map(({ name, copy: { mean, spearmanSe } }) => [
      name,
      mean.all.spearman.toFixed(3),
      spearmanSe.toFixed(3),
      mean.male.spearman.toFixed(3),
      mean.female.spearman.toFixed(3),
      mean.all.bloodMean.toFixed(1),
      percent(mean.all.bloodCv),
      sexDifference(mean).toFixed(1),
      mean.all.bloodOnBmi.toFixed(3),
    ]),
  ]);
}

function spreads(rows: readonly SpreadRow[]): string {
  return columns([
    ['quantity', 'copy', 'measured', 'by'],
    ...rows.map(({ what, simulated, low, high, source }) => [
      what,
      percent(simulated),
      low === high ? percent(low) : `${(100 * low).toFixed(1)} to ${percent(high)}`,
      source,
    ]),
  ]);
}

function ends(rows: readonly Sensitivity[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map((s) => [s.key, String(s.value), s.spearman.toFixed(3), percent(s.bloodCv)]);
  return [
    'One supposition of tables/population.csv at the end of its range (three copies each, the same draws throughout):',
    '',
    columns([['row', 'value', 'Spearman', 'CV of blood'], ...lines]),
  ];
}
