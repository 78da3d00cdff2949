import type { JSX } from 'preact';
import { t } from '../base/index.js';
import { DropAnywhere } from '../screens/files/drop.js';
import { storeFault } from '../state.js';
import { TabBar, TopBar } from './nav.js';
import { CurrentScreen } from './screens.js';
import { ToldLine } from './told.js';

/** The page around every screen. */
export function Frame(): JSX.Element {
  return (
    <DropAnywhere>
      <a class="skip" href="#main">
        {t('frame.skip')}
      </a>
      <TopBar />
      {storeFault.value && (
        <div class="wrap">
          <div class="notice stop" role="alert">
            <p>
              <b>{t(`frame.fault-${storeFault.value}`)}</b> {t(`frame.fault-${storeFault.value}-do`)}
            </p>
          </div>
        </div>
      )}
      <div id="main">
        <CurrentScreen />
      </div>
      <TabBar />
      <ToldLine />
    </DropAnywhere>
  );
}
