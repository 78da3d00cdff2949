import { numberOf, type RandomSource, type Rows, stream, textOf } from '../base/index.js';

/** Chemical forms by the names that results use. "other" holds all that is neither of the first four. */
export const SELENIUM_FORMS = ['selenomethionine', 'selenocysteine', 'selenite', 'selenate', 'other'] as const;
export type SeleniumForm = (typeof SELENIUM_FORMS)[number];

const FORM_OF_SPECIES: Readonly<Record<string, SeleniumForm>> = {
  SeMet: 'selenomethionine',
  SeCys: 'selenocysteine',
  selenite: 'selenite',
  selenate: 'selenate',
};

interface Species {
  readonly form: SeleniumForm;
  readonly species: string;
  readonly central: number;
}

interface Mixture {
  readonly species: readonly Species[];
  /** sum of the Dirichlet's parameters: large where the split is well known */
  readonly concentration: number;
}

/**
 * Splits of food selenium into chemical forms, with their uncertainty (`selenium-speciation.csv`).
 *
 * A split is a Dirichlet around the central fractions; its concentration is chosen so that the marginal spreads match
 * the table's low-to-high ranges (read as 90 % ranges), the weighted mean over the species. Most splits are priors, not
 * measurements; the table says which.
 */
export class FormMixtures {
  private readonly mixtures = new Map<string, Mixture>();
  private readonly evidence = new Map<string, string>();
  private readonly cache = new Map<string, readonly Float64Array[]>();

  constructor(rows: Rows) {
    const groups = new Map<string, Rows[number][]>();
    for (const row of rows) {
      const group = textOf(row, 'food_group');
      groups.set(group, [...(groups.get(group) ?? []), row]);
      this.evidence.set(group, textOf(row, 'evidence'));
    }
    for (const [group, members] of groups) this.mixtures.set(group, mixtureOf(members));
    this.mixtures.set('mixed', this.average(['wheat_and_wheat_products', 'beef_pork_lamb', 'milk_and_dairy', 'eggs']));
    this.evidence.set('mixed', 'assumed: mean of wheat, meat, dairy and eggs');
  }

  private average(groups: readonly string[]): Mixture {
    const central = new Map<string, number>();
    let concentration = 0;
    for (const group of groups) {
      const mixture = this.mixtures.get(group);
      if (!mixture) continue;
      concentration += mixture.concentration / groups.length;
      for (const s of mixture.species)
        central.set(s.species, (central.get(s.species) ?? 0) + s.central / groups.length);
    }
    return {
      concentration,
      species: [...central].map(([species, value]) => ({
        species,
        form: FORM_OF_SPECIES[species] ?? 'other',
        central: value,
      })),
    };
  }

  evidenceOf(group: string): string {
    return this.evidence.get(group) ?? 'assumed';
  }

  /** Central fractions of a group by form; they sum to 1. */
  central(group: string): Record<SeleniumForm, number> {
    const out: Record<SeleniumForm, number> = {
      selenomethionine: 0,
      selenocysteine: 0,
      selenite: 0,
      selenate: 0,
      other: 0,
    };
    for (const s of this.mixtureFor(group).species) out[s.form] += s.central;
    return out;
  }

  /**
   * Fractions of the five forms for each draw, in the order of {@link SELENIUM_FORMS}; they sum to 1 in every draw.
   * All foods of a group share their draws: what is not known is the group's chemistry.
   */
  draws(group: string, source: RandomSource, count: number): readonly Float64Array[] {
    const key = `${group}|${source.seed}|${source.person}|${count}`;
    const known = this.cache.get(key);
    if (known) return known;
    const mixture = this.mixtureFor(group);
    const out = SELENIUM_FORMS.map(() => new Float64Array(count));
    const total = new Float64Array(count);
    for (const s of mixture.species) {
      if (s.central <= 0) continue;
      const gammas = stream(source, `form.${group}.${s.species}`).gammas(s.central * mixture.concentration, count);
      const target = out[SELENIUM_FORMS.indexOf(s.form)]!;
      for (let i = 0; i < count; i++) {
        target[i]! += gammas[i]!;
        total[i]! += gammas[i]!;
      }
    }
    for (const fractions of out) for (let i = 0; i < count; i++) fractions[i]! /= total[i]!;
    if (this.cache.size > 400) this.cache.clear();
    this.cache.set(key, out);
    return out;
  }

  private mixtureFor(group: string): Mixture {
    return this.mixtures.get(group) ?? this.mixtures.get('mixed')!;
  }
}

function mixtureOf(rows: Rows): Mixture {
  const total = rows.reduce((sum, row) => sum + numberOf(row, 'fraction_central'), 0);
  const species: Species[] = [];
  let weight = 0;
  let weighted = 0;
  for (const row of rows) {
    const central = numberOf(row, 'fraction_central') / total;
    species.push({
      species: textOf(row, 'species'),
      form: FORM_OF_SPECIES[textOf(row, 'species')] ?? 'other',
      central,
    });
    // 3.29 standard deviations lie between the 5th and the 95th percentile of a normal distribution
    const sd = (numberOf(row, 'fraction_high') - numberOf(row, 'fraction_low')) / 3.29;
    if (central > 0 && central < 1 && sd > 0) {
      weighted += central * ((central * (1 - central)) / (sd * sd) - 1);
      weight += central;
    }
  }
  return { species, concentration: weight > 0 ? Math.max(1, weighted / weight) : 1e6 };
}
