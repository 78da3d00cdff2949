import type { IndexShown } from '@selenoscope/core';
import type { JSX } from 'preact';
import { has, t } from '../../../base/index.js';
import { English, Said, SaidProblem } from '../../../said/index.js';
import { digits, shareText } from './shares.js';

const nameOf = (index: string): string => (has(`gut.index-${index}`) ? t(`gut.index-${index}`) : index);
const valueText = ({ index, value }: IndexShown): string =>
  value === null ? t('gut.no-value') : index === 'butyrateShare' ? shareText(value) : digits(value);

/** Published indices: value, definition, what to mind, source; or why there is none. None is a score of health. */
export function Indices({ details }: { readonly details: readonly IndexShown[] }): JSX.Element {
  return (
    <>
      <h4 class="h4">{t('gut.indices')}</h4>
      <p class="note">{t('gut.indices-rule')}</p>
      <ul class="indices">
        {details.map((index) => (
          <li key={index.index}>
            <p>
              <b>{nameOf(index.index)}</b> <span class="index-value">{valueText(index)}</span>
              {index.coverage !== null && index.value !== null && (
                <span class="note"> {t('gut.on-share', { share: shareText(index.coverage) })}</span>
              )}
            </p>
            <p class="note">
              {index.value === null ? (
                <SaidProblem
                  code={`profile.index.${index.index}`}
                  message={index.reason}
                  hint=""
                  between={(what) => what}
                />
              ) : (
                <Said of={index.caution} />
              )}
            </p>
            <details>
              <summary>{t('gut.definition')}</summary>
              <p class="record">
                <English of={`${index.definition} ${index.source}`} />
              </p>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
