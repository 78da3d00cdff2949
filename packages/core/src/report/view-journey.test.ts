import { describe, expect, test } from 'vitest';
import type { Assessment } from '../assessment.js';
import { enough, fixtures, perhapsTooLittle, tooMuch } from './fixtures.js';
import { journeyView } from './view-journey.js';

const withoutKinds = (assessment: Assessment): Assessment => {
  const { plate, ...intake } = assessment.intake;
  return { ...assessment, intake };
};

const withoutForms = (assessment: Assessment): Assessment => {
  const { intake } = withoutKinds(assessment);
  return { ...assessment, intake: { ...intake, sources: intake.sources.map(({ forms, ...source }) => source) } };
};

const sum = (values: readonly { readonly ugPerDay: number }[]) => values.reduce((total, v) => total + v.ugPerDay, 0);

describe('the river', () => {
  test.each(Object.entries(fixtures))('what leaves a gate is what is in it: %s', (_, make) => {
    const assessment = make();
    for (const view of [
      journeyView(assessment)!,
      journeyView(assessment, 4)!,
      journeyView(withoutKinds(assessment))!,
      journeyView(withoutForms(assessment))!,
    ]) {
      const [plate, ...others] = view.columns;
      expect(sum(plate!)).toBeCloseTo(view.totalUg, 9);
      expect(sum(others.at(-1)!)).toBeCloseTo(view.totalUg, 9);
      for (const node of plate!) {
        expect(sum(view.links.filter((link) => link.from === node.id))).toBeCloseTo(node.ugPerDay, 6);
      }
      for (const node of others.at(-1)!) {
        expect(sum(view.links.filter((link) => link.to === node.id))).toBeCloseTo(node.ugPerDay, 6);
      }
    }
  });

  test('kinds of food, largest first, with the interval that the assessment gives', () => {
    const assessment = perhapsTooLittle();
    const view = journeyView(assessment)!;
    const { kinds } = assessment.intake.plate!;
    expect(view.columns[0]!.map((node) => [node.name, node.ugPerDay, node.p5, node.p95])).toEqual(
      kinds.map((kind) => [kind.name, kind.mean, kind.p5, kind.p95]),
    );
    expect(view.totalUg).toBeCloseTo(sum(assessment.intake.sources), 9);
  });

  test('at most so many gates, the smallest as all the rest, last; what was not found stays apart', () => {
    const plate = journeyView(perhapsTooLittle(), 4)!.columns[0]!;
    expect(plate.map((node) => node.name)).toEqual([
      'Bread, cereals, pasta, rice',
      'Meat, poultry',
      'Not found in the tables',
      'All the rest',
    ]);
    expect(plate[2]!.isUnknown).toBe(true);
    const rest = plate.at(-1)!;
    expect(rest.p5).toBeLessThan(rest.ugPerDay);
    expect(rest.p95).toBeGreaterThan(rest.ugPerDay);
  });

  test('a dose is never part of the rest', () => {
    const plate = journeyView(tooMuch(), 3)!.columns[0]!;
    expect(plate.map((node) => node.kind)).toEqual(['supplement', 'food', 'rest']);
  });

  test('the table has every flow as the assessment gives it', () => {
    const { plate } = perhapsTooLittle().intake;
    const { rows } = journeyView(perhapsTooLittle(), 4)!;
    expect(rows.map(({ mean, p50, p5, p95 }) => ({ mean, p50, p5, p95 }))).toEqual(
      plate!.flows.map(({ mean, p50, p5, p95 }) => ({ mean, p50, p5, p95 })),
    );
    expect(rows[0]).toMatchObject({ from: 'Bread, cereals, pasta, rice', to: 'Selenomethionine' });
  });

  test('single foods where there are no kinds: at most seven, all the rest last and counted', () => {
    const plate = journeyView(withoutKinds(perhapsTooLittle()))!.columns[0]!;
    expect(plate).toHaveLength(7);
    expect(plate.at(-1)!.name).toBe('All the rest (9)');
    expect(plate[0]!.ugPerDay).toBeGreaterThan(plate[1]!.ugPerDay);
  });

  test('goes through the total where no source says its forms, and invents no band between food and form', () => {
    const view = journeyView(withoutForms(enough()))!;
    expect(view.columns.map((column) => column[0]!.kind)).toEqual(['food', 'total', 'form']);
    for (const link of view.links) expect(link.from === 'total' || link.to === 'total').toBe(true);
  });

  test('every band has a width that may be more or less', () => {
    for (const link of journeyView(perhapsTooLittle())!.links) {
      expect(link.p5).toBeLessThan(link.ugPerDay);
      expect(link.p95).toBeGreaterThan(link.ugPerDay);
    }
  });

  test('nothing counted, nothing drawn', () => {
    const base = withoutKinds(enough());
    expect(journeyView({ ...base, intake: { ...base.intake, sources: [] } })).toBeNull();
    const plate = { kinds: [], forms: [], flows: [] };
    expect(journeyView({ ...base, intake: { ...base.intake, sources: [], plate } })).toBeNull();
  });
});
