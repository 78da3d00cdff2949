import { type Base, KernelCode, NONE, type Value } from './kernel-code.js';
import type { CompartmentLayout, KernelEquations } from './kernel-layout.js';

/** Water that a compartment is taken to hold at least, so that an emptied one has finite concentrations. */
const LEAST_LITRES = 1e-12;
/** Growth of a group, per day, below which its paths are not weighed against each other: no digits are left. */
const LEAST_GROWTH = 1e-25;
const LITRES_PER_GRAM_OF_WATER = 0.001;

/** The addresses that a function is called with: a compartment, its part of a state, and of a derivative. */
export const COMPARTMENT: Base = 0;
export const STATE: Base = 1;
export const OUT: Base = 2;

/** Reads a number of the equations that does not change within a run. */
export type FixedNumber = (equations: KernelEquations) => number;

interface PathValues {
  readonly foods: readonly {
    readonly resource: number;
    readonly perHalf: Value;
    readonly growth: Value;
    readonly eaten: Value;
    readonly taken: Value;
  }[];
  readonly helpers: readonly {
    readonly resource: number;
    readonly half: Value;
    readonly share: Value;
    readonly limit: Value;
    readonly c: Value;
  }[];
  readonly perCrowd: Value;
  /** Σ μλ before boosters, and Σ μλ/Y */
  readonly base: Value;
  readonly appetite: Value;
  /** of foods alone: 0 where the path has a key */
  readonly foodAppetite: Value;
  readonly help: Value;
  /** 1 − n */
  readonly helped: Value;
  readonly boost: Value;
  readonly growth: Value;
  readonly waterRatio: Value;
  readonly products: readonly { readonly place: number; readonly share: Value }[];
}

/**
 * What microbes do in one compartment, written out: growth, uptake and products in g/d, and their slopes.
 *
 * A path takes and makes, for each g of microbes at full pH, a row of amounts; the rate is that row times the mass of the
 * group, its share of the pH, and the weight G/ΣG of the path among those of the group.
 */
export class KernelRates {
  readonly code: KernelCode = new KernelCode();
  private readonly one: Value;

  /** The numbers in `constants` are asked for in the same order by every function, so that they share one place. */
  constructor(
    readonly equations: KernelEquations,
    readonly layout: CompartmentLayout,
    private readonly constants: (name: string, value: FixedNumber) => number,
  ) {
    this.one = this.code.constant(1);
  }

  fixed(name: string, value: FixedNumber): Value {
    return this.code.load('fixed', this.constants(name, value));
  }

  own(offset: number): Value {
    return this.code.load(COMPARTMENT, offset);
  }

  state(place: number): Value {
    return this.code.load(STATE, this.equations.size + place);
  }

  litres(): Value {
    const { code } = this;
    const water = this.state(this.equations.water);
    return code.max(code.mul(water, code.constant(LITRES_PER_GRAM_OF_WATER)), code.constant(LEAST_LITRES));
  }

  perLitre(): Value {
    return this.code.div(this.one, this.litres());
  }

  concentration(resource: number): Value {
    const { code, equations } = this;
    return code.mul(code.max(this.state(equations.groups + resource), code.constant(0)), this.perLitre());
  }

  /** mmol of acids, and the litres they count in for the pH */
  private acids(): { readonly millimoles: Value; readonly perLitre: Value } {
    const { code, equations } = this;
    const { acids } = equations;
    const parts = [...acids].map((place, a) =>
      code.mul(
        this.state(place),
        this.fixed(`acid ${a}`, (e) => e.acidPerGram[a]!),
      ),
    );
    const litres = code.add(
      this.litres(),
      this.fixed('added', (e) => e.pHLitresAdded),
    );
    return { millimoles: code.sum(parts), perLitre: code.div(this.one, litres) };
  }

  private pH(): Value {
    const { code, layout } = this;
    const { millimoles, perLitre } = this.acids();
    const drop = code.mul(
      this.fixed('pHPerMm', (e) => e.pHPerMm),
      code.mul(millimoles, perLitre),
    );
    const free = code.sub(
      this.fixed('pHAtNoAcids', (e) => e.pHAtNoAcids),
      drop,
    );
    return code.add(this.own(layout.fixedPH), code.mul(this.own(layout.pHMoves), free));
  }

  /** Slopes of the pH by the acids, and by the water (last). */
  private pHSlopes(): Value[] {
    const { code, equations, layout } = this;
    const { millimoles, perLitre } = this.acids();
    const by = code.mul(
      this.own(layout.pHMoves),
      code.mul(
        this.fixed('pHPerMm', (e) => e.pHPerMm),
        perLitre,
      ),
    );
    const byAcids = [...equations.acids].map((_, a) =>
      code.sub(
        NONE,
        code.mul(
          by,
          this.fixed(`acid ${a}`, (e) => e.acidPerGram[a]!),
        ),
      ),
    );
    const byWater = code.mul(code.mul(by, code.mul(millimoles, perLitre)), code.constant(LITRES_PER_GRAM_OF_WATER));
    return [...byAcids, byWater];
  }

  private share(group: number): Value {
    const { code, layout } = this;
    const slope = this.own(layout.shareSlope + group);
    return code.add(this.own(layout.shareAtZero + group), code.mul(slope, this.pH()));
  }

  private path(p: number): PathValues {
    const { code, equations } = this;
    const { paths, groups } = equations;
    const from = paths.firstFood[p]!;
    const to = paths.firstFood[p + 1]!;
    const list = [...Array(to - from).keys()].map((i) => from + i);
    const over = list.map((f) =>
      code.mul(
        this.concentration(paths.foodResource[f]!),
        this.fixed(`foodPerHalf ${f}`, (e) => e.paths.foodPerHalf[f]!),
      ),
    );
    const perCrowd = list.length > 0 ? code.div(this.one, code.sum([this.one, ...over])) : NONE;
    const foods = list.map((f, i) => {
      const limit = code.mul(over[i]!, perCrowd);
      const eaten = this.fixed(`foodEaten ${f}`, (e) => e.paths.foodEaten[f]!);
      const growth = this.fixed(`foodGrowth ${f}`, (e) => e.paths.foodGrowth[f]!);
      return {
        resource: paths.foodResource[f]!,
        perHalf: this.fixed(`foodPerHalf ${f}`, (e) => e.paths.foodPerHalf[f]!),
        growth,
        eaten,
        grows: code.mul(growth, limit),
        taken: code.mul(eaten, limit),
      };
    });
    const helpers = [];
    for (let k = paths.firstHelper[p]!; k < paths.firstHelper[p + 1]!; k++) {
      const c = this.concentration(paths.helperResource[k]!);
      const half = this.fixed(`helperHalf ${k}`, (e) => e.paths.helperHalf[k]!);
      const share = this.fixed(`helperShare ${k}`, (e) => e.paths.helperShare[k]!);
      helpers.push({ resource: paths.helperResource[k]!, half, share, c, limit: code.div(c, code.add(c, half)) });
    }
    const base =
      list.length > 0
        ? code.sum(foods.map(({ grows }) => grows))
        : this.fixed(`keyGrowth ${p}`, (e) => e.paths.keyGrowth[p]!);
    const foodAppetite = code.sum(foods.map(({ taken }) => taken));
    const appetite = list.length > 0 ? foodAppetite : this.fixed(`keyEaten ${p}`, (e) => e.paths.keyEaten[p]!);
    const help = helpers.length > 0 ? helpers.map(({ limit }) => limit).reduce((a, b) => code.mul(a, b)) : this.one;
    const unboosted = this.fixed(`unboosted ${p}`, (e) => e.paths.unboosted[p]!);
    const needed = paths.unboosted[p] === 0;
    const helped = needed ? this.one : code.sub(this.one, unboosted);
    const boost = helpers.length === 0 ? this.one : needed ? help : code.add(unboosted, code.mul(helped, help));
    const products = [];
    for (let k = paths.firstProduct[p]!; k < paths.firstProduct[p + 1]!; k++)
      products.push({
        place: groups + paths.productResource[k]!,
        share: this.fixed(`productShare ${k}`, (e) => e.paths.productShare[k]!),
      });
    return {
      foods,
      helpers,
      perCrowd,
      base,
      appetite,
      foodAppetite,
      help,
      helped,
      boost,
      growth: this.times(base, boost),
      waterRatio: paths.waterRatio[p] === 0 ? NONE : this.fixed(`waterRatio ${p}`, (e) => e.paths.waterRatio[p]!),
      products,
    };
  }

  private times(a: Value, b: Value): Value {
    return a === this.one ? b : b === this.one ? a : this.code.mul(a, b);
  }

  private pathsOf(group: number): PathValues[] {
    const { firstPath } = this.equations.paths;
    const values = [];
    for (let p = firstPath[group]!; p < firstPath[group + 1]!; p++) values.push(this.path(p));
    return values;
  }

  private perTotal(paths: readonly PathValues[]): Value {
    const { code } = this;
    return code.div(this.one, code.max(code.sum(paths.map(({ growth }) => growth)), code.constant(LEAST_GROWTH)));
  }

  /** Adds to `row`, at each place that a path changes, what `takes` (of foods and helpers) and `growth` come to. */
  private addRow(
    row: Value[],
    group: number,
    path: PathValues,
    takes: readonly { readonly resource: number; readonly grams: Value }[],
    growth: Value,
  ): void {
    const { code, equations } = this;
    const put = (place: number, value: Value) => {
      row[place] = code.add(row[place]!, value);
    };
    const uptake = code.sum(takes.map(({ grams }) => grams));
    for (const { resource, grams } of takes) {
      const place = equations.groups + resource;
      row[place] = code.sub(row[place]!, grams);
    }
    const water = code.mul(uptake, path.waterRatio);
    if (water !== NONE) row[equations.water] = code.sub(row[equations.water]!, water);
    put(group, growth);
    const made = code.sub(code.add(uptake, water), growth);
    for (const { place, share } of path.products) put(place, code.mul(made, share));
  }

  private takes(path: PathValues, factor: Value): { resource: number; grams: Value }[] {
    const { code } = this;
    const eats = this.times(factor, path.boost);
    const helped = this.times(this.times(factor, path.helped), this.times(path.help, path.appetite));
    return [
      ...path.foods.map(({ resource, taken }) => ({ resource, grams: this.times(eats, taken) })),
      ...path.helpers.map(({ resource, share }) => ({ resource, grams: code.mul(helped, share) })),
    ];
  }

  /** Adds growth, uptake and products (g/d) to `out`, one value for each place of the state. */
  addRates(out: Value[]): void {
    const { code, equations } = this;
    for (let g = 0; g < equations.groups; g++) {
      const paths = this.pathsOf(g);
      const scale = code.mul(this.state(g), this.share(g));
      const perTotal = paths.length > 1 ? code.mul(scale, this.perTotal(paths)) : NONE;
      for (const path of paths) {
        const weight = paths.length > 1 ? code.mul(path.growth, perTotal) : scale;
        this.addRow(out, g, path, this.takes(path, weight), code.mul(weight, path.growth));
      }
    }
  }

  /** Adds the slopes of {@link addRates} to a matrix of values, row = rate, column = state. */
  addSlopes(matrix: Value[][]): void {
    const { code, equations, layout } = this;
    const { groups, size, water } = equations;
    const perLitre = this.perLitre();
    const byPH: Value[] = Array<Value>(size).fill(NONE);
    const eaten = new Set<number>();
    const empty = (): Value[] => Array<Value>(size).fill(NONE);
    const addColumn = (column: number, factor: Value, row: readonly Value[]) => {
      row.forEach((value, i) => {
        matrix[i]![column] = code.add(matrix[i]![column]!, code.mul(factor, value));
      });
    };
    for (let g = 0; g < groups; g++) {
      const paths = this.pathsOf(g);
      const mass = this.state(g);
      const share = this.share(g);
      const several = paths.length > 1;
      const perTotal = several ? this.perTotal(paths) : NONE;
      const scale = code.mul(code.mul(mass, share), perLitre);
      // of each path: what it takes and makes, and how that changes with each resource
      const rows: Value[][] = [];
      const slopes: Map<number, Value[]>[] = [];
      for (const path of paths) {
        const row = empty();
        this.addRow(row, g, path, this.takes(path, this.one), path.growth);
        rows.push(row);
        slopes.push(this.pathSlopes(g, path));
      }
      const columns = new Set(slopes.flatMap((of) => [...of.keys()]));
      for (const column of columns) eaten.add(column);
      const growthBy = (p: number, column: number): Value => slopes[p]!.get(column)?.[g] ?? NONE;
      const ofGroup = empty();
      paths.forEach((path, p) => {
        const weight = several ? code.mul(path.growth, perTotal) : this.one;
        for (let i = 0; i < size; i++) {
          const part = rows[p]![i]!;
          if (part !== NONE) ofGroup[i] = code.add(ofGroup[i]!, this.times(weight, part));
        }
        for (const column of columns) {
          const own = slopes[p]!.get(column);
          if (own) addColumn(column, this.times(scale, weight), own);
          if (!several) continue;
          const total = code.sum(paths.map((_, q) => growthBy(q, column)));
          const weightBy = code.mul(code.sub(growthBy(p, column), code.mul(weight, total)), perTotal);
          addColumn(column, code.mul(scale, weightBy), rows[p]!);
        }
      });
      addColumn(g, share, ofGroup);
      const moved = code.mul(mass, this.own(layout.shareSlope + g));
      ofGroup.forEach((part, i) => {
        byPH[i] = code.add(byPH[i]!, code.mul(moved, part));
      });
    }
    // more water thins everything: dc/dW = −c/W, and the slopes by mass hold 1/W already
    const thins = code.constant(LITRES_PER_GRAM_OF_WATER);
    const pHSlopes = this.pHSlopes();
    for (let i = 0; i < size; i++) {
      const row = matrix[i]!;
      const thinned = code.sum([...eaten].map((j) => code.mul(row[j]!, this.concentration(j - groups))));
      const places = [...equations.acids, water];
      row[water] = code.sub(row[water]!, code.mul(thinned, thins));
      places.forEach((place, a) => {
        row[place] = code.add(row[place]!, code.mul(byPH[i]!, pHSlopes[a]!));
      });
    }
  }

  /** What a path takes and makes more with each concentration: by the place of the resource. */
  private pathSlopes(group: number, path: PathValues): Map<number, Value[]> {
    const { code, equations } = this;
    const { groups, size } = equations;
    const { foods, helpers, helped, help, appetite, base, boost } = path;
    const slopes = new Map<number, Value[]>();
    const of = (resource: number): Value[] => {
      const row = slopes.get(groups + resource) ?? Array<Value>(size).fill(NONE);
      slopes.set(groups + resource, row);
      return row;
    };
    // λ of one food by another is (δ − λ) · perHalf / crowd
    for (const food of foods) {
      const pull = code.mul(food.perHalf, path.perCrowd);
      const boosted = this.times(pull, boost);
      const helpedBy = code.mul(pull, this.times(helped, help));
      const hungrier = code.mul(helpedBy, code.sub(food.eaten, path.foodAppetite));
      const takes = [
        ...foods.map((one) => ({
          resource: one.resource,
          grams: code.mul(boosted, code.sub(one === food ? food.eaten : NONE, one.taken)),
        })),
        ...helpers.map(({ resource, share }) => ({ resource, grams: code.mul(hungrier, share) })),
      ];
      this.addRow(of(food.resource), group, path, takes, code.mul(boosted, code.sub(food.growth, base)));
    }
    helpers.forEach((helper, k) => {
      const others = helpers.reduce(
        (product, one, o) => (o === k ? product : this.times(product, one.limit)),
        this.one,
      );
      const below = code.add(helper.c, helper.half);
      const helpBy = this.times(others, code.div(helper.half, code.mul(below, below)));
      const more = this.times(helped, helpBy);
      const takes = [
        ...foods.map(({ resource, taken }) => ({ resource, grams: code.mul(more, taken) })),
        ...helpers.map(({ resource, share }) => ({ resource, grams: code.mul(code.mul(more, appetite), share) })),
      ];
      this.addRow(of(helper.resource), group, path, takes, code.mul(more, base));
    });
    return slopes;
  }
}
