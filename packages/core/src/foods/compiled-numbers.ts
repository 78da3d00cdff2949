import type { NumberRun } from './compiled-layout.js';

/** Reads the whole numbers of a run for `count` foods into `into`, starting at `first`, times `factor`. */
export function readRun(
  view: DataView,
  body: number,
  run: NumberRun,
  count: number,
  into: Float64Array,
  first: number,
  factor: number,
): void {
  const at = body + run.at;
  for (let i = 0; i < count; i++) into[first + i] = readOne(view, at, run.width, i) * factor;
}

export function readOne(view: DataView, at: number, width: NumberRun['width'], index: number): number {
  switch (width) {
    case 1:
      return view.getUint8(at + index);
    case 2:
      return view.getUint16(at + 2 * index, true);
    case 4:
      return view.getUint32(at + 4 * index, true);
    case 8:
      return view.getFloat64(at + 8 * index, true);
  }
}

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** 10^places for 0 ≤ places ≤ 15, exact. */
export const tenTo = (places: number): number => POWERS[places]!;
