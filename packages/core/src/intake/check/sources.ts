import { mean, quantilesOf } from '../../base/index.js';
import type { FormPart } from '../forms-of-intake.js';
import { type Source, scaleTo } from '../sources.js';
import type { EatenBasket } from './eaten.js';
import type { CheckDose, CheckNuts } from './extras.js';

type Draft = Omit<Source, 'ugPerDay' | 'p5' | 'p95' | 'share'>;

/** What is not asked stands as one source. */
const REST = { id: 'check:rest', name: 'Vegetables, fruit, sweets, drinks and other dishes' };

/** Where the selenium comes from, by question, largest first; foods are scaled to usual intake in every scenario. */
export function sourcesOfCheck(
  baskets: readonly EatenBasket[],
  nuts: CheckNuts | null,
  doses: readonly CheckDose[],
  regularUg: Float64Array,
): Source[] {
  const count = regularUg.length;
  const drafts: Draft[] = baskets.filter(({ basket }) => basket.question !== '').map(basketDraft);
  drafts.push(
    restDraft(
      baskets.filter(({ basket }) => basket.question === ''),
      count,
    ),
  );
  scaleTo(
    drafts.map((draft) => draft.draws),
    regularUg,
  );
  if (nuts) drafts.push(nutDraft(nuts));
  drafts.push(...doses.map(doseDraft));
  return ranked(drafts);
}

/** Foods of a basket that are named; the others are counted. */
const MOST_NAMES = 3;
/** A mean over several table values has no more digits than they have. */
const threeDigits = (value: number): number => Number(value.toPrecision(3));

const NOTHING_CARRIED = { carriedUgPerDay: null, tableUgPerDay: null } as const;

function basketDraft({ basket, answered, gramsPerDay, content }: EatenBasket): Draft {
  const grams = mean(gramsPerDay);
  const kinds = [...new Set(content.foods.map((food) => food.name.split(',').slice(0, 2).join(',')))];
  const names = kinds.slice(0, MOST_NAMES);
  const more = kinds.length - names.length;
  const from = answered ? 'from the answer' : 'not sure: as people on the whole eat it';
  return {
    id: `check:${basket.id}`,
    name: basket.name,
    draws: gramsPerDay.map((g, i) => g * content.ugPerGram[i]!),
    kind: 'calculated',
    tableUgPer100g: threeDigits(content.tableUgPer100g),
    source: `${from}; mean of ${names.join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
    gramsPerDay: grams,
    originFactor: content.originFactor,
    originText: '',
    carriedUgPerDay: null,
    tableUgPerDay: (grams * content.tableUgPer100g) / 100,
    group: basket.name,
    formGroup: mainFormGroup(content.byFormGroup),
    speciation: mainFormGroup(content.byFormGroup),
  };
}

function restDraft(rest: readonly EatenBasket[], count: number): Draft {
  const draws = new Float64Array(count);
  let grams = 0;
  let table = 0;
  for (const { gramsPerDay, content } of rest) {
    const own = mean(gramsPerDay);
    grams += own;
    table += (own * content.tableUgPer100g) / 100;
    for (let i = 0; i < count; i++) draws[i]! += gramsPerDay[i]! * content.ugPerGram[i]!;
  }
  const inTable = grams > 0 ? (table / grams) * 100 : 0;
  return {
    ...REST,
    draws,
    kind: 'calculated',
    tableUgPer100g: threeDigits(inTable),
    source: 'not asked: as people on the whole eat it',
    gramsPerDay: grams,
    originFactor: table > 0 ? mean(draws) / table : 1,
    originText: '',
    carriedUgPerDay: null,
    tableUgPerDay: table,
    group: REST.name,
    formGroup: 'mixed',
    speciation: 'mixed',
  };
}

const nutDraft = (nuts: CheckNuts): Draft => ({
  id: 'check:brazil-nuts',
  name: 'Brazil nuts',
  draws: nuts.usualUg,
  kind: 'calculated',
  tableUgPer100g: null,
  source: 'single nuts of two regions (Chang 1995), by where they grew',
  gramsPerDay: mean(nuts.gramsPerDay),
  originFactor: 1,
  originText: '',
  ...NOTHING_CARRIED,
  group: 'Brazil nuts',
  formGroup: 'brazil_nut',
  speciation: 'brazil_nut',
});

const doseDraft = (dose: CheckDose): Draft => ({
  id: dose.key,
  name: `${dose.form === 'unknown' ? 'selenium' : dose.form.replaceAll('-', ' ')} ${dose.route === 'iv' ? 'infusion' : 'supplement'}`,
  draws: dose.usualUg,
  kind: 'dose',
  tableUgPer100g: null,
  source: dose.doseUg === null ? 'amount not known' : 'as stated in the answers (elemental selenium)',
  gramsPerDay: null,
  originFactor: 1,
  originText: '',
  ...NOTHING_CARRIED,
  group: 'dose',
  formGroup: dose.form,
  speciation: dose.form,
});

function mainFormGroup(byFormGroup: ReadonlyMap<string, Float64Array>): string {
  let best = 'mixed';
  let most = -1;
  for (const [group, ug] of byFormGroup) {
    const amount = mean(ug);
    if (amount > most) [best, most] = [group, amount];
  }
  return best;
}

function ranked(drafts: readonly Draft[]): Source[] {
  const means = drafts.map((draft) => mean(draft.draws));
  const total = means.reduce((a, b) => a + b, 0);
  return drafts
    .map((draft, k): Source => {
      const [p5, p95] = quantilesOf(draft.draws, [0.05, 0.95]);
      return { ...draft, ugPerDay: means[k]!, p5: p5!, p95: p95!, share: total > 0 ? means[k]! / total : 0 };
    })
    .filter((source) => source.ugPerDay > 0)
    .sort((a, b) => b.ugPerDay - a.ugPerDay || (a.id < b.id ? -1 : 1));
}

/** The same amounts by the speciation group of each food, for the split into chemical forms. */
export function formPartsOfCheck(
  baskets: readonly EatenBasket[],
  nuts: CheckNuts | null,
  doses: readonly CheckDose[],
): FormPart[] {
  const parts: FormPart[] = [];
  for (const { gramsPerDay, content } of baskets) {
    for (const [group, ugPerGram] of content.byFormGroup) {
      parts.push({ group, ug: gramsPerDay.map((grams, i) => grams * ugPerGram[i]!) });
    }
  }
  if (nuts) parts.push({ group: 'brazil_nut', ug: nuts.usualUg });
  for (const dose of doses) parts.push({ group: dose.form, ug: dose.usualUg });
  return parts;
}
