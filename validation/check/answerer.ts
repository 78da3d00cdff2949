import type { CheckAnswers, CheckForm, CheckValue } from '@selenoscope/core';
import { exp } from '@selenoscope/core';
import { Dice } from '../coverage/dice.js';
import type { Habit } from '../coverage/habit.js';
import type { SimulatedPerson } from '../coverage/people.js';
import { type RoleHabits, roleHabits } from './roles.js';

/**
 * What a simulated person would answer: their true habits as people see them.
 *
 * Written apart from the estimator: nothing here reads its baskets, portions or parameters. Of its tables only the
 * answers' own ranges are used, because that is what stands on the screen.
 */

/** How people misjudge, all log-normal: how often they eat something, and how much of it. */
const FREQUENCY_LOG_SD = 0.2;
const PORTION_LOG_SD = 0.3;
/** Chance of "I am not sure" for a question about food, and about details of nuts and supplements. */
const NOT_SURE_CHANCE = 0.1;
/** The same for whether Brazil nuts, supplements or drips are taken at all: people mostly know. */
const NOT_SURE_WHETHER = 0.03;
/** Beside others of their sex: below and above which ratio a portion is called small or large. */
const SMALL_BELOW = 0.8;
const LARGE_ABOVE = 1.25;

/** What people count by, in grams as bought and served (assumed by the answerer, not by the estimator). */
const SLICE_GRAMS = 36;
const ROTI_FLOUR_GRAMS = 29;
const GLASS_GRAMS = 190;
const EGG_GRAMS = 52;

/** Roles of the generator's foods behind each question that asks how often. */
const TIMES: Readonly<Record<string, readonly string[]>> = {
  cereal: ['cereal', 'oats'],
  pasta: ['pasta', 'noodles', 'pasta-dish', 'in-breakfast'],
  rice: ['rice', 'in-rice'],
  dishes: ['pizza', 'burger'],
  meat: ['beef', 'pork', 'in-mutton'],
  cured: ['sausage', 'bacon', 'ham'],
  poultry: ['chicken', 'in-chicken'],
  fish: ['fish', 'tuna', 'in-fish'],
  organ: ['liver'],
  cheese: ['cheese', 'paneer'],
  legumes: ['beans', 'hummus', 'dal', 'plant-protein'],
  mushrooms: ['mushroom'],
};
/** Roles behind each question that asks how many, with the grams of one. */
const COUNTS: Readonly<Record<string, { readonly roles: readonly string[]; readonly grams: number }>> = {
  eggs: { roles: ['egg', 'in-egg'], grams: EGG_GRAMS },
  milk: { roles: ['milk', 'yogurt', 'in-milk'], grams: GLASS_GRAMS },
};
const BREADS = ['bread', 'crispbread', 'bun', 'wrap'];
const ROTIS = ['atta'];
const SHELLFISH = /shrimp|prawn|crustacean|mollusk/i;
const TUNA = /tuna/i;

/** Grams that people of each sex eat at once, by role: what "most people" means in the portion question. */
export type UsualPortions = Readonly<Record<'female' | 'male', ReadonlyMap<string, number>>>;

export function answersOf(
  simulated: SimulatedPerson,
  form: CheckForm,
  usual: UsualPortions,
  seed: number,
): CheckAnswers {
  const { person, habit, nuts, supplement, index } = simulated;
  const dice = new Dice(seed, index, 'answers');
  const roles = roleHabits(habit);
  const values: Record<string, CheckValue> = {
    sex: person.sex,
    age: person.ageYears,
    weight: person.bodyMassKg,
    lifeStage: 'none',
    country: person.country,
    drip: 'never',
    conditions: ['none'],
  };
  const say = (id: string, value: CheckValue, notSure = NOT_SURE_CHANCE) => {
    // drawn in any case, so that one person's other answers stay the same whatever this one is
    const unsure = dice.chance(notSure);
    values[id] = unsure ? null : value;
  };
  const often = (id: string, timesPerDay: number, logSd = FREQUENCY_LOG_SD) =>
    choiceFor(form, id, timesPerDay * exp(logSd * dice.normal()));

  say('grain', 'here');
  say('portions', portionAnswer(roles, person.sex ?? 'female', usual, exp(PORTION_LOG_SD * dice.normal())));
  const slices = gramsOf(roles, BREADS) / SLICE_GRAMS + gramsOf(roles, ROTIS) / ROTI_FLOUR_GRAMS;
  say('bread', often('bread', slices, PORTION_LOG_SD));
  for (const [id, members] of Object.entries(TIMES)) say(id, often(id, timesOf(roles, members)));
  for (const [id, { roles: members, grams }] of Object.entries(COUNTS)) {
    say(id, often(id, gramsOf(roles, members) / grams, PORTION_LOG_SD));
  }
  say('fishKind', fishKind(habit));
  say('brazilNuts', often('brazilNuts', nuts?.chancePerDay ?? 0), NOT_SURE_WHETHER);
  say('nutCount', nuts?.nuts ?? null);
  // packets hardly ever say where the nuts grew
  values['nutOrigin'] = null;
  const supplementForm = supplement?.form === 'unknown' ? 'form-unknown' : (supplement?.form ?? 'none');
  say('supplement', supplementForm, NOT_SURE_WHETHER);
  say('supplementDose', supplement?.labelUg ?? null);
  say('supplementOften', often('supplementOften', supplement?.chancePerDay ?? 0));
  return { values };
}

const timesOf = (roles: RoleHabits, members: readonly string[]): number =>
  members.reduce((sum, role) => sum + (roles.get(role)?.timesPerDay ?? 0), 0);
const gramsOf = (roles: RoleHabits, members: readonly string[]): number =>
  members.reduce((sum, role) => sum + (roles.get(role)?.gramsPerDay ?? 0), 0);

/** The answer in whose range a frequency lies; the nearest where it lies in none. Less than once a month is "never". */
function choiceFor(form: CheckForm, id: string, timesPerDay: number): string {
  const choices = form.question(id)!.choices.filter((choice) => choice.range?.of === 'timesPerDay');
  const inside = choices.find(({ range }) => timesPerDay >= range!.low && timesPerDay < range!.high);
  if (inside) return inside.id;
  const distance = ({ range }: (typeof choices)[number]) =>
    Math.min(Math.abs(range!.low - timesPerDay), Math.abs(range!.high - timesPerDay));
  return [...choices].sort((a, b) => distance(a) - distance(b))[0]!.id;
}

/** Portions against those of most people of the sex, weighed by how often they are eaten. */
function portionAnswer(roles: RoleHabits, sex: 'female' | 'male', usual: UsualPortions, misjudged: number): string {
  let own = 0;
  let others = 0;
  for (const members of Object.values(TIMES)) {
    for (const role of members) {
      const eaten = roles.get(role);
      const at = usual[sex].get(role);
      if (!eaten || at === undefined) continue;
      own += eaten.gramsPerDay;
      others += eaten.timesPerDay * at;
    }
  }
  const ratio = others > 0 ? (own / others) * misjudged : 1;
  return ratio < SMALL_BELOW ? 'smaller' : ratio > LARGE_ABOVE ? 'larger' : 'average';
}

function fishKind(habit: Habit): string {
  let all = 0;
  let tuna = 0;
  let shellfish = 0;
  for (const position of habit.meals.flatMap((meal) => meal.templates.flat())) {
    if (!TIMES['fish']!.includes(position.foods[0]!.food.role)) continue;
    for (const { food, share } of position.foods) {
      const grams = position.probability * position.grams * share;
      all += grams;
      if (TUNA.test(food.name)) tuna += grams;
      if (SHELLFISH.test(food.name)) shellfish += grams;
    }
  }
  if (tuna > 0.6 * all) return 'tuna';
  if (shellfish > 0.6 * all) return 'shellfish';
  return all - tuna - shellfish > 0.6 * all ? 'fish' : 'mixed';
}
