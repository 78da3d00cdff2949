import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { isNarrow } from '../../live/index.js';
import type { Answered } from '../../model/index.js';
import { PictureOrTable } from '../../parts/index.js';
import { Said } from '../../said/index.js';
import { River } from './river.js';
import { JourneyTable } from './table.js';

/** The journey of selenium, live. Nothing where nothing could be counted. */
export function Journey({ answered }: { readonly answered: Answered }): JSX.Element | null {
  const view = isNarrow.value ? answered.view.narrowJourney : answered.view.journey;
  if (!view) return null;
  return (
    <section aria-labelledby="journey-title" class="jwrap">
      <PictureOrTable
        title={
          <h2 class="h2" id="journey-title">
            {t('journey.heading')}
          </h2>
        }
        beside={
          <span class="key">
            <span class="key-band" aria-hidden="true" />
            <span>{t('journey.key')}</span>
          </span>
        }
        picture={<River answered={answered} view={view} />}
        table={<JourneyTable view={view} />}
      />
      <p class="note journey-note">
        {t('journey.tap')} <Said of={view.sentence} />
      </p>
    </section>
  );
}
