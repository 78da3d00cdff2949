import type { PlanCard, PlanShown, PlanView, Verdict } from '@selenoscope/core';
import { CARD_SIZES, moonGlyph, scaleDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import { Button } from '../../parts/index.js';
import { Said, saidText } from '../../said/index.js';
import { drawWords } from '../journey/index.js';
import { CardDetails } from './card-details.js';
import { AnswerIt } from './find-out.js';
import { StopFirst } from './stop-first.js';

const Moon = ({ verdict, id }: { readonly verdict: Verdict; readonly id: string }): JSX.Element => (
  <Picture drawn={useMemo(() => moonGlyph(verdict, 22, id), [verdict, id])} />
);

/** The moon of each chance. */
const VERDICTS = {
  enough: 'likely-adequate',
  'too-much': 'likely-too-much',
  'too-little': 'likely-too-little',
} as const satisfies Record<PlanCard['chances'][number]['of'], Verdict>;

/** A chance as it would be, and beside it as it is now, where anything changes. */
function Chance(props: {
  readonly verdict: Verdict;
  readonly name: string;
  readonly of: PlanCard['enough'];
  readonly isChange: boolean;
  readonly isWarned?: boolean;
}): JSX.Element {
  const { verdict, name, of, isChange, isWarned } = props;
  return (
    <div>
      <dt>
        <Moon verdict={verdict} id={useId()} /> {name}
      </dt>
      <dd>
        <b class={isWarned ? 'w' : undefined}>
          <Said of={of.after} />
        </b>
        {isChange && (
          <small>
            {t('plan.now')} <Said of={of.before} />
          </small>
        )}
      </dd>
    </div>
  );
}

/** One plan: its sentence, where it leads on the scale, both chances, what else it moves, and its proof. */
export function Card(props: {
  readonly card: PlanCard;
  readonly plan: PlanShown;
  readonly view: PlanView;
  readonly isFirst: boolean;
  readonly isFollowing: boolean;
  readonly isTried: boolean;
  readonly onTry: () => void;
}): JSX.Element {
  const { card, plan, view, isFirst, isFollowing, isTried, onTry } = props;
  const id = useId();
  const narrow = isNarrow.value;
  const words = drawWords.value;
  const scale = useMemo(
    () =>
      scaleDrawing(card.scale, narrow ? CARD_SIZES.phone : CARD_SIZES.desk, id, {
        words,
        label: saidText(card.scale.label),
      }),
    [card.scale, narrow, id, words],
  );
  const question = plan.changes.find(({ kind }) => kind === 'find-out')?.code;
  const isChange = card.changes.length > 0;
  return (
    <li class="sheet">
      <p class="note kicker">
        <Said of={card.kicker} />
      </p>
      <div>
        <h2 class="sent">
          <Said of={card.sentence} />
        </h2>
        <StopFirst view={view} />
      </div>
      <figure>
        <Picture drawn={scale} named />
      </figure>
      <dl>
        {card.chances.map(({ of, chance, isWarned }) => (
          <Chance
            key={of}
            verdict={VERDICTS[of]}
            name={t(`plan.${of}`)}
            of={chance}
            isChange={isChange}
            isWarned={isWarned}
          />
        ))}
      </dl>
      <ul class="ex2">
        {card.facts.map((fact) => (
          <li key={fact}>
            <Said of={fact} />
          </li>
        ))}
        {isFollowing && <li class="soon">{t('plan.following-card')}</li>}
        {card.remarks.map((remark) => (
          <li key={remark} class="remark">
            <Said of={remark} />
          </li>
        ))}
      </ul>
      <div class="rest">
        {question !== undefined && <AnswerIt code={question} go={isFirst} />}
        {isChange && question === undefined && (
          <Button look={isFirst ? 'go' : 'plain'} onClick={onTry} disabled={isTried}>
            {t(isTried ? 'plan.trying' : 'plan.try')}
          </Button>
        )}
        <CardDetails card={card} view={view} />
      </div>
    </li>
  );
}
