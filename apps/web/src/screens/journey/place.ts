import type { Box } from '@selenoscope/draw';

export interface SheetPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const WIDTHS = [480, 432, 380, 330];
const APART = 16;

/** Boxes of a picture as they stand on the screen. */
export const scaled = (boxes: readonly Box[], by: number): readonly Box[] =>
  boxes.map(({ x, y, width, height }) => ({ x: x * by, y: y * by, width: width * by, height: height * by }));

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The figure on the screen, from its own corner (px). */
export interface Figure {
  readonly width: number;
  readonly height: number;
  /** how far down the window shows it */
  readonly seenTo: number;
}

/** So far above the figure a sheet may reach, to be seen whole. */
const MOST_ABOVE = 90;

/**
 * Where the sheet of a band stands: beside it, where the river goes on; else on its other side; else between its ends;
 * else under them. It never lies over the ends themselves.
 * @param ends the band's gates with their words @param height of the sheet, as far as it is known
 */
export function sheetPlace(ends: readonly Box[], figure: Figure, height: number): SheetPlace {
  const band = around(ends);
  const lowest = Math.min(figure.height, figure.seenTo - APART) - height;
  const y = Math.max(-MOST_ABOVE, Math.min(Math.max(0, band.y + band.height / 2 - height / 2), lowest));
  for (const width of WIDTHS) {
    const after = band.x + band.width + APART;
    if (after + width <= figure.width) return { x: after, y, width };
    const before = band.x - APART - width;
    if (before >= 0) return { x: before, y, width };
    const [first, last] = [...ends].sort((a, b) => a.x - b.x);
    if (first && last && last !== first && ends.length === 2) {
      const from = first.x + first.width + APART;
      if (from + width + APART <= last.x) return { x: from, y, width };
    }
  }
  const width = Math.min(WIDTHS[0]!, figure.width);
  return { x: Math.max(0, Math.min(band.x, figure.width - width)), y: band.y + band.height + APART, width };
}
