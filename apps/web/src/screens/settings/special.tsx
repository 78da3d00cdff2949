import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Explained } from '../../parts/index.js';
import { settings } from '../../state.js';
import { Wishes } from '../plan/wishes.js';
import { savePreferences } from './save.js';

/** What a plan is asked to keep to. */
export const WishesPart = (): JSX.Element => (
  <section class="set" aria-labelledby="set-wishes">
    <h2 class="h2" id="set-wishes">
      {t('settings.wishes')}
    </h2>
    <div class="set-body">
      <Wishes />
    </div>
  </section>
);

function Switch(props: {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}): JSX.Element {
  return (
    <div class="switch">
      <label class="tick">
        <input
          type="checkbox"
          checked={props.isOn}
          aria-describedby={props.id}
          onChange={(event) => props.onTurn(event.currentTarget.checked)}
        />
        <b>{props.name}</b>
      </label>
      <p class="note" id={props.id}>
        <Explained text={props.what} />
      </p>
    </div>
  );
}

/** What changes the answers for few people, and is off. */
export function SpecialPart(): JSX.Element {
  const { clinicianOrder, floraCompete } = settings.value.preferences;
  return (
    <section class="set" aria-labelledby="set-special">
      <h2 class="h2" id="set-special">
        {t('settings.special')}
      </h2>
      <div class="set-body">
        <Switch
          id="set-order"
          name={t('settings.order')}
          what={t('settings.order-what')}
          isOn={clinicianOrder}
          onTurn={(isOn) => void savePreferences({ clinicianOrder: isOn })}
        />
        <Switch
          id="set-flora"
          name={t('settings.flora')}
          what={t('settings.flora-what')}
          isOn={floraCompete}
          onTurn={(isOn) => void savePreferences({ floraCompete: isOn })}
        />
      </div>
    </section>
  );
}
