import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Button, Table } from '../../parts/index.js';
import { chooseFiles } from './choose.js';

const KINDS = ['diary', 'labs', 'stool', 'person', 'mapping', 'answers', 'whole'] as const;

/** Where files come in. */
export function ReadPlace(): JSX.Element {
  return (
    <section class="read-place">
      <div class="drop-place">
        <h2 class="h2">{t('files.drop-title')}</h2>
        <p class="note">{t('files.drop-what')}</p>
        <Button look="go" onClick={() => chooseFiles()}>
          {t('files.choose')}
        </Button>
      </div>
      <details class="can-read">
        <summary>{t('files.kinds')}</summary>
        <Table
          caption={t('files.kinds')}
          columns={[{ name: t('files.kinds-what') }, { name: t('files.kinds-how') }]}
          rows={KINDS.map((kind) => [t(`files.kind-${kind}`), t(`files.kind-${kind}-how`)])}
        />
      </details>
    </section>
  );
}
