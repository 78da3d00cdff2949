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
import { formFractions, SELENIUM_FORMS } from './foods/index.js';
import { conditionedIntake, type IntakeEstimate, type IntakeModel, kindOf } from './intake/index.js';
import type { Person } from './person.js';

/** Habitual intake by what it is chemically: the foods of one group together, each kind of dose. */
export interface IntakeParts {
  readonly parts: readonly HabitualPart[];
  /** in each draw, the share of each part that is each of the five forms */
  readonly fractions: readonly (readonly (Float64Array | 1 | null)[])[];
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
    const kind = kindOf(s);
    const route = kind === 'infusions' ? 'iv' : 'oral';
    const dose = kind === 'infusions' || kind === 'supplements';
    const key = `${s.speciation}|${route}|${dose}`;
    const part = byKey.get(key) ?? { form: s.speciation, route, dose, ugPerDay: new Float64Array(count) };
    byKey.set(key, part);
    for (let i = 0; i < count; i++) part.ugPerDay[i]! += s.draws[i]!;
  }
  const groups = [...byKey.values()];
  const fractions = groups.map(({ form }) => formFractions(form, model.forms, source, count));
  const parts = groups.map(({ form, route, dose, ugPerDay }, p): HabitualPart => {
    const share = fractions[p]![0];
    // a dose's own share of selenomethionine was fitted to trials of such products; a food's is its mixture
    return {
      form,
      route,
      ugPerDay,
      ...(!dose && share instanceof Float64Array ? { selenomethionineShare: share } : {}),
    };
  });
  return { parts, fractions };
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

function plasmaTest(intake: IntakeEstimate, body: HabitualBody, parameters: LabParameters | null): number | null {
  if (!parameters) return null;
  return valueOfPlasmaTest(intake.usual.get('selenium')!.draws, body, parameters).varianceShare;
}

/** The parts in the scenarios that the laboratory left. */
function again({ parts, fractions }: IntakeParts, index: Int32Array): IntakeParts {
  const moved = (draws: Float64Array): Float64Array => Float64Array.from(index, (i) => draws[i]!);
  return {
    parts: parts.map((part) => ({ ...part, ugPerDay: moved(part.ugPerDay) })),
    fractions: fractions.map((split) => split.map((part) => (part instanceof Float64Array ? moved(part) : part))),
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
function bodyReport(body: HabitualBody, intake: IntakeParts, plasmaTestWouldTell: number | null): BodyReport {
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
      const fraction = split[f] ?? null;
      if (fraction === null) return;
      for (let i = 0; i < count; i++) {
        const share = fraction === 1 ? 1 : fraction[i]!;
        eaten[f]![i]! += part.ugPerDay[i]! * share;
        if (fraction === 1) {
          // a dose of no stated form is "other" on the plate, whatever the body makes of it
          taken[f]![i]! += uptake.selenomethionine[i]! + uptake.rest[i]!;
        } else if (f === 0) taken[f]![i]! += uptake.selenomethionine[i]!;
        else {
          const others = 1 - (split[0] as Float64Array)[i]!;
          if (others > 0) taken[f]![i]! += (uptake.rest[i]! * share) / others;
        }
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
