import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayShort, t, today } from '../../base/index.js';
import { model } from '../../model/index.js';
import { Button, say } from '../../parts/index.js';
import { entryCount, settings, store } from '../../state.js';
import { wholeFileParts } from '../../store/index.js';
import { labsCsv } from './csv.js';
import { type FileOut, saveFile } from './download.js';
import { counted } from './sentences.js';

/** Everything as one open file, and the diary and the laboratory values as tables. */
export function SavePlace(): JSX.Element {
  const { savedOn, changesSinceSaved } = settings.value;
  const [fault, setFault] = useState<string | null>(null);
  const opened = store.value;
  const out = async (file: FileOut, after?: () => Promise<void>): Promise<void> => {
    setFault(null);
    try {
      if (!(await saveFile(file))) return;
      await after?.();
      say(t('files.was-saved', { name: file.name }));
    } catch (error) {
      const { hint, message } = error as { hint?: string; message?: string };
      setFault(hint ? `${message} ${hint}` : t('files.not-written'));
    }
  };
  const everything = (): void => {
    if (!opened) return;
    const whole = opened.whole();
    void out(
      {
        name: `selenoscope-${today()}.json`,
        type: 'application/json',
        extension: '.json',
        description: t('files.whole-file'),
        parts: async () => [...wholeFileParts(await whole)],
      },
      async () => opened.saved(today(), await whole),
    );
  };
  const csv = (kind: 'diary' | 'labs', parts: FileOut['parts']): void =>
    void out({
      name: `selenoscope-${kind}-${today()}.csv`,
      type: 'text/csv',
      extension: '.csv',
      description: t('files.csv'),
      parts,
    });
  return (
    <aside class="sheet save-sheet" aria-label={t('files.save-all-title')}>
      <h2 class="h2">{t('files.save-all-title')}</h2>
      <p>{t('files.save-all-what')}</p>
      <p class="note">
        {savedOn ? t('files.saved-on', { date: dayShort(savedOn) }) : t('files.never-saved')}{' '}
        {changesSinceSaved > 0 && counted(savedOn ? 'files.changes-since' : 'files.changes-unsaved', changesSinceSaved)}
      </p>
      <Button look={savedOn === null || changesSinceSaved > 0 ? 'go' : 'plain'} disabled={!opened} onClick={everything}>
        {t('files.save-all')}
      </Button>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <h3 class="lbl more-out">{t('files.also')}</h3>
      <ul class="out-list">
        <li>
          <Button
            look="quiet"
            disabled={!entryCount.value}
            onClick={() => csv('diary', async () => ['\uFEFF', await model.csv()])}
          >
            {t('files.diary-csv')}
          </Button>
        </li>
        <li>
          <Button
            look="quiet"
            disabled={!opened}
            onClick={() => csv('labs', async () => ['\uFEFF', labsCsv((await opened?.all('labs')) ?? [])])}
          >
            {t('files.labs-csv')}
          </Button>
        </li>
        <li>
          <a class="btn quiet" href="/report">
            {t('files.report')}
          </a>
        </li>
      </ul>
    </aside>
  );
}
