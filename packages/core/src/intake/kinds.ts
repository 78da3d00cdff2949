import { type RandomSource, type Summary, summarise } from '../base/index.js';
import { type FormMixtures, formFractions, SELENIUM_FORMS, type SeleniumForm } from '../foods/index.js';

/** Kinds of food as a person would sort a plate, in the order in which equal ones are shown. */
export const SOURCE_KINDS = [
  'bread-cereals',
  'meat-poultry',
  'fish',
  'eggs',
  'milk-cheese',
  'beans-seeds',
  'brazil-nuts',
  'vegetables-fruit',
  'mixed',
  'not-matched',
  'population',
  'supplements',
  'infusions',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a kind is called. */
export const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  'bread-cereals': 'Bread, cereals, pasta, rice',
  'meat-poultry': 'Meat, poultry',
  fish: 'Fish, seafood',
  eggs: 'Eggs',
  'milk-cheese': 'Milk, cheese',
  'beans-seeds': 'Beans, nuts, seeds',
  'brazil-nuts': 'Brazil nuts',
  'vegetables-fruit': 'Vegetables, fruit',
  mixed: 'Mixed dishes, sweets, drinks',
  'not-matched': 'Not found in the tables',
  population: 'People like you',
  supplements: 'Supplements',
  infusions: 'Infusions',
};

const KIND_OF_FORM_GROUP: Readonly<Record<string, SourceKind>> = {
  wheat_and_wheat_products: 'bread-cereals',
  rice: 'bread-cereals',
  maize_and_other_cereals: 'bread-cereals',
  legumes_and_soya: 'beans-seeds',
  brazil_nut: 'brazil-nuts',
  other_nuts_and_seeds: 'beans-seeds',
  beef_pork_lamb: 'meat-poultry',
  poultry_meat: 'meat-poultry',
  offal_kidney_liver: 'meat-poultry',
  eggs: 'eggs',
  milk_and_dairy: 'milk-cheese',
  fish_predatory_marine: 'fish',
  fish_other_marine: 'fish',
  fish_freshwater_and_salmonid: 'fish',
  shellfish_and_squid: 'fish',
  allium_garlic_onion: 'vegetables-fruit',
  brassica: 'vegetables-fruit',
  mushrooms: 'vegetables-fruit',
  other_vegetables_and_fruit: 'vegetables-fruit',
};

/** What the kinds are made from: a source with its draws and its chemistry. */
export interface KindPart {
  readonly id: string;
  readonly draws: Float64Array;
  /** speciation group, or the form of a dose */
  readonly speciation: string;
}

export function kindOf(part: Pick<KindPart, 'id' | 'speciation'>): SourceKind {
  if (part.id === 'unmatched') return 'not-matched';
  if (part.id === 'population') return 'population';
  if (part.id.startsWith('supplement:')) return 'supplements';
  if (part.id.startsWith('infusion:')) return 'infusions';
  return KIND_OF_FORM_GROUP[part.speciation] ?? 'mixed';
}

/** Selenium of one kind of food (µg/d), as a summary of its draws. */
export interface KindShare extends Summary {
  readonly kind: SourceKind;
  readonly name: string;
  readonly share: number;
  /** how many foods or doses it holds */
  readonly sources: number;
}

/** Selenium that goes from a kind of food into one chemical form (µg/d). */
export interface KindFlow extends Summary {
  readonly kind: SourceKind;
  readonly form: SeleniumForm;
}

/** A form's own total (µg/d). */
export interface FormTotal extends Summary {
  readonly form: SeleniumForm;
  /** share of the whole intake, 0 to 1 */
  readonly share: number;
}

/** The first two stations of selenium's journey: kinds of food, and the chemical forms they hold. */
export interface PlateToForms {
  readonly kinds: readonly KindShare[];
  readonly forms: readonly FormTotal[];
  readonly flows: readonly KindFlow[];
}

/**
 * Sorts sources into kinds and follows each into its chemical forms, draw by draw, so that every band of the picture
 * has an interval of its own. Kinds come largest first; flows of kinds and forms that hold nothing are left out.
 */
export function plateToForms(
  parts: readonly KindPart[],
  mixtures: FormMixtures,
  source: RandomSource,
  count: number,
): PlateToForms {
  const byKind = new Map<SourceKind, { draws: Float64Array; sources: number; forms: Float64Array[] }>();
  const formTotals = SELENIUM_FORMS.map(() => new Float64Array(count));
  for (const part of sameKindAndChemistry(parts, count)) {
    const own = byKind.get(part.kind) ?? {
      draws: new Float64Array(count),
      sources: 0,
      forms: SELENIUM_FORMS.map(() => new Float64Array(count)),
    };
    byKind.set(part.kind, own);
    own.sources += part.sources;
    const fractions = formFractions(part.speciation, mixtures, source, count);
    for (let i = 0; i < count; i++) own.draws[i]! += part.draws[i]!;
    fractions.forEach((fraction, form) => {
      if (fraction === null) return;
      const [flow, total] = [own.forms[form]!, formTotals[form]!];
      for (let i = 0; i < count; i++) {
        const ug = part.draws[i]! * (fraction === 1 ? 1 : fraction[i]!);
        flow[i]! += ug;
        total[i]! += ug;
      }
    });
  }
  const forms = SELENIUM_FORMS.map((form, k) => ({ form, share: 0, ...summarise(formTotals[k]!) }));
  const whole = forms.reduce((sum, form) => sum + form.mean, 0);
  const shareOf = (mean: number) => (whole > 0 ? mean / whole : 0);
  const kinds = [...byKind].map(([kind, own]): KindShare => {
    const summary = summarise(own.draws);
    return { kind, name: SOURCE_KIND_NAMES[kind], ...summary, share: shareOf(summary.mean), sources: own.sources };
  });
  kinds.sort((a, b) => b.mean - a.mean || SOURCE_KINDS.indexOf(a.kind) - SOURCE_KINDS.indexOf(b.kind));
  const flows = kinds.flatMap(({ kind }) =>
    SELENIUM_FORMS.map((form, k): KindFlow => ({ kind, form, ...summarise(byKind.get(kind)!.forms[k]!) })).filter(
      (flow) => flow.mean > 0,
    ),
  );
  return { kinds, forms: forms.map((form) => ({ ...form, share: shareOf(form.mean) })), flows };
}

/** Sums what is of one kind and one chemistry, so that two hundred foods cost as much as twenty. */
function sameKindAndChemistry(parts: readonly KindPart[], count: number) {
  const sums = new Map<string, { kind: SourceKind; speciation: string; draws: Float64Array; sources: number }>();
  for (const part of parts) {
    const kind = kindOf(part);
    const key = `${kind}|${part.speciation}`;
    const sum = sums.get(key) ?? { kind, speciation: part.speciation, draws: new Float64Array(count), sources: 0 };
    sums.set(key, sum);
    sum.sources++;
    for (let i = 0; i < count; i++) sum.draws[i]! += part.draws[i]!;
  }
  return sums.values();
}
