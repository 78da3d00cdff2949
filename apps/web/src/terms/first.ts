// Which of the places where a word stands is its first in a section is told by the page itself, whoever wrote them and
// in whichever order they came.

import { afterTurns } from '../base/turns.js';

const SECTION = 'section, dialog, details, fieldset, main';
/** What is pressed, named or drawn as a whole holds no button of its own. */
const NOT_IN =
  'h1, h2, h3, h4, h5, a, button, summary, label, legend, caption, option, svg, nav, .paper, [role="status"], [aria-live]';

interface Place {
  readonly element: HTMLElement;
  readonly ids: readonly string[];
  readonly mark: (ids: ReadonlySet<string>) => void;
  marked: string;
}

const places = new WeakMap<Element, Set<Place>>();
const waiting = new Set<Element>();

const isBefore = (a: Place, b: Place): number =>
  a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

function settle(section: Element): void {
  const taken = new Set(
    [...section.querySelectorAll<HTMLElement>('[data-term]:not([data-found])')]
      .filter((word) => word.closest(SECTION) === section)
      .map((word) => word.dataset['term']!),
  );
  const all = [...(places.get(section) ?? [])].filter(({ element }) => element.isConnected).sort(isBefore);
  // what the width of the page hides is no first place
  const shown = all.filter(({ element }) => element.checkVisibility?.() ?? true);
  for (const place of [...shown, ...all.filter((one) => !shown.includes(one))]) {
    const first = place.ids.filter((id) => !taken.has(id));
    for (const id of first) taken.add(id);
    if (place.marked === first.join()) continue;
    place.marked = first.join();
    place.mark(new Set(first));
  }
}

function later(section: Element): void {
  if (waiting.size === 0) {
    // what is shown is known once the page is laid out: asked before, it would be laid out for the question alone
    afterTurns(1, () => {
      const all = [...waiting];
      waiting.clear();
      all.forEach(settle);
    });
  }
  waiting.add(section);
}

/** Registers a place where words stand; `mark` is told which of them are first in its section. @returns what ends it */
export function placeOfTerms(
  element: HTMLElement,
  ids: readonly string[],
  mark: (ids: ReadonlySet<string>) => void,
): () => void {
  const section = element.closest(SECTION);
  if (section === null || element.closest(NOT_IN)) {
    mark(new Set());
    return () => undefined;
  }
  const place: Place = { element, ids, mark, marked: '' };
  const here = places.get(section) ?? new Set();
  places.set(section, here.add(place));
  later(section);
  return () => {
    here.delete(place);
    later(section);
  };
}
