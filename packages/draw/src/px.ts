/** A coordinate: at most one place, so that pictures stay small and alike everywhere. */
export const px = (value: number): number => Math.round(value * 10) / 10 + 0;

/** The same with two places, for small pictures. */
export const px2 = (value: number): number => Math.round(value * 100) / 100 + 0;
