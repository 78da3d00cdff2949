import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Piece, piecesOf } from './find.js';
import { placeOfTerms } from './first.js';
import { Term } from './term.js';

const NONE: ReadonlySet<string> = new Set();

function Marked({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  const [first, mark] = useState(NONE);
  const ids = pieces.flatMap(({ term }) => term ?? []);
  useLayoutEffect(() => placeOfTerms(place.current!, ids, mark), [ids.join()]);
  return (
    <span ref={place}>
      {pieces.map(({ text, term }, i) =>
        term !== null && first.has(term) ? (
          <Term key={i} id={term} isFound>
            {text}
          </Term>
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
