import type { StoolAnswer } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { moment, t } from '../../../base/index.js';
import { model } from '../../../model/index.js';
import { Button, NoticeLine, say, Words } from '../../../parts/index.js';
import { store } from '../../../state.js';
import { type StoolRecord, StoreError } from '../../../store/index.js';
import { chooseFiles } from '../../files/choose.js';
import { Profile } from './profile.js';
import { useProfiles } from './use-profiles.js';

type Read = { readonly answer: StoolAnswer } | { readonly fault: string; readonly hint: string };

/** A profile is read anew only when its files change. */
function useAnswer({ id, changedAt }: StoolRecord): Read | null {
  const [read, set] = useState<Read | null>(null);
  useEffect(() => {
    let isOver = false;
    set(null);
    model.stool(id).then(
      (answer) => {
        if (!isOver) set(answer ? { answer } : { fault: t('gut.stool-gone'), hint: '' });
      },
      (error: { message?: string; hint?: string }) => {
        if (!isOver) set({ fault: error.message ?? t('gut.stool-gone'), hint: error.hint ?? '' });
      },
    );
    return () => {
      isOver = true;
    };
  }, [id, changedAt]);
  return read;
}

async function remove(record: StoolRecord): Promise<void> {
  const to = store.peek();
  if (!to) return;
  const what = t('gut.stool-removed', { name: record.name });
  try {
    const { step } = await to.write([{ list: 'stool', remove: record.id }], what);
    say(what, () => void to.undo(step).catch(() => say(t('body.undo-failed'))));
  } catch (error) {
    say(t(`frame.fault-${error instanceof StoreError ? error.fault : 'broken'}`));
  }
}

function Kept({ record }: { readonly record: StoolRecord }): JSX.Element {
  const read = useAnswer(record);
  return (
    <article class="stool" aria-label={record.name}>
      <div class="stool-head">
        <h3 class="h3">{record.name}</h3>
        <span class="note">{t('gut.stool-kept', { at: moment(record.changedAt) })}</span>
        <Button
          look="quiet"
          onClick={() => void remove(record)}
          aria-label={t('gut.stool-remove-of', { name: record.name })}
        >
          {t('gut.stool-remove')}
        </Button>
      </div>
      {read === null && (
        <p class="note" aria-busy="true">
          {t('gut.stool-reading')}
        </p>
      )}
      {read && 'fault' in read && <NoticeLine stop message={read.fault} hint={read.hint} />}
      {read && 'answer' in read && <Profile answer={read.answer} />}
    </article>
  );
}

/** A person's own stool profiles: what a file says, and what it does not. */
export function Stool(): JSX.Element {
  const profiles = useProfiles();
  return (
    <section class="gut-part" id="stool" aria-labelledby="stool-head">
      <div class="jhead">
        <h2 class="h2" id="stool-head">
          {t('gut.stool')}
        </h2>
        <Button onClick={() => chooseFiles()} disabled={profiles === null}>
          {t('gut.stool-choose')}
        </Button>
      </div>
      <p class="stool-say">{t('gut.stool-what')}</p>
      {profiles?.length === 0 && (
        <p class="note">
          <Words k="gut.stool-none" />
        </p>
      )}
      {profiles?.map((record) => (
        <Kept key={record.id} record={record} />
      ))}
    </section>
  );
}
