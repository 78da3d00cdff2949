import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../base/index.js';
import { DropAnywhere } from '../screens/files/drop.js';
import { SaveReminder } from '../screens/files/reminder.js';
import { storeFault } from '../state.js';
import { TabBar, TopBar } from './nav.js';
import { CurrentScreen } from './screens.js';
import { titleNow } from './title.js';
import { ToldLine } from './told.js';
import { VerdictSaid } from './verdict-said.js';

/** The page around every screen. */
export function Frame(): JSX.Element {
  const title = titleNow();
  useEffect(() => {
    document.title = title;
  }, [title]);
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
      <SaveReminder />
      <div id="main">
        <CurrentScreen />
      </div>
      <TabBar />
      <ToldLine />
      <VerdictSaid />
    </DropAnywhere>
  );
}
