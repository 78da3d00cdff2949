import type { ClaimSource } from './claim.js';

// "R 92, 48" in a text of the ledger names sources 92 and 48; a number that goes on ("R 1, 3–14 mg") is none.
const REFERENCES = /\bR (\d+[a-d]?(?:, \d+[a-d]?(?![\d.–]))*)/g;

/**
 * A text of the ledger as a person reads it: sources by name, tags in words.
 * @example inWords('half-life of months (R 69b) [V]', sources) // 'half-life of months (Swiss product information 53770) (recalled, not yet verified)'
 */
export function inWords(text: string, sources: ReadonlyMap<string, ClaimSource>): string {
  return text
    .replace(REFERENCES, (_, numbers: string) =>
      numbers
        .split(', ')
        .map((n) => nameOf(n, sources))
        .join(', '),
    )
    .replace(/\[V\]/g, '(recalled, not yet verified)')
    .replace(/\[C\]/g, 'computed');
}

/** What a cell of sources says beside naming them, in words; empty where it only names them. */
export function besideSources(text: string, sources: ReadonlyMap<string, ClaimSource>): string {
  const rest = text.replace(REFERENCES, '').replace(/\[[VC]\]/g, '');
  return /\p{L}/u.test(rest) ? inWords(text, sources) : '';
}

const nameOf = (number: string, sources: ReadonlyMap<string, ClaimSource>): string =>
  sources.get(`R${number}`)?.short ?? `R ${number}`;
