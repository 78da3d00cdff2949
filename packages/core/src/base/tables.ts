/** Rows of a table as text, by column name. Programs that read files hand them in; core turns them into numbers. */
export type Row = Readonly<Record<string, string>>;
export type Rows = readonly Row[];

/** A number from a cell, or null where the cell is empty. Throws for text that is no number: a table is our own. */
export function numberOrNull(row: Row, column: string): number | null {
  const text = row[column]?.trim() ?? '';
  if (text === '') return null;
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`table cell ${column} holds "${text}", which is no number`);
  return value;
}

/** A number that must be there. */
export function numberOf(row: Row, column: string): number {
  const value = numberOrNull(row, column);
  if (value === null) throw new Error(`table cell ${column} is empty: ${JSON.stringify(row)}`);
  return value;
}

export const textOf = (row: Row, column: string): string => row[column]?.trim() ?? '';
