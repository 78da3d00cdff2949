import {
  type BodyAnswer,
  DOSE_FORMS,
  type DoseEntry,
  hardStops,
  type Notice,
  type Regimen,
  readStatusTables,
  seleniumUpperLevels,
} from '@selenoscope/core';
import { loadStatusTables } from '@selenoscope/data';

/** What makes the program stop and advise for a regimen: as in an assessment, for what is taken beside food. */
export function regimenStops(regimen: Regimen, answer: BodyAnswer, clinicianOrder: boolean): readonly Notice[] {
  const { authorities, references } = readStatusTables(loadStatusTables());
  const person = { ...regimen.person, lifeStage: regimen.person.lifeStage ?? 'none', country: null, conditions: [] };
  const doses = regimen.doses.flatMap((dose, i): DoseEntry[] => {
    const form = DOSE_FORMS.find((known) => known === dose.form);
    if (form === undefined || dose.onDays.length === 0) return [];
    const text = `doses[${i}], ${dose.form}`;
    return [{ kind: 'dose', row: i + 1, date: '', text, route: dose.route, form, doseUg: dose.doseUg }];
  });
  return hardStops({
    person,
    doses,
    usual: Float64Array.of(answer.highestMonth.p50),
    levels: seleniumUpperLevels(authorities, references, person, 'iom'),
    clinicianOrder,
  });
}
