import type { JSX } from 'preact';
import { amount, t } from '../../base/index.js';
import { Field, Table, Words } from '../../parts/index.js';
import { Said, SaidName, unitSaid } from '../../said/index.js';
import { answered, entryCount, isThinking, modelFault, settings, shownOf } from '../../state.js';
import { AUTHORITIES, isOf } from './authorities.js';
import { savePreferences } from './save.js';

/** Values of the authority in use for this person, as the answer that is shown holds them. */
function Values(): JSX.Element | null {
  const answer = answered.value;
  // before the diary is open it is not known whether there is one
  if (!answer && (entryCount.value === null || modelFault.value)) return null;
  if (shownOf.value === 'example') return <p class="note">{t('settings.values-later')}</p>;
  if (!answer || answer.of !== shownOf.value || isThinking.value)
    return <p class="note">{t('settings.values-coming')}</p>;
  const wanted = settings.value.preferences.authority;
  const own = answer.assessment.status.ownAuthority;
  const rows = answer.view.references.filter((value) =>
    wanted === null ? value.authority === own : isOf(value.authority, wanted),
  );
  const yardstick = answer.view.references.find(({ isYardstick }) => isYardstick);
  return (
    <>
      {rows.length > 0 && (
        <Table
          caption={t('settings.values')}
          columns={[{ name: t('settings.value') }, { name: t('settings.level'), right: true }]}
          rows={rows.map((row) => [
            <>
              <Said of={row.kindName} />, <SaidName of={row.authorityName} /> {row.year}
              {!row.verified && <span class="ex verify"> {t('claims.verify')}</span>}
            </>,
            <>
              {amount(row.value)} {unitSaid(row.unitName)}
            </>,
          ])}
        />
      )}
      {yardstick && !rows.includes(yardstick) && (
        <p class="note">
          <Words
            k="settings.yardstick"
            v={{ who: `${yardstick.authorityName} ${yardstick.year}`, value: amount(yardstick.value) }}
          />
        </p>
      )}
    </>
  );
}

/** Whose reference values the answers are held against. */
export function ReferencesPart(): JSX.Element {
  const { authority } = settings.value.preferences;
  return (
    <section class="set" aria-labelledby="set-references">
      <h2 class="h2" id="set-references">
        {t('settings.references')}
      </h2>
      <div class="set-body">
        <Field id="authority" label={t('settings.authority')} hint={t('settings.authority-what')}>
          <select
            id="authority"
            value={authority ?? ''}
            aria-describedby="authority-hint"
            onChange={(event) => void savePreferences({ authority: event.currentTarget.value || null })}
          >
            <option value="">{t('settings.authority-country')}</option>
            {AUTHORITIES.map(({ id, name, year }) => (
              <option key={id} value={id} lang="en">
                {name}, {year}
              </option>
            ))}
          </select>
        </Field>
        <Values />
        <p class="note">
          <Words k="settings.both-stay" />
        </p>
      </div>
    </section>
  );
}
