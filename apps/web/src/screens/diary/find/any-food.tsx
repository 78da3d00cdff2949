import type { JSX } from 'preact';
import { t } from '../../../base/index.js';
import { FoodFind } from './find.js';

/** Which food a text means, of all that there are: the food alone is asked. */
export function AnyFood(props: {
  readonly text: string;
  readonly onTake: (food: { readonly id: string; readonly name: string }) => Promise<boolean>;
}): JSX.Element {
  return (
    <FoodFind
      label={t('diary.settle', { text: props.text })}
      own={[]}
      addWords={t('diary.take')}
      hasPortion={false}
      isFirst
      onChoose={({ food: id, name }) => props.onTake({ id, name })}
    />
  );
}
