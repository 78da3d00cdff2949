import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fixed, moment, t } from '../../base/index.js';
import { Button, say } from '../../parts/index.js';
import { store, written } from '../../state.js';
import type { CopyInfo } from '../../store/index.js';
import { CopyDialog } from './copy-dialog.js';
import { storeWords } from './loss-report.js';
import { counted } from './sentences.js';

/** The copies that the app makes by itself, newest first. */
export function Copies(): JSX.Element {
  const [copies, setCopies] = useState<readonly CopyInfo[] | null>(null);
  const [looked, look] = useState<CopyInfo | null>(null);
  const opened = store.value;
  const turn = written.value;
  useEffect(() => {
    // one that is due is made first, so that it is in the list
    const made = opened?.rollCopies().catch(() => undefined);
    made
      ?.then(() => opened!.copies())
      .then(
        (found) => setCopies([...found].sort((a, b) => (a.at < b.at ? 1 : -1))),
        () => setCopies([]),
      );
  }, [opened, turn]);
  const goBack = async (copy: CopyInfo): Promise<void> => {
    if (!opened) return;
    try {
      const { step } = await opened.restore(await opened.copy(copy.name), 'replace');
      look(null);
      say(
        t('files.went-back', { when: moment(copy.at) }),
        () => void opened.undo(step).catch((error) => say(storeWords(error))),
      );
    } catch (error) {
      look(null);
      say(storeWords(error));
    }
  };
  return (
    <section class="copies">
      <h2 class="h2">{t('files.copies')}</h2>
      <p class="note">{t('files.copies-what')}</p>
      {copies?.length === 0 && <p class="none">{t('files.no-copies')}</p>}
      <ul>
        {copies?.map((copy) => (
          <li key={copy.name}>
            <span class="when">{moment(copy.at)}</span>
            <span class="note">
              {counted('files.entries', copy.entries)} ·{' '}
              {t('files.kilobytes', { n: fixed(Math.max(1, copy.bytes / 1000), 0) })}
            </span>
            <Button aria-label={t('files.look-into', { when: moment(copy.at) })} onClick={() => look(copy)}>
              {t('files.look')}
            </Button>
          </li>
        ))}
      </ul>
      {looked && <CopyDialog copy={looked} onClose={() => look(null)} onGoBack={() => void goBack(looked)} />}
    </section>
  );
}
