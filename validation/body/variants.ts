import { minimise } from './least-squares.js';
import { FitProblem } from './problem.js';
import { PRODUCT, type Structure } from './structure.js';
import type { Trials } from './trials.js';
import type { Tables, Unknown } from './unknowns.js';

/** A structure that was tried beside the product's, and the unknowns that it adds or does without. */
interface Variant {
  readonly name: string;
  readonly structure: Structure;
  readonly adds: readonly Unknown[];
  readonly without: string;
}

const unknown = (key: string, scale: Unknown['scale'], centre: number, sd: number): Unknown => ({
  key,
  kind: 'variant',
  scale,
  centre,
  sd,
  source: 'assumed',
});
const variant = (name: string, changes: Partial<Structure>, adds: readonly Unknown[] = [], without = ''): Variant => ({
  name,
  structure: { ...PRODUCT, ...changes },
  adds,
  without,
});

const URINE_POWER = unknown('variant.urinePower', 'plain', 0, 0.5);
const EXCRETORY_PER_DAY = unknown('variant.excretoryPerDay', 'log', 0.5, 1);

export const VARIANTS: readonly Variant[] = [
  { name: 'the product', structure: PRODUCT, adds: [], without: '' },
  variant(
    'breakdown of selenomethionine proportional (q = 0)',
    { quadratic: false },
    [],
    'selenomethionine.catabolism.double',
  ),
  variant('regulated loss of selenide', {}, [unknown('variant.regulatedLossHalfUg', 'log', 10, 1)]),
  variant('saturable flows with exponent 1', { hill: 1 }),
  variant('saturable flows with exponent 1.5', { hill: 1.5 }),
  variant('saturable flows with exponent 2.5', { hill: 2.5 }),
  variant('share of urine changes with the loss', {}, [URINE_POWER]),
  variant('slow tissue gives to selenide', { slowTissueToSelenide: true }),
  variant('red cells give back to free selenomethionine', { redCellsToFree: true }),
  variant('urine through a pool of excretory metabolites', {}, [EXCRETORY_PER_DAY]),
  variant('changing share of urine, red cells to free, excretory pool, together', { redCellsToFree: true }, [
    URINE_POWER,
    EXCRETORY_PER_DAY,
  ]),
  variant('American food with a share of its own', {}, [unknown('variant.americanFood', 'plain', 0, 0.5)]),
];

export interface Tried {
  readonly name: string;
  readonly unknowns: number;
  readonly cost: number;
  /** against the product's; below 0 is better */
  readonly change: number;
  readonly added: string;
}

/** Refits every structure, from the priors' centres. */
export function tryVariants(trials: Trials, tables: Tables, unknowns: readonly Unknown[]): readonly Tried[] {
  let product = Number.NaN;
  return VARIANTS.map(({ name, structure, adds, without }) => {
    const problem = new FitProblem(trials, tables, [...unknowns.filter((u) => u.key !== without), ...adds], structure);
    const optimum = minimise(problem, problem.z0, 60, 1e-6);
    if (structure === PRODUCT && adds.length === 0) product = optimum.cost;
    const world = problem.world(optimum.z);
    const added = adds.map((u) => `${u.key.replace('variant.', '')} ${world.value(u.key).toPrecision(3)}`).join(', ');
    return { name, unknowns: problem.unknowns.length, cost: optimum.cost, change: optimum.cost - product, added };
  });
}
