import { exp, log, numberOf, type Parameters, power, type Rows, textOf } from '../base/index.js';
import type { OriginGroup } from './catalogue.js';

/**
 * How the country where a food was grown or made rescales its selenium.
 *
 * Soil decides: white bread holds 22 µg/100 g in the United States and 7 in the United Kingdom. A food table describes
 * the supply of its own country, so its value is multiplied by (level there)/(level in the table's country) of anchor
 * foods measured in both, or, where no national value exists, by the ratio of the soil classes. Either way the spread
 * grows, and all foods of one group share the same draw: if the wheat is poor, all bread is. Fish is not rescaled, and
 * neither are legumes, which differ more within a country than between countries.
 */
export interface OriginFactor {
  /** factor on the table's value: the middle of what is likely (median) */
  readonly factor: number;
  /** standard deviation of its logarithm */
  readonly logSd: number;
  /** share of scenarios in which the food simply is of the table's own country (factor 1) */
  readonly chanceOfOne: number;
  readonly basis: 'same-country' | 'not-rescaled' | 'national-table' | 'soil-class' | 'unknown';
  /** where the factor comes from, in words */
  readonly source: string;
}

const SAME: OriginFactor = {
  factor: 1,
  logSd: 0,
  chanceOfOne: 0,
  basis: 'same-country',
  source: 'the food table is of this country',
};

const ANIMAL: readonly OriginGroup[] = ['beef', 'pork', 'poultry', 'eggs', 'milk'];

interface Anchor {
  readonly value: number;
  readonly source: string;
}

export interface OriginTables {
  /** origin-anchors.csv */
  readonly anchors: Rows;
  /** countries.csv: columns code, name, soil_class (rows of selenium-soil-class.csv resolved to one class) */
  readonly countries: Rows;
}

export class OriginModel {
  private readonly anchors = new Map<string, Map<string, Anchor>>();
  private readonly soilClass = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly cache = new Map<string, OriginFactor>();

  constructor(
    tables: OriginTables,
    private readonly parameters: Parameters,
  ) {
    for (const row of tables.anchors) {
      const key = `${textOf(row, 'origin_group')}|${textOf(row, 'country')}`;
      const anchors = this.anchors.get(key) ?? new Map<string, Anchor>();
      anchors.set(textOf(row, 'anchor'), { value: numberOf(row, 'mean_ug_per_100g'), source: textOf(row, 'source') });
      this.anchors.set(key, anchors);
    }
    for (const row of tables.countries) {
      this.soilClass.set(textOf(row, 'code'), textOf(row, 'soil_class'));
      this.names.set(textOf(row, 'code'), textOf(row, 'name'));
    }
  }

  /** Soil class of a country ("low", "medium-high"), or null where none is known. */
  soilClassOf(country: string): string | null {
    return this.soilClass.get(country) || null;
  }

  countryName(country: string): string {
    return this.names.get(country) ?? country;
  }

  /**
   * Factor for foods of one origin group eaten in a country, from a table of another.
   * @param country ISO code, or null where it is not known (factor 1, wide)
   */
  factor(country: string | null, group: OriginGroup, tableCountry: string): OriginFactor {
    const key = `${country}|${group}|${tableCountry}`;
    const known = this.cache.get(key);
    if (known) return known;
    const made = this.make(country, group, tableCountry);
    this.cache.set(key, made);
    return made;
  }

  private make(country: string | null, group: OriginGroup, tableCountry: string): OriginFactor {
    if (country === tableCountry) return this.sameCountry(tableCountry);
    if (group === 'none' || group === 'legumes') return this.notRescaled(group);
    if (country === null) return this.anyCountry(group, tableCountry);
    const here = this.anchors.get(`${group}|${country}`);
    const there = this.anchors.get(`${group}|${tableCountry}`);
    if (here && there) {
      let sumOfLogs = 0;
      let pairs = 0;
      const sources: string[] = [];
      for (const [anchor, value] of here) {
        const base = there.get(anchor);
        if (!base) continue;
        sumOfLogs += log(value.value / base.value);
        pairs++;
        sources.push(`${anchor.replaceAll('_', ' ')} ${value.value} against ${base.value} µg/100 g (${value.source})`);
      }
      if (pairs > 0) {
        return {
          factor: exp(sumOfLogs / pairs),
          logSd: this.parameters.get(group === 'rice' ? 'origin.logSd.rice' : 'origin.logSd.table', 'ln'),
          chanceOfOne: 0,
          basis: 'national-table',
          source: sources.join('; '),
        };
      }
    }
    return this.bySoil(country, group, tableCountry);
  }

  /** Fish, fruit and vegetables differ little between countries, legumes much but without direction: wider, not moved. */
  private notRescaled(group: 'none' | 'legumes'): OriginFactor {
    const key = group === 'none' ? 'origin.logSd.other' : 'origin.logSd.legumes';
    return {
      factor: 1,
      logSd: this.parameters.get(key, 'ln'),
      chanceOfOne: 0,
      basis: 'not-rescaled',
      source: 'not rescaled, a little wider in another country',
    };
  }

  /** A national table is a mean; where a country is a patchwork, one region may lie far from it. */
  private sameCountry(country: string): OriginFactor {
    const key = `origin.logSd.same.${country}`;
    if (!this.parameters.has(key)) return SAME;
    return { ...SAME, logSd: this.parameters.get(key, 'ln'), source: `${SAME.source}, whose regions differ` };
  }

  private bySoil(country: string, group: OriginGroup, tableCountry: string): OriginFactor {
    const animal = ANIMAL.includes(group);
    const logSd = this.parameters.get(animal ? 'origin.logSd.soil.animal' : 'origin.logSd.soil', 'ln');
    const here = this.soilClass.get(country);
    const there = this.soilClass.get(tableCountry);
    if (!here || !there) {
      const source = `no selenium facts for ${this.countryName(country)}: any country, wider`;
      return { ...this.anyCountry(group, tableCountry), source };
    }
    const level = (soil: string) => this.parameters.get(`origin.soil.${soil}`, 'ratio');
    return {
      factor: power(level(here) / level(there), this.parameters.get(`origin.exponent.${group}`, 'fraction')),
      logSd,
      chanceOfOne: 0,
      basis: 'soil-class',
      source: `soil class ${here} against ${there}`,
    };
  }

  /** Not known where: either the table's own country, or any country of which something is known. */
  private anyCountry(group: OriginGroup, tableCountry: string): OriginFactor {
    const logs: number[] = [];
    for (const [code, soil] of this.soilClass) {
      if (soil && code !== tableCountry) logs.push(log(this.factor(code, group, tableCountry).factor));
    }
    const middle = logs.reduce((a, b) => a + b, 0) / logs.length;
    const between = logs.reduce((a, b) => a + (b - middle) ** 2, 0) / logs.length;
    const within = this.parameters.get('origin.logSd.table', 'ln');
    return {
      factor: exp(middle),
      logSd: Math.sqrt(between + within * within),
      chanceOfOne: this.parameters.get('origin.unknown.chanceOfTableCountry', 'fraction'),
      basis: 'unknown',
      source: `country not given: the table's own, or any of ${logs.length} others`,
    };
  }
}
