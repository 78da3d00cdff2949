import { useEffect, useState } from 'preact/hooks';
import { store, written } from '../../../state.js';
import type { StoolRecord } from '../../../store/index.js';

/** Stool profiles on this device, newest first; null while they are fetched. */
export function useProfiles(): readonly StoolRecord[] | null {
  const [all, set] = useState<readonly StoolRecord[] | null>(null);
  const from = store.value;
  const turn = written.value;
  useEffect(() => {
    let isOver = false;
    void turn;
    from?.all('stool').then(
      (found) => {
        if (!isOver) set([...found].reverse());
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [from, turn]);
  return all;
}
