import type { StoolSample } from '@selenoscope/core';
import { fixed } from '../../../base/format.js';

/** A share as a person reads it; what is there is never written as nothing. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.0005) return `< ${fixed(0.1, 1)}\u00A0%`;
  return `${fixed(100 * share, share < 0.1 ? 1 : 0)}\u00A0%`;
}

/** A number with four digits that count. */
export const digits = (value: number): string =>
  fixed(value, value === 0 ? 0 : Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))))));

/** Bars of the composition: the largest fills the room, and what has no name of its own is told apart. */
export function bars(sample: StoolSample): readonly {
  readonly taxon: string;
  readonly share: number;
  /** 0 to 1 of the room */
  readonly part: number;
  readonly isRest: boolean;
}[] {
  const most = Math.max(0, ...sample.composition.map((one) => one.share));
  const last = sample.composition.length - 1;
  return sample.composition.map(({ taxon, rank, share }, i) => ({
    taxon,
    share,
    part: most > 0 ? share / most : 0,
    // the contract: everything else is the last, and of no rank
    isRest: i === last && rank === '',
  }));
}
