import {
  BEEF,
  EGGS,
  type GroupRules,
  LEGUMES,
  MILK,
  MIXED,
  noOrigin,
  otherwise,
  PASTA,
  PLANT,
  PORK,
  part,
  rule,
} from './classify-kinds.js';

const ALLIUM = /\b(garlic|onions?|leeks?|shallots?|chives|scallions)\b/i;
const BRASSICA =
  /\b(broccoli|cabbages?|kale|cauliflower|brussels sprouts|collards?|mustard (greens|spinach|leaves)|kohlrabi|knol ?- ?khol|turnips?|rutabagas?|radish(es)?|watercress|cress|arugula|pak choi|sauerkraut|coleslaw|kimchi|horseradish|wasabi)\b/i;
const FUNGI = /\b(mushrooms?|fungi|morel|pepeao|jew's ear)\b/i;
const NUTS = noOrigin('other_nuts_and_seeds');

/** Spices, fats, fruit, vegetables, nuts and seeds, legumes. */
export const PLANT_RULES: GroupRules = {
  '0200': [
    rule(/^salt\b|^vinegar|^vanilla/i, MIXED),
    rule(ALLIUM, noOrigin('allium_garlic_onion')),
    rule(/mustard|horseradish/i, noOrigin('brassica')),
    otherwise(PLANT),
  ],
  '0400': [
    rule(/^(butter|vegetable oil-butter)|butter-margarine|cheese dressing|sour cream/i, part(MILK, 0.5)),
    rule(/mayonnaise|mayo\b|salad dressing, (caesar|ranch)/i, part(EGGS, 0.7)),
    rule(/beef tallow|mutton tallow/i, BEEF),
    rule(/^lard|bacon grease/i, PORK),
    otherwise(MIXED),
  ],
  '0900': [otherwise(PLANT)],
  '1100': [
    rule(/^tomato/i, PLANT),
    rule(FUNGI, noOrigin('mushrooms')),
    rule(ALLIUM, noOrigin('allium_garlic_onion')),
    rule(BRASSICA, noOrigin('brassica')),
    rule(
      /^(beans, (?!snap)|lima beans|peas, (green|mature)|cowpeas(?!.*(leafy|pods))|soybeans|edamame|lentils|mung beans|broadbeans|hyacinth-beans|pigeonpeas|winged beans)/i,
      noOrigin('legumes_and_soya'),
    ),
    rule(/^(potatoes, (au gratin|scalloped)|spinach souffle|corn pudding)/i, part(MILK, 0.5)),
    otherwise(PLANT),
  ],
  '1200': [rule(/brazil ?nut/i, noOrigin('brazil_nut')), rule(/coconut (milk|water|cream)/i, PLANT), otherwise(NUTS)],
  '1600': [
    rule(/\bpeanuts?\b|ground ?nut/i, NUTS),
    rule(/^carob flour/i, PLANT),
    rule(/^noodles, chinese/i, LEGUMES),
    rule(/lasagna|english muffin|corn dog|breakfast sandwich|biscuit/i, { ...part(PASTA, 0.4), formGroup: 'mixed' }),
    // meat substitutes are soya with wheat gluten, in parts that the name does not tell
    rule(
      /meatless|gardenburger|loma linda|morningstar|worthington|vegetarian|veggie|meat extender/i,
      part(LEGUMES, 0.6),
    ),
    rule(/pork and beans|with (franks|pork|beef)|chili/i, part(LEGUMES, 0.7)),
    rule(/soy sauce|miso|papad|falafel|hummus/i, part(LEGUMES, 0.9)),
    otherwise(LEGUMES),
  ],
};
