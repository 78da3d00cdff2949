import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ago, amount, dayShort, fixed, micrograms, rangeOf, t, today } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import type { Answered, Fan } from '../../model/index.js';
import { Words } from '../../parts/index.js';
import { type Drawable, isShare, LEVELS, type LevelId, levelText, percent, rangeText, UNITS } from './course-levels.js';
import { type Axis, axisFor, FAN_SIZES, type FanWords, fanDrawing, levelAt, spreadAt } from './fan/index.js';
import { FanTable } from './fan-table.js';
import { type Marks, type MeasuredMark, marksOf } from './marks.js';
import { asNowOf, type Told } from './what-if/index.js';

function drawable({ told, shown }: { readonly told: Told | null; readonly shown: Answered }): Drawable | null {
  if (!told) {
    const { body } = shown.assessment;
    return body ? { ugPerDay: 0, asNow: asNowOf(body), with: null, isMoving: false } : null;
  }
  const { ask, answer, isMoving } = told;
  return { ugPerDay: ask.ugPerDay, asNow: answer.asNow, with: ask.ugPerDay > 0 ? answer.with : null, isMoving };
}

/** "72, 8 Mar 2026, 8 months ago, not used" */
const markText = (id: LevelId, mark: MeasuredMark): string =>
  [levelText(id, mark.value), whenOf(mark), mark.used ? '' : whyUnused(mark)].filter(Boolean).join(', ');

/** The example's today is not the reader's. */
const todayOf = (of: Answered['of']): string | null => (of === 'example' ? null : today());

/** "8 Mar 2026, 8 months ago"; empty where neither is told. */
const whenOf = ({ date, daysAgo }: MeasuredMark): string =>
  date === null || daysAgo === null ? '' : t('body.mark-when', { date: dayShort(date), ago: ago(daysAgo) });

const whyUnused = ({ reason }: MeasuredMark): string =>
  t(reason === 'long-ago' ? 'body.mark-long-ago' : 'body.mark-unused');

/** The picture in sentences. */
function labelOf(id: LevelId, drawn: Drawable, marks: Marks): string {
  const last = drawn.asNow.days.length - 1;
  const words = (fan: Fan): string => {
    const level = spreadAt(fan, last);
    if (!level) return '–';
    const [low, high] = isShare(id) ? [percent(level.p5), percent(level.p95)] : rangeOf(level.p5, level.p95);
    return t('body.spread', { middle: levelText(id, level.p50), low, high });
  };
  const said = { name: t(`body.${id}`), unit: t(UNITS[id]), now: words(drawn.asNow[id]) };
  const dose = micrograms(drawn.ugPerDay);
  const sentences = [
    drawn.with ? t('body.said-with', { ...said, dose, with: words(drawn.with[id]) }) : t('body.said', said),
  ];
  if (marks.values.length > 0)
    sentences.push(t('body.said-measured', { list: marks.values.map((mark) => markText(id, mark)).join('; ') }));
  if (marks.before) {
    const [low, high] = rangeOf(marks.before.p5, marks.before.p95);
    sentences.push(t('body.said-before', { low, high }));
  }
  return sentences.join(' ');
}

const wordsOf = (id: LevelId, drawn: Drawable, marks: Marks, of: Answered['of']): FanWords => ({
  label: labelOf(id, drawn, marks),
  asNow: t('body.as-now'),
  with: t('body.with', { dose: micrograms(drawn.ugPerDay) }),
  today: t('body.today'),
  week: (n) => t('body.week', { n: fixed(n, 0) }),
  tick: (value) => (isShare(id) ? percent(value) : fixed(value, 2)),
  middle: (level) => levelText(id, level),
  range: (low, high) => rangeText(id, low, high),
  measured: (values) => [
    t(of === 'example' ? 'body.example-test' : 'body.your-test', {
      count: values.length,
      value: values.map(({ value }) => amount(value)).join(', '),
    }),
    ...values.map(whenOf).filter(Boolean),
  ],
  // short: a phone has no more room
  setAside: (mark) => [
    [amount(mark.value), whenOf(mark)].filter(Boolean).join(', '),
    t(mark.reason === 'long-ago' ? 'body.mark-long-ago-short' : 'body.mark-unused'),
  ],
  withoutTest: (low, high) => {
    const [from, to] = rangeOf(low, high);
    return t('body.without-test', { low: from, high: to });
  },
  full: t('body.full-level'),
});

/** All that an axis must show. */
function valuesOf(id: LevelId, drawn: Drawable, marks: Marks): readonly number[] {
  const ends = (fan: Fan): number[] =>
    fan.levels.length === 0 ? [] : [...fan.levels[0]!, ...fan.levels.at(-1)!].filter(Number.isFinite);
  const values = ends(drawn.asNow[id]);
  if (drawn.with) values.push(...ends(drawn.with[id]));
  if (marks.before) values.push(marks.before.p5, marks.before.p95);
  for (const { value, within } of marks.values) values.push(value, ...(within ? [within.p5, within.p95] : []));
  if (isShare(id)) values.push(1);
  return values;
}

interface ChartProps {
  readonly id: LevelId;
  readonly drawn: Drawable;
  readonly shown: Answered;
  readonly as: 'picture' | 'table';
}

function Chart({ id, drawn, shown, as }: ChartProps): JSX.Element {
  const marks = marksOf(shown.assessment, id, todayOf(shown.of));
  const kept = useRef<Axis | null>(null);
  kept.current = axisFor(valuesOf(id, drawn, marks), drawn.isMoving ? kept.current : null, isShare(id) ? 4 : 5);
  const words = wordsOf(id, drawn, marks, shown.of);
  const isLow = id !== 'plasmaSelenium';
  const size = isNarrow.value ? FAN_SIZES[isLow ? 'phoneLow' : 'phone'] : FAN_SIZES[isLow ? 'deskLow' : 'desk'];
  const isKnown = levelAt(drawn.asNow[id], 0.5, 0) !== null;
  return (
    <section class="chart" aria-labelledby={`chart-${id}`}>
      <h2 class="h2" id={`chart-${id}`}>
        {t(`body.${id}`)} <span class="note">{t(UNITS[id])}</span>
      </h2>
      {as === 'table' || !isKnown ? (
        <FanTable id={id} drawn={drawn} />
      ) : (
        <Picture
          named
          drawn={fanDrawing(
            {
              days: drawn.asNow.days,
              asNow: drawn.asNow[id],
              with: drawn.with?.[id] ?? null,
              marks,
              axis: kept.current,
              fullAt: isShare(id) ? 1 : null,
              isMoving: drawn.isMoving,
              words,
            },
            size,
          )}
        />
      )}
    </section>
  );
}

/** Levels over twelve weeks: plasma by itself, so that on a phone it stands beside the slider; then the others. */
export function Charts(
  props: Pick<ChartProps, 'shown' | 'as'> & { readonly told: Told | null; readonly which: 'plasma' | 'others' },
): JSX.Element | null {
  const drawn = drawable(props);
  if (!drawn) return null;
  const hasMarks = LEVELS.some((id) => marksOf(props.shown.assessment, id, null).before !== null);
  const chart = (id: LevelId) => <Chart key={id} id={id} drawn={drawn} shown={props.shown} as={props.as} />;
  if (props.which === 'plasma') return <div class="charts first">{chart('plasmaSelenium')}</div>;
  return (
    <div class="charts">
      {LEVELS.filter((id) => id !== 'plasmaSelenium').map(chart)}
      <p class="note charts-note">
        <span>
          <Words k="body.strong-faint" />
        </span>
        {hasMarks && <span>{t('body.pulled')}</span>}
        <span>
          <Words k="body.steady" />
        </span>
      </p>
    </div>
  );
}
