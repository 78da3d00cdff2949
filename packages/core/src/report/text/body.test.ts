import { describe, expect, test } from 'vitest';
import { barred, bloodTest, bodyFixtures, contradicted, questioned, steadyBody } from '../body-fixtures.js';
import { perhapsTooLittle } from '../fixtures.js';
import { columns } from './columns.js';
import { renderText } from './index.js';

/** The detail's part on the body. */
function bodyPart(text: string): string {
  const from = text.lastIndexOf('\nIn your body\n') + 1;
  return text.slice(from, text.indexOf('\nDay by day', from));
}

test('the body at 80 columns', () => {
  expect(bodyPart(renderText(bloodTest(), { width: 80, detail: true }))).toMatchInlineSnapshot(`
    "In your body
    What the model expects of people like you who have always eaten so, with your
    diary and your laboratory values together. What changed in the last months is
    not in it yet.
    What                                          about       9 in 10
    Selenium in plasma or serum                 74 µg/L      67 to 81
    Selenium in whole blood                    116 µg/L     92 to 155
    Selenium in red cells                      151 µg/L    109 to 202
    Selenoprotein P, share of its full level       77 %  43 % to 95 %
    GPX3, share of its full level                  87 %  66 % to 98 %
    Selenium in urine                         21 µg/day      14 to 31
    Selenium in the whole body                   7.7 mg       5 to 13
    The enzyme GPX3 is full at about 80 to 100 µg/L of selenium in plasma; your
    level is more likely below that than above. Selenoprotein P, which carries
    selenium to the organs, is full at about 110 to 125 µg/L; your level is very
    likely below that. Above both, more selenium in plasma adds nothing to either.
    - Selenium in whole blood: 100 to 140 is called adequate (UK product text of
      selenium for infusion).
    - Selenium in red cells: no agreed level; red cells tell of the last four
      months.
    - Selenoprotein P, share of its full level: 100 % is full: more selenium adds
      nothing.
    - GPX3, share of its full level: 100 % is full: more selenium adds nothing.
    - Selenium in urine: no level of its own; it follows what is taken up.
    - Selenium in the whole body: no agreed level; most of it lies in muscle, liver
      and kidneys.
    - Source for GPX3: Phiri 2019 (Sci Rep 9:6566): 87 µg/L; Beckett and Ball 2011
      (abstract): 90 to 100; NIH ODS fact sheet: from 80.
    - Source for selenoprotein P: NNR 2023, after Alexander and Olsen 2023: about
      110 µg/L; Rayman 2018: about 125.

    In your body, and out again, selenium in µg a day
    Station                     mean   9 in 10
    Taken up                      33  22 to 48
    Passes by                    8.3   4 to 15
    Store in muscle and organs    19  13 to 28
    Working proteins              14   9 to 20
    Urine                         21  14 to 30
    Other losses                  12   7 to 19
    Colon                        8.3   4 to 15
    Of every 41 µg eaten, about 33 are taken up; on a steady diet the same 33 leave
    again, and about 8.3 pass straight to the colon. The average is 41; half of what
    is possible lies below 39.

    What the laboratory values say
    Your blood test (plasma 72 µg/L, 3 January 2022) makes the interval of your
    intake 29 to 57 into 33 to 46. With the laboratory values the answer rests on
    about 312 independent pairs of an intake and a body that agree with the diary
    and the laboratory.
    - Plasma selenium, 3 January 2022: 72 µg/L. Such a test was expected to show 82
      (55 to 122) by the diary alone, 74 (59 to 93) now.
    "
  `);
});

test('the body at 60 columns', () => {
  expect(bodyPart(renderText(steadyBody(), { width: 60, detail: true }))).toMatchInlineSnapshot(`
    "In your body
    What the model expects of people like you who have always
    eaten so, not a measurement. What changed in the last months
    is not in it yet.
    What                                     about       9 in 10
    Selenium in plasma or serum            84 µg/L     60 to 118
    Selenium in whole blood               116 µg/L     92 to 155
    Selenium in red cells                 151 µg/L    109 to 202
    Selenoprotein P, share of its full…       77 %  43 % to 95 %
    GPX3, share of its full level             87 %  66 % to 98 %
    Selenium in urine                    21 µg/day      14 to 31
    Selenium in the whole body              7.7 mg       5 to 13
    The enzyme GPX3 is full at about 80 to 100 µg/L of selenium
    in plasma; your level is most likely about there.
    Selenoprotein P, which carries selenium to the organs, is
    full at about 110 to 125 µg/L; your level is more likely
    below that than above. Above both, more selenium in plasma
    adds nothing to either.
    - Selenium in whole blood: 100 to 140 is called adequate (UK
      product text of selenium for infusion).
    - Selenium in red cells: no agreed level; red cells tell of
      the last four months.
    - Selenoprotein P, share of its full level: 100 % is full:
      more selenium adds nothing.
    - GPX3, share of its full level: 100 % is full: more
      selenium adds nothing.
    - Selenium in urine: no level of its own; it follows what is
      taken up.
    - Selenium in the whole body: no agreed level; most of it
      lies in muscle, liver and kidneys.
    - Source for GPX3: Phiri 2019 (Sci Rep 9:6566): 87 µg/L;
      Beckett and Ball 2011 (abstract): 90 to 100; NIH ODS fact
      sheet: from 80.
    - Source for selenoprotein P: NNR 2023, after Alexander and
      Olsen 2023: about 110 µg/L; Rayman 2018: about 125.

    In your body, and out again, selenium in µg a day
    Station                     mean   9 in 10
    Taken up                      33  22 to 48
    Passes by                    8.3   4 to 15
    Store in muscle and organs    19  13 to 28
    Working proteins              14   9 to 20
    Urine                         21  14 to 30
    Other losses                  12   7 to 19
    Colon                        8.3   4 to 15
    Of every 41 µg eaten, about 33 are taken up; on a steady
    diet the same 33 leave again, and about 8.3 pass straight to
    the colon.
    "
  `);
});

describe.each(Object.entries(bodyFixtures))('%s', (_, make) => {
  test.each([60, 80, 120])('no line is wider than %d columns, with and without detail', (width) => {
    for (const detail of [false, true]) {
      for (const line of renderText(make(), { width, detail }).split('\n')) {
        expect(columns(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test('one terminal screen still holds the answer, with one line on the body', () => {
    const text = renderText(make(), { width: 80 });
    const answer = text.slice(text.startsWith('STOP') ? text.indexOf('\n\n') + 2 : 0);
    expect(answer.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    expect(answer.match(/^In your body: .*\.$/gm)).toHaveLength(1);
  });

  test('plain ASCII holds nothing else, and no number is missing', () => {
    const text = renderText(make(), { width: 80, detail: true, ascii: true });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test.each([
  ['inflammation', barred, 'C-reactive protein was 25 mg/L, and above 20 inflammation'],
  ['a question of the reader', questioned, 'Is it µg/L? Then it is 95 µg/L.'],
  ['a contradiction', contradicted, 'plasma of 55 to 122 µg/L was expected, 240 µg/L was measured'],
])('the first screen says why a laboratory value was not used or not believed: %s', (_, make, why) => {
  expect(renderText(make(), { width: 80 }).replace(/\s+/g, ' ')).toContain(why);
});

test('without a body there is nothing of it', () => {
  const text = renderText(perhapsTooLittle(), { width: 80, detail: true });
  expect(text).not.toContain('In your body');
});
