import { createHash } from 'node:crypto';
import { CELL_KINDS, isKnown, openCatalogue, SelenoscopeError } from '@selenoscope/core';
import { describe, expect, it, test } from 'vitest';
import { compileFoods } from './compile/compile-foods.js';
import { TABLES_FOLDER } from './folders.js';
import { dataHash, loadCatalogue, loadTable, tableNames } from './load.js';

/**
 * Every value, kind, class and measure is in this number. When it changes on purpose (a rule, a table, a package), say
 * in the commit which values moved, and put the received hash here.
 */
const PINNED = '244cba39b292a06af540c42d13cda610b73f7fc2f342c06ec1205ace1815667e';

const bytes = compileFoods(TABLES_FOLDER);
const foods = openCatalogue(bytes);
const cell = (id: string, nutrient = 'selenium') => foods.cell(foods.indexOf(id), nutrient);
const food = (id: string) => foods.food(foods.indexOf(id));

describe('the compiled file', () => {
  test('is the same bytes every time', () => {
    expect(Buffer.compare(compileFoods(TABLES_FOLDER), bytes)).toBe(0);
  });

  test('has the pinned hash', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(PINNED);
  });

  test('is what the last build wrote', () => {
    expect(loadCatalogue().hash, 'compiled/foods.bin is older than the sources: run "npm run build"').toBe(foods.hash);
  });

  test('holds all foods of both tables', () => {
    expect(foods.size).toBe(8789 + 542);
    expect(foods.nutrients).toHaveLength(218);
    expect(foods.indexOf('sr28:99999')).toBe(-1);
    expect(foods.indexOf('12078')).toBe(-1);
    for (const index of [0, 8788, 8789, 9330]) expect(foods.indexOf(foods.food(index).id)).toBe(index);
  });

  test('carries the nutrients that the reference values ask for', () => {
    const keys =
      'energy protein fat carbohydrate fibre calcium iron magnesium phosphorus potassium sodium zinc copper manganese ' +
      'selenium vitamin-a-rae retinol vitamin-c vitamin-d vitamin-e vitamin-k thiamin riboflavin niacin pantothenate ' +
      'vitamin-b6 folate-dfe folate-total vitamin-b12 choline saturated-fat monounsaturated-fat polyunsaturated-fat ' +
      'cholesterol sugars water linoleic-acid alpha-linolenic-acid';
    for (const key of keys.split(' ')) expect(foods.column(key)?.info.key, key).toBe(key);
    expect(foods.column('unobtainium')).toBeUndefined();
  });
});

describe('missing is missing', () => {
  const column = foods.column('selenium')!;
  const sr28 = (holds: (kind: string, value: number) => boolean) => {
    let count = 0;
    for (let i = 0; i < 8789; i++) if (holds(CELL_KINDS[column.kind[i]!]!, column.value[i]!)) count++;
    return count;
  };

  test('19.3 % of SR28 has no selenium value', () => {
    expect(sr28((kind) => kind === 'missing')).toBe(1700);
    expect(sr28((kind, value) => kind === 'missing' && !Number.isNaN(value))).toBe(0);
    expect(cell('sr28:09523')).toMatchObject({ value: null, kind: 'missing', unit: 'ug' });
  });

  test('4.4 % of SR28 prints 0, and no two of its meanings are mixed', () => {
    const zeros = sr28((kind, value) => value === 0 || kind === 'suspect-zero');
    expect(zeros).toBe(385);
    expect(sr28((kind) => kind === 'assumed-zero')).toBe(115);
    expect(sr28((kind) => kind === 'trace')).toBe(247);
    expect(sr28((kind) => kind === 'suspect-zero')).toBe(23);
    expect(cell('sr28:04053')).toMatchObject({ value: 0, kind: 'assumed-zero' });
    expect(cell('sr28:09003')).toMatchObject({ value: 0, kind: 'trace', limit: 0.1 });
    // a sausage without any selenium is not believable
    expect(cell('sr28:07954')).toMatchObject({ value: null, kind: 'suspect-zero' });
  });

  test('a column that a table does not have is missing, with the reason', () => {
    expect(cell('ifct2017:A001', 'choline')).toEqual({
      value: null,
      unit: 'mg',
      kind: 'missing',
      source: 'ifct2017 (the table has no such column)',
    });
    expect(cell('sr28:12078', 'phytate').kind).toBe('missing');
  });
});

describe('the zeros of the Indian table', () => {
  test.each([
    ['ifct2017:A018', 'Wheat flour, refined'],
    ['ifct2017:A011', 'Rice flakes'],
    ['ifct2017:A012', 'Rice puffed'],
    ['ifct2017:J001', 'Button mushroom, fresh'],
    ['ifct2017:H020', 'Sunflower seeds'],
    ['ifct2017:G011', 'Garlic, big clove'],
  ])('%s %s is not 0 but unknown', (id, name) => {
    expect(food(id).name).toBe(name);
    expect(cell(id)).toMatchObject({ value: null, kind: 'suspect-zero' });
    expect(foods.column('selenium')!.value[foods.indexOf(id)]).toBeNaN();
  });

  test('oil, ghee and sugar are', () => {
    for (const id of ['ifct2017:T012', 'ifct2017:T013', 'ifct2017:I001'])
      expect(cell(id), id).toMatchObject({ value: 0, kind: 'assumed-zero' });
  });

  test('what meat, plants and fats cannot hold is 0, what was not analysed is unknown', () => {
    expect(cell('ifct2017:N003', 'fibre').kind).toBe('assumed-zero');
    expect(cell('ifct2017:N003', 'starch').kind).toBe('assumed-zero');
    expect(cell('ifct2017:N003', 'vitamin-c').kind).toBe('suspect-zero');
    expect(cell('ifct2017:A019', 'cholesterol').kind).toBe('assumed-zero');
    expect(cell('ifct2017:A019', 'retinol').kind).toBe('assumed-zero');
    expect(cell('ifct2017:A018', 'mercury')).toMatchObject({ value: 0, kind: 'below-limit', limit: 0.01 });
    expect(cell('ifct2017:T012', 'energy').kind).toBe('suspect-zero');
  });

  test('no zero of the package is called measured or calculated', () => {
    const zeroKinds = new Set<string>();
    for (const { key } of foods.nutrients) {
      const { kind, value } = foods.column(key)!;
      for (let i = 8789; i < foods.size; i++) if (value[i] === 0) zeroKinds.add(CELL_KINDS[kind[i]!]!);
    }
    expect([...zeroKinds].sort()).toEqual(['assumed-zero', 'below-limit']);
  });

  test('a standard deviation of 0 means that it is not known', () => {
    expect(cell('ifct2017:B006')).toMatchObject({ value: 26.55, kind: 'measured', n: 1 });
    expect(cell('ifct2017:B006').sd).toBeUndefined();
    expect(cell('ifct2017:B006').se).toBeUndefined();
  });
});

describe('values', () => {
  test('measured in India: value, number of regions, spread', () => {
    const atta = cell('ifct2017:A019');
    expect(atta).toMatchObject({ value: 53.12, unit: 'ug', kind: 'measured', n: 6, sd: 5.47, source: 'ifct2017' });
    expect(atta.se).toBeCloseTo(5.47 / Math.sqrt(6), 12);
  });

  test('Brazil nut: 1917 µg, 15 samples', () => {
    const nut = cell('sr28:12078');
    expect(nut).toMatchObject({ value: 1917, kind: 'measured', n: 15, sd: 897.75, min: 136, max: 2740 });
    expect(nut.source).toContain('SR26');
    expect(food('sr28:12078')).toMatchObject({ isBrazilNut: true, formGroup: 'brazil_nut', refuseFraction: 0.49 });
    expect(food('sr28:12078').measures).toEqual([
      { label: 'cup, whole', grams: 133 },
      { label: 'kernel', grams: 5 },
    ]);
  });

  test('SR28 says of its values only what it knows', () => {
    expect(cell('sr28:01009')).toMatchObject({ value: 28.5, kind: 'calculated' });
    expect(cell('sr28:01009').source).toContain('does not say which values were analysed');
    expect(cell('sr28:10024')).toMatchObject({ value: 36.1, kind: 'imputed', n: 0 });
  });

  test('units of the shared nutrients are those of SR28', () => {
    expect(cell('ifct2017:A019', 'iron')).toMatchObject({ value: 4.1, unit: 'mg' });
    expect(cell('ifct2017:A019', 'energy')).toMatchObject({ value: 320.27, unit: 'kcal', kind: 'calculated' });
    expect(cell('ifct2017:A019', 'folate-total').unit).toBe('ug');
    expect(cell('sr28:18069', 'sodium').unit).toBe('mg');
  });

  test('vitamin B6 of fish and egg white is taken a thousand times smaller, and says so', () => {
    expect(cell('ifct2017:P031', 'vitamin-b6')).toMatchObject({ value: 0.316, unit: 'mg', kind: 'calculated' });
    expect(cell('ifct2017:P031', 'vitamin-b6').source).toContain('divided by 1000');
    const column = foods.column('vitamin-b6')!;
    for (let i = 8789; i < foods.size; i++) if (column.value[i]! > 0) expect(column.value[i]).toBeLessThan(1.01);
    expect(cell('ifct2017:E056', 'saponins').kind).toBe('missing');
  });

  test('mantissa and places give the value back, for every cell', () => {
    for (const { key } of foods.nutrients) {
      const { value, mantissa, places, kind, sd } = foods.column(key)!;
      let wrong = 0;
      for (let i = 0; i < foods.size; i++) {
        const known = isKnown(CELL_KINDS[kind[i]!]!);
        if (known !== !Number.isNaN(value[i]!) || known !== Number.isSafeInteger(mantissa[i]!)) wrong++;
        if (known && Number(`${mantissa[i]}e-${places}`) !== value[i]) wrong++;
        if (sd[i] === 0) wrong++;
      }
      expect(wrong, key).toBe(0);
    }
  });
});

describe('names', () => {
  test('are decoded, Latin-1 and local', () => {
    expect(food('sr28:22996').measures[0]).toEqual({ label: 'Entrée', grams: 269 });
    expect(food('sr28:09520').scientificName).toBe('Actinidia chinensis ‘Zesy002’ (Gold3)');
    expect(food('ifct2017:A003')).toMatchObject({ name: 'Bajra', scientificName: 'Pennisetum typhoideum' });
    expect(food('ifct2017:A003').otherNames.slice(0, 2)).toEqual(['Pearl millet', 'Baajra']);
    expect(food('sr28:02012').otherNames).toEqual(['Chinese parsley', 'cilantro']);
  });

  test('are all there, unlike each other, without left-over signs', () => {
    const ids = new Set<string>();
    const odd: string[] = [];
    const control = /\p{Cc}/u;
    for (let i = 0; i < foods.size; i++) {
      const { id, name, otherNames, measures, groupName, imputeClass, group } = foods.food(i);
      ids.add(id);
      if (/[~^]|^$|^ | $/.test(name) || control.test(name)) odd.push(`${id} name "${name}"`);
      for (const other of otherNames) if (/^$|;|^(Tam|Tel|Mal|Kan)\. /.test(other)) odd.push(`${id} also "${other}"`);
      for (const { label, grams } of measures)
        if (!(grams > 0) || label === '' || /^[\d.]/.test(label)) odd.push(`${id} measure "${label}" ${grams}`);
      if (groupName === '' || imputeClass.split(':')[0] !== group) odd.push(`${id} class ${imputeClass}`);
    }
    expect(odd).toEqual([]);
    expect(ids.size).toBe(foods.size);
  });

  test('a food that names its country is of that country and is not rescaled', () => {
    const lamb = food('sr28:17062');
    expect(lamb.name).toContain('New Zealand');
    expect(lamb).toMatchObject({ tableCountry: 'NZ', originGroup: 'none', originShare: 0 });
    expect(food('sr28:18069')).toMatchObject({ tableCountry: 'US', originGroup: 'wheat', originShare: 1 });
    expect(food('ifct2017:A019').tableCountry).toBe('IN');
  });
});

describe('distributions that fill a gap', () => {
  test('a bread without a value is filled from bread', () => {
    const gap = foods.indexOf('sr28:28384');
    expect(foods.food(gap).imputeClass).toBe('1800:bread');
    const { level, foods: n, logMean, logSd } = foods.classDistribution(gap, 'selenium');
    expect(level).toBe('class');
    expect(n).toBeGreaterThan(50);
    expect(Math.exp(logMean)).toBeGreaterThan(15);
    expect(Math.exp(logMean)).toBeLessThan(30);
    expect(logSd).toBeGreaterThan(0.3);
  });

  test('equals a plain count over the foods of the class', () => {
    const column = foods.column('iron')!;
    const at = foods.indexOf('sr28:18069');
    const logs: number[] = [];
    for (let i = 0; i < 8789; i++)
      if (foods.food(i).imputeClass === '1800:bread' && column.value[i]! > 0) logs.push(Math.log(column.value[i]!));
    const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
    const sd = Math.sqrt(logs.reduce((a, b) => a + (b - mean) ** 2, 0) / (logs.length - 1));
    const got = foods.classDistribution(at, 'iron');
    expect(got.foods).toBe(logs.length);
    expect(got.logMean).toBeCloseTo(mean, 10);
    expect(got.logSd).toBeCloseTo(sd, 10);
  });

  test('a food without a class is filled from its group, an unmatched food from all', () => {
    const alone = foods.indexOf('ifct2017:B023');
    expect(foods.food(alone).imputeClass).toBe('1600');
    expect(foods.classDistribution(alone, 'selenium').level).toBe('group');
    expect(foods.groupDistribution('1500', 'selenium').logMean).toBeGreaterThan(
      foods.groupDistribution('0900', 'selenium').logMean,
    );
    expect(foods.groupDistribution(null, 'selenium').foods).toBeGreaterThan(7000);
    expect(foods.groupDistribution('no such group', 'selenium')).toEqual(foods.groupDistribution(null, 'selenium'));
  });

  test('an unknown nutrient is a problem with words', () => {
    expect(() => foods.classDistribution(0, 'unobtainium')).toThrow(SelenoscopeError);
    expect(() => foods.food(foods.size)).toThrow('There is no food number 9331');
    expect(() => foods.cell(-1, 'selenium')).toThrow(SelenoscopeError);
  });
});

describe('parameter tables', () => {
  it('are read by name', () => {
    expect(tableNames()).toContain('selenium-origin');
    expect(loadTable('selenium-origin')).toHaveLength(146);
    expect(loadTable('selenium-origin')[0]).toMatchObject({ food_group: 'wheat_flour', mean_ug_per_100g: '33.9' });
    expect(() => loadTable('no-such-table')).toThrow('There is no table called "no-such-table"');
    expect(() => loadTable('__proto__')).toThrow(SelenoscopeError);
    expect(dataHash()).toMatch(/^[0-9a-f]{16}$/);
  });
});
