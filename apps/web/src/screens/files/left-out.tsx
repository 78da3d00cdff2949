import type { JSX } from 'preact';
import { t, today } from '../../base/index.js';
import type { FileRead } from '../../model/index.js';
import { Button, Table } from '../../parts/index.js';
import { SaidProblem } from '../../said/index.js';
import { leftOutCsv } from './csv.js';
import { saveFile } from './download.js';
import { counted } from './sentences.js';

/** More rows than this no one reads on a page; the whole list is a file. */
const SHOWN_ROWS = 200;

const saveList = (read: FileRead): Promise<boolean> =>
  saveFile({
    name: `selenoscope-left-out-${today()}.csv`,
    type: 'text/csv',
    extension: '.csv',
    description: t('files.csv'),
    parts: async () => ['\uFEFF', leftOutCsv([read])],
  });

/** What was left out of a file, each row with why and what to do. */
export function LeftOut({ read }: { readonly read: FileRead }): JSX.Element | null {
  const { leftOut } = read;
  if (leftOut.length === 0 || read.kind === 'refused') return null;
  const more = leftOut.length - SHOWN_ROWS;
  return (
    <div class="part">
      <h3 class="h2">{counted('files.left-out-title', leftOut.length)}</h3>
      <Table
        caption={t('files.left-out-caption', { name: read.name })}
        class="files-rows"
        columns={[{ name: t('files.row-column') }, { name: t('files.says-column') }, { name: t('files.why-column') }]}
        rows={leftOut.slice(0, SHOWN_ROWS).map((one) => [
          one.row ?? t('files.no-row'),
          <span class="says">{one.text}</span>,
          <SaidProblem
            code={one.code}
            message={one.message}
            hint={one.hint}
            between={(what, todo) => (
              <span>
                {what} <span class="hint">{todo}</span>
              </span>
            )}
          />,
        ])}
      />
      {more > 0 && (
        <p class="more-rows">
          {counted('files.more-rows', more)}{' '}
          <Button look="quiet" onClick={() => void saveList(read)}>
            {t('files.save-left-out')}
          </Button>
        </p>
      )}
      {more <= 0 && leftOut.length > 1 && (
        <Button look="quiet" class="flush" onClick={() => void saveList(read)}>
          {t('files.save-left-out')}
        </Button>
      )}
    </div>
  );
}
