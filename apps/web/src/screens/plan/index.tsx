import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { Later } from '../../live/index.js';
import { Button, NoticeLine } from '../../parts/index.js';
import { Said, SaidPerson } from '../../said/index.js';
import { settings, shownOf } from '../../state.js';
import { askAgain, type Planned, planFault, planned, planStage, usePlan } from './asking.js';
import { Card } from './card.js';
import { FindOut } from './find-out.js';
import { FromCheck, NotYours } from './no-diary.js';
import { Clinical, Conflict, Foot, NowScale, Stops, TradeOff } from './sections.js';
import { Trying, tryPlan } from './trying.js';
import { Wishes, wishesLine } from './wishes.js';

/** The smallest change that puts it right, and what else could be done. */
export function Plan(): JSX.Element {
  const [seesExample, seeExample] = useState(false);
  const isCheck = shownOf.value === 'check';
  const of = isCheck ? (seesExample ? 'example' : null) : shownOf.value === 'diary' ? 'diary' : 'example';
  usePlan(of);
  const shown = planned.value?.of === of ? planned.value : null;
  if (of === null) {
    return (
      <main class="wrap plan">
        <FromCheck onExample={() => seeExample(true)} />
      </main>
    );
  }
  return (
    <main class="wrap plan">
      {shown && <Stops view={shown.view} />}
      <div class="head">
        <div>
          {of === 'example' && <p class="ex">{t('plan.example')}</p>}
          {of === 'diary' && shown && (
            <p class="note kicker" lang="en">
              <SaidPerson of={shown.view.personLine} />
            </p>
          )}
          <h1 class="voice" tabIndex={-1}>
            {shown ? <Said of={shown.view.title} /> : t('plan.title')}
          </h1>
        </div>
        {shown && (
          <p class="lede right">
            <Said of={shown.view.lede} />
          </p>
        )}
      </div>
      <Trying />
      <details class="ask">
        <summary>
          <b>{t('plan.wishes')}</b> <span class="note">{wishesLine()}</span>
        </summary>
        <Wishes />
      </details>
      {of === 'diary' && settings.value.person.ageYears === null && (
        <NoticeLine isOwn message={t('plan.age-unknown')}>
          <a class="btn" href="/settings#set-person">
            {t('plan.say-age')}
          </a>
        </NoticeLine>
      )}
      <Stage of={of} hasOld={shown !== null} />
      {shown && <Found planned={shown} />}
    </main>
  );
}

/** What is being done, in one sentence that is also read aloud; or why it was not. */
function Stage({ of, hasOld }: { readonly of: Planned['of']; readonly hasOld: boolean }): JSX.Element {
  const stage = planStage.value;
  const fault = planFault.value;
  const { maxChanges } = settings.value.preferences;
  const words =
    stage === 'looking'
      ? t(hasOld ? 'plan.looking-anew' : 'plan.looking', { count: maxChanges })
      : stage === 'following'
        ? t('plan.following')
        : '';
  return (
    <>
      <div class="stage" aria-live="polite">
        {words !== '' && (
          <p>
            <span class="dots" aria-hidden="true" />
            {words}
          </p>
        )}
      </div>
      {fault && (
        <NoticeLine message={fault.message} hint={fault.hint}>
          <Button onClick={() => void askAgain(of)}>{t('plan.again')}</Button>
        </NoticeLine>
      )}
    </>
  );
}

function Found({ planned: found }: { readonly planned: Planned }): JSX.Element {
  const { view, answer, of, hasCourse } = found;
  const [isTold, tell] = useState(false);
  const plans = [...answer.plans, ...answer.short];
  const tried = of === 'diary' ? settings.value.plan?.sentence : undefined;
  const isStale = planStage.value === 'looking';
  // a card alone has what could be found out beside it
  const isAlone = view.cards.length === 1 && view.conflict === null && view.findOut.length > 0;
  return (
    <div class={isStale ? 'found stale' : 'found'} aria-busy={isStale}>
      {view.cards.length === 0 && view.conflict === null && <NowScale view={view} />}
      <div class={isAlone ? 'solo' : undefined}>
        {view.cards.length > 0 && (
          <ol class={`cards c${Math.min(3, view.cards.length)}`}>
            {view.cards.map((card, i) => {
              const isFollowing = !hasCourse && planStage.value === 'following' && card.changes.length > 0;
              const isTried = tried === plans[i]!.sentence;
              return (
                <Later key={card.sentence} turn={i} of={[card, isFollowing, isTried]} holder="li">
                  {() => (
                    <Card
                      card={card}
                      plan={plans[i]!}
                      view={view}
                      isFirst={i === 0}
                      isFollowing={isFollowing}
                      isTried={isTried}
                      onTry={() => (of === 'example' ? tell(true) : void tryPlan(plans[i]!))}
                    />
                  )}
                </Later>
              );
            })}
          </ol>
        )}
        {view.beyond !== '' && (
          <p class="note beyond">
            <Said of={view.beyond} />
          </p>
        )}
        <Later turn={view.cards.length} of={[found]}>
          {() => (
            <>
              <Conflict view={view} />
              <FindOut view={view} answer={answer} />
            </>
          )}
        </Later>
      </div>
      <Later turn={view.cards.length + 1} of={[found]}>
        {() => (
          <>
            <TradeOff planned={found} />
            <Clinical view={view} />
            <Foot view={view} />
          </>
        )}
      </Later>
      {isTold && <NotYours onClose={() => tell(false)} />}
    </div>
  );
}
