import {
  BEEF,
  dish,
  EGGS,
  type FoodKind,
  type GroupRules,
  type KindRule,
  kind,
  MILK,
  MIXED,
  noOrigin,
  otherwise,
  PORK,
  POULTRY,
  part,
  rule,
} from './classify-kinds.js';

const ORGANS =
  /\b(liver|kidneys?|spleen|brains?|pancreas|thymus|lungs?|heart|gizzard|sweetbreads?|testis|testes|tripe|stomach|chitterlings|small intestine|foie gras)\b/i;

/** Organs keep their selenium more level than muscle (foods.md 1.4: kidney differs 1.6-fold between countries). */
const ORGAN_SHARE = 0.5;
const organ = (of: FoodKind): FoodKind => kind(of.originGroup, ORGAN_SHARE, 'offal_kidney_liver');

const PREDATORS =
  /\b(tuna|swordfish|shark|marlin|sailfish|king,? mackerel|mackerel, king|bluefish|tilefish|mahimahi|dolphinfish|yellowtail|barracuda|wahoo|alfonsino|whale shark|xiphinis|vanjaram|seer fish)\b/i;
const FRESH_WATER =
  /\b(salmon|trout|steelhead|carp|catfish|cat fish|tilapia|pike|walleye|perch(?!, atlantic)|whitefish|cisco|burbot|sturgeon|sunfish|pumpkin ?seed|sucker|eel|smelt|drum, freshwater|bass, (fresh ?water|striped)|shad|sheefish|blackfish|catla|rohu|pangas|gold fish|milk ?fish|char)\b/i;
const SALMONID = noOrigin('fish_freshwater_and_salmonid');
const SHELLFISH =
  /^(crustaceans|mollusks)|\b(crab|crayfish|lobster|shrimps?|prawns?|clams?|mussels?|octopus|oysters?|scallops?|squid|abalone|conch|cuttlefish|whelk|cockles|chiton)\b/i;

const SEA: readonly KindRule[] = [
  rule(/^(frog legs|turtle|sea cucumber|jellyfish)/i, noOrigin('fish_other_marine')),
  rule(SHELLFISH, noOrigin('shellfish_and_squid')),
  rule(/ocean perch/i, noOrigin('fish_other_marine')),
  rule(PREDATORS, noOrigin('fish_predatory_marine')),
  rule(FRESH_WATER, noOrigin('fish_freshwater_and_salmonid')),
  otherwise(noOrigin('fish_other_marine')),
];

/** Rules by scientific name: the surest, where a table gives it (Indian fish have local names). */
export const FISH_GENERA: readonly KindRule[] = [
  rule(
    /^(thunnus|katsuwonus|euthynnus|xiphias|istiophorus|sphyraena|scomberomorus|coryphaena|carcharhinus|sphyrna|galeocerdo|stegostoma|beryx)\b/i,
    noOrigin('fish_predatory_marine'),
  ),
  rule(/^(salmo|oncorhynchus|oreochromis|hypophthalmichthys)\b/i, SALMONID),
];

/** Rules by the section of the Indian table, where the name alone does not say it (most fish have local names). */
export const SECTION_RULES: GroupRules = {
  'Marine Fish': [
    rule(PREDATORS, noOrigin('fish_predatory_marine')),
    rule(/^milk fish/i, SALMONID),
    otherwise(noOrigin('fish_other_marine')),
  ],
  'Marine Shellfish': [otherwise(noOrigin('shellfish_and_squid'))],
  'Marine Mollusks': [otherwise(noOrigin('shellfish_and_squid'))],
  'Fresh Water Fish and Shellfish': [
    rule(SHELLFISH, noOrigin('shellfish_and_squid')),
    otherwise(noOrigin('fish_freshwater_and_salmonid')),
  ],
};

const meat = (of: FoodKind): readonly KindRule[] => [rule(ORGANS, organ(of)), otherwise(of)];

/** Dairy and eggs, poultry, sausages, pork, fish, beef, lamb and game. */
export const ANIMAL_RULES: GroupRules = {
  '0100': [
    rule(/^eggnog/i, part(MILK, 0.9)),
    rule(/^egg substitute|^eggs?\b/i, EGGS),
    rule(/^milk, human/i, noOrigin('milk_and_dairy')),
    rule(
      /^(cream substitute|dessert topping|milk substitutes|whipped (cream substitute|topping)|sour dressing)|imitation/i,
      part(MILK, 0.5),
    ),
    rule(/supplement|milkshake mix|instant breakfast/i, part(MILK, 0.6)),
    rule(/ice cream (cone|cookie|sandwich|bar)|dulce de leche|chocolate/i, part(MILK, 0.9)),
    otherwise(MILK),
  ],
  '0500': [
    rule(/\bwild\b|^(pheasant|dove|ruffed grouse|canada goose)/i, noOrigin('poultry_meat')),
    rule(/breaded|patty|nuggets|tenders/i, part(POULTRY, 0.8)),
    rule(/^(?!.*\bmeat\b).*\bgiblets\b/i, organ(POULTRY)),
    ...meat(POULTRY),
  ],
  '0700': [
    rule(/liver|braunschweiger|pate\b/i, organ(PORK)),
    rule(/blood sausage|headcheese/i, part(PORK, 0.9)),
    rule(/and cheese|rice links|with pistachio|spread/i, dish(PORK, 0.7)),
    rule(/meat and poultry/i, part(PORK, 0.6)),
    rule(/^(?=.*(turkey|chicken|poultry))(?!.*\b(beef|veal|pork)\b)/i, POULTRY),
    rule(/^(?=.*\b(pork|ham)\b)(?=.*\b(beef|veal|turkey|chicken|poultry)\b)/i, part(PORK, 0.6)),
    rule(/^(?=.*\b(beef|veal)\b)(?=.*\b(turkey|chicken|poultry)\b)/i, part(BEEF, 0.6)),
    rule(/\b(beef|pastrami|veal)\b/i, BEEF),
    rule(/\b(pork|ham|bacon|chorizo|scrapple|sausage, italian)\b/i, PORK),
    otherwise(part(PORK, 0.8)),
  ],
  '1000': meat(PORK),
  '1300': meat(BEEF),
  '1500': [rule(/fish sticks|gefiltefish|tuna salad|nuggets/i, noOrigin('fish_other_marine')), ...SEA],
  '1700': [
    rule(/^game meat ?, (?!bison|goat|rabbit, domesticated|beefalo|horse|buffalo, water)/i, noOrigin('beef_pork_lamb')),
    rule(/^(hare)\b/i, noOrigin('beef_pork_lamb')),
    ...meat(BEEF),
  ],
  // Alaska Native, Apache, Hopi, Navajo and Plains foods: wild or grown on the spot, so no national table speaks for them
  '3500': [
    rule(
      /^(bread(?!, blue corn)|frybread|tennis bread|tortilla, includes|stew, dumpling)/i,
      kind('wheat', 0.8, 'wheat_and_wheat_products'),
    ),
    rule(
      /^(corn(meal)?\b|bread, blue corn|mush|piki|tamales|tortilla, blue|stew, (hominy|steamed corn))/i,
      kind('maize', 0.8, 'maize_and_other_cereals'),
    ),
    rule(/^(mutton|stew, mutton)/i, part(BEEF, 0.8)),
    rule(/liver|kidney/i, noOrigin('offal_kidney_liver')),
    rule(
      /^(bear|buffalo|caribou|deer|elk|moose|squirrel|stew.*(moose|caribou)|agutuk, meat|walrus|whale|seal|sea lion|corned beef)/i,
      noOrigin('beef_pork_lamb'),
    ),
    rule(/^(duck|owl)/i, noOrigin('poultry_meat')),
    rule(/^(octopus|cockles|chiton|ascidians|oopah)/i, noOrigin('shellfish_and_squid')),
    rule(
      /^(fish, |agutuk, fish|salmon,|smelt|steelhead).*(salmon|whitefish|pike|sheefish|blackfish|smelt|steelhead)/i,
      SALMONID,
    ),
    rule(/^(salmon,|smelt|steelhead)/i, SALMONID),
    rule(/^(fish, |agutuk, fish|soup, fish|sea cucumber)/i, noOrigin('fish_other_marine')),
    rule(/^(pinon|hazelnuts|acorn)/i, noOrigin('other_nuts_and_seeds')),
    rule(/^oil/i, MIXED),
    otherwise(noOrigin('other_vegetables_and_fruit')),
  ],
};
