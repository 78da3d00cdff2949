import type { GutView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { ConditionsSaid, NoticeLine, Table, Words } from '../../parts/index.js';
import { Said } from '../../said/index.js';
import { answered } from '../../state.js';
import { NothingYet, Whose } from '../body/common/index.js';
import { Arrives, Feeds, Flora, Starch } from './arrives.js';
import { Bars } from './bars.js';
import { Chambers } from './chambers.js';
import { Findings } from './findings.js';
import { Stool } from './stool/index.js';

/** Groups of microbes as ranges: no middle, which would be read as a fact about a person. */
function Groups({ groups }: { readonly groups: GutView['groups'] }): JSX.Element | null {
  if (groups.rows.length === 0) return null;
  return (
    <section class="gut-part">
      <Bars
        title={<h2 class="h2">{t('gut.groups')}</h2>}
        rows={groups.rows}
        to={groups.to}
        label={groups.label}
        table={
          <Table
            caption={t('gut.groups')}
            columns={[{ name: t('gut.group') }, { name: t('gut.nine-in-ten'), right: true }]}
            rows={groups.rows.map((row) => [<Said of={row.name} />, <Said of={row.between} />])}
          />
        }
      />
      <p class="note">
        <Said of={groups.note} />
      </p>
    </section>
  );
}

function Modelled({ gut }: { readonly gut: GutView }): JSX.Element {
  return (
    <>
      {gut.chambers.parts.length > 0 && <Chambers chambers={gut.chambers} />}
      <div class="gg">
        <div>
          <Groups groups={gut.groups} />
          <Arrives arrives={gut.arrives} />
          <Flora flora={gut.flora} />
        </div>
        <div>
          <Findings rows={gut.findings} />
          <Feeds feeds={gut.feeds} />
          {gut.starch && <Starch starch={gut.starch} />}
          {gut.limits.length > 0 && (
            <section class="gut-part">
              <h2 class="h2">{t('gut.limits')}</h2>
              <ul class="points">
                {gut.limits.map((limit) => (
                  <li key={limit}>
                    <Said of={limit} />
                  </li>
                ))}
              </ul>
              {gut.method !== '' && (
                <p class="note">
                  <Said of={gut.method} />
                </p>
              )}
            </section>
          )}
        </div>
      </div>
    </>
  );
}

const OF_A_CHILD = 'substrate.child';

/** Why nothing is said of the colon: for a child there is no model, and no diary would change that. */
export const NoGut = ({ codes }: { readonly codes: readonly string[] }): JSX.Element =>
  codes.includes(OF_A_CHILD) ? (
    <NoticeLine isOwn message={t('gut.child')} hint={t('gut.child-why')} />
  ) : (
    <NothingYet what={t('gut.nothing')} />
  );

/** What the diet feeds the colon, as ranges; what is known of selenium and the gut; a person's own stool profile. */
export function Gut(): JSX.Element {
  const shown = answered.value;
  const gut = shown?.view.gut ?? null;
  const codes = shown?.assessment.notices.map(({ code }) => code) ?? [];
  const isChild = codes.includes(OF_A_CHILD);
  return (
    <main class="wrap gut" aria-busy={shown === null}>
      <div class="head">
        <div>
          <Whose />
          <h1 class="voice" tabIndex={-1}>
            {t('gut.title')}
          </h1>
        </div>
        <p class="lede right">
          {gut ? <Said of={gut.opening} /> : <Words k={isChild ? 'gut.opening-child' : 'gut.opening'} />}
        </p>
      </div>
      {shown && gut && <ConditionsSaid notices={shown.view.notices} />}
      {shown && gut && <Modelled gut={gut} />}
      {shown && !gut && <NoGut codes={codes} />}
      <Stool />
    </main>
  );
}
