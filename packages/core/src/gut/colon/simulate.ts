import { type Notice, notice, type Problem, SelenoscopeError } from '../../base/index.js';
import { ColonAccount } from './account.js';
import { absentResources } from './compiled-paths.js';
import { type ColonWindow, MeanSums } from './means.js';
import { COLON_COMPARTMENTS, type ColonCompartmentName, type ColonModel, type ColonParameters } from './model.js';
import { Rosenbrock, type SolverStatistics } from './rosenbrock.js';
import { type ColonScenario, type SettledColonScenario, settleColonScenario } from './scenario.js';
import { ColonSystem } from './system.js';
import { timeline } from './timeline.js';

/** One compartment over time: one value for each output day. */
export interface ColonCourse {
  readonly name: ColonCompartmentName;
  readonly pH: readonly number[];
  /** acetate, propionate and butyrate together */
  readonly tscfaMm: readonly number[];
  /** g of each group and resource */
  readonly state: Readonly<Record<string, readonly number[]>>;
}

/** The account of mass, water included, over the whole time. */
export interface ColonBalance {
  /** food, water, and mucin that was broken down */
  readonly inG: number;
  readonly outG: number;
  readonly absorbedG: number;
  /** what the colon holds at the end, less what it held at the beginning */
  readonly storedG: number;
  /** in − out − absorbed − stored + corrected: rounding */
  readonly errorG: number;
  /** of inG */
  readonly mucinG: number;
  /** added where a mass had fallen below 0 within the tolerance */
  readonly correctedG: number;
  readonly absorbed: Readonly<Record<string, number>>;
  /** with stool, of each group and resource */
  readonly out: Readonly<Record<string, number>>;
}

/** The answer to a colon scenario; the JSON of `selenoscope gut colon`. */
export interface ColonAnswer {
  readonly days: readonly number[];
  readonly compartments: readonly ColonCourse[];
  readonly balance: ColonBalance;
  readonly notices: readonly Notice[];
}

export interface ColonOptions {
  /**
   * of the error that one step may make; 3e-7 if absent: then masses above 1e-4 g are off by about 1e-6 at most. For
   * members of an ensemble 5e-5 gives about 1e-3, without another absolute tolerance (bench/gut-colon.mjs)
   */
  readonly relativeTolerance?: number;
  /** in g, of resources; 1e-5 g times the relative one if absent */
  readonly absoluteTolerance?: number;
  /** without machine code, as where WebAssembly is forbidden: the same bits, many times slower */
  readonly interpreted?: boolean;
  /** stretches of time whose means are wanted */
  readonly windows?: readonly { readonly fromDay: number; readonly untilDay: number }[];
}

export interface ColonRun {
  readonly answer: ColonAnswer;
  readonly windows: readonly ColonWindow[];
  readonly statistics: Readonly<SolverStatistics>;
}

const DEFAULT_RELATIVE_TOLERANCE = 3e-7;
/** The half-saturations, 0.001 g/L, are about 1e-4 g in a compartment; a tenth of that keeps traces exact as well. */
const ABSOLUTE_PER_RELATIVE = 1e-5;
/** A group that is nearly gone may come back, so its few milligrams count by their share. */
const GROUPS_PER_RESOURCES = 1e-5;

/**
 * Simulates a colon: ten groups of microbes and sixteen resources in three compartments, in g over days.
 * @throws SelenoscopeError `colon.solve.stalled`, `colon.inflow.notRead`
 * @example simulateColon({ days: 28, transitDays: 1.25 }, model).compartments[2].tscfaMm
 */
export const simulateColon = (scenario: ColonScenario, model: ColonModel, options: ColonOptions = {}): ColonAnswer =>
  runColon(scenario, model, options).answer;

/** As {@link simulateColon}, with means over stretches of time and what the run has cost. */
export function runColon(scenario: ColonScenario, model: ColonModel, options: ColonOptions = {}): ColonRun {
  const settled = settleColonScenario(scenario, model);
  return runSettledColon(settled, model[settled.lactateProducers], options);
}

/** The run itself, for callers that hold one set of parameters, such as members of an ensemble. */
export function runSettledColon(
  scenario: SettledColonScenario,
  parameters: ColonParameters,
  options: ColonOptions = {},
): ColonRun {
  const system = new ColonSystem(parameters, scenario, absentResources(parameters), options.interpreted);
  const { rates } = system;
  const relative = options.relativeTolerance ?? DEFAULT_RELATIVE_TOLERANCE;
  const absolute = absoluteTolerances(system, options.absoluteTolerance ?? relative * ABSOLUTE_PER_RELATIVE);
  const solver = new Rosenbrock(system, { relative, absolute });
  const sums = (options.windows ?? []).map((window) => new MeanSums(system, window));
  const account = new ColonAccount(system, solver, sums);
  const whole = parameters.values.volumesL.reduce((total, litres) => total + litres, 0);
  parameters.values.volumesL.forEach((litres, k) => {
    system.outflowPerDay[k] = whole / (scenario.transitDays * litres);
  });
  const last = COLON_COMPARTMENTS.length - 1;
  const asked = [...scenario.outputDays, ...(options.windows ?? []).flatMap((w) => [w.fromDay, w.untilDay])];
  const stretches = timeline(scenario, parameters, system.outflowPerDay[last]!, asked);

  const y = system.vector();
  y.set(startState(scenario, parameters));
  const heldAtStart = total(y);
  const courses = COLON_COMPARTMENTS.map((name) => ({
    name,
    pH: [] as number[],
    tscfaMm: [] as number[],
    state: Object.fromEntries(rates.names.map((variable) => [variable, [] as number[]])),
  }));
  let output = 0;
  const write = (upToDay: number): void => {
    for (; output < scenario.outputDays.length && scenario.outputDays[output]! <= upToDay + 1e-9; output++) {
      courses.forEach((course, k) => {
        course.pH.push(system.pH(y, k));
        course.tscfaMm.push(rates.acidsMm(y, k * rates.size));
        rates.names.forEach((variable, i) => {
          course.state[variable]!.push(y[k * rates.size + i]!);
        });
      });
    }
  };

  write(0);
  for (const stretch of stretches) {
    system.setInflow(stretch.piece);
    system.outflowPerDay[last] = stretch.distalOutflowPerDay;
    if (stretch.abrupt) solver.restart(stretch.fromDay, y);
    const reached = solver.advance(y, stretch.fromDay, stretch.toDay, (now, h) => account.add(now, h));
    if (reached < stretch.toDay) throw new SelenoscopeError({ code: 'colon.solve.stalled', timeDays: reached });
    write(stretch.toDay);
  }

  const outG = total(account.outG);
  const absorbedG = total(account.absorbedG);
  const storedG = total(y) - heldAtStart;
  const inG = account.inflowG + account.mucinG;
  const named = (values: Float64Array, keep: (i: number) => boolean): Record<string, number> =>
    Object.fromEntries(rates.names.flatMap((variable, i) => (keep(i) ? [[variable, values[i]!]] : [])));
  const balance: ColonBalance = {
    inG,
    outG,
    absorbedG,
    storedG,
    errorG: inG - outG - absorbedG - storedG + solver.liftedG,
    mucinG: account.mucinG,
    correctedG: solver.liftedG,
    absorbed: named(account.absorbedG, (i) => system.absorptionPerDay[i]! > 0),
    out: named(account.outG, () => true),
  };
  const answer = {
    days: scenario.outputDays,
    compartments: courses,
    balance,
    notices: [...scenario.notices, ...beyond(courses)].map(notice),
  };
  return { answer, windows: sums.map((one) => one.means()), statistics: solver.statistics };
}

function absoluteTolerances(system: ColonSystem, absoluteG: number): Float64Array {
  const { size, groups } = system.rates;
  return Float64Array.from({ length: system.length }, (_, i) =>
    i % size < groups ? absoluteG * GROUPS_PER_RESOURCES : absoluteG,
  );
}

/** More acids than a colon can hold (mM): all that is dissolved there comes to about as much as in plasma, 290 mOsm/kg. */
const MOST_ACIDS_MM = 200;

function beyond(courses: readonly ColonCourse[]): Problem[] {
  const highest = courses.map(({ name, tscfaMm }) => ({ where: name, highestMm: Math.max(...tscfaMm) }));
  const most = highest.reduce((a, b) => (b.highestMm > a.highestMm ? b : a));
  return most.highestMm > MOST_ACIDS_MM ? [{ code: 'colon.acids.beyond', ...most }] : [];
}

/** What the compartments hold on day 0, by the tables. The share of starch is that of the inflow. */
export function startState(
  { resistantStarchFraction }: Pick<SettledColonScenario, 'resistantStarchFraction'>,
  { groups, resources, values }: ColonParameters,
): Float64Array {
  const starch = values.startCarbohydrateG * resistantStarchFraction;
  const one = [
    ...groups.map(({ startG }) => startG),
    ...resources.map(({ name, startG, enters }) => {
      if (startG !== null) return startG;
      if (enters === 'starch') return starch;
      if (enters === 'fibre') return values.startCarbohydrateG - starch;
      throw new Error(`colon resource ${name} has no amount to start with`);
    }),
  ];
  return Float64Array.from(COLON_COMPARTMENTS.flatMap(() => one));
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
