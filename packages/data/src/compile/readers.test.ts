import { describe, expect, it } from 'vitest';
import { foodClass } from './food-class.js';
import { kcal } from './ifct.js';
import { ifctGroup } from './ifct-groups.js';
import { localNames } from './ifct-names.js';
import { readNutrients } from './nutrients.js';
import { decodeWestern, measure } from './sr28.js';
import { zeroRules } from './zeros.js';

describe('USDA SR28 fields', () => {
  it('gives the grams of one household measure, by the number before its label', () => {
    expect(measure('85', '3 oz')).toEqual({ label: 'oz', grams: '85', count: '3' });
    expect(measure('200', '6.75 fl oz')).toEqual({ label: 'fl oz', grams: '200', count: '6.75' });
    expect(measure('70', '.25 cup')).toEqual({ label: 'cup', grams: '70', count: '.25' });
    expect(measure('135', '1 cup, diced')).toEqual({ label: 'cup, diced', grams: '135', count: '1' });
    expect(measure('244', '1 cup,  (8 fl oz)')).toEqual({ label: 'cup, (8 fl oz)', grams: '244', count: '1' });
  });

  it('leaves a description without a weight out', () => {
    expect(measure('', '1 fl oz,  assumed specific gravity of honey')).toBeNull();
    expect(measure('0', '1 cup')).toBeNull();
    expect(measure('10', '')).toBeNull();
  });

  it('decodes Latin-1, and Windows quotes inside it', () => {
    expect(decodeWestern(Uint8Array.of(0x45, 0x6e, 0x74, 0x72, 0xe9, 0x65))).toBe('Entrée');
    expect(decodeWestern(Uint8Array.of(0x91, 0x5a, 0x92))).toBe('‘Z’');
  });
});

describe('Indian table fields', () => {
  it('takes the language marks off and puts English names first', () => {
    expect(localNames('A., Kash. Baajra; B. Bajra; E. Pearl millet; H. Bajra; Tam. Kambu.')).toEqual([
      'Pearl millet',
      'Baajra',
      'Bajra',
      'Kambu',
    ]);
    expect(localNames('U. Jau.')).toEqual(['Jau']);
    expect(localNames('Common. Grunter; [Place of collection: Kochi]')).toEqual(['Grunter']);
    expect(localNames('')).toEqual([]);
  });

  it('turns kJ into kcal at 4.184, half up', () => {
    expect(kcal({ digits: 1490, places: 0 })).toEqual({ digits: 35612, places: 2 });
    expect(kcal({ digits: 4184, places: 0 })).toEqual({ digits: 100000, places: 2 });
    expect(kcal({ digits: 0, places: 0 }).digits).toBe(0);
  });

  it('maps groups, meat by animal and condiments by freshness', () => {
    expect(ifctGroup('A019', 'Wheat flour, atta')).toBe('2000');
    expect(ifctGroup('O025', 'Beef, shoulder')).toBe('1300');
    expect(ifctGroup('O048', 'Pork, shoulder')).toBe('1000');
    expect(ifctGroup('O001', 'Goat, shoulder, meat')).toBe('1700');
    expect(ifctGroup('G011', 'Garlic, big clove')).toBe('1100');
    expect(ifctGroup('G025', 'Cumin seeds')).toBe('0200');
    expect(ifctGroup('H012', 'Ground nut')).toBe('1600');
    expect(() => ifctGroup('Z001', 'Unheard of')).toThrow('Z001');
    expect(() => ifctGroup('O099', 'Camel, hump')).toThrow('O099');
  });
});

describe('what a printed 0 means', () => {
  const csv = [
    'table,nutrients,food_class,kind,reason',
    't,mineral,oil,assumed-zero,fat',
    't,selenium|toxic-metal,*,below-limit,metal',
    't,*,*,suspect-zero,rest',
  ].join('\n');
  const selenium = { key: 'selenium', zeroClass: 'mineral' };

  it('takes the first rule that fits, by nutrient class or key', () => {
    const zeros = zeroRules(csv);
    expect(zeros('t', selenium, 'oil').kind).toBe('assumed-zero');
    expect(zeros('t', selenium, 'plant').kind).toBe('below-limit');
    expect(zeros('t', { key: 'lead', zeroClass: 'toxic-metal' }, 'plant').reason).toBe('metal');
    expect(zeros('t', { key: 'iron', zeroClass: 'mineral' }, 'plant').kind).toBe('suspect-zero');
    expect(() => zeros('other', selenium, 'oil')).toThrow('no rule for other/selenium/oil');
    expect(() => zeroRules(csv.replace('below-limit', 'zero'))).toThrow('unknown kind "zero"');
  });

  it.each([
    ['0400', 'Oil, olive, salad or cooking', 'oil'],
    ['0400', 'Ghee', 'animal-fat'],
    ['0400', 'Mustard oil', 'oil'],
    ['0400', 'Margarine, regular, 80% fat, composite, stick, with salt', 'mixed'],
    ['1900', 'Sugars, granulated', 'sugar'],
    ['1900', 'Candies, milk chocolate', 'mixed'],
    ['0200', 'Salt, table', 'salt'],
    ['1400', 'Water, bottled, generic', 'water'],
    ['1400', 'Alcoholic beverage, distilled, gin, 90 proof', 'spirit'],
    ['1400', 'Alcoholic beverage, beer, regular, all', 'mixed'],
    ['0100', 'Egg, whole, raw, fresh', 'egg'],
    ['0100', 'Eggnog', 'milk'],
    ['0700', 'Turkey sausage, fresh, raw', 'flesh'],
    ['1100', 'Mushrooms, white, raw', 'fungus'],
    ['2000', 'Wheat flour, refined', 'seed'],
    ['3600', "DENNY'S, top sirloin steak", 'meal'],
  ])('%s %s is %s', (group, name, expected) => {
    expect(foodClass(group, name)).toBe(expected);
  });
});

describe('nutrients.csv', () => {
  const header = 'key,name,unit,tag,zero_class,sr28_field,sr28_name,ifct_column,ifct_method,note';

  it('is checked as it is read', () => {
    expect(readNutrients(`${header}\nselenium,Selenium,ug,SE,mineral,20,Selenium,se,measured,`)[0]).toMatchObject({
      key: 'selenium',
      sr28Field: 20,
      ifctColumn: 'se',
    });
    expect(() => readNutrients(`${header}\nSelenium,Selenium,ug,SE,mineral,20,,,,`)).toThrow('kebab-case');
    expect(() => readNutrients(`${header}\nselenium,Selenium,mcg,SE,mineral,20,,,,`)).toThrow('unknown unit');
    expect(() => readNutrients(`${header}\nselenium,Selenium,ug,SE,mineral,20,,se,,`)).toThrow('both or neither');
    expect(() => readNutrients(`${header}\na,A,ug,,mineral,20,,,,\na,A,ug,,mineral,21,,,,`)).toThrow('twice');
  });
});
