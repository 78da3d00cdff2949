import { kindOf } from '../diary/index.js';
import type { FoodDetail } from '../protocol.js';
import type { FoodsEngine } from './engine.js';
import { lineOf } from './lines.js';

/** A food opened down to its cells. */
export function foodDetail(engine: FoodsEngine, id: string): FoodDetail | null {
  const line = lineOf(engine, id);
  if (line === null) return null;
  const [kind, own] = kindOf(id);
  const like = kind === 'product' ? (engine.kept.products.get(own)?.like ?? null) : kind === 'recipe' ? null : id;
  const index = like === null ? -1 : engine.catalogue.indexOf(like);
  if (index < 0) return { ...line, cells: [], group: '', table: '' };
  const food = engine.catalogue.food(index);
  const cells = engine.catalogue.nutrients.map(({ key, name, unit }) => {
    const cell = engine.catalogue.cell(index, key);
    return {
      nutrient: key,
      name,
      unit,
      value: cell.value,
      kind: cell.kind,
      n: cell.n ?? null,
      se: cell.se ?? null,
      min: cell.min ?? null,
      max: cell.max ?? null,
      source: cell.source,
    };
  });
  // what this program is about comes first
  cells.sort((a, b) => Number(b.nutrient === 'selenium') - Number(a.nutrient === 'selenium'));
  return { ...line, cells, group: food.groupName, table: food.table };
}
