import type { Sentence } from '@selenoscope/core';
import type { JSX } from 'preact';

/** A sentence of the core with its emphasis; the core speaks English. */
export const Said = ({ of }: { readonly of: Sentence }): JSX.Element => (
  <span lang="en">{of.map((run, i) => (typeof run === 'string' ? run : <b key={i}>{run.strong}</b>))}</span>
);
