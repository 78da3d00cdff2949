import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { DataPart } from './data.js';
import { LookPart } from './look.js';
import { PersonPart } from './person.js';
import { ReferencesPart } from './references.js';
import { SpecialPart, WishesPart } from './special.js';

/** Everything that can be chosen. Each choice is kept at once; there is nothing to confirm. */
export function SettingsScreen(): JSX.Element {
  return (
    <main class="wrap settings">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <p class="lede right">{t('settings.lede')}</p>
      </div>
      <PersonPart />
      <ReferencesPart />
      <LookPart />
      <WishesPart />
      <SpecialPart />
      <DataPart />
    </main>
  );
}
