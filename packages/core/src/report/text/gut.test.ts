import { describe, expect, test } from 'vitest';
import { steadyBody } from '../body-fixtures.js';
import { CLAIMS, FINDINGS, gutFixtures, steadyGut } from '../gut-fixtures.js';
import { columns } from './columns.js';
import { renderText } from './index.js';

const EXTRAS = { findings: FINDINGS, claims: CLAIMS };

/** The detail's part on the gut. */
function gutPart(text: string): string {
  const from = text.lastIndexOf('\nIn your gut\n') + 1;
  return text.slice(from, text.indexOf('\nDay by day', from));
}

test('the gut at 80 columns', () => {
  expect(gutPart(renderText(steadyGut(), { ...EXTRAS, width: 80, detail: true }))).toMatchInlineSnapshot(`
    "In your gut
    Your diet feeds the colon; that can be modelled, as ranges. What selenium does
    to a healthy flora is not established. The draws were read off a table of runs
    of the model; the error of reading is in the ranges.
    Part of the colon  litres  acids, mM  measured          pH  measured
    First part            0.4  96 to 142       123  5.6 to 6.2       5.7
    Middle                1.0  58 to 118       117  6.2 to 6.9       6.2
    Last part             1.6  48 to 104        80  6.2 to 6.9       6.6
    All of it                  62 to 128
    Ranges hold 9 of 10 possibilities. Measured: means in people (sudden death
    (Cummings 1987) and telemetry, as quoted by Kettle 2022). The split between
    single acids is not shown: in the first part of the colon the model is known to
    get it wrong.

    Selenium that reaches the colon, µg a day
    What                                  mean     9 in 10
    Left over from food and doses          8.6     4 to 15
      Selenomethionine, 97 % absorbed      2.1    0.8 to 4
      Selenocysteine, 80 % absorbed        3.2  1.4 to 5.8
      Selenite, 56 % absorbed              2.2  0.9 to 4.4
      Selenate, 90 % absorbed             0.50    0.1 to 1
      Other, or not known, 78 % absorbed  0.60  0.1 to 1.6
    Returned by the body                   4.8  2.6 to 8.2
    Reaches the colon                       13     8 to 20
    Leaves with the stool                   12     7 to 19
    About 13 µg of selenium a day reach the colon, very likely between 8 and 20: on
    average 8.6 left over from what was eaten or swallowed and 4.8 returned by the
    body with bile, pancreatic juice and shed cells. What is returned is 0.8 (0.5 to
    0.95) of what the body loses other than in urine, assumed, grade E. About 12 µg
    leave with the stool, 7 to 19. Known to be too low: about 46 µg where 66 were
    measured.
    - Returned by the body, source: recalled, verify.
    - Leaves with the stool, source: a study of intake and losses.

    What microbes may do with it
    Share of what arrives              9 in 10  grade
    Made elemental, and lost       5 % to 38 %      D
    Built into organic forms      10 % to 49 %    C/D
    Gone as gas               under 1 % to 9 %      D
    Left as it came               27 % to 75 %      D
    The bacteria that leave in a day may carry 2 to 27 µg of selenium (grade E); 8
    to 20 arrive. That is an estimate of sizes, and no forecast for the flora. In
    mice short of selenium, flora take up some of it and the host gets less. It was
    not shown in people. It is not counted here (mice, grade C).
    - Source: outflow of bacteria times 0.1 to 1 µg/g, recalled.
    - Source: Hrdina 2009; Ferreira 2021.

    What feeds the colon
    What                               about       9 in 10
    Fibre that can be fermented     14 g/day       9 to 20
    Resistant starch, low rule     4.1 g/day    1.9 to 7.6
    Resistant starch, high rule     21 g/day      12 to 33
    Protein                        8.9 g/day       6 to 13
    Mucin from the gut wall          5 g/day    2.9 to 7.1
    Water                        1,100 g/day  640 to 1,600
    - Fibre that can be fermented: 0.75 of the fibre eaten without resistant starch
      and lignin. Source: Slavin, in Kettle 2022.
    - Resistant starch, low rule: 0 to 5 % of the starch eaten, by food where a
      table has it. Source: Murphy 2008, recalled, verify.
    - Resistant starch, high rule: up to 20 % of the starch eaten, what passes
      quickly or enclosed counted too. Source: Capuano, in Kettle 2022.
    - Protein: a tenth of the protein eaten, about 6 to 18 g a day. Source: Yao, in
      Kettle 2022; the share is recalled, verify.
    - Mucin from the gut wall: not from the diary: 2.7 to 7.3 g a day in people.
      Source: Florin, in Kettle 2022.
    - Water: not from the diary: 0.5 to 1.75 L a day reach the colon. Source:
      Stephen and Cummings, in Kettle 2022.

    Resistant starch, low and high
    How much starch escapes digestion is not agreed: by the low rule about
    4.1 g/day, by the high rule about 21 g/day. The ranges above hold everything
    between the two.
    What, 9 in 10              low rule   high rule
    Resistant starch, g/day  1.9 to 7.6    12 to 33
    Acids, whole colon, mM     55 to 92   79 to 134
    First part, acids, mM     81 to 119  108 to 160
    First part, pH           5.8 to 6.4  5.5 to 6.1
    Middle, acids, mM          49 to 99   66 to 133
    Middle, pH               6.4 to 7.1  6.1 to 6.8
    Last part, acids, mM       40 to 87   54 to 118
    Last part, pH            6.4 to 7.1  6.1 to 6.8
    - Low rule: 0 to 5 % of the starch eaten, by food where a table has it.
    - High rule: up to 20 % of the starch eaten, what passes quickly or enclosed
      counted too.

    Groups, as ranges
    Group of microbes, by the model         share, 9 in 10
    Bacteroides                                5 % to 34 %
    Starch eaters that make no butyrate        4 % to 31 %
    Fibre eaters that make no butyrate         2 % to 22 %
    Lactate makers                             3 % to 24 %
    Butyrate makers, first kind          under 1 % to 19 %
    Butyrate makers, second kind               1 % to 20 %
    Butyrate makers, third kind          under 1 % to 16 %
    Propionate makers                          2 % to 17 %
    Acetate makers from gas               under 1 % to 6 %
    Methane makers                        under 1 % to 4 %
    A range that starts near nothing does not mean that a group is missing from you.

    What is known about selenium and the gut
    - A, People: Active ulcerative colitis, 200 µg a day of selenomethionine added
      to treatment, 10 weeks, n 100, one trial: improved in 38 % against 6 %. With
      most diets this dose passes EFSA’s 255. (Eur J Nutr 2023;62:3125)
    - A/B, People: Two months of selenium: diversity hardly changed; some taxa
      moved. Abstract only. (Eur J Nutr 2023;62:3125) UNVERIFIED.
    - B, People: Inflammatory bowel disease goes with less selenium in blood (20
      studies). Which causes which is not known. (Eur J Nutr 2023;62:3125)
    - C, Mice: Flora from selenium-poor mice made colitis and infection worse in
      others. In mice. (Eur J Nutr 2023;62:3125)
    - C, Mice: Akkermansia rose with selenium. Another study in mice found the
      opposite. (Eur J Nutr 2023;62:3125) RECALLED, VERIFY.
    - C, Mice: Akkermansia rose without selenium, in aged males. Another study in
      mice found the opposite. (Eur J Nutr 2023;62:3125)
    - none, Healthy people: A trial of selenium alone on flora, acids or gut wall.
      None found. No forecast is made. (Eur J Nutr 2023;62:3125)
    A: trial in people. B: observed in people. C: animals. D: laboratory or genome.
    E: hypothesis.

    What the model is known to get wrong
    - In the first part of the colon the model makes too much butyrate and too
      little acetate, so single acids are not shown.
    - The winner takes all: groups die out in the model that live on in people.
    - More resistant starch raises the acids of the model; in one trial the acids in
      stool fell.
    - Acids from protein, bile acids, sulphate, oxygen and the immune system are not
      in it.
    - Some of its parameters are a best guess, in its authors’ own words.

    Is it true that …
    - A3, wrong: Selenium deficiency is to be avoided at all costs.
    - A4, not testable: Selenium is one of the most important nutrients.
    - C5, not shown: Selenium leads to a better flora in the long run.
    - C13, partly: Selenium reduces irritation of the gut.
    - C20, supported: The flora changes with diet.
    - D4, supported: Brazil nuts are among the richest foods.
    - E2, wrong: Supplements lose content in digestion.
    - E8, wrong: Any drip gives all the selenium of a day.
    “selenoscope claims A3” opens one, with its sources.
    "
  `);
});

describe.each(Object.entries(gutFixtures))('%s', (_, make) => {
  test.each([60, 80, 120])('no line is wider than %d columns, with and without detail', (width) => {
    for (const detail of [false, true]) {
      for (const line of renderText(make(), { ...EXTRAS, width, detail }).split('\n')) {
        expect(columns(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('one terminal screen still holds the answer, with two or three lines on the gut', () => {
    const text = renderText(make(), { ...EXTRAS, width: 80 });
    const answer = text.slice(text.startsWith('STOP') ? text.indexOf('\n\n') + 2 : 0).trimEnd();
    expect(answer.split('\n').length).toBeLessThanOrEqual(30);
    const lines = answer.split('\n');
    const first = lines.findIndex((line) => /^In your gut(: | \()/.test(line));
    const next = lines.findIndex((line) => line.startsWith('Not known:'));
    expect(first).toBeGreaterThan(0);
    // what was asked for, or must be minded, takes a line or two more
    const { acids, flora, ownFood } = make().gut!;
    const plainCase = acids.trust === 'range' && ownFood && !flora.competition.on;
    expect(next - first).toBeLessThanOrEqual(plainCase ? 3 : 5);
    expect(lines.slice(first, next).join(' ')).toMatch(/What selenium does to a healthy flora is not established\./);
  });

  test('plain ASCII holds nothing else, and no number is missing', () => {
    const text = renderText(make(), { ...EXTRAS, width: 80, detail: true, ascii: true });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('without a gut nothing changes, whatever is known about selenium and the gut', () => {
  for (const detail of [false, true]) {
    const options = { width: 80, detail };
    expect(renderText(steadyBody(), { ...options, findings: FINDINGS })).toBe(renderText(steadyBody(), options));
    expect(renderText(steadyBody(), options)).not.toContain('In your gut');
  }
});
