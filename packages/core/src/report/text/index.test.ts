import { describe, expect, test } from 'vitest';
import { enough, fixtures, perhapsTooLittle, tooMuch } from '../fixtures.js';
import { columns } from './columns.js';
import { renderText } from './index.js';

const each = Object.entries(fixtures);

test('the first screen at 80 columns', () => {
  expect(renderText(perhapsTooLittle(), { width: 80 })).toMatchInlineSnapshot(`
    "Perhaps too little selenium
    Woman, 34, United Kingdom, 62 kg. 7 days of diary, 3 to 9 January 2022.

    About 41 µg a day, very likely between 29 and 57. In 64 of 100 ways this could
    be, that is less than you need. Too much is out of sight: under 1 in 100 above
    255 (EFSA 2023) or 400 (IOM 2000). The need is IOM’s average (EAR 45, 2000),
    because the UK gives none; its own level is 60 (RNI 1991) and 40 (LRNI 1991).

                         need 45                         255 EFSA        400 IOM
                   ├──────●──────┤                              │        │
    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░┃░░░░░──────────────────────────────┃╱╱╱╱╱╱╱╱┃██████████
          20       30        50             100           200     300    500 µg/day
    too little                                enough                        too much

    Where it comes from              µg/day     9 in 10  share
    Chicken, broilers or fryers         6.9  5.0 to 9.0   17 %
    Bread, whole-wheat                  5.8     3 to 11   14 %
    Egg, whole, cooked, hard-boiled     5.2  3.6 to 7.0   13 %
    Tuna, light, canned in water        4.9  3.4 to 6.9   12 %
    Milk, whole, 3.25% milkfat          3.4  2.2 to 4.8    8 %
    All the rest (10)                    15               36 %

    Not known: 8 % of what was eaten (by energy) has no selenium value. It was
    estimated from like foods, about 2.7 µg a day, never set to zero. 2 entries are
    no foods we know: row 12 “Nan’s Sunday trifle”, row 61 “Works canteen stew”.
    They count as unknown. 1 of 98 rows was left out: row 77 “Bread, 5 kg”.
    To settle it: Where the flour of the bread and the pasta is from, 38 % of the
    spread. A second week of diary, 27 % of the spread. The shares overlap and
    cannot be added.
    A level and its reference, never a diagnosis. Everything else: --detail.
    "
  `);
});

test('the bar in plain ASCII', () => {
  const lines = renderText(tooMuch(), { width: 60, ascii: true }).split('\n');
  const at = lines.findIndex((line) => line.includes('255 EFSA'));
  expect(lines.slice(at, at + 5).join('\n')).toMatchInlineSnapshot(`
    "               need 45                255 EFSA      400 IOM
                      |                          |[---o---]
    ===============:::|::::----------------------|//////|#######
         20            50        100        200       500 ug/day
    too little                     enough               too much"
  `);
});

describe.each(each)('%s', (_, make) => {
  test.each([60, 80, 120])('no line is wider than %d columns, with and without detail', (width) => {
    for (const detail of [false, true]) {
      for (const line of renderText(make(), { width, detail }).split('\n')) {
        expect(columns(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('one terminal screen: at most 30 lines besides what must be read first', () => {
    const text = renderText(make(), { width: 80 });
    const answer = text.slice(text.startsWith('STOP') ? text.indexOf('\n\n') + 2 : 0);
    expect(answer.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });

  test('colour changes no word', () => {
    const coloured = renderText(make(), { width: 80, detail: true, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
    expect(coloured).toMatch(/\u001b\[1m/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out
    expect(coloured.replace(/\u001b\[[0-9;]*m/g, '')).toBe(renderText(make(), { width: 80, detail: true }));
  });

  test('plain ASCII holds nothing else', () => {
    expect(renderText(make(), { width: 80, detail: true, ascii: true })).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('both upper levels stand on the bar and in the words', () => {
    const text = renderText(make(), { width: 80 }).replace(/\s+/g, ' ');
    for (const level of ['255 (EFSA 2023)', '400 (IOM 2000)']) expect(text).toContain(level);
    expect(text).toMatch(/\d+ EFSA +\d+ IOM/);
  });
});

test('hard stops stand before the verdict', () => {
  const text = renderText(tooMuch(), { width: 80 });
  expect(text.startsWith('STOP AND READ THIS FIRST\n- With the capsule')).toBe(true);
  expect(text.indexOf('poison centre')).toBeLessThan(text.indexOf('Too much selenium'));
  expect(renderText(enough())).not.toContain('STOP');
});

describe('detail', () => {
  const text = renderText(perhapsTooLittle(), { width: 80, detail: true });
  const flat = text.replace(/\s+/g, ' ');

  test.each([
    ['both figures where the export has its own', 'Bread, whole-wheat… 5.8 3 to 11 14 % 5.8 25'],
    ['the record behind a source', '96 g a day at 25.8 µg/100 g, × 0.23 for its origin; measured, n 14;'],
    ['its id', 'USDA SR28, sr28:18075.'],
    ['notes of the table, once', 'USDA SR28, measured: mean of laboratory samples (11 rows).'],
    ['where a factor of origin is from', 'Origin × 0.22 to × 0.65: national food table against the one used (8 rows).'],
    ['an entry without a food, in the person’s words', '“Works canteen stew”: 18 g a day; not known;'],
    ['a value the table calls 0 and nobody knows', 'Apples, raw, with skin: 88 g a day; not known (the table says 0)'],
    ['kinds of food', 'Meat, poultry 9.5 7 to 13 23 % 2'],
    ['what was not found, with its mark', 'Not found in the tables 2.1 ? 0.2 to 6.5 5 % 2 In all 41 29 to 57'],
    ['forms with ranges', 'Selenomethionine 52 % 37 % to 71 %'],
    ['days', '2022-01-08 27 74 % 32 25 to 42 1,885'],
    ['the yardstick', 'Average requirement (EAR). Set for full activity of the enzyme GPx3 in plasma. The chance'],
    ['recalled values keep their mark', 'Lower reference intake (LRNI). RECALLED, VERIFY.'],
    ['nutrients, with the covered share', 'Vitamin D 2.9 µg 2.1 to 3.9 97 %'],
    ['nutrients against their levels', 'Vitamin D 10 EAR over 99 % 100 under 1 %'],
    ['recalled spreads, once', 'The day-to-day spreads of these nutrients are recalled, not verified.'],
    ['an AI has no chance', 'Potassium 2,600 AI – – –'],
    ['candidates of an unmatched entry', 'sr28:19193 Puddings, vanilla, ready-to-eat (0.41)'],
    ['an entry without any', 'row 61 “Works canteen stew” No food comes near it.'],
    ['rejected rows with reason and hint', 'at most about 2 kg was expected. Perhaps grams were meant'],
    ['notices with hints', 'Choosing a food with a measured value for them, through a mapping file,'],
    ['the run', 'selenoscope 0.1.0 · data 3f9a1c0de77b · seed 1 · 1,000 draws'],
    ['every row read', 'Read 98 rows: 97 entries, 1 left out; a food was found for 95.'],
  ])('%s', (_, words) => expect(flat).toContain(words));
});

test('sodium’s level is marked as what it is, no upper level', () => {
  const of = enough();
  const sodium = { ...of.status.nutrients[0]!, nutrient: 'sodium', name: 'Sodium', upper: 2300 };
  const nutrients = [...of.status.nutrients, { ...sodium, upperKind: 'CDRR' as const }];
  const text = renderText({ ...of, status: { ...of.status, nutrients } }, { width: 100, detail: true });
  expect(text.match(/CDRR/g)).toHaveLength(1);
  expect(text).toMatch(/^Sodium .*2,300 CDRR/m);
});
