import type { Authority } from './authorities.js';
import type { ReferenceValue } from './references.js';

/** Who says a value, and when, as it is printed: the year is the value's own, not that of the authority's main set. */
export interface PrintedSource {
  readonly name: string;
  readonly year: number;
}

/**
 * The authority's short name with the value's year. A body of the authority that set this value alone keeps its name.
 * @example printedSource(uk, rni) // { name: 'UK', year: 1991 }
 * @example printedSource(uk, upperLevel) // { name: 'UK EVM', year: 2003 }
 */
export function printedSource({ shortName }: Authority, { authorityName, year }: ReferenceValue): PrintedSource {
  const isBodyOfIt = authorityName.startsWith(`${shortName} `) && !authorityName.includes('/');
  return { name: isBodyOfIt ? authorityName.replace(/\s*\(.*$/, '') : shortName, year };
}
