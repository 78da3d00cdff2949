import type { StoolAnswer, StoolSample } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fixed, has, t } from '../../../base/index.js';
import { Explained, Field, NoticeLine, PictureOrTable, Table } from '../../../parts/index.js';
import { English } from '../../../said/index.js';
import { Indices } from './indices.js';
import { bars, digits, shareText } from './shares.js';

/** Measures within a sample, as the command lists them. */
const ALPHA = [
  'observed',
  'rarefied',
  'chao1',
  'ace',
  'goodsCoverage',
  'shannon',
  'simpson',
  'inverseSimpson',
  'pielou',
  'faithPd',
] as const;

function Diversity({ sample }: { readonly sample: StoolSample }): JSX.Element {
  const { alpha } = sample;
  const name = (key: (typeof ALPHA)[number]): string =>
    key === 'rarefied' && alpha.depth !== null
      ? t('gut.alpha-rarefied-in', { reads: fixed(alpha.depth, 0) })
      : t(`gut.alpha-${key}`);
  return (
    <>
      <h4 class="h4">{t('gut.diversity')}</h4>
      <Table
        caption={t('gut.diversity')}
        columns={[{ name: t('gut.measure') }, { name: t('gut.value'), right: true }, { name: t('gut.what-it-is') }]}
        rows={ALPHA.map((key) => [
          <Explained key={key} text={name(key)} />,
          alpha[key] === null ? t('gut.no-value') : key === 'observed' ? fixed(alpha[key], 0) : digits(alpha[key]),
          <span class="note">
            <Explained text={t(`gut.alpha-${key}-is`)} />
          </span>,
        ])}
      />
    </>
  );
}

function Composition({ sample }: { readonly sample: StoolSample }): JSX.Element {
  const rows = bars(sample);
  return (
    <PictureOrTable
      class="composition"
      title={<h4 class="h4">{t('gut.composition')}</h4>}
      picture={
        <ul class="taxa">
          {rows.map((bar) => (
            <li key={bar.taxon}>
              <span class="taxon" lang={bar.isRest ? undefined : 'la'}>
                {bar.isRest ? t('gut.all-the-rest') : bar.taxon}
              </span>
              <span class={bar.isRest ? 'taxon-bar rest' : 'taxon-bar'} aria-hidden="true">
                <i style={{ inlineSize: `${100 * bar.part}%` }} />
              </span>
              <span class="taxon-share">{shareText(bar.share)}</span>
            </li>
          ))}
        </ul>
      }
      table={
        <Table
          caption={t('gut.composition')}
          columns={[{ name: t('gut.taxon') }, { name: t('gut.rank') }, { name: t('gut.share'), right: true }]}
          rows={sample.composition.map((one, i) => [
            i === rows.length - 1 && one.rank === '' ? t('gut.all-the-rest') : <span lang="la">{one.taxon}</span>,
            rankName(one.rank),
            shareText(one.share),
          ])}
        />
      }
    />
  );
}

/** Genera that may use selenium: a fact of genomes, with its range. */
function Trait({ sample }: { readonly sample: StoolSample }): JSX.Element {
  const { share, coverage, genera } = sample.seleniumTrait;
  return (
    <>
      <h4 class="h4">{t('gut.trait')}</h4>
      <p>
        {coverage === 0
          ? t('gut.trait-none')
          : t('gut.trait-says', {
              middle: shareText(share.p50),
              low: shareText(share.p5),
              high: shareText(share.p95),
              covered: shareText(coverage),
            })}
      </p>
      {genera.length > 0 && (
        <details>
          <summary>{t('gut.trait-genera', { count: genera.length })}</summary>
          <Table
            caption={t('gut.trait')}
            columns={[
              { name: t('gut.taxon') },
              { name: t('gut.share'), right: true },
              { name: t('gut.trait-chance'), right: true },
              { name: t('gut.source') },
            ]}
            rows={genera.map((one) => [
              <span lang="la">{one.genus}</span>,
              shareText(one.share),
              t('gut.trait-range', { low: shareText(one.low), high: shareText(one.high) }),
              <span class="note">
                <English of={`${one.source} ${one.status === '' ? '' : `(${one.status})`}`} />
              </span>,
            ])}
          />
        </details>
      )}
      <p class="note">{t('gut.trait-rule')}</p>
    </>
  );
}

const rankName = (rank: string): string => (has(`gut.rank-${rank}`) ? t(`gut.rank-${rank}`) : rank);

const summed = (sample: StoolSample): string => {
  const ranks = sample.coverage.ranks
    .filter(({ rank }) => rank === 'phylum' || rank === 'genus' || rank === 'species')
    .map(({ rank, share }) => t('gut.named-to', { share: shareText(share), rank: rankName(rank) }));
  const reads = sample.reads === null ? t('gut.no-reads') : t('gut.reads', { count: fixed(sample.reads, 0) });
  return `${reads} ${t('gut.named', { list: ranks.join(', ') || '–', unnamed: shareText(sample.coverage.unclassified) })}`;
};

/** One profile: what was read, each sample, and what to mind. */
export function Profile({ answer }: { readonly answer: StoolAnswer }): JSX.Element {
  const [chosen, choose] = useState(0);
  const sample = answer.samples[chosen] ?? answer.samples[0];
  const reasons = new Set(answer.samples.flatMap((one) => one.indexDetails.map((index) => index.reason)));
  const notices = answer.notices.filter(({ message }) => !reasons.has(message));
  const { profile } = answer;
  return (
    <>
      <p class="note">
        {t('gut.stool-file', {
          format: has(`files.format-${profile.format}`) ? t(`files.format-${profile.format}`) : profile.format,
          method: t(`gut.method-${profile.method}`),
          unit: t(`gut.unit-${profile.unit}`),
          samples: answer.samples.length,
          count: answer.samples.length,
          taxa: fixed(profile.taxa, 0),
        })}
      </p>
      {answer.samples.length > 1 && (
        <Field id={`sample-${profile.file}`} label={t('gut.sample')}>
          <select
            id={`sample-${profile.file}`}
            value={String(chosen)}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {answer.samples.map((one, i) => (
              <option key={one.id} value={String(i)}>
                {one.id}
              </option>
            ))}
          </select>
        </Field>
      )}
      {sample && (
        <>
          <p>{summed(sample)}</p>
          <Composition sample={sample} />
          <div class="stool-two">
            <div>
              <Diversity sample={sample} />
            </div>
            <div>
              <Indices details={sample.indexDetails} />
              <Trait sample={sample} />
            </div>
          </div>
        </>
      )}
      <h4 class="h4">{t('gut.noise')}</h4>
      <p>{t('gut.noise-says')}</p>
      {notices.map((notice) => (
        <NoticeLine key={notice.code + notice.message} code={notice.code} message={notice.message} hint={notice.hint} />
      ))}
      <p class="note" lang="en">
        <Explained
          text={`selenoscope ${answer.run.version}, data ${answer.run.data}, seed ${answer.run.seed}, draws ${answer.run.draws}`}
          isEnglish
        />
      </p>
    </>
  );
}
