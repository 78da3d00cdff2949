/** A part of a report: what stands above, and lines that may be parted between pages. */
export interface Block<Line> {
  readonly id: string;
  /** room of its heading with all that is repeated on the next page (px) */
  readonly headPx: number;
  readonly lines: readonly Line[];
  readonly linePx: (line: Line) => number;
}

/** So much of a block as stands on one page. */
export interface Piece {
  readonly id: string;
  /** its lines: from (included) to (not included) */
  readonly from: number;
  readonly to: number;
  readonly isContinued: boolean;
}

// Fewer lines than this at the foot of a page look lost.
const LEAST_LINES = 3;

/**
 * Parts laid on pages one after the other. Nothing is left out: what does not fit goes on on the next page, under its
 * heading once more.
 * @param roomPx height of a page without its margins, head and foot
 */
// biome-ignore lint/suspicious/noExplicitAny: lines of different blocks differ, and only their heights are asked for
export function paginate(blocks: readonly Block<any>[], roomPx: number): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let left = roomPx;
  const turn = (): void => {
    pages.push([]);
    left = roomPx;
  };
  for (const { id, headPx, lines, linePx } of blocks) {
    if (lines.length === 0) continue;
    let from = 0;
    while (from < lines.length) {
      let to = from;
      let used = headPx;
      while (to < lines.length && used + linePx(lines[to]) <= left) {
        used += linePx(lines[to]);
        to += 1;
      }
      const isFresh = left === roomPx;
      const isEnough = to === lines.length || to - from >= LEAST_LINES;
      // a line higher than a page stands alone on one
      if (!isEnough && !isFresh) {
        turn();
        continue;
      }
      if (to === from) to = from + 1;
      pages.at(-1)!.push({ id, from, to, isContinued: from > 0 });
      left -= used;
      from = to;
      if (from < lines.length) turn();
    }
  }
  return pages.at(-1)!.length === 0 ? pages.slice(0, -1) : pages;
}
