import type { JourneyView, SettleView, SourceView } from '@selenoscope/core';
import type { JourneyPart } from '@selenoscope/draw';
import type { Answered } from '../../model/index.js';

export interface Amount {
  readonly ugPerDay: number;
  readonly p5: number;
  readonly p95: number;
}
export interface FoodBehind extends Amount {
  readonly source: SourceView;
}
export interface FormBehind extends Amount {
  readonly form: string;
}

/** What an opened band or gate holds: foods on the plate's side, chemical forms on the body's. */
export interface Behind extends Amount {
  readonly name: string;
  readonly foods: readonly FoodBehind[];
  readonly forms: readonly FormBehind[];
  readonly settle: readonly SettleView[];
  /** key of a text that says what the name holds; null where the name says it */
  readonly note: string | null;
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'form-1': ['selenomethionine'],
  'form-2': ['selenocysteine'],
  'form-3': ['selenite', 'selenate'],
};
const NAMED = new Set(Object.values(GROUPS).flat());
const isOfGroup = (group: string, form: string): boolean => GROUPS[group]?.includes(form) ?? !NAMED.has(form);

// an answer of the check may be several kinds of food, which the plate sorts as mixed
const SEVERAL = 'Several kinds';

/** Which sources a gate of the plate stands for, by their place in the list. */
function isFrom(gate: string, answered: Answered, view: JourneyView): (row: SourceView, i: number) => boolean {
  const { kinds, rows } = answered.view.sources;
  if (gate.startsWith('plate-')) {
    const eaten = rows.map((row, i) => ({ row, i })).filter(({ row }) => row.ugPerDay > 0);
    return (_, i) => eaten[Number(gate.slice('plate-'.length))]?.i === i;
  }
  const onPlate = view.columns.flat().map((node) => node.id);
  const ids =
    gate === 'rest'
      ? kinds.map((kind) => kind.id).filter((id) => !onPlate.includes(`kind-${id}`))
      : [gate.replace(/^kind-/, '')];
  const names = new Set(kinds.filter((kind) => ids.includes(kind.id)).map((kind) => kind.name));
  return (row) => names.has(row.group) || (ids.includes('mixed') && row.group === SEVERAL);
}

/** Part of a source that is of a group of forms; all of it where its forms are not told apart. */
function shareOf(answered: Answered, i: number, group: string | null): number {
  const forms = answered.assessment.intake.sources[i]?.forms;
  if (group === null || !forms) return 1;
  return Object.entries(forms).reduce((sum, [form, share]) => sum + (isOfGroup(group, form) ? share : 0), 0);
}

function foodsOf(
  answered: Answered,
  view: JourneyView,
  plate: string | null,
  group: string | null,
): readonly FoodBehind[] {
  const belongs = plate === null ? () => true : isFrom(plate, answered, view);
  return answered.view.sources.rows
    .flatMap((source, i): FoodBehind[] => {
      if (!belongs(source, i)) return [];
      const share = shareOf(answered, i, group);
      const ugPerDay = source.ugPerDay * share;
      return ugPerDay > 0 ? [{ source, ugPerDay, p5: source.p5 * share, p95: source.p95 * share }] : [];
    })
    .sort((a, b) => b.ugPerDay - a.ugPerDay);
}

type Estimated = { readonly mean: number; readonly p5: number; readonly p95: number };
const amountOf = ({ mean, p5, p95 }: Estimated): Amount => ({ ugPerDay: mean, p5, p95 });

/** Forms that come to a gate of the body, by the way they take. */
function formsOf(answered: Answered, group: string | null, to: string): readonly FormBehind[] {
  const journey = answered.assessment.body?.journey;
  if (!journey) return [];
  const isPast = to === 'passes' || to === 'colon';
  return journey.uptake
    .filter(({ form }) => {
      if (group !== null) return isOfGroup(group, form);
      if (to === 'store') return form === 'selenomethionine';
      return to === 'working' ? form !== 'selenomethionine' : true;
    })
    .map((row) => ({ form: row.form, ...amountOf(isPast ? row.passesBy : row.takenUp) }))
    .filter((row) => row.ugPerDay > 0)
    .sort((a, b) => b.ugPerDay - a.ugPerDay);
}

/** Of all that could be found out, what bears on these foods, and on the body. */
function settleFor(answered: Answered, foods: readonly FoodBehind[], isBody: boolean): readonly SettleView[] {
  const has = (test: (source: SourceView) => boolean): boolean => foods.some(({ source }) => test(source));
  const bears: Readonly<Record<string, boolean>> = {
    origin: has((source) => source.originFactor !== 1 || source.originText !== ''),
    'unknown-foods': has((source) => source.isUnknown),
    'brazil-nuts': has((source) => source.group === 'Brazil nuts'),
    supplements: has((source) => source.id.startsWith('supplement:')),
    drips: has((source) => source.id.startsWith('infusion:')),
    'plasma-test': isBody,
  };
  const found = answered.view.settle.filter(({ code }) => bears[code]);
  return found.length > 0 ? found : answered.view.settle.filter(({ code }) => code === 'more-days');
}

const isForm = (id: string): boolean => id.startsWith('form-');
const isOfBody = (id: string): boolean =>
  ['taken', 'passes', 'store', 'working', 'urine', 'other', 'colon'].includes(id);
const plateOf = (id: string): string | null => (isForm(id) || isOfBody(id) || id === 'total' ? null : id);

export function behind(answered: Answered, view: JourneyView, part: JourneyPart): Behind {
  const { id: from, to } = part;
  const isBody = isOfBody(to ?? from);
  // what is infused is named on its way into the body too
  const hasFoods = !isBody || (to !== null && plateOf(from) !== null);
  const group = isForm(from) ? from : to !== null && isForm(to) ? to : null;
  // what leaves a pool is what came into it
  const into = to === null || from === 'store' || from === 'working' ? from : to;
  const foods = hasFoods ? foodsOf(answered, view, plateOf(from), group) : [];
  const forms = hasFoods ? [] : formsOf(answered, group, into);
  const { name, ugPerDay, p5, p95 } = part;
  return {
    name,
    ugPerDay,
    p5: p5 ?? ugPerDay,
    p95: p95 ?? ugPerDay,
    foods,
    forms,
    settle: settleFor(answered, foods, isBody),
    note: (to ?? from) === 'other' ? 'journey.other-note' : null,
  };
}
