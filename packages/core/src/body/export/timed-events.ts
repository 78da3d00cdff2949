import { both, type Expression, greater, less, plus, times } from './expression.js';
import type { ExportInput } from './input.js';
import { inflowId, POOL_NAMES } from './names.js';
import { daysOf, momentsOf, type Series, seriesOf } from './schedule.js';
import type { Quantity } from './system.js';

/** An event of SBML: when `trigger` becomes true, each variable takes the value of its formula. */
export interface TimedEvent {
  readonly id: string;
  readonly trigger: Expression;
  readonly assignments: readonly (readonly [variable: string, value: Expression])[];
}

/** Doses and changes of inflow for formats that have events. */
export interface TimedEvents {
  /** Amounts and times, by names that the events use. */
  readonly constants: readonly Quantity[];
  /** How often each series has happened; the events count on. */
  readonly counters: readonly Quantity[];
  /**
   * Names of the inflows that events change. They and the counters are states that stand still in between: as bare
   * parameters they would keep their last value when a simulator is reset, and its next run would have no doses.
   */
  readonly changedInflows: readonly string[];
  readonly events: readonly TimedEvent[];
}

/**
 * A series of doses is one event that counts: it happens when time passes first + given · every, and raises `given`, which
 * makes its trigger false again. The time is computed anew from the count, so nothing adds up over a year.
 *
 * The triggers say `time >`, not `≥`: an output at the time of a dose shows the state before it, as in `body simulate`. At day
 * 0 too: such a trigger is false at the start and becomes true right after it, which every reader notices, while one that
 * is true from the start is not fired by all.
 */
export function timedEventsOf(input: ExportInput): TimedEvents {
  const constants: Quantity[] = [];
  const counters: Quantity[] = [];
  const events: TimedEvent[] = [];
  const moments = momentsOf(input);
  seriesOf(moments).forEach((series, i) => {
    const id = `${series.add.size > 0 ? 'dose' : 'change'}_${i + 1}`;
    const assignments: [string, Expression][] = [];
    for (const [pool, ug] of series.add) {
      const name = POOL_NAMES[pool].id;
      const amount = `${id}_into_${name}`;
      constants.push({ id: amount, value: ug, unit: 'ug', meaning: `what one dose brings into ${name}` });
      assignments.push([name, plus(name, amount)]);
    }
    for (const [pool, ugPerDay] of series.set) {
      const rate = `${id}_${inflowId(pool)}`;
      constants.push({ id: rate, value: ugPerDay, unit: 'ug_per_day', meaning: `${inflowId(pool)} from then on` });
      assignments.push([inflowId(pool), rate]);
    }
    if (series.count > 1) repeated(id, series, assignments);
    else {
      constants.push({ id: `${id}_day`, value: daysOf(series.firstTick), unit: 'day', meaning: 'when it happens' });
      events.push({ id, trigger: greater('time', `${id}_day`), assignments });
    }
  });

  function repeated(id: string, series: Series, assignments: [string, Expression][]): void {
    const given = `${id}_given`;
    constants.push(
      { id: `${id}_first_day`, value: daysOf(series.firstTick), unit: 'day', meaning: 'when it first happens' },
      { id: `${id}_every_days`, value: daysOf(series.everyTicks), unit: 'day', meaning: 'time between two of them' },
      { id: `${id}_count`, value: series.count, unit: 'dimensionless', meaning: 'how often it happens' },
    );
    counters.push({ id: given, value: 0, unit: 'dimensionless', meaning: 'how often it has happened' });
    const due = plus(`${id}_first_day`, times(given, `${id}_every_days`));
    events.push({
      id,
      trigger: both(greater('time', due), less(given, `${id}_count`)),
      assignments: [...assignments, [given, plus(given, 1)]],
    });
  }

  const changed = new Set(moments.flatMap((moment) => [...moment.set.keys()]));
  return { constants, counters, changedInflows: [...changed].map(inflowId), events };
}
