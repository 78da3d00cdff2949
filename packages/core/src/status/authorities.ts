import { numberOf, numberOrNull, type Rows, SelenoscopeError, textOf } from '../base/index.js';

/** A body that sets reference values, under the id that `--authority` takes. */
export interface Authority {
  readonly id: string;
  readonly name: string;
  /** "IOM", "D-A-CH": stands before a year in sentences */
  readonly shortName: string;
  readonly year: number;
  /** ISO 3166 codes of the countries whose own authority it is */
  readonly countries: readonly string[];
  readonly aliases: readonly string[];
  /** authority whose values fill what this one does not print, because it takes them over; null where none */
  readonly parent: string | null;
  /** coefficient of variation of the requirement between people, and where it comes from; null: it has no requirement */
  readonly requirementCv: number | null;
  readonly cvMethod: string;
  readonly cvSource: string;
}

/** Requirement CV where an authority with a requirement states none: the general assumption of IOM 2000. */
export const ASSUMED_CV = 0.1;
/** Authority whose requirement and upper level stand beside every other. */
export const COMPARISON = 'iom';

export function readAuthorities(rows: Rows): readonly Authority[] {
  const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    shortName: textOf(row, 'short_name'),
    year: numberOf(row, 'year'),
    countries: words(textOf(row, 'countries')),
    aliases: words(textOf(row, 'aliases')),
    parent: textOf(row, 'parent') || null,
    requirementCv: numberOrNull(row, 'requirement_cv'),
    cvMethod: textOf(row, 'cv_method'),
    cvSource: textOf(row, 'cv_source'),
  }));
}

/**
 * Id and year, as results name an authority: one key each, the year of its main set of values (the year of a single
 * value stands beside it). @example authorityKey(iom) // "iom2000"
 */
export const authorityKey = (authority: Authority): string => `${authority.id}${authority.year}`;

/**
 * An authority by id, alias or key, in any case ("IOM", "us", "eu", "dge", "uk1991").
 * @throws SelenoscopeError `status.authority.unknown` with the ids there are
 */
export function findAuthority(authorities: readonly Authority[], asked: string): Authority {
  const wanted = asked
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const found = authorities.find((a) => a.id === wanted || a.aliases.includes(wanted) || authorityKey(a) === wanted);
  if (found) return found;
  throw new SelenoscopeError({ code: 'status.authority.unknown', asked, known: authorities.map((a) => a.id) });
}

/** The authority of a country, or IOM where none of the table is its own (country null or not listed). */
export function authorityOfCountry(authorities: readonly Authority[], country: string | null): Authority {
  return (
    authorities.find((a) => country !== null && a.countries.includes(country)) ?? findAuthority(authorities, COMPARISON)
  );
}
