import { t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';

// Where a thing that would narrow the answer can be said. The example is someone else's: its visitor is asked for their own.
const IN_DIARY: Readonly<Record<string, string>> = {
  'more-days': '/diary',
  origin: '/settings',
  'unknown-foods': '/diary',
  'brazil-nuts': '/diary',
  supplements: '/diary',
  drips: '/diary',
  'plasma-test': '/body',
};
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

/** Where to say what would narrow the answer. */
export function settleLink(code: string, of: Answered['of']): SettleLink {
  if (of === 'example') return code === 'plasma-test' ? here('/body', code) : here('/check', 'own');
  return here((of === 'check' ? IN_CHECK : IN_DIARY)[code] ?? '/diary', code);
}

const here = (to: string, code: string): SettleLink => ({ to, words: t(`journey.settle-${code}`) });
