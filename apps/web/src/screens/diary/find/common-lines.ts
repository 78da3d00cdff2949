// What people type for a meal, in three languages, written down before the search was asked: the food that the first line
// may be and what it may weigh, or that no food of the tables is meant surely. For the test beside this file.

/**
 * A typed line and what may be taken for it without asking: null where the tables have no such food, so that the person has
 * to choose; `orNone` where a first line that is not taken by itself is as honest.
 */
export interface CommonLine {
  readonly typed: string;
  readonly food: RegExp | null;
  readonly least: number;
  readonly most: number;
  readonly orNone: boolean;
}

const is = (typed: string, food: RegExp, least: number, most: number): CommonLine => ({
  ...{ typed, food, least, most, orNone: false },
});
const may = (typed: string, food: RegExp, least: number, most: number): CommonLine => ({
  ...is(typed, food, least, most),
  orNone: true,
});
const no = (typed: string): CommonLine => ({ typed, food: null, least: 0, most: 0, orNone: true });

const LATTE = /latte|cappuccino|coffee.*milk/i;
const BEER = /\bbeer\b/i;
const BREAD = /^bread/i;
const YOGURT = /^yogh?urt/i;

export const COMMON: Readonly<Record<'en' | 'de' | 'es', readonly CommonLine[]>> = {
  en: [
    may('oat milk 250 ml', /oat.*(milk|drink|beverage)/i, 230, 270),
    may('marmite', /yeast extract/i, 3, 12),
    may('vegemite', /yeast extract/i, 3, 12),
    may('whey protein shake', /protein|shake/i, 20, 60),
    may('protein powder', /protein.*powder|powder.*protein/i, 15, 60),
    is('Weetabix 2', /weetabix|wheat biscuit|shredded wheat/i, 34, 50),
    no('chicken tikka masala'),
    no('sushi'),
    may('fish and chips', /fish.*(chips|fries|potato)/i, 200, 500),
    may('cup of tea with milk', /tea.*milk/i, 150, 260),
    may('flat white', LATTE, 120, 260),
    is('snickers', /snickers/i, 40, 65),
    may('bowl of lentil soup', /lentil(?!.*ham)/i, 200, 400),
    may('porridge with milk', /\boat.*(cooked|prepared).*milk|porridge.*milk/i, 150, 300),
    is('greek yogurt', /yogurt, greek/i, 100, 220),
    is('banana', /^bananas?, raw/i, 90, 140),
    is('apple', /^apples?, raw/i, 90, 230),
    is('boiled egg', /^egg.*(boiled|cooked)/i, 44, 60),
    is('scrambled eggs', /^egg.*scrambled/i, 50, 160),
    may('baked beans on toast', /beans.*toast/i, 150, 400),
    is('baked beans', /beans, baked/i, 100, 270),
    is('peanut butter', /^peanut butter/i, 8, 40),
    is('hummus', /^hummus/i, 15, 130),
    is('cottage cheese', /cheese, cottage/i, 25, 230),
    is('salmon fillet', /salmon/i, 85, 250),
    is('smoked salmon', /salmon.*smoked/i, 25, 130),
    is('tuna sandwich', /tuna.*sandwich|sandwich.*tuna|submarine.*tuna/i, 100, 300),
    no('chicken korma'),
    may('spaghetti bolognese', /spaghetti.*(meat|bolognese)/i, 200, 450),
    may('lasagne', /lasagna/i, 150, 450),
    may('cheese toastie', /sandwich.*cheese|cheese.*sandwich/i, 80, 200),
    may('ham sandwich', /sandwich.*ham|ham.*sandwich/i, 80, 250),
    is('cheddar cheese', /cheese, cheddar/i, 15, 50),
    is('orange juice', /orange juice/i, 120, 260),
    is('cappuccino', /cappuccino|coffee.*milk/i, 120, 360),
    may('latte', LATTE, 150, 480),
    may('almond milk', /almond milk/i, 150, 270),
    is('soy milk', /soymilk|soy milk/i, 150, 270),
    is('dark chocolate', /chocolate, dark/i, 10, 50),
    is('cinnamon', /cinnamon/i, 0.5, 4),
    is('turmeric', /turmeric/i, 0.5, 5),
    may('stock cube', /bouillon|broth.*(cube|dry)|stock.*cube/i, 2, 12),
    may('cocoa powder', /^cocoa/i, 2, 20),
    may('ramen', /ramen/i, 40, 500),
    may('chia seeds', /chia/i, 8, 40),
    is('white rice', /^rice, white.*cooked/i, 100, 220),
    is('roast chicken', /^chicken.*roasted/i, 70, 200),
    may('beef burger', /burger|beef.*patty/i, 80, 260),
    may('pepperoni pizza', /pizza.*pepperoni/i, 80, 420),
    may('oat bar', /granola|oat.*bar|bar.*oat/i, 20, 60),
    is('mars bar', /\bmars\b/i, 35, 65),
    may('coffee with milk', /coffee.*milk|latte/i, 150, 300),
    may('rice pudding', /rice pudding|pudding.*rice/i, 100, 250),
    may('tomato ketchup', /catsup|ketchup/i, 5, 25),
    no('seaweed snack'),
    may('tofu', /tofu/i, 70, 170),
  ],
  de: [
    may('Milchkaffee', LATTE, 150, 350),
    may('Apfelschorle', /apple juice/i, 180, 400),
    no('Käsespätzle'),
    may('Butterbrot', /butter.*bread|bread.*butter|sandwich/i, 30, 120),
    no('Currywurst'),
    no('Maultaschen'),
    is('Vollkornbrot', /^bread.*(whole|rye|pumpernickel)/i, 25, 70),
    is('Haferflocken', /oat/i, 30, 60),
    may('Hafermilch', /oat.*(milk|drink|beverage)/i, 180, 270),
    is('Quark', /quark|cottage|fresh cheese/i, 25, 230),
    is('Magerquark 250 g', /quark|cottage|fresh cheese/i, 250, 250),
    may('Leberwurst', /liverwurst|liver.*(sausage|cheese)|braunschweiger/i, 15, 60),
    may('Brezel', /pretzel/i, 25, 150),
    is('Sauerkraut', /^sauerkraut/i, 70, 160),
    may('Bratwurst', /bratwurst/i, 60, 170),
    may('Kartoffelsalat', /potato salad/i, 100, 300),
    is('Apfel', /^apples?, raw/i, 90, 230),
    may('Schnitzel', /schnitzel|pork|veal/i, 80, 200),
    may('Linsensuppe', /lentil(?!.*ham)/i, 200, 400),
    may('Rührei', /^egg.*scrambled/i, 50, 160),
    is('Kaffee', /coffee, brewed|coffee.*brewed/i, 120, 260),
    is('Lachs', /salmon/i, 85, 220),
    may('Gulasch', /goulash|stew/i, 150, 400),
    may('Weißbier', BEER, 300, 600),
    may('Döner', /kebab|gyro/i, 150, 450),
    may('Pommes', /potato.*(fried|french)|french fries/i, 70, 220),
    is('Joghurt', YOGURT, 100, 230),
    is('Putenbrust', /turkey/i, 25, 200),
  ],
  es: [
    may('una caña', BEER, 190, 340),
    may('media barra de pan', BREAD, 90, 180),
    may('café con leche', LATTE, 120, 300),
    may('tortilla de patatas', /omelet.*potato|potato.*omelet/i, 80, 250),
    may('jamón serrano', /ham.*(dry|cured|serrano|prosciutto)|prosciutto/i, 15, 70),
    may('gazpacho', /gazpacho/i, 180, 350),
    no('croquetas de jamón'),
    no('paella'),
    is('lentejas', /lentil/i, 80, 300),
    is('garbanzos', /chickpea/i, 80, 250),
    is('aceite de oliva', /oil.*olive/i, 5, 20),
    is('pan integral', /^bread.*whole/i, 25, 70),
    is('arroz blanco', /^rice, white/i, 100, 220),
    may('chorizo', /chorizo/i, 15, 80),
    is('manzana', /^apples?, raw/i, 90, 230),
    is('plátano', /^banana/i, 90, 140),
    may('tostada con tomate', /tostada|toast.*tomato|bread.*tomato/i, 40, 200),
    may('queso manchego', /manchego|cheese.*(sheep|goat|hard)/i, 20, 60),
    may('bocadillo de jamón', /sandwich.*ham|ham.*sandwich/i, 80, 300),
    is('atún en lata', /tuna.*canned/i, 50, 175),
    may('cortado', /coffee|espresso/i, 40, 130),
    may('leche de avena', /oat.*(milk|drink|beverage)/i, 180, 270),
    may('churros', /churro/i, 20, 150),
    is('yogur natural', YOGURT, 100, 230),
    may('un zumo de naranja', /orange juice/i, 120, 260),
    may('una copa de vino', /wine/i, 100, 200),
    may('sopa de lentejas', /lentil(?!.*ham)/i, 200, 400),
  ],
};
