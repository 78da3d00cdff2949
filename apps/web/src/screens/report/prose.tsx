import type { Sentence } from '@selenoscope/core';
import type { JSX } from 'preact';

/** A sentence of the core with its emphasis. Its words are English, whatever the language of the page. */
export function Prose({ of }: { readonly of: Sentence }): JSX.Element {
  return <span lang="en">{of.map((run, i) => (typeof run === 'string' ? run : <b key={i}>{run.strong}</b>))}</span>;
}
