import type { PlanView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';

/** Beside everything that is proposed while a stop stands: a plan read alone must not pass over it. */
export const StopFirst = ({ view }: { readonly view: PlanView }): JSX.Element | null =>
  view.hardStops.length === 0 ? null : <p class="stop-first">{t('plan.stop-first')}</p>;
