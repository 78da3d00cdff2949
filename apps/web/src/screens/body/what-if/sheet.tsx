import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import type { Answered } from '../../../model/index.js';
import { NoticeLine, Seg, Words } from '../../../parts/index.js';
import { refused, setWish, told, wish } from './asked.js';
import { canBeInfused, FORMS, ROUTES, withForm } from './dose.js';
import { Result } from './result.js';
import { DoseSlider } from './slider.js';

/** "What if I took this every day?" */
export function WhatIfSheet({ shown }: { readonly shown: Answered }): JSX.Element {
  const asked = wish.value;
  const usualUg = shown.view.scale.usual?.p50 ?? 0;
  const [isWrong, setWrong] = useState(false);
  const isInfusable = canBeInfused(asked.form);
  return (
    <section class="sheet what" aria-labelledby="what-if-head">
      <h2 class="h2" id="what-if-head">
        {t('body.what-if')}
      </h2>
      <DoseSlider
        wish={asked}
        usualUg={usualUg}
        uppers={shown.view.uppers.map((upper) => upper.ugPerDay)}
        onMove={(ugPerDay, isMoving) => setWish({ ...asked, ugPerDay }, isMoving)}
        onWrong={setWrong}
      />
      <p class="lbl">{t('body.form')}</p>
      <div class="forms">
        <Seg
          wide
          label={t('body.form')}
          value={asked.form}
          onChoose={(form) => setWish(withForm(asked, form), false)}
          choices={FORMS.map((id) => ({ id, words: t(`body.form-${id}`) }))}
        />
      </div>
      <p class="lbl">{t('body.route')}</p>
      {isInfusable ? (
        <Seg
          wide
          label={t('body.route')}
          value={asked.route}
          onChoose={(route) => setWish({ ...asked, route }, false)}
          choices={ROUTES.map((id) => ({ id, words: t(`body.route-${id}`) }))}
        />
      ) : (
        <p class="route-only">{t('body.route-only-oral')}</p>
      )}
      <hr />
      {isWrong ? (
        <p class="note">{t('body.dose-no-result')}</p>
      ) : refused.value ? (
        <NoticeLine isOwn message={t('body.no-body')} hint={refused.value.why ?? t('body.no-body-do')} />
      ) : told.value ? (
        <Result told={told.value} shown={shown} />
      ) : (
        <p class="note" aria-busy="true">
          {t('body.computing')}
        </p>
      )}
      <p class="note what-foot">
        <Words k="body.food-can" />
      </p>
    </section>
  );
}
