import { type Notice, notice, type Problem, quantilesOf, type RandomSource, summarise } from '../base/index.js';
import { type Fate, infusedFate, oralFates } from './absorption.js';
import type { BodyAnswer, Course } from './answer.js';
import { formTraits, type IntakePlan } from './arrival.js';
import { arrivalsOf } from './arrivals.js';
import { BACKGROUND_FROM, startingIntake } from './background.js';
import { BIOMARKER_UNITS, BIOMARKERS, type Biomarker, LEVEL_OF, LEVELS, urineUgPerDay } from './biomarkers.js';
import type { BodyModel } from './model.js';
import { drawBodies } from './people.js';
import { compilePlan } from './plan.js';
import { POOLS } from './pools.js';
import type { Regimen } from './regimen.js';
import { type Ledger, PlanRunner } from './run.js';
import { highestIntakes, widenedForIntake } from './widen.js';

/** Settings of a simulation. */
export interface SimulateOptions {
  readonly people: number;
  readonly source: RandomSource;
  readonly version: string;
  readonly dataHash: string;
  /** what was noticed when the regimen was read: it travels with the answer */
  readonly problems?: readonly Problem[];
}

/** People whose percentiles are shown where nothing else is asked. */
export const DEFAULT_PEOPLE = 1000;

/**
 * A regimen followed by people like the one named: blood, selenoproteins, urine and body store at the days asked for,
 * as percentiles over what is not known of the body and how people differ.
 *
 * A level on a day that has a dose is the level before it; urine is that of the 24 hours before.
 * @example simulateRegimen(regimen, model, { people: 1000, source: { seed: 1, person: 0 }, version, dataHash }).biomarkers.plasmaSelenium.p50
 */
export function simulateRegimen(regimen: Regimen, model: BodyModel, options: SimulateOptions): BodyAnswer {
  const { people: count, source } = options;
  const fates = new Fates(model, source, count);
  const drawn = drawBodies(regimen.person, model, source, count);
  const backgroundFates = fates.of(regimen.background.form, 'oral');
  const found = drawn.map((rates, i) => startingIntake(regimen.background, rates, backgroundFates[i]!));
  // one body for the whole course: what is not known above the range is not known before and after it either
  const bodies = widenedForIntake(drawn, highestIntakes(regimen, found), model, source);
  const intake = Float64Array.from(bodies, (rates, i) =>
    rates === drawn[i] ? found[i]! : startingIntake(regimen.background, rates, backgroundFates[i]!),
  );
  const highest = highestIntakes(regimen, intake);
  const looks = lookingDays(regimen.atDays);
  const plan = planOf(regimen, model, looks.days);
  const runner = new PlanRunner(compilePlan(plan));
  const courses = new CourseDraws(regimen.atDays.length, count);
  const balance = new BalanceSums();
  let done = 0;
  for (let i = 0; i < count; i++) {
    const rates = bodies[i]!;
    const result = runner.run({
      rates,
      backgroundUgPerDay: intake[i]!,
      backgroundFate: backgroundFates[i]!,
      fateOf: (form, route) => fates.of(form, route)[i]!,
    });
    // someone whose equations could not be followed has no level: left out and said, never a zero
    if (result.outcome.kind === 'stalled') continue;
    const { states, ledger } = result;
    // the states of day 0 are those at rest
    const restUrine = urineUgPerDay(rates, states) + intake[i]! * backgroundFates[i]!.directUrine;
    regimen.atDays.forEach((day, d) => {
      const row = looks.rowOf(day);
      const at = row * POOLS.length;
      const before = Math.max(0, day - 1);
      const urine = ledger.urineUg[row]! - ledger.urineUg[looks.rowOf(before)]! + restUrine * (1 - (day - before));
      for (const name of LEVELS) courses.set(name, d, done, LEVEL_OF[name](rates, states, at));
      courses.set('urineSelenium', d, done, urine);
      courses.set('body', d, done, ledger.storedUg[row]!);
    });
    balance.add(ledger, looks.rowOf(0));
    done++;
  }
  return {
    schema: 'selenoscope.body/1',
    run: { version: options.version, data: options.dataHash, seed: source.seed, people: count },
    person: regimen.person,
    background: {
      unit: 'ug/d',
      from: BACKGROUND_FROM[regimen.background.kind],
      ...summarise(intake),
    },
    highestMonth: { unit: 'ug/d', ...summarise(highest) },
    days: regimen.atDays,
    biomarkers: courses.biomarkers(done),
    bodySelenium: courses.body(done),
    balance: balance.mean(done),
    notices: [...(options.problems ?? []).map(notice), ...noticesOf(regimen, plan, model, highest, count - done)],
  };
}

/** What everyone does: doses, meals, changes of habit, and the days to look. */
export function planOf(regimen: Regimen, model: BodyModel, outputDays: readonly number[]): IntakePlan {
  return {
    arrivals: arrivalsOf(regimen),
    backgroundChanges: regimen.backgroundChanges,
    ...formTraits(model.forms),
    outputDays,
  };
}

/** Days at which the states are needed: those asked for, the day before each (for urine), and the start. */
function lookingDays(atDays: readonly number[]): { days: readonly number[]; rowOf: (day: number) => number } {
  const days = [...new Set([0, ...atDays, ...atDays.map((day) => Math.max(0, day - 1))])].sort((a, b) => a - b);
  const rows = new Map(days.map((day, row) => [day, row]));
  return { days, rowOf: (day) => rows.get(day)! };
}

/** Fates of forms in every draw, made when first asked for. */
export class Fates {
  private readonly known = new Map<string, readonly Fate[]>();

  constructor(
    private readonly model: BodyModel,
    private readonly source: RandomSource,
    private readonly count: number,
  ) {}

  of(form: string, route: 'oral' | 'iv'): readonly Fate[] {
    const key = `${form}|${route}`;
    const known = this.known.get(key);
    if (known) return known;
    const row = this.model.forms.get(form);
    const made = route === 'oral' ? oralFates(row, this.source, this.count) : Array(this.count).fill(infusedFate(row));
    this.known.set(key, made);
    return made;
  }
}

/** Draws of every biomarker at every day, summarised once at the end. */
class CourseDraws {
  private readonly draws = new Map<Biomarker | 'body', Float64Array[]>();

  constructor(days: number, count: number) {
    for (const name of [...BIOMARKERS, 'body' as const])
      this.draws.set(
        name,
        Array.from({ length: days }, () => new Float64Array(count)),
      );
  }

  set(name: Biomarker | 'body', day: number, person: number, value: number): void {
    this.draws.get(name)![day]![person] = value;
  }

  /** Summaries over the first `people` draws. */
  biomarkers(people: number): Record<Biomarker, Course> {
    const entries = BIOMARKERS.map((name) => [name, this.course(name, BIOMARKER_UNITS[name], people)]);
    return Object.fromEntries(entries) as Record<Biomarker, Course>;
  }

  body(people: number): Course {
    return this.course('body', 'ug', people);
  }

  private course(name: Biomarker | 'body', unit: string, people: number): Course {
    const summaries = this.draws.get(name)!.map((draws) => summarise(draws.subarray(0, people)));
    return {
      unit,
      mean: summaries.map((s) => s.mean),
      p5: summaries.map((s) => s.p5),
      p50: summaries.map((s) => s.p50),
      p95: summaries.map((s) => s.p95),
    };
  }
}

/** Mean balance of all people from the start to the last day, and the largest error of any. */
class BalanceSums {
  private inUg = 0;
  private unabsorbedUg = 0;
  private urineUg = 0;
  private otherLossUg = 0;
  private storedUg = 0;
  private largest = 0;

  add(ledger: Ledger, start: number): void {
    const last = ledger.inUg.length - 1;
    const since = (values: Float64Array, k: number) => values[k]! - values[start]!;
    for (let k = start + 1; k <= last; k++) {
      const outUg = since(ledger.unabsorbedUg, k) + since(ledger.urineUg, k) + since(ledger.otherLossUg, k);
      const inUg = since(ledger.inUg, k);
      // held against what is there: someone who eats nothing has no intake to hold it against
      const error = Math.abs(inUg - outUg - since(ledger.storedUg, k)) / Math.max(inUg, ledger.storedUg[start]!, 1e-9);
      if (error > this.largest) this.largest = error;
    }
    this.inUg += since(ledger.inUg, last);
    this.unabsorbedUg += since(ledger.unabsorbedUg, last);
    this.urineUg += since(ledger.urineUg, last);
    this.otherLossUg += since(ledger.otherLossUg, last);
    this.storedUg += since(ledger.storedUg, last);
  }

  mean(count: number): BodyAnswer['balance'] {
    const [unabsorbedUg, urineUg, otherLossUg] = [this.unabsorbedUg, this.urineUg, this.otherLossUg].map(
      (v) => v / count,
    );
    return {
      unit: 'ug',
      inUg: this.inUg / count,
      outUg: unabsorbedUg! + urineUg! + otherLossUg!,
      storedUg: this.storedUg / count,
      parts: { unabsorbedUg: unabsorbedUg!, urineUg: urineUg!, otherLossUg: otherLossUg! },
      largestErrorFraction: this.largest,
    };
  }
}

function noticesOf(
  regimen: Regimen,
  plan: IntakePlan,
  model: BodyModel,
  highest: Float64Array,
  stalled: number,
): Notice[] {
  const problems: Problem[] = [];
  const fittedHighUgPerDay = model.table.get('range.fitted.high', 'ug/d');
  // one in twenty people above is enough to say so
  const [ugPerDay] = quantilesOf(highest, [0.95]);
  if (ugPerDay! > fittedHighUgPerDay)
    problems.push({ code: 'body.range.high', ugPerDay: ugPerDay!, fittedHighUgPerDay });
  const lastDay = regimen.atDays.at(-1) ?? 0;
  const late = plan.arrivals.filter((a) => a.timeDays > lastDay).length;
  if (late > 0) problems.push({ code: 'body.dose.late', arrivals: late, lastDay });
  if (regimen.background.kind === 'intake' && regimen.background.ugPerDay === 0)
    problems.push({ code: 'body.start.empty' });
  if (stalled > 0) problems.push({ code: 'body.solve.stalled', people: stalled });
  return problems.map(notice);
}
