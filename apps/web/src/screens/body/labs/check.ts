import { explain } from '@selenoscope/core';
import { labFileOf } from '../../../model/diary/labs.js';
import type { LabRecord } from '../../../store/index.js';

/** What the readers say of a value before it is stored. */
export interface Checked {
  /** why it would not be used; null where it would */
  readonly fault: { readonly message: string; readonly hint: string } | null;
  /** worth knowing, though it is used */
  readonly notices: readonly { readonly message: string; readonly hint: string }[];
}

type Told = { readonly message: string; readonly hint: string };

// "laboratory values, row 1, value: 90 mg/L …": nobody typed a file, so the place says nothing here.
const PLACE = /^laboratory values, row \d+(?:, [\w ]+)?: /;

const told = ({ message, hint }: Told): Told => {
  const plain = message.replace(PLACE, '');
  return { message: plain.charAt(0).toUpperCase() + plain.slice(1), hint };
};

/**
 * A value by the rules by which a laboratory file is read, among the others that are kept: a value of the same test and
 * day may repeat or contradict it.
 * @param others stored values; the one that is being changed is none of them
 */
export function checked(draft: LabRecord, others: readonly LabRecord[], today: string): Checked {
  // alone first: a unit that is wrong is the person's next step, whatever else is stored
  const alone = labFileOf([draft], today);
  const own = alone?.rejected[0];
  if (own) return { fault: told(explain(own.problem)), notices: [] };
  const together = labFileOf([...others, draft], today);
  const row = others.length + 1;
  const clash = together?.rejected.find((one) => one.row === row);
  const fault = clash ? told(explain(clash.problem)) : null;
  const notices = (together?.notices ?? [])
    .map(explain)
    .filter(({ message }) => new RegExp(`\\brows? (?:\\d+, )*${row}\\b`).test(message));
  return { fault, notices: notices.map(told) };
}
