import { type FindingRow, findingMark, GRADES } from '@selenoscope/core';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Table, Words } from '../../parts/index.js';
import { English, Said, SaidName } from '../../said/index.js';

/** Findings shown first; a longer list opens. */
const MOST = 8;

function FindingsTable({
  rows,
  caption,
}: {
  readonly rows: readonly FindingRow[];
  readonly caption: string;
}): JSX.Element {
  return (
    <Table
      class="findings"
      caption={caption}
      columns={[
        { name: t('gut.grade') },
        { name: t('gut.in-whom') },
        { name: t('gut.found') },
        { name: t('gut.mind') },
      ]}
      rows={rows.map((row) => [
        <span class="gr">
          <b>
            <SaidName of={row.grade} />
          </b>
        </span>,
        <span class="who">
          <Said of={row.species} />
        </span>,
        <div>
          <English of={row.found} />{' '}
          {findingMark(row) !== '' && <span class="chip verify">{t('said.note-unchecked')}</span>}
          <p class="mind-below note">
            <English of={row.mind} />
          </p>
          {row.source !== '' && (
            <details class="source note">
              <summary>{t('gut.source')}</summary>
              <p class="record">
                <English of={row.source} />
              </p>
            </details>
          )}
        </div>,
        <span class="note">
          <English of={row.mind} />
        </span>,
      ])}
    />
  );
}

/** What was found of selenium and the gut, with its grade, in whom, and what to mind. */
export function Findings({ rows }: { readonly rows: readonly FindingRow[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  const more = rows.slice(MOST);
  return (
    <section class="gut-part" id="findings">
      <h2 class="h2">{t('gut.known')}</h2>
      <p>
        <Words k="gut.not-established" />
      </p>
      <FindingsTable rows={rows.slice(0, MOST)} caption={t('gut.known')} />
      {more.length > 0 && (
        <details class="more-findings">
          <summary>{t('gut.more-findings', { count: more.length })}</summary>
          <FindingsTable rows={more} caption={t('gut.more-known')} />
        </details>
      )}
      <p class="note">
        <Said of={GRADES} />
      </p>
    </section>
  );
}
