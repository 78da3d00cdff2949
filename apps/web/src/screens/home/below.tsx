import type { JSX } from 'preact';
import type { Answered } from '../../model/index.js';
import { SmallestChange } from './change.js';
import { Settle } from './settle.js';

/** Under the picture: what to find out, and what to change. */
export function Below({ answered }: { readonly answered: Answered }): JSX.Element {
  return (
    <section class="below">
      <Settle answered={answered} />
      <SmallestChange answered={answered} />
    </section>
  );
}
