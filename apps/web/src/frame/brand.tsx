import { moonGlyph } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Picture } from '../live/index.js';
import { answered } from '../state.js';

/** The wordmark's moon has the phase of the verdict now open. */
export function Brand(): JSX.Element {
  const verdict = answered.value?.view.verdict.code ?? 'cannot-tell';
  const glyph = useMemo(() => moonGlyph(verdict, 30, 'brand'), [verdict]);
  return (
    <a class="brand" href="/">
      <Picture drawn={glyph} />
      <span>Selenoscope</span>
    </a>
  );
}
