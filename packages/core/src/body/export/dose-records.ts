import { POOLS, type Pool } from '../pools.js';
import type { ExportInput } from './input.js';
import { lastTickOf, type Moment, momentsOf, type Regular, regularTimes, TICKS_PER_DAY } from './schedule.js';

/** A dose as pharmacometric programs know it: at once (`durationTicks` 0) or at a constant rate for a time. */
export interface DoseRecord {
  readonly into: Pool;
  readonly tick: number;
  readonly durationTicks: number;
  readonly ug: number;
}

export interface DoseRecords {
  /** Inflows (µg/d) that always run, by pool. */
  readonly constant: ReadonlyMap<Pool, number>;
  /** By time; at one time in the order of the pools. */
  readonly records: readonly DoseRecord[];
}

/**
 * These programs know no inflow that changes. One that does is its lowest rate, which runs always, and infusions of
 * what is above it. One that is still above it at the end runs on for a day beyond the last day of the export.
 */
export function doseRecordsOf(input: ExportInput, startRate: (pool: Pool) => number): DoseRecords {
  const moments = momentsOf(input);
  const end = lastTickOf(input) + TICKS_PER_DAY;
  const records: DoseRecord[] = [];
  const constant = new Map<Pool, number>();
  for (const into of POOLS) {
    for (const { tick, add } of moments) {
      const ug = add.get(into);
      if (ug !== undefined) records.push({ into, tick, durationTicks: 0, ug });
    }
    const { lowest, above } = infusionsAbove(stretchesOf(into, moments, startRate(into), end));
    constant.set(into, lowest);
    for (const s of above)
      records.push({
        into,
        tick: s.from,
        durationTicks: s.to - s.from,
        ug: (s.rate * (s.to - s.from)) / TICKS_PER_DAY,
      });
  }
  const order = new Map(POOLS.map((pool, i) => [pool, i]));
  records.sort((a, b) => a.tick - b.tick || order.get(a.into)! - order.get(b.into)!);
  return { constant, records };
}

interface Stretch {
  from: number;
  to: number;
  rate: number;
}

function stretchesOf(pool: Pool, moments: readonly Moment[], startRate: number, end: number): Stretch[] {
  const stretches: Stretch[] = [{ from: 0, to: end, rate: startRate }];
  for (const { tick, set } of moments) {
    const rate = set.get(pool);
    const last = stretches.at(-1)!;
    if (rate === undefined || rate === last.rate) continue;
    last.to = tick;
    stretches.push({ from: tick, to: end, rate });
  }
  return stretches.filter((s) => s.to > s.from);
}

function infusionsAbove(stretches: readonly Stretch[]): { lowest: number; above: Stretch[] } {
  const lowest = Math.min(...stretches.map((s) => s.rate));
  const above = stretches.filter((s) => s.rate > lowest).map((s) => ({ ...s, rate: s.rate - lowest }));
  return { lowest, above };
}

/** Records that are alike but for their time, at regular times. */
export interface DoseSeries extends Regular, Omit<DoseRecord, 'tick'> {}

/** Records as few lines with an interval and a number of further doses. */
export function doseSeriesOf(records: readonly DoseRecord[]): DoseSeries[] {
  const alike = new Map<string, { record: DoseRecord; ticks: number[] }>();
  for (const record of records) {
    const key = JSON.stringify([record.into, record.durationTicks, record.ug]);
    const known = alike.get(key);
    if (known) known.ticks.push(record.tick);
    else alike.set(key, { record, ticks: [record.tick] });
  }
  return [...alike.values()]
    .flatMap(({ record: { into, durationTicks, ug }, ticks }) =>
      regularTimes(ticks).map((times) => ({ ...times, into, durationTicks, ug })),
    )
    .sort((a, b) => a.firstTick - b.firstTick);
}
