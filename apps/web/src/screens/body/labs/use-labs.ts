import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import { say } from '../../../parts/index.js';
import { store, written } from '../../../state.js';
import { type Change, type LabRecord, StoreError } from '../../../store/index.js';

/** Laboratory values on this device, in the order in which they are read; null while they are fetched. */
export function useLabs(): readonly LabRecord[] | null {
  const [labs, set] = useState<readonly LabRecord[] | null>(null);
  const from = store.value;
  const turn = written.value;
  useEffect(() => {
    let isOver = false;
    void turn;
    from?.all('labs').then(
      (all) => {
        if (!isOver) set(all);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [from, turn]);
  return labs;
}

/** Writes, and tells it with a way back. Resolves to why it was not written, else null. */
export async function kept(change: Change, what: string): Promise<string | null> {
  const to = store.peek();
  if (!to) return t('body.store-closed');
  try {
    const { step } = await to.write([change], what);
    say(what, () => void to.undo(step).catch(() => say(t('body.undo-failed'))));
    return null;
  } catch (error) {
    return t(`frame.fault-${error instanceof StoreError ? error.fault : 'broken'}`);
  }
}
