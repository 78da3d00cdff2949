import { type Notice, notice, type Problem, type Rows } from '@selenoscope/core';
import type { FileRead, WordLists } from '../protocol.js';
import { faultOf } from '../rpc/fault.js';

/** What reading needs besides the file. */
export interface ReadOptions {
  /** yyyy-mm-dd; later dates are rejected */
  readonly today: string;
  readonly table: (name: string) => Rows;
  /** how the reader's language names foods and measures */
  readonly words?: WordLists | undefined;
}

/** A row that became nothing. */
export const leftOut = (row: number | null, text: string, problem: Problem): FileRead['leftOut'][number] => {
  const { code, message, hint } = notice(problem);
  return { row, text, code, message, hint };
};

/** A file that nothing was read of. */
export const refused = (name: string, why: Notice): FileRead => ({
  name,
  kind: 'refused',
  format: '',
  rowsIn: 0,
  read: 0,
  leftOut: [],
  unsettled: [],
  notices: [why],
  content: null,
});

export const refusedBy = (name: string, error: unknown): FileRead => refused(name, faultOf(error));

/** What all that were read have in common. */
export const plainRead = (
  name: string,
  kind: FileRead['kind'],
  format: string,
  rest: Pick<FileRead, 'rowsIn' | 'read' | 'content'> & Partial<FileRead>,
): FileRead => ({ name, kind, format, leftOut: [], unsettled: [], notices: [], ...rest });
