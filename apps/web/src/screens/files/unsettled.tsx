import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import type { FileRead } from '../../model/index.js';
import { Button } from '../../parts/index.js';
import { AnyFood } from '../diary/find/index.js';
import { counted } from './sentences.js';

const SHOWN_TEXTS = 100;

interface Text {
  readonly text: string;
  readonly rows: number;
  readonly candidates: FileRead['unsettled'][number]['candidates'];
}

/** Rows of the same text are one question. */
export function textsOf(unsettled: FileRead['unsettled']): readonly Text[] {
  const found = new Map<string, Text>();
  for (const { text, candidates } of unsettled) {
    const old = found.get(text);
    found.set(text, { text, rows: (old?.rows ?? 0) + 1, candidates: old?.candidates ?? candidates });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/** Rows that were read, but whose food is not certain: they count as unknown until the person says which it is. */
export function Unsettled(props: {
  readonly read: FileRead;
  readonly settled: ReadonlyMap<string, string>;
  readonly onSettle: (text: string, food: string | null) => void;
}): JSX.Element | null {
  const texts = textsOf(props.read.unsettled);
  if (texts.length === 0) return null;
  const more = texts.length - SHOWN_TEXTS;
  return (
    <div class="part">
      <h3 class="h2">{counted('files.unsettled-title', props.read.unsettled.length)}</h3>
      <p class="note">{t('files.unsettled-what')}</p>
      <ul class="texts">
        {texts.slice(0, SHOWN_TEXTS).map((one) => (
          <TextLine
            key={one.text}
            of={one}
            food={props.settled.get(one.text) ?? null}
            onSettle={(food) => props.onSettle(one.text, food)}
          />
        ))}
      </ul>
      {more > 0 && <p class="note">{counted('files.more-texts', more)}</p>}
    </div>
  );
}

type Food = Text['candidates'][number];

/** One text: the nearest foods, or any other by search. */
function TextLine(props: {
  readonly of: Text;
  readonly food: string | null;
  readonly onSettle: (food: string | null) => void;
}): JSX.Element {
  const { text, rows, candidates } = props.of;
  const [searched, setSearched] = useState<Food | null>(null);
  const [isSearching, setSearching] = useState(false);
  const foods = searched && !candidates.some(({ id }) => id === searched.id) ? [...candidates, searched] : candidates;
  return (
    <li>
      <label>
        <span class="says">{text}</span>
        <span class="note"> {counted('files.rows', rows)}</span>
        <select
          class="box"
          value={props.food ?? ''}
          onChange={(event) => props.onSettle(event.currentTarget.value || null)}
        >
          <option value="">{t('files.keep-unknown')}</option>
          {foods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button look="quiet" class="flush" aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>
        {t('diary.settle-other')}
      </Button>
      {isSearching && (
        <AnyFood
          text={text}
          onTake={async (food) => {
            setSearched(food);
            setSearching(false);
            props.onSettle(food.id);
            return true;
          }}
        />
      )}
    </li>
  );
}
