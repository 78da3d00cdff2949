import type { ComponentChildren, JSX } from 'preact';
import { amount, t } from '../../../base/index.js';
import { Kind } from './kind.js';
import type { Option } from './options.js';
import { broughtBy, gramsOf, isStated, type microgramsOf } from './portion.js';
import { betweenText, gramsText, portionText } from './words.js';

function marked(name: string, hits: Option['hits']): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const [at, to] of hits) {
    if (at < from) continue;
    parts.push(name.slice(from, at), <mark>{name.slice(at, to)}</mark>);
    from = to;
  }
  parts.push(name.slice(from));
  return parts;
}

function aboutOf({ times, line, food, isAsTyped }: Option): string {
  if (isAsTyped) return t('diary.keep-typed');
  const used = times > 0 ? t('diary.used', { count: times }) : null;
  const what = food.startsWith('recipe:')
    ? t('diary.own-recipe')
    : food.startsWith('product:')
      ? t('diary.own-product')
      : line === undefined
        ? ''
        : line === null || line.kind === 'unknown' || line.per100g === null
          ? t('diary.no-value')
          : t('diary.per-100', { amount: amount(line.per100g.mean) });
  return [used, what].filter((part) => part).join(' · ');
}

// The listbox owns the keyboard: these are for a hand, and their keys are the arrows of the search.
const noFocus = (event: Event): void => event.preventDefault();

interface LineProps {
  readonly id: string;
  readonly option: Option;
  readonly isOn: boolean;
  readonly addWords: string;
  /** false: the food alone is asked */
  readonly hasPortion: boolean;
  readonly onPress: (how: 'touch' | 'hand') => void;
  readonly onPoint: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onMeasure: () => void;
}

/** How much, and what it brings. */
function PortionOf(
  props: LineProps & {
    readonly grams: number | null;
    readonly ug: ReturnType<typeof microgramsOf>;
    readonly isUnknown: boolean;
  },
): JSX.Element {
  const { option, isOn, grams, ug, isUnknown } = props;
  const { line, portion } = option;
  const step = (by: 1 | -1) => (event: MouseEvent) => {
    event.stopPropagation();
    props.onStep(by);
  };
  return (
    <>
      <span class="df-pt">
        {isOn && (
          <span class="df-st" aria-hidden="true" onClick={step(-1)}>
            −
          </span>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: for a hand alone, see above */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Shift and the arrows do the same */}
        <span
          class="df-amount"
          onClick={(event) => {
            if (!isOn || (line?.measures.length ?? 0) < 2) return;
            event.stopPropagation();
            props.onMeasure();
          }}
        >
          {portionText(portion.amount, portion.unit)}
          {!isStated(portion.unit) && grams !== null && <small>{gramsText(grams)}</small>}
        </span>
        {isOn && (
          <span class="df-st" aria-hidden="true" onClick={step(1)}>
            +
          </span>
        )}
      </span>
      <span class="df-rv">
        {ug ? (
          <>
            <b>{amount(ug.mean)}</b>
            <small>{t('diary.range-ug', { range: betweenText(ug.p5, ug.p95) })}</small>
          </>
        ) : isUnknown ? (
          <>
            <b class="df-unk">?</b>
            <small>{t('diary.not-zero')}</small>
          </>
        ) : (
          <small>{line === undefined ? '' : t('diary.weight-later')}</small>
        )}
      </span>
    </>
  );
}

/** One food in the list: name, portion, what it brings, how that is known. */
export function Line(props: LineProps): JSX.Element {
  const { option, isOn } = props;
  const { line, portion } = option;
  const isUnknown = line === null || line?.kind === 'unknown' || line?.per100g === null;
  const grams = gramsOf(portion, line?.measures ?? []);
  const ug = isUnknown || !line ? null : broughtBy(line, portion);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field
    <div
      id={props.id}
      role="option"
      aria-selected={isOn}
      class={isOn ? 'on' : undefined}
      onMouseDown={noFocus}
      onPointerMove={(event) => event.pointerType === 'mouse' && !isOn && props.onPoint()}
      onClick={(event) => props.onPress((event as unknown as PointerEvent).pointerType === 'mouse' ? 'hand' : 'touch')}
    >
      <span class="df-rn" lang={option.isAsTyped ? document.documentElement.lang : 'en'}>
        {marked(option.name, option.hits)}
        <small lang={document.documentElement.lang}>{aboutOf(option)}</small>
      </span>
      {props.hasPortion && <PortionOf {...props} grams={grams} ug={ug} isUnknown={isUnknown} />}
      {line === undefined ? <span /> : <Kind kind={isUnknown ? 'unknown' : line!.kind} />}
      {isOn && (
        <span class="df-add" aria-hidden="true">
          {props.addWords}
        </span>
      )}
    </div>
  );
}
