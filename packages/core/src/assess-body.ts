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
import type { SeleniumGutInput } from './gut/index.js';
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
  /**
   * What flora keep of oral uptake (µg/d in each draw), given the body as it would be without them: the mouse hypothesis.
   * Absent: it is off, and the body has all that is absorbed.
   */
  readonly keptFromHost?: KeptFromHost | undefined;
}

/** Handed over by the assessment: the body does not know the gut. */
export type KeptFromHost = (first: BodyToGut) => Float64Array;

/** What passes from the body stage to the gut; see `SeleniumGutInput`. */
export type BodyToGut = Omit<SeleniumGutInput, 'intake' | 'requirement' | 'floraFood'>;

/** Intake and body, each in the light of the other. */
export interface SettledBody {
  readonly intake: IntakeEstimate;
  readonly body: BodyReport | null;
  /** null where there is no body to ask */
  readonly toGut: BodyToGut | null;
  readonly problems: readonly Problem[];
  /** the latest plasma selenium, which a planned top-up is held against */
  readonly plasmaUgPerL: number | null;
  /** a laboratory value so far from what the diary led to expect that both cannot be believed together */
  readonly contradicted: boolean;
  /** the body at rest, draw by draw; null where there is none to ask */
  readonly habitual: HabitualBody | null;
  /** scenario j is scenario `index[j]` of what the diary alone says; null where no laboratory was heard */
  readonly index: Int32Array | null;
}

/** The body under a usual intake; with laboratory values intake and body are both drawn towards what was measured. */
export function settleBody(input: SettleBodyInput): SettledBody {
  const { intake, person, intakeModel, bodyModel, labParameters, labs, source, draws } = input;
  const intakeParts = withoutKept(bodyParts(intake, intakeModel, source, draws), input);
  if (!labs || !labParameters) {
    const body = habitualBody(intakeParts.parts, person, bodyModel, source, draws);
    return {
      intake,
      ...shown(body, intakeParts, plasmaTest(intake, body, labParameters)),
      problems: labs ? labs.notices : [],
      plasmaUgPerL: null,
      contradicted: false,
      habitual: body,
      index: null,
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
      ...shown(
        found.before,
        intakeParts,
        plasmaTest(intake, found.before, labParameters),
        setAside(labsReport(labs, near, far, found)),
      ),
      contradicted: true,
      habitual: found.before,
      index: null,
    };
  }
  const after = conditionedIntake(intake, found.index, intakeModel, source);
  const parts = again(intakeParts, found.index);
  return {
    ...common,
    intake: after,
    ...shown(found.body, parts, plasmaTest(after, found.body, labParameters), labsReport(labs, near, far, found)),
    contradicted: false,
    habitual: found.body,
    index: found.index,
  };
}

/** The parts with the share of each that flora keep, where they compete. */
function withoutKept(
  intakeParts: IntakeParts,
  { person, bodyModel, source, draws, keptFromHost }: SettleBodyInput,
): IntakeParts {
  if (!keptFromHost) return intakeParts;
  const body = habitualBody(intakeParts.parts, person, bodyModel, source, draws);
  const first = gutFlows(body, intakeParts, flowsByForm(body, intakeParts));
  const kept = keptFromHost(first);
  const keptShare = first.absorbed.map((ug, i) => (ug > 0 ? kept[i]! / ug : 0));
  return {
    ...intakeParts,
    parts: intakeParts.parts.map((part) => (part.route === 'oral' ? { ...part, keptShare } : part)),
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
    parts: parts.map((part) => ({
      ...part,
      ugPerDay: moved(part.ugPerDay),
      ...(part.keptShare ? { keptShare: moved(part.keptShare) } : {}),
    })),
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
    levelsBefore: {
      plasmaSelenium: estimate('ug/L', found.before.biomarkers.plasmaSelenium),
      wholeBloodSelenium: estimate('ug/L', found.before.biomarkers.wholeBloodSelenium),
      urineSelenium: estimate('ug/d', found.before.biomarkers.urineSelenium),
    },
    effectiveDraws: found.ess,
  };
}

/** What is said of a body, and what it hands to the gut. */
function shown(
  body: HabitualBody,
  parts: IntakeParts,
  plasmaTestWouldTell: number | null,
  labs?: LabsReport,
): { body: BodyReport; toGut: BodyToGut } {
  const byForm = flowsByForm(body, parts);
  const report = bodyReport(body, parts, byForm, plasmaTestWouldTell);
  return { body: labs ? { ...report, labs } : report, toGut: gutFlows(body, parts, byForm) };
}

const estimate = (unit: string, draws: Float64Array): Estimate => ({ unit, ...summarise(draws) });

/** What an assessment says of the body. */
function bodyReport(
  body: HabitualBody,
  parts: IntakeParts,
  byForm: readonly FormFlows[],
  plasmaTestWouldTell: number | null,
): BodyReport {
  const { biomarkers } = body;
  return {
    plasmaSelenium: estimate('ug/L', biomarkers.plasmaSelenium),
    wholeBloodSelenium: estimate('ug/L', biomarkers.wholeBloodSelenium),
    erythrocyteSelenium: estimate('ug/L', biomarkers.erythrocyteSelenium),
    selenoproteinP: estimate('fraction of plateau', biomarkers.selenoproteinP),
    gpx3: estimate('fraction of plateau', biomarkers.gpx3),
    urineSelenium: estimate('ug/d', biomarkers.urineSelenium),
    bodySelenium: estimate('ug', body.bodyUg),
    journey: journeyOf(body, parts, byForm),
    plasmaTestWouldTell,
  };
}

/** Oral and infused selenium by chemical form, µg/d in each draw. */
interface FormFlows {
  readonly form: string;
  readonly takenUp: Float64Array;
  readonly passesBy: Float64Array;
  /** of which by mouth */
  readonly eaten: Float64Array;
  readonly absorbed: Float64Array;
}

/** What flora kept for each µg that the body took up all the same. */
const keptPerTaken = (part: HabitualPart, i: number): number => {
  const share = part.keptShare?.[i] ?? 0;
  return share / (1 - share);
};

function flowsByForm({ flows }: HabitualBody, { parts, fractions }: IntakeParts): readonly FormFlows[] {
  const count = flows.unabsorbed.length;
  const blank = () => new Float64Array(count);
  const taken = SELENIUM_FORMS.map(blank);
  const eaten = SELENIUM_FORMS.map(blank);
  const kept = SELENIUM_FORMS.map(blank);
  const byMouth = { eaten: SELENIUM_FORMS.map(blank), absorbed: SELENIUM_FORMS.map(blank) };
  parts.forEach((part, p) => {
    const uptake = flows.uptake[p]!;
    const split = fractions[p]!;
    SELENIUM_FORMS.forEach((_, f) => {
      const fraction = split[f] ?? null;
      if (fraction === null) return;
      for (let i = 0; i < count; i++) {
        const share = fraction === 1 ? 1 : fraction[i]!;
        const ug = part.ugPerDay[i]! * share;
        eaten[f]![i]! += ug;
        let up = 0;
        if (fraction === 1) {
          // a dose of no stated form is "other" on the plate, whatever the body makes of it
          up = uptake.selenomethionine[i]! + uptake.rest[i]!;
        } else if (f === 0) up = uptake.selenomethionine[i]!;
        else {
          const others = 1 - (split[0] as Float64Array)[i]!;
          if (others > 0) up = (uptake.rest[i]! * share) / others;
        }
        taken[f]![i]! += up;
        if (part.route !== 'oral') continue;
        byMouth.eaten[f]![i]! += ug;
        byMouth.absorbed[f]![i]! += up;
        kept[f]![i]! += up * keptPerTaken(part, i);
      }
    });
  });
  return SELENIUM_FORMS.map((form, f) => ({
    form,
    takenUp: taken[f]!,
    passesBy: eaten[f]!.map((ug, i) => Math.max(0, ug - taken[f]![i]! - kept[f]![i]!)),
    eaten: byMouth.eaten[f]!,
    absorbed: byMouth.absorbed[f]!,
  }));
}

/** What is taken up by one way in (µg/d in each draw). */
function takenBy(route: HabitualPart['route'], { flows }: HabitualBody, { parts }: IntakeParts) {
  const store = new Float64Array(flows.unabsorbed.length);
  const working = new Float64Array(flows.unabsorbed.length);
  parts.forEach((part, p) => {
    if (part.route !== route) return;
    const { selenomethionine, rest } = flows.uptake[p]!;
    for (let i = 0; i < store.length; i++) {
      store[i]! += selenomethionine[i]!;
      working[i]! += rest[i]!;
    }
  });
  return { all: store.map((ug, i) => ug + working[i]!), store, working };
}

/** The two ways in, each by its own draws: an interval of the sum cannot be taken apart afterwards. */
function routesOf(
  body: HabitualBody,
  parts: IntakeParts,
  byForm: readonly FormFlows[],
): NonNullable<BodyJourney['routes']> {
  const perDay = (draws: Float64Array) => estimate('ug/d', draws);
  const [eaten, infused] = [takenBy('oral', body, parts), takenBy('iv', body, parts)];
  return {
    eaten: {
      eaten: perDay(body.flows.unabsorbed.map((_, i) => byForm.reduce((sum, form) => sum + form.eaten[i]!, 0))),
      takenUp: perDay(eaten.all),
      store: perDay(eaten.store),
      working: perDay(eaten.working),
      uptake: byForm
        .map((form) => ({
          form: form.form,
          eaten: perDay(form.eaten),
          takenUp: perDay(form.absorbed),
          passesBy: perDay(form.passesBy),
        }))
        .filter((row) => row.eaten.mean > 0),
    },
    infused: { ugPerDay: perDay(infused.all), store: perDay(infused.store), working: perDay(infused.working) },
  };
}

function journeyOf(body: HabitualBody, parts: IntakeParts, byForm: readonly FormFlows[]): BodyJourney {
  const { flows } = body;
  const total = flows.selenomethionine.map((ug, i) => ug + flows.selenide[i]! + flows.directUrine[i]!);
  const perDay = (draws: Float64Array) => estimate('ug/d', draws);
  return {
    takenUp: perDay(total),
    passesBy: perDay(flows.unabsorbed),
    store: perDay(flows.selenomethionine),
    working: perDay(total.map((ug, i) => ug - flows.selenomethionine[i]!)),
    urine: perDay(body.biomarkers.urineSelenium),
    otherLoss: perDay(body.otherLoss),
    uptake: byForm
      .map(({ form, takenUp, passesBy }) => ({ form, takenUp: perDay(takenUp), passesBy: perDay(passesBy) }))
      .filter((row) => row.takenUp.mean + row.passesBy.mean > 0),
    ...(parts.parts.some((part) => part.route === 'iv') ? { routes: routesOf(body, parts, byForm) } : {}),
  };
}

/** What the body leaves to the gut and returns to it (µg/d in each draw): how the two stages meet without knowing each other. */
function gutFlows({ flows, otherLoss }: HabitualBody, { parts }: IntakeParts, byForm: readonly FormFlows[]): BodyToGut {
  const absorbed = new Float64Array(flows.unabsorbed.length);
  const keptFromHost = new Float64Array(flows.unabsorbed.length);
  parts.forEach((part, p) => {
    if (part.route !== 'oral') return;
    const { selenomethionine, rest } = flows.uptake[p]!;
    for (let i = 0; i < absorbed.length; i++) {
      const up = selenomethionine[i]! + rest[i]!;
      absorbed[i]! += up;
      keptFromHost[i]! += up * keptPerTaken(part, i);
    }
  });
  return {
    leftOver: flows.unabsorbed,
    leftOverForms: byForm.map(({ form, passesBy, eaten, absorbed: up }) => ({
      form,
      draws: passesBy,
      eaten,
      absorbed: up,
    })),
    otherLoss,
    absorbed,
    keptFromHost,
  };
}
