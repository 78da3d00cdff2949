import type { JSX } from 'preact';
import { useVerdictSaid } from '../parts/index.js';
import { answered } from '../state.js';

/** A verdict that changed after an entry or an answer, said once. */
export function VerdictSaid(): JSX.Element {
  const now = answered.value;
  const said = useVerdictSaid(now && now.of !== 'example' ? now.view.verdict.code : null);
  return (
    <p class="sr" role="status">
      {said}
    </p>
  );
}
