import type { BodyView } from '@selenoscope/core';
import { PLASMA_SIZES, plasmaDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import { PictureOrTable, Table } from '../../parts/index.js';
import { Said, saidText } from '../../said/index.js';
import { pictureWords } from './common/index.js';

/** Levels at rest, each beside what it is held against; plasma on its scale. */
export function Levels({ body }: { readonly body: BodyView }): JSX.Element {
  const size = isNarrow.value ? PLASMA_SIZES.phone : PLASMA_SIZES.desk;
  return (
    <section class="levels-part" id="levels" aria-labelledby="levels-head">
      <PictureOrTable
        title={
          <h2 class="h2" id="levels-head">
            {t('body.at-rest')}
          </h2>
        }
        picture={
          <Picture
            drawn={plasmaDrawing({ ...body.plasma, label: saidText(body.plasma.label) }, size, 'body-plasma', {
              words: pictureWords.value,
            })}
            named
          />
        }
        table={
          <Table
            class="levels"
            caption={t('body.at-rest')}
            columns={[
              { name: t('body.level') },
              { name: t('body.about'), right: true },
              { name: t('body.nine-in-ten'), right: true },
              { name: t('body.held-against') },
            ]}
            rows={body.rows.map((row) => [
              <Said of={row.name} />,
              <b>
                <Said of={row.middle} />
              </b>,
              <Said of={row.between} />,
              <span class="note">
                <Said of={row.reference} />
              </span>,
            ])}
          />
        }
      />
      <div class="prose">
        <p>
          <Said of={body.expected} />
        </p>
        {body.meaning.map((sentence, i) => (
          <p key={i}>
            <Said of={sentence} />
          </p>
        ))}
      </div>
    </section>
  );
}
