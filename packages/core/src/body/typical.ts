import { type Fate, infusedFate, oralFate } from './absorption.js';
import { startingIntake } from './background.js';
import { type ExportAbout, type ExportInput, exportInputOf } from './export/index.js';
import type { BodyModel } from './model.js';
import { typicalBody } from './people.js';
import { compilePlan } from './plan.js';
import type { Regimen } from './regimen.js';
import type { PlanPerson } from './run.js';
import { planOf } from './simulate.js';

/** The typical person of a regimen: every parameter at the table's value, absorption too. */
export function typicalPerson(regimen: Regimen, model: BodyModel): PlanPerson {
  const rates = typicalBody(regimen.person, model);
  const fateOf = (form: string, route: 'oral' | 'iv'): Fate =>
    route === 'iv' ? infusedFate(model.forms.get(form)) : oralFate(model.forms.get(form));
  const backgroundFate = fateOf(regimen.background.form, 'oral');
  const backgroundUgPerDay = startingIntake(regimen.background, rates, backgroundFate);
  return { rates, backgroundUgPerDay, backgroundFate, fateOf };
}

/** A regimen with its typical person, ready to be written for another program. */
export function exportOfRegimen(regimen: Regimen, model: BodyModel, about: ExportAbout): ExportInput {
  const compiled = compilePlan(planOf(regimen, model, [0, ...regimen.atDays.filter((day) => day > 0)]));
  return exportInputOf(compiled, typicalPerson(regimen, model), about);
}
