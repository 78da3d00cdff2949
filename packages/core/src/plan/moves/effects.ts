import { mean } from '../../base/index.js';
import type { FoodContents, IntakeEstimate } from '../../intake/index.js';
import type { MoveEffect, MoveVector } from '../move.js';
import type { Draft } from './draft.js';
import type { Eaten } from './eaten.js';
import type { Offered } from './offered.js';

type Part = MoveEffect['parts'][number];

/** All doses, taken or offered, share one thing that they touch: one change of supplements at a time is enough. */
const ANY_DOSE = 'doses';

/**
 * Writes out what drafts do: selenium as vectors with how often, nutrients as expected changes, and numbers for what is
 * touched. A vector is made when a draft first needs it; food of the diary and the same food as a candidate share a number.
 */
export class Effects {
  readonly vectors: MoveVector[] = [];
  private readonly vectorOf = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly intake: IntakeEstimate,
    private readonly contents: FoodContents,
    private readonly nutrients: number,
    private readonly selenium: number,
  ) {}

  /** All of them at once: their nutrients lie in one block of memory, which thousands of small ones would not. */
  ofAll(drafts: readonly Draft[]): MoveEffect[] {
    const block = new Float64Array(drafts.length * this.nutrients);
    return drafts.map((draft, k) => this.of(draft, block.subarray(k * this.nutrients, (k + 1) * this.nutrients)));
  }

  private of(draft: Draft, nutrients: Float64Array): MoveEffect {
    const { move, eaten, share, offered, timesPerWeek, dose, families } = draft;
    const touches: number[] = [];
    const parts: Part[] = [];
    const portions = portionsOf(draft);
    if (eaten) {
      touches.push(this.numberOf(eaten.habit.key));
      if (eaten.habit.source >= 0) parts.push({ vector: this.habit(eaten), times: share });
      for (let n = 0; n < nutrients.length; n++) nutrients[n]! += share * eaten.perDay[n]!;
    }
    if (offered) {
      touches.push(this.numberOf(offered.candidate.food.id));
      parts.push({ vector: this.portion(offered), times: timesPerWeek });
      for (let n = 0; n < nutrients.length; n++) nutrients[n]! += timesPerWeek * offered.perDay[n]!;
    }
    if (dose) {
      touches.push(this.numberOf(ANY_DOSE));
      if (dose.habitKey !== null) touches.push(this.numberOf(dose.habitKey));
      const part =
        'source' in dose.of
          ? { vector: this.dose(dose.of.source), times: dose.of.share }
          : { vector: this.label(dose.of.form, dose.of.route), times: dose.of.ugPerDay };
      parts.push(part);
      nutrients[this.selenium]! += part.times * mean(this.vectors[part.vector]!.ugPerDay);
    }
    return { move, touches, parts, nutrients, portions, families, dose: dose?.raises ?? false };
  }

  private numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  private vector(key: string, make: () => MoveVector): number {
    const known = this.vectorOf.get(key);
    if (known !== undefined) return known;
    this.vectorOf.set(key, this.vectors.length);
    this.vectors.push(make());
    return this.vectors.length - 1;
  }

  private habit({ habit, food, gramsPerWeek }: Eaten): number {
    const source = this.intake.sources[habit.source]!;
    return this.vector(`habit:${habit.key}`, () => ({
      ...{ key: habit.key, name: habit.name, index: habit.index, speciation: source.speciation },
      ...{ route: 'oral', dose: false, unit: 'habit' },
      gramsPerDay: food ? gramsPerWeek / 7 : 0,
      ugPerDay: source.draws,
    }));
  }

  private portion({ candidate }: Offered): number {
    const { index, food, name, portionGrams } = candidate;
    return this.vector(`portion:${food.id}:${portionGrams}`, () => {
      const gramsPerDay = portionGrams / 7;
      return {
        ...{ key: food.id, name, index, speciation: food.formGroup },
        ...{ route: 'oral', dose: false, unit: 'portion-a-week', gramsPerDay },
        ugPerDay: this.contents.seleniumUgPerGram(index).map((ug) => ug * gramsPerDay),
      };
    });
  }

  private dose(place: number): number {
    const { id, name, speciation, draws } = this.intake.sources[place]!;
    return this.vector(`dose:${id}`, () => ({
      ...{ key: id, name, index: null, speciation },
      ...{ route: id.startsWith('infusion:') ? 'iv' : 'oral', dose: true, unit: 'habit', gramsPerDay: 0 },
      ugPerDay: draws,
    }));
  }

  private label(form: string, route: 'oral' | 'iv'): number {
    const key = `${route === 'iv' ? 'infusion' : 'supplement'}:${form}`;
    return this.vector(`label:${key}`, () => ({
      ...{ key, name: `${form.replaceAll('-', ' ')} ${route === 'iv' ? 'infusion' : 'supplement'}`, index: null },
      ...{ speciation: form, route, dose: true, unit: 'ug-a-day', gramsPerDay: 0 },
      ugPerDay: this.contents.labelContent(form, route),
    }));
  }
}

const NO_PORTIONS: ReadonlyMap<string, number> = new Map();

function portionsOf({ eaten, share, offered, timesPerWeek }: Draft): ReadonlyMap<string, number> {
  const left = eaten?.portions ?? NO_PORTIONS;
  const brought = offered?.tags ?? [];
  if (left.size === 0 && brought.length === 0) return NO_PORTIONS;
  const out = new Map<string, number>();
  for (const [tag, now] of left) out.set(tag, share * now);
  for (const tag of brought) out.set(tag, (out.get(tag) ?? 0) + timesPerWeek);
  return out;
}
