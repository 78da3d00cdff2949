import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../base/index.js';
import { Button } from '../../parts/index.js';
import type { Gathered } from './gathered.js';
import { counted } from './sentences.js';
import type { Weighed } from './weighed.js';

/** Lines on what saving will do, none of them for what is not there. */
function facts(files: Gathered, weighed: Weighed, how: 'add' | 'replace'): readonly string[] {
  const same = weighed.entries.length - weighed.entriesNew.length;
  const crp = weighed.labsNew.filter(({ analyte }) => analyte === 'crp').length;
  const lines: (string | false)[] = [
    how === 'add' && same > 0 && counted('files.fact-same', same),
    files.entriesTwice > 0 && counted('files.fact-twice', files.entriesTwice),
    how === 'add' &&
      weighed.daysThere.length > 0 &&
      weighed.entriesNew.length > 0 &&
      counted('files.fact-days', weighed.daysThere.length),
    how === 'replace' && weighed.entriesThere.length > 0 && counted('files.fact-replaced', weighed.entriesThere.length),
    crp < weighed.labsNew.length && counted('files.fact-labs', weighed.labsNew.length - crp),
    crp > 0 && counted('files.read-crp', crp),
    weighed.stoolNew.length > 0 && counted('files.fact-stool', weighed.stoolNew.length),
    weighed.mapping.length > 0 && counted('files.fact-texts', weighed.mapping.length),
    weighed.labsSame > 0 && counted('files.fact-labs-same', weighed.labsSame),
    weighed.stoolSame > 0 && t('files.fact-stool-same'),
    weighed.mappingChanged > 0 && counted('files.fact-mapping', weighed.mappingChanged),
    files.person !== null && t('files.fact-person'),
    files.answers !== null && t('files.fact-answers'),
    files.whole !== null && t(how === 'replace' ? 'files.fact-whole-replace' : 'files.fact-whole-add'),
    files.aside.length > 0 && t('files.fact-aside', { names: files.aside.join(', ') }),
  ];
  return lines.filter((line) => line !== false);
}

/** True where saving would change anything. */
export function bringsAnything(files: Gathered, weighed: Weighed, how: 'add' | 'replace', settled: number): boolean {
  const entries = how === 'add' ? weighed.entriesNew : weighed.entries;
  return (
    entries.length + weighed.labsNew.length + weighed.mapping.length + weighed.stoolNew.length + settled > 0 ||
    files.person !== null ||
    files.answers !== null ||
    files.whole !== null
  );
}

/** What is saved, and how; nothing is until the button is pressed. */
export function SaveSheet(props: {
  readonly files: Gathered;
  readonly weighed: Weighed;
  readonly how: 'add' | 'replace';
  readonly settled: number;
  readonly isSaving: boolean;
  readonly fault: string | null;
  readonly onHow: (how: 'add' | 'replace') => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { files, weighed, how } = props;
  const name = useId();
  const isChoice = weighed.daysThere.length > 0 || files.whole !== null;
  const isAnything = bringsAnything(files, weighed, how, props.settled);
  const kind = files.whole ? 'whole' : 'days';
  return (
    <aside class="sheet save-sheet" aria-label={t('files.save-title')}>
      <h2 class="h2">{t('files.nothing-saved')}</h2>
      {isChoice && (
        <fieldset class="how-saved">
          <legend class="lbl">{t(`files.how-${kind}`)}</legend>
          {(['add', 'replace'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={how === one} onChange={() => props.onHow(one)} />
              <span>{t(`files.how-${kind}-${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {facts(files, weighed, how).map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
      {!isAnything && <p>{t('files.nothing-new')}</p>}
      {props.fault && (
        <p class="fault" role="alert">
          {props.fault}
        </p>
      )}
      <div class="save-row">
        {isAnything && (
          <Button look="go" disabled={props.isSaving} onClick={props.onSave}>
            {saveWords(files, weighed, how)}
          </Button>
        )}
        <Button look={isAnything ? 'quiet' : 'plain'} onClick={props.onLeave}>
          {t('files.leave')}
        </Button>
      </div>
    </aside>
  );
}

function saveWords(files: Gathered, weighed: Weighed, how: 'add' | 'replace'): string {
  const entries = how === 'add' ? weighed.entriesNew : weighed.entries;
  if (files.whole) return t(how === 'replace' ? 'files.save-whole-replace' : 'files.save-whole-add');
  return entries.length > 0 ? counted('files.save-entries', entries.length) : t('files.save');
}
