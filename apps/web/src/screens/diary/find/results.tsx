import type { JSX } from 'preact';
import { t } from '../../../base/index.js';
import { DoseLine } from './dose-line.js';
import type { DoseAsked } from './dose-typed.js';
import { Hints } from './hints.js';
import { Line } from './line.js';
import type { Option } from './options.js';
import type { Answers } from './use-answers.js';

export type How = 'touch' | 'hand';

/** The list under the search: a dose where one was looked for, then foods. Rows are counted from the dose. */
export function Results(props: {
  readonly id: string;
  readonly label: string;
  readonly answers: Answers;
  readonly isOpen: boolean;
  /** what is said where there is nothing; null where there is something */
  readonly noneWords: string | null;
  /** what is said above lines of which none fits well; null where one does */
  readonly poorWords: string | null;
  readonly active: number;
  readonly addWords: string;
  readonly hasPortion: boolean;
  readonly hasDay: boolean;
  readonly onPoint: (row: number) => void;
  readonly onPress: (row: number, how: How) => void;
  readonly onDose: (dose: DoseAsked) => void;
  readonly onStep: (option: number, by: 1 | -1) => void;
  readonly onMeasure: (option: number) => void;
}): JSX.Element {
  const { id, answers, isOpen, noneWords, poorWords, active, hasPortion } = props;
  const { of, dose, options } = answers;
  const before = dose ? 1 : 0;
  const line = (option: Option, i: number): JSX.Element => {
    const row = i + before;
    return (
      // a line keeps nothing of its own: at its place it is written anew, which is quicker than making another
      <Line
        key={i}
        id={`${id}-${row}`}
        option={option}
        isOn={row === active}
        addWords={props.addWords}
        hasPortion={hasPortion}
        onPoint={() => props.onPoint(row)}
        onPress={(how) => props.onPress(row, how)}
        onStep={(by) => props.onStep(i, by)}
        onMeasure={() => props.onMeasure(i)}
      />
    );
  };
  return (
    <>
      <div class={hasPortion ? 'df-res' : 'df-res plain'} hidden={!isOpen}>
        {poorWords !== null && <p class="df-none">{poorWords}</p>}
        <div id={`${id}-list`} role="listbox" aria-label={props.label} data-of={of}>
          {dose && (
            <DoseLine
              key="dose"
              id={`${id}-0`}
              dose={dose}
              isOn={active === 0}
              onPoint={() => props.onPoint(0)}
              onPress={() => props.onDose(dose)}
            />
          )}
          {options.map(line)}
        </div>
        {noneWords !== null && <p class="df-none">{noneWords}</p>}
        {options.length > 0 && <Hints hasPortion={hasPortion} hasDay={props.hasDay} />}
      </div>
      <p class="sr" role="status">
        {noneWords ?? poorWords ?? (isOpen && of !== '' ? t('diary.found', { count: options.length + before }) : '')}
      </p>
    </>
  );
}
