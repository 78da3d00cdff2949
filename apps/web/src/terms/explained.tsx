import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Piece, piecesOf, withBrackets } from './find.js';
import { placeOfTerms } from './first.js';
import { Term } from './term.js';

const NONE: ReadonlySet<string> = new Set();

/** A word and its brackets, on one line. */
export const Kept = (props: {
  readonly before: string;
  readonly after: string;
  readonly children: JSX.Element;
}): JSX.Element =>
  props.before === '' && props.after === '' ? (
    props.children
  ) : (
    <span class="term-kept">
      {props.before}
      {props.children}
      {props.after}
    </span>
  );

function Marked({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  const [first, mark] = useState(NONE);
  const ids = pieces.flatMap(({ term }) => term ?? []);
  useLayoutEffect(() => placeOfTerms(place.current!, ids, mark), [ids.join()]);
  return (
    <span ref={place}>
      {withBrackets(pieces, ({ term }) => term !== null && first.has(term)).map(({ text, term, before, after }, i) =>
        term !== null && first.has(term) ? (
          <Kept key={i} before={before} after={after}>
            <Term id={term} isFound>
              {text}
            </Term>
          </Kept>
        ) : (
          text
        ),
      )}
    </span>
  );
}

/**
 * Running text whose words that are not everyday language open their explanation in place: each where it stands first in
 * its section, and never within what is itself pressed, a heading or a name.
 */
export function Explained({ text, isEnglish = false }: { readonly text: string; readonly isEnglish?: boolean }) {
  const pieces = piecesOf(text, isEnglish);
  return pieces.some(({ term }) => term !== null) ? <Marked pieces={pieces} /> : <>{text}</>;
}
