import { t } from '../../base/text.js';
import type { Answered, SettlePlace } from '../../model/index.js';

// Where a thing that would narrow the answer can be said. The example is someone else's: its visitor is asked for their own.
const IN_DIARY: Readonly<Record<string, string>> = {
  'more-days': '/diary',
  origin: '/settings#country',
  'unknown-foods': '/selenium',
  'brazil-nuts': '/selenium',
  supplements: '/diary',
  drips: '/diary',
  'plasma-test': '/body',
};
/** What is said of an entry that stands in the diary. */
const PLACED: ReadonlySet<string> = new Set(['unknown-foods', 'brazil-nuts', 'supplements', 'drips']);
const IN_CHECK: Readonly<Record<string, string>> = {
  'more-days': '/diary',
  origin: '/check?q=grain',
  'brazil-nuts': '/check?q=brazilNuts',
  supplements: '/check?q=supplement',
  drips: '/check?q=drip',
  'plasma-test': '/body',
};

export interface SettleLink {
  readonly to: string;
  readonly words: string;
}

/** The page of a place in the diary, with the entry to look at. */
export const placePath = (place: SettlePlace | undefined): string | null =>
  place ? `/diary/${place.date}${place.entry === null ? '' : `#entry-${place.entry}`}` : null;

/** What a link is made for: whose answer it is, of whom, and where its open things stand. */
export type Settled = Pick<Answered, 'of' | 'places'> & {
  readonly assessment: { readonly person: Pick<Answered['assessment']['person'], 'country'> };
};

/** Where to say what would narrow the answer; null where the app has no place for it. */
export function settleLink(code: string, { of, places, assessment }: Settled): SettleLink | null {
  if (of === 'example') return code === 'plasma-test' ? here('/body', code) : here('/check', 'own');
  if (of === 'check') return here(IN_CHECK[code] ?? '/diary', code);
  // with a known country nothing more can be said of where each food comes from
  if (code === 'origin' && assessment.person.country !== null) return null;
  const place = PLACED.has(code) ? placePath(places?.[code]) : null;
  return here(place ?? IN_DIARY[code] ?? '/diary', code);
}

const here = (to: string, code: string): SettleLink => ({ to, words: t(`journey.settle-${code}`) });
