import type { Fate } from '../absorption.js';
import { absorbedFlow } from '../background.js';
import { BOLUS, INFLOW, STEP } from '../engine/timeline.js';
import { amountsOf, type CompiledPlan } from '../plan.js';
import { INFLOWS, POOLS } from '../pools.js';
import type { PlanPerson } from '../run.js';
import { restingState } from '../steady.js';
import type { ExportAbout, ExportEvent, ExportInput } from './input.js';
import { daysOf, TICKS_PER_DAY } from './schedule.js';

/**
 * What one person of a plan looks like to {@link exportModel}: the very events that the engine is given, so that the
 * files cannot say anything else. Habitual selenium that goes straight to urine, which the engine leaves to the ledger,
 * becomes an inflow of the pool `urine`: its amount is then the ledger's.
 * @example exportModel(exportInputOf(compilePlan(plan), person, about), 'sbml')
 */
export function exportInputOf(compiled: CompiledPlan, person: PlanPerson, about: ExportAbout): ExportInput {
  const { plan, timeline } = compiled;
  const { rates, backgroundUgPerDay, backgroundFate } = person;
  const flow = absorbedFlow(backgroundUgPerDay, backgroundFate);
  const direct = directInflow(backgroundUgPerDay, backgroundFate);
  return {
    rates,
    startUg: restingState(rates, flow),
    inflowUgPerDay: {
      gutSelenomethionine: flow.selenomethionineUgPerDay,
      gutSelenide: flow.selenideUgPerDay,
      ...(direct === 0 ? {} : { urine: direct }),
    },
    events: withDirectUrine(
      eventsOf(timeline, amountsOf(compiled.parcels, person)),
      plan.backgroundChanges.map(({ fromDay, ugPerDay }) => ({
        timeDays: fromDay,
        ugPerDay: directInflow(ugPerDay ?? backgroundUgPerDay, backgroundFate),
      })),
      direct,
    ),
    untilDay: plan.outputDays.at(-1) ?? 0,
    about,
  };
}

const directInflow = (ugPerDay: number, fate: Fate): number => ugPerDay * fate.directUrine;

/** Urine gets what infusions send there and what habitual intake sends there, as one inflow: their sum at every change of either. */
function withDirectUrine(
  events: readonly ExportEvent[],
  changes: readonly { readonly timeDays: number; readonly ugPerDay: number }[],
  startUgPerDay: number,
): ExportEvent[] {
  if (startUgPerDay === 0 && changes.every(({ ugPerDay }) => ugPerDay === 0)) return [...events];
  const isUrine = (e: ExportEvent): e is Extract<ExportEvent, { inflowInto: string }> =>
    'inflowInto' in e && e.inflowInto === 'urine';
  const infused = events.filter(isUrine);
  const latest = (steps: readonly { timeDays: number; ugPerDay: number }[], day: number, before: number): number =>
    steps.reduce((found, step) => (step.timeDays <= day ? step.ugPerDay : found), before);
  const days = [...new Set([...infused, ...changes].map(({ timeDays }) => timeDays))].sort((a, b) => a - b);
  const sums = days.map(
    (timeDays): ExportEvent => ({
      timeDays,
      inflowInto: 'urine',
      ugPerDay: latest(infused, timeDays, 0) + latest(changes, timeDays, startUgPerDay),
    }),
  );
  return [...events.filter((e) => !isUrine(e)), ...sums];
}

/** The instructions of a timeline, with one person's amounts, as events. */
function eventsOf({ code, lengthsDays, startDay }: CompiledPlan['timeline'], amounts: Float64Array): ExportEvent[] {
  const events: ExportEvent[] = [];
  // in whole microseconds, so that nothing adds up
  let tick = Math.round(startDay * TICKS_PER_DAY);
  for (let i = 0; i < code.length; i += 3) {
    const what = code[i + 1]!;
    const amount = amounts[code[i + 2]!]!;
    const timeDays = daysOf(tick);
    if (code[i] === STEP) tick += Math.round(lengthsDays[what]! * TICKS_PER_DAY);
    else if (code[i] === BOLUS && amount !== 0) events.push({ timeDays, into: POOLS[what]!, ug: amount });
    else if (code[i] === INFLOW) events.push({ timeDays, inflowInto: INFLOWS[what]!, ugPerDay: amount });
  }
  return events;
}
