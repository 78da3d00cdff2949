import type { Problem } from '../../base/index.js';
import { CONDITIONS, type Condition, type Person } from '../../person.js';
import type { CheckAnswers, CheckValue } from './value.js';

/** The person as the answers tell. */
export function personOf(answers: CheckAnswers): Person {
  const { sex, age, weight, lifeStage, country, conditions } = answers.values;
  return {
    sex: sex === 'female' || sex === 'male' ? sex : null,
    ageYears: typeof age === 'number' ? age : null,
    bodyMassKg: typeof weight === 'number' ? weight : null,
    lifeStage: lifeStage === 'pregnant' || lifeStage === 'lactating' ? lifeStage : 'none',
    country: typeof country === 'string' ? country : null,
    conditions: Array.isArray(conditions) ? conditions.filter(isCondition) : [],
  };
}

const isCondition = (text: unknown): text is Condition => (CONDITIONS as readonly unknown[]).includes(text);

const YOUNGEST_MOTHER_YEARS = 10;
const OLDEST_MOTHER_YEARS = 60;
const ADULT_YEARS = 18;
const LIGHTEST_ADULT_KG = 25;
const HEAVIEST_CHILD_KG = 200;

/** Answers about a person that cannot all be true. Empty where they can. */
export function personProblems(values: Readonly<Record<string, CheckValue>>, file?: string): Problem[] {
  const { sex, age, weight, lifeStage } = values;
  const place = (field: string) => ({ ...(file === undefined ? {} : { file }), field });
  const problems: Problem[] = [];
  if (lifeStage === 'pregnant' || lifeStage === 'lactating') {
    if (sex === 'male') problems.push({ code: 'person.lifeStage.sex', place: place('lifeStage'), lifeStage });
    if (typeof age === 'number' && (age < YOUNGEST_MOTHER_YEARS || age > OLDEST_MOTHER_YEARS)) {
      problems.push({ code: 'person.lifeStage.age', place: place('lifeStage'), lifeStage, ageYears: age });
    }
  }
  if (typeof weight === 'number' && typeof age === 'number') {
    const adult = age >= ADULT_YEARS;
    const [lowKg, highKg] = adult ? [LIGHTEST_ADULT_KG, 350] : [8, HEAVIEST_CHILD_KG];
    if (weight < lowKg || weight > highKg) {
      const who = adult ? 'an adult' : `someone of ${age} years`;
      const at = { place: place('weight'), came: String(weight), kg: weight, lowKg, highKg, who };
      problems.push({ code: 'person.mass.range', ...at });
    }
  }
  return problems;
}
