import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { Button, say } from '../../parts/index.js';
import { Said } from '../../said/index.js';
import { settings, shownOf } from '../../state.js';
import type { Settings } from '../../store/index.js';
import { save } from '../settings/save.js';
import { IntoDays } from './into-days.js';

/** Begins to try a plan; it stands at the top of the diary until it is stopped. */
export async function tryPlan(plan: NonNullable<Settings['plan']>): Promise<void> {
  const before = settings.value.plan;
  const kept = await save(() => ({ plan: { sentence: plan.sentence, changes: plan.changes } }));
  if (kept) say(t('plan.told-trying'), () => void save(() => ({ plan: before })));
}

async function stop(): Promise<void> {
  const before = settings.value.plan;
  if (await save(() => ({ plan: null }))) say(t('plan.told-stopped'), () => void save(() => ({ plan: before })));
}

/** The plan that is being tried: its sentence, its foods into days, and how to stop. */
export function Trying(): JSX.Element | null {
  const [isCopying, copy] = useState(false);
  const { plan } = settings.value;
  if (!plan || shownOf.value !== 'diary') return null;
  return (
    <section class="trying" aria-labelledby="trying">
      <div>
        <h2 class="lbl" id="trying">
          {t('plan.trying-title')}
        </h2>
        <p class="voice">
          <Said of={plan.sentence} whose="you" />
        </p>
        <p class="note">{t('plan.trying-what')}</p>
      </div>
      <div class="trying-do">
        <Button onClick={() => copy(true)}>{t('plan.into-days')}</Button>
        <Button look="quiet" onClick={() => void stop()}>
          {t('plan.stop-trying')}
        </Button>
      </div>
      {isCopying && <IntoDays changes={plan.changes} onClose={() => copy(false)} />}
    </section>
  );
}
