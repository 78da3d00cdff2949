import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { Button } from '../../parts/index.js';
import { Copies } from './copies.js';
import { incoming, putAside } from './incoming.js';
import { LossReport } from './loss-report.js';
import { ReadPlace } from './read-place.js';
import { SavePlace } from './save-place.js';

/** Files in and out, and the copies on this device. While files wait to be saved, their loss report stands here. */
export function Files(): JSX.Element {
  const now = incoming.value;
  if (now?.reads) return <LossReport key={now.names.join('\n')} reads={now.reads} />;
  if (now) return <Reading names={now.names} />;
  return (
    <main class="wrap files">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('files.title')}
        </h1>
      </div>
      <div class="files-grid">
        <ReadPlace />
        <SavePlace />
        <Copies />
      </div>
    </main>
  );
}

function Reading({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <main class="wrap files" aria-busy="true">
      <div class="head">
        <div>
          <h1 class="voice" tabIndex={-1}>
            {t('files.reading')}
          </h1>
          <p class="lede" role="status">
            {names.join(', ')}
          </p>
        </div>
      </div>
      <Button onClick={() => putAside()}>{t('files.leave')}</Button>
    </main>
  );
}
