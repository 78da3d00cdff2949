import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type WholeFile, writeWholeFile } from '../../store/index.js';
import { labFileOf } from '../diary/index.js';
import { entryOf, fileBytes } from '../fixtures.js';
import { fixtureTable, foodsFixture } from '../foods/fixtures.js';
import type { FileRead } from '../protocol.js';
import { base64Of, bytesOfBase64 } from './base64.js';
import { readFiles } from './index.js';

const read = (...files: readonly { name: string; bytes: Uint8Array }[]) =>
  readFiles(files, foodsFixture(), { today: '2026-11-23', table: fixtureTable });
const example = (name: string) => ({ name, bytes: fileBytes(`examples/${name}`) });
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const rowsAddUp = ({ rowsIn, read: taken, leftOut }: FileRead) => expect(taken + leftOut.length).toBe(rowsIn);

describe('files by their content', () => {
  test.each([
    ['diary-week.csv', 'diary', 'selenoscope-csv'],
    ['cronometer-servings.csv', 'diary', 'cronometer'],
    ['person.json', 'person', 'person'],
    ['labs.csv', 'labs', 'labs'],
    ['mapping.csv', 'mapping', 'mapping'],
    ['check-answers.json', 'answers', 'selenoscope.answers/1'],
    ['gut-profile-metaphlan.txt', 'stool', 'metaphlan4'],
    ['gut-profile.tsv', 'stool', 'table'],
  ])('%s is read as %s', async (name, kind, format) => {
    // the name says nothing
    const [one] = await read({ ...example(name), name: 'file.txt' });
    expect(one).toMatchObject({ kind, content: { kind } });
    if (name !== 'gut-profile.tsv') expect(one!.format).toBe(format);
    expect(one!.read).toBeGreaterThan(0);
    rowsAddUp(one!);
  });

  test.each(['cronometer-2011', 'cronometer-2020', 'cronometer-2022', 'cronometer-2024'])(
    '%s of the readers',
    async (name) => {
      const [one] = await read({ name, bytes: fileBytes(`packages/readers/src/fixtures/${name}.csv`) });
      expect(one).toMatchObject({ kind: 'diary', format: 'cronometer' });
      rowsAddUp(one!);
    },
  );

  test('a table with its taxonomy and tree is one profile, whatever their order', async () => {
    const found = await read(
      example('gut-tree.nwk'),
      example('gut-taxonomy.tsv'),
      example('gut-profile.tsv'),
      example('person.json'),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['stool', 'person']);
    expect(found[0]!.content).toMatchObject({ name: 'gut-profile.tsv', files: [{}, {}, {}] });
  });

  test.each([
    ['nothing.csv', ''],
    ['letter.txt', 'Dear Sir,\nI ate an egg.\n'],
    ['plan.json', '{"schema":"selenoscope.plan/1"}'],
    ['broken.json', '{"schema":"selenoscope.file/1","entries":['],
    ['mfp.csv', 'Date,Meal,Calories,Cholesterol,Carbohydrates (g)\n2026-01-01,Lunch,500,20,30\n'],
    ['script.json', '{"schema":"selenoscope.diary/1","entries":"<script>"}'],
  ])('%s is refused with a reason', async (name, content) => {
    const [one] = await read(text(name, content));
    expect(one).toMatchObject({ kind: 'refused', content: null, rowsIn: 0, read: 0 });
    expect(one!.notices[0]!.message).not.toMatch(/made a mistake/);
    expect(one!.notices[0]!.message.length).toBeGreaterThan(10);
  });

  test('the other program is named', async () => {
    const [one] = await read(
      text('mfp.csv', 'Date,Meal,Calories,Cholesterol,Carbohydrates (g)\n2026-01-01,Lunch,500,20,30\n'),
    );
    expect(one!.notices[0]!.message).toContain('MyFitnessPal');
  });
});

describe('what becomes of rows', () => {
  test('doubted rows are kept with the question, rejected ones have their reason, unknown foods their candidates', async () => {
    const [one] = await read(
      text(
        'd.csv',
        [
          'date,time,meal,food,amount,unit,note',
          '2026-03-02,,,sr28:18069,2,slice,',
          '2026-03-02,,,sr28:18069,3,flurb,',
          '2026-13-02,,,sr28:18069,3,slice,',
          '2026-03-02,,,wobbly thing of the moon,100,g,',
          '2026-03-02,,,supplement:selenite,200,mg,',
        ].join('\n'),
      ),
    );
    expect(one).toMatchObject({ rowsIn: 5, read: 4, from: '2026-03-02', to: '2026-03-02' });
    expect(one!.leftOut.map(({ row }) => row)).toEqual([4]);
    expect(one!.unsettled).toMatchObject([{ row: 5, candidates: [{ name: 'Moon fish' }] }]);
    expect(one!.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['diary.unit.unknown', 'diary.dose.unit']),
    );
    expect(one!.content).toMatchObject({ entries: [{ name: expect.stringMatching(/^Bread/) }, {}, {}, {}] });
  });

  test('rows in are rows read and rows left out, for any diary and any mapping', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'sr28:18069',
        'egg',
        'g',
        'slice',
        '2026-03-02',
        '02/03/2026',
        '',
        '1,5',
        '100',
        '-3',
        'supplement:selenite',
        '"',
      ),
      fc.string({ maxLength: 8 }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 12 });
    const header = fc.constantFrom(
      'date,time,meal,food,amount,unit,note',
      'text,food,unit,grams',
      'date;food;amount',
      'date,test,value,unit',
    );
    await fc.assert(
      fc.asyncProperty(header, rows, async (first, body) => {
        const found = await read(text('any.csv', [first, ...body.map((cells) => cells.join(','))].join('\n')));
        expect(found).toHaveLength(1);
        for (const one of found) {
          rowsAddUp(one);
          expect(one.notices.map(({ code }) => code)).not.toContain('app.fault');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a mapping keeps one food and one unit for each text, and says what it leaves', async () => {
    const [one] = await read(
      text(
        'm.csv',
        'text,food,unit,grams,candidates\nloaf,sr28:18069,,,\nloaf,,slice,40,\nloaf,sr28:18064,,,\nloaf,,heel,20,\npie,,,,sr28:18064\n',
      ),
    );
    expect(one).toMatchObject({ kind: 'mapping', rowsIn: 5, read: 2 });
    expect(one!.leftOut.map(({ row }) => row)).toEqual([4, 5, 6]);
    expect(one!.content).toEqual({
      kind: 'mapping',
      rows: [{ text: 'loaf', food: 'sr28:18069', unit: 'slice', grams: 40 }],
    });
  });

  test('laboratory values are the same once they are kept', async () => {
    const [one] = await read(example('labs.csv'));
    if (one?.content?.kind !== 'labs') throw new Error('these are laboratory values');
    const kept = one.content.labs.map((lab, i) => ({ ...lab, id: String(i), changedAt: 0 }));
    const file = labFileOf(kept, '2026-11-23')!;
    expect(file.rejected).toEqual([]);
    const facts = ({
      analyte,
      value,
      unit,
      date,
    }: {
      analyte: string;
      value: number;
      unit: string;
      date: string | null;
    }) => [date, analyte, value, unit];
    expect(file.values.map(facts)).toEqual(one.content.labs.filter(({ analyte }) => analyte !== 'crp').map(facts));
    // "<5" stays below 5, in the list and where it is read again
    expect(one.content.labs.filter(({ analyte }) => analyte === 'crp')).toMatchObject([
      { date: '2026-01-12', value: 5, limit: 'below' },
      { date: '2026-02-23', value: 2 },
    ]);
    expect(one.content.labs.at(-1)).not.toHaveProperty('limit');
    expect(new Set(file.values.map(({ crpMgPerL, crpLimit }) => `${crpLimit ?? ''} ${crpMgPerL}`))).toEqual(
      new Set(['below 5', ' 2']),
    );
  });
});

test('a person with a diet is a person, and what is not known of it is named', async () => {
  const [one] = await read(text('me.json', '{"sex":"male","ageYears":30,"country":"GB","diet":"vegan"}'));
  expect(one).toMatchObject({ kind: 'person', read: 1 });
  expect(one!.notices.map(({ message }) => message).join(' ')).toContain('diet');
});

test('values, rows left out and C-reactive protein add up to what was in the file', async () => {
  const rows = [
    'date,test,value,unit,crp (mg/L)',
    '2026-10-01,plasma selenium,<40,µg/L,85',
    '2026-11-01,serum selenium,0.7,µmol/L,<1',
  ];
  const [one] = await read(text('mylabs.csv', rows.join('\n')));
  if (one?.content?.kind !== 'labs') throw new Error('these are laboratory values');
  expect(one.content.labs.filter(({ analyte }) => analyte === 'crp')).toMatchObject([
    { date: '2026-11-01', value: 1, limit: 'below' },
    { date: '2026-10-01', value: 85 },
  ]);
  expect(one.read + one.leftOut.length).toBe(2);
});

test('a whole file comes back as it went out', async () => {
  const file: WholeFile = {
    ...{ schema: 'selenoscope.file/1', savedAt: '2026-03-09T10:00:00Z', version: '0.1.0' },
    entries: [entryOf({ food: 'sr28:18069', carried: { selenium: null } })],
    ...{ recipes: [], products: [], labs: [], stool: [], mapping: [], settings: DEFAULT_SETTINGS },
  };
  const [one] = await read(text('backup.txt', writeWholeFile(file)));
  expect(one).toMatchObject({ kind: 'whole', rowsIn: 1, read: 1, content: { file } });
});

test('bytes survive as text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect([...bytesOfBase64(base64Of(bytes))]).toEqual([...bytes]);
    }),
  );
  const long = new Uint8Array(100_000).map((_, i) => i % 251);
  expect(bytesOfBase64(base64Of(long)).every((byte, i) => byte === long[i])).toBe(true);
});

describe('what is not what it seems', () => {
  const SHARED = new URL('../../../../../../shared/data/', import.meta.url);

  test.each([
    ['doses.json', 'app.file.question'],
    ['regimen.json', 'app.file.question'],
    ['colon.json', 'app.file.question'],
    ['plans/british-vegan/wishes.json', 'app.file.question'],
    ['gut-tree.nwk', 'app.stool.treeAlone'],
    ['gut-taxonomy.tsv', 'app.stool.taxonomyAlone'],
  ])('%s is refused for what it is', async (name, code) => {
    const [found] = await read(example(name));
    expect(found).toMatchObject({ kind: 'refused', content: null, notices: [{ code }] });
  });

  test('a person of whom nothing is said blanks nobody', async () => {
    const [found] = await read(text('who.json', JSON.stringify({ sex: null, shoeSize: 44 })));
    expect(found).toMatchObject({ kind: 'refused', notices: [{ code: 'app.file.nobody' }] });
  });

  test('a table of numbers that names no microbe is no stool profile, and none of values is no laboratory’s', async () => {
    const bytes = new TextEncoder().encode('FOODID;PROCESS;EDPORT\n1;3;100\n2;4;90\n3;1;80\n');
    const [found] = await read({ name: 'food.csv', bytes });
    expect(found!.kind).toBe('refused');
  });

  test.skipIf(!existsSync(SHARED)).each([
    ['gut/formats/biom-rich_sparse_otu_table.biom', 'stool'],
    ['gut/formats/biom-min_sparse_otu_table.biom', 'stool'],
    ['gut/formats/biom-rich-dense-v1.biom', 'stool'],
    ['gut/movingpictures22.json.biom', 'stool'],
    ['gut/formats/synthetic-ubiome.json', 'stool'],
    ['gut/formats/bracken-species-abundance.tsv', 'stool'],
    ['gut/formats/synthetic-taxon-count.csv', 'stool'],
    ['gut/formats/metaphlan3-merged.txt', 'stool'],
    ['gut/formats/mothur.shared', 'stool'],
    ['gut/formats/kraken-mpa-style.txt', 'stool'],
    ['gut/formats/qiime2-taxonomy.qza', 'refused'],
    ['gut/formats/mothur.cons.taxonomy', 'refused'],
    ['fineli/food.csv', 'refused'],
    ['fineli/component.csv', 'refused'],
    ['cronometer/dailysummary-2025.csv', 'refused'],
    ['ciqual/ciqual-2020-en.csv', 'refused'],
  ])('real: %s is read as %s', async (path, kind) => {
    const [found] = await read({ name: path.split('/').at(-1)!, bytes: readFileSync(new URL(path, SHARED)) });
    expect(`${found!.kind} ${found!.kind === kind ? '' : JSON.stringify(found!.notices[0])}`.trim()).toBe(kind);
  });

  test.skipIf(!existsSync(SHARED)).each([
    ['metaphlan3-merged.txt', 'profile.file.row.cells'],
    ['mothur.shared', 'profile.file.row.cells'],
    ['synthetic-ubiome.csv', 'profile.file.row.cells'],
    ['kraken-mpa-style.txt', 'profile.file.row.cells'],
    ['qiime2-table-22samples.qza', 'profile.zip.truncated'],
  ])('%s, cut off in its middle, is refused by the reader of stool profiles', async (name, code) => {
    const bytes = readFileSync(new URL(`gut/formats/${name}`, SHARED));
    const [found] = await read({ name, bytes: bytes.subarray(0, bytes.length >> 1) });
    expect(found).toMatchObject({ kind: 'refused', notices: [{ code }] });
  });

  test.skipIf(!existsSync(SHARED))('an empty BIOM is refused by the reader of stool profiles', async () => {
    const bytes = readFileSync(new URL('gut/formats/biom-empty.biom', SHARED));
    const [found] = await read({ name: 'biom-empty.biom', bytes });
    expect(found!.kind).toBe('refused');
    expect(found!.notices[0]!.code).toMatch(/^profile\./);
  });
});

describe('a diary in another language', () => {
  const listsOf = (language: string) => {
    const { diary } = JSON.parse(readFileSync(new URL(`../../text/${language}.json`, import.meta.url), 'utf8'));
    return { foods: diary['more-food-words'], units: diary['more-unit-words'] };
  };
  const readIn = async (language: string, content: string) => {
    const options = { today: '2026-11-23', table: fixtureTable, words: listsOf(language) };
    const [one] = await readFiles([text('d.csv', content)], foodsFixture(), options);
    const entries = one!.content?.kind === 'diary' ? one!.content.entries : [];
    return { ...one!, entries, catalogue: foodsFixture().catalogue };
  };
  const GERMAN = `Datum;Uhrzeit;Mahlzeit;Lebensmittel;Menge;Einheit;Notiz
02.03.2026;12:30;Mittagessen;Lachs;120;g;
02.03.2026;12:30;Mittagessen;Vollkornbrot;2;Scheiben;dick
02.03.2026;12:30;Mittagessen;Ei;1;Stück;
02.03.2026;12:30;Mittagessen;Leberkäse;62,5;g;
02.03.2026;12:30;Mittagessen;Lachs Tantchens;100;Gramm;
`;
  const SPANISH = `Fecha;Hora;Comida;Alimento;Cantidad;Unidad;Notas
02.03.2026;12:30;Almuerzo;Salmón;120;g;
02.03.2026;12:30;Almuerzo;pan integral;2;rebanadas;
02.03.2026;12:30;Almuerzo;huevo;1;unidad;
02.03.2026;12:30;Almuerzo;xyzzy;62,5;g;
`;
  test.each([
    ['de', GERMAN, [/^fish, salmon/i, /^bread, whole/i, /^egg/i]],
    ['es', SPANISH, [/^fish, salmon/i, /^bread, whole/i, /^egg/i]],
  ] as const)('%s: headers, foods and measures', async (language, content, foods) => {
    const { kind, notices, entries, catalogue } = await readIn(language, content);
    expect(kind).toBe('diary');
    expect(notices.map(({ code }) => code)).toEqual(['diary.decimalComma', 'diary.measure.assumed']);
    // an id stands nowhere in what is told
    expect(notices.map(({ message }) => message).join()).not.toMatch(/sr28:|afcd:|cofid/);
    foods.forEach((food, i) => {
      const index = catalogue.indexOf(entries[i]!.food);
      expect(index < 0 ? entries[i] : catalogue.food(index).name).toMatch(food);
    });
    expect(entries.map(({ unit }) => unit)).toEqual(['g', 'slice', 'piece', 'g', ...(language === 'de' ? ['g'] : [])]);
    expect(entries[1]).toMatchObject({ name: language === 'de' ? 'Vollkornbrot' : 'pan integral', time: '12:30' });
  });

  test('a word that is not understood leaves its food open, with what comes near', async () => {
    const { unsettled, entries } = await readIn('de', GERMAN);
    expect(unsettled.map(({ text }) => text)).toEqual(['Leberkäse', 'Lachs Tantchens']);
    expect(entries[4]!.food).toBe('Lachs Tantchens');
    expect(unsettled[1]!.candidates.map(({ name }) => name).join()).toMatch(/salmon/i);
  });

  test('what is told names the measure as it was written', async () => {
    const { notices } = await readIn('de', 'Datum;Lebensmittel;Menge;Einheit\n02.03.2026;Leberkäse;1;Stück\n');
    expect(notices[0]!.message).toMatch(/"Stück".*"Leberkäse"/i);
  });

  test('English words stay what they are', async () => {
    const { entries, catalogue } = await readIn('de', 'date,food,amount,unit\n2026-03-02,wild rice,100,g\n');
    expect(entries[0]!.food).toBe('wild rice');
    expect(catalogue.indexOf(entries[0]!.food)).toBe(-1);
  });
});
