/** Parts in a meal (`Candidate.role`): foods of one role can take each other's place. */
export const ROLES = [
  'main',
  'filling',
  'bread',
  'cereal',
  'starch',
  'snack',
  'nuts',
  'side',
  'fruit',
  'dairy',
  'drink',
  'spread',
  'soup',
  'sweet',
] as const;

/** Kinds of food (`Candidate.family`): plans that bring other kinds are other plans. */
export const FAMILIES = [
  ...['oily-fish', 'white-fish', 'river-fish', 'predator-fish', 'fresh-tuna', 'tinned-tuna', 'shellfish', 'seaweed'],
  ...['eggs', 'poultry', 'beef', 'pork', 'lamb', 'goat', 'game', 'offal'],
  ...['pulses', 'soya', 'mushrooms', 'vegetables', 'root-vegetables', 'potatoes', 'plantain', 'garlic', 'fruit'],
  ...['wheat-bread', 'millet-bread', 'gluten-free-bread', 'crackers', 'pasta', 'wheat-grain', 'barley', 'rice'],
  ...['maize', 'other-grain', 'oats', 'wheat-cereal', 'maize-rice-cereal'],
  ...['brazil-nuts', 'nuts', 'peanuts', 'seeds', 'coconut'],
  ...['cheese', 'cottage-cheese', 'paneer', 'yoghurt', 'milk', 'plant-milk', 'juice', 'drinks'],
  ...['soup', 'sweets', 'snacks', 'spreads'],
] as const;

/**
 * What diets, limits and wishes look at (`Candidate.tags`). A food carries all that hold: tinned tuna is fish, tuna and
 * tuna-tinned.
 *
 * - game: may hold lead shot; cured-meat: cured and not cooked; runny-egg: often eaten soft
 * - mercury-medium: "good choices" of FDA and EPA, one portion a week for some; predator-fish: those to avoid
 * - not-kosher: fish without scales that come off easily, and other meat that no rule above names
 * - soft-cheese: ripened with mould, or fresh and perhaps unpasteurised
 * - smoked-fish, raw-fish: eaten without being cooked; raw: eaten raw and of an animal
 * - choking: whole nuts, popcorn, hard sweets
 */
export const TAGS = [
  ...['meat', 'pork', 'beef', 'lamb', 'poultry', 'game', 'offal', 'liver', 'cured-meat'],
  ...['fish', 'oily-fish', 'tuna', 'tuna-fresh', 'tuna-tinned', 'predator-fish', 'mercury-medium', 'not-kosher'],
  ...['smoked-fish', 'raw-fish', 'shellfish', 'egg', 'runny-egg', 'milk', 'soft-cheese', 'honey', 'gelatine', 'animal'],
  ...['gluten', 'wheat', 'oats', 'nuts', 'peanut', 'sesame', 'soya', 'mushroom', 'seaweed', 'rice-drink'],
  ...['raw', 'alcohol', 'caffeine', 'choking'],
] as const;

/** Tags that imply another: whoever writes a row must write both. */
export const IMPLIED_TAGS: readonly (readonly [tag: string, implies: string])[] = [
  ...['pork', 'beef', 'lamb', 'poultry', 'game', 'offal', 'cured-meat'].map((tag) => [tag, 'meat'] as const),
  ['liver', 'offal'],
  ...['oily-fish', 'tuna', 'predator-fish', 'mercury-medium', 'smoked-fish'].map((tag) => [tag, 'fish'] as const),
  ['tuna-fresh', 'tuna'],
  ['tuna-tinned', 'tuna'],
  ['raw-fish', 'fish'],
  ['raw-fish', 'raw'],
  ['runny-egg', 'egg'],
  ['soft-cheese', 'milk'],
  ['wheat', 'gluten'],
  ...['meat', 'fish', 'shellfish', 'egg', 'milk', 'honey', 'gelatine'].map((tag) => [tag, 'animal'] as const),
];

export const MEALS = ['breakfast', 'lunch', 'dinner', 'snack'] as const;

/** Most foods that a plan chooses from; the more familiar ones stay. */
export const MOST_CANDIDATES = 400;
/** With fewer than this a person is told that there is little to choose from. */
export const FEW_CANDIDATES = 100;
