import {
  BEEF,
  dish,
  EGGS,
  type GroupRules,
  type KindRule,
  kind,
  LEGUMES,
  MAIZE,
  MILK,
  MIXED,
  noOrigin,
  OTHER_CEREAL,
  otherwise,
  PASTA,
  PLANT,
  PORK,
  POULTRY,
  part,
  RICE,
  rule,
  WHEAT,
} from './classify-kinds.js';

const WATER = noOrigin('drinking_water');
const FISH_DISH = rule(/\b(fish|tuna|salmon|catfish)\b(?!.*sandwich)/i, noOrigin('fish_other_marine'));
const SHRIMP = rule(/\b(shrimp|clams?|oysters?|crab|lobster)\b/i, noOrigin('shellfish_and_squid'));
const SIDES = rule(
  /french fries|fries\b|hash browns?|coleslaw|onion rings|potato|side salad|plantain|salsa|sweet 'n sour sauce|barbeque sauce|mustard sauce/i,
  PLANT,
);
const POULTRY_DISH = rule(/chicken|turkey|mcnuggets|nuggets|duck/i, part(POULTRY, 0.75));

/** Meals at home and away: the kind of the leading ingredient, with the part of the selenium that it may carry. */
const MEALS: readonly KindRule[] = [
  rule(/chicken parm/i, part(POULTRY, 0.7)),
  rule(/pizza|hot pockets|lean pockets|turnover/i, dish(WHEAT, 0.65)),
  rule(
    /hamburger|cheeseburger|whopper|big mac|quarter pounder|hot 'n juicy|double stack|classic (single|double)/i,
    dish(WHEAT, 0.55),
  ),
  rule(
    /sandwich|\bsub\b|hotdog|corn ?dogs?|mcmuffin|croissan|biscuit|english muffin|bagel|wrap|filet-o-fish|mcgriddles|b\.l\.t/i,
    dish(WHEAT, 0.6),
  ),
  rule(
    /burrito|quesadilla|pot pie|dumplings?|potsticker|egg rolls?|wonton|stuffing|pupusas|empanada/i,
    dish(WHEAT, 0.55),
  ),
  rule(/\btacos?\b|taquitos|enchilada|tamale|nachos|arepa/i, dish(MAIZE, 0.4)),
  rule(
    /pancake|hotcakes|french toast|griddle cake|cinnamon rolls?|breadsticks?|apple pie|hush puppies/i,
    dish(WHEAT, 0.75),
  ),
  rule(
    /pasta|spaghetti|lasagn[ae]|ravioli|macaroni|tortellini|penne|lo mein|noodles?|chow mein|supper bakes/i,
    dish(PASTA, 0.6),
  ),
  rule(
    /fried rice|rice bowl|risotto|pilaf|rice (and|mix)|mexican rice|yellow rice|spanish rice|\brice\b(?!.*chicken)/i,
    dish(RICE, 0.6),
  ),
  SHRIMP,
  FISH_DISH,
  POULTRY_DISH,
  rule(/refried beans|black bean|chili with beans|beans/i, dish(LEGUMES, 0.6)),
  rule(/beef|steak|salisbury|meatballs?|chili|bistec|ropa vieja/i, part(BEEF, 0.75)),
  rule(/pork|sausage|bacon|\bham\b/i, part(PORK, 0.75)),
  rule(/sundae|mcflurry|shake|frosty|ice cream|parfait|yogurt|mozzarella|vanilla/i, part(MILK, 0.9)),
  rule(/\begg\b|eggs/i, part(EGGS, 0.8)),
  SIDES,
  otherwise(MIXED),
];

const FRIED_FIRST: readonly KindRule[] = [
  SIDES,
  rule(/fried chicken|chicken strips|chicken tenders?|mcnuggets|popcorn chicken|chicken fingers/i, part(POULTRY, 0.8)),
  ...MEALS,
];

const BABY_CEREAL = /cereal|cookies?|crackers|biscuits?|pretzels|zwieback|puffs|teething|z bar/i;

/** Baby foods, soups and sauces, beverages, sweets, fast food, ready meals, restaurant food. */
export const DISH_RULES: GroupRules = {
  '0300': [
    // selenium of formula is added as selenite or selenate
    rule(/formula|fluid replacement/i, MIXED),
    rule(/water/i, WATER),
    rule(/rice/i, part(RICE, 0.7)),
    rule(/oatmeal|multigrain|barley/i, part(OTHER_CEREAL, 0.7)),
    rule(BABY_CEREAL, part(WHEAT, 0.7)),
    rule(/dinner.*(macaroni|spaghetti|noodles?)|ravioli|macaroni/i, dish(PASTA, 0.4)),
    rule(/meat, .*(chicken|turkey)|(chicken|turkey)/i, part(POULTRY, 0.6)),
    rule(/meat, .*(beef|lamb|veal)|beef|lamb/i, part(BEEF, 0.6)),
    rule(/pork|ham\b/i, part(PORK, 0.6)),
    rule(/yogurt|custard|pudding/i, part(MILK, 0.7)),
    rule(/egg/i, part(EGGS, 0.7)),
    otherwise(PLANT),
  ],
  '0600': [
    rule(/noodle|pasta with|alphabet|goldfish|spaghetti|ramen|minestrone|wedding|stars/i, dish(PASTA, 0.5)),
    rule(/dumpling|won ?ton/i, dish(WHEAT, 0.5)),
    rule(/clam|fish|oyster|shrimp|shark/i, noOrigin('shellfish_and_squid')),
    rule(/\b(beans?|peas?|lentil|chick pea)\b(?!.*green bean)/i, dish(LEGUMES, 0.6)),
    rule(/chicken|turkey|poultry/i, dish(POULTRY, 0.6)),
    rule(/beef|steak|sirloin|burger|meatball|chili/i, dish(BEEF, 0.6)),
    rule(/ham\b|pork|sausage/i, dish(PORK, 0.6)),
    rule(/egg drop/i, dish(EGGS, 0.8)),
    rule(/rice/i, dish(RICE, 0.5)),
    rule(/cheese|alfredo|white|cream/i, dish(MILK, 0.5)),
    rule(/peanut/i, noOrigin('other_nuts_and_seeds')),
    rule(/mushroom/i, MIXED),
    rule(/horseradish|wasabi/i, noOrigin('brassica')),
    rule(/tomato|salsa|vegetable|pasta,|picante|taco sauce|catsup|onion/i, PLANT),
    otherwise(MIXED),
  ],
  '1400': [
    rule(/root beer/i, MIXED),
    rule(/beer|malt liquor|malt beverage/i, kind('other-cereal', 0.5, 'maize_and_other_cereals')),
    rule(/^(beverages, )?water\b|carbonated, club soda|carbonated, tonic|mineral water|gerolsteiner/i, WATER),
    rule(/rice milk|\(sake\)|horchata/i, part(RICE, 0.8)),
    rule(/protein powder soy|soy/i, part(LEGUMES, 0.9)),
    rule(/almond milk/i, noOrigin('other_nuts_and_seeds')),
    rule(
      /prepared with (whole )?milk|milk beverage|whey|dairy drink|shake|slim-?fast|milk based|with added milk|latte|cappuccino/i,
      part(MILK, 0.8),
    ),
    rule(/malted|ovaltine|chocolate malt/i, part(MILK, 0.5)),
    rule(/clam and tomato/i, noOrigin('shellfish_and_squid')),
    rule(
      /wine|tea\b|coffee|juice|lemonade|limeade|cocoa|chocolate|fruit|toddy|coconut|vegetable|punch|v8|orange|grape/i,
      PLANT,
    ),
    otherwise(MIXED),
  ],
  '1900': [
    rule(
      /ice creams?|frozen yogurts?|milk dessert|pudding|custard|flan\b|rennin|mousse|sherbet|klondike/i,
      part(MILK, 0.85),
    ),
    rule(/milk chocolate|caramel|toffee|fudge|white chocolate/i, part(MILK, 0.5)),
    rule(/kit kat|wafer|pretzel|cookie|twix|whatchamacallit/i, part(WHEAT, 0.5)),
    rule(/peanut|almond|nuts?\b|hazelnut|halavah|sesame|praline|reese/i, noOrigin('other_nuts_and_seeds')),
    rule(
      /chocolate|cocoa|jam|jell(y|ies)|marmalade|honey|molasses|sugarcane|jaggery|fruit|pie fillings|syrup|maple|apple|strawberry|tamarind/i,
      PLANT,
    ),
    otherwise(MIXED),
  ],
  '2100': FRIED_FIRST,
  '2200': MEALS,
  '3600': FRIED_FIRST,
};
