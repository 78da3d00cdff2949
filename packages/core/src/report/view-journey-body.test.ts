import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../assessment.js';
import { bodyFixtures, infusedBody, steadyBody, tooMuchBody } from './body-fixtures.js';
import { perhapsTooLittle } from './fixtures.js';
import type { JourneyNode, JourneyView } from './journey-parts.js';
import { amount } from './numbers.js';
import { plain } from './sentence.js';
import { journeyView } from './view-journey.js';

const sum = (values: readonly { readonly ugPerDay: number }[]) => values.reduce((total, v) => total + v.ugPerDay, 0);
const into = (view: JourneyView, node: JourneyNode) => sum(view.links.filter((link) => link.to === node.id));
const outOf = (view: JourneyView, node: JourneyNode) => sum(view.links.filter((link) => link.from === node.id));
const said = (assessment: Assessment) => plain(journeyView(assessment)!.sentence).replaceAll('\u00a0', ' ');

/** Every gate gives what it gets; only the plate and what is infused come from outside, and only the last column leaves. */
function expectBalance(view: JourneyView): void {
  expect(view.columns).toHaveLength(5);
  // a form under half a per cent is not drawn, so that is how far the whole may be off
  const slack = 0.011 * view.totalUg;
  view.columns.forEach((nodes, c) => {
    for (const node of nodes) {
      const isSource = c === 0 || node.kind === 'infusion';
      if (!isSource) expect(Math.abs(into(view, node) - node.ugPerDay), node.id).toBeLessThan(slack);
      if (c < 4) expect(Math.abs(outOf(view, node) - node.ugPerDay), node.id).toBeLessThan(slack);
    }
  });
  const [plate, , uptake, body, exits] = view.columns;
  const infused = uptake!.filter((node) => node.kind === 'infusion');
  const passing = uptake!.filter((node) => node.kind === 'passing');
  expect(sum(plate!)).toBeCloseTo(view.totalUg, 6);
  expect(sum(uptake!) - sum(infused)).toBeCloseTo(view.totalUg, 6);
  expect(sum(body!) + sum(passing)).toBeCloseTo(sum(uptake!), 6);
  expect(sum(exits!)).toBeCloseTo(sum(uptake!), 6);
}

describe.each(Object.entries(bodyFixtures))('%s', (_, make) => {
  test.each([7, 6, 4])('what comes to a gate goes on from it, with %d gates on the plate', (most) => {
    expectBalance(journeyView(make(), most)!);
  });

  test('every figure is a number, and its interval holds it', () => {
    const view = journeyView(make())!;
    for (const item of [...view.columns.flat(), ...view.links]) {
      expect(Number.isFinite(item.ugPerDay)).toBe(true);
      expect(item.p5).toBeLessThanOrEqual(item.ugPerDay);
      expect(item.p95).toBeGreaterThanOrEqual(item.ugPerDay);
    }
    expect(view.label).not.toMatch(/NaN|undefined|not known, /);
  });
});

test('all leaves in one proportion, from store and from working proteins alike', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (urineShare) => {
      const base = steadyBody();
      const { takenUp, urine, otherLoss } = base.body!.journey;
      const of = (mean: number) => ({ ...urine, mean, p5: mean * 0.7, p95: mean * 1.4 });
      const journey = {
        ...base.body!.journey,
        urine: of(takenUp.mean * urineShare),
        otherLoss: { ...otherLoss, ...of(takenUp.mean * (1 - urineShare)) },
      };
      const view = journeyView({ ...base, body: { ...base.body!, journey } })!;
      expectBalance(view);
      for (const pool of view.columns[3]!) {
        const toUrine = view.links.find((link) => link.from === pool.id && link.to === 'urine')!;
        expect(toUrine.ugPerDay / pool.ugPerDay).toBeCloseTo(urineShare, 9);
      }
    }),
  );
});

test('five stations, in the order of the headings', () => {
  const { columns } = journeyView(steadyBody())!;
  expect(columns.slice(2).map((nodes) => nodes.map((node) => node.name))).toEqual([
    ['Taken up', 'Passes by'],
    ['Store in muscle and organs', 'Working proteins'],
    ['Urine', 'Other losses', 'Colon'],
  ]);
  const [uptake, body] = [columns[2]!, columns[3]!];
  expect(uptake.map((node) => node.ugPerDay.toFixed(1))).toEqual(['32.9', '8.3']);
  expect(body.map((node) => node.ugPerDay.toFixed(1))).toEqual(['19.0', '13.8']);
});

test('an infusion meets neither plate nor gut: it comes in at the body', () => {
  const view = journeyView(infusedBody())!;
  expect(view.columns[0]!.map((node) => node.kind)).not.toContain('infusion');
  const infusion = view.columns[2]!.find((node) => node.kind === 'infusion')!;
  expect(infusion.ugPerDay).toBe(29);
  expect(view.links.filter((link) => link.from === infusion.id).map((link) => link.to)).toEqual(['working']);
  const withoutIt = journeyView(steadyBody())!;
  const selenite = (of: JourneyView) => of.columns[1]!.find((node) => node.id === 'form-3')!.ugPerDay;
  expect(selenite(view)).toBeCloseTo(selenite(withoutIt), 9);
  expect(view.totalUg).toBeCloseTo(withoutIt.totalUg, 9);
});

test('infusions alone have no plate, and are said so', () => {
  const base = infusedBody();
  const plate = base.intake.plate!;
  const dose = { mean: 60, p5: 60, p50: 60, p95: 60 };
  const none = { unit: 'ug/d', mean: 0, p5: 0, p50: 0, p95: 0 };
  const alone: Assessment = {
    ...base,
    intake: {
      ...base.intake,
      plate: {
        kinds: [{ ...plate.kinds.find((kind) => kind.kind === 'infusions')!, ...dose, share: 1 }],
        forms: [{ form: 'selenite', ...dose, share: 1 }],
        flows: [{ kind: 'infusions', form: 'selenite', ...dose }],
      },
    },
    body: {
      ...base.body!,
      journey: {
        takenUp: { unit: 'ug/d', ...dose },
        passesBy: none,
        store: none,
        working: { unit: 'ug/d', ...dose },
        urine: { ...none, mean: 40, p5: 35, p50: 40, p95: 45 },
        otherLoss: { ...none, mean: 20, p5: 15, p50: 20, p95: 25 },
        uptake: [{ form: 'selenite', takenUp: { unit: 'ug/d', ...dose }, passesBy: none }],
        routes: {
          eaten: { eaten: none, takenUp: none, store: none, working: none, uptake: [] },
          infused: { ugPerDay: { unit: 'ug/d', ...dose }, store: none, working: { unit: 'ug/d', ...dose } },
        },
      },
    },
  };
  const view = journeyView(alone)!;
  expect(view.columns.map((nodes) => nodes.map((node) => node.name))).toEqual([
    [],
    [],
    ['Infusions'],
    ['Working proteins'],
    ['Urine', 'Other losses'],
  ]);
  expect(said(alone)).toBe(
    'About 60 µg a day come by infusion, past the gut; on a steady regimen the same 60 leave again.',
  );
});

test('the sentence under the picture', () => {
  expect(said(steadyBody())).toBe(
    'Of every 41 µg eaten, about 33 are taken up; on a steady diet the same 33 leave again, and about 8.3 pass straight to the colon.',
  );
  expect(said(tooMuchBody())).toBe(
    'Of every 360 µg eaten or swallowed, about 310 are taken up; on a steady diet the same 310 leave again, and about 51 pass straight to the colon (rounded). The average is 360; half of what is possible lies below 351.',
  );
  expect(said(infusedBody())).toContain('infusions bring about 29 more, past the gut.');
});

test('the table ends with what the assessment says of the body, and nothing that was worked out here', () => {
  const { journey } = steadyBody().body!;
  const rows = journeyView(steadyBody())!.rows.slice(-6);
  expect(rows.map((row) => [row.from, row.to, row.mean, row.p50, row.p5, row.p95])).toEqual(
    [
      ['All forms', 'Taken up', journey.takenUp] as const,
      ['Taken up', 'Store in muscle and organs', journey.store] as const,
      ['Taken up', 'Working proteins', journey.working] as const,
      ['In the body', 'Urine', journey.urine] as const,
      ['In the body', 'Other losses (bile, gut, skin, hair, breath)', journey.otherLoss] as const,
      ['Passes by', 'Colon', journey.passesBy] as const,
    ].map(([from, to, e]) => [from, to, e.mean, e.p50, e.p5, e.p95]),
  );
});

test('an infusion of an uncertain amount widens nothing that is eaten, in picture and table alike', () => {
  const base = infusedBody();
  const { journey } = base.body!;
  const wide = (e: typeof journey.takenUp) => ({ ...e, p5: e.mean * 0.3, p95: e.mean * 3 });
  const doses = {
    ...base.intake.plate!,
    flows: base.intake.plate!.flows.map((f) => (f.kind === 'infusions' ? { ...f, p5: 5, p95: 90 } : f)),
  };
  const forms = doses.forms.map((f) => (f.form === 'selenite' ? { ...f, p5: 2, p95: 95 } : f));
  const view = journeyView({
    ...base,
    intake: { ...base.intake, plate: { ...doses, forms } },
    body: { ...base.body!, journey: { ...journey, takenUp: wide(journey.takenUp), working: wide(journey.working) } },
  })!;
  const sure = journeyView(base)!;
  const taken = (of: JourneyView) => of.columns[2]!.find((node) => node.id === 'taken')!;
  expect(taken(view)).toEqual(taken(sure));
  expect(taken(view).p95).toBe(journey.routes!.eaten.takenUp.p95);
  expect(view.columns[1]).toEqual(sure.columns[1]);
  const row = (from: string, to: string) => view.rows.find((one) => one.from === from && one.to === to);
  expect(row('All forms', 'Taken up')).toMatchObject({ mean: taken(view).ugPerDay, p95: taken(view).p95 });
  expect(row('Infusions', 'Working proteins')!.mean).toBeCloseTo(29, 9);
  expect(row('Infusions', 'Selenite')).toBeUndefined();
  expect(view.label).toContain('About 40 arrive by mouth');
});

test('without a body the river ends at the forms', () => {
  const view = journeyView(perhapsTooLittle())!;
  expect(view.columns).toHaveLength(2);
  expect(view.sentence).toEqual([]);
});

test('the sentence rounds what passes by as the picture does', () => {
  const base = steadyBody();
  const { journey } = base.body!;
  const passesBy = { ...journey.passesBy, mean: 9.46, p50: 9.3 };
  const of = { ...base, body: { ...base.body!, journey: { ...journey, passesBy } } };
  const node = journeyView(of)!.columns[2]!.find(({ id }) => id === 'passes')!;
  expect(said(of)).toContain(`about ${amount(node.ugPerDay)} pass straight to the colon`);
  expect(amount(node.ugPerDay)).toBe('9.5');
});
