import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Notice, notice, type Problem } from '../../base/index.js';
import type { Condition, Person } from '../../person.js';
import { hardStops, type SeleniumUpperLevel } from '../../status/index.js';
import { proposedDoseAllowed } from './proposed-dose.js';
import { stopPolicy } from './stop-policy.js';

const woman: Person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] };
const level = (id: string, ugPerDay: number) =>
  ({
    authority: { id, shortName: id.toUpperCase() },
    value: { ugPerDay, year: 2023 },
  }) as unknown as SeleniumUpperLevel;
const ADULT = [level('iom', 400), level('efsa', 255)];
const CHILD = [level('iom', 150), level('efsa', 95)];
const usual = (ug: number) => new Float64Array(200).fill(ug);
const dose = (doseUg: number, route: 'oral' | 'iv' = 'oral') =>
  ({ kind: 'dose', row: 3, date: '2026-03-02', text: 'capsule', route, form: 'selenite', doseUg }) as never;

/** The stops as the status stage makes them, and the policy on them. */
function policy(
  of: Partial<Parameters<typeof hardStops>[0]> = {},
  more: { plasmaUgPerL?: number; clinicianOrder?: boolean } = {},
) {
  const person = of.person ?? woman;
  const clinicianOrder = more.clinicianOrder ?? false;
  const stops = hardStops({ person, doses: [], usual: usual(60), levels: ADULT, clinicianOrder, ...of });
  return stopPolicy({ hardStops: stops, person, plasmaUgPerL: more.plasmaUgPerL ?? null, clinicianOrder });
}
const child: Person = { ...woman, ageYears: 6, bodyMassKg: 20 };
const pregnant: Person = { ...woman, lifeStage: 'pregnant' };
const ill = (...conditions: Condition[]): Person => ({ ...woman, conditions });

describe('the seven hard stops (requirements.md 6.7)', () => {
  test('none of them: everything may be planned', () => {
    expect(policy()).toEqual({
      plan: 'all',
      supplements: { allowed: true, why: null },
      infusion: { considered: false, why: 'no-order' },
      because: [],
    });
  });

  test('1. a single entry of 1000 µg or more: nothing is planned, whatever was eaten or taken', () => {
    expect(policy({ doses: [dose(1000)] })).toMatchObject({ plan: 'none', because: ['status.stop.singleEntry'] });
    expect(policy({ entries: [{ row: 2, text: 'brazil nuts', ug: 2000 }] }).plan).toBe('none');
    expect(policy({ doses: [dose(999)] }).plan).toBe('all');
    // an order does not make a slip true
    expect(policy({ doses: [dose(1000)] }, { clinicianOrder: true }).plan).toBe('none');
  });

  test('2. a dose in milligrams: nothing is planned', () => {
    const slip = policy({ unitSlips: [{ row: 4, text: 'selenium', unit: 'mg' }] });
    expect(slip).toMatchObject({ plan: 'none', supplements: { allowed: false, why: 'stopped' } });
    expect(slip.because).toEqual(['status.stop.unit']);
  });

  test('3. a mean above 400, or above the level of the age: only less', () => {
    expect(policy({ meanUgPerDay: 401 })).toMatchObject({ plan: 'reduce-only', because: ['status.stop.mean'] });
    expect(policy({ usual: usual(420) }).supplements).toEqual({ allowed: false, why: 'reduce-only' });
    expect(policy({ meanUgPerDay: 400 }).plan).toBe('all');
    expect(policy({ person: child, levels: CHILD, meanUgPerDay: 100 }).plan).toBe('reduce-only');
    expect(policy({ person: child, levels: CHILD, meanUgPerDay: 90 }).plan).toBe('all');
  });

  test('4. a child’s supplement without an order: nothing; with one, food alone is planned', () => {
    const given = { person: child, levels: CHILD, usual: usual(30), doses: [dose(25)] };
    expect(policy(given)).toMatchObject({ plan: 'none', because: ['status.stop.child'] });
    expect(policy(given, { clinicianOrder: true })).toMatchObject({
      plan: 'all',
      supplements: { allowed: false, why: 'child' },
    });
  });

  test('5. an infusion without an order: nothing; with one it is looked at, never proposed', () => {
    expect(policy({ doses: [dose(100, 'iv')] })).toMatchObject({
      plan: 'none',
      because: ['status.stop.infusion'],
      infusion: { considered: false, why: 'stopped' },
    });
    const ordered = policy({ doses: [dose(100, 'iv')] }, { clinicianOrder: true });
    expect(ordered).toMatchObject({ plan: 'all', infusion: { considered: true, why: null } });
  });

  test('6. pregnancy above 255: only less, though 400 is not reached', () => {
    expect(policy({ person: pregnant, meanUgPerDay: 256 })).toMatchObject({
      plan: 'reduce-only',
      because: ['status.stop.pregnancy'],
    });
    expect(policy({ person: pregnant, meanUgPerDay: 254 }).plan).toBe('all');
    expect(policy({ meanUgPerDay: 256 }).plan).toBe('all');
  });

  test('7. plasma above 125 µg/L: a planned top-up is stopped, only less is planned', () => {
    const order = { clinicianOrder: true };
    expect(policy({}, { plasmaUgPerL: 126, ...order })).toEqual({
      plan: 'reduce-only',
      supplements: { allowed: false, why: 'plasma' },
      infusion: { considered: false, why: 'plasma' },
      because: ['status.stop.topUp'],
    });
    expect(policy({}, { plasmaUgPerL: 125 }).supplements.allowed).toBe(true);
    expect(policy({}, { plasmaUgPerL: 272 })).toMatchObject({ plan: 'reduce-only', supplements: { allowed: false } });
    expect(policy({}, { plasmaUgPerL: 125 }).plan).toBe('all');
    // the notice alone is enough too
    const high = [notice({ code: 'status.stop.topUp', plasmaUgPerL: 140 })];
    const said = stopPolicy({ hardStops: high, person: woman, plasmaUgPerL: null, clinicianOrder: false });
    expect(said.supplements.why).toBe('plasma');
  });
});

describe('who is never proposed a supplement', () => {
  test('children, whatever they eat', () => {
    expect(policy({ person: child, levels: CHILD, usual: usual(10) }).supplements.why).toBe('child');
    expect(policy({ person: { ...woman, ageYears: 17.9 } }).supplements.why).toBe('child');
    expect(policy({ person: { ...woman, ageYears: 18 } }).supplements.allowed).toBe(true);
  });

  test('nor who may be a child: the age is not known', () => {
    expect(policy({ person: { ...woman, ageYears: null } })).toMatchObject({
      plan: 'all',
      supplements: { allowed: false, why: 'age-unknown' },
    });
    // a reason that is a person's own comes first
    expect(policy({ person: { ...ill('dialysis'), ageYears: null } }).supplements.why).toBe('clinician');
  });

  test.each(['parenteral-nutrition', 'enteral-nutrition', 'short-bowel', 'dialysis', 'kidney-disease'] as const)(
    'with %s the dose is the clinician’s; food is planned',
    (condition) => {
      expect(policy({ person: ill(condition) })).toMatchObject({
        plan: 'all',
        supplements: { allowed: false, why: 'clinician' },
      });
    },
  );

  test('a very low plasma value stops no change of food', () => {
    const low = [notice({ code: 'status.stop.plasmaLow', plasmaUgPerL: 25 })];
    expect(stopPolicy({ hardStops: low, person: woman, plasmaUgPerL: 25, clinicianOrder: false }).plan).toBe('all');
  });
});

test('more stops never allow more', () => {
  const all: readonly Problem[] = [
    { code: 'status.stop.singleEntry', row: 1, text: 'x', ug: 1200 },
    { code: 'status.stop.unit', row: 1, text: 'x', unit: 'mg' },
    { code: 'status.stop.mean', ugPerDay: 500, upperUg: 400, of: 'IOM 2000', over: 'Usual intake' },
    { code: 'status.stop.child', row: 1, text: 'x', ug: 20, ageYears: 6 },
    { code: 'status.stop.infusion', row: 1, text: 'x', ug: 100 },
    { code: 'status.stop.pregnancy', ugPerDay: 300, upperUg: 255, over: 'Usual intake' },
    { code: 'status.stop.topUp', plasmaUgPerL: 130 },
    { code: 'status.stop.plasmaHigh', plasmaUgPerL: 300 },
  ];
  const notices: readonly Notice[] = all.map(notice);
  const rank = { all: 0, 'reduce-only': 1, none: 2 };
  const some = fc.subarray([...notices]);
  fc.assert(
    fc.property(
      some,
      some,
      fc.boolean(),
      fc.option(fc.double({ min: 10, max: 400, noNaN: true })),
      (a, b, order, ug) => {
        const of = (hard: readonly Notice[]) =>
          stopPolicy({ hardStops: hard, person: woman, plasmaUgPerL: ug, clinicianOrder: order });
        const [few, more] = [of(a), of([...a, ...b])];
        expect(rank[more.plan]).toBeGreaterThanOrEqual(rank[few.plan]);
        if (more.supplements.allowed) expect(few.supplements.allowed).toBe(true);
        expect(more.supplements.allowed).toBe(more.supplements.why === null);
        if (more.plan !== 'all') expect(more.supplements.allowed || more.infusion.considered).toBe(false);
        if (!order) expect(more.infusion.considered).toBe(false);
      },
    ),
  );
});

describe('a dose is proposed', () => {
  const adult = { uppersUg: [400, 255] };
  test('never of 200 µg where diet and dose pass the strictest upper level', () => {
    expect(proposedDoseAllowed({ doseUg: 200, startP95: 140, ...adult })).toEqual({
      allowed: false,
      why: 'above-upper',
    });
    expect(proposedDoseAllowed({ doseUg: 200, startP95: 56, ...adult }).allowed).toBe(false);
    expect(proposedDoseAllowed({ doseUg: 200, startP95: 55, ...adult }).allowed).toBe(true);
    expect(proposedDoseAllowed({ doseUg: 200, startP95: 140, uppersUg: [400] }).allowed).toBe(true);
    expect(proposedDoseAllowed({ doseUg: 50, startP95: 140, ...adult })).toEqual({ allowed: true, why: null });
  });

  test('never where nothing says how much is too much, of no amount, of a thousand, or where there is enough', () => {
    expect(proposedDoseAllowed({ doseUg: 50, startP95: 60, uppersUg: [] }).why).toBe('no-upper');
    expect(proposedDoseAllowed({ doseUg: 0, startP95: 60, ...adult }).why).toBe('amount');
    expect(proposedDoseAllowed({ doseUg: Number.NaN, startP95: 60, ...adult }).why).toBe('amount');
    expect(proposedDoseAllowed({ doseUg: 50, startP95: Number.NaN, ...adult }).why).toBe('amount');
    expect(proposedDoseAllowed({ doseUg: 1000, startP95: 0, uppersUg: [5000] }).why).toBe('amount');
    const enough = { doseUg: 50, startP95: 90, ...adult, pAdequate: 0.95, aimAdequate: 0.9 };
    expect(proposedDoseAllowed(enough).why).toBe('already-enough');
    expect(proposedDoseAllowed({ ...enough, pAdequate: 0.6 }).allowed).toBe(true);
  });

  test('what is allowed keeps the higher end of intake at or below every level shown', () => {
    const amount = fc.double({ min: 0, max: 600, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.array(amount, { minLength: 1, maxLength: 4 }), (doseUg, startP95, uppersUg) => {
        const { allowed } = proposedDoseAllowed({ doseUg, startP95, uppersUg });
        const within = uppersUg.every((upper) => startP95 + doseUg <= upper);
        expect(allowed).toBe(within && doseUg > 0);
      }),
    );
  });
});
