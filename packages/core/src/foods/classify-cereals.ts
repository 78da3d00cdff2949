import {
  type GroupRules,
  kind,
  LEGUMES,
  MAIZE,
  MIXED,
  noOrigin,
  OTHER_CEREAL,
  otherwise,
  PASTA,
  PLANT,
  part,
  RICE,
  rule,
  WHEAT,
} from './classify-kinds.js';

const RYE = kind('other-cereal', 1, 'wheat_and_wheat_products');
const GLUTEN_FREE = part(OTHER_CEREAL, 0.8);

/** Cereal grains and pasta (also those of the Indian table), baked products, breakfast cereals. */
export const CEREAL_RULES: GroupRules = {
  '2000': [
    rule(/^(tapioca|arrowroot)/i, PLANT),
    rule(/^(rice|wild rice noodles)\b/i, RICE),
    rule(/^wild rice/i, OTHER_CEREAL),
    rule(/^(corn|corn(meal|starch)|hominy|maize)\b|^pasta, gluten-free, corn flour/i, MAIZE),
    rule(/^pasta, gluten-free, (brown )?rice flour|^noodles.*rice/i, RICE),
    rule(/^pasta, gluten-free/i, part(MAIZE, 0.8)),
    rule(/^noodles, (chinese, cellophane|japanese, soba)/i, OTHER_CEREAL),
    rule(/^(pasta|spaghetti|macaroni|noodles|couscous|semolina)\b|^wheat, (vermicelli|semolina)/i, PASTA),
    rule(/^(wheat|bulgur|spelt|vital wheat gluten)\b/i, WHEAT),
    rule(/^(rye|triticale)\b/i, RYE),
    otherwise(OTHER_CEREAL),
  ],
  '1800': [
    rule(/^leavening agents, yeast/i, MIXED),
    rule(/^leavening agents/i, MIXED),
    rule(/gluten[- ]free|glutino/i, GLUTEN_FREE),
    rule(/^(tortillas?|taco shells).*(corn|baked)|^taco shells/i, MAIZE),
    rule(/corn flakes? crumbs/i, MAIZE),
    rule(
      /^(bread, cornbread|bread stuffing, cornbread|muffins, corn|hush puppies|johnnycake|corn cake)/i,
      part(MAIZE, 0.4),
    ),
    rule(/^crackers, (rye|crispbread)/i, RYE),
    rule(/rice cracker|rice biscuit/i, RICE),
    rule(/^pie(?! crust)|pie fillings?|strudel|cobbler/i, part(WHEAT, 0.7)),
    rule(
      /\b(cakes?|cookies?|coffeecake|cheesecake|brownies?|doughnuts?|danish|pastr(y|ies)|eclair|cream puff|croissants?|muffins?|pancakes?|waffles?|french toast|toaster|pop-tarts|eggo|sweet rolls?|cinnamon buns|popovers?|puff)\b/i,
      part(WHEAT, 0.8),
    ),
    rule(/^english muffins/i, WHEAT),
    otherwise(WHEAT),
  ],
  '0800': [
    rule(/\b(rice|krispies|cocoa pebbles|fruity pebbles)\b(?!.*\b(wheat|oats?|corn)\b)/i, RICE),
    rule(/^incaparina/i, part(MAIZE, 0.7)),
    rule(/\bmillet\b/i, OTHER_CEREAL),
    rule(
      /\b(oats?|oatmeal|oat bran|cheerios|tasteeos|granola|muesli|alpen|familia|quaker oat|instant oatmeal)\b/i,
      part(OTHER_CEREAL, 0.9),
    ),
    rule(
      /\b(wheats?|wheatena|wheaties|farina|cream of wheat|malt-o-meal, (plain|chocolate|original)|weetabix|bran|all-bran|grape-?nuts|mini-wheats|total|special k|wheat germ|uncle sam|kashi|golean|puffed wheat)\b/i,
      part(WHEAT, 0.9),
    ),
    rule(
      /\b(corn|grits|kix|trix|cocoa puffs|frosted flakes|corn pops|chex|crunch|puffins|honeycomb|reese'?s|hexagons|maize|apple jacks|froot loops|lucky charms|golden grahams|cinnamon toast)\b/i,
      part(MAIZE, 0.7),
    ),
    otherwise(part(WHEAT, 0.6)),
  ],
};

/** Snack foods. */
export const SNACK_RULES: GroupRules = {
  '2500': [
    rule(/made with cornstarch/i, part(MAIZE, 0.8)),
    rule(/beef (jerky|sticks)/i, { originGroup: 'beef', originShare: 0.9, formGroup: 'beef_pork_lamb' }),
    rule(/pork skins/i, { originGroup: 'pork', originShare: 1, formGroup: 'beef_pork_lamb' }),
    rule(/trail mix|oriental mix|formulated bar|clif bar|balance|power ?bar|luna bar|snickers/i, MIXED),
    rule(/\brice (cakes?|crackers?)|brown rice|crisped rice/i, RICE),
    rule(/popcorn|tortilla chips|\bcorn\b|cornnuts|corn-based|cheese puffs|doritos|fritos|cheetos/i, MAIZE),
    rule(/pretzels?|pita chips|bagel chips|sesame sticks|wheat|goldfish|sun ?chips/i, WHEAT),
    rule(/granola|breakfast bars?|cereal bar|oats|nutri-grain/i, part(OTHER_CEREAL, 0.7)),
    rule(/soy chips/i, LEGUMES),
    rule(/shrimp cracker/i, noOrigin('shellfish_and_squid')),
    rule(/potato|banana|plantain|taro|cassava|vegetable chips|fruit leather|peas|sunkist|fruit/i, PLANT),
    otherwise(MIXED),
  ],
};
