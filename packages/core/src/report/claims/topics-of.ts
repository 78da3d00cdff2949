import type { Assessment } from '../../assessment.js';
import { kindOf, type SourceKind } from '../../intake/index.js';

const TOPICS_OF_KIND: Readonly<Partial<Record<SourceKind, readonly string[]>>> = {
  'bread-cereals': ['cereals'],
  fish: ['seafood'],
  eggs: ['eggs'],
  'brazil-nuts': ['brazil-nut'],
  supplements: ['supplements', 'supplement-absorbed', 'disease-risk'],
  infusions: ['infusion', 'supplement-absorbed', 'disease-risk'],
};

// kinds that claims tell apart more finely
const TOPIC_OF_FORM_GROUP: Readonly<Record<string, string>> = {
  beef_pork_lamb: 'meat',
  poultry_meat: 'poultry',
  offal_kidney_liver: 'organ-meat',
  legumes_and_soya: 'legumes',
  drinking_water: 'water',
};

const BRAZIL_NUT = /\bbrazil[ -]?nut/i;

const GUT_CONDITIONS = ['ibd', 'short-bowel', 'bariatric-surgery', 'coeliac'];
const OTHER_RISKS = ['dialysis', 'kidney-disease', 'parenteral-nutrition', 'enteral-nutrition'];

/**
 * Topics of the claim ledger that the statements of a report touch, each once. Requirement and upper levels always; the
 * rest by what the diary holds, who the person is, and which stages were run.
 * @example topicsOf(assessment).includes('brazil-nut') // Brazil nuts are among the sources
 */
export function topicsOf(assessment: Assessment): readonly string[] {
  return [
    ...new Set([
      'daily-need',
      'upper-level',
      ...ofPerson(assessment),
      ...ofSources(assessment),
      ...ofStatus(assessment),
      ...(assessment.body ? ['essential', 'store', 'plasma-test'] : []),
      ...(assessment.gut ? ['flora', 'colon-selenium', 'diet-flora', 'gut-health'] : []),
    ]),
  ];
}

function ofPerson({ person }: Assessment): readonly string[] {
  const { conditions } = person;
  const atRisk = [...GUT_CONDITIONS, ...OTHER_RISKS].some((risk) => conditions.some((c) => c === risk));
  return [
    ...(person.lifeStage === 'none' ? [] : ['pregnancy']),
    ...(person.country === null ? [] : ['country-status']),
    ...(atRisk ? ['risk-groups', 'plasma-test'] : []),
    ...(conditions.includes('ibd') ? ['ulcerative-colitis'] : []),
  ];
}

function ofSources({ intake }: Assessment): readonly string[] {
  // a table's food that gives nothing is no source, and neither is "people like you"
  const sources = intake.sources.filter(({ ugPerDay, id }) => ugPerDay > 0 && id !== 'population');
  const kinds = sources.map(({ id, formGroup }) => kindOf({ id, speciation: formGroup }));
  const foods = kinds.some((kind) => kind !== 'supplements' && kind !== 'infusions' && kind !== 'not-matched');
  return [
    ...(foods ? ['food-sources'] : []),
    ...(sources.some(({ originFactor }) => originFactor !== 1) ? ['origin-soil'] : []),
    // a text that no food was found for says it too
    ...(sources.some(({ name }) => BRAZIL_NUT.test(name)) ? ['brazil-nut'] : []),
    ...kinds.flatMap((kind) => TOPICS_OF_KIND[kind] ?? []),
    ...sources.flatMap(({ formGroup }) => TOPIC_OF_FORM_GROUP[formGroup] ?? []),
  ];
}

function ofStatus({ status }: Assessment): readonly string[] {
  const little = status.verdict === 'likely-too-little' || status.verdict === 'perhaps-too-little';
  const much = status.verdict === 'likely-too-much' || status.verdict === 'perhaps-too-much';
  return [
    ...(little ? ['deficiency-symptoms', 'deficiency-diseases'] : []),
    ...(much || status.hardStops.some(({ code }) => code === 'status.excess.signs') ? ['excess-signs'] : []),
    ...(status.hardStops.some(({ code }) => ORDERED.includes(code)) ? ['deficiency-treatment'] : []),
  ];
}

// stops that send a person to a clinician for the dose
const ORDERED = ['status.stop.infusion', 'status.stop.child', 'status.stop.plasmaLow'];
