import type { JSX } from 'preact';
import { LANGUAGES, t } from '../../base/index.js';
import { Field, Seg } from '../../parts/index.js';
import { settings } from '../../state.js';
import { savePreferences } from './save.js';

/** Language, units and light. */
export function LookPart(): JSX.Element {
  const { language, units, theme } = settings.value.preferences;
  return (
    <section class="set" aria-labelledby="set-look">
      <h2 class="h2" id="set-look">
        {t('settings.look')}
      </h2>
      <div class="set-body">
        <Field id="language" label={t('settings.language')} hint={t('settings.language-what')}>
          <select
            id="language"
            value={language ?? ''}
            aria-describedby="language-hint"
            onChange={(event) => void savePreferences({ language: event.currentTarget.value || null })}
          >
            <option value="">{t('settings.language-device')}</option>
            {Object.entries(LANGUAGES).map(([id, name]) => (
              <option key={id} value={id} lang={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <div class="field">
          <span class="lbl">{t('settings.units')}</span>
          <Seg
            label={t('settings.units')}
            value={units}
            choices={(['metric', 'imperial'] as const).map((id) => ({ id, words: t(`settings.units-${id}`) }))}
            onChoose={(id) => void savePreferences({ units: id })}
          />
          <p class="note">{t('settings.units-what')}</p>
        </div>
        <div class="field">
          <span class="lbl">{t('settings.theme')}</span>
          <Seg
            label={t('settings.theme')}
            value={theme}
            choices={(['auto', 'light', 'dark'] as const).map((id) => ({ id, words: t(`settings.theme-${id}`) }))}
            onChoose={(id) => void savePreferences({ theme: id })}
          />
        </div>
      </div>
    </section>
  );
}
