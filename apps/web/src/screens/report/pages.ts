import type { ReportView } from '@selenoscope/core';
import { type Piece, paginate } from './paginate.js';
import type { PaperPart } from './paper-part.js';
import { partsOf, type StoolNamed } from './parts-of.js';
import { canBeShortened, shortened } from './shorten.js';

/** Pages behind the first one: with it, the three that the app promises. */
export const DETAIL_PAGES = 2;

// A4 without margins, head and foot, as report.css sets them (px).
const ROOM_PX = 1000;
// How much lower every line of a tight page is, as report.css sets `.a4.tight`; its smallest type is 8 pt.
const TIGHT = 0.93;

/** What stands behind the first page, laid on pages. */
export interface DetailPages {
  readonly parts: readonly PaperPart[];
  readonly pages: readonly (readonly Piece[])[];
  readonly isTight: boolean;
}

/** Two pages for a dietitian behind the first one: set tighter where need be, and then shortened. */
export function detailPages(view: ReportView, stool: readonly StoolNamed[] = []): DetailPages {
  const parts = partsOf(view, stool);
  const pages = paginate(parts, ROOM_PX);
  if (pages.length <= DETAIL_PAGES) return { parts, pages, isTight: false };
  return tightPages(parts);
}

function tightPages(all: readonly PaperPart[]): DetailPages {
  const keep = new Map(all.map(({ id, lines }) => [id, lines.length]));
  for (;;) {
    const parts = all.map((part) => shortened(part, keep.get(part.id)!));
    const pages = paginate(parts, ROOM_PX / TIGHT);
    const longest = parts
      .filter(({ id }) => canBeShortened(id, keep.get(id)!))
      .sort((a, b) => b.lines.length - a.lines.length)[0];
    if (pages.length <= DETAIL_PAGES || !longest) return { parts, pages, isTight: true };
    const kept = keep.get(longest.id)!;
    // far too long: not line by line
    keep.set(longest.id, kept > 200 ? Math.floor(kept / 2) : kept - 1);
  }
}
