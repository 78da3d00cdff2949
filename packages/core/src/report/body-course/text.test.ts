import { expect, test } from 'vitest';
import type { BodyAnswer, Course } from '../../body/index.js';
import { renderBodyText } from './text.js';

const course = (unit: string, values: readonly number[]): Course => ({
  unit,
  mean: values,
  p5: values.map((v) => v * 0.7),
  p50: values,
  p95: values.map((v) => v * 1.4),
});

const answer: BodyAnswer = {
  schema: 'selenoscope.body/1',
  run: { version: '0.1.0', data: 'abc', seed: 1, people: 1000 },
  person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
  background: { unit: 'ug/d', from: 'plasma', mean: 56, p5: 40, p50: 55, p95: 75 },
  highestMonth: { unit: 'ug/d', mean: 156, p5: 140, p50: 155, p95: 175 },
  days: [0, 14, 70],
  biomarkers: {
    plasmaSelenium: course('ug/L', [96, 110, 151]),
    wholeBloodSelenium: course('ug/L', [126, 140, 201]),
    erythrocyteSelenium: course('ug/L', [165, 171, 288]),
    selenoproteinP: course('fraction of plateau', [0.6, 0.68, 0.7]),
    gpx3: course('fraction of plateau', [0.65, 0.69, 0.71]),
    urineSelenium: course('ug/d', [24, 60, 81]),
  },
  bodySelenium: course('ug', [9000, 10_000, 14_200]),
  balance: {
    unit: 'ug',
    inUg: 10_850,
    outUg: 5650,
    storedUg: 5200,
    parts: { unabsorbedUg: 2100, urineUg: 2300, otherLossUg: 1250 },
    largestErrorFraction: 1e-13,
  },
  notices: [
    {
      code: 'body.range.high',
      message: 'Up to 455 µg a day come together here.',
      hint: 'Read levels as a rough guide.',
    },
  ],
};

test('what body simulate says, at 80 columns', () => {
  const text = renderBodyText(answer, { width: 80 });
  expect(text).toMatchInlineSnapshot(`
    "Selenium in the body
    A woman of 40, 70 kg: 1,000 people like that, drawn.
    Habitual intake at the start, found from the level in plasma: 55 µg a day, 40 to
    75 in 9 of 10.
    The month that brings most holds 155 µg a day in all (140 to 175). The upper
    levels for adults are 255 (EFSA 2023) and 400 (IOM 2000) µg a day; children have
    lower ones.

    Selenium in blood, µg/L
     day  plasma              whole blood              red cells
       0      96  67 to 134           126  88 to 176         165  115 to 231
      14     110  77 to 154           140  98 to 196         171  120 to 239
      70     151  106 to 211          201  141 to 281        288  202 to 403

    Plasma selenoproteins, % of their full level
     day  selenoprotein P            GPX3
       0               60  42 to 84    65  45 to 91
      14               68  48 to 95    69  48 to 97
      70               70  49 to 98    71  50 to 99

    Selenium in urine, µg a day, and in the whole body, mg
     day  urine             body
       0     24  17 to 34      9  6 to 13
      14     60  42 to 84     10  7 to 14
      70     81  57 to 113    14  10 to 20

    The first figure is the middle of the people drawn; 9 of 10 lie in the range
    beside it. On a day with a dose the level is the one before it; urine is that of
    the 24 hours before.

    By day 70, on average: 11 mg came, 2.1 mg was not absorbed, 2.3 mg left in
    urine, 1.3 mg otherwise (breath, skin, hair, bile); 5.2 mg more is in the body.

    Up to 455 µg a day come together here. Read levels as a rough guide.

    Expected by a model, not measured in anyone. selenoscope 0.1.0, data abc, seed
    1.
    "
  `);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('nothing is cut at 80 columns, and plain ASCII is plain', () => {
  expect(renderBodyText(answer, { width: 80, ascii: true })).not.toMatch(/[^\n\x20-\x7e]/);
  expect(renderBodyText(answer, { width: 80 })).not.toContain('…');
});
