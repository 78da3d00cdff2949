import { type Row, type Rows, textOf } from '../../base/index.js';

/** Regions by country code ("FI" → "europe-nordic"). */
export interface Places {
  readonly regionOf: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

export function readRegions(countries: Rows): Places {
  const regionOf = new Map(countries.map((row) => [textOf(row, 'code'), textOf(row, 'region')]));
  return { regionOf, known: new Set([...regionOf.keys(), ...regionOf.values()]) };
}

/** Where a food is ordinary, where it is known, and where it is not offered at all. */
export interface Ground {
  readonly ordinary: ReadonlySet<string>;
  readonly knownIn: ReadonlySet<string>;
  /** written with "!": another row stands for it there */
  readonly notIn: ReadonlySet<string>;
  /** "only": nowhere else than where it is ordinary */
  readonly nowhereElse: boolean;
}

const EVERYWHERE = '*';
const ONLY = 'only';

export function groundOf(row: Row, places: Places, wrong: (why: string) => Error): Ground {
  const [ordinary, knownIn, notIn] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let nowhereElse = false;
  const read = (column: string, into: Set<string>): void => {
    for (const word of textOf(row, column).split(' ')) {
      if (word === '') continue;
      if (word === ONLY) {
        nowhereElse = true;
        continue;
      }
      const place = word.startsWith('!') ? word.slice(1) : word;
      if (place !== EVERYWHERE && !places.known.has(place)) throw wrong(`"${place}" is no country and no region`);
      (word.startsWith('!') ? notIn : into).add(place);
    }
  };
  read('countries', ordinary);
  read('known_in', knownIn);
  return { ordinary, knownIn, notIn, nowhereElse };
}

/**
 * How ordinary a food is where the person lives: 1 ordinary, 2 known, 3 found; null where it is not offered.
 * Without a country, only what is ordinary everywhere is 1.
 * @example familiarityOf(sardines.ground, 'GB', places) // 1
 */
export function familiarityOf(ground: Ground, country: string | null, places: Places): 1 | 2 | 3 | null {
  const here = country === null ? [] : [country, places.regionOf.get(country) ?? country];
  const among = (set: ReadonlySet<string>): boolean => set.has(EVERYWHERE) || here.some((place) => set.has(place));
  if (here.some((place) => ground.notIn.has(place))) return null;
  if (among(ground.ordinary)) return 1;
  if (ground.nowhereElse) return null;
  return among(ground.knownIn) ? 2 : 3;
}
