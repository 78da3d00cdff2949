import { mean, type Parameters } from '../../base/index.js';
import type { IntakeEstimate } from '../../intake/index.js';
import type { LinearLimit } from '../problem.js';
import type { NutrientGuard } from './nutrient-guard.js';

/** Fish, liver and the like: at most so many portions a week of foods with a tag. */
export interface PortionLimit {
  readonly tag: string;
  readonly mostPerWeek: number;
  readonly words: string;
  readonly source: string;
}

/** A limit together with what it counts, so that a move's change can be looked up. */
export interface CountedLimit extends LinearLimit {
  /** a nutrient of the moves, or portions a week of a tag */
  readonly counts: { readonly nutrient: string } | { readonly tag: string };
}

export interface LimitsInput {
  readonly intake: IntakeEstimate;
  readonly guards: readonly NutrientGuard[];
  readonly portionLimits: readonly PortionLimit[];
  /** portions a week now, by tag */
  readonly portionsNow: ReadonlyMap<string, number>;
  /** plan-parameters.csv */
  readonly parameters: Parameters;
}

/**
 * What a plan keeps to besides selenium, as intervals for what its moves change together. No change at all is inside
 * every one of them.
 */
export function limitsOf(input: LimitsInput): readonly CountedLimit[] {
  return [...energyLimit(input), ...notRaised(input), ...otherNutrients(input), ...portionLimits(input)];
}

function energyLimit({ intake, parameters }: LimitsInput): CountedLimit[] {
  const energy = intake.usual.get('energy');
  if (!energy) return [];
  const most = parameters.get('energy.change', 'fraction') * mean(energy.draws);
  const counts = { nutrient: 'energy' };
  return [{ key: 'energy', requirement: 'energy', unit: energy.unit, low: -most, high: most, counts }];
}

/** Sodium and saturated fat do not rise, but for what nobody would notice. */
function notRaised({ intake, parameters }: LimitsInput): CountedLimit[] {
  const rises = [
    ['sodium', 'sodium.rise'],
    ['saturated-fat', 'saturatedFat.rise'],
  ] as const;
  return rises.flatMap(([nutrient, key]) => {
    const usual = intake.usual.get(nutrient);
    if (!usual) return [];
    const high = parameters.get(key, 'fraction') * mean(usual.draws);
    const counts = { nutrient };
    return [{ key: nutrient, requirement: nutrient, unit: usual.unit, low: Number.NEGATIVE_INFINITY, high, counts }];
  });
}

/** A chance may rise by a little, and no nutrient that was fine may stop being so. */
function otherNutrients({ guards, parameters }: LimitsInput): CountedLimit[] {
  const rise = parameters.get('nutrient.rise', 'fraction');
  const fine = parameters.get('nutrient.fine', 'fraction');
  const most = (now: number): number => (now <= fine ? Math.min(now + rise, fine) : now + rise);
  return guards.flatMap(({ nutrient, unit, low, high, highOf }) => [
    ...(low
      ? [
          {
            ...{ key: `${nutrient}.low`, requirement: 'nutrients' as const, unit, counts: { nutrient } },
            low: -low.mostLoss(most(low.chance(0))),
            high: Number.POSITIVE_INFINITY,
          },
        ]
      : []),
    ...(high
      ? [
          {
            ...{ key: `${nutrient}.high`, requirement: 'nutrients' as const, unit, counts: { nutrient: highOf } },
            low: Number.NEGATIVE_INFINITY,
            high: high.mostLoss(most(high.chance(0))),
          },
        ]
      : []),
  ]);
}

/** Where more than the limit is eaten already, at least no more is added. */
function portionLimits(input: LimitsInput): CountedLimit[] {
  return input.portionLimits.map(({ tag, mostPerWeek }) => ({
    ...{ key: `portions.${tag}`, requirement: 'fish', unit: 'portions/week', counts: { tag } },
    low: Number.NEGATIVE_INFINITY,
    high: Math.max(0, mostPerWeek - (input.portionsNow.get(tag) ?? 0)),
  }));
}
