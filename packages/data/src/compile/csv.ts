/**
 * Cells of a CSV text: comma between cells, quotes where needed and doubled inside, LF or CRLF between rows (also inside
 * quotes), an optional byte order mark. A last line without a line end counts; an empty last line does not.
 * @throws Error with the row where a quote is not closed, or stands inside an unquoted cell
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = text.startsWith('\uFEFF') ? 1 : 0;
  while (i < text.length) {
    let cell: string;
    if (text[i] === '"') [cell, i] = quotedCell(text, i, rows.length + 1);
    else {
      const start = i;
      while (i < text.length && text[i] !== ',' && text[i] !== '\n' && text[i] !== '\r') {
        if (text[i] === '"')
          throw new Error(`row ${rows.length + 1}: a quote inside a cell that does not begin with one`);
        i++;
      }
      cell = text.slice(start, i);
    }
    row.push(cell);
    if (text[i] === ',') {
      i++;
      if (i === text.length) row.push('');
      continue;
    }
    if (text[i] === '\r') i++;
    if (text[i] === '\n') i++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function quotedCell(text: string, at: number, rowNumber: number): [string, number] {
  let cell = '';
  let i = at + 1;
  for (;;) {
    const quote = text.indexOf('"', i);
    if (quote < 0) throw new Error(`row ${rowNumber}: a quoted cell is not closed`);
    cell += text.slice(i, quote);
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1];
      if (next !== undefined && next !== ',' && next !== '\n' && next !== '\r')
        throw new Error(`row ${rowNumber}: text follows a closing quote`);
      return [cell, quote + 1];
    }
    cell += '"';
    i = quote + 2;
  }
}

/** Rows of a CSV table, header first. @throws Error where a row has another number of cells than the header */
export function checkedRows(text: string): string[][] {
  const rows = parseCsv(text);
  const header = rows[0] ?? [];
  if (new Set(header).size !== header.length) throw new Error('two columns have the same name');
  rows.forEach((row, i) => {
    if (row.length !== header.length)
      throw new Error(`row ${i + 1}: ${row.length} cells where the header has ${header.length}`);
  });
  return rows;
}

/** The same by column name. */
export function csvRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = checkedRows(text);
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name, row[k]!])));
}
