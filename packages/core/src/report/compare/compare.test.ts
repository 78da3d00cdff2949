import { describe, expect, test } from 'vitest';
import { plain } from '../sentence.js';
import { columns } from '../text/columns.js';
import { BREAD, CAPSULE, comparison, DRIP, TABLET } from './fixtures.js';
import { renderComparison } from './text.js';
import { between, daysText, hoursText } from './times.js';
import { comparisonView } from './view.js';
import { answerSentence, upperSentence } from './words.js';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const four = comparison([BREAD, CAPSULE, TABLET, DRIP]);

test('the whole text at 80 columns', () => {
  expect(renderComparison(four, { width: 80 })).toMatchInlineSnapshot(`
    "4 ways of taking selenium
    By mouth 55 to 97 % of a dose reaches the blood and half of the rise in plasma
    is there within 1.7 to 5.5 h; by infusion it is all, within 29 min;
    selenoprotein P is full after 13 days to 6 weeks.

    Food brings 55 µg a day, as given. With that plasma selenium is about 97 µg/L
    (70 to 130), and selenoprotein P at 81 % of its plateau (60 to 92).

    1 four slices of wheat bread: 40 µg, food, every day; wheat, bread, pasta
    2 a capsule: 200 µg, by mouth, every day; selenomethionine
    3 a tablet: 100 µg, by mouth, every day; sodium selenite, selenious acid
    4 a drip: 200 µg, infused over 1 h, every 7 days; sodium selenite, selenious
      acid

                                         1           2           3           4
    One dose, µg                        40         200         100         200
      a day in the mean, µg             40         200         100          29
    Reaches the blood                 82 %        97 %        55 %       100 %
      very likely                 74 to 87    95 to 98    40 to 70
      of one dose, µg                   33         194          55         200
    On to the colon                   18 %         3 %        45 %         0 %
    Rise in plasma: half after       5.5 h       1.7 h       4.2 h      29 min
      very likely                 4.0 to 7  1.5 to 2.6    3.0 to 5    28 to 43
      highest after                   17 h       5.1 h        13 h       1.4 h
      then, µg/L above before            2          10           5          10
      very likely               1.6 to 2.5     8 to 13  4.0 to 6.3     8 to 13
    Selenoprotein P full after     6 weeks     5 weeks     13 days     3 weeks
      very likely, weeks           0 to 41     0 to 26     0 to 12     0 to 20
    GPX3 full after                  there       there       there       there
      very likely, weeks            0 to 6      0 to 6      0 to 6      0 to 6
    Plasma selenium full after   13 months   13 months   13 months   13 months
      very likely, weeks        41 to more  41 to more  41 to more  41 to more
    In the body after 90 days         60 %        70 %        20 %        30 %
      very likely                 50 to 70    60 to 80    10 to 30    20 to 40
    With food: a month’s mean           95         255         155          84
      highest day                       95         255         155         255
      over 255 (EFSA 2023)       under 1 %        42 %   under 1 %   under 1 %
      over 400 (IOM 2000)        under 1 %         3 %   under 1 %   under 1 %

    What it means
    - An infusion is faster in the blood: minutes against hours. That speed has no
      shown use, because the selenoproteins are made over weeks.
    - An infusion brings 1.03 times (selenomethionine) to about 1.7 times (selenite;
      1.1 to 2.3) what the same dose by mouth brings into the blood, by measured
      absorption; with this model’s draws 1.03 and 1.81 (1.4 to 2.5).
    - It does not fill the selenoproteins faster than weeks. Only where they are
      nearly full at the start does the rest take days, by any route.
    - Digestion frees selenium and does not destroy it. What is not absorbed goes on
      to the colon; that is all a route past the gut can add.
    - A large single dose loses more in urine than the same amount in small ones.
    - Selenium for infusion is licensed for people who cannot absorb enough or have
      a proven shortage. No licensed text that was read supports it for someone
      healthy who eats.
    - 4 (a drip): 200 µg every 7 days is 29 µg a day in the mean.
    - Once selenoprotein P is at its plateau, more selenium makes no more of it;
      plasma selenium rises on.

    Upper levels
    - An upper level is about the mean of weeks, all sources together, and not about
      a day. So the mean of the month is held against it, and the highest day is
      shown beside it.
    - Above 255 µg a day (EFSA 2023): 42 of 100 with 2; under 1 in 100 with the
      rest.
    - Above 400 µg a day (IOM 2000): 3 of 100 with 2; under 1 in 100 with the rest.

    By mouth, as much as 100 µg infused
    µg of               into the blood  past the first pass
    Selenomethionine  103 (102 to 105)     103 (102 to 105)
    Sodium selenite   181 (144 to 245)     181 (144 to 245)
    Sodium selenate   109 (106 to 115)     175 (170 to 183)

    Doses that were written down are held beside each other here. None is suggested.
    The ends of an interval hold 9 in 10 of the people drawn. “Full” is 95 % of the
    level that these doses lead to in the end, each day’s ups and downs levelled
    out.
    selenoscope 0.1.0 · data 3f9a1c0de77b · seed 1 · 300 people drawn
    A level and its reference, never a diagnosis.
    "
  `);
});

describe('the text', () => {
  test.each([
    ['plain, 80', 80, 4],
    ['narrow, 60', 60, 4],
    ['many routes, 80', 80, 9],
    ['wide, 120', 120, 9],
  ])('%s: no line is too wide', (_, width, count) => {
    const routes = Array.from({ length: count }, (_, i) => four.routes[i % 4]!);
    const lines = renderComparison(comparison(routes), { width }).split('\n');
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
  });

  test('what stops a person stands first', () => {
    const stop = { code: 'status.stop.infusion', message: 'No order is known.', hint: 'Ask the clinic.' };
    const text = renderComparison({ ...four, hardStops: [stop] });
    expect(text).toMatch(/^STOP AND READ THIS FIRST\n- No order is known\. Ask the clinic\./);
  });

  test('ASCII alone where asked', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    expect(renderComparison(four, { ascii: true })).toMatch(/^[\x00-\x7f]*$/);
  });

  test('names from outside cannot paint the terminal', () => {
    const text = renderComparison(comparison([{ ...DRIP, name: 'a\u001b[31mdrip' }]));
    expect(text).not.toContain('\u001b');
  });
});

describe('what is never said', () => {
  const every = [four, comparison([DRIP]), comparison([BREAD]), comparison([{ ...DRIP, repeated: null }, CAPSULE])];
  test.each(every.map((c, i) => [i, flat(renderComparison(c))] as const))(
    '%i: no route is better, no dose is advised',
    (_, text) => {
      expect(text).not.toMatch(/\b(better|best|boost|optimal|recommend|superior|you should take)\b/i);
      expect(text).not.toContain('!');
      expect(text).toContain('None is suggested.');
      expect(text).toContain('255 µg a day (EFSA 2023)');
      expect(text).toContain('400 µg a day (IOM 2000)');
    },
  );
});

describe('the founding question', () => {
  const text = flat(renderComparison(four));
  test.each([
    'An infusion is faster in the blood: minutes against hours.',
    '1.03 times (selenomethionine) to about 1.7 times (selenite; 1.1 to 2.3)',
    'this model’s draws 1.03 and 1.81 (1.4 to 2.5)',
    'It does not fill the selenoproteins faster than weeks.',
    '200 µg every 7 days is 29 µg a day in the mean.',
    'licensed for people who cannot absorb enough or have a proven shortage',
  ])('%s', (words) => expect(text).toContain(words));

  test('where nothing is infused, nothing is said of infusions but the table of equals', () => {
    expect(flat(renderComparison(comparison([BREAD, CAPSULE])))).not.toContain('An infusion');
  });
});

describe('the answer in one sentence', () => {
  const answer = (routes: Parameters<typeof comparison>[0]) =>
    plain(answerSentence(comparison(routes))).replace(/\u00a0/g, ' ');
  const there = {
    ...DRIP,
    repeated: { ...DRIP.repeated!, selenoproteinP: { ...DRIP.repeated!.selenoproteinP, alreadyThere: 1, p50: 0 } },
  };

  test.each([
    [
      [CAPSULE, DRIP],
      'By mouth 97 % of a dose reaches the blood and half of the rise in plasma is there within 1.7 h; by infusion it is all, within 29 min; selenoprotein P is full after 3 to 5 weeks.',
    ],
    [
      [BREAD, TABLET],
      'By mouth 55 to 82 % of a dose reaches the blood, half of the rise in plasma within 4.2 to 5.5 h; selenoprotein P is full after 13 days to 6 weeks.',
    ],
    [
      [there],
      'All of an infusion reaches the blood, half of its rise in plasma within 29 min; selenoprotein P is full already, so none of them adds any.',
    ],
    [[{ ...DRIP, repeated: null }], 'All of an infusion reaches the blood, half of its rise in plasma within 29 min.'],
  ])('%#', (routes, words) => expect(answer(routes)).toBe(words));
});

describe('upper levels', () => {
  const said = (routes: Parameters<typeof comparison>[0], ugPerDay: number | null = 255) =>
    plain(upperSentence(comparison(routes), { key: 'efsa2023', name: 'EFSA 2023', ugPerDay })).replace(/\u00a0/g, ' ');

  test('which routes pass it, and that the rest do not', () => {
    expect(said([BREAD, CAPSULE])).toBe(
      'Above 255 µg a day (EFSA 2023): 42 of 100 with 2; under 1 in 100 with the rest.',
    );
    expect(said([CAPSULE])).toBe('Above 255 µg a day (EFSA 2023): 42 of 100 with 1.');
    expect(said([BREAD])).toBe('Above 255 µg a day (EFSA 2023): under 1 in 100 by any of these.');
    expect(said([BREAD], null)).toBe('EFSA 2023 has no upper level for this age.');
  });
});

test('a form of which urine takes a part at once has a row for that', () => {
  const labels = (routes: Parameters<typeof comparison>[0]) =>
    comparisonView(comparison(routes)).rows.map((row) => row.label);
  const shed = { ...TABLET, kept: { ...TABLET.kept, p50: 0.3 } };
  expect(labels([TABLET])).not.toContain('Past the kidneys’ first pass');
  expect(labels([shed])).toContain('Past the kidneys’ first pass');
});

test.each([
  [0.004, '1 min'],
  [0.48, '29 min'],
  [1.7, '1.7 h'],
  [47, '47 h'],
  [72, '3 days'],
])('%d hours: %s', (hours, text) => expect(hoursText(hours).replace('\u00a0', ' ')).toBe(text));

test.each([
  [0.2, '1 day'],
  [13, '13 days'],
  [21, '3 weeks'],
  [400, '13 months'],
])('%d days: %s', (days, text) => expect(daysText(days).replace('\u00a0', ' ')).toBe(text));

test('a unit is said once where both ends have it', () => {
  expect(between('2\u00a0h', '6\u00a0h')).toBe('2 to 6\u00a0h');
  expect(between('29\u00a0min', '6\u00a0h')).toBe('29\u00a0min to 6\u00a0h');
  expect(between('6\u00a0h', '6\u00a0h')).toBe('6\u00a0h');
});
