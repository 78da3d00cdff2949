import type { JourneyColumn, JourneyPart } from '@selenoscope/draw';

/** Along the flow, or across it. */
export type Step = 'on' | 'back' | 'before' | 'after' | 'first' | 'last';

/** Gates, the bands that leave them, the next gates …: the rows that a keyboard walks. */
const rowsOf = (columns: readonly JourneyColumn[]): readonly (readonly JourneyPart[])[] =>
  columns.flatMap(({ nodes, bands }) => (bands.length > 0 ? [nodes, bands] : [nodes]));

export const partOf = (columns: readonly JourneyColumn[], mark: string): JourneyPart | null =>
  rowsOf(columns)
    .flat()
    .find((part) => part.mark === mark) ?? null;

/** Where a step leads; the same place where the river ends. A gate leads to its widest band. */
export function moved(columns: readonly JourneyColumn[], mark: string, step: Step): string {
  const rows = rowsOf(columns);
  const row = rows.find((parts) => parts.some((part) => part.mark === mark));
  if (!row) return mark;
  const at = row.findIndex((part) => part.mark === mark);
  if (step === 'on' || step === 'back') return along(rows.flat(), row[at]!, step)?.mark ?? mark;
  const to = { before: at - 1, after: at + 1, first: 0, last: row.length - 1 }[step];
  return row[Math.min(row.length - 1, Math.max(0, to))]!.mark;
}

function along(parts: readonly JourneyPart[], from: JourneyPart, step: 'on' | 'back'): JourneyPart | undefined {
  if (from.kind === 'band') {
    const gate = step === 'on' ? from.to : from.id;
    return parts.find((part) => part.kind === 'node' && part.id === gate);
  }
  const bands = parts.filter((part) => part.kind === 'band' && (step === 'on' ? part.id : part.to) === from.id);
  return bands.sort((a, b) => b.ugPerDay - a.ugPerDay)[0];
}

const KEYS: Readonly<Record<'right' | 'down', Readonly<Record<string, Step>>>> = {
  right: { ArrowRight: 'on', ArrowLeft: 'back', ArrowUp: 'before', ArrowDown: 'after', Home: 'first', End: 'last' },
  down: { ArrowDown: 'on', ArrowUp: 'back', ArrowLeft: 'before', ArrowRight: 'after', Home: 'first', End: 'last' },
};

const MIRRORED: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

/** What a key means where the river flows so; null where it means nothing. */
export const stepOf = (key: string, flow: 'right' | 'down', isMirrored = false): Step | null =>
  KEYS[flow][isMirrored ? (MIRRORED[key] ?? key) : key] ?? null;
