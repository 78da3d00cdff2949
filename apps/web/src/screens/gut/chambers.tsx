import type { GutView } from '@selenoscope/core';
import { CHAMBERS_SIZES, chambersDrawing, MEASURED_KEY } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import { PictureOrTable, Table } from '../../parts/index.js';
import { English, Said, saidText } from '../../said/index.js';
import { pictureWords } from '../body/common/index.js';

function ChambersTable({ chambers }: { readonly chambers: GutView['chambers'] }): JSX.Element {
  const { parts, whole } = chambers;
  return (
    <Table
      class="colon-table"
      caption={t('gut.colon')}
      columns={[
        { name: t('gut.part') },
        { name: t('gut.litres'), right: true },
        { name: t('gut.acids-mm'), right: true },
        { name: t('gut.nine-in-ten'), right: true },
        { name: t('gut.measured'), right: true },
        { name: t('gut.ph'), right: true },
        { name: t('gut.nine-in-ten'), right: true },
        { name: t('gut.measured'), right: true },
      ]}
      rows={[
        ...parts.map((part) => [
          <Said of={part.name} />,
          ...[part.litres, part.acids.middle, part.acids.between, part.acids.measuredText].map((x, i) => (
            <Said key={i} of={x} />
          )),
          ...[part.pH.middle, part.pH.between, part.pH.measuredText].map((x, i) => <Said key={i} of={x} />),
        ]),
        [t('gut.all-of-it'), '', <Said of={whole.middle} />, <Said of={whole.between} />, '', '', '', ''],
      ]}
    />
  );
}

/** Names and the sentence in the language in use. */
const inWords = (chambers: GutView['chambers']): GutView['chambers'] => ({
  ...chambers,
  label: saidText(chambers.label),
  parts: chambers.parts.map((part) => ({ ...part, name: saidText(part.name), litres: saidText(part.litres) })),
});

/** The colon by volume: acids and pH as ranges, what was measured in people as triangles. */
export function Chambers({ chambers }: { readonly chambers: GutView['chambers'] }): JSX.Element {
  const size = isNarrow.value ? CHAMBERS_SIZES.phone : CHAMBERS_SIZES.desk;
  return (
    <>
      <PictureOrTable
        class="colon-figure"
        title={<h2 class="h2">{t('gut.colon')}</h2>}
        picture={<Picture drawn={chambersDrawing(inWords(chambers), size, { words: pictureWords.value })} named />}
        table={<ChambersTable chambers={chambers} />}
      />
      <p class="note colon-legend">
        <Picture drawn={MEASURED_KEY} /> <Said of={chambers.legend} /> <Said of={chambers.noSplit} />
      </p>
      {chambers.sources.length > 0 && (
        <p class="note">
          {t('gut.measured-in')} <English of={`${chambers.sources.join('; ')}.`} />
        </p>
      )}
    </>
  );
}
