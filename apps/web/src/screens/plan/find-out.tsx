import type { PlanAnswer, PlanView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Said } from '../../said/index.js';
import { answered } from '../../state.js';
import { placePath } from '../journey/index.js';

/** Where in the app an answer to a question can be given, by the question's code. */
const PLACES: Readonly<Record<string, string>> = {
  'more-days': '/diary',
  origin: '/settings#country',
  'plasma-test': '/body',
  'unknown-foods': '/selenium',
  'brazil-nuts': '/selenium',
  supplements: '/diary',
  drips: '/diary',
};

/** What stands in the diary already, and is asked about there. */
const DOSES: ReadonlySet<string> = new Set(['supplements', 'drips']);

/** The way to where a question is answered. */
export function AnswerIt({ code, go }: { readonly code: string; readonly go?: boolean }): JSX.Element | null {
  const shown = answered.value;
  // where the country is known, nothing more can be said of where each food comes from
  if (code === 'origin' && shown && shown.assessment.person.country !== null) return null;
  const there = DOSES.has(code) ? placePath(shown?.places?.[code]) : null;
  const to = there ?? PLACES[code];
  if (to === undefined) return null;
  return (
    <a class={go ? 'btn go' : 'btn'} href={to}>
      {t(`plan.find-${code}${there === null ? '' : '-there'}`)}
    </a>
  );
}

/** What could be found out in place of a change. */
export function FindOut(props: { readonly view: PlanView; readonly answer: PlanAnswer }): JSX.Element | null {
  const { view, answer } = props;
  if (view.findOut.length === 0) return null;
  // the view leaves out what stands among the plans; so must the codes
  const codes = answer.findOut
    .filter(({ sentence }) => !answer.plans.some((plan) => plan.sentence === sentence))
    .map(({ code }) => code);
  return (
    <section class="find2" aria-labelledby="find-out">
      <h2 class="h2" id="find-out">
        <Said of={view.findOutTitle} />
      </h2>
      <ul>
        {view.findOut.map(({ sentence, chances }, i) => (
          <li key={sentence}>
            <div>
              <p>
                <Said of={sentence} />
              </p>
              {chances !== '' && (
                <p class="note">
                  <Said of={chances} />
                </p>
              )}
            </div>
            <AnswerIt code={codes[i] ?? ''} />
          </li>
        ))}
      </ul>
      {view.findOutNote !== '' && (
        <p class="note">
          <Said of={view.findOutNote} />
        </p>
      )}
    </section>
  );
}
