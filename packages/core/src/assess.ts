import { type SettledBody, settleBody } from './assess-body.js';
import { assessGut, floraCompetition, type GutParts } from './assess-gut.js';
import { assessStatus } from './assess-status.js';
import type { Assessment, DiaryReport, Estimate, IntakeReport, StatusReport } from './assessment.js';
import {
  type Notice,
  notice,
  type Problem,
  quantilesOf,
  type RandomSource,
  type Rows,
  summarise,
} from './base/index.js';
import {
  type BodyModel,
  type BodyTables,
  type LabFile,
  type LabParameters,
  openBodyModel,
  openLabParameters,
} from './body/index.js';
import type { FoodCatalogue } from './foods/index.js';
import { type GutModel, type GutTables, openGutModel } from './gut/index.js';
import {
  type Diary,
  estimateIntake,
  type IntakeEstimate,
  type IntakeModel,
  type IntakeTables,
  openIntakeModel,
} from './intake/index.js';
import type { Person } from './person.js';
import {
  authorityOfCountry,
  findAuthority,
  readStatusTables,
  type StatusRows,
  type StatusTables,
} from './status/index.js';
import { VERSION } from './version.js';

/** Every table an assessment reads, as rows of text; `loadModelTables()` of @selenoscope/data has them in Node. */
export interface ModelTables extends IntakeTables {
  readonly status: StatusRows;
  /** left out: the assessment ends with the verdict on intake */
  readonly body?: BodyTables;
  /** lab-parameters.csv; needed where laboratory values are given */
  readonly labs?: Rows;
  /** left out, or without a body: nothing is said of the gut */
  readonly gut?: GutTables;
  /** hash of food tables and parameters together; left out: the food tables' own */
  readonly hash?: string;
}

/** Food tables and parameters, opened once and asked by many assessments. */
export interface Model {
  readonly intake: IntakeModel;
  readonly status: StatusTables;
  readonly body?: BodyModel;
  readonly labs?: LabParameters;
  readonly gut?: GutModel;
  /** stands in every result as `run.data` */
  readonly dataHash: string;
}

export function openModel(catalogue: FoodCatalogue, tables: ModelTables): Model {
  return {
    intake: openIntakeModel(catalogue, tables),
    status: readStatusTables(tables.status),
    ...(tables.body ? { body: openBodyModel(tables.body) } : {}),
    ...(tables.labs ? { labs: openLabParameters(tables.labs) } : {}),
    ...(tables.gut ? { gut: openGutModel(catalogue, tables.gut) } : {}),
    dataHash: tables.hash ?? catalogue.hash,
  };
}

/** Settings of one run. */
export interface RunOptions {
  /** id, alias or key of an authority ("iom", "uk"); left out: the one of the person's country */
  readonly authority?: string | undefined;
  /** default 1 */
  readonly seed?: number;
  /** number of draws, default 1,000 */
  readonly draws?: number;
  /** number of the person in a cohort: with the seed it names every draw */
  readonly personNumber?: number;
  /** true where a clinician ordered the supplements and infusions */
  readonly clinicianOrder?: boolean | undefined;
  /** true: flora compete for selenium where it is short, as in mice (grade C); default false */
  readonly floraCompete?: boolean | undefined;
}

export interface AssessInput extends RunOptions {
  readonly diary: Diary;
  readonly person: Person;
  /** laboratory values of this person: they pull intake and body towards what was measured */
  readonly labs?: LabFile | undefined;
  /** opened model, or the parts to open one */
  readonly model?: Model;
  readonly catalogue?: FoodCatalogue;
  readonly tables?: ModelTables;
}

/** Draws of a run where nothing else is asked. */
export const DEFAULT_DRAWS = 1000;

/**
 * The whole path: a diary and a person in, a verdict with its reasons out.
 *
 * diary → what arrives, with draws → usual intake → too little, enough or too much. Pure: the same input gives the
 * same bytes, in Node and in a browser.
 * @throws SelenoscopeError for input that a person must correct (unknown authority, impossible age)
 */
export const assess = (input: AssessInput): Assessment => assessmentOf(assessmentParts(input));

/** A diary with its intake estimated, ready to be judged. */
export function assessmentParts(input: AssessInput): AssessmentParts {
  const model = input.model ?? openModel(input.catalogue!, input.tables!);
  const source: RandomSource = { seed: input.seed ?? 1, person: input.personNumber ?? 0 };
  const draws = input.draws ?? DEFAULT_DRAWS;
  const intake = estimateIntake(input.diary, input.person, model.intake, { draws, source });
  return {
    model,
    intake,
    labs: input.labs,
    person: input.person,
    report: diaryReport(input.diary, intake),
    diary: input.diary,
    source,
    draws,
    doses: input.diary.entries.filter((e) => e.kind === 'dose'),
    problems: input.diary.notices,
    authority: input.authority,
    clinicianOrder: input.clinicianOrder,
    floraCompete: input.floraCompete,
  };
}

/** What is left to do once intake is known: used by the diary and by the two-minute check alike. */
export interface AssessmentParts {
  readonly model: Model;
  readonly intake: IntakeEstimate;
  readonly person: Person;
  readonly labs?: LabFile | undefined;
  readonly report: DiaryReport;
  /** absent for the two-minute check */
  readonly diary?: Diary;
  readonly source: RandomSource;
  readonly draws: number;
  readonly doses: readonly Extract<Diary['entries'][number], { kind: 'dose' }>[];
  readonly problems: readonly Problem[];
  readonly authority?: string | undefined;
  readonly clinicianOrder?: boolean | undefined;
  readonly floraCompete?: boolean | undefined;
}

/** Intake in the light of the body, and the verdict on it: what an assessment tells and a plan starts from. */
export interface SettledVerdict {
  readonly settled: SettledBody;
  readonly status: StatusReport;
  readonly notices: readonly Notice[];
}

export function settledVerdict(parts: AssessmentParts): SettledVerdict {
  const { model } = parts;
  // what was measured in blood changes what is believed of intake, so it comes before the verdict
  const settled = settledByBody(parts);
  const { status, notices } = assessStatus({
    ...parts,
    intake: settled.intake,
    tables: model.status,
    catalogue: model.intake.catalogue,
    parameters: model.intake.parameters,
    plasmaUgPerL: settled.plasmaUgPerL,
    contradicted: settled.contradicted,
  });
  return { settled, status, notices };
}

export function assessmentOf(parts: AssessmentParts): Assessment {
  const { model, person, source, draws } = parts;
  const { settled, status, notices } = settledVerdict(parts);
  const { intake } = settled;
  const colon = settledGut(parts, settled);
  const problems = [...parts.problems, ...intake.problems, ...settled.problems, ...(colon?.problems ?? [])].map(notice);
  return {
    schema: 'selenoscope.assessment/1',
    run: {
      ...{ version: VERSION, data: model.dataHash, seed: source.seed, draws },
      ...(parts.floraCompete === true ? { floraCompete: true } : {}),
    },
    person,
    diary: parts.report,
    intake: intakeReport(intake, draws),
    status,
    ...(settled.body ? { body: settled.body } : {}),
    ...(colon?.gut ? { gut: colon.gut } : {}),
    notices: withoutRepeats([...problems, ...notices]),
  };
}

/** Intake and body together, after the laboratory was heard where there is one. */
function settledByBody(parts: AssessmentParts): SettledBody {
  const { intake, model, person, source, draws, labs } = parts;
  const gut = gutParts(parts, intake);
  if (!model.body) {
    const nothing = { body: null, toGut: null, problems: [], habitual: null, index: null };
    return { intake, ...nothing, plasmaUgPerL: null, contradicted: false };
  }
  return settleBody({
    intake,
    person,
    intakeModel: model.intake,
    bodyModel: model.body,
    labParameters: model.labs ?? null,
    labs: labs ?? null,
    source,
    draws,
    keptFromHost: gut ? floraCompetition(gut) : undefined,
  });
}

/** Volumes, flows and shares of the gut were measured in adults; for a child there is no honest number. */
const GROWN_YEARS = 18;

/** What the gut is asked with besides the body; null where nothing may be said of it. */
function gutParts(
  { model, person, source, draws, authority, floraCompete, diary, doses }: AssessmentParts,
  intake: IntakeEstimate,
): Omit<GutParts, 'toGut'> | null {
  if (!model.gut) return null;
  // a diary in which nothing could be counted says nothing of this person's gut
  if (!isCounted({ diary, doses }, intake) || isChild(person)) return null;
  const own = authority ?? authorityOfCountry(model.status.authorities, person.country).id;
  return {
    intake,
    person,
    source,
    draws,
    floraCompete,
    model: model.gut,
    tables: model.status,
    authority: findAuthority(model.status.authorities, own),
  };
}

/** A questionnaire always counts; of a diary, a whole day or a dose must. */
const isCounted = (
  { diary, doses }: { readonly diary?: Diary | undefined; readonly doses: AssessmentParts['doses'] },
  intake: IntakeEstimate,
): boolean => diary === undefined || intake.daysCounted > 0 || doses.length > 0;

const isChild = ({ ageYears }: Person): boolean => ageYears !== null && ageYears < GROWN_YEARS;

/** The gut under the intake and the body as they were settled; null without its tables or without a body. */
function settledGut(
  parts: AssessmentParts,
  { intake, toGut }: SettledBody,
): Partial<ReturnType<typeof assessGut>> | null {
  const { model, person } = parts;
  if (!model.gut || !toGut) return null;
  const gut = gutParts(parts, intake);
  if (gut) return assessGut({ ...gut, toGut });
  return {
    problems: [
      isCounted(parts, intake)
        ? { code: 'substrate.child', ageYears: person.ageYears as number }
        : { code: 'substrate.nothing' },
    ],
  };
}

function diaryReport(diary: Diary, intake: IntakeEstimate): DiaryReport {
  const foods = diary.entries.filter((entry) => entry.kind === 'food');
  const unmatched = foods.filter((entry) => entry.food === null);
  return {
    kind: diary.kind,
    file: diary.file,
    days: intake.dates.length,
    rowsIn: diary.rowsIn,
    entries: diary.entries.length,
    matched: diary.entries.length - unmatched.length,
    unmatched: unmatched.map((entry) => ({
      row: entry.row,
      text: entry.text,
      candidates: (entry.candidates ?? []).map(({ id, name, score }) => ({ id, name, score })),
    })),
    rejected: diary.rejected.map((r) => ({ row: r.row, text: r.text, ...notice(r.problem) })),
  };
}

/** Twenty quantiles for the twenty moons: at (i − ½)/20. */
export const TWENTIETHS: readonly number[] = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);

function intakeReport(intake: IntakeEstimate, draws: number): IntakeReport {
  const selenium = intake.usual.get('selenium')!;
  const usual: Record<string, Estimate> = {};
  for (const [nutrient, estimate] of intake.usual)
    usual[nutrient] = { unit: estimate.unit, ...summarise(estimate.draws) };
  return {
    days: intake.dates.map((date, d) => ({ date, nutrients: Object.fromEntries(intake.days[d]!) })),
    usual,
    usualFood: { selenium: { unit: 'ug/d', ...summarise(intake.seleniumFood) } },
    usualDoses: { selenium: { unit: 'ug/d', ...summarise(intake.seleniumDoses) } },
    sources: intake.sources.map(({ draws: _, originText, speciation, ...source }) => ({ ...source, originText })),
    forms: intake.forms,
    formRanges: intake.formRanges,
    ...(intake.plate ? { plate: intake.plate } : {}),
    seleniumTwentieths: draws > 0 ? quantilesOf(selenium.draws, TWENTIETHS) : [],
    wouldSettle: intake.wouldSettle,
    coverage: intake.coverage,
    prior: {
      country: intake.prior.population,
      meanUgPerDay: intake.prior.meanUgPerDay,
      logSd: intake.prior.logSd,
      source: intake.prior.source,
      status: intake.prior.status,
    },
  };
}

/** What is said in the same words once. */
export function withoutRepeats(notices: readonly Notice[]): Notice[] {
  const seen = new Set<string>();
  return notices.filter((n) => {
    const key = `${n.code}|${n.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
