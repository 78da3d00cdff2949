import { type JourneyView, viewOf } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { bodyFixtures, infusedBody, steadyBody } from '../../../core/src/report/body-fixtures.js';
import { fixtures, perhapsTooLittle, tooMuch } from '../../../core/src/report/fixtures.js';
import { marksOf, shown, wordsOf } from '../tree-fixtures.js';
import { ENGLISH_DRAW_WORDS } from '../words.js';
import { journeyDrawing } from './journey.js';
import { layoutOf as layoutIn } from './layout.js';
import { BODY_JOURNEY_SIZES, JOURNEY_SIZES, type JourneySize, journeySize } from './size.js';

const layoutOf = (view: JourneyView, size: JourneySize) => layoutIn(view, { ...size, words: ENGLISH_DRAW_WORDS });

describe.each(Object.entries(JOURNEY_SIZES))('at the size %s', (_, size) => {
  test.each(Object.entries(fixtures))('one scale for all, and no name over another: %s', (_name, make) => {
    const layout = layoutOf(viewOf(make()).journey!, size);
    const placed = layout.columns.flat();
    const thick = placed.filter((p) => p.height > 2);
    const scale = thick[0]!.height / thick[0]!.node.ugPerDay;
    for (const p of thick) expect(p.height / p.node.ugPerDay).toBeCloseTo(scale, 9);
    for (const column of layout.columns) {
      column.forEach((p, i) => {
        expect(p.middle - p.height / 2).toBeGreaterThanOrEqual(size.top);
        expect(p.middle + p.height / 2).toBeLessThanOrEqual(layout.height);
        if (i > 0) expect(p.middle - column[i - 1]!.middle).toBeGreaterThanOrEqual(size.labelHeight);
      });
    }
  });

  test('fifteen layers at most, widest first, and never too thin to see', () => {
    for (const { widths } of layoutOf(viewOf(perhapsTooLittle()).journey!, size).links) {
      expect(widths.length).toBeLessThanOrEqual(15);
      expect(widths[0]).toBeGreaterThanOrEqual(1.5);
      for (let i = 1; i < widths.length; i++) expect(widths[i]!).toBeLessThanOrEqual(widths[i - 1]!);
    }
  });

  test('well formed, with its sentence, its names and its numbers', () => {
    const journey = viewOf(perhapsTooLittle()).journey!;
    const picture = journeyDrawing(journey, size, 'j');
    expect(picture.attributes['aria-label']).toBe(journey.label);
    const words = wordsOf(picture);
    const drawn = shown(picture);
    for (const part of [
      'On your plate',
      'in these forms',
      'Selenomethionine',
      'Bread, cereals',
      '9.5',
      'Not found',
      '2.1 ?',
    ]) {
      expect(words).toContain(part);
    }
    for (const later of ['taken up', 'in your body', 'leaves']) expect(words).not.toContain(later);
    expect(drawn).not.toContain('NaN');
  });
});

test('a supplement has the outline of a capsule and the colour of its form from the start', () => {
  const drawn = shown(journeyDrawing(viewOf(tooMuch()).journey!, JOURNEY_SIZES.desk, 'j'));
  expect(drawn).toContain('rx="5"');
  expect(drawn).toContain('<g fill="var(--form-1)" fill-opacity="0.105">');
});

test('the longest day of a diary does not need a form for every source', () => {
  const base = perhapsTooLittle();
  const { plate, ...intake } = base.intake;
  const sources = intake.sources.map(({ forms, ...source }) => source);
  const { journey } = viewOf({ ...base, intake: { ...intake, sources } });
  const words = wordsOf(journeyDrawing(journey!, JOURNEY_SIZES.desk, 'j'));
  expect(words).toContain('in all');
  expect(words).toContain('41 µg a day');
});

describe.each(Object.entries(BODY_JOURNEY_SIZES) as [string, JourneySize][])(
  'through the body at the size %s',
  (_, size) => {
    const most = size.flow === 'down' ? 6 : 7;

    test.each(Object.entries(bodyFixtures))(
      'no gate stands on another, and all keep to one scale: %s',
      (_name, make) => {
        const view = most === 6 ? viewOf(make()).narrowJourney! : viewOf(make()).journey!;
        const layout = layoutOf(view, size);
        const placed = layout.columns.flat();
        const thick = placed.filter((p) => p.height > 2);
        const scale = thick[0]!.height / thick[0]!.node.ugPerDay;
        for (const p of thick) expect(p.height / p.node.ugPerDay).toBeCloseTo(scale, 9);
        for (const column of layout.columns) {
          column.forEach((p, i) => {
            expect(p.slot).toBeGreaterThanOrEqual(p.height);
            const before = column[i - 1];
            if (before) expect(p.middle - p.slot / 2).toBeGreaterThanOrEqual(before.middle + before.slot / 2 - 1e-9);
            if (size.flow === 'down') {
              expect(p.middle - p.slot / 2).toBeGreaterThanOrEqual(-1e-9);
              expect(p.middle + p.slot / 2).toBeLessThanOrEqual(size.width + 1e-9);
            } else {
              expect(p.middle - p.height / 2).toBeGreaterThanOrEqual(size.top - 8);
              expect(p.middle + p.height / 2).toBeLessThanOrEqual(layout.height);
            }
          });
        }
      },
    );

    test.each(Object.entries(bodyFixtures))('bands lie beside each other within their bars: %s', (_name, make) => {
      const layout = layoutOf(viewOf(make()).journey!, size);
      const scale = layout.columns.flat().find((p) => p.height > 2)!;
      const px = scale.height / scale.node.ugPerDay;
      for (const end of ['from', 'to'] as const) {
        for (const p of layout.columns.flat()) {
          const bands = layout.links.filter((link) => link[end] === p);
          let edge = p.middle - p.height / 2;
          for (const { link, way } of bands) {
            const across = end === 'from' ? way[0]![1] : way.at(-1)![1];
            const half = (link.ugPerDay * px) / 2;
            expect(across - half).toBeCloseTo(edge, 6);
            edge = across + half;
          }
          // a form under half a per cent is not drawn, and no bar is thinner than can be seen
          const slack = 0.011 * px * layout.columns[2]!.reduce((sum, q) => sum + q.node.ugPerDay, 0) + 1.5;
          expect(edge).toBeLessThanOrEqual(p.middle + p.height / 2 + slack);
        }
      }
    });

    test('what passes by runs below the body, on no gate of it', () => {
      const layout = layoutOf(viewOf(steadyBody()).journey!, size);
      const past = layout.links.find(({ link }) => link.from === 'passes')!;
      expect(past.way).toHaveLength(4);
      const [, at] = past.way[1]!;
      const half = (past.link.ugPerDay * layout.columns[2]![0]!.height) / layout.columns[2]![0]!.node.ugPerDay / 2;
      for (const p of layout.columns[3]!) expect(at - half).toBeGreaterThanOrEqual(p.middle + p.slot / 2 - 1e-9);
    });

    test('well formed, with five stations, their numbers, and no missing figure', () => {
      for (const make of Object.values(bodyFixtures)) {
        const drawn = shown(journeyDrawing(viewOf(make()).journey!, size, 'j'));
        expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
      }
      const words = wordsOf(journeyDrawing(viewOf(steadyBody()).journey!, size, 'j'));
      const headings = size.flow === 'down' ? [] : ['in these forms', 'taken up', 'in your body', 'leaves again'];
      for (const part of [...headings, 'On your plate', 'Taken up', '33', 'Passes by', '8.3', 'Urine 21', 'Colon']) {
        expect(words).toContain(part);
      }
    });

    test('an infusion comes in from the side: a bar without a river before it, and a drop', () => {
      const layout = layoutOf(viewOf(infusedBody()).journey!, size);
      const infusion = layout.columns[2]!.find((p) => p.node.kind === 'infusion')!;
      expect(layout.links.filter((link) => link.to === infusion)).toEqual([]);
      expect(layout.links.filter((link) => link.from === infusion).map((link) => link.to.node.id)).toEqual(['working']);
      expect(shown(journeyDrawing(viewOf(infusedBody()).journey!, size, 'j'))).toContain('M0 -15c4 6');
    });
  },
);

test('the stations decide the size', () => {
  expect(journeySize(viewOf(steadyBody()).journey!, 'phone').flow).toBe('down');
  expect(journeySize(viewOf(perhapsTooLittle()).journey!, 'phone').flow).toBe('right');
});

describe('for a hand', () => {
  const journey = viewOf(steadyBody()).journey!;
  const size = journeySize(journey, 'desk');

  test('every band and every gate can be touched', () => {
    const marks = marksOf(journeyDrawing(journey, size, 'j'));
    expect(marks.filter((mark) => mark.startsWith('band:')).sort()).toEqual(
      journey.links.map((link) => `band:${link.from}>${link.to}`).sort(),
    );
    expect(marks.filter((mark) => mark.startsWith('node:'))).toEqual(journey.columns.flat().map((n) => `node:${n.id}`));
  });

  test('while a slider is dragged seven layers at 0.2, with the same widest and narrowest', () => {
    const drawn = shown(journeyDrawing(journey, size, 'j', { layers: 7 }));
    expect(drawn).toContain('fill-opacity="0.2"');
    expect(drawn).not.toContain('fill-opacity="0.105"');
    const few = layoutIn(journey, { ...size, words: ENGLISH_DRAW_WORDS }, 7).links;
    layoutOf(journey, size).links.forEach(({ widths }, i) => {
      expect(few[i]!.widths.length).toBeLessThanOrEqual(7);
      expect(few[i]!.widths[0]).toBe(widths[0]);
    });
  });

  test('other words: headings, names of gates and numbers', () => {
    const nodeName = (id: string) => (id === journey.columns[0]![0]!.id ? { name: 'Brot', tiny: 'Brot' } : null);
    const words = {
      ...ENGLISH_DRAW_WORDS,
      amount: (value: number) => `${value.toFixed(1)}`.replace('.', ','),
      journey: { ...ENGLISH_DRAW_WORDS.journey, plate: 'Auf dem Teller', nodeName },
    };
    const said = wordsOf(journeyDrawing(journey, size, 'j', { words }));
    expect(said).toContain('Auf dem Teller');
    expect(said).toContain(`Brot ${words.amount(journey.columns[0]![0]!.ugPerDay)}`);
    expect(said).not.toContain(journey.columns[0]![0]!.name);
    expect(said).not.toContain('On your plate');
  });
});
