import type { JSX } from 'preact';
import { has, t } from '../../../base/index.js';
import { writeFault } from './actions.js';

/** Why the last write did not happen, and what to do. What was typed is still there. */
export function Refused(): JSX.Element | null {
  const fault = writeFault.value;
  if (!fault) return null;
  const key = has(`frame.fault-${fault}`) ? `frame.fault-${fault}` : 'frame.fault-broken';
  return (
    <div class="notice stop" role="alert">
      <p>
        <b>{t('diary.not-saved')}</b> {t(key)} {t(`${key}-do`)}
      </p>
    </div>
  );
}
