import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { ConditionsSaid, NoticeLine, Seg } from '../../parts/index.js';
import { answered } from '../../state.js';
import { Charts } from './charts.js';
import { NothingYet, Whose } from './common/index.js';
import { Labs } from './labs/index.js';
import { Levels } from './levels.js';
import { askAnew, refused, told, WhatIfSheet } from './what-if/index.js';

/** The body over twelve weeks, what a dose would make of it, and what laboratories measured. */
export function Body(): JSX.Element {
  const shown = answered.value;
  const [as, setAs] = useState<'picture' | 'table'>('picture');
  useEffect(() => {
    if (shown) askAnew();
  }, [shown]);
  const body = shown?.view.body ?? null;
  return (
    <main class="wrap body" aria-busy={!shown || (shown.view.body !== null && !told.value && !refused.value)}>
      <div class="head">
        <div>
          <Whose />
          <h1 class="voice" tabIndex={-1}>
            {t('body.title')}
          </h1>
        </div>
        <div class="right">
          <Seg
            isShowAs
            label={t('frame.show-as')}
            value={as}
            onChoose={setAs}
            choices={[
              { id: 'picture', words: t('frame.picture') },
              { id: 'table', words: t('frame.table') },
            ]}
          />
        </div>
      </div>
      {shown && !body && <NothingYet what={t('body.nothing')} />}
      {shown && body && (
        <>
          {shown.view.hardStops.map((stop) => (
            <NoticeLine key={stop.code} stop code={stop.code} message={stop.message} hint={stop.hint} />
          ))}
          <ConditionsSaid notices={shown.view.notices} />
          <div class="bg">
            <Charts which="plasma" shown={shown} told={told.value} as={as} />
            <WhatIfSheet shown={shown} />
            <Charts which="others" shown={shown} told={told.value} as={as} />
          </div>
          <div class="after">
            <Levels body={body} />
            <Labs shown={shown} />
          </div>
        </>
      )}
      {shown && !body && <Labs shown={shown} />}
    </main>
  );
}
