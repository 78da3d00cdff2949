import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { Button, Dialog } from '../../parts/index.js';
import { entryCount } from '../../state.js';
import type { Store } from '../../store/index.js';
import { faultWords } from './save.js';

const LISTS = ['recipes', 'products', 'labs', 'stool', 'mapping'] as const;

/** The second step before everything goes: what goes, a file first, and a tick that it is meant. */
export function Erase({ kept, onClose }: { readonly kept: Store; readonly onClose: () => void }): JSX.Element {
  const [counts, setCounts] = useState<readonly string[]>([]);
  const [isMeant, mean] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const others = LISTS.map((list) => kept.all(list).then(({ length }) => [list, length] as const));
    const copies = kept.copies().then(({ length }) => ['copies', length] as const);
    Promise.all([...others, copies]).then(
      (found) =>
        setCounts(
          [['entries', entryCount.value ?? 0] as const, ...found]
            .filter(([, count]) => count > 0)
            .map(([list, count]) => t(`settings.erase-${list}`, { count })),
        ),
      () => setCounts([]),
    );
  }, [kept]);
  const erase = async (): Promise<void> => {
    try {
      await kept.eraseAll();
      // nothing of the page may go on with what is gone
      location.assign('/');
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  return (
    <Dialog title={t('settings.erase')} onClose={onClose}>
      <p>{t('settings.erase-goes')}</p>
      <ul class="points erase-what">
        {counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{t('settings.erase-settings')}</li>
      </ul>
      <p>{t('settings.erase-final')}</p>
      <label class="tick">
        <input type="checkbox" checked={isMeant} onChange={(event) => mean(event.currentTarget.checked)} />
        {t('settings.erase-meant')}
      </label>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p class="set-acts">
        <a class="btn" href="/files">
          {t('settings.save-first')}
        </a>
        <Button look="warn" disabled={!isMeant} onClick={() => void erase()}>
          {t('settings.erase-now')}
        </Button>
      </p>
    </Dialog>
  );
}
