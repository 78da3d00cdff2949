import { factorGrid, logSdOfCv, mean, type RandomSource, SelenoscopeError, stream } from '../base/index.js';
import { CELL_KINDS, isKnown, type NutrientColumn, nutSeleniumUgPerG, seleniumColumn } from '../foods/index.js';
import { ItemComposition } from './composition.js';
import { draw } from './draw-rule.js';
import type { Item } from './items.js';
import type { IntakeModel } from './model.js';
import { NUTRIENTS } from './nutrients.js';

/** Expected values need no draws; two keep the vectors from being empty. */
const NO_DRAWS = 2;

/** Selenium stands first among the nutrients: in the diary, too, its draws are read from the beginning. */
const SELENIUM_OFFSET = 0;

const NEVER_EATEN: Pick<Item, 'entries' | 'carries' | 'openAmounts' | 'byDay'> = {
  entries: [],
  carries: false,
  openAmounts: false,
  byDay: {
    day: new Int32Array(0),
    grams: new Float64Array(0),
    milligrams: undefined,
    totalMilligrams: 0,
    energyKcal: new Float64Array(0),
  },
};

/**
 * What foods hold that this person might eat, gram by gram: the foods of a diary and those that are not in it, by the
 * same rules. Draws have the name of the food, so that a food which stands in the diary already has the draws that its
 * diary entry has, and the origin of a cereal is one for all cereals, eaten or not.
 *
 * Everything is made when it is first asked for, and kept.
 *
 * @param index scenario j is scenario `index[j]` of the draws, as `conditionedIntake` left them; null where nothing was measured
 * @example new FoodContents(model, { seed: 1, person: 0 }, 1000, 'GB', null).expectedPerGram(food, 'energy') // 2.4 kcal
 */
export class FoodContents {
  private readonly composition: ItemComposition;
  private readonly expectation: ItemComposition;
  private readonly columns: readonly (NutrientColumn | undefined)[];
  private readonly positions: ReadonlyMap<string, number>;
  private readonly selenium: NutrientColumn;
  private readonly vectors = new Map<number, Float64Array>();
  private readonly expected = new Map<number, Float64Array>();
  private readonly labels = new Map<string, Float64Array>();

  constructor(
    readonly model: IntakeModel,
    readonly source: RandomSource,
    readonly draws: number,
    readonly country: string | null,
    readonly index: Int32Array | null,
  ) {
    this.composition = new ItemComposition(model, source, draws, country);
    this.expectation = new ItemComposition(model, source, NO_DRAWS, country);
    this.columns = NUTRIENTS.map((nutrient) => model.catalogue.column(nutrient));
    this.positions = new Map(NUTRIENTS.map((nutrient, position) => [nutrient, position]));
    this.selenium = seleniumColumn(model.catalogue);
  }

  /** How many scenarios a vector has: `draws`, or as many as `index` names. */
  get scenarios(): number {
    return this.index?.length ?? this.draws;
  }

  /**
   * Selenium of this person's own product (µg/g) in each scenario; a food without a value is drawn from foods like it,
   * Brazil nuts from the regions where they grow. Kept, not to be changed.
   */
  seleniumUgPerGram(food: number): Float64Array {
    const known = this.vectors.get(food);
    if (known) return known;
    const made = this.again(this.drawn(food));
    this.vectors.set(food, made);
    return made;
  }

  /**
   * Expected amount of a nutrient in one gram, in the unit of the food tables. Where the table has no value it is what
   * like foods hold: unknown is never zero. Selenium is the mean of its scenarios, after what was measured.
   * @throws SelenoscopeError `foods.nutrient.unknown` for a nutrient that is not followed or that no table carries
   */
  expectedPerGram(food: number, nutrient: string): number {
    const position = this.positions.get(nutrient);
    if (position === undefined || this.columns[position] === undefined)
      throw new SelenoscopeError({ code: 'foods.nutrient.unknown', nutrient });
    return this.expectedOf(food)[position]!;
  }

  /** The same for all of {@link NUTRIENTS} at once, in their order; NaN for one that no table carries. Not to be changed. */
  expectedOf(food: number): Float64Array {
    const known = this.expected.get(food);
    if (known) return known;
    const item = this.itemOf(food);
    const made = Float64Array.from(this.columns, (column) => {
      if (column === undefined) return Number.NaN;
      if (column === this.selenium) return mean(this.seleniumUgPerGram(food));
      const value = valueIn(column, food);
      return (Number.isNaN(value) ? this.expectation.filled(item, column, 0).mean : value) / 100;
    });
    this.expected.set(food, made);
    return made;
  }

  /**
   * Content of a product of this form against its label, one value for each scenario: that of the diary where one of
   * the same form and route is taken already.
   */
  labelContent(form: string, route: 'oral' | 'iv'): Float64Array {
    const key = `${route === 'iv' ? 'infusion' : 'supplement'}:${form}`;
    const known = this.labels.get(key);
    if (known) return known;
    const label = factorGrid(logSdOfCv(this.model.parameters.get('dose.label.cv', 'fraction')));
    const indices = stream(this.source, `dose.${key}.content`).gridIndices(this.draws);
    const made = this.again(Float64Array.from(indices, (k) => label[k]!));
    this.labels.set(key, made);
    return made;
  }

  private again(draws: Float64Array): Float64Array {
    return this.index === null ? draws : Float64Array.from(this.index, (i) => draws[i]!);
  }

  private drawn(food: number): Float64Array {
    const { model, composition, selenium } = this;
    const item = this.itemOf(food);
    if (item.food!.isBrazilNut) return nutSeleniumUgPerG(model.parameters, this.source, this.draws);
    const value = valueIn(selenium, food);
    const rule = Number.isNaN(value)
      ? composition.filled(item, selenium, SELENIUM_OFFSET)
      : composition.stated(item, selenium, SELENIUM_OFFSET, value);
    const per100g = draw(rule, this.draws);
    for (let i = 0; i < per100g.length; i++) per100g[i]! /= 100;
    return per100g;
  }

  /** A food as the engine would see it in a diary, without any entry. */
  private itemOf(index: number): Item {
    const food = this.model.catalogue.food(index);
    return { key: food.id, index, food, name: food.name, group: food.group, ...NEVER_EATEN };
  }
}

/** Per 100 g; NaN where the table does not know, as a cell of another kind than known may still hold a number. */
const valueIn = (column: NutrientColumn, food: number): number =>
  isKnown(CELL_KINDS[column.kind[food]!]!) && !Number.isNaN(column.mantissa[food]!) ? column.value[food]! : Number.NaN;
