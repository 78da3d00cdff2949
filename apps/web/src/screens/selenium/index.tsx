import { NOTHING_TO_SETTLE, overlapOf } from '@selenoscope/core';
import type { ComponentChildren, JSX } from 'preact';
import { fixed, t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { Term, Words } from '../../parts/index.js';
import { English, Said } from '../../said/index.js';
import { answered } from '../../state.js';
import { Whose } from '../body/common/index.js';
import { Nutrients, References } from './levels.js';
import { Forms, Sources } from './sources.js';
import { Days } from './week.js';

type View = Answered['view'];

const PARTS = ['days', 'sources', 'forms', 'unknown', 'nutrients', 'references', 'how'] as const;

const Part = ({
  id,
  children,
}: {
  readonly id: (typeof PARTS)[number];
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section id={id} class="part" aria-labelledby={`${id}-head`}>
    <h2 class="h2" id={`${id}-head`}>
      {t(`selenium.${id}`)}
    </h2>
    {children}
  </section>
);

/** What is not known, what was done about it, and what would settle it. */
function Unknown({ view }: { readonly view: View }): JSX.Element {
  const overlap = overlapOf(view.settle);
  return (
    <>
      <ul class="points">
        {view.unknown.map((sentence, i) => (
          <li key={i}>
            <Said of={sentence} />
          </li>
        ))}
      </ul>
      {view.unmatched.length > 0 && (
        <ul class="points">
          {view.unmatched.map((one) => (
            <li key={one.text}>
              <b>{t('said.q-food', { x: one.text })}</b>{' '}
              {one.candidates.length > 0 && (
                <>
                  {t('selenium.perhaps')} <English of={`${one.candidates.map(({ name }) => name).join('; ')}.`} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3 class="h3">{t('selenium.settle')}</h3>
      {view.settle.length === 0 ? (
        <p class="note">
          <Said of={NOTHING_TO_SETTLE} />
        </p>
      ) : (
        <ul class="settle-list">
          {view.settle.map((one) => (
            <li key={one.code}>
              <span>
                <Said of={one.sentence} />
              </span>
              {one.share < 1 && (
                <span class="note">{t('selenium.settles', { share: `${fixed(100 * one.share, 0)}\u00A0%` })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {overlap && (
        <p class="note">
          <Said of={overlap} />
        </p>
      )}
    </>
  );
}

function How({ view }: { readonly view: View }): JSX.Element {
  return (
    <>
      <div class="prose">
        {view.how.map((sentence, i) => (
          <p key={i}>
            <Said of={sentence} />
          </p>
        ))}
        <p>
          <Said of={view.read} />
        </p>
      </div>
      <p class="note run">
        <Said of={view.runLine} />
      </p>
    </>
  );
}

function Opened({ shown }: { readonly shown: Answered }): JSX.Element {
  const { view } = shown;
  return (
    <>
      <p class="lede sel-lede">
        {view.lede.map((sentence, i) => (
          <span key={i}>
            <Said of={sentence} />{' '}
          </span>
        ))}
      </p>
      <nav class="anchors" aria-label={t('selenium.on-this-page')}>
        <ul>
          {PARTS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`selenium.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="days">
        <Days shown={shown} />
      </Part>
      <Part id="sources">
        <Sources view={view} />
      </Part>
      <Part id="forms">
        <Forms view={view} />
      </Part>
      <Part id="unknown">
        <p class="note">
          <Term id="unknown">{t('selenium.unknown-term')}</Term> <Words k="selenium.unknown-note" />
        </p>
        <Unknown view={view} />
      </Part>
      <Part id="nutrients">
        <Nutrients view={view} />
      </Part>
      <Part id="references">
        <References view={view} />
      </Part>
      <Part id="how">
        <How view={view} />
      </Part>
    </>
  );
}

/** The journey's table, opened: what arrives by day, by source and by form, what is not known, and how all of it was made. */
export function Selenium(): JSX.Element {
  const shown = answered.value;
  return (
    <main class="wrap selenium" aria-busy={shown === null}>
      <div class="head">
        <div>
          <Whose />
          <h1 class="voice" tabIndex={-1}>
            {t('selenium.title')}
          </h1>
        </div>
      </div>
      {shown && <Opened shown={shown} />}
    </main>
  );
}
