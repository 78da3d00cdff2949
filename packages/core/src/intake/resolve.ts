import type { Problem, Rows } from '../base/index.js';
import type { Food, FoodCatalogue, FoodSearch } from '../foods/index.js';
import { type AmountLimit, limitFor } from './amounts-limits.js';
import { portionsOf } from './amounts-portions.js';
import { type Unit, unitOf } from './amounts-units.js';
import type { Diary, Entry, FoodEntry, RawDiary, RawEntry, Rejected } from './diary.js';
import { type FoodMapping, settledFoods } from './mapping.js';
import { overfullDays, type Settled } from './resolve-days.js';
import { dosePrefix, readDose } from './resolve-dose.js';
import { amountDoubt } from './resolve-doubt.js';
import { FoodFinder, type FoodFound, indexOfId, looksLikeId } from './resolve-food.js';
import { gramsOf, type UnitAnswer, type UnitContext, type UnitWeight, unitWeight } from './resolve-grams.js';
import { groupOfCategory } from './resolve-groups.js';
import { Remarks } from './resolve-remarks.js';
import { isSupplement, supplementAsFood, supplementByName, supplementInExport } from './resolve-supplement.js';

export interface ResolveContext {
  readonly catalogue: FoodCatalogue;
  readonly search: FoodSearch;
  /** what the person has settled before */
  readonly mapping?: FoodMapping | undefined;
  /** rows of household-portions.csv: everyday weights for what a food's own table lacks */
  readonly portions?: Rows | undefined;
  /** ISO code; decides the size of a pint */
  readonly country?: string | null | undefined;
}

/**
 * Settles a diary: text to food, unit to grams, `supplement:FORM` to a dose. Rows in = entries + rejected.
 *
 * A food that is not found with confidence stays an entry without a food, with its best candidates; it is never guessed
 * in silence. An amount that cannot be right (a slip of unit or digit) is rejected with a question. Rows that carry
 * their own nutrients stay entries even where neither food nor weight is known.
 *
 * @example resolveDiary(readDiary(bytes, { file }), { catalogue, search, portions: loadTable('household-portions') })
 */
export function resolveDiary(raw: RawDiary, context: ResolveContext): Diary {
  const resolver = new Resolver(raw, context);
  const settled = raw.entries.map((entry) => resolver.settle(entry));
  const overfull = overfullDays(raw.entries, settled, context.catalogue, raw.file);
  const entries: Entry[] = [];
  const rejected: Rejected[] = [...raw.rejected];
  settled.forEach((result, i) => {
    const problem = 'problem' in result ? result.problem : overfull.get(i);
    const entry = raw.entries[i]!;
    if (problem) rejected.push({ row: entry.row, text: textOfRow(entry), problem });
    else if ('entry' in result) entries.push(result.entry);
  });
  rejected.sort((a, b) => a.row - b.row);
  const { kind, file, rowsIn } = raw;
  return { kind, file, rowsIn, entries, rejected, notices: [...raw.notices, ...resolver.notices()] };
}

const textOfRow = ({ food, amount, unit }: RawEntry): string =>
  [food, amount, unit]
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, 160);

/** What a text and a unit mean, whatever the row: understood once, because diaries repeat themselves. */
interface Meaning {
  readonly isDose: boolean;
  readonly asFood: boolean;
  /** a supplement that an export lists among the foods */
  readonly exported: boolean;
  readonly unit: Unit | null;
  readonly found: FoodFound | null;
  readonly food: Food | null;
  readonly groupHint: string | null;
  readonly limit: AmountLimit;
  /** undefined where it depends on the row's amount */
  readonly weight: UnitAnswer | undefined;
}

class Resolver {
  private readonly finder: FoodFinder;
  private readonly units: UnitContext;
  private readonly remarks: Remarks;
  private readonly mappingProblems: readonly Problem[];
  private readonly meanings = new Map<string, Meaning>();

  constructor(
    private readonly raw: RawDiary,
    private readonly context: ResolveContext,
  ) {
    const settled = settledFoods(context.mapping, context.catalogue);
    this.finder = new FoodFinder(context.search, settled);
    this.units = {
      file: raw.file,
      portions: portionsOf(context.portions ?? []),
      settled,
      country: context.country ?? null,
    };
    this.remarks = new Remarks(raw.file);
    this.mappingProblems = [...(context.mapping?.rejected ?? []).map((row) => row.problem), ...settled.problems];
  }

  notices(): Problem[] {
    return [...this.mappingProblems, ...this.remarks.notices()];
  }

  settle(raw: RawEntry): Settled {
    const { file } = this.raw;
    const meaning = this.meaningOf(raw);
    if (meaning.isDose) {
      const read = readDose(raw, file);
      if ('problem' in read) return read;
      this.remarks.dose(read.dose, raw.food);
      return { entry: read.dose };
    }
    const supplement = meaning.exported ? supplementInExport(raw, file) : null;
    if (supplement) {
      if ('problem' in supplement) return supplement;
      this.remarks.carriedDose(supplement.dose);
      return { entry: supplement.dose };
    }
    if (meaning.exported && typeof raw.carried?.['selenium'] !== 'number') {
      const read = supplementByName(raw, file);
      if ('problem' in read) return read;
      this.remarks.doseByName(read.dose);
      return { entry: read.dose };
    }
    if (meaning.asFood) {
      const place = { file, row: raw.row, field: 'food' };
      return { problem: { code: 'diary.dose.asFood', place, came: raw.food.slice(0, 80) } };
    }
    return this.settleFood(raw, meaning);
  }

  private meaningOf(raw: RawEntry): Meaning {
    const carries = raw.carried !== undefined;
    const key = `${raw.food}\0${raw.unit}\0${raw.category}\0${carries}`;
    let meaning = this.meanings.get(key);
    if (meaning === undefined) {
      meaning = this.understand(raw, carries);
      this.meanings.set(key, meaning);
    }
    return meaning;
  }

  private understand(raw: RawEntry, carries: boolean): Meaning {
    const unit = raw.unit === null ? null : unitOf(raw.unit, this.units.country);
    const isDose = dosePrefix(raw.food) !== null;
    const asFood = !isDose && !carries && supplementAsFood(raw);
    const exported = !isDose && carries && isSupplement(raw);
    const found = isDose || asFood ? null : this.find(raw, carries);
    const food = found === null || found.food === null ? null : this.context.catalogue.food(found.food);
    const weight = found === null || unit === null ? undefined : this.weigh(raw, food, found);
    const groupHint = groupOfCategory(raw.category);
    const limit = limitFor(food, groupHint, raw.food);
    return { isDose, asFood, exported, unit, found, food, groupHint, limit, weight };
  }

  /** The food of a text, or null for an id that no table has. */
  private find(raw: RawEntry, carries: boolean): FoodFound | null {
    if (looksLikeId(raw.food)) {
      const food = indexOfId(this.context.catalogue, raw.food);
      if (food >= 0) return { food, matchedBy: 'id', confidence: 1, candidates: [] };
      // exports name foods freely ("brand:bar"); in a diary of one's own it was meant as an id
      if (!carries) return null;
    }
    return this.finder.find(raw.food, raw.unit, groupOfCategory(raw.category));
  }

  private weigh(raw: RawEntry, food: Food | null, found: FoodFound): UnitAnswer {
    const likeliest = found.candidates[0];
    return unitWeight(
      {
        raw,
        food,
        likeliest: likeliest === undefined ? null : this.context.catalogue.food(likeliest.index),
        group: food?.group ?? groupOfCategory(raw.category),
      },
      this.units,
    );
  }

  private settleFood(raw: RawEntry, meaning: Meaning): Settled {
    const { found, food } = meaning;
    const place = { file: this.raw.file, row: raw.row };
    if (found === null)
      return { problem: { code: 'diary.food.unknownId', place: { ...place, field: 'food' }, came: raw.food } };
    // a bare number in an export may count servings; its nutrients are known without it
    const unweighed = raw.amount === null || (raw.unit === null && raw.carried !== undefined);
    const answer = unweighed ? null : (meaning.weight ?? this.weigh(raw, food, found));
    // a row that carries its nutrients needs no weight
    if (answer && 'problem' in answer && raw.carried === undefined)
      return { problem: { ...answer.problem, place: { ...place, field: 'unit' } } as Problem };
    const weight = answer === null || 'problem' in answer ? null : answer;
    const grams = weight === null || raw.amount === null ? null : gramsOf(raw.amount, weight);
    const { file, seleniumHeader } = this.raw;
    const doubt = amountDoubt(raw, { unit: meaning.unit, food, grams, limit: meaning.limit, file, seleniumHeader });
    if (doubt) return { problem: doubt };
    if (weight) this.remarks.weight(raw, weight);
    return { entry: foodEntry(raw, meaning, found, grams, weight) };
  }
}

function foodEntry(
  raw: RawEntry,
  { groupHint }: Meaning,
  found: FoodFound,
  grams: number | null,
  weight: UnitWeight | null,
): FoodEntry {
  const { row, date, time, meal, carried } = raw;
  return {
    kind: 'food',
    row,
    date,
    ...(time !== undefined && { time }),
    ...(meal !== undefined && { meal }),
    text: raw.food,
    food: found.food,
    matchedBy: found.matchedBy,
    confidence: found.confidence,
    grams,
    basis: grams === null || weight === null ? 'none' : weight.basis,
    ...(carried !== undefined && { carried }),
    ...(groupHint !== null && { groupHint }),
    ...(found.food === null && { candidates: found.candidates }),
  };
}
