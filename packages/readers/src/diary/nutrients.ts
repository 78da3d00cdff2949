import { fromDecimal, toDecimal } from '@selenoscope/core';

/**
 * Nutrient columns of an export, by name. Keys and units are those of `packages/data/tables/nutrients.csv`.
 *
 * The names are Cronometer's over the years; the columns of a file depend on its owner's settings, so they are found by
 * name, never by position. "Folate" is kept as total folate: the export does not say whether it is in equivalents.
 */
type MassUnit = 'g' | 'mg' | 'ug';
type Target = readonly [key: string, unit: MassUnit | 'kcal' | 'IU', ...names: string[]];

const TARGETS: readonly Target[] = [
  ['energy', 'kcal', 'energy', 'calories'],
  ['alcohol', 'g', 'alcohol'],
  ['caffeine', 'mg', 'caffeine'],
  ['water', 'g', 'water'],
  ['ash', 'g', 'ash'],
  ['oxalate', 'mg', 'oxalate'],
  ['phytate', 'mg', 'phytate'],
  ['thiamin', 'mg', 'b1 (thiamine)', 'b1 (thiamin)', 'thiamine', 'thiamin', 'vitamin b1'],
  ['riboflavin', 'mg', 'b2 (riboflavin)', 'riboflavin', 'vitamin b2'],
  ['niacin', 'mg', 'b3 (niacin)', 'niacin', 'vitamin b3'],
  ['pantothenate', 'mg', 'b5 (pantothenic acid)', 'pantothenic acid', 'pantothenate'],
  ['vitamin-b6', 'mg', 'b6 (pyridoxine)', 'vitamin b6', 'vitamin-b6', 'pyridoxine'],
  ['vitamin-b12', 'ug', 'b12 (cobalamin)', 'vitamin b12', 'vitamin-b12', 'cobalamin'],
  ['biotin', 'ug', 'biotin'],
  ['choline', 'mg', 'choline'],
  ['folate-total', 'ug', 'folate', 'folate-total'],
  ['folate-dfe', 'ug', 'folate dfe', 'folate, dfe', 'folate-dfe'],
  ['vitamin-a-rae', 'ug', 'vitamin a', 'vitamin a, rae', 'vitamin-a-rae'],
  ['vitamin-a-iu', 'IU', 'vitamin a', 'vitamin-a-iu'],
  ['retinol', 'ug', 'retinol'],
  ['alpha-carotene', 'ug', 'alpha-carotene'],
  ['beta-carotene', 'ug', 'beta-carotene'],
  ['beta-cryptoxanthin', 'ug', 'beta-cryptoxanthin'],
  ['lutein-zeaxanthin', 'ug', 'lutein+zeaxanthin', 'lutein-zeaxanthin'],
  ['lycopene', 'ug', 'lycopene'],
  ['vitamin-c', 'mg', 'vitamin c', 'vitamin-c'],
  ['vitamin-d', 'ug', 'vitamin d', 'vitamin-d'],
  ['vitamin-e', 'mg', 'vitamin e', 'vitamin-e'],
  ['vitamin-k', 'ug', 'vitamin k', 'vitamin-k'],
  ['calcium', 'mg', 'calcium'],
  ['chromium', 'ug', 'chromium'],
  ['copper', 'mg', 'copper'],
  ['iron', 'mg', 'iron'],
  ['magnesium', 'mg', 'magnesium'],
  ['manganese', 'mg', 'manganese'],
  ['molybdenum', 'ug', 'molybdenum'],
  ['phosphorus', 'mg', 'phosphorus'],
  ['potassium', 'mg', 'potassium'],
  ['selenium', 'ug', 'selenium'],
  ['sodium', 'mg', 'sodium'],
  ['zinc', 'mg', 'zinc'],
  ['carbohydrate', 'g', 'carbs', 'carbohydrate', 'carbohydrates'],
  ['fibre', 'g', 'fiber', 'fibre'],
  ['fibre-soluble', 'g', 'soluble fiber', 'soluble fibre', 'fibre-soluble'],
  ['fibre-insoluble', 'g', 'insoluble fiber', 'insoluble fibre', 'fibre-insoluble'],
  ['starch', 'g', 'starch'],
  ['sugars', 'g', 'sugars', 'sugar'],
  ['fructose', 'g', 'fructose'],
  ['glucose', 'g', 'glucose'],
  ['sucrose', 'g', 'sucrose'],
  ['maltose', 'g', 'maltose'],
  ['lactose', 'g', 'lactose'],
  ['fat', 'g', 'fat'],
  ['cholesterol', 'mg', 'cholesterol'],
  ['monounsaturated-fat', 'g', 'monounsaturated', 'monounsaturated-fat'],
  ['polyunsaturated-fat', 'g', 'polyunsaturated', 'polyunsaturated-fat'],
  ['saturated-fat', 'g', 'saturated', 'saturated-fat'],
  ['trans-fat', 'g', 'trans-fats', 'trans-fat'],
  ['omega-3-fat', 'g', 'omega-3', 'omega-3-fat'],
  ['omega-6-fat', 'g', 'omega-6', 'omega-6-fat'],
  ['alpha-linolenic-acid', 'g', 'ala', 'alpha-linolenic-acid'],
  ['docosahexaenoic-acid', 'g', 'dha', 'docosahexaenoic-acid'],
  ['eicosapentaenoic-acid', 'g', 'epa', 'eicosapentaenoic-acid'],
  ['arachidonic-acid', 'g', 'aa', 'arachidonic-acid'],
  ['linoleic-acid', 'g', 'la', 'linoleic-acid'],
  ['protein', 'g', 'protein'],
  ['alanine', 'g', 'alanine'],
  ['arginine', 'g', 'arginine'],
  ['aspartic-acid', 'g', 'aspartic acid', 'aspartic-acid'],
  ['cystine', 'g', 'cystine'],
  ['glutamic-acid', 'g', 'glutamic acid', 'glutamic-acid'],
  ['glycine', 'g', 'glycine'],
  ['histidine', 'g', 'histidine'],
  ['isoleucine', 'g', 'isoleucine'],
  ['leucine', 'g', 'leucine'],
  ['lysine', 'g', 'lysine'],
  ['methionine', 'g', 'methionine'],
  ['phenylalanine', 'g', 'phenylalanine'],
  ['proline', 'g', 'proline'],
  ['serine', 'g', 'serine'],
  ['threonine', 'g', 'threonine'],
  ['tryptophan', 'g', 'tryptophan'],
  ['tyrosine', 'g', 'tyrosine'],
  ['valine', 'g', 'valine'],
];

const TARGETS_BY_NAME = new Map<string, Target[]>();
for (const target of TARGETS)
  for (const name of target.slice(2)) TARGETS_BY_NAME.set(name, [...(TARGETS_BY_NAME.get(name) ?? []), target]);

const UNIT_BY_KEY = new Map(TARGETS.map(([key, unit]) => [key, unit]));

/** Whole numbers that turn one unit into another, so that the result is rounded once: value × times ÷ per. */
interface Ratio {
  readonly times: number;
  readonly per: number;
}
const SAME: Ratio = { times: 1, per: 1 };
const UG_PER: Readonly<Record<MassUnit, number>> = { g: 1_000_000, mg: 1000, ug: 1 };
const isMass = (unit: string): unit is MassUnit => Object.hasOwn(UG_PER, unit);
/** 1 kcal is 4.184 kJ. */
const KCAL_OF_KJ: Ratio = { times: 1000, per: 4184 };
/** 40 IU of vitamin D are 1 µg. */
const UG_OF_VITAMIN_D_IU: Ratio = { times: 1, per: 40 };

/** A column that carries a nutrient, with what turns its cells into our unit. */
export interface NutrientColumnOf {
  readonly column: number;
  readonly name: string;
  readonly key: string;
  readonly ratio: Ratio;
}

/** A cell's value in our unit. @example inOurUnit(411, { times: 1, per: 40 }) // 10.275 */
export function inOurUnit(value: number, { times, per }: Ratio): number {
  if (times === per) return value;
  const { digits, places } = toDecimal(value);
  return fromDecimal({ digits: digits * BigInt(times), places }) / per;
}

/** "Selenium (µg)" → name and unit; every way of writing micro is one, also the two that a wrong encoding leaves. */
export function nameAndUnit(header: string): { name: string; unit: string } {
  const text = header
    .replace(/Â(?=µ)/g, '')
    .replace(/Î¼/g, 'µ')
    .replace(/μ/g, 'µ')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const parts = /^(.*\S)\s*[([]([^()[\]]*)[)\]]$/.exec(text);
  if (!parts) return { name: text, unit: '' };
  const unit = parts[2]!.trim();
  return { name: parts[1]!, unit: ['µg', 'mcg', 'ug'].includes(unit) ? 'ug' : unit };
}

function ratioTo(target: Target, unit: string): Ratio | null {
  const [key, wanted] = target;
  if (isMass(unit) && isMass(wanted)) {
    const [from, to] = [UG_PER[unit], UG_PER[wanted]];
    return from >= to ? { times: from / to, per: 1 } : { times: 1, per: to / from };
  }
  if (wanted === 'kcal') return unit === 'kcal' ? SAME : unit === 'kj' ? KCAL_OF_KJ : null;
  if (unit === 'iu') {
    if (wanted === 'IU') return SAME;
    return key === 'vitamin-d' ? UG_OF_VITAMIN_D_IU : null;
  }
  return null;
}

/**
 * The nutrient columns of a header, and those that name a nutrient in a unit that cannot be used.
 *
 * @example nutrientColumns(['Food Name', 'Selenium (µg)']).columns // [{ column: 1, key: 'selenium', … }]
 */
export function nutrientColumns(header: readonly string[]): { columns: NutrientColumnOf[]; unread: string[] } {
  const columns: NutrientColumnOf[] = [];
  const unread: string[] = [];
  const taken = new Set<string>();
  header.forEach((text, column) => {
    const { name, unit } = nameAndUnit(text);
    const targets = TARGETS_BY_NAME.get(name);
    // a bare word ("Water", "Fat") is a column of something else unless it has a unit
    if (!targets || unit === '') return;
    for (const target of targets) {
      const ratio = ratioTo(target, unit);
      if (ratio === null || taken.has(target[0])) continue;
      taken.add(target[0]);
      columns.push({ column, name: text.trim(), key: target[0], ratio });
      return;
    }
    unread.push(text.trim());
  });
  return { columns, unread };
}

/** Header under which a nutrient is written, or null for a key that has no column here. @example "selenium (µg)" */
export function nutrientHeader(key: string): string | null {
  const unit = UNIT_BY_KEY.get(key);
  return unit === undefined ? null : `${key} (${unit === 'ug' ? 'µg' : unit})`;
}
