const LINE = 15;
/** A line of small type over and under its baseline (px). */
const [OVER, UNDER] = [11.5, 4];
const FARTHEST = 160;

/** What stands beside one ring: lines, the first of them at `y`. */
export interface Block {
  readonly y: number;
  readonly texts: readonly string[];
  readonly tone: string;
}

export interface CaptionLine {
  readonly y: number;
  readonly text: string;
  readonly tone: string;
}

/** A stretch from top to bottom (px) on which no caption may lie. */
export type Bar = readonly [from: number, to: number];

/** Lines below each other that would lie on each other. */
function stacked(blocks: readonly Block[]): readonly CaptionLine[] {
  const lines: CaptionLine[] = [];
  for (const { y, texts, tone } of [...blocks].sort((a, b) => a.y - b.y))
    texts.forEach((text, i) => {
      const next = (lines.at(-1)?.y ?? Number.NEGATIVE_INFINITY) + LINE;
      lines.push({ y: Math.max(y + i * LINE, next), text, tone });
    });
  return lines;
}

/** 0, −1, 1, −2 … */
const steps = Array.from({ length: 2 * FARTHEST }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2));

/**
 * Captions where they can be read: each as near to its ring as it can be, none on another, within the picture, and none
 * on a line of it.
 * @param lines dashed lines and other captions; where these leave no room, the last resort is to lie on them
 * @param faint what is kept clear of where that can be had as well
 * @param faintest what is kept clear of where even that can be had
 */
export function captions(
  blocks: readonly Block[],
  within: { readonly top: number; readonly bottom: number },
  lines: readonly Bar[],
  faint: readonly Bar[],
  faintest: readonly Bar[] = [],
): readonly CaptionLine[] {
  const all = stacked(blocks);
  if (all.length === 0) return all;
  const isClear = (by: number, bars: readonly Bar[]): boolean =>
    all.every(({ y }) => bars.every(([from, to]) => y + by + UNDER < from || y + by - OVER > to));
  const isWithin = (by: number): boolean => all[0]!.y + by - OVER >= within.top && all.at(-1)!.y + by <= within.bottom;
  const inside = steps.filter(isWithin);
  const best =
    inside.find((by) => isClear(by, [...lines, ...faint, ...faintest])) ??
    inside.find((by) => isClear(by, [...lines, ...faint])) ??
    inside.find((by) => isClear(by, lines)) ??
    inside[0];
  // too many for the picture: the last stays above the axis
  const by = best ?? Math.min(0, within.bottom - all.at(-1)!.y);
  return all.map((line) => ({ ...line, y: line.y + by }));
}
