import { foods } from '../../../model/index.js';
import { isNamedBy, type OwnFood } from './options.js';
import { isStated } from './portion.js';
import type { Typed } from './typed.js';

/** What the tables have for a text, and the own foods that it names with the measure that was typed. */
export async function answerTo(typed: Typed, own: readonly OwnFood[], most: number, date?: string) {
  // a millilitre of a food weighs what its entry will
  const unit = typed.unit === null || (isStated(typed.unit) && typed.unit !== 'ml') ? null : typed.unit;
  const asked = unit === null ? [] : own.filter((one) => one.line && isNamedBy(one, typed)).slice(0, most);
  const [lines, known] = await Promise.all([
    foods.search(typed.inEnglish ?? '', most, unit, date),
    asked.length === 0
      ? []
      : foods.lines(
          asked.map(({ food }) => food),
          asked.map(() => unit),
          date,
        ),
  ]);
  const lineOf = new Map(asked.map(({ food }, i) => [food, known[i]]));
  const used = own.map((one) => ({ ...one, line: lineOf.get(one.food) ?? one.line }));
  return { lines, used: asked.length === 0 ? own : used };
}
