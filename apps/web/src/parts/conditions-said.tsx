import type { Notice } from '@selenoscope/core';
import type { JSX } from 'preact';
import { NoticeLine } from './notice.js';

const OF_A_CONDITION = 'intake.condition.';

/** What a condition of the person means for every figure beside it. */
export function ConditionsSaid({ notices }: { readonly notices: readonly Notice[] }): JSX.Element {
  return (
    <>
      {notices
        .filter(({ code }) => code.startsWith(OF_A_CONDITION))
        .map(({ code, message, hint }) => (
          <NoticeLine key={code} code={code} message={message} hint={hint} />
        ))}
    </>
  );
}
