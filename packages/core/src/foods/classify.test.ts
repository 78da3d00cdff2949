import { describe, expect, it } from 'vitest';
import { classifyFood } from './classify.js';
import { headNouns, imputeClasses } from './classify-impute.js';

/** name, group, expected "origin share forms"; picked by hand, named as the tables name them. */
const EXPECTED: readonly (readonly [name: string, group: string, kind: string])[] = [
  ['Bread, white, commercially prepared (includes soft bread crumbs)', '1800', 'wheat 1 wheat_and_wheat_products'],
  ['Bread, whole-wheat, commercially prepared', '1800', 'wheat 1 wheat_and_wheat_products'],
  ['Bread, rye', '1800', 'wheat 1 wheat_and_wheat_products'],
  ['Rolls, hamburger or hotdog, plain', '1800', 'wheat 1 wheat_and_wheat_products'],
  [
    'Bagels, plain, enriched, with calcium propionate (includes onion, poppy, sesame)',
    '1800',
    'wheat 1 wheat_and_wheat_products',
  ],
  ['Crackers, rye, wafers, plain', '1800', 'other-cereal 1 wheat_and_wheat_products'],
  ['Tortillas, ready-to-bake or -fry, corn', '1800', 'maize 1 maize_and_other_cereals'],
  ['Tortillas, ready-to-bake or -fry, flour, refrigerated', '1800', 'wheat 1 wheat_and_wheat_products'],
  [
    'Cookies, chocolate chip, commercially prepared, regular, higher fat, enriched',
    '1800',
    'wheat 0.8 wheat_and_wheat_products',
  ],
  ['Croissants, butter', '1800', 'wheat 0.8 wheat_and_wheat_products'],
  ['Pie, apple, commercially prepared, enriched flour', '1800', 'wheat 0.7 wheat_and_wheat_products'],
  ['Wheat flour, white, all-purpose, enriched, bleached', '2000', 'wheat 1 wheat_and_wheat_products'],
  ['Wheat flour, atta', '2000', 'wheat 1 wheat_and_wheat_products'],
  ['Pasta, cooked, enriched, without added salt', '2000', 'pasta 1 wheat_and_wheat_products'],
  ['Spaghetti, spinach, cooked', '2000', 'pasta 1 wheat_and_wheat_products'],
  ['Noodles, egg, enriched, cooked', '2000', 'pasta 1 wheat_and_wheat_products'],
  ['Rice noodles, cooked', '2000', 'rice 1 rice'],
  ['Rice, white, long-grain, regular, enriched, cooked', '2000', 'rice 1 rice'],
  ['Rice puffed', '2000', 'rice 1 rice'],
  ['Cornmeal, whole-grain, yellow', '2000', 'maize 1 maize_and_other_cereals'],
  ['Quinoa, cooked', '2000', 'other-cereal 1 maize_and_other_cereals'],
  ['Rye flour, dark', '2000', 'other-cereal 1 wheat_and_wheat_products'],
  ['Tapioca, pearl, dry', '2000', 'none 0 other_vegetables_and_fruit'],
  [
    'Cereals, oats, regular and quick, unenriched, cooked with water (includes boiling and microwaving), without salt',
    '0800',
    'other-cereal 0.9 maize_and_other_cereals',
  ],
  ["Cereals ready-to-eat, KELLOGG, KELLOGG'S Corn Flakes", '0800', 'maize 0.7 maize_and_other_cereals'],
  ['Cereals ready-to-eat, POST, Shredded Wheat, original big biscuit', '0800', 'wheat 0.9 wheat_and_wheat_products'],
  ["Cereals ready-to-eat, KELLOGG, KELLOGG'S RICE KRISPIES", '0800', 'rice 1 rice'],
  ['Snacks, popcorn, air-popped', '2500', 'maize 1 maize_and_other_cereals'],
  ['Snacks, potato chips, plain, salted', '2500', 'none 0 other_vegetables_and_fruit'],
  ['Snacks, pretzels, hard, plain, salted', '2500', 'wheat 1 wheat_and_wheat_products'],
  ['Snacks, rice cakes, brown rice, plain', '2500', 'rice 1 rice'],
  ['Beef, ground, 80% lean meat / 20% fat, raw', '1300', 'beef 1 beef_pork_lamb'],
  ['Beef, variety meats and by-products, liver, raw', '1300', 'beef 0.5 offal_kidney_liver'],
  ['Pork, cured, bacon, cooked, broiled, pan-fried or roasted', '1000', 'pork 1 beef_pork_lamb'],
  ['Pork, fresh, loin, whole, separable lean only, raw', '1000', 'pork 1 beef_pork_lamb'],
  ['Pork, fresh, variety meats and by-products, kidneys, raw', '1000', 'pork 0.5 offal_kidney_liver'],
  ['Lamb, domestic, leg, whole (shank and sirloin), separable lean only, raw', '1700', 'beef 1 beef_pork_lamb'],
  ['Lamb, New Zealand, imported, kidney, raw', '1700', 'none 0 offal_kidney_liver'],
  ['Game meat, deer, raw', '1700', 'none 0 beef_pork_lamb'],
  ['Chicken, broiler or fryers, breast, skinless, boneless, meat only, raw', '0500', 'poultry 1 poultry_meat'],
  ['Chicken, broilers or fryers, meat and skin and giblets and neck, raw', '0500', 'poultry 1 poultry_meat'],
  ['Chicken, liver, all classes, raw', '0500', 'poultry 0.5 offal_kidney_liver'],
  ['Turkey, whole, meat only, raw', '0500', 'poultry 1 poultry_meat'],
  ['Frankfurter, beef, heated', '0700', 'beef 1 beef_pork_lamb'],
  ['Bologna, beef and pork', '0700', 'pork 0.6 beef_pork_lamb'],
  ['Turkey bacon, microwaved', '0700', 'poultry 1 poultry_meat'],
  ['Ham, sliced, regular (approximately 11% fat)', '0700', 'pork 1 beef_pork_lamb'],
  ['Egg, whole, raw, fresh', '0100', 'eggs 1 eggs'],
  ['Egg, yolk, raw, fresh', '0100', 'eggs 1 eggs'],
  ['Milk, whole, 3.25% milkfat, with added vitamin D', '0100', 'milk 1 milk_and_dairy'],
  ['Milk, human, mature, fluid', '0100', 'none 0 milk_and_dairy'],
  ['Cheese, cheddar', '0100', 'milk 1 milk_and_dairy'],
  ['Yogurt, plain, whole milk, 8 grams protein per 8 ounce', '0100', 'milk 1 milk_and_dairy'],
  ['Yogurt, Greek, plain, nonfat', '0100', 'milk 1 milk_and_dairy'],
  ['Ice creams, vanilla', '1900', 'milk 0.85 milk_and_dairy'],
  ['Lentils, mature seeds, cooked, boiled, without salt', '1600', 'legumes 1 legumes_and_soya'],
  [
    'Chickpeas (garbanzo beans, bengal gram), mature seeds, canned, drained solids',
    '1600',
    'legumes 1 legumes_and_soya',
  ],
  ['Tofu, firm, prepared with calcium sulfate and magnesium chloride (nigari)', '1600', 'legumes 1 legumes_and_soya'],
  ['Soymilk, original and vanilla, unfortified', '1600', 'legumes 1 legumes_and_soya'],
  ['Peanut butter, smooth style, with salt', '1600', 'none 0 other_nuts_and_seeds'],
  ['Fish, tuna, light, canned in water, drained solids', '1500', 'none 0 fish_predatory_marine'],
  ['Fish, swordfish, raw', '1500', 'none 0 fish_predatory_marine'],
  ['Fish, salmon, Atlantic, farmed, raw', '1500', 'none 0 fish_freshwater_and_salmonid'],
  ['Fish, trout, rainbow, farmed, raw', '1500', 'none 0 fish_freshwater_and_salmonid'],
  ['Fish, ocean perch, Atlantic, raw', '1500', 'none 0 fish_other_marine'],
  ['Fish, cod, Atlantic, raw', '1500', 'none 0 fish_other_marine'],
  ['Fish, sardine, Atlantic, canned in oil, drained solids with bone', '1500', 'none 0 fish_other_marine'],
  ['Fish, mackerel, Atlantic, raw', '1500', 'none 0 fish_other_marine'],
  ['Crustaceans, shrimp, mixed species, raw (may have been previously frozen)', '1500', 'none 0 shellfish_and_squid'],
  ['Mollusks, oyster, eastern, wild, raw', '1500', 'none 0 shellfish_and_squid'],
  ['Nuts, brazilnuts, dried, unblanched', '1200', 'none 0 brazil_nut'],
  ['Nuts, mixed nuts, dry roasted, with peanuts, with salt added', '1200', 'none 0 other_nuts_and_seeds'],
  ['Seeds, sunflower seed kernels, dried', '1200', 'none 0 other_nuts_and_seeds'],
  ['Garlic, raw', '1100', 'none 0 allium_garlic_onion'],
  ['Onions, raw', '1100', 'none 0 allium_garlic_onion'],
  ['Broccoli, raw', '1100', 'none 0 brassica'],
  ['Cabbage, raw', '1100', 'none 0 brassica'],
  ['Mushrooms, white, raw', '1100', 'none 0 mushrooms'],
  ['Button mushroom, fresh', '1100', 'none 0 mushrooms'],
  ['Tomatoes, red, ripe, raw, year round average', '1100', 'none 0 other_vegetables_and_fruit'],
  ['Potatoes, boiled, cooked in skin, flesh, without salt', '1100', 'none 0 other_vegetables_and_fruit'],
  ['Apples, raw, with skin', '0900', 'none 0 other_vegetables_and_fruit'],
  ['Alcoholic beverage, beer, regular, all', '1400', 'other-cereal 0.5 maize_and_other_cereals'],
  ['Beverages, carbonated, root beer', '1400', 'none 0 mixed'],
  ['Beverages, coffee, brewed, prepared with tap water', '1400', 'none 0 other_vegetables_and_fruit'],
  ['Water, bottled, generic', '1400', 'none 0 drinking_water'],
  ['Candies, milk chocolate', '1900', 'milk 0.5 milk_and_dairy'],
  ['Chocolate, dark, 70-85% cacao solids', '1900', 'none 0 other_vegetables_and_fruit'],
  ['Pizza, cheese topping, regular crust, frozen, cooked', '2100', 'wheat 0.65 mixed'],
  ["McDONALD'S, Hamburger", '2100', 'wheat 0.55 mixed'],
  ['Fast foods, cheeseburger; double, regular patty; plain', '2100', 'wheat 0.55 mixed'],
  ['KFC, Fried Chicken, ORIGINAL RECIPE, Breast, meat and skin with breading', '2100', 'poultry 0.8 poultry_meat'],
  ["McDONALD'S, french fries", '2100', 'none 0 other_vegetables_and_fruit'],
  ['Lasagna with meat & sauce, frozen entree', '2200', 'pasta 0.6 mixed'],
  ['Soup, chicken noodle, canned, condensed', '0600', 'pasta 0.5 mixed'],
  ['Soup, lentil with ham, canned, ready-to-serve', '0600', 'legumes 0.6 mixed'],
  ['Oil, olive, salad or cooking', '0400', 'none 0 mixed'],
  ['Infant formula, NESTLE, GOOD START SUPREME, with iron, powder', '0300', 'none 0 mixed'],
];

describe('kind of a food from its name and group', () => {
  it.each(EXPECTED)('%s (%s) is %s', (name, group, expected) => {
    const { originGroup, originShare, formGroup } = classifyFood({ name, group });
    expect(`${originGroup} ${originShare} ${formGroup}`).toBe(expected);
  });

  it('uses the section of the Indian table for fish with local names', () => {
    const of = (name: string, section: string) => classifyFood({ name, group: '1500', section }).formGroup;
    expect(of('Vanjaram', 'Marine Fish')).toBe('fish_predatory_marine');
    expect(of('Raai fish', 'Marine Fish')).toBe('fish_other_marine');
    expect(of('Rohu', 'Fresh Water Fish and Shellfish')).toBe('fish_freshwater_and_salmonid');
    expect(of('Prawns, big', 'Fresh Water Fish and Shellfish')).toBe('shellfish_and_squid');
    expect(of('Squid, red', 'Marine Mollusks')).toBe('shellfish_and_squid');
  });

  it('trusts the scientific name of a fish most', () => {
    const of = (name: string, scientificName: string) =>
      classifyFood({ name, group: '1500', section: 'Marine Fish', scientificName }).formGroup;
    expect(of('Kayrai', 'Thunnus albacores')).toBe('fish_predatory_marine');
    expect(of('Xiphinis', 'Xiphias gladius')).toBe('fish_predatory_marine');
    expect(of('Salmon', 'Salmo salar')).toBe('fish_freshwater_and_salmonid');
    expect(of('Narba', 'Caranx sexfasciatus')).toBe('fish_other_marine');
  });

  it('calls only the nut itself a Brazil nut', () => {
    const is = (name: string) => classifyFood({ name, group: '1200' }).isBrazilNut;
    expect(is('Nuts, brazilnuts, dried, unblanched')).toBe(true);
    expect(is('Brazil nut, raw')).toBe(true);
    expect(is('Nuts, mixed nuts, with Brazil nuts, oil roasted')).toBe(false);
    expect(is('Brazil nut bar')).toBe(false);
    expect(classifyFood({ name: 'Candies, with brazilnuts', group: '1900' }).isBrazilNut).toBe(false);
  });

  it('rescales nothing where the name says where the food comes from', () => {
    expect(classifyFood({ name: 'Beef, New Zealand, imported, rump, raw', group: '1300' })).toMatchObject({
      originGroup: 'none',
      originShare: 0,
      namedCountry: 'NZ',
      formGroup: 'beef_pork_lamb',
    });
    expect(classifyFood({ name: 'Veal, Australian, separable fat, raw', group: '1700' }).namedCountry).toBe('AU');
    expect(classifyFood({ name: 'Beef, chuck, raw', group: '1300' }).namedCountry).toBeNull();
  });

  it('gives an unknown group a kind that promises nothing', () => {
    expect(classifyFood({ name: 'Something', group: '9999' })).toMatchObject({
      originGroup: 'none',
      formGroup: 'mixed',
    });
  });
});

describe('impute class', () => {
  it('takes the head noun, past the shelf and the brand', () => {
    expect(headNouns('Bread, rye')).toEqual(['bread']);
    expect(headNouns('Beverages, coffee, brewed')).toEqual(['coffee']);
    expect(headNouns("McDONALD'S, Cheeseburger")).toEqual(['cheeseburger']);
    expect(headNouns('Button mushroom, fresh')).toEqual(['button mushroom', 'mushroom', 'button']);
    expect(headNouns('KEEBLER')).toEqual([]);
  });

  it('takes a noun that five foods with selenium share, else the group', () => {
    const food = (name: string, hasSelenium = true) => ({ name, group: '1800', hasSelenium });
    const foods = [
      ...['rye', 'white', 'wheat', 'oat', 'pita'].map((kind) => food(`Bread, ${kind}`)),
      food('Bread, egg', false),
      food('PEPPERIDGE FARM, Farmhouse Sourdough Bread', false),
      food('Pie, apple'),
      { name: 'Bread, naan', group: '2100', hasSelenium: true },
    ];
    expect(imputeClasses(foods)).toEqual([...Array(7).fill('1800:bread'), '1800', '2100']);
    expect(imputeClasses(foods.slice(1))[0]).toBe('1800');
  });
});
