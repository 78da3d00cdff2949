import { exp, log, type Problem, type RandomSource, stream } from '../../base/index.js';
import type { SubstrateIntake } from './eaten.js';
import type { SubstrateKey } from './keys.js';
import type { SubstrateModel } from './model.js';
import { type NutrientContext, nutrientDraws, STREAM } from './nutrients.js';
import { substrateProblems } from './problems-of.js';
import { rulesOf, type SubstrateOwn } from './rules.js';
import { type StarchRestsOn, starchDraws } from './starch.js';

/** One substrate of the colon: g/d in each draw, and the rule that made it. */
export interface SubstratePart {
  readonly key: SubstrateKey;
  readonly name: string;
  readonly unit: 'g/d';
  readonly draws: Float64Array;
  /** a sentence */
  readonly rule: string;
  readonly source: string;
}

/** What a diet feeds the colon. Index i of every vector is the scenario of the intake. */
export interface Substrate {
  readonly parts: Readonly<Record<SubstrateKey, SubstratePart>>;
  /** time through the colon (days): not of the diet, drawn here because each scenario needs one */
  readonly transit: {
    readonly draws: Float64Array;
    readonly unit: 'd';
    readonly rule: string;
    readonly source: string;
  };
  /** starch eaten (g/d), and what share of carbohydrate its value rests on */
  readonly starch: { readonly draws: Float64Array; readonly restsOn: StarchRestsOn };
  /** what of it is this person's own, and what is as people eat in general */
  readonly own: SubstrateOwn;
  readonly problems: readonly Problem[];
}

export interface SubstrateInput {
  readonly intake: SubstrateIntake;
  readonly model: SubstrateModel;
  readonly source: RandomSource;
  readonly draws: number;
  /** the ranges are those of adults: a child's answer says so */
  readonly ageYears?: number | null;
}

/**
 * From usual intake to what reaches the colon, draw by draw (gut.md section 4).
 *
 * Resistant starch has two rules that mostly differ about fivefold: what food lists count (low), and a fifth of the
 * starch eaten or what the lists count where that is more (high). Both are kept; the mixed one lies between them, anywhere on the log scale, by one uniform draw. In
 * every draw low ≤ mixed ≤ high. Nothing is 0 because it is not known: what a diary or a questionnaire does not say is
 * drawn from what populations eat, and the rule says so.
 * @example substrateOf({ intake, model, source: { seed: 1, person: 0 }, draws: 1000 }).parts.protein.draws
 */
export function substrateOf(input: SubstrateInput): Substrate {
  const { model, source, draws: count, intake } = input;
  const { parameters } = model;
  const context: NutrientContext = { intake, model, source, count };
  const range = (key: string, unit: string) => parameters.draws(key, unit, source, STREAM, count);

  const fibre = nutrientDraws('fibre', context);
  const nspShare = range('fibre.nspShare', 'fraction');
  const fermented = range('nsp.fermentedShare', 'fraction');
  const fermentable = fibre.draws.map((g, i) => g * nspShare[i]! * fermented[i]!);

  const starch = starchDraws(context);
  const low = starch.resistantByLists;
  const { value: highShare } = parameters.get('resistantStarch.high.ofStarch', 'fraction');
  const high = starch.starch.map((g, i) => Math.max(highShare * g, low[i]!));
  const mixed = between(low, high, stream(source, `${STREAM}.resistantStarch.between`).uniforms(count));

  const eaten = nutrientDraws('protein', context);
  const passes = range('protein.passesShare', 'fraction');
  // ends drawn like anything else: sharp ones would hold a tenth of the draws each
  const least = range('protein.least', 'g/d');
  const most = range('protein.most', 'g/d');
  const protein = eaten.draws.map((g, i) => Math.min(most[i]!, Math.max(least[i]!, g * passes[i]!)));

  const own = { fibre: fibre.own, protein: eaten.own, starch: starch.restsOn };
  const rules = rulesOf(parameters, own);
  const part = (key: SubstrateKey, draws: Float64Array): SubstratePart => ({ key, unit: 'g/d', draws, ...rules[key] });
  return {
    parts: {
      'fermentable-fibre': part('fermentable-fibre', fermentable),
      'resistant-starch-low': part('resistant-starch-low', low),
      'resistant-starch-high': part('resistant-starch-high', high),
      'resistant-starch-mixed': part('resistant-starch-mixed', mixed),
      protein: part('protein', protein),
      mucin: part('mucin', range('mucin', 'g/d')),
      water: part('water', range('water', 'g/d')),
    },
    transit: { draws: range('transit', 'd'), unit: 'd', ...rules.transit },
    starch: { draws: starch.starch, restsOn: starch.restsOn },
    own,
    problems: substrateProblems(own, starch.foodsByKind, input.ageYears ?? null),
  };
}

/** low^(1−u) · high^u in each draw, kept between the two; 0 where there is no starch at all. */
function between(low: Float64Array, high: Float64Array, u: Float64Array): Float64Array {
  return low.map((a, i) => {
    const b = high[i]!;
    if (!(a > 0)) return 0;
    return Math.min(b, Math.max(a, exp(log(a) + u[i]! * (log(b) - log(a)))));
  });
}
