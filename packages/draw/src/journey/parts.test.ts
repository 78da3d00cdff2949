import { viewOf } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { bodyFixtures } from '../../../core/src/report/body-fixtures.js';
import { marksOf } from '../tree-fixtures.js';
import { journeyDrawing } from './journey.js';
import { journeyParts } from './parts.js';
import { BODY_JOURNEY_SIZES, type JourneySize } from './size.js';

describe.each(Object.entries(BODY_JOURNEY_SIZES) as [string, JourneySize][])('at the size %s', (_, size) => {
  test.each(Object.entries(bodyFixtures))('every part of the drawing, once, and in reading order: %s', (_n, make) => {
    const view = viewOf(make())[size.flow === 'down' ? 'narrowJourney' : 'journey']!;
    const columns = journeyParts(view, size);
    const parts = columns.flatMap(({ nodes, bands }) => [...nodes, ...bands]);
    expect(parts.map(({ mark }) => mark).sort()).toEqual([...marksOf(journeyDrawing(view, size, 'j'))].sort());
    for (const { nodes } of columns) {
      const places = nodes.map(({ box }) => (size.flow === 'down' ? box.x + box.width / 2 : box.y + box.height / 2));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test.each(Object.entries(bodyFixtures))('rings of gates lie in the picture and on no other gate: %s', (_n, make) => {
    const view = viewOf(make())[size.flow === 'down' ? 'narrowJourney' : 'journey']!;
    for (const { nodes } of journeyParts(view, size)) {
      for (const { box } of nodes) {
        expect(box.x).toBeGreaterThanOrEqual(-6);
        expect(box.x + box.width).toBeLessThanOrEqual(size.width + 6);
      }
      nodes.slice(1).forEach(({ box }, i) => {
        const before = nodes[i]!.box;
        const apart = size.flow === 'down' ? box.x - before.x - before.width : box.y - before.y - before.height;
        expect(apart).toBeGreaterThan(-6);
      });
    }
  });
});
