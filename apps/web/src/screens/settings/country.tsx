import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { language, t } from '../../base/index.js';
import { Button, Field } from '../../parts/index.js';
import { settings } from '../../state.js';
import { COUNTRY_CODES, countryName, countryOf } from './countries.js';
import { savePerson } from './save.js';

/** The country, found by typing: the browser offers names that hold what was typed. */
export function Country(): JSX.Element {
  const { country } = settings.value.person;
  const [fault, setFault] = useState<string | null>(null);
  const shown = country === null ? '' : countryName(country, language.value);
  const names = useMemo(
    () =>
      COUNTRY_CODES.map((code) => countryName(code, language.value)).sort((a, b) => a.localeCompare(b, language.value)),
    [language.value],
  );
  useEffect(() => {
    if (location.hash === '#country') document.getElementById('country')?.focus();
  }, []);
  const keep = (typed: string): void => {
    const code = typed.trim() === '' ? null : countryOf(typed, language.value);
    const isUnknown = typed.trim() !== '' && code === null;
    setFault(isUnknown ? t('settings.country-unknown', { typed }) : null);
    if (!isUnknown && code !== country) void savePerson({ country: code });
  };
  return (
    <Field
      id="country"
      label={t('settings.country')}
      hint={t(country === null ? 'settings.country-cost' : 'settings.country-what')}
      fault={fault}
    >
      <span class="unit">
        <input
          id="country"
          type="text"
          list="country-names"
          autocomplete="off"
          defaultValue={shown}
          key={shown}
          aria-invalid={fault !== null}
          aria-describedby={fault ? 'country-fault country-hint' : 'country-hint'}
          onChange={(event) => keep(event.currentTarget.value)}
          placeholder={t('settings.country-type')}
        />
        {country !== null && (
          <Button look="quiet" onClick={() => void savePerson({ country: null })}>
            {t('settings.rather-not')}
          </Button>
        )}
      </span>
      <datalist id="country-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}
