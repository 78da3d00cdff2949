import type { Fate } from './absorption.js';
import type { Arrival, IntakePlan } from './arrival.js';
import { compileTimeline, type Timeline, type TimelineEvent } from './engine/index.js';
import { AT, INFLOWS } from './pools.js';
import { SYSTEM } from './system.js';
import { type Tally, tallies } from './tally.js';

/** One number of a person's amounts: a part of an arrival's fate times its size. */
interface Parcel {
  readonly form: string;
  readonly route: 'oral' | 'iv';
  readonly part: 'selenomethionine' | 'selenide' | 'directUrine';
  readonly ug: number;
}

/** An inflow's new rate: habitual intake (null: that of the start again), or all infusions that run together. */
type Rate =
  | { readonly background: number | null; readonly part: 'selenomethionine' | 'selenide' }
  | { readonly running: readonly Parcel[] };

export interface CompiledPlan {
  readonly timeline: Timeline;
  readonly parcels: readonly (Parcel | Rate)[];
  readonly tallies: readonly Tally[];
  readonly plan: IntakePlan;
}

const INFLOW = Object.fromEntries(INFLOWS.map((name, k) => [name, k])) as Record<(typeof INFLOWS)[number], number>;

/** Turns a plan into the engine's timeline, shared by all people, and the list of amounts that each person brings. */
export function compilePlan(plan: IntakePlan): CompiledPlan {
  const parcels: (Parcel | Rate)[] = [];
  const known = new Map<string, number>();
  const parcel = (p: Parcel): number => {
    const key = `${p.form}|${p.route}|${p.part}|${p.ug}`;
    const at = known.get(key) ?? parcels.push(p) - 1;
    known.set(key, at);
    return at;
  };
  const events: TimelineEvent[] = [];
  const infusions: Arrival[] = [];
  const last = plan.outputDays.at(-1) ?? 0;
  for (const arrival of plan.arrivals) {
    if (arrival.timeDays > last) continue;
    const { form, route, ug } = arrival;
    if (arrival.lastsDays !== null) {
      infusions.push(arrival);
      continue;
    }
    const timeDays = arrival.timeDays + (route === 'oral' ? plan.lagHours(form) / 24 : 0);
    if (timeDays > last) continue;
    const into = route === 'oral' ? AT.gutSelenomethionine : AT.freeSelenomethionine;
    const other = route === 'oral' ? AT.gutSelenide : AT.selenide;
    events.push({ timeDays, bolusInto: into, amount: parcel({ form, route, part: 'selenomethionine', ug }) });
    events.push({ timeDays, bolusInto: other, amount: parcel({ form, route, part: 'selenide', ug }) });
    if (plan.sheds(form))
      events.push({ timeDays, bolusInto: AT.urine, amount: parcel({ form, route, part: 'directUrine', ug }) });
  }
  events.push(...infusionEvents(infusions, plan, parcels), ...backgroundEvents(plan, parcels));
  const outputDays = plan.outputDays.filter((day) => day > 0);
  return {
    timeline: compileTimeline(SYSTEM, { startDay: 0, events, outputDays }),
    parcels,
    tallies: tallies(plan),
    plan,
  };
}

/** Where the parts of an infusion run to. */
const INTO = { selenomethionine: 'freeSelenomethionine', selenide: 'selenide', directUrine: 'urine' } as const;
const INFUSED_PARTS = ['selenomethionine', 'selenide', 'directUrine'] as const;

/** At every start and end of an infusion the inflows past the gut get the sum of what is running. */
function infusionEvents(infusions: readonly Arrival[], plan: IntakePlan, parcels: (Parcel | Rate)[]): TimelineEvent[] {
  const sheds = infusions.some(({ form }) => plan.sheds(form));
  const parts = INFUSED_PARTS.filter((part) => sheds || part !== 'directUrine');
  const times = [...new Set(infusions.flatMap((i) => [i.timeDays, i.timeDays + i.lastsDays!]))].sort((a, b) => a - b);
  return times.flatMap((timeDays) => {
    const running = infusions.filter((i) => i.timeDays <= timeDays && timeDays < i.timeDays + i.lastsDays!);
    return parts.map((part): TimelineEvent => {
      const rate = running.map((i): Parcel => ({ form: i.form, route: 'iv', part, ug: i.ug / i.lastsDays! }));
      const amount = parcels.push({ running: rate }) - 1;
      return { timeDays, inflow: INFLOW[INTO[part]], amount };
    });
  });
}

function backgroundEvents(plan: IntakePlan, parcels: (Parcel | Rate)[]): TimelineEvent[] {
  return plan.backgroundChanges.flatMap(({ fromDay, ugPerDay }) =>
    (['selenomethionine', 'selenide'] as const).map((part): TimelineEvent => {
      const inflow = part === 'selenide' ? INFLOW.gutSelenide : INFLOW.gutSelenomethionine;
      return { timeDays: fromDay, inflow, amount: parcels.push({ background: ugPerDay, part }) - 1 };
    }),
  );
}

/** What a person brings to a plan: the fate of every form, and the habitual intake at the start with its own. */
export interface PlanEater {
  readonly backgroundUgPerDay: number;
  readonly backgroundFate: Fate;
  readonly fateOf: (form: string, route: 'oral' | 'iv') => Fate;
}

/** One person's amounts for the parcels of a plan. */
export function amountsOf(parcels: CompiledPlan['parcels'], eater: PlanEater): Float64Array {
  const one = (p: Parcel): number => p.ug * eater.fateOf(p.form, p.route)[p.part];
  return Float64Array.from(parcels, (p) => {
    if ('background' in p) return (p.background ?? eater.backgroundUgPerDay) * eater.backgroundFate[p.part];
    return 'running' in p ? p.running.reduce((sum, part) => sum + one(part), 0) : one(p);
  });
}
