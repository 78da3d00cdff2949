import type { ReportView } from '@selenoscope/core';
import { type Piece, paginate } from './paginate.js';
import { partsOf } from './parts-of.js';

// A4 without margins, head and foot, as report.css sets them (px).
const ROOM_PX = 1000;
/** Pages for a dietitian behind the first one. */
export function detailPages(view: ReportView): readonly (readonly Piece[])[] {
  return paginate(partsOf(view), ROOM_PX);
}
