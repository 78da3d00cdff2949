import { type Line, refuse } from './text.js';

const ZERO = 48;
const POINT = 46;

/**
 * Walks over a row whose second to `amounts + 1`-th cells are amounts and tells of those that are not plainly zero.
 *
 * Nearly all cells of a large table are "0" or "0.0". Cutting each out of the row would take most of the reading.
 *
 * @returns the cells of the row with the amounts left empty; null for a row with quotes, which has to be cut
 * @throws SelenoscopeError where the row has more or fewer cells than `width`
 */
export function scanRow(
  { row, text }: Line,
  delimiter: string,
  amounts: number,
  width: number,
  file: string,
  tell: (index: number, cell: string) => void,
): string[] | null {
  if (text.includes('"')) return null;
  const code = delimiter.charCodeAt(0);
  const end = text.length;
  const nameEnd = text.indexOf(delimiter);
  let at = nameEnd < 0 ? end + 1 : nameEnd + 1;
  let seen = 0;
  while (seen < amounts && at <= end) {
    const start = at;
    while (at < end && text.charCodeAt(at) !== code) at++;
    const length = at - start;
    const isZero =
      text.charCodeAt(start) === ZERO &&
      (length === 1 || (length === 3 && text.charCodeAt(start + 1) === POINT && text.charCodeAt(start + 2) === ZERO));
    if (!isZero) tell(seen, text.slice(start, at));
    seen++;
    at++;
  }
  const after = at <= end ? text.slice(at).split(delimiter) : [];
  while (after.length > width - 1 - amounts && after.at(-1)!.trim() === '') after.pop();
  if (seen < amounts || after.length !== width - 1 - amounts)
    refuse({ code: 'profile.file.row.cells', place: { file, row }, came: 1 + seen + after.length, expected: width });
  return [text.slice(0, nameEnd), ...Array<string>(amounts).fill(''), ...after];
}
