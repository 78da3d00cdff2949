import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import type { Answered } from '../../../model/index.js';
import { Button, NoticeLine, Table, Words } from '../../../parts/index.js';
import { Said } from '../../../said/index.js';
import { shownOf } from '../../../state.js';
import type { LabRecord } from '../../../store/index.js';
import { labColumns } from './columns.js';
import { LabForm } from './form.js';
import { OldLabs } from './old.js';
import { OwnLabs } from './own.js';
import { byDay, ownRows } from './rows.js';
import { useLabs } from './use-labs.js';

/** What the values of the example did: somebody else's, and marked so. */
function ExampleLabs({ shown }: { readonly shown: Answered }): JSX.Element | null {
  const labs = shown.view.body?.labs;
  if (!labs) return null;
  return (
    <>
      <p class="ex">{t('body.labs-example')}</p>
      <Table
        class="labs"
        caption={t('body.labs-example')}
        columns={labColumns()}
        rows={labs.values.map((value) => [
          <Said of={value.name} />,
          value.date ? <Said of={value.date} /> : t('body.lab-no-date'),
          <b>
            <Said of={value.value} />
          </b>,
          <Said of={value.before || '–'} />,
          <Said of={value.after || '–'} />,
          <>
            <b>{t(value.used ? 'body.lab-used' : 'body.lab-unused')}</b> <Said of={value.reason} />
          </>,
        ])}
      />
    </>
  );
}

/** Values that a laboratory measured: what they did, the list, and how to add one. */
export function Labs({ shown }: { readonly shown: Answered }): JSX.Element {
  const records = useLabs();
  const [open, setOpen] = useState<LabRecord | 'new' | null>(null);
  const { body, verdict, reasons } = shown.view;
  const labs = body?.labs ?? null;
  const isOwn = shown.of !== 'example';
  const isContradicted = shown.assessment.notices.some(({ code }) => code === 'labs.contradiction');
  const rows = records ? byDay(ownRows(records, isOwn ? labs : null)) : [];
  return (
    <section class="labs-part" id="labs" aria-labelledby="labs-head">
      <div class="jhead">
        <h2 class="h2" id="labs-head">
          {t('body.labs')}
        </h2>
        <Button onClick={() => setOpen('new')} disabled={records === null}>
          {t('body.lab-add')}
        </Button>
      </div>
      {isContradicted && <NoticeLine stop message={verdict.title} hint={reasons[0] ?? ''} />}
      <OldLabs shown={shown} />
      {labs && (
        <p class="labs-say">
          <Said of={labs.sentence} />
        </p>
      )}
      {labs?.notes.map((note, i) => (
        <p key={i} class="note labs-note">
          <Said of={note} />
        </p>
      ))}
      {!isOwn && <ExampleLabs shown={shown} />}
      {rows.length > 0 && !isOwn && <p class="note">{t('body.labs-wait')}</p>}
      {rows.length > 0 && isOwn && labs === null && (
        <p class="note">{t(shownOf.value === 'check' ? 'body.labs-check' : 'body.labs-wait')}</p>
      )}
      {rows.length > 0 ? (
        <OwnLabs rows={rows} onChange={setOpen} />
      ) : (
        records !== null && <p class="note">{t('body.labs-none')}</p>
      )}
      <p class="note labs-note">
        <Words k="body.labs-crp" />
      </p>
      {open !== null && (
        <LabForm changed={open === 'new' ? null : open} labs={records ?? []} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
