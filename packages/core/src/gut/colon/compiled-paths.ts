import type { ColonParameters, ColonPath, ColonTerm } from './model.js';

/**
 * The paths as flat arrays, in the order of the groups. A resource is its place among the resources.
 *
 * With λ of each food and q, the product of λ of the essential resources or boosters, every path has the same form:
 * growth m Σ μλ, food eaten m μλ/Y, the others eaten (1 − n) q ρ Σ μλ/Y, where m = n + (1 − n) q. A path of essential
 * resources alone has no λ: its growth before q is μ of its key, and it eats μ/Y of it.
 */
export interface CompiledPaths {
  /** paths of group g are firstPath[g] … firstPath[g + 1] − 1 */
  readonly firstPath: Int32Array;
  /** food (substitutable) of path p: firstFood[p] … firstFood[p + 1] − 1 */
  readonly firstFood: Int32Array;
  readonly foodResource: Int32Array;
  readonly foodPerHalf: Float64Array;
  readonly foodGrowth: Float64Array;
  /** μ/Y */
  readonly foodEaten: Float64Array;
  /** essential resources or boosters of path p */
  readonly firstHelper: Int32Array;
  readonly helperResource: Int32Array;
  readonly helperHalf: Float64Array;
  /** ρ: mass taken up per mass of food, or of the key */
  readonly helperShare: Float64Array;
  /** n; 0 for essential resources, 1 where a path has no helper */
  readonly unboosted: Float64Array;
  /** μ and μ/Y of the key in a path without food, else 0 */
  readonly keyGrowth: Float64Array;
  readonly keyEaten: Float64Array;
  /** water taken up per mass of all else */
  readonly waterRatio: Float64Array;
  readonly firstProduct: Int32Array;
  readonly productResource: Int32Array;
  /** share of each product in the mass of all products; they add to 1 */
  readonly productShare: Float64Array;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ofRole = (path: ColonPath, role: ColonTerm['role']) => path.terms.filter((term) => term.role === role);

/**
 * @param absent resources that no compartment ever holds: as food they are left out, which changes no rate
 * @throws Error where a path is not one of the forms that the equations know
 */
export function compilePaths(
  { groups, resources, paths }: ColonParameters,
  absent: ReadonlySet<string> = new Set(),
): CompiledPaths {
  const place = new Map(resources.map(({ name }, r) => [name, r]));
  const firstPath: number[] = [0];
  const firstFood: number[] = [0];
  const firstHelper: number[] = [0];
  const firstProduct: number[] = [0];
  const food: { at: number; perHalf: number; growth: number; eaten: number }[] = [];
  const helpers: { at: number; half: number; share: number }[] = [];
  const products: { at: number; share: number }[] = [];
  const perPath: { unboosted: number; keyGrowth: number; keyEaten: number; waterRatio: number }[] = [];

  for (const group of groups) {
    for (const path of paths.filter((one) => one.group === group.name)) {
      const fault = (what: string): never => {
        throw new Error(`colon path ${path.group} ${path.path}: ${what}`);
      };
      const at = (term: ColonTerm): number =>
        place.get(term.resource) ?? fault(`resource ${term.resource} is not in the table`);
      const grams = (term: ColonTerm): number => term.moles * resources[at(term)]!.molarMassGPerMol;
      const positive = (value: number | null, what: string): number =>
        value !== null && value > 0 && Number.isFinite(value) ? value : fault(`${what} must be above 0`);
      const yieldOf = (term: ColonTerm): number => {
        const value = positive(term.yieldGPerG, 'yield');
        // more microbes than food would need products of negative mass
        return value < 1 ? value : fault('yield must be below 1');
      };
      const foods = ofRole(path, 'substitutable');
      const essentials = ofRole(path, 'essential');
      const boosters = ofRole(path, 'booster');
      const water = ofRole(path, 'water');
      const made = ofRole(path, 'product');
      if (made.length === 0) fault('no product');
      if (essentials.length > 0 && boosters.length > 0) fault('essential resources and boosters together');
      if (boosters.length > 0 && foods.length === 0) fault('a booster without food');
      const key = essentials.find((term) => term.yieldGPerG !== null);
      if (foods.length === 0 && !key) fault('neither food nor a key resource');
      const base = key && foods.length === 0 ? grams(key) : sum(foods.map(grams)) / foods.length;
      for (const term of foods) {
        const growth = positive(term.maxGrowthPerDay, 'growth');
        const perHalf = 1 / positive(term.halfSaturationGPerL, 'half-saturation');
        if (absent.has(term.resource)) continue;
        food.push({ at: at(term), perHalf, growth, eaten: growth / yieldOf(term) });
      }
      for (const term of [...essentials, ...boosters]) {
        const half = positive(term.halfSaturationGPerL, 'half-saturation');
        helpers.push({ at: at(term), half, share: grams(term) / base });
      }
      const allMade = sum(made.map(grams));
      for (const term of made) products.push({ at: at(term), share: grams(term) / allMade });
      const keyGrowth = foods.length === 0 ? positive(key!.maxGrowthPerDay, 'growth') : 0;
      const taken = (foods.length === 0 ? 0 : base) + sum([...essentials, ...boosters].map(grams));
      perPath.push({
        unboosted: boosters.length > 0 ? shareOf(boosters, fault) : essentials.length > 0 ? 0 : 1,
        keyGrowth,
        keyEaten: foods.length === 0 ? keyGrowth / yieldOf(key!) : 0,
        waterRatio: sum(water.map(grams)) / taken,
      });
      firstFood.push(food.length);
      firstHelper.push(helpers.length);
      firstProduct.push(products.length);
    }
    firstPath.push(perPath.length);
  }
  return {
    firstPath: Int32Array.from(firstPath),
    firstFood: Int32Array.from(firstFood),
    foodResource: Int32Array.from(food, (f) => f.at),
    foodPerHalf: Float64Array.from(food, (f) => f.perHalf),
    foodGrowth: Float64Array.from(food, (f) => f.growth),
    foodEaten: Float64Array.from(food, (f) => f.eaten),
    firstHelper: Int32Array.from(firstHelper),
    helperResource: Int32Array.from(helpers, (h) => h.at),
    helperHalf: Float64Array.from(helpers, (h) => h.half),
    helperShare: Float64Array.from(helpers, (h) => h.share),
    unboosted: Float64Array.from(perPath, (p) => p.unboosted),
    keyGrowth: Float64Array.from(perPath, (p) => p.keyGrowth),
    keyEaten: Float64Array.from(perPath, (p) => p.keyEaten),
    waterRatio: Float64Array.from(perPath, (p) => p.waterRatio),
    firstProduct: Int32Array.from(firstProduct),
    productResource: Int32Array.from(products, (p) => p.at),
    productShare: Float64Array.from(products, (p) => p.share),
  };
}

function shareOf(boosters: readonly ColonTerm[], fault: (what: string) => never): number {
  const share = boosters[0]!.unboostedShare;
  return share !== null && share >= 0 && share <= 1 ? share : fault('unboosted share must lie in 0 to 1');
}

/** Resources that can never appear: not there on day 0, in no inflow, and made by nothing. */
export function absentResources({ resources, paths }: ColonParameters): ReadonlySet<string> {
  const made = new Set(paths.flatMap((path) => ofRole(path, 'product').map(({ resource }) => resource)));
  return new Set(
    resources
      .filter(({ name, startG, enters, mucinShare }) => startG === 0 && !enters && mucinShare === 0 && !made.has(name))
      .map(({ name }) => name),
  );
}
