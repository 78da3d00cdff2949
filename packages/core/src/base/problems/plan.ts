import type { WordsFor } from './types.js';

/** Why no product is offered. */
type SupplementHeld =
  | 'food-does-it'
  | 'adequate'
  | 'child'
  | 'clinician'
  | 'plasma'
  | 'avoided'
  | 'reduce-only'
  | 'stopped'
  | 'age-unknown';

/** What can be wrong with a wish for a plan, or worth knowing about one. */
export type PlanProblem =
  /** nothing of the kind is in the diary, and nothing was said of a diet */
  | { code: 'plan.diet.perhaps'; diet: 'vegan' | 'vegetarian'; days: number }
  | { code: 'plan.diet.unknown'; diet: string; known: readonly string[] }
  | { code: 'plan.diet.coeliac' }
  | { code: 'plan.avoid.unknown'; what: string; known: readonly string[] }
  /** wishes: those that cannot hold together, in words: "vegan", "only fish" */
  | { code: 'plan.wishes.contradict'; wishes: readonly string[] }
  | { code: 'plan.candidates.none'; wishes: readonly string[]; country: string | null }
  | { code: 'plan.candidates.few'; foods: number; wishes: readonly string[] }
  | { code: 'plan.changes.range'; came: string }
  | { code: 'plan.aim.range'; option: string; came: string }
  | { code: 'plan.prices.header'; file: string; came: string }
  | { code: 'plan.prices.empty'; file: string }
  | { code: 'plan.prices.number'; file: string; row: number; field: string; came: string }
  | { code: 'plan.prices.negative'; file: string; row: number; food: string; came: string }
  | { code: 'plan.prices.food'; file: string; row: number; food: string; candidates: readonly string[] }
  | { code: 'plan.prices.twice'; file: string; row: number; food: string; before: number }
  | { code: 'plan.infusion.form'; came: string; known: readonly string[] }
  | { code: 'plan.infusion.written'; came: string }
  | { code: 'plan.infusion.order' }
  /** a single infusion of so much is asked about, never planned with */
  | { code: 'plan.infusion.large'; doseUg: number; limitUg: number }
  | { code: 'plan.infusion.held'; why: 'stopped' | 'reduce-only' | 'plasma' | 'no-order' }
  /** foods of the plans that have no price */
  | { code: 'plan.prices.missing'; foods: readonly string[] }
  /** moves that a search was not given, because there are too many */
  | { code: 'plan.moves.dropped'; dropped: number; kept: number }
  /** conditions in which less is absorbed than the intake says */
  | { code: 'plan.absorption'; conditions: readonly string[] }
  | { code: 'plan.avoid.shellfish' }
  | { code: 'plan.noRequirement' }
  /** the diary says nothing of a usual day: energyKcalPerDay of what is in it */
  | { code: 'plan.diary.thin'; days: number; energyKcalPerDay: number }
  /** most of the energy comes from one food, 0 to 1 */
  | { code: 'plan.diary.oneFood'; food: string; share: number; energyKcalPerDay: number }
  | { code: 'plan.diary.energy'; energyKcalPerDay: number; low: number; high: number }
  | { code: 'plan.cannotTell'; contradicted: boolean }
  | { code: 'plan.stopped' }
  | { code: 'plan.reduceOnly' }
  /** nothing may be added, and there is not too much: nothing was searched */
  | { code: 'plan.nothingAdded' }
  | { code: 'plan.fewer'; found: number; asked: number }
  | { code: 'plan.proof.incomplete'; changes: number; nodes: number }
  | { code: 'plan.proof.later'; changes: number; nodes: number }
  | { code: 'plan.supplement.held'; why: SupplementHeld };

const list = (words: readonly string[]): string => words.join(', ');
const both = (words: readonly string[]): string => words.map((w) => `“${w}”`).join(' and ');

export const planWords: WordsFor<PlanProblem> = {
  'plan.diet.perhaps': (p) => ({
    message: `In ${p.days} days of diary there is no meat and no fish${p.diet === 'vegan' ? ', no egg and no milk' : ''}, and plans may bring some.`,
    hint: `If that is how you eat, ask with --diet ${p.diet}.`,
  }),
  'plan.diet.unknown': (p) => ({
    message: `--diet: “${p.diet}” is no diet known here.`,
    hint: `Known are ${list(p.known)}; several can be given with commas between.`,
  }),
  'plan.diet.coeliac': () => ({
    message: 'With coeliac disease only foods without gluten are brought into a plan.',
    hint: 'Ordinary oats are left out too: oats labelled gluten-free suit most people, which a dietitian can say.',
  }),
  'plan.avoid.unknown': (p) => ({
    message: `--avoid: “${p.what}” is neither a kind of food known here nor the id of a food.`,
    hint: `Kinds: ${list(p.known)}. A single food is named by its id, which “selenoscope foods search” gives.`,
  }),
  'plan.wishes.contradict': (p) => ({
    message: `${both(p.wishes)} cannot both hold: no food is left.`,
    hint: 'Leave one of them out.',
  }),
  'plan.candidates.none': (p) => ({
    message: `No food is left to choose from with ${p.wishes.length === 0 ? 'these wishes' : both(p.wishes)}.`,
    hint: 'Avoid less, or name another diet; what is eaten now can still be changed.',
  }),
  'plan.candidates.few': (p) => ({
    message: `Only ${p.foods} ${p.foods === 1 ? 'food is' : 'foods are'} left to choose from${p.wishes.length === 0 ? '' : ` with ${both(p.wishes)}`}.`,
    hint: 'A plan is made of these alone. With fewer wishes there would be more to choose from.',
  }),
  'plan.changes.range': (p) => ({
    message: `--max-changes: “${p.came}” is not a whole number from 1 to 3.`,
    hint: 'Up to three changes can be proven to be the smallest.',
  }),
  'plan.aim.range': (p) => ({
    message: `${p.option}: “${p.came}” is not a chance above 0 and below 1.`,
    hint: 'Left out, a plan must reach enough in 90 of 100 and too much in at most 5 of 100.',
  }),
  'plan.prices.header': (p) => ({
    message: `${p.file}, first row: “${p.came}” where the columns food, price and per were expected.`,
    hint: 'food is an id (“sr28:15088”) or a name, price a number, per “100g” or “portion”.',
  }),
  'plan.prices.empty': (p) => ({
    message: `${p.file}: there is no price below the first row.`,
    hint: 'Write one food a row, or leave --prices out; cost then plays no part.',
  }),
  'plan.prices.number': (p) => ({
    message: `${p.file}, row ${p.row}, ${p.field}: “${p.came}” is not what was expected.`,
    hint: 'A price is a number without a currency sign; per is “100g” or “portion”.',
  }),
  'plan.prices.negative': (p) => ({
    message: `${p.file}, row ${p.row}, price: “${p.came}” for ${p.food} is below zero.`,
    hint: 'A price is 0 or more. Nothing was planned with it.',
  }),
  'plan.prices.food': (p) => ({
    message: `${p.file}, row ${p.row}, food: “${p.food}” is no food of the tables.`,
    hint: p.candidates.length === 0 ? 'Name it by its id.' : `Perhaps ${p.candidates.join(' or ')}.`,
  }),
  'plan.prices.twice': (p) => ({
    message: `${p.file}, row ${p.row}, food: ${p.food} has a price in row ${p.before} already.`,
    hint: 'Keep one of the two.',
  }),
  'plan.infusion.form': (p) => ({
    message: `--infusion: “${p.came}” is no form that is infused.`,
    hint: `Known are ${list(p.known)}.`,
  }),
  'plan.infusion.written': (p) => ({
    message: `--infusion: “${p.came}” could not be read.`,
    hint: 'Write the form, the elemental selenium of one infusion in µg, and the days between: “selenite:60:1”.',
  }),
  'plan.infusion.order': () => ({
    message: 'An infusion is looked at only where a clinician has ordered it.',
    hint: 'Give --clinician-order with it. The program never proposes an infusion or its dose.',
  }),
  'plan.infusion.large': (p) => ({
    message: `--infusion: ${p.doseUg} µg in one infusion is ${p.limitUg} µg or more, which is never planned with.`,
    hint: 'Check the unit and whether the amount is elemental selenium (2.19 µg of sodium selenite hold 1 µg). If it is right, this needs the clinician, not a plan.',
  }),
  'plan.infusion.held': (p) => ({
    message: `The infusion was not looked at${
      {
        stopped: ': the amounts must be settled first',
        'reduce-only': ': nothing is added where there is this much',
        plasma: ': selenium in the blood is high already',
        'no-order': ' without a clinician’s order',
      }[p.why]
    }.`,
    hint: 'Talk to the clinician who ordered it.',
  }),
  'plan.prices.missing': (p) => ({
    message: `What some plans cost is not known: no price was given for ${list(p.foods.slice(0, 5))}${p.foods.length > 5 ? ` and ${p.foods.length - 5} more` : ''}.`,
    hint: 'Add them to the file of prices, by name or id. An unknown price is never counted as nothing.',
  }),
  'plan.moves.dropped': (p) => ({
    message: `${p.dropped} swaps that change the most were left out, so that ${p.kept} changes could be searched wholly.`,
    hint: 'What is proven is proven over those that were kept.',
  }),
  'plan.absorption': (p) => ({
    message: `The chances are those of what is eaten. With ${p.conditions.map((c) => c.replaceAll('-', ' ')).join(' and ')} less of it may be taken up, and by how much is not known here.`,
    hint: 'A plasma selenium test, read with your clinician, tells more than the diary.',
  }),
  'plan.avoid.shellfish': () => ({
    message: 'Fish is avoided, and shellfish is not counted as fish: plans may bring it.',
    hint: 'With --avoid seafood both are left out.',
  }),
  'plan.noRequirement': () => ({
    message:
      'No plan is made for someone under one year: reference values for infants are what milk gives, not a requirement.',
    hint: 'Talk to the child’s clinician or health visitor about feeding.',
  }),
  'plan.diary.thin': (p) => ({
    message: `The diary holds ${p.days === 0 ? 'no whole day' : `${p.days} ${p.days === 1 ? 'day' : 'days'}`} (${Math.round(p.energyKcalPerDay)} kcal a day), so nothing is known of what is usually eaten and nothing can be changed in it.`,
    hint: 'Write down all that is eaten on three ordinary days, one of them at a weekend.',
  }),
  'plan.diary.oneFood': (p) => ({
    message: `${Math.round(100 * p.share)} % of the energy in the diary (${Math.round(p.energyKcalPerDay)} kcal a day) is ${p.food}: that is hardly what is usually eaten, so no change is planned on it.`,
    hint: 'Check the amount and its unit, and write down all that is eaten.',
  }),
  'plan.diary.energy': (p) => ({
    message: `The diary holds ${Math.round(p.energyKcalPerDay)} kcal a day, where ${Math.round(p.low)} to ${Math.round(p.high)} is what such a person may eat: no change is planned on it.`,
    hint: 'Check amounts and units; days that were not finished can be left out.',
  }),
  'plan.cannotTell': (p) => ({
    message: p.contradicted
      ? 'No change is planned: the laboratory and the diary contradict each other, and a plan would rest on one of them.'
      : 'No change is planned: no chance of too little can be given as long as amounts in the diary are open.',
    hint: p.contradicted
      ? 'Check the unit and the date of the laboratory value, and whether something that holds selenium is not in the diary.'
      : 'Settle the rows that are named, then ask again.',
  }),
  'plan.stopped': () => ({
    message: 'No plan is made: the amounts must be settled first.',
    hint: 'Read what is said above, and ask a clinician or a poison centre where it says so.',
  }),
  'plan.reduceOnly': () => ({
    message: 'Only changes that bring less selenium were looked at.',
    hint: 'With an intake or a blood level this high, nothing is added.',
  }),
  'plan.nothingAdded': () => ({
    message: 'No change is proposed: nothing may be added now, and usual intake is not too much.',
    hint: 'Read what is said above, and ask again after the next test.',
  }),
  'plan.fewer': (p) => ({
    message:
      p.found === 1
        ? 'One plan does it within the limits; no plan of another kind was found.'
        : `${p.found} different plans do it within the limits; ${p.asked} were looked for.`,
    hint: 'With more changes, or fewer foods avoided, there may be more.',
  }),
  'plan.proof.incomplete': (p) => ({
    message: `The search for the first plan was stopped before its end: not every set of ${p.changes} changes was looked at or ruled out (${p.nodes} were), so a smaller plan may exist.`,
    hint: 'With --max-changes one lower the answer is proven.',
  }),
  'plan.proof.later': (p) => ({
    message: `The first plan is proven the smallest. Of a later one this is not shown: with other kinds of food not every set of ${p.changes} changes was looked at or ruled out (${p.nodes} were).`,
    hint: 'With --max-changes one lower all of them are proven.',
  }),
  'plan.supplement.held': (p) => ({
    message: {
      'food-does-it': 'No supplement is offered: food alone reaches the aim.',
      adequate: 'No supplement is offered: there is enough already.',
      child: 'No supplement is offered for a child: that needs a clinician’s order.',
      clinician: 'No supplement is offered: in this situation a clinician decides on one.',
      'reduce-only': 'No supplement is offered: nothing is added.',
      stopped: 'No supplement is offered.',
      plasma: 'No supplement is offered: selenium in the blood is high already.',
      avoided: 'No supplement is offered, as was wished.',
      'age-unknown':
        'No supplement is offered: the age is not known, and a product for adults may be too much for a child.',
    }[p.why],
    hint:
      p.why === 'age-unknown'
        ? 'Say the age first. A supplement that is taken already is looked at in any case.'
        : 'A supplement that is taken already is looked at in any case.',
  }),
};
