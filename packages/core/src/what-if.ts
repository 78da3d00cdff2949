import { type AssessmentParts, settledVerdict } from './assess.js';
import { bodyParts } from './assess-body.js';
import { assessStatus } from './assess-status.js';
import type { StatusReport } from './assessment.js';
import { type Notice, SelenoscopeError } from './base/index.js';
import { type ChangedCourse, type HabitualPart, openAddedCourses } from './body/index.js';
import { type DoseEntry, type DoseForm, FoodContents, type IntakeEstimate } from './intake/index.js';

/** Something taken every day from today on, beside all that is eaten and taken already. */
export interface DailyDose {
  /** elemental selenium as on the label (µg/d); 0: nothing */
  readonly ugPerDay: number;
  readonly form: DoseForm;
  readonly route: 'oral' | 'iv';
}

/** What a daily dose does. Index i of every vector is the same scenario. */
export interface WhatIfResult {
  /** levels over the days after it is begun */
  readonly course: ChangedCourse;
  /** usual intake with it (µg/d) */
  readonly usual: Float64Array;
  /** the verdict as an assessment of a diary with it would give */
  readonly status: StatusReport;
  readonly notices: readonly Notice[];
}

/** A person whose diary, check or laboratory values were heard, asked again and again with other doses. */
export interface WhatIf {
  /** scenarios behind every answer */
  readonly draws: number;
  /** levels as they stay where nothing changes */
  readonly asNow: ChangedCourse;
  /** @throws SelenoscopeError `diary.dose.route` for a form that is not infused */
  ask(dose: DailyDose): WhatIfResult;
}

export interface WhatIfOptions {
  /** rising, from 0 on */
  readonly atDays: readonly number[];
}

/**
 * "What if I took this every day?", ready to be asked: all that does not depend on the dose is worked out here.
 *
 * Laboratory values pull the start, as they pull an assessment. The verdict, the hard stops and the notices come from
 * the very functions that an assessment calls. Null without a model of the body.
 * @example openWhatIf(assessmentParts(input), { atDays: [0, 28, 84] })?.ask({ ugPerDay: 100, form: 'selenite', route: 'oral' })
 */
export function openWhatIf(parts: AssessmentParts, { atDays }: WhatIfOptions): WhatIf | null {
  const { model, person, source, draws } = parts;
  if (!model.body) return null;
  const { settled } = settledVerdict(parts);
  const { intake } = settled;
  const isSettled = settled.habitual !== null && (settled.index !== null || parts.floraCompete === true);
  const courseWith = openAddedCourses({
    before: bodyParts(intake, model.intake, source, draws).parts,
    person,
    model: model.body,
    source,
    count: draws,
    atDays,
    settled: isSettled ? settled.habitual! : undefined,
  });
  const contents = new FoodContents(model.intake, source, draws, person.country, settled.index);
  const units = new Map<string, HabitualPart>();
  const unitOf = ({ form, route }: DailyDose): HabitualPart => {
    const key = `${route}:${form}`;
    let unit = units.get(key);
    if (unit === undefined) {
      unit = { form, route, ugPerDay: contents.labelContent(form, route) };
      units.set(key, unit);
    }
    return unit;
  };
  const selenium = intake.usual.get('selenium')!;
  const now = unitOf({ ugPerDay: 0, form: 'selenite', route: 'oral' });

  return {
    draws,
    asNow: courseWith(now, 0),
    ask(dose) {
      const { ugPerDay, form, route } = dose;
      if (route === 'iv' && form === 'selenium-yeast')
        throw new SelenoscopeError({ code: 'diary.dose.route', place: {}, came: form });
      const unit = unitOf(dose);
      const usual = selenium.draws.map((ug, i) => ug + ugPerDay * unit.ugPerDay[i]!);
      const { status, notices } = assessStatus({
        ...parts,
        intake: withDose(intake, usual, ugPerDay),
        tables: model.status,
        catalogue: model.intake.catalogue,
        parameters: model.intake.parameters,
        doses: ugPerDay > 0 ? [...parts.doses, doseEntry(dose)] : parts.doses,
        plasmaUgPerL: settled.plasmaUgPerL,
        contradicted: settled.contradicted,
      });
      return { course: courseWith(unit, ugPerDay), usual, status, notices };
    },
  };
}

/** The dose as a row of a diary would have it. */
const doseEntry = ({ ugPerDay, form, route }: DailyDose): DoseEntry => ({
  kind: 'dose',
  row: 0,
  date: '',
  text: `${route === 'iv' ? 'infusion' : 'supplement'}:${form}`,
  route,
  form,
  doseUg: ugPerDay,
});

/** The intake that the verdict reads: selenium alone, on each day and in the long run. */
function withDose(intake: IntakeEstimate, usual: Float64Array, ugPerDay: number): IntakeEstimate {
  const selenium = intake.usual.get('selenium')!;
  const days = intake.days.map((day) => {
    const of = day.get('selenium');
    return new Map(of ? [['selenium', { ...of, mean: (of.mean ?? 0) + ugPerDay }]] : []);
  });
  return { ...intake, days, usual: new Map([['selenium', { ...selenium, draws: usual }]]) };
}
