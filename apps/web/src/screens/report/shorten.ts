import { t } from '../../base/text.js';
import { NOTE_LINE_PX, type PaperLine, type PaperPart, row } from './paper-part.js';

/** Lists without an end; all of them stand in the app. */
const ENDLESS = new Set(['sources', 'small-sources', 'days', 'labs', 'stool']);
const LEAST_LINES = 3;

export const canBeShortened = (id: string, lines: number): boolean => ENDLESS.has(id) && lines > LEAST_LINES;

/** A part with its first lines and how many more stand in the app; the sum of a table stays. */
export function shortened(part: PaperPart, keep: number): PaperPart {
  if (keep >= part.lines.length) return part;
  const sums = part.lines.filter(({ isStrong }) => isStrong);
  const lines = part.lines.filter(({ isStrong }) => !isStrong);
  const first = lines.slice(0, Math.max(1, keep - sums.length - 1));
  const rest = lines.slice(first.length);
  const count = part.kind === 'names' ? rest.flatMap(({ cells }) => cells).length : rest.length;
  const words = t('report.more-in-app', { count });
  const more: PaperLine =
    part.kind === 'names' ? { cells: [words], px: NOTE_LINE_PX } : row([words, ...part.columns.slice(1).map(() => '')]);
  return { ...part, lines: [...first, more, ...sums] };
}
