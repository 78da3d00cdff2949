import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { has, t } from '../../base/index.js';
import type { FileRead } from '../../model/index.js';
import { say } from '../../parts/index.js';
import { entryCount, store } from '../../state.js';
import { StoreError } from '../../store/index.js';
import { FilePart } from './file-part.js';
import { gather } from './gathered.js';
import { putAside } from './incoming.js';
import { SaveSheet } from './save-sheet.js';
import { saveFiles, thereOf } from './saving.js';
import { counted, leftOutSentence, readSentence } from './sentences.js';
import { type Weighed, weigh } from './weighed.js';

/** Why nothing was saved, and what to do. */
export function storeWords(error: unknown): string {
  const fault = error instanceof StoreError ? error.fault : 'broken';
  if (!has(`frame.fault-${fault}`)) return t('files.not-saved');
  return `${t(`frame.fault-${fault}`)} ${t(`frame.fault-${fault}-do`)}`;
}

function titleOf(reads: readonly FileRead[]): string {
  const refused = reads.filter((read) => read.kind === 'refused').length;
  if (refused === reads.length) return counted('files.title-refused', refused);
  return counted('files.title-read', reads.length - refused);
}

/** The first sentence of all: of one file what it held, of several how many were read. */
function lede(reads: readonly FileRead[]): string {
  const refused = reads.filter((one) => one.kind === 'refused').length;
  if (reads.length > 1) return t('files.read-files', { n: reads.length - refused, of: reads.length });
  const [read] = reads as [FileRead];
  return read.kind === 'refused' ? '' : `${readSentence(read)} ${leftOutSentence(read) ?? ''}`;
}

/** Refused as another kind of file than the app reads: nothing in it is wrong. */
const OTHER_KIND = /^(app\.|diary\.format\.(other|dailySummary))/;
export const canBePutRight = ({ notices, leftOut }: FileRead): boolean =>
  ![...notices, ...leftOut].some(({ code }) => OTHER_KIND.test(code));

/** What was read, what was left out and why. Nothing is saved before the person says so. */
export function LossReport({ reads }: { readonly reads: readonly FileRead[] }): JSX.Element {
  const files = useMemo(() => gather(reads), [reads]);
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const [how, setHow] = useState<'add' | 'replace'>(files.whole && !entryCount.value ? 'replace' : 'add');
  const [settled, setSettled] = useState<ReadonlyMap<string, string>>(new Map());
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const opened = store.value;
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (!opened) return;
    thereOf(opened, files).then(
      (there) => setWeighed(weigh(files, there)),
      (error) => setFault(storeWords(error)),
    );
  }, [opened, files]);
  const settle = (text: string, food: string | null): void => {
    const next = new Map(settled);
    if (food === null) next.delete(text);
    else next.set(text, food);
    setSettled(next);
  };
  const save = async (): Promise<void> => {
    if (!opened || !weighed) return;
    setSaving(true);
    setFault(null);
    try {
      const names = reads.map((read) => read.name).join(', ');
      const undo = await saveFiles(opened, files, weighed, { how, settled }, t('files.step', { name: names }));
      say(t('files.saved', { name: names }), () => void undo().catch((error) => say(storeWords(error))));
      if (files.entries.length > 0 || files.whole) putAside('/');
      else putAside();
    } catch (error) {
      setFault(storeWords(error));
      setSaving(false);
    }
  };
  const isAllRefused = reads.every((read) => read.content === null);
  return (
    <main class="wrap files">
      <div class="head">
        <div>
          <h1 class="voice" tabIndex={-1} ref={title}>
            {titleOf(reads)}
          </h1>
          <p class="lede" role="status">
            {lede(reads)} {t('files.nothing-saved-yet')}
          </p>
        </div>
      </div>
      <div class="files-grid">
        {isAllRefused ? (
          <aside class="sheet save-sheet" aria-label={t('files.what-now')}>
            <h2 class="h2">{t('files.what-now')}</h2>
            <p>{t(reads.some(canBePutRight) ? 'files.refused-do' : 'files.refused-other')}</p>
            <button type="button" class="btn go" onClick={() => putAside()}>
              {t('files.back')}
            </button>
          </aside>
        ) : weighed ? (
          <SaveSheet
            files={files}
            weighed={weighed}
            how={how}
            settled={settled.size}
            isSaving={isSaving}
            fault={fault}
            onHow={setHow}
            onSave={() => void save()}
            onLeave={() => putAside()}
          />
        ) : (
          <aside class="sheet save-sheet" aria-busy={fault === null}>
            <p class={fault ? 'fault' : 'note'}>{fault ?? t('files.comparing')}</p>
          </aside>
        )}
        <div>
          {reads.map((read, i) => (
            <FilePart
              key={`${i}${read.name}`}
              read={read}
              isAlone={reads.length === 1}
              settled={settled}
              onSettle={settle}
            />
          ))}
        </div>
      </div>
    </main>
  );
}
