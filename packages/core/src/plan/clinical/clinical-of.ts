import { type Row, type Rows, textOf } from '../../base/index.js';
import { CONDITIONS, type Person } from '../../person.js';
import type { ClinicalShown } from '../../plan-answer.js';

/** Situations of `plan/clinical.csv`: what a person says of themselves, and what follows from age and life stage. */
export const CLINICAL_SITUATIONS: readonly string[] = [...CONDITIONS, 'pregnancy', 'lactation', 'child'];

const GROWN_YEARS = 18;
/** Below this age a stated pregnancy is taken for a slip, as the reference values do. */
const YOUNGEST_PREGNANT_YEARS = 10;
const AGES = ['any', 'adult', 'child'];
const STATUSES = ['read', 'recalled'];

/**
 * What must be settled with a clinician, in the order of the table: words, what guidelines give, what they ask to be
 * watched. Figures are told of guidelines, never to a person; the table says of each whether it was read or recalled.
 * @param rows of `plan/clinical.csv`
 * @throws Error naming the row where a situation, an age or a status is not known: the table is our own
 * @example clinicalOf(rows, { …person, conditions: ['ibd'] })[0].words // "With your clinician: in bowel disease a low plasma …"
 */
export function clinicalOf(rows: Rows, person: Person): ClinicalShown[] {
  const child = person.ageYears !== null && person.ageYears < GROWN_YEARS;
  const situations = situationsOf(person, child);
  return rows
    .filter((row) => {
      const ages = checked(row, 'ages', AGES);
      const ofAge = ages === 'any' || (ages === 'child') === child;
      return situations.has(checked(row, 'condition', CLINICAL_SITUATIONS)) && ofAge;
    })
    .map(shown);
}

function situationsOf(person: Person, child: boolean): ReadonlySet<string> {
  const situations = new Set<string>(person.conditions);
  const possible = person.sex !== 'male' && (person.ageYears === null || person.ageYears >= YOUNGEST_PREGNANT_YEARS);
  if (possible && person.lifeStage === 'pregnant') situations.add('pregnancy');
  if (possible && person.lifeStage === 'lactating') situations.add('lactation');
  if (child) situations.add('child');
  return situations;
}

/** A row is read only where dose and monitoring both were; one that was recalled says so beside its own figure too. */
function shown(row: Row): ClinicalShown {
  const dose = checked(row, 'dose_status', STATUSES);
  const monitoring = checked(row, 'monitoring_status', STATUSES);
  return {
    condition: textOf(row, 'condition'),
    words: textOf(row, 'words'),
    dose: textOf(row, 'dose'),
    doseSource: marked(textOf(row, 'dose_source'), dose),
    monitoring: textOf(row, 'monitoring'),
    monitoringSource: marked(textOf(row, 'monitoring_source'), monitoring),
    status: dose === 'read' && monitoring === 'read' ? 'read' : 'recalled, verify',
  };
}

const marked = (source: string, status: string): string =>
  status === 'read' ? source : `${source} (recalled, verify)`;

function checked(row: Row, column: string, allowed: readonly string[]): string {
  const value = textOf(row, column);
  if (!allowed.includes(value)) {
    throw new Error(`plan/clinical.csv: ${column} holds "${value}", expected one of ${allowed.join(', ')}`);
  }
  return value;
}
