import type { JSX } from 'preact';
import { has, t } from '../../base/index.js';
import type { FileRead } from '../../model/index.js';
import { NoticeLine } from '../../parts/index.js';
import { LeftOut } from './left-out.js';
import { leftOutSentence, readSentence, rowWords } from './sentences.js';
import { Unsettled } from './unsettled.js';

/** The format, in words where we have them; what is of one format alone needs no word for it. */
function formatOf({ format, kind }: FileRead): string {
  if (kind !== 'diary' && kind !== 'stool') return '';
  return has(`files.format-${format}`) ? t(`files.format-${format}`) : format;
}

/** One file: what was read, what was left out and why, what is not settled. */
export function FilePart(props: {
  readonly read: FileRead;
  /** its sentence stands above the page already */
  readonly isAlone: boolean;
  readonly settled: ReadonlyMap<string, string>;
  readonly onSettle: (text: string, food: string | null) => void;
}): JSX.Element {
  const { read } = props;
  const isRefused = read.kind === 'refused';
  const left = leftOutSentence(read);
  return (
    <section class="file-part">
      <div class="file-head">
        <h2 class="h2 file-name">{read.name}</h2>
        <span class={isRefused ? 'chip refused' : 'chip'}>
          {isRefused ? t('files.refused') : t(`files.kind-${read.kind}`)}
        </span>
        <span class="note">{formatOf(read)}</span>
      </div>
      {!isRefused && !props.isAlone && (
        <p>
          {readSentence(read)} {left}
        </p>
      )}
      {isRefused &&
        read.leftOut.map((one, i) => (
          <NoticeLine key={i} stop lead={rowWords(one)} code={one.code} message={one.message} hint={one.hint} />
        ))}
      {read.notices.map((notice, i) => (
        <NoticeLine
          key={`${notice.code}${i}`}
          stop={isRefused}
          code={notice.code}
          message={notice.message}
          hint={notice.hint}
        />
      ))}
      <LeftOut read={read} />
      <Unsettled read={read} settled={props.settled} onSettle={props.onSettle} />
    </section>
  );
}
