import type { ScaleView } from '@selenoscope/core';
import { everywhere } from './everywhere.js';
import type { Markup } from './markup.js';
import { scaleSvg } from './scale.js';
import { SCALE_SIZES, type ScaleSize } from './scale-axis.js';

const TICKS = SCALE_SIZES.phone.ticks;

/** The scale in a card: without the words below it, which stand in the rows that follow (direction.md 7). */
export const CARD_SIZES = {
  desk: { width: 360, height: 187, top: 40, track: { y: 149, height: 12 }, pitch: 11.5, ticks: TICKS, years: false },
  phone: { width: 322, height: 175, top: 40, track: { y: 137, height: 12 }, pitch: 11.5, ticks: TICKS, years: false },
  print: { width: 330, height: 175, top: 40, track: { y: 137, height: 12 }, pitch: 11, ticks: TICKS, years: false },
} as const satisfies Record<string, ScaleSize>;

/**
 * A plan's scale for every medium; the dashed hill is the diet as it is.
 * @param id unique in the page
 */
export const cardScale = (scale: ScaleView, id: string): Markup =>
  everywhere(
    scaleSvg(scale, { ...CARD_SIZES.desk, inCard: true }, `${id}-desk`),
    scaleSvg(scale, { ...CARD_SIZES.phone, inCard: true }, `${id}-phone`),
    scaleSvg(scale, { ...CARD_SIZES.print, inCard: true }, `${id}-print`),
  );
