import { mean, type Problem } from '../../base/index.js';
import type { Person } from '../../person.js';
import { conditionNotices } from '../condition-notices.js';
import type { IntakeModel } from '../model.js';
import type { SeleniumPrior } from '../prior.js';
import { askedQuestions, isAnswered } from './answers.js';
import { type EatenBasket, grainOrigin } from './eaten.js';
import type { CheckDose, CheckNuts } from './extras.js';
import type { CheckModel } from './model.js';
import type { CheckAnswers } from './value.js';

interface Context {
  readonly answers: CheckAnswers;
  readonly person: Person;
  readonly model: IntakeModel;
  readonly check: CheckModel;
  readonly baskets: readonly EatenBasket[];
  readonly nuts: CheckNuts | null;
  readonly doses: readonly CheckDose[];
  readonly prior: SeleniumPrior;
}

const CHILD_YEARS = 14;

/** What a reader of the result must know of how it came about: every "I am not sure" first. */
export function noticesOfCheck(context: Context): Problem[] {
  const { answers, person, check, baskets, nuts, doses } = context;
  const out: Problem[] = [];
  const unsure = askedQuestions(check.form, answers).filter((question) => !isAnswered(answers, question.id));
  // where a food grew, and doses, have words of their own below
  const own = ['lifeStage', 'grain', 'nutOrigin', 'supplementDose', 'dripAmount', 'country', 'conditions'];
  const listed = unsure.filter((question) => !own.includes(question.id));
  if (!baskets.some((basket) => basket.answered)) out.push({ code: 'check.nothing' });
  else if (listed.length > 0) {
    out.push({ code: 'check.notSure', questions: listed.map((question) => NAMES[question.id] ?? question.id) });
  }
  if (unsure.some(({ id }) => id === 'lifeStage'))
    out.push({ code: 'check.lifeStage.notSure', isGrown: (person.ageYears ?? CHILD_YEARS) >= CHILD_YEARS });
  out.push(...originNotices(context));
  if (nuts && isAnswered(answers, 'brazilNuts')) {
    out.push({ code: 'intake.brazilNuts', gramsPerDay: mean(nuts.gramsPerDay) });
  }
  for (const dose of doses) out.push(...doseNotices(dose, context));
  const drip = answers.values['drip'] ?? null;
  out.push(...conditionNotices(person, { asked: drip !== null && drip !== 'never', of: 'check' }));
  if (person.ageYears !== null && person.ageYears < CHILD_YEARS)
    out.push({ code: 'check.child', ageYears: person.ageYears });
  out.push({ code: 'check.wide' }, { code: 'check.seleniumOnly' });
  return out;
}

function originNotices({ answers, person, model, prior }: Context): Problem[] {
  if (person.country === null) return [{ code: 'check.country.notSure' }];
  const out: Problem[] = [];
  const country = model.origin.countryName(person.country);
  const { basis } = model.origin.factor(person.country, 'wheat', 'US');
  const soilClass = model.origin.soilClassOf(person.country);
  const origin = grainOrigin(answers);
  if (origin === 'not-sure') out.push({ code: 'check.grain.notSure', country });
  if (basis === 'soil-class' && soilClass) out.push({ code: 'intake.origin.soilClass', country, soilClass });
  if (prior.basis !== 'country') out.push({ code: 'intake.prior.assumed', country, used: prior.population });
  return out;
}

function doseNotices(dose: CheckDose, { answers, check }: Context): Problem[] {
  const ug = (key: string) => check.parameters.get(key, 'ug');
  if (dose.route === 'oral') {
    return dose.doseUg === null && isAnswered(answers, 'supplement')
      ? [{ code: 'check.supplement.doseUnknown', medianUg: ug('check.supplement.unsure.median') }]
      : [];
  }
  if (!isAnswered(answers, 'drip')) return [];
  if (dose.doseUg !== null) return [{ code: 'check.drip.form' }];
  const noneChance = check.parameters.get('check.drip.unsure.noneChance', 'fraction');
  return [{ code: 'check.drip.amountUnknown', noneChance, medianUg: ug('check.drip.unsure.median') }];
}

/** What the questions are about, in a list of what a person was not sure of. */
const NAMES: Readonly<Record<string, string>> = {
  sex: 'sex',
  age: 'age',
  weight: 'weight',
  portions: 'the size of portions',
  bread: 'bread',
  cereal: 'breakfast cereal',
  pasta: 'pasta',
  rice: 'rice',
  dishes: 'pizza and burgers',
  meat: 'beef, pork and lamb',
  cured: 'ham and sausage',
  poultry: 'chicken',
  fish: 'fish',
  fishKind: 'the kind of fish',
  organ: 'organ meat',
  eggs: 'eggs',
  milk: 'milk',
  cheese: 'cheese',
  legumes: 'beans and lentils',
  mushrooms: 'mushrooms',
  brazilNuts: 'Brazil nuts',
  nutCount: 'the number of Brazil nuts',
  supplement: 'supplements',
  supplementOften: 'how often the supplement is taken',
  drip: 'drips',
};
