import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POOLS, type Pool } from '../pools.js';
import type { ReadModel } from './evaluate-fixtures.js';
import { anyInput, plainInput, READERS } from './export-fixtures.js';
import { exportModel } from './export-model.js';
import type { ExportInput } from './input.js';
import { inflowId, POOL_NAMES } from './names.js';

const MICROSECOND = 1 / 86_400_000_000;
const rounded = (days: number): number => Math.round(days / MICROSECOND) * MICROSECOND;

/** What has entered each pool at once, and what flows into it, right after a time. */
interface Arrived {
  readonly ug: number[];
  readonly ugPerDay: number[];
}

function wanted(input: ExportInput, afterDays: number): Arrived {
  const ug = POOLS.map(() => 0);
  const ugPerDay = POOLS.map((pool) => input.inflowUgPerDay[pool] ?? 0);
  const events = input.events.map((event) => ({ event, at: rounded(event.timeDays) })).sort((a, b) => a.at - b.at);
  for (const { event, at } of events) {
    if (at > afterDays) break;
    if ('into' in event) ug[POOLS.indexOf(event.into)]! += event.ug;
    else ugPerDay[POOLS.indexOf(event.inflowInto)] = event.ugPerDay;
  }
  return { ug, ugPerDay };
}

/** Right after each time at which something happens, and in between. */
function looks(input: ExportInput): number[] {
  const times = [...new Set(input.events.map((event) => rounded(event.timeDays)))].sort((a, b) => a - b);
  return times.flatMap((t, i) => [t + 0.1 * MICROSECOND, (t + (times[i + 1] ?? t + 1)) / 2]);
}

function expectSame(found: Arrived, input: ExportInput, day: number): void {
  const want = wanted(input, day);
  POOLS.forEach((pool, i) => {
    for (const key of ['ug', 'ugPerDay'] as const) {
      const scale = Math.max(1, want[key][i]!, ...want.ugPerDay);
      expect(Math.abs(found[key][i]! - want[key][i]!) / scale, `${key} of ${pool}, day ${day}`).toBeLessThan(1e-9);
    }
  });
}

/** Follows the events of a model as SBML means them: each fires when its trigger turns from false to true. */
function followed(model: ReadModel, days: readonly number[]): Map<string, number>[] {
  const values = new Map([...model.constants, ...[...model.start.keys()].map((id) => [id, 0] as const)]);
  const was = model.events.map(() => false);
  return days.map((day) => {
    values.set('time', day);
    for (let busy = true; busy; ) {
      busy = false;
      model.events.forEach((event, k) => {
        const is = event.trigger(values) !== 0;
        if (is && !was[k]) {
          const after = event.assignments.map(({ name, value }) => [name, value(values)] as const);
          for (const [name, value] of after) values.set(name, value);
          busy = true;
        }
        was[k] = event.trigger(values) !== 0;
      });
    }
    return new Map(values);
  });
}

describe.each(['sbml', 'antimony'] as const)('events of %s', (format) => {
  test('bring what was asked for, when it was', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const model = READERS[format](exportModel(input, format));
        const days = looks(input);
        const amount = (values: Map<string, number>, id: string, otherwise: number) => values.get(id) ?? otherwise;
        followed(model, days).forEach((values, i) => {
          const found = {
            ug: POOLS.map((pool) => amount(values, POOL_NAMES[pool].id, 0)),
            ugPerDay: POOLS.map((pool) => amount(values, inflowId(pool), input.inflowUgPerDay[pool] ?? 0)),
          };
          expectSame(found, input, days[i]!);
        });
        expect(model.events.length).toBeLessThanOrEqual(input.events.length);
      }),
      { numRuns: 60 },
    );
  });

  test('an inflow that returns to its first rate does return', () => {
    const events = [5, 20].map((ugPerDay, i) => ({ timeDays: 1 + i, inflowInto: 'gutSelenide' as const, ugPerDay }));
    const model = READERS[format](exportModel({ ...plainInput(), events }, format));
    const rates = followed(model, [0.5, 1.5, 2.5]).map((values) => values.get('inflow_gut_selenide'));
    expect(rates).toEqual([20, 5, 20]);
  });

  test('a dose a day for a year is one event', () => {
    const events = Array.from({ length: 365 }, (_, day) => [
      { timeDays: day + 8 / 24, into: 'gutSelenide' as const, ug: 50 },
      { timeDays: day + 8 / 24, into: 'gutSelenomethionine' as const, ug: 45.5 },
    ]).flat();
    const model = READERS[format](exportModel({ ...plainInput(), events }, format));
    expect(model.events).toHaveLength(1);
    const [year] = followed(
      model,
      Array.from({ length: 366 }, (_, day) => day),
    ).slice(-1);
    expect(year!.get('gut_selenide')).toBeCloseTo(365 * 50, 8);
  });
});

describe.each(['mrgsolve', 'rxode2', 'nonmem'] as const)('dose records of %s', (format) => {
  const pools = POOLS.map((pool) => POOL_NAMES[pool].id);
  const short = (id: string) =>
    id.toUpperCase().replace('SELENOMETHIONINE', 'SEMET').replace('SELENOPROTEIN_P', 'SELENOP');
  const poolOf = (name: string): number => {
    const i = format === 'nonmem' ? pools.map(short).indexOf(name) : pools.indexOf(name);
    if (i < 0) throw new Error(`no pool ${name}`);
    return i;
  };

  function arrived(model: ReadModel, day: number): Arrived {
    const name = (pool: Pool) => (format === 'nonmem' ? short(inflowId(pool)) : inflowId(pool));
    const found = { ug: POOLS.map(() => 0), ugPerDay: POOLS.map((pool) => model.constants.get(name(pool)) ?? 0) };
    for (const dose of model.doses) {
      if (dose.timeDays > day) continue;
      if (dose.rateUgPerDay === 0) found.ug[poolOf(dose.into)]! += dose.ug;
      else if (day < dose.timeDays + dose.ug / dose.rateUgPerDay)
        found.ugPerDay[poolOf(dose.into)]! += dose.rateUgPerDay;
    }
    return found;
  }

  test('bring what was asked for, when it was', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const model = READERS[format](exportModel(input, format));
        for (const day of looks(input)) expectSame(arrived(model, day), input, day);
        expect(model.doses.every((dose) => dose.ug >= 0 && dose.rateUgPerDay >= 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('an inflow runs on beyond a last event that changes nothing', () => {
    const events = [
      { timeDays: 1, inflowInto: 'urine' as const, ugPerDay: 100 },
      { timeDays: 2, inflowInto: 'gutSelenide' as const, ugPerDay: plainInput().inflowUgPerDay.gutSelenide! },
    ];
    const model = READERS[format](exportModel({ ...plainInput(), events, untilDay: 0 }, format));
    expect(model.doses.filter((dose) => poolOf(dose.into) === POOLS.indexOf('urine'))).toEqual([
      expect.objectContaining({ timeDays: 1, ug: 200, rateUgPerDay: 100 }),
    ]);
  });

  test('an intake that falls is an infusion that ends', () => {
    const events = [{ timeDays: 2, inflowInto: 'gutSelenide' as const, ugPerDay: 5 }];
    const model = READERS[format](exportModel({ ...plainInput(), events }, format));
    expect(model.doses).toHaveLength(1);
    expect(model.doses[0]).toMatchObject({ timeDays: 0, ug: 30, rateUgPerDay: 15 });
  });
});

test.each(['sbml', 'antimony', 'mrgsolve', 'rxode2', 'nonmem'] as const)('%s refuses a dose before day 0', (format) => {
  const events = [{ timeDays: -1, into: 'gutSelenide' as const, ug: 5 }];
  expect(() => exportModel({ ...plainInput(), events }, format)).toThrow(/day -1 cannot be exported/);
});
