import { POOLS, type Pool } from '../pools.js';
import type { ExportInput } from './input.js';

/** The engine's unit of time: whole microseconds, so that 6 hours are the same 6 hours on every day of the year. */
export const TICKS_PER_DAY = 86_400_000_000;

const ticksOf = (days: number): number => Math.round(days * TICKS_PER_DAY);
export const daysOf = (ticks: number): number => ticks / TICKS_PER_DAY;

/** What happens at one time: amounts that enter pools (µg), and inflows that from then on have a rate (µg/d). */
export interface Moment {
  readonly tick: number;
  readonly add: ReadonlyMap<Pool, number>;
  readonly set: ReadonlyMap<Pool, number>;
}

/** Equal steps in time: `first`, `first + every`, …, `count` of them. A single time has `every` 0. */
export interface Regular {
  readonly firstTick: number;
  readonly everyTicks: number;
  readonly count: number;
}

/** The same thing at regular times. */
export interface Series extends Regular, Omit<Moment, 'tick'> {}

/**
 * Events by time. Those at one time are joined, because two events at one instant overwrite each other in some
 * readers of SBML.
 */
export function momentsOf(input: ExportInput): Moment[] {
  const byTick = new Map<number, { add: Map<Pool, number>; set: Map<Pool, number> }>();
  for (const event of input.events) {
    const tick = ticksOf(event.timeDays);
    const amount = 'into' in event ? event.ug : event.ugPerDay;
    if (!(tick >= 0 && Number.isFinite(tick) && Number.isFinite(amount)))
      throw new Error(`event of ${amount} on day ${event.timeDays} cannot be exported`);
    let moment = byTick.get(tick);
    if (moment === undefined) {
      moment = { add: new Map(), set: new Map() };
      byTick.set(tick, moment);
    }
    if ('into' in event) moment.add.set(event.into, (moment.add.get(event.into) ?? 0) + event.ug);
    else moment.set.set(event.inflowInto, event.ugPerDay);
  }
  const moments = [...byTick].map(([tick, { add, set }]) => ({ tick, add, set })).sort((a, b) => a.tick - b.tick);
  return withoutIdleSettings(moments, input.inflowUgPerDay);
}

/** The last day that an export speaks of: the last one to look at, or of an event, idle ones too. */
export const lastTickOf = (input: ExportInput): number =>
  input.events.reduce((last, { timeDays }) => Math.max(last, ticksOf(timeDays)), ticksOf(input.untilDay));

/** Leaves out settings of an inflow to the rate that it has already. */
function withoutIdleSettings(moments: readonly Moment[], start: ExportInput['inflowUgPerDay']): Moment[] {
  const now = new Map<Pool, number>();
  const left: Moment[] = [];
  for (const { tick, add, set } of moments) {
    const changes = new Map([...set].filter(([pool, ugPerDay]) => ugPerDay !== (now.get(pool) ?? start[pool] ?? 0)));
    for (const [pool, ugPerDay] of changes) now.set(pool, ugPerDay);
    if (add.size + changes.size > 0) left.push({ tick, add, set: changes });
  }
  return left;
}

/** Rising times as runs of equal steps. */
function runsOf(ticks: readonly number[]): Regular[] {
  const runs: Regular[] = [];
  for (let i = 0; i < ticks.length; ) {
    const firstTick = ticks[i]!;
    const everyTicks = i + 1 < ticks.length ? ticks[i + 1]! - firstTick : 0;
    let count = 1;
    while (i + count < ticks.length && ticks[i + count]! - ticks[i + count - 1]! === everyTicks) count++;
    runs.push({ firstTick, everyTicks: count > 1 ? everyTicks : 0, count });
    i += count;
  }
  return runs;
}

/** Rising times as few runs: taken as they come, or apart by time of day, or by time of week. */
export function regularTimes(ticks: readonly number[]): Regular[] {
  const apartBy = (period: number): Regular[] => {
    const classes = new Map<number, number[]>();
    for (const tick of ticks) classes.set(tick % period, [...(classes.get(tick % period) ?? []), tick]);
    return [...classes.values()].flatMap(runsOf);
  };
  const ways = [runsOf(ticks), apartBy(TICKS_PER_DAY), apartBy(7 * TICKS_PER_DAY)];
  return ways.reduce((fewest, way) => (way.length < fewest.length ? way : fewest));
}

const inPoolOrder = (amounts: ReadonlyMap<Pool, number>): [Pool, number][] =>
  POOLS.filter((pool) => amounts.has(pool)).map((pool) => [pool, amounts.get(pool)!]);

/** All moments as series; no two series share a time. In the order of their first time. */
export function seriesOf(moments: readonly Moment[]): Series[] {
  const alike = new Map<string, { moment: Moment; ticks: number[] }>();
  for (const moment of moments) {
    const key = JSON.stringify([inPoolOrder(moment.add), inPoolOrder(moment.set)]);
    const known = alike.get(key);
    if (known) known.ticks.push(moment.tick);
    else alike.set(key, { moment, ticks: [moment.tick] });
  }
  return [...alike.values()]
    .flatMap(({ moment, ticks }) =>
      regularTimes(ticks).map((times) => ({
        ...times,
        add: new Map(inPoolOrder(moment.add)),
        set: new Map(inPoolOrder(moment.set)),
      })),
    )
    .sort((a, b) => a.firstTick - b.firstTick);
}
