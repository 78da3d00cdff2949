import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { explain, viewOf } from '@selenoscope/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixtures } from '../../../../packages/core/src/report/fixtures.js';
import { language, useLanguage } from '../base/text.js';
import { book, resaid } from './book.js';
import { hintOf } from './hints.js';
import { type CoreSentence, marked } from './marks.js';
import { toldPerson } from './person.js';
import { saidText, told, toldChanges } from './say.js';
import { dateWords, quantity } from './values.js';

// Only English is loaded here: that a text is found, and gives back what core says to the letter, is what each
// language's own text rests on.
beforeEach(() => {
  language.value = 'en';
});

type View = ReturnType<typeof viewOf>;

const EXAMPLE = new URL('../../public-data/example.json', import.meta.url);
const views: readonly View[] = [
  ...Object.values(fixtures).map((of) => viewOf(of())),
  ...(existsSync(EXAMPLE) ? [JSON.parse(readFileSync(EXAMPLE, 'utf8')).view as View] : []),
];

/** What a view says that must be there in every language. */
function sentencesOf(view: View): readonly (CoreSentence | string)[] {
  const { body, gut, journey } = view;
  return [
    view.verdict.title,
    view.verdict.short,
    view.verdict.shape,
    view.diaryLine,
    view.runLine,
    view.scale.label,
    ...view.lede,
    ...view.asides,
    ...view.unknown,
    view.read,
    ...view.how,
    ...view.references.flatMap(({ kindName, goalText }) => [kindName, goalText]),
    ...view.nutrients.map(({ shortName }) => shortName),
    ...view.forms.map(({ name }) => name),
    ...view.sources.kinds.flatMap(({ name, shortName }) => [name, shortName]),
    ...view.sources.rows.map(({ kindName }) => kindName),
    ...(journey ? [journey.label, journey.sentence, ...journey.rows.flatMap(({ to }) => [to])] : []),
    ...(body ? [body.expected, ...body.meaning, body.plasma.label, ...(body.labs?.notes ?? [])] : []),
    ...(body ? body.rows.flatMap(({ name, middle, between, reference }) => [name, middle, between, reference]) : []),
    ...(gut ? [gut.line, gut.opening, gut.chambers.label, gut.chambers.legend, gut.groups.label, gut.method] : []),
    ...(gut ? [gut.arrives.sentence, gut.flora.demand, gut.flora.competition, gut.flora.label, ...gut.limits] : []),
    ...(gut ? [...gut.arrives.rows, ...gut.feeds].map(({ name }) => name) : []),
  ].filter((of) => of.length > 0);
}

const BETWEEN = /(?<=[.!?]\uE001?) (?=\uE000?[\p{Lu}“\d])/u;
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

test('every sentence of core has its text, and the English text is that sentence to the letter', () => {
  // what would settle it is invented in the fixtures
  const settle = views.at(-1)!.settle.map(({ sentence }) => sentence);
  const missing = [...views.flatMap(sentencesOf), ...settle].flatMap((of) => {
    const text = marked(of);
    if (resaid(text, 'you') !== null) return spaced(resaid(text, 'you')!) === spaced(text) ? [] : [text];
    return text.split(BETWEEN).filter((part) => spaced(resaid(part, 'you') ?? '') !== spaced(part));
  });
  expect(missing).toEqual([]);
  expect(views.flatMap(sentencesOf).length).toBeGreaterThan(500);
});

test('English is core’s own words; of the example nobody is told what they need', () => {
  const of: CoreSentence = ['In ', { strong: '62 of\u00A0100' }, ' ways this could be, that is less than you need.'];
  expect(told(of, 'you')).toEqual({
    lang: 'en',
    runs: [
      { text: 'In ', isStrong: false, isForeign: false },
      { text: '62 of\u00A0100', isStrong: true, isForeign: false },
      { text: ' ways this could be, that is less than you need.', isStrong: false, isForeign: false },
    ],
  });
  expect(saidText(of, 'other')).toBe('In 62 of 100 ways this could be, that is less than this person needs.');
});

test('the worked example’s verdict, scale and body address nobody', () => {
  const example = views.at(-1)!;
  for (const of of [...example.lede, ...example.asides, example.scale.label, ...(example.body?.meaning ?? [])])
    expect(saidText(of, 'other')).not.toMatch(/\byou|your\b/i);
});

describe('in another language', () => {
  beforeEach(() => {
    language.value = 'de';
  });

  test('a sentence without a text stays English, and is marked so', () => {
    expect(told('Nobody has said this before.', 'you')).toMatchObject({ lang: 'en' });
  });

  test('numbers are the locale’s, with their places; years and rows stay', () => {
    expect(quantity('1,040')).toBe('1.040');
    expect(quantity('9.0')).toBe('9,0');
    expect(quantity('2023')).toBe('2023');
    expect(quantity('under 1 %')).toBe('under 1\u00A0%');
    expect(quantity('4.2 to 9.0')).toBe('4,2 to 9,0');
    expect(quantity('soup')).toBeNull();
  });

  test('dates and spans of dates', () => {
    expect(dateWords('3 January 2022')).toBe('3. Januar 2022');
    expect(dateWords('2 to 8 March 2026')).toBe('2.–8. März 2026');
    expect(dateWords('2022-01-03')).toBe('3. Januar 2022');
    expect(dateWords('March')).toBeNull();
  });

  test('a food within a sentence stays as its table has it', () => {
    const { runs, lang } = told('A selenium value for what has none (flapjack), 27 % of the spread.', 'you');
    expect(lang).toBeNull();
    expect(runs.filter(({ isForeign }) => isForeign).map(({ text }) => text)).toEqual(['flapjack']);
  });
});

describe('in German', () => {
  afterEach(async () => {
    vi.stubGlobal('document', { documentElement: {} });
    await useLanguage('en');
    vi.unstubAllGlobals();
  });

  beforeEach(async () => {
    vi.stubGlobal('document', { documentElement: {} });
    await useLanguage('de');
    vi.unstubAllGlobals();
  });

  test.each([
    'C-reactive protein of 2026-03-02 is only known to be above 5 mg/L.',
    'C-reactive protein is only known to be below 20 mg/L.',
    'EFSA\u00A02023 has no upper level for this age: 255 is that for adults.',
    'From 10 mg/L on inflammation lowers selenium in plasma, so plasma selenium and whole blood selenium (rows 2, 3) may read too low; nothing was corrected for it.',
    'Your laboratory value was not used as status: C-reactive protein is only known to be above a number, so inflammation may have lowered it much, so the answer rests on the diary alone.',
    'Not used as status: plasma 45\u00A0µg/L (3 May 1998), because taken more than half a year from the diary.',
    'The laboratory speaks for less selenium than the diary.',
    'What could explain it: days in the diary that are not as usual, a supplement or Brazil nuts begun lately, inflammation, or the unit.',
    'None of your 2 laboratory values was used as status, so the answer rests on the diary alone.',
    'These levels are by the diary alone and do not agree with what was measured: plasma 55\u00A0µg/L (1 November 2026) and whole blood 110\u00A0µg/L (5 November 2026).',
    'The laboratory value and the diary contradict each other, so no chance of too little can be given until that is cleared up. The chance of too much is by the diary alone, and is given because it is not small.',
    'No supplement is offered: the age is not known, and a product for adults may be too much for a child.',
    'Your laboratory value was not used as status: C-reactive protein was above 30\u00A0mg/L, and above 20 inflammation lowers plasma selenium without loss from the body, so the answer rests on the diary alone.',
  ])('what limits C-reactive protein is told: %s', (sentence) => {
    const { runs, lang } = told(sentence, 'you');
    expect(lang).toBeNull();
    expect(runs.filter(({ isForeign }) => isForeign)).toEqual([]);
  });

  test('one week is one', () => {
    expect(saidText('1\u00A0week')).toBe('1\u00A0Woche');
    expect(saidText('4\u00A0weeks')).toBe('4\u00A0Wochen');
  });

  test('who it is about, with the country', () => {
    const line = 'Woman, 34, pregnant, United Kingdom, 62\u00A0kg, kidney disease. Wished: no fish';
    const { runs } = toldPerson(line);
    expect(runs.map(({ text }) => text).join('')).toMatch(
      /^Frau, 34, schwanger, Vereinigtes Königreich, 62.kg, Nierenerkrankung\. /,
    );
  });

  test('an English food stands in quotes, without its article', () => {
    const { runs } = toldChanges('a tuna steak twice a week instead of the fish fingers');
    expect(runs.map(({ text }) => text).join('')).toBe('„a tuna steak“ zweimal pro Woche statt „fish fingers“');
    expect(runs.filter(({ isForeign }) => isForeign).map(({ text }) => text)).toEqual(['a tuna steak', 'fish fingers']);
  });

  test('an entry of the app is named by day and meal', () => {
    expect(
      saidText('1 entry is no food we know: “flapjack” on 5 March 2026, as a snack. It counts as unknown.'),
    ).toContain('„flapjack“ (5. März 2026, als Zwischenmahlzeit)');
  });
});

test('marks that come from outside do nothing', () => {
  expect(told('a \uE000b\uE001 c', 'you').runs).toEqual([{ text: 'a b c', isStrong: false, isForeign: false }]);
});

test('no text is longer to look for than a moment', () => {
  const long = Array.from({ length: 60 }, (_, i) => `word ${i}, and ${i} to ${i + 1}`).join('; ');
  const start = performance.now();
  for (const whose of ['you', 'other'] as const) resaid(`${long}.`, whose);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('the book has no text twice in one place', () => {
  expect(book().phrases.length).toBeGreaterThan(300);
});

describe('hints', () => {
  // facts of any kind: whatever a problem asks for is there
  const any: unknown = new Proxy(() => any, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return (to: string) => (to === 'number' ? 1 : 'x');
      if (name === Symbol.iterator) return [][Symbol.iterator].bind([]);
      if (name === 'length') return 1;
      if (['map', 'filter', 'slice', 'flatMap'].includes(String(name))) return () => [];
      return any;
    },
    apply: () => 'x',
  });
  const SHOWN = [
    'intake',
    'status',
    'diary',
    'labs',
    'plan',
    'check',
    'person',
    'substrate',
    'file',
    'mapping',
    'body',
  ];
  const folder = new URL('../../../../packages/core/src/base/problems/', import.meta.url);
  const codes = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}'([\w.]+)': \(/gm)])
    .map(([, code]) => code!);

  test('none names an option or a command', () => {
    const all = [...new Set(codes)].filter((code) => SHOWN.includes(code.split('.')[0]!) || code.startsWith('profile'));
    expect(all.length).toBeGreaterThan(100);
    let read = 0;
    for (const code of all) {
      const problem = new Proxy({ code }, { get: (of, name) => (name === 'code' ? of.code : any) });
      let hint: string;
      try {
        ({ hint } = explain(problem as unknown as Parameters<typeof explain>[0]));
      } catch {
        continue;
      }
      read += 1;
      expect(`${code} ${hintOf({ code, hint: String(hint) })}`).not.toMatch(/--\w|selenoscope |mapping file|`/);
    }
    expect(read).toBeGreaterThan(100);
  });

  test('without a code what names the command is left out, the rest stays', () => {
    expect(hintOf({ hint: 'First settle why. More draws (--draws) help a little.' })).toBe('First settle why.');
  });
});

test('a dose that is only asked about, an infusion’s river and a diary with a small day have their words', () => {
  for (const text of [
    "This dose of selenium yeast is a selenium supplement of 60 µg for a child of 4 years, and no clinician's order is known.",
    'About 91 arrive by mouth, very likely between 62 and 128: Eggs 20, 10 to 32.',
    'The average is 43; half of what is possible lies below 42.',
    'In all, the average is 164; half of what is possible lies below 155.',
    'how often the infusion is given',
    '3 whole days of 4, 3 to 6 January 2022',
    '1 whole day of 4',
  ])
    expect(resaid(text, 'you'), text).toBe(text);
});

describe.each([
  ['de', /(?:^|[\s(])“|"/],
  ['es', /[“”"]/],
] as const)('what core says, in %s', (name, foreignMarks) => {
  beforeEach(async () => {
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    await useLanguage(name);
  });
  afterEach(async () => {
    await useLanguage('en');
    vi.unstubAllGlobals();
  });
  test.each([
    'Amounts are means, so that they add up, together 75 µg a day; half of what is possible lies below 71.',
    'Days differ, so the days written down are weighed against what people like you eat: on average 35.5 µg a day (Germany; Drobner et al. 1996 as quoted in two secondary pages; read).',
    'No national food values for Germany: cereals and animal foods were rescaled by its soil class (low), which is coarse.',
    'Wished: a vegan diet.',
    'Wished: a vegan diet, no fish or brazil nuts.',
    'Gouda cheese half as often: this is so that salt stays as it is.',
    'Eating gouda cheese half as often, a bowl of pea soup twice a week takes the chance of too little from 65 of 100 to 12 of 100.',
  ])('%s', (text) => {
    const { runs, lang } = told(text, 'you');
    expect([text, lang]).toEqual([text, null]);
    const own = runs.filter(({ isForeign }) => !isForeign).map((run) => run.text);
    expect(own.join('')).not.toMatch(/\b(?:the|and|half|twice|diet|Germany|low|fish|week|of)\b|\d\.\d/);
    expect(saidText(text, 'you')).not.toMatch(foreignMarks);
    expect(saidText(text, 'you')).not.toMatch(/eating/i);
  });
});
