import type { BodyJourney, BodyReport, Estimate, LabShown, LabsReport } from './assessment.js';
import { dayNumber, notice, type Problem, type RandomSource, summarise } from './base/index.js';
import {
  type BodyModel,
  type HabitualBody,
  type HabitualPart,
  habitualBody,
  type LabFile,
  type LabParameters,
  type LabPosterior,
  type LabValue,
  labPosterior,
  valueOfPlasmaTest,
} from './body/index.js';
import { type FormMixtures, PURE_FORM_OF_DOSE, SELENIUM_FORMS, SPECIATION_OF_DOSE } from './foods/index.js';
import { conditionedIntake, type IntakeEstimate, type IntakeModel } from './intake/index.js';
import type { Person } from './person.js';

/** Habitual intake by what it is chemically: the foods of one group together, each kind of dose. */
export interface IntakeParts {
  readonly parts: readonly HabitualPart[];
  /** in each draw, the share of each part that is each of the five forms */
  readonly fractions: readonly (readonly (Float64Array | null)[])[];
}

/** Sources of usual intake as the body meets them. Index i of every vector stays the same scenario. */
export function bodyParts(
  intake: IntakeEstimate,
  model: IntakeModel,
  source: RandomSource,
  count: number,
): IntakeParts {
  const byKey = new Map<string, { form: string; route: 'oral' | 'iv'; dose: boolean; ugPerDay: Float64Array }>();
  for (const s of intake.sources) {
    const route = s.id.startsWith('infusion:') ? 'iv' : 'oral';
    const dose = route === 'iv' || s.id.startsWith('supplement:');
    const key = `${s.speciation}|${route}|${dose}`;
    const part = byKey.get(key) ?? { form: s.speciation, route, dose, ugPerDay: new Float64Array(count) };
    byKey.set(key, part);
    for (let i = 0; i < count; i++) part.ugPerDay[i]! += s.draws[i]!;
  }
  const fractions: (readonly (Float64Array | null)[])[] = [];
  const parts = [...byKey.values()].map(({ form, route, dose, ugPerDay }): HabitualPart => {
    const split = fractionsOf(form, model.forms, source, count);
    fractions.push(split);
    // a dose's own share of selenomethionine was fitted to trials of such products; a food's is its mixture
    return { form, route, ugPerDay, ...(dose || split[0] === null ? {} : { selenomethionineShare: split[0]! }) };
  });
  return { parts, fractions };
}

function fractionsOf(
  form: string,
  mixtures: FormMixtures,
  source: RandomSource,
  count: number,
): readonly (Float64Array | null)[] {
  const pure = PURE_FORM_OF_DOSE[form];
  if (pure) return SELENIUM_FORMS.map((name) => (name === pure ? new Float64Array(count).fill(1) : null));
  return mixtures.draws(SPECIATION_OF_DOSE[form] ?? form, source, count);
}

/** What is needed to say something of the body. */
export interface SettleBodyInput {
  readonly intake: IntakeEstimate;
  readonly person: Person;
  readonly intakeModel: IntakeModel;
  readonly bodyModel: BodyModel;
  readonly labParameters: LabParameters | null;
  readonly labs: LabFile | null;
  readonly source: RandomSource;
  readonly draws: number;
}

/** Intake and body, each in the light of the other. */
export interface SettledBody {
  readonly intake: IntakeEstimate;
  readonly body: BodyReport | null;
  readonly problems: readonly Problem[];
  /** the latest plasma selenium, which a planned top-up is held against */
  readonly plasmaUgPerL: number | null;
  /** a laboratory value so far from what the diary led to expect that both cannot be believed together */
  readonly contradicted: boolean;
}

/** The body under a usual intake; with laboratory values intake and body are both drawn towards what was measured. */
export function settleBody(input: SettleBodyInput): SettledBody {
  const { intake, person, intakeModel, bodyModel, labParameters, labs, source, draws } = input;
  const intakeParts = bodyParts(intake, intakeModel, source, draws);
  if (!labs || !labParameters) {
    const body = habitualBody(intakeParts.parts, person, bodyModel, source, draws);
    return {
      intake,
      body: bodyReport(body, intakeParts, plasmaTest(intake, body, labParameters)),
      problems: labs ? labs.notices : [],
      plasmaUgPerL: null,
      contradicted: false,
    };
  }
  const { near, far, problems } = byAge(labs, intake.dates);
  const found = labPosterior({
    parts: intakeParts.parts,
    person,
    model: bodyModel,
    labs: near,
    parameters: labParameters,
    source,
    count: draws,
  });
  const common = {
    problems: [...labs.notices, ...problems, ...found.problems],
    plasmaUgPerL: found.latestPlasmaUgPerL,
  };
  if (found.problems.some((p) => p.code === 'labs.contradiction')) {
    // both cannot be right, and an answer between them would be neither's: the diary's stands, and no chance is given
    return {
      ...common,
      intake,
      body: {
        ...bodyReport(found.before, intakeParts, plasmaTest(intake, found.before, labParameters)),
        labs: setAside(labsReport(labs, near, far, found)),
      },
      contradicted: true,
    };
  }
  const after = conditionedIntake(intake, found.index, intakeModel, source);
  const parts = again(intakeParts, found.index);
  return {
    ...common,
    intake: after,
    body: {
      ...bodyReport(found.body, parts, plasmaTest(after, found.body, labParameters)),
      labs: labsReport(labs, near, far, found),
    },
    contradicted: false,
  };
}

/** Days between a value and the diary beyond which habits may well have changed. */
const LONG_AGO_DAYS = 180;

/** Values of the time of the diary, and those that were taken long before or after it. */
function byAge(labs: LabFile, dates: readonly string[]) {
  const [first, last] = [dayNumber(dates[0] ?? ''), dayNumber(dates.at(-1) ?? '')];
  const apart = ({ date }: LabValue): number =>
    date === null || dates.length === 0 ? 0 : Math.max(first - dayNumber(date), dayNumber(date) - last);
  const far = labs.values.filter((v) => apart(v) > LONG_AGO_DAYS);
  const near = labs.values.filter((v) => !far.includes(v));
  const months = Math.round(Math.max(0, ...far.map(apart)) / 30.4);
  const problems: Problem[] = far.length === 0 ? [] : [{ code: 'labs.date.far', rows: far.map((v) => v.row), months }];
  return { near, far, problems };
}

/** The values as they stand, none of them used. */
const setAside = (report: LabsReport): LabsReport => ({
  ...report,
  values: report.values.map((v) => (v.used ? { ...v, used: false, reason: 'contradiction', expectedAfter: null } : v)),
  intervalRatio: 1,
});

function plasmaTest(intake: IntakeEstimate, body: HabitualBody, parameters: LabParameters | null): number {
  if (!parameters) return 0;
  return valueOfPlasmaTest(intake.usual.get('selenium')!.draws, body, parameters).varianceShare;
}

/** The parts in the scenarios that the laboratory left. */
function again({ parts, fractions }: IntakeParts, index: Int32Array): IntakeParts {
  const moved = (draws: Float64Array): Float64Array => Float64Array.from(index, (i) => draws[i]!);
  return {
    parts: parts.map((part) => ({ ...part, ugPerDay: moved(part.ugPerDay) })),
    fractions: fractions.map((split) => split.map((draws) => (draws ? moved(draws) : null))),
  };
}

function labsReport(
  labs: LabFile,
  near: readonly LabValue[],
  far: readonly LabValue[],
  found: LabPosterior,
): LabsReport {
  const expected = (unit: string, p: LabPosterior['used'][number]['priorPredictive']) => (p ? { unit, ...p } : null);
  const read = found.used.map((reading, k): LabShown => {
    const { row, date, analyte, value, unit, used, reason } = reading;
    return {
      ...{ row, date, analyte, value, unit, written: near[k]!.written, used, reason },
      expectedBefore: expected(unit, reading.priorPredictive),
      expectedAfter: expected(unit, reading.posteriorPredictive),
    };
  });
  const old = far.map(({ row, date, analyte, value, unit, written }): LabShown => {
    const unused = { used: false, reason: 'long-ago', expectedBefore: null, expectedAfter: null };
    return { row, date, analyte, value, unit, written, ...unused };
  });
  return {
    file: labs.file,
    values: [...read, ...old].sort((x, y) => x.row - y.row),
    rejected: labs.rejected.map(({ row, text, problem }) => ({ row, text, ...notice(problem) })),
    intakeBefore: { unit: 'ug/d', ...found.narrowing.before },
    intervalRatio: found.narrowing.widthRatio,
    effectiveDraws: found.ess,
  };
}

const estimate = (unit: string, draws: Float64Array): Estimate => ({ unit, ...summarise(draws) });

/** What an assessment says of the body. */
function bodyReport(body: HabitualBody, intake: IntakeParts, plasmaTestWouldTell: number): BodyReport {
  const { biomarkers } = body;
  return {
    plasmaSelenium: estimate('ug/L', biomarkers.plasmaSelenium),
    wholeBloodSelenium: estimate('ug/L', biomarkers.wholeBloodSelenium),
    erythrocyteSelenium: estimate('ug/L', biomarkers.erythrocyteSelenium),
    selenoproteinP: estimate('fraction of plateau', biomarkers.selenoproteinP),
    gpx3: estimate('fraction of plateau', biomarkers.gpx3),
    urineSelenium: estimate('ug/d', biomarkers.urineSelenium),
    bodySelenium: estimate('ug', body.bodyUg),
    journey: journeyOf(body, intake),
    plasmaTestWouldTell,
  };
}

function journeyOf(body: HabitualBody, { parts, fractions }: IntakeParts): BodyJourney {
  const { flows } = body;
  const count = flows.unabsorbed.length;
  const blank = () => new Float64Array(count);
  const taken = SELENIUM_FORMS.map(blank);
  const eaten = SELENIUM_FORMS.map(blank);
  parts.forEach((part, p) => {
    const uptake = flows.uptake[p]!;
    const split = fractions[p]!;
    SELENIUM_FORMS.forEach((_, f) => {
      const fraction = split[f];
      if (!fraction) return;
      for (let i = 0; i < count; i++) {
        const others = 1 - (split[0]?.[i] ?? 0);
        eaten[f]![i]! += part.ugPerDay[i]! * fraction[i]!;
        if (f === 0) taken[f]![i]! += uptake.selenomethionine[i]!;
        else if (others > 0) taken[f]![i]! += (uptake.rest[i]! * fraction[i]!) / others;
        // a dose of no stated form is "other" on the plate, whatever the body makes of it
        if (split[0] === null) taken[f]![i]! += uptake.selenomethionine[i]! * fraction[i]!;
      }
    });
  });
  const total = flows.selenomethionine.map((ug, i) => ug + flows.selenide[i]! + flows.directUrine[i]!);
  const perDay = (draws: Float64Array) => estimate('ug/d', draws);
  return {
    takenUp: perDay(total),
    passesBy: perDay(flows.unabsorbed),
    store: perDay(flows.selenomethionine),
    working: perDay(total.map((ug, i) => ug - flows.selenomethionine[i]!)),
    urine: perDay(body.biomarkers.urineSelenium),
    otherLoss: perDay(body.otherLoss),
    uptake: SELENIUM_FORMS.map((form, f) => ({
      form,
      takenUp: perDay(taken[f]!),
      passesBy: perDay(eaten[f]!.map((ug, i) => Math.max(0, ug - taken[f]![i]!))),
    })).filter((row) => row.takenUp.mean + row.passesBy.mean > 0),
  };
}
