import type { Assessment, PlateShown, SourceShare } from '../assessment.js';
import { kindOf, SOURCE_KIND_NAMES } from '../intake/index.js';
import { clean } from './clean.js';
import { EACH_ON_ITS_OWN, joined, type Spread, type Togetherness, togetherness } from './spread.js';

/** A kind of food, or of dose, with what it brings. Amounts in µg/day; `ugPerDay` is the mean, so that kinds add up. */
export interface KindView extends Spread {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** for a phone: words of few letters */
  readonly tinyName: string;
  readonly is: 'food' | 'supplement' | 'infusion';
  readonly isUnknown: boolean;
  /** 0 to 1 */
  readonly share: number;
  /** how many foods or doses it holds */
  readonly sources: number;
}

/** Kinds too small to stand alone, as one. */
export interface RestOfKinds extends Spread {
  readonly kinds: readonly KindView[];
  readonly share: number;
  readonly sources: number;
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  'bread-cereals': 'Bread, cereals',
  fish: 'Fish',
  mixed: 'Mixed dishes',
  'not-matched': 'Not found',
};

const TINY_NAMES: Readonly<Record<string, string>> = {
  'bread-cereals': 'Bread',
  'meat-poultry': 'Meat',
  fish: 'Fish',
  'milk-cheese': 'Milk',
  'beans-seeds': 'Beans, seeds',
  'vegetables-fruit': 'Fruit, greens',
  mixed: 'Mixed',
  supplements: 'Doses',
};

const UNKNOWN = 'not-matched';
const IS: Readonly<Record<string, KindView['is']>> = { supplements: 'supplement', infusions: 'infusion' };

/** Kinds of food, largest first; empty where the assessment gives none. */
export const kindViews = (assessment: Assessment): readonly KindView[] =>
  (assessment.intake.plate?.kinds ?? [])
    .filter((kind) => kind.mean > 0)
    .map((kind) => {
      const name = clean(kind.name);
      return {
        id: kind.kind,
        name,
        shortName: SHORT_NAMES[kind.kind] ?? name,
        tinyName: TINY_NAMES[kind.kind] ?? SHORT_NAMES[kind.kind] ?? name,
        is: IS[kind.kind] ?? 'food',
        isUnknown: kind.kind === UNKNOWN,
        ugPerDay: kind.mean,
        p5: kind.p5,
        p95: kind.p95,
        share: kind.share,
        sources: kind.sources,
      };
    });

// An answer of the check such as "vegetables, fruit, sweets" is many foods, which the plate sorts one by one.
const SEVERAL = 'Several kinds';

/** What a source is sorted under. */
export function kindNameOf(source: SourceShare): string {
  const kind = kindOf({ id: source.id, speciation: source.formGroup });
  return kind === 'mixed' && source.id.startsWith('check:') ? SEVERAL : SOURCE_KIND_NAMES[kind];
}

export const spreadOf = (summary: PlateShown['kinds'][number] | PlateShown['flows'][number]): Spread => ({
  ugPerDay: summary.mean,
  p5: summary.p5,
  p95: summary.p95,
});

/** How the kinds of a plate move together. */
export function kindsTogether(assessment: Assessment): Togetherness {
  const usual = assessment.intake.usual.selenium;
  if (!usual) return EACH_ON_ITS_OWN;
  return togetherness(kindViews(assessment), { ugPerDay: usual.mean, p5: usual.p5, p95: usual.p95 });
}

/**
 * At most so many rows, the smallest as one. Doses and what was not found stay on their own, whatever their size: they
 * are not like food.
 * @param most rows, the rest among them
 */
export function leadingKinds(
  assessment: Assessment,
  most: number,
): { readonly kinds: readonly KindView[]; readonly rest: RestOfKinds | null } {
  const all = kindViews(assessment);
  if (all.length <= most) return { kinds: all, rest: null };
  const apart = all.filter((kind) => kind.is !== 'food' || kind.isUnknown);
  const foods = all.filter((kind) => !apart.includes(kind)).slice(0, Math.max(0, most - 1 - apart.length));
  const kinds = all.filter((kind) => apart.includes(kind) || foods.includes(kind));
  const others = all.filter((kind) => !kinds.includes(kind));
  return {
    kinds,
    rest: {
      ...joined(others, kindsTogether(assessment)),
      kinds: others,
      share: others.reduce((sum, kind) => sum + kind.share, 0),
      sources: others.reduce((sum, kind) => sum + kind.sources, 0),
    },
  };
}
