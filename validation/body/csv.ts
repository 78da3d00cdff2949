/** Rows of a CSV text by column name. Quoted cells may hold commas and doubled quotes, not line ends. */
export function csvRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text.trimEnd().split(/\r?\n/).map(cellsOf);
  return rows.map((row, i) => {
    if (row.length !== header.length)
      throw new Error(`row ${i + 2}: ${row.length} cells, the header has ${header.length}`);
    return Object.fromEntries(header.map((name, k) => [name, row[k]!]));
  });
}

export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (let i = 0; i <= line.length; ) {
    if (line[i] === '"') {
      let cell = '';
      for (i++; i < line.length; i++) {
        if (line[i] !== '"') cell += line[i];
        else if (line[i + 1] === '"') cell += line[++i];
        else break;
      }
      cells.push(cell);
      i += 2;
    } else {
      const end = line.indexOf(',', i);
      cells.push(line.slice(i, end < 0 ? undefined : end));
      i = end < 0 ? line.length + 1 : end + 1;
    }
  }
  return cells;
}

const cellText = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csvLine = (cells: readonly (string | number)[]): string => cells.map((c) => cellText(String(c))).join(',');

export const csvText = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${[header, ...rows].map(csvLine).join('\n')}\n`;

/** A number, or null where the cell is empty. @throws where it is neither */
export function numberIn(row: Readonly<Record<string, string>>, column: string): number | null {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`${column}: "${text}" is not a number`);
  return value;
}
