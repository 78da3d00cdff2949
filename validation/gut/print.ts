import type { HeldOutRow } from './held-out.js';

const mm = (value: number): string => value.toFixed(1).padStart(6);

/** How far percentiles read off lie from simulated ones: root mean square of the logarithm of their ratio, and the largest. */
export function distances(rows: readonly HeldOutRow[]): readonly { readonly rms: number; readonly most: number }[] {
  return [0, 1, 2].map((k) => {
    const off = rows.map((row) => Math.abs(Math.log(row.readOff[k]! / row.simulated[k]!)));
    const rms = Math.sqrt(off.reduce((sum, one) => sum + one * one, 0) / off.length);
    return { rms, most: Math.max(...off) };
  });
}

/** A table of 78 columns. */
export function heldOutLines(rows: readonly HeldOutRow[]): string[] {
  const [low, middle, high] = distances(rows).map(({ rms, most }) => `${rms.toFixed(3)} (most ${most.toFixed(3)})`);
  return [
    'Acids (mM): 5th, 50th, 95th percentile   simulated              read off',
    ...rows.map(
      (row) =>
        `${row.diet.padEnd(26)} ${row.compartment.padEnd(11)}${row.simulated.map(mm).join('')}   ${row.readOff.map(mm).join('')}`,
    ),
    `distance, root mean square of ln: 5th ${low}, 50th ${middle}, 95th ${high}`,
  ];
}
