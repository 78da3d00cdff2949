/** A table that simulate.py wrote: days, and rows of outputs in the order of `columns`. */
export interface SavedTable {
  readonly columns: readonly string[];
  readonly days: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

export function readCsv(text: string): SavedTable {
  const [header, ...lines] = text.trimEnd().split('\n');
  const rows = lines.map((line) => line.split(',').map(Number));
  if (rows.some((row) => row.some(Number.isNaN))) throw new Error('a cell is no number');
  return {
    columns: header!.split(',').slice(1),
    days: rows.map((row) => row[0]!),
    rows: rows.map((row) => row.slice(1)),
  };
}

/** Largest |ours − theirs| / |theirs| of each column. Where theirs is 0, ours must be too. */
export function worstDifference(theirs: SavedTable['rows'], ours: readonly (readonly number[])[]): number[] {
  if (theirs.length !== ours.length) throw new Error(`${theirs.length} rows against ${ours.length}`);
  const worst = theirs[0]!.map(() => 0);
  theirs.forEach((row, r) => {
    row.forEach((value, c) => {
      const difference = Math.abs(ours[r]![c]! - value);
      const relative = difference === 0 ? 0 : difference / Math.abs(value);
      worst[c] = relative > worst[c]! || Number.isNaN(relative) ? relative : worst[c]!;
    });
  });
  return worst;
}
