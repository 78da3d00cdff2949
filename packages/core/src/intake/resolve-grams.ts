import type { Problem } from '../base/index.js';
import type { Food } from '../foods/index.js';
import { MOST_PIECES_WITHOUT_UNIT } from './amounts-limits.js';
import { gramsOfMeasure, gramsOfMedium, gramsOfOne, gramsPerMillilitre, labelsOf } from './amounts-measures.js';
import { namedPiece, type Portion, portionFor } from './amounts-portions.js';
import { exactProduct, statedSize, unitOf } from './amounts-units.js';
import type { FoodEntry, RawEntry } from './diary.js';
import type { SettledFoods } from './mapping.js';
import { isPoured } from './resolve-groups.js';

/** What one unit weighs, and how that is known. */
export interface UnitWeight {
  readonly gramsPerUnit: number;
  readonly basis: FoodEntry['basis'];
  /** an everyday weight that no table of this food gives, in words ("slice = 36 g") */
  readonly assumed?: string;
  /** true where one millilitre was taken as one gram */
  readonly asWater?: boolean;
}

/** What is asked: a unit of a food, or of a text for which no food was found. */
export interface UnitQuestion {
  readonly raw: RawEntry;
  readonly food: Food | null;
  /** the likeliest food where none is settled: its pieces weigh about the same */
  readonly likeliest: Food | null;
  readonly group: string | null;
}

export interface UnitContext {
  readonly file: string;
  readonly portions: readonly Portion[];
  readonly settled: SettledFoods;
  readonly country: string | null;
}

export type UnitAnswer = UnitWeight | { readonly problem: Problem };

/** Grams of one unit. Order: weight, mapping file, the food's own measures, its density, everyday portions. */
export function unitWeight(question: UnitQuestion, context: UnitContext): UnitAnswer {
  const { raw } = question;
  if (raw.unit === null) return withoutUnit(question, context);
  const unit = unitOf(raw.unit, context.country);
  if (unit.kind === 'weight') return { gramsPerUnit: unit.grams, basis: 'weight' };
  const settled = context.settled.gramsOf(raw.food, raw.unit);
  if (settled !== null) return { gramsPerUnit: settled, basis: 'measure' };
  const piece = namedPiece(context.portions, raw.food, raw.unit);
  if (piece !== null) return weightOfPortion(piece, question);
  const measure = question.food && gramsOfMeasure(question.food, raw.unit, raw.food);
  if (measure !== null) return { gramsPerUnit: measure, basis: 'measure' };
  return (
    (unit.kind === 'volume' ? ofVolume(unit.millilitres, question) : null) ??
    ofPortion(raw.unit, question, context) ??
    ofLikeliest(raw.unit, question) ??
    ofStatedSize(raw.unit, question) ??
    (unit.kind === 'volume' ? ofUnknownLiquid(unit.millilitres, question) : null) ??
    unknownUnit(question, context)
  );
}

function ofVolume(millilitres: number, { raw, food, group }: UnitQuestion): UnitWeight | null {
  const density = food && gramsPerMillilitre(food);
  if (density !== null) return { gramsPerUnit: millilitres * density, basis: 'measure' };
  return isPoured(group, `${raw.food} ${food?.name ?? ''}`)
    ? { gramsPerUnit: millilitres, basis: 'measure', asWater: true }
    : null;
}

/** An everyday portion of the text, else of the food that was found for it. */
function ofPortion(unit: string, question: UnitQuestion, { portions }: UnitContext): UnitWeight | null {
  const { raw, food } = question;
  const portion = portionFor(portions, raw.food, unit) ?? (food && portionFor(portions, food.name, unit));
  return portion && weightOfPortion(portion, question);
}

function weightOfPortion(portion: Portion, question: UnitQuestion): UnitWeight {
  const label = named(portion, portion.unit.join(' '));
  if (portion.in === 'g')
    return { gramsPerUnit: portion.amount, basis: 'measure', assumed: `${label} = ${portion.amount} g` };
  const gramsPerUnit = ofVolume(portion.amount, question)?.gramsPerUnit ?? portion.amount;
  return { gramsPerUnit, basis: 'measure', assumed: `${label} = ${portion.amount} ml` };
}

const named = (portion: Portion, label: string): string =>
  portion.food.length === 0 ? label : `${portion.food.join(' ')}, ${label}`;

/** For a text without a settled food: the measure of the likeliest one. */
function ofLikeliest(unit: string, { raw, food, likeliest }: UnitQuestion): UnitWeight | null {
  if (food !== null || likeliest === null) return null;
  const grams = gramsOfMeasure(likeliest, unit, raw.food);
  return grams === null
    ? null
    : { gramsPerUnit: grams, basis: 'measure', assumed: `${raw.food}, ${unit} = ${grams} g` };
}

/** "shake (11 fl oz)": the size stands in the unit itself. */
function ofStatedSize(unit: string, question: UnitQuestion): UnitWeight | null {
  const size = statedSize(unit);
  if (size === null) return null;
  if ('grams' in size) return { gramsPerUnit: size.grams, basis: 'measure' };
  return ofVolume(size.millilitres, question) ?? ofUnknownLiquid(size.millilitres, question);
}

/** What nobody knows and was measured by volume was poured: counted as water, with a notice, rather than left out. */
const ofUnknownLiquid = (millilitres: number, { food }: UnitQuestion): UnitWeight | null =>
  food === null ? { gramsPerUnit: millilitres, basis: 'measure', asWater: true } : null;

/** A bare number is a count where the food has one obvious piece; otherwise it may be grams, and is asked about. */
function withoutUnit(question: UnitQuestion, context: UnitContext): UnitAnswer {
  const { raw, food } = question;
  const missing: UnitAnswer = {
    problem: {
      code: 'diary.unit.missing',
      place: { file: context.file, row: raw.row, field: 'unit' },
      food: raw.food,
      came: String(raw.amount),
      known: food ? labelsOf(food) : [],
    },
  };
  if ((raw.amount ?? 0) > MOST_PIECES_WITHOUT_UNIT) return missing;
  const settled = context.settled.gramsOf(raw.food, 'each');
  if (settled !== null) return { gramsPerUnit: settled, basis: 'measure' };
  const piece = namedPiece(context.portions, raw.food, 'each');
  if (piece !== null) return weightOfPortion(piece, question);
  const own = food && gramsOfOne(food, raw.food);
  if (own !== null) return { gramsPerUnit: own, basis: 'measure', assumed: `${raw.food}, one = ${own} g` };
  const portion = ofPortion('each', question, context);
  if (portion !== null) return portion;
  const medium = food && gramsOfMedium(food);
  return medium === null
    ? missing
    : { gramsPerUnit: medium, basis: 'measure', assumed: `${raw.food}, one medium = ${medium} g` };
}

function unknownUnit({ raw, food }: UnitQuestion, { file, country }: UnitContext): UnitAnswer {
  const facts = {
    place: { file, row: raw.row, field: 'unit' },
    food: raw.food,
    came: raw.unit!,
    known: food ? labelsOf(food) : [],
  };
  return unitOf(raw.unit!, country).kind === 'volume'
    ? { problem: { code: 'diary.unit.volumeOfSolid', ...facts } }
    : { problem: { code: 'diary.unit.unknown', ...facts } };
}

/** Grams of an amount, rounded once. */
export const gramsOf = (amount: number, { gramsPerUnit }: UnitWeight): number => exactProduct(amount, gramsPerUnit);
