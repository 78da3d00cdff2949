import type { SettleView } from '@selenoscope/core';
import type { JSX } from 'preact';

type Sentence = SettleView['sentence'];

/** Sentences of the core, as they come. */
export function Said({ sentences }: { readonly sentences: readonly Sentence[] }): JSX.Element {
  return (
    <span lang="en">
      {sentences.map((sentence, s) => (
        <span key={s}>
          {s > 0 && ' '}
          {sentence.map((run, r) => (typeof run === 'string' ? run : <b key={r}>{run.strong}</b>))}
        </span>
      ))}
    </span>
  );
}
