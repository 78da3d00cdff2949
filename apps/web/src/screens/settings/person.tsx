import { BODY_MASS_RANGES, CONDITIONS, OLDEST_YEARS } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { fixed, KG_PER_LB, parsed, t } from '../../base/index.js';
import { Field, Seg, say } from '../../parts/index.js';
import { settings } from '../../state.js';
import { Country } from './country.js';
import { savePerson } from './save.js';
import { isAskedOfStage } from './stage.js';

/** A number that may be left empty; what was typed is kept when the field is left. */
function NumberField(props: {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly places: number;
  readonly cost: string;
  /** words where the number cannot be right */
  readonly faultOf: (value: number) => string | null;
  readonly onKeep: (value: number | null) => void;
}): JSX.Element {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const shown = props.value === null ? '' : fixed(props.value, props.places);
  const keep = (typed: string): void => {
    const value = parsed(typed);
    const wrong =
      typed.trim() === '' ? null : value === null ? t('settings.no-number', { typed }) : props.faultOf(value);
    setFault(wrong);
    if (wrong === null) props.onKeep(typed.trim() === '' ? null : value);
  };
  return (
    <Field id={id} label={props.label} hint={props.value === null ? props.cost : undefined} fault={fault}>
      <span class="unit">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          defaultValue={shown}
          key={shown}
          aria-invalid={fault !== null}
          aria-describedby={
            [fault ? `${id}-fault` : '', props.value === null ? `${id}-hint` : ''].join(' ').trim() || undefined
          }
          onChange={(event) => keep(event.currentTarget.value)}
        />
        <span>{props.unit}</span>
      </span>
    </Field>
  );
}

function massFault(ageYears: number | null, kg: number): string | null {
  const age = ageYears ?? 30;
  const range = BODY_MASS_RANGES.find(({ fromYears }) => age >= fromYears);
  if (!range || (kg >= range.lowKg && kg <= range.highKg)) return null;
  return t('settings.mass-range');
}

/** Keeps an age; a pregnancy that it rules out goes with it, and that is said. */
async function keepAge(ageYears: number | null): Promise<void> {
  const isReset = settings.value.person.lifeStage !== 'none' && !isAskedOfStage(ageYears);
  const isKept = await savePerson({ ageYears, ...(isReset ? { lifeStage: 'none' } : {}) });
  if (isKept && isReset) say(t('settings.stage-reset'));
}

/** Who the answers are about. Everything may be left open, and what that costs is said. */
export function PersonPart(): JSX.Element {
  const { person, preferences } = settings.value;
  const { sex, ageYears, bodyMassKg, lifeStage, conditions } = person;
  const isImperial = preferences.units === 'imperial';
  const open = 'open' as const;
  return (
    <section class="set" aria-labelledby="set-person">
      <h2 class="h2" id="set-person">
        {t('settings.person')}
      </h2>
      <div class="set-body">
        <div class="field">
          <span class="lbl">{t('settings.sex')}</span>
          <Seg
            label={t('settings.sex')}
            value={sex ?? open}
            choices={(['female', 'male', open] as const).map((id) => ({ id, words: t(`settings.sex-${id}`) }))}
            onChoose={(id) =>
              void savePerson({ sex: id === open ? null : id, ...(id === 'male' ? { lifeStage: 'none' } : {}) })
            }
          />
          {sex === null && <p class="note">{t('settings.sex-cost')}</p>}
        </div>
        <NumberField
          label={t('settings.age')}
          unit={t('settings.years')}
          value={ageYears}
          places={1}
          cost={t('settings.age-cost')}
          faultOf={(value) =>
            value >= 0 && value <= OLDEST_YEARS ? null : t('settings.age-range', { most: OLDEST_YEARS })
          }
          onKeep={(value) => void keepAge(value)}
        />
        <NumberField
          label={t('settings.mass')}
          unit={isImperial ? 'lb' : 'kg'}
          value={bodyMassKg === null ? null : isImperial ? bodyMassKg / KG_PER_LB : bodyMassKg}
          places={isImperial ? 0 : 1}
          cost={t('settings.mass-cost')}
          faultOf={(value) => massFault(ageYears, isImperial ? value * KG_PER_LB : value)}
          onKeep={(value) =>
            void savePerson({
              bodyMassKg: value === null ? null : isImperial ? Math.round(value * KG_PER_LB * 100) / 100 : value,
            })
          }
        />
        {sex !== 'male' && (isAskedOfStage(ageYears) || lifeStage !== 'none') && (
          <div class="field">
            <span class="lbl">{t('settings.stage')}</span>
            <Seg
              label={t('settings.stage')}
              value={lifeStage}
              choices={(['none', 'pregnant', 'lactating'] as const).map((id) => ({
                id,
                words: t(`settings.stage-${id}`),
              }))}
              onChoose={(id) => void savePerson({ lifeStage: id })}
            />
          </div>
        )}
        <Country />
        <fieldset class="ticks">
          <legend class="lbl">{t('settings.conditions')}</legend>
          {CONDITIONS.map((condition) => (
            <label key={condition} class="tick">
              <input
                type="checkbox"
                checked={conditions.includes(condition)}
                onChange={(event) =>
                  void savePerson({
                    conditions: event.currentTarget.checked
                      ? [...conditions, condition]
                      : conditions.filter((other) => other !== condition),
                  })
                }
              />
              {t(`settings.condition-${condition}`)}
            </label>
          ))}
        </fieldset>
        <p class="note">{t('settings.conditions-what')}</p>
      </div>
    </section>
  );
}
