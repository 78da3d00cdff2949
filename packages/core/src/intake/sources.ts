import { quantilesOf } from '../base/index.js';
import {
  CELL_KINDS,
  type FormMixtures,
  PURE_FORM_OF_DOSE,
  SELENIUM_FORMS,
  SPECIATION_OF_DOSE,
  seleniumColumn,
} from '../foods/index.js';
import type { ItemComposition } from './composition.js';
import type { DoseIntake } from './doses.js';
import { accumulate } from './draw-rule.js';
import type { DiaryItems, Item, ItemEntry } from './items.js';
import type { IntakeModel } from './model.js';
import type { NutIntake } from './nuts.js';
import type { NutrientTerms } from './terms.js';

/** Where selenium comes from: one food, one text that no food was found for, or one dose; long-run mean. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly draws: Float64Array;
  readonly ugPerDay: number;
  readonly p5: number;
  readonly p95: number;
  readonly share: number;
  readonly kind: string;
  readonly tableUgPer100g: number | null;
  readonly source: string;
  readonly gramsPerDay: number | null;
  readonly originFactor: number;
  readonly originText: string;
  readonly carriedUgPerDay: number | null;
  readonly tableUgPerDay: number | null;
  readonly group: string;
  readonly formGroup: string;
  /** speciation group or dose form that splits it into chemical forms */
  readonly speciation: string;
  /** samples behind the table's value */
  readonly n?: number | null;
  /** central split into chemical forms */
  readonly forms?: Readonly<Record<string, number>>;
}

type Draft = Omit<Source, 'ugPerDay' | 'p5' | 'p95' | 'share'>;

export function sourcesOf(
  items: DiaryItems,
  terms: NutrientTerms,
  nuts: NutIntake | null,
  doses: readonly DoseIntake[],
  composition: ItemComposition,
  model: IntakeModel,
  regularUg: Float64Array,
): Source[] {
  const count = regularUg.length;
  const days = Math.max(
    1,
    items.counted.reduce((a, b) => a + b, 0),
  );
  const drafts: Draft[] = [];
  const regular: Float64Array[] = [];
  const nutGrams = nuts ? nuts.gramsByDay.reduce((a, b) => a + b, 0) : 0;
  for (const item of items.items) {
    const draws = new Float64Array(count);
    const counted = item.entries.filter((e) => items.counted[e.day] === 1);
    // eaten on unfinished days alone: it says nothing of what is usual, and a row of 0 would look like knowledge
    if (counted.length === 0) continue;
    if (item.food?.isBrazilNut && nuts) {
      const own = item.entries.reduce((sum, e) => sum + (e.grams ?? model.parameters.get('brazilNut.mass', 'g')), 0);
      for (let i = 0; i < count; i++) draws[i] = (own / nutGrams) * nuts.usualUg[i]!;
    } else {
      for (const t of terms.terms) {
        if (t.item === item) accumulate(t.rule, t.total / days, draws);
      }
      regular.push(draws);
    }
    drafts.push(foodDraft(item, counted, draws, days, composition, model));
  }
  if (items.daysCounted > 0) scaleTo(regular, regularUg);
  else {
    // no whole day: nothing of the diary speaks for what is usual, and people like this one do
    const nutDrafts = nuts ? drafts.filter((draft) => draft.speciation === 'brazil_nut') : [];
    drafts.splice(0, drafts.length, ...nutDrafts, populationDraft(regularUg));
  }
  for (const dose of doses) {
    drafts.push({
      id: dose.key,
      name: `${dose.form.replaceAll('-', ' ')} ${dose.route === 'iv' ? 'infusion' : 'supplement'}`,
      draws: dose.usualUg,
      kind: 'dose',
      tableUgPer100g: null,
      source: 'as written in the diary (elemental selenium)',
      gramsPerDay: null,
      originFactor: 1,
      originText: '',
      carriedUgPerDay: null,
      tableUgPerDay: null,
      group: 'dose',
      formGroup: dose.form,
      speciation: dose.form,
      n: null,
      forms: formsOfDose(dose.form, model.forms),
    });
  }
  return ranked(drafts);
}

/**
 * Scales the foods of every scenario to its usual intake (the draws are changed): sources then add up to what is usual,
 * and a food that a scenario makes very large is held against what the other days and people say, as the total is.
 */
export function scaleTo(foods: readonly Float64Array[], usualUg: Float64Array): void {
  const factor = new Float64Array(usualUg.length);
  for (const draws of foods) for (let i = 0; i < factor.length; i++) factor[i]! += draws[i]!;
  for (let i = 0; i < factor.length; i++) factor[i] = factor[i]! > 0 ? usualUg[i]! / factor[i]! : 0;
  for (const draws of foods) for (let i = 0; i < factor.length; i++) draws[i]! *= factor[i]!;
}

/** What is expected of people like this one, where the diary does not say. */
const populationDraft = (regularUg: Float64Array): Draft => ({
  id: 'population',
  name: 'Not from the diary: people like you',
  draws: regularUg,
  kind: 'prior',
  tableUgPer100g: null,
  source: 'usual intake of the population of the same country, sex and age',
  gramsPerDay: null,
  originFactor: 1,
  originText: '',
  carriedUgPerDay: null,
  tableUgPerDay: null,
  group: '',
  formGroup: 'mixed',
  speciation: 'mixed',
});

function formsOfDose(form: string, mixtures: FormMixtures): Readonly<Record<string, number>> {
  const pure = PURE_FORM_OF_DOSE[form];
  if (pure) return Object.fromEntries(SELENIUM_FORMS.map((f) => [f, f === pure ? 1 : 0]));
  return mixtures.central(SPECIATION_OF_DOSE[form] ?? 'mixed');
}

function foodDraft(
  item: Item,
  counted: readonly ItemEntry[],
  draws: Float64Array,
  days: number,
  composition: ItemComposition,
  model: IntakeModel,
): Draft {
  const column = seleniumColumn(model.catalogue);
  const kind = item.index === null ? 'missing' : CELL_KINDS[column.kind[item.index]!]!;
  const value = item.index === null ? Number.NaN : column.value[item.index]!;
  const table = Number.isNaN(value) ? null : value;
  const carried = counted.map((e) => e.entry.carried?.['selenium']).filter((ug) => ug !== undefined);
  const grams = counted.every((e) => e.grams !== null) ? counted.reduce((sum, e) => sum + e.grams!, 0) / days : null;
  const numbers = carried.filter((ug) => ug !== null);
  const originText = item.food
    ? model.origin.factor(composition.country, item.food.originGroup, item.food.tableCountry).source
    : '';
  return {
    id: item.index === null ? 'unmatched' : item.key,
    name: item.name,
    draws,
    kind: numbers.length > 0 ? 'carried' : kind,
    tableUgPer100g: table,
    source:
      item.index === null
        ? 'no food of the tables was found for this text'
        : model.catalogue.cell(item.index, 'selenium').source,
    gramsPerDay: grams,
    originFactor: composition.originFactor(item),
    originText,
    carriedUgPerDay:
      carried.length === 0 ? null : numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0) / days,
    tableUgPerDay: table === null || grams === null ? null : (table * grams) / 100,
    group: item.food?.groupName ?? '',
    formGroup: item.food?.formGroup ?? 'mixed',
    speciation: item.food?.formGroup ?? 'mixed',
    n: item.index === null ? null : (model.catalogue.cell(item.index, 'selenium').n ?? null),
    forms: model.forms.central(item.food?.formGroup ?? 'mixed'),
  };
}

/** Sources with their means, intervals and shares, largest first. */
export function ranked(drafts: readonly Draft[]): Source[] {
  const means = drafts.map((d) => d.draws.reduce((a, b) => a + b, 0) / d.draws.length);
  const total = means.reduce((a, b) => a + b, 0);
  return drafts
    .map((draft, k) => {
      const [p5, p95] = quantilesOf(draft.draws, [0.05, 0.95]);
      return { ...draft, ugPerDay: means[k]!, p5: p5!, p95: p95!, share: total > 0 ? means[k]! / total : 0 };
    })
    .sort((a, b) => b.ugPerDay - a.ugPerDay || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.name < b.name ? -1 : 1));
}
