import type { Parameters } from '../../base/index.js';
import { type Diary, type FoodContents, habitsOf, type IntakeEstimate, type IntakeModel } from '../../intake/index.js';
import type { Person } from '../../person.js';
import type { Candidate, SupplementProduct } from '../candidate.js';
import type { MoveSet } from '../move.js';
import type { Wishes } from '../wishes.js';
import { additions } from './additions.js';
import { Costs } from './costs.js';
import { Disturbance } from './disturbance.js';
import { doseChanges, infusion, starts } from './doses.js';
import { type Draft, seleniumOf } from './draft.js';
import { type Eaten, eatenOf } from './eaten.js';
import { Effects } from './effects.js';
import { Likeness, offeredOf } from './offered.js';
import { Scales } from './scales.js';
import { sizes } from './sizes.js';
import { swaps } from './swaps.js';

export interface MovesInput {
  /** as it was settled: after the laboratory where values were given */
  readonly intake: IntakeEstimate;
  readonly diary: Diary;
  readonly person: Person;
  readonly model: IntakeModel;
  /** made with the seed, the draws and the country of the intake, and with the laboratory's index */
  readonly contents: FoodContents;
  /** foods that country, diet and wishes leave */
  readonly candidates: readonly Candidate[];
  readonly products: readonly SupplementProduct[];
  readonly wishes: Wishes;
  /** may a product be started, or more taken than now? */
  readonly supplements: boolean;
  /** where there is too much: only what lowers selenium */
  readonly reduceOnly: boolean;
  /** plan-parameters.csv */
  readonly parameters: Parameters;
}

/** Nutrients that a plan may not raise: what is cut for their sake is worth a move. */
const LIMITED: readonly string[] = ['sodium', 'saturated-fat'];

/**
 * Everything that a person could change, with its consequences: foods added, swapped within their part in a meal, eaten
 * in other sizes or not at all, doses changed, products started. The least disturbance comes first; of equals the
 * cheaper, then the one that moves selenium further, then by name, so that the order of foods in a table decides nothing.
 *
 * Nothing here is brought that is not among `candidates` and `products`; what is eaten now may be left out or eaten
 * less whatever it is, and more only where it is a candidate.
 */
export function movesOf(input: MovesInput): MoveSet {
  const { intake, contents, candidates, parameters, reduceOnly, model } = input;
  const { draws, source } = contents;
  const habits = habitsOf(input.diary, input.person, model, { draws, source });
  const counted = habits.nutrients.flatMap((key, n) => (model.catalogue.column(key) ? [n] : []));
  const nutrients = counted.map((n) => habits.nutrients[n]!);
  const eaten = eatenOf({ habits, intake, candidates, nutrients: counted, parameters });
  const likeness = new Likeness(contents, parameters);
  const [energy, selenium] = ['energy', 'selenium'].map((key) => habits.nutrients.indexOf(key)) as [number, number];
  const offered = offeredOf({
    candidates,
    contents,
    eaten,
    likeness,
    nutrients: counted,
    energy,
    selenium,
    parameters,
  });
  const limited = LIMITED.map((key) => nutrients.indexOf(key)).filter((n) => n >= 0);
  const scales = new Scales(parameters, eaten, limited, model.parameters.get('brazilNut.mass', 'g'));
  const disturbance = new Disturbance(parameters);
  const costs = new Costs(input.wishes);
  const foods = [
    ...additions(offered, disturbance, costs, scales),
    ...sizes(eaten, disturbance, costs, scales),
    ...swaps(eaten, offered, likeness, disturbance, costs, scales),
  ].filter((draft) => !reduceOnly || seleniumOf(draft) < 0);
  const drafts = [...(reduceOnly ? foods.map(asReduction) : foods), ...doses(input, habits.doses, disturbance, costs)];
  const { kept, dropped } = atMost(inOrder(onceEach(drafts), reduceOnly), parameters.get('moves.most', 'count'));
  const effects = new Effects(intake, contents, nutrients.length, nutrients.indexOf('selenium'));
  return {
    nutrients,
    effects: effects.ofAll(kept),
    vectors: effects.vectors,
    portionsNow: portionsNow(eaten),
    dropped,
  };
}

/** Where there is too much, two ways of giving up one food are one plan: what counts is what is cut. */
const asReduction = (draft: Draft): Draft =>
  draft.eaten ? { ...draft, families: [`less:${draft.eaten.family}`] } : draft;

function doses(
  { intake, products, wishes, supplements, reduceOnly }: MovesInput,
  taken: ReturnType<typeof habitsOf>['doses'],
  disturbance: Disturbance,
  costs: Costs,
): readonly Draft[] {
  const more = supplements && !reduceOnly;
  const changes = taken.flatMap((dose) => doseChanges(dose, intake, products, more, disturbance));
  // who takes one already changes that one: two products side by side are nobody's smallest change
  const start = more && !taken.some(({ route }) => route === 'oral') ? starts(products, disturbance, costs) : [];
  const order = wishes.infusion && !reduceOnly ? [infusion(wishes.infusion, disturbance)] : [];
  return [...changes, ...start, ...order];
}

/** A food may stand in the table once for each part it plays; the move is the same. */
function onceEach(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ move }) => !seen.has(move.key) && seen.add(move.key));
}

function inOrder(drafts: Draft[], reduceOnly: boolean): Draft[] {
  const sign = reduceOnly ? -1 : 1;
  return drafts
    .map((draft) => ({ draft, move: draft.move, gain: sign * seleniumOf(draft) }))
    .sort(
      (a, b) =>
        a.move.disturbance - b.move.disturbance ||
        a.move.costPerWeek - b.move.costPerWeek ||
        b.gain - a.gain ||
        (a.move.key < b.move.key ? -1 : 1),
    )
    .map(({ draft }) => draft);
}

/** Leaves out the swaps that disturb most, so many as are too many. */
function atMost(drafts: readonly Draft[], most: number): { kept: readonly Draft[]; dropped: number } {
  let tooMany = Math.max(0, drafts.length - most);
  const out = new Set<Draft>();
  for (let k = drafts.length - 1; k >= 0 && tooMany > 0; k--) {
    if (drafts[k]!.move.kind !== 'swap') continue;
    out.add(drafts[k]!);
    tooMany--;
  }
  return { kept: out.size === 0 ? drafts : drafts.filter((draft) => !out.has(draft)), dropped: out.size };
}

function portionsNow(eaten: readonly Eaten[]): ReadonlyMap<string, number> {
  const now = new Map<string, number>();
  for (const { portions } of eaten) for (const [tag, n] of portions) now.set(tag, (now.get(tag) ?? 0) + n);
  return now;
}
