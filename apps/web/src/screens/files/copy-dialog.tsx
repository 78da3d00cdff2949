import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dayShort, moment, t } from '../../base/index.js';
import { Button, Dialog } from '../../parts/index.js';
import { store } from '../../state.js';
import type { CopyInfo, WholeFile } from '../../store/index.js';
import { compare } from './compare.js';
import { storeWords } from './loss-report.js';
import { counted } from './sentences.js';

/** What a copy holds beside what is there now, and the way back to it. */
export function CopyDialog(props: {
  readonly copy: CopyInfo;
  readonly onClose: () => void;
  readonly onGoBack: () => void;
}): JSX.Element {
  const { copy } = props;
  const [held, setHeld] = useState<{ readonly copy: WholeFile; readonly now: WholeFile } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const opened = store.value;
  useEffect(() => {
    if (!opened) return;
    Promise.all([opened.copy(copy.name), opened.whole()]).then(
      ([old, now]) => setHeld({ copy: old, now }),
      (error) => setFault(storeWords(error)),
    );
  }, [opened, copy]);
  return (
    <Dialog title={t('files.copy-of', { when: moment(copy.at) })} onClose={props.onClose}>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {held && <Held {...held} />}
      <div class="save-row">
        <Button look="go" disabled={!held} onClick={props.onGoBack}>
          {t('files.go-back')}
        </Button>
      </div>
      <p class="note">{t('files.go-back-what')}</p>
    </Dialog>
  );
}

function Held({ copy, now }: { readonly copy: WholeFile; readonly now: WholeFile }): JSX.Element {
  const { added, gone, changed } = compare(copy.entries, now.entries);
  const dates = copy.entries.map((one) => one.date).sort();
  const days = dates.length > 0 ? t('files.from-to', { from: dayShort(dates[0]!), to: dayShort(dates.at(-1)!) }) : null;
  const others = (['recipes', 'products', 'labs', 'stool'] as const).filter((list) => copy[list].length > 0);
  return (
    <>
      <p>
        {counted('files.entries', copy.entries.length)}
        {days && `, ${days}`}
        {others.map((list) => `, ${counted(`files.count-${list}`, copy[list].length)}`).join('')}.
      </p>
      <ul class="since">
        {added + gone + changed === 0 && <li>{t('files.copy-same')}</li>}
        {added > 0 && <li>{counted('files.copy-lacks', added)}</li>}
        {gone > 0 && <li>{counted('files.copy-has', gone)}</li>}
        {changed > 0 && <li>{counted('files.copy-changed', changed)}</li>}
      </ul>
    </>
  );
}
