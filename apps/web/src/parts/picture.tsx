import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../base/text.js';
import { Seg } from './controls.js';

/** Every picture has a sentence and a table: the sentence names the figure, the table stands behind a switch. */
export function PictureOrTable(props: {
  readonly title: ComponentChildren;
  readonly beside?: ComponentChildren;
  readonly picture: ComponentChildren;
  readonly table: ComponentChildren;
  readonly class?: string;
}): JSX.Element {
  const [shown, show] = useState<'picture' | 'table'>('picture');
  return (
    <figure class={props.class}>
      <div class="jhead">
        {props.title}
        {props.beside}
        <Seg
          isShowAs
          label={t('frame.show-as')}
          value={shown}
          onChoose={show}
          choices={[
            { id: 'picture', words: t('frame.picture') },
            { id: 'table', words: t('frame.table') },
          ]}
        />
      </div>
      {shown === 'picture' ? props.picture : props.table}
    </figure>
  );
}
