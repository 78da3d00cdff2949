import type { Assessment } from '@selenoscope/core';
import { list } from '../../base/format.js';
import { t } from '../../base/text.js';
import type { SettlePlaces } from '../../model/protocol.js';
import { placePath } from '../journey/settle-links.js';

/** What the verdict does not rest on, in a line, and where to mend it. */
export interface LeftOut {
  readonly code: 'rejected' | 'small-days' | 'person' | 'unmatched' | 'few-days';
  readonly words: string;
  readonly to: string;
}

/** What is shown at once; the rest stands in the report. */
export const MOST_LEFT_OUT = 3;

function personOf({ sex, ageYears, country }: Assessment['person']): LeftOut | null {
  const unknown = [
    sex === null && t('home.out-sex'),
    ageYears === null && t('home.out-age'),
    country === null && t('home.out-country'),
  ].filter((one) => one !== false);
  if (unknown.length === 0) return null;
  return { code: 'person', words: t('home.out-person', { what: list(unknown) }), to: '/settings' };
}

/** What was left out of a diary's answer and what is not known of its writer, gravest first. */
export function leftOutOf(
  { diary, notices, person }: Pick<Assessment, 'diary' | 'notices' | 'person'>,
  places: SettlePlaces = {},
): readonly LeftOut[] {
  const at = (code: string): string => placePath(places[code]) ?? '/diary';
  const small = notices.filter(({ code }) => code === 'intake.day.small').length;
  const [rejected] = diary.rejected;
  const isFew = notices.some(({ code }) => code === 'intake.fewDays');
  const found: (LeftOut | null)[] = [
    rejected
      ? {
          code: 'rejected',
          words: t('home.out-rejected', { count: diary.rejected.length, what: rejected.text }),
          to: at('rejected'),
        }
      : null,
    small > 0
      ? { code: 'small-days', words: t('home.out-small', { count: small, of: diary.days }), to: at('small-days') }
      : null,
    personOf(person),
    diary.unmatched.length > 0
      ? { code: 'unmatched', words: t('home.out-unmatched', { count: diary.unmatched.length }), to: at('unmatched') }
      : null,
    isFew && small === 0 ? { code: 'few-days', words: t('home.out-few'), to: '/diary' } : null,
  ];
  return found.filter((one) => one !== null);
}
