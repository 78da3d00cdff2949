import { describe, expect, test } from 'vitest';
import { SelenoscopeError } from '../../base/index.js';
import { absorbedFlow } from '../background.js';
import { plasmaUgPerL, selenoproteinPFraction } from '../biomarkers.js';
import { compilePlan } from '../plan.js';
import { PlanRunner } from '../run.js';
import { restingState } from '../steady.js';
import type { ComparedRoute } from './answer.js';
import { compareDoses } from './compare.js';
import { bodyModel, comparisonOf, dose, settings, UPPER_LEVELS } from './fixtures.js';
import { ComparedPeople } from './people.js';
import { whileRepeated } from './repeated.js';
import { dosesInMonthAndDay } from './upper.js';

const model = bodyModel();
const run = (doses: Parameters<typeof comparisonOf>[0], ugPerDay = 55, people = 40) =>
  compareDoses(comparisonOf(doses, ugPerDay), model, settings(people));

const drip = dose('selenite', 200, { route: 'iv', infusionHours: 1, everyDays: null });
const compared = run(
  [
    dose('selenomethionine', 100, { everyDays: null }),
    dose('selenite', 100, { everyDays: null }),
    drip,
    dose('selenate', 100, { everyDays: null }),
    dose('wheat', 40, { everyDays: null }),
  ],
  100,
);
const [met, selenite, infused, selenate, wheat] = compared.routes as [
  ComparedRoute,
  ComparedRoute,
  ComparedRoute,
  ComparedRoute,
  ComparedRoute,
];

describe('where one dose goes', () => {
  test('what reaches the blood is what is absorbed: 0.97 of selenomethionine, half or more of selenite, all infused', () => {
    expect(met.toBlood.p50).toBeCloseTo(0.97, 2);
    expect(selenite.toBlood.p50).toBeGreaterThan(0.5);
    expect(selenite.toBlood.p50).toBeLessThan(0.6);
    expect([infused.toBlood.p5, infused.toBlood.p95]).toEqual([1, 1]);
    expect(infused.toBlood.ug.p50).toBe(200);
  });

  test('a third of selenate is put out at once, of other forms nothing', () => {
    expect(selenate.toBlood.mean - selenate.kept.mean).toBeGreaterThan(0.3);
    for (const { kept, toBlood } of [met, selenite, infused, wheat]) {
      expect(kept.p5).toBeCloseTo(toBlood.p5, 12);
      expect(kept.p95).toBeCloseTo(toBlood.p95, 12);
    }
  });

  test.each(compared.routes.map((route) => [route.name, route] as const))('%s: the parts sum to one', (_, route) => {
    const { inBody, urine, otherLoss, unabsorbed } = route.afterwards;
    expect(inBody.mean + urine.mean + otherLoss.mean + unabsorbed.mean).toBeCloseTo(1, 9);
    expect(route.toBlood.mean + route.toColon.mean).toBeCloseTo(1, 12);
    for (const part of [inBody, urine, otherLoss, unabsorbed]) {
      expect(part.p5).toBeGreaterThanOrEqual(-1e-6);
      expect(part.p95).toBeLessThanOrEqual(1);
    }
  });

  test('after 90 days more is left of selenomethionine than of selenite', () => {
    expect(met.afterwards.inBody.p50).toBeGreaterThan(2 * selenite.afterwards.inBody.p50);
  });
});

describe('the rise in plasma', () => {
  test('an infusion is at its highest when it ends, a dose by mouth after hours', () => {
    expect(infused.oneDose.peakHours.p50).toBe(1);
    expect(infused.oneDose.halfPeakHours.p50).toBeLessThan(0.75);
    for (const route of [met, selenite, wheat]) {
      expect(route.oneDose.halfPeakHours.p50).toBeGreaterThan(1);
      expect(route.oneDose.peakHours.p50).toBeGreaterThan(3);
    }
  });

  test('an infusion of 10 minutes rises within minutes', () => {
    const [fast] = run([{ ...drip, infusionHours: 1 / 6 }], 100).routes;
    expect(fast!.oneDose.peakHours.p50).toBeCloseTo(1 / 6, 6);
  });

  test('twice the dose rises higher', () => {
    const [once, twice] = run([
      dose('selenite', 100, { everyDays: null }),
      dose('selenite', 200, { everyDays: null }),
    ]).routes;
    expect(twice!.oneDose.peak.p5).toBeGreaterThan(once!.oneDose.peak.p5);
    expect(twice!.oneDose.peak.p50).toBeGreaterThan(once!.oneDose.peak.p50);
    expect(twice!.toColon.ug.p50).toBeCloseTo(2 * once!.toColon.ug.p50, 9);
  });
});

describe('while the doses go on', () => {
  // an infusion that never stops has no ups and downs: its plateau is the direct steady state
  const endless = dose('selenite', 60, { route: 'iv', infusionHours: 24 });
  const { person, background } = comparisonOf([], 20);
  const people = new ComparedPeople(person, background!.background, model, settings(12).source, 12);
  const fates = people.fates.of('selenite', 'iv');
  const input = { ...endless, fates, portion: new Float64Array(12).fill(1) };
  const { repeated } = whileRepeated(input, 1, people.resting(), model);
  const atRest = people.resting().map((p) => {
    const flow = absorbedFlow(p.backgroundUgPerDay, p.backgroundFate);
    const more = { ...flow, selenideUgPerDay: flow.selenideUgPerDay + 60 };
    return { rates: p.rates, y: restingState(p.rates, more) };
  });
  const meanOf = (of: typeof plasmaUgPerL) => atRest.reduce((sum, { rates, y }) => sum + of(rates, y), 0) / 12;

  test('the plateau of an endless infusion is the direct steady state', () => {
    expect(repeated.plasmaSelenium.plateau.mean / meanOf(plasmaUgPerL)).toBeCloseTo(1, 5);
    expect(repeated.selenoproteinP.plateau.mean / meanOf(selenoproteinPFraction)).toBeCloseTo(1, 5);
  });

  test('whoever eats little is there after weeks; whoever is there already is said to be', () => {
    expect(repeated.selenoproteinP.alreadyThere).toBe(0);
    expect(repeated.selenoproteinP.p50).toBeGreaterThan(14);
    expect(repeated.selenoproteinP.p50).toBeLessThan(365);
    const [more] = run([dose('selenite', 5)], 300, 20).routes;
    expect(more!.repeated!.selenoproteinP).toMatchObject({ p5: 0, p50: 0, alreadyThere: 1, beyondHorizon: 0 });
  });

  test('at the time given the level is at 95 % of the plateau, by the runner of regimens', () => {
    const one = people.resting().slice(0, 1);
    const { selenoproteinP } = whileRepeated({ ...input, fates: fates.slice(0, 1) }, 1, one, model).repeated;
    const plan = {
      arrivals: [{ timeDays: 0, form: 'selenite', route: 'iv', ug: 60 * 400, lastsDays: 400 }] as const,
      backgroundChanges: [],
      lagHours: () => 0,
      sheds: () => false,
      outputDays: [selenoproteinP.p50],
    };
    const { states } = new PlanRunner(compilePlan(plan)).run({ ...one[0]!, fateOf: () => fates[0]! });
    const level = selenoproteinPFraction(one[0]!.rates, states);
    expect(level / selenoproteinP.plateau.mean).toBeCloseTo(0.95, 3);
  });

  test('small doses often and large ones seldom: the same mean, the same plateau of plasma within a few per cent', () => {
    const [daily, twice] = run(
      [dose('selenomethionine', 100), dose('selenomethionine', 50, { everyDays: 0.5 })],
      55,
      20,
    ).routes;
    const plateauOf = (route: ComparedRoute) => route.repeated!.plasmaSelenium.plateau.p50;
    expect(plateauOf(twice!) / plateauOf(daily!)).toBeCloseTo(1, 2);
    expect(daily!.dose.ugPerDay).toBe(twice!.dose.ugPerDay);
  });

  test('a single dose has no plateau', () => {
    expect(infused.repeated).toBeNull();
  });
});

describe('upper levels', () => {
  test.each([
    [
      { everyDays: 1, days: 90 },
      { month: 30, day: 1 },
    ],
    [
      { everyDays: 7, days: 90 },
      { month: 30 / 7, day: 1 },
    ],
    [
      { everyDays: 0.5, days: 90 },
      { month: 60, day: 2 },
    ],
    [
      { everyDays: 1, days: 10 },
      { month: 10, day: 1 },
    ],
    [
      { everyDays: 90, days: 365 },
      { month: 1, day: 1 },
    ],
    [
      { everyDays: null, days: 90 },
      { month: 1, day: 1 },
    ],
  ])('%o', (given, expected) => {
    const found = dosesInMonthAndDay(given);
    expect(found.month).toBeCloseTo(expected.month, 12);
    expect(found.day).toBe(expected.day);
  });

  test('with a survey for habitual intake the chance is that of its distribution', () => {
    const count = 400;
    const ugPerDay = Float64Array.from({ length: count }, (_, i) => 100 + (200 * i) / count);
    const background = { ugPerDay, form: 'food', population: 'even from 100 to 300' };
    const { routes, background: shown } = compareDoses(
      { ...comparisonOf([dose('selenite', 55, { everyDays: null })]), background: null },
      model,
      { ...settings(count), background },
    );
    // 55 µg once is 1.8 a day over a month
    expect(routes[0]!.upper.pAbove['efsa2023']).toBeCloseTo((300 - (255 - 55 / 30)) / 200, 2);
    expect(routes[0]!.upper.pAbove['iom2000']).toBe(0);
    expect(shown).toMatchObject({ from: 'population', population: 'even from 100 to 300' });
  });

  test('a level that an authority does not set has no chance', () => {
    const options = {
      ...settings(20),
      upperLevels: [...UPPER_LEVELS, { key: 'who1996', name: 'WHO 1996', ugPerDay: null }],
    };
    const { routes } = compareDoses(comparisonOf([drip]), model, options);
    expect(routes[0]!.upper.pAbove).toEqual({ efsa2023: 0, iom2000: 0, who1996: null });
    expect(routes[0]!.upper.peakDayUg.p50).toBe(255);
  });
});

describe('an infusion against a dose by mouth (requirements.md 5.2)', () => {
  const form = (key: string) => compared.equivalence.forms.find((f) => f.form === key)!;

  test('103 µg of selenomethionine, 172 (112 to 227) of selenite for 100 µg infused', () => {
    expect(form('selenomethionine').entry.p50).toBeCloseTo(103, 0);
    const { p5, p50, p95 } = form('selenite').entry;
    expect(p50).toBeGreaterThan(112);
    expect(p50).toBeLessThan(227);
    expect(p5).toBeLessThan(172);
    expect(p95).toBeGreaterThan(172);
  });

  test('mixed food: 137 lies within what is drawn', () => {
    const { p5, p95 } = form('food').entry;
    expect(p5).toBeLessThan(137);
    expect(p95).toBeGreaterThan(137);
  });

  test('selenate: about 100 at entry; what stays is less by the third (15.6 to 42.5 %) that urine takes at once', () => {
    const { entry, kept } = form('selenate');
    expect(entry.p50).toBeGreaterThan(100);
    expect(entry.p50).toBeLessThan(115);
    expect(kept.p50 / entry.p50).toBeGreaterThan(1 / (1 - 0.156));
    expect(kept.p50 / entry.p50).toBeLessThan(1 / (1 - 0.425));
  });
});

describe('the same people', () => {
  test('the same call gives the same bits', () => {
    const doses = [dose('selenium-yeast', 100), drip];
    expect(JSON.stringify(run(doses))).toBe(JSON.stringify(run(doses)));
  });

  test('a route alone is what it is beside others', () => {
    const [alone] = run([drip], 100).routes;
    expect(alone).toEqual(infused);
  });

  test('a measured plasma level is the level before any dose, and intake becomes a distribution', () => {
    const measured = {
      ...comparisonOf([drip]),
      background: { background: { kind: 'plasma', plasmaUgPerL: 95, form: 'food' }, backgroundChanges: [] } as const,
    };
    const { baseline, background } = compareDoses(measured, model, settings(30));
    expect(baseline.plasmaSelenium.p5).toBeCloseTo(95, 6);
    expect(baseline.plasmaSelenium.p95).toBeCloseTo(95, 6);
    expect(background.from).toBe('plasma');
    expect(background.p95).toBeGreaterThan(1.3 * background.p5);
  });

  test('half a portion is half of everything that is counted in µg', () => {
    const content = new Float64Array(20).fill(20);
    const { routes } = compareDoses(comparisonOf([dose('wheat', 40, { everyDays: null })]), model, {
      ...settings(20),
      contentUg: [content],
    });
    const [whole] = run([dose('wheat', 20, { everyDays: null })], 55, 20).routes;
    expect(routes[0]!.toBlood.ug.p50).toBeCloseTo(whole!.toBlood.ug.p50, 9);
    expect(routes[0]!.oneDose.peak.p50).toBeCloseTo(whole!.oneDose.peak.p50, 6);
    expect(routes[0]!.afterwards.inBody.p50).toBeCloseTo(whole!.afterwards.inBody.p50, 6);
  });

  test('without any habitual intake nothing is compared', () => {
    const nothing = { ...comparisonOf([drip]), background: null };
    expect(() => compareDoses(nothing, model, settings(20))).toThrow(SelenoscopeError);
  });

  test('above the range of the fit it is said', () => {
    const { notices } = run([dose('selenite', 600)], 55, 20);
    expect(notices.map((n) => n.code)).toContain('body.range.high');
  });
});
