import type { ScaleView } from '@selenoscope/core';
import { CARD_SIZES, scaleDrawing } from '../index.js';
import { everywhere } from './everywhere.js';
import type { Markup } from './markup.js';

/**
 * A plan's scale for every medium; the dashed hill is the diet as it is.
 * @param id unique in the page
 */
export const cardScale = (scale: ScaleView, id: string): Markup =>
  everywhere(
    scaleDrawing(scale, CARD_SIZES.desk, `${id}-desk`),
    scaleDrawing(scale, CARD_SIZES.phone, `${id}-phone`),
    scaleDrawing(scale, CARD_SIZES.print, `${id}-print`),
  );
