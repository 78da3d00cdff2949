import { SelenoscopeError } from '../base/index.js';
import type { Food, FoodCatalogue, NutrientColumn, NutrientInfo } from './catalogue.js';
import { CompiledCells } from './compiled-cells.js';
import { type Distributions, distributions, type Grouping } from './compiled-distributions.js';
import { CompiledFile } from './compiled-file.js';
import { CompiledFoods } from './compiled-foods.js';
import type { Cell } from './composition.js';

/**
 * Opens the compiled food file that `packages/data` writes. Nothing is unpacked before it is asked for: names, columns
 * and class distributions are read on first use and kept.
 *
 * @param bytes the whole file; not changed, and kept as long as the catalogue lives
 * @throws SelenoscopeError `foods.compiled.unreadable` where the bytes are not such a file, or only a part of one
 * @example openCatalogue(bytes).cell(openCatalogue(bytes).indexOf('sr28:12078'), 'selenium').value // 1917
 */
export function openCatalogue(bytes: Uint8Array): FoodCatalogue {
  return new CompiledCatalogue(new CompiledFile(bytes));
}

/** A nutrient that no table has is unknown in every food, like any other gap. */
const NOT_CARRIED: Cell = { value: null, unit: '', kind: 'missing', source: 'no loaded table has such a column' };

class CompiledCatalogue implements FoodCatalogue {
  readonly size: number;
  readonly hash: string;
  readonly nutrients: readonly NutrientInfo[];
  private readonly numberOf: ReadonlyMap<string, number>;
  private readonly foods: CompiledFoods;
  private readonly cells: CompiledCells;
  private readonly spreads = new Map<string, Distributions>();
  private grouping: Grouping | undefined;

  constructor(private readonly file: CompiledFile) {
    this.size = file.size;
    this.hash = file.hash;
    this.nutrients = file.header.nutrients;
    this.numberOf = new Map(file.header.nutrients.map((nutrient, i) => [nutrient.key, i]));
    this.foods = new CompiledFoods(file);
    this.cells = new CompiledCells(file);
  }

  indexOf(id: string): number {
    return this.foods.indexOf(id);
  }

  food(index: number): Food {
    this.check(index);
    return this.foods.food(index);
  }

  cell(index: number, nutrient: string): Cell {
    this.check(index);
    const number = this.numberOf.get(nutrient);
    return number === undefined ? NOT_CARRIED : this.cells.cell(index, number);
  }

  column(nutrient: string): NutrientColumn | undefined {
    const number = this.numberOf.get(nutrient);
    return number === undefined ? undefined : this.cells.column(number);
  }

  classDistribution(index: number, nutrient: string) {
    this.check(index);
    return this.spread(nutrient).ofFood(index);
  }

  groupDistribution(group: string | null, nutrient: string) {
    const number = group === null ? null : this.file.header.groups.findIndex((g) => g.code === group);
    return this.spread(nutrient).ofGroup(number);
  }

  private known(nutrient: string): number {
    const number = this.numberOf.get(nutrient);
    if (number === undefined) throw new SelenoscopeError({ code: 'foods.nutrient.unknown', nutrient });
    return number;
  }

  private check(index: number): void {
    if (!(Number.isInteger(index) && index >= 0 && index < this.size))
      throw new SelenoscopeError({ code: 'foods.index.outside', index, size: this.size });
  }

  private spread(nutrient: string): Distributions {
    let spread = this.spreads.get(nutrient);
    if (spread === undefined) {
      this.grouping ??= groupingOf(this.file);
      spread = distributions(this.cells.column(this.known(nutrient)), this.grouping);
      this.spreads.set(nutrient, spread);
    }
    return spread;
  }
}

function groupingOf(file: CompiledFile): Grouping {
  const { columns, groups, imputeClasses, tables } = file.header;
  const classOf = new Uint16Array(file.size);
  const tableOf = new Uint8Array(file.size);
  for (let i = 0; i < file.size; i++) classOf[i] = file.imputeClass(i);
  tables.forEach(({ first, foods }, table) => {
    tableOf.fill(table, first, first + foods);
  });
  return {
    classOf,
    groupOf: file.bytes.subarray(file.body + columns.group, file.body + columns.group + file.size),
    tableOf,
    isGroup: (klass) => !imputeClasses[klass]!.includes(':'),
    isApart: (food) => file.byte(columns.brazilNut, food) === 1,
    classes: imputeClasses.length,
    groups: groups.length,
    tables: tables.length,
  };
}
