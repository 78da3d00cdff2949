import type { DoseHabit, IntakeEstimate } from '../../intake/index.js';
import type { SupplementProduct } from '../candidate.js';
import type { Habit, Move } from '../move.js';
import type { InfusionOrder } from '../wishes.js';
import type { Costs } from './costs.js';
import type { Disturbance } from './disturbance.js';
import type { DoseChange, Draft } from './draft.js';

type DoseMove = Extract<Move, { kind: 'dose' }>;

const NO_FOOD: Pick<Draft, 'eaten' | 'share' | 'offered' | 'timesPerWeek'> = {
  eaten: null,
  share: 0,
  offered: null,
  timesPerWeek: 0,
};

/** Less often than this, "half as often" is no plan. */
const OFTEN_PER_WEEK = 2;

/** A dose of the diary as a habit: it has no grams and no meal. */
export function doseHabit(dose: DoseHabit, intake: IntakeEstimate): Habit {
  const source = intake.sources.findIndex(({ id }) => id === dose.key);
  const name = intake.sources[source]?.name ?? dose.key;
  return { key: dose.key, name, index: null, gramsPerTime: 0, timesPerWeek: dose.timesPerWeek, meals: [], source };
}

/**
 * Changes of what is taken now: half as often, none, or a product of the same form with another dose on its label.
 * More than now (a larger product, every day instead of sometimes) only where supplements may be offered.
 */
export function doseChanges(
  dose: DoseHabit,
  intake: IntakeEstimate,
  products: readonly SupplementProduct[],
  supplements: boolean,
  disturbance: Disturbance,
): readonly Draft[] {
  const habit = doseHabit(dose, intake);
  if (habit.source < 0) return [];
  const nowUgPerDay = (dose.ugPerTime * dose.timesPerWeek) / 7;
  const { form, route, ugPerTime: labelUg } = dose;
  const draft = (
    name: string,
    factor: number,
    how: DoseMove['how'],
    points: number,
    product: SupplementProduct | null = null,
  ): Draft => ({
    move: {
      ...{ kind: 'dose', key: `dose:${habit.key}:${name}`, habit, factor, how, product, labelUg, form, route },
      ...{ disturbance: points, costPerWeek: 0 },
    },
    ...NO_FOOD,
    dose: { of: { source: habit.source, share: factor - 1 }, habitKey: habit.key, raises: factor > 1 },
    families: [route === 'iv' ? 'infusion' : 'supplement'],
  });
  const daily = dose.timesPerWeek >= 6.5;
  const drafts = [draft('stop', 0, 'stop', disturbance.dose('stop', 0))];
  if (dose.timesPerWeek >= OFTEN_PER_WEEK || route === 'iv')
    drafts.push(
      draft('half', 0.5, daily && route === 'oral' ? 'every-other-day' : 'half', disturbance.dose('less', 0)),
    );
  if (route === 'iv') return drafts;
  for (const product of products) {
    const factor = product.doseUg / labelUg;
    if (product.form !== form || factor === 1 || (factor > 1 && !supplements)) continue;
    const more = Math.max(0, factor - 1) * nowUgPerDay;
    const points = disturbance.dose(factor > 1 ? 'more' : 'product', more);
    drafts.push(draft(product.key, factor, 'product', points, product));
  }
  if (supplements && !daily) {
    const factor = 7 / dose.timesPerWeek;
    const more = (factor - 1) * nowUgPerDay;
    drafts.push(draft('daily', factor, 'daily', disturbance.dose('more', more)));
  }
  return drafts;
}

/** Starting a product, every day or every other day. */
export function starts(
  products: readonly SupplementProduct[],
  disturbance: Disturbance,
  costs: Costs,
): readonly Draft[] {
  return products.flatMap((product) =>
    [7, 3.5].map((timesPerWeek): Draft => {
      const ugPerDay = (product.doseUg * timesPerWeek) / 7;
      return {
        move: {
          kind: 'supplement',
          key: `supplement:${product.key}:${timesPerWeek}`,
          ...{ product, timesPerWeek },
          disturbance: disturbance.start('supplement', ugPerDay),
          costPerWeek: costs.ofProduct(product.key, timesPerWeek) ?? 0,
        },
        ...NO_FOOD,
        dose: newDose(product.form, 'oral', ugPerDay),
        families: ['supplement'],
      };
    }),
  );
}

/** The infusion that a professional entered, as it was entered. */
export function infusion(order: InfusionOrder, disturbance: Disturbance): Draft {
  const { form, doseUg, everyDays } = order;
  const ugPerDay = doseUg / everyDays;
  return {
    move: {
      kind: 'infusion',
      key: `infusion:${form}:${doseUg}:${everyDays}`,
      ...{ form, doseUg, everyDays },
      disturbance: disturbance.start('infusion', ugPerDay),
      costPerWeek: 0,
    },
    ...NO_FOOD,
    dose: newDose(form, 'iv', ugPerDay),
    families: ['infusion'],
  };
}

const newDose = (form: string, route: 'oral' | 'iv', ugPerDay: number): DoseChange => ({
  of: { form, route, ugPerDay },
  habitKey: null,
  raises: true,
});
