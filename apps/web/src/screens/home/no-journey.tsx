import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Words } from '../../parts/index.js';

export const NoJourney = (): JSX.Element => (
  <section class="jwrap" aria-labelledby="journey-title">
    <div class="jhead">
      <h2 class="h2" id="journey-title">
        {t('journey.heading')}
      </h2>
    </div>
    <p class="note journey-note">
      <Words k="home.no-journey" />
    </p>
  </section>
);
