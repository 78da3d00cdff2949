import {
  authorityOfCountry,
  estimateIntake,
  findAuthority,
  type IntakeEstimate,
  type Model,
  NUTRIENTS,
  type NutrientReference,
  nutrientReference,
  type Person,
  type PlanShown,
  type RandomSource,
  requirementDraws,
  seleniumRequirement,
  seleniumUpperLevels,
} from '@selenoscope/core';
import { Contents, labelContent } from './contents.js';
import { type Counted, countHabits } from './habits.js';
import type { MadePerson } from './people.js';

/** Draws of the judge, under a seed and a person of its own. */
export const JUDGE_DRAWS = 4000;
const JUDGE_SEED = 90210;
const JUDGE_PERSON = 1_000_003;

type Change = PlanShown['changes'][number];

/** What another nutrient's chances become, held against what was allowed and what was told. */
export interface JudgedNutrient {
  readonly nutrient: string;
  readonly side: 'low' | 'high';
  readonly before: number;
  /** every food's content drawn */
  readonly after: number;
  /** content as expected: the planner's way, under the judge's seed */
  readonly afterExpected: number;
  /** as the plan tells it; null where it does not */
  readonly told: number | null;
}

/** One plan, simulated anew from the words of its JSON. */
export interface JudgedPlan {
  readonly pAdequate: number;
  readonly pAbove: number;
  /** of usual intake: −0.02 is 2 % less */
  readonly energyChange: number;
  readonly sodiumChange: number | null;
  readonly saturatedFatChange: number | null;
  readonly nutrients: readonly JudgedNutrient[];
  /** foods that the judge could not find in the diary, or that make no sense */
  readonly unread: readonly string[];
}

export class Judge {
  readonly intake: IntakeEstimate;
  readonly habits: ReadonlyMap<string, Counted>;
  readonly pAdequate: number;
  readonly pAbove: number;
  private readonly contents: Contents;
  private readonly start: Float64Array;
  private readonly requirement: Float64Array;
  private readonly upperUg: number;
  private readonly source: RandomSource;
  private readonly person: Person;
  private readonly references = new Map<string, NutrientReference | null>();

  constructor(
    made: MadePerson,
    private readonly model: Model,
    private readonly draws: number = JUDGE_DRAWS,
  ) {
    const { person, diary, number } = made;
    this.person = person;
    this.source = { seed: JUDGE_SEED, person: JUDGE_PERSON + number };
    this.intake = estimateIntake(diary, person, model.intake, { draws, source: this.source, daysInFull: 0 });
    this.habits = countHabits(diary, person.ageYears, model.intake);
    this.contents = new Contents(model.intake, this.source, draws, person.country);
    const { authorities, references } = model.status;
    const own = authorityOfCountry(authorities, person.country);
    const requirement = seleniumRequirement(authorities, references, person, findAuthority(authorities, own.id).id);
    if (requirement === null) throw new Error(`person ${number}: no requirement`);
    this.requirement = requirementDraws(requirement, this.source, draws);
    this.upperUg = Math.min(
      ...seleniumUpperLevels(authorities, references, person, own.id).map(({ value }) => value?.ugPerDay ?? Infinity),
    );
    this.start = this.intake.usual.get('selenium')!.draws;
    this.pAdequate = shareOf(this.start, (ug, i) => ug >= this.requirement[i]!);
    this.pAbove = shareOf(this.start, (ug) => ug > this.upperUg);
  }

  judge(plan: Pick<PlanShown, 'changes' | 'nutrients'>): JudgedPlan {
    const unread: string[] = [];
    const after = Float64Array.from(this.start);
    for (const change of plan.changes) this.changeSelenium(change, after, unread);
    const shifts = (nutrient: string): readonly [drawn: Float64Array, expected: number] => {
      const drawn = new Float64Array(this.draws);
      for (const change of plan.changes) this.changeNutrient(change, nutrient, drawn);
      return [drawn, meanOf(drawn)];
    };
    const ofUsual = (nutrient: string): number | null => {
      const usual = this.intake.usual.get(nutrient);
      return usual ? shifts(nutrient)[1] / meanOf(usual.draws) : null;
    };
    return {
      pAdequate: shareOf(after, (ug, i) => ug >= this.requirement[i]!),
      pAbove: shareOf(after, (ug) => ug > this.upperUg),
      energyChange: ofUsual('energy') ?? 0,
      sodiumChange: ofUsual('sodium'),
      saturatedFatChange: ofUsual('saturated-fat'),
      nutrients: this.otherNutrients(plan, shifts),
      unread,
    };
  }

  /** Share of a habit that a change takes away (negative: brings). */
  private shareLeft(change: Change): { readonly habit: Counted; readonly share: number } | null {
    if (change.kind === 'swap') {
      const habit = this.habits.get(change.instead!.id);
      return habit ? { habit, share: Math.min(1, change.timesPerWeek / habit.timesPerWeek) } : null;
    }
    if (change.kind !== 'resize' && change.kind !== 'reduce') return null;
    const habit = this.habits.get(change.food!.id);
    return habit ? { habit, share: Math.min(1, -change.gramsPerWeek / habit.gramsPerWeek) } : null;
  }

  private changeSelenium(change: Change, after: Float64Array, unread: string[]): void {
    const add = (ug: Float64Array, times: number) => {
      for (let i = 0; i < after.length; i++) after[i]! += times * ug[i]!;
    };
    if (change.kind === 'supplement' || change.kind === 'infusion') {
      const { dose } = change;
      const taken = this.intake.sources.find(({ id }) => id === change.food!.id);
      if (!dose || (dose.beforeUgPerDay > 0 && !taken)) unread.push(change.text);
      else if (dose.beforeUgPerDay > 0) add(taken!.draws, dose.ugPerDay / dose.beforeUgPerDay - 1);
      else add(labelContent(this.model.intake, this.source, dose.form, this.draws), dose.ugPerDay);
      return;
    }
    if (change.kind === 'add' || change.kind === 'swap') {
      const index = this.model.intake.catalogue.indexOf(change.food!.id);
      if (index < 0 || !(change.gramsPerWeek > 0)) unread.push(change.text);
      else add(this.contents.perGram(change.food!.id, index, 'selenium'), change.gramsPerWeek / 7);
    }
    if (change.kind === 'add') return;
    const left = this.shareLeft(change);
    if (!left) {
      unread.push(change.text);
      return;
    }
    const { habit, share } = left;
    const source = this.intake.sources.find(({ id, name }) =>
      habit.index === null ? id === 'unmatched' && name.toLowerCase() === habit.name.toLowerCase() : id === habit.key,
    );
    if (source) add(source.draws, -share);
    else unread.push(change.text);
  }

  private changeNutrient(change: Change, nutrient: string, drawn: Float64Array): void {
    const add = (perGram: Float64Array, grams: number) => {
      for (let i = 0; i < drawn.length; i++) drawn[i]! += grams * perGram[i]!;
    };
    if (change.kind === 'add' || change.kind === 'swap') {
      const { id } = change.food!;
      const index = this.model.intake.catalogue.indexOf(id);
      if (index >= 0) add(this.contents.perGram(id, index, nutrient), change.gramsPerWeek / 7);
    }
    const left = this.shareLeft(change);
    if (left) {
      const { habit, share } = left;
      add(this.contents.perGram(habit.key, habit.index, nutrient), (-share * habit.gramsPerWeek) / 7);
    }
  }

  /** What a nutrient is held against; null for what no chance is told of here. Its draws are the same for every plan. */
  private referenceOf(nutrient: string): NutrientReference | null {
    const known = this.references.get(nutrient);
    if (known !== undefined) return known;
    const { model, person, source, draws } = this;
    const values = model.status.nutrients;
    const units = Object.fromEntries(model.intake.catalogue.nutrients.map(({ key, unit }) => [key, { unit }]));
    const counts = !['selenium', 'energy'].includes(nutrient) && values.some((value) => value.nutrient === nutrient);
    const reference = counts ? nutrientReference({ person, values, source, draws, units }, nutrient) : null;
    this.references.set(nutrient, reference);
    return reference;
  }

  private otherNutrients(
    plan: Pick<PlanShown, 'nutrients'>,
    shifts: (nutrient: string) => readonly [Float64Array, number],
  ): JudgedNutrient[] {
    const { intake } = this;
    return NUTRIENTS.flatMap((nutrient): JudgedNutrient[] => {
      const usual = intake.usual.get(nutrient)?.draws;
      const reference = usual ? this.referenceOf(nutrient) : null;
      if (!usual || reference === null) return [];
      const told = plan.nutrients.find((line) => line.nutrient === nutrient);
      const { requirement, upper, upperOf, upperKind } = reference;
      const out: JudgedNutrient[] = [];
      const count = (
        side: 'low' | 'high',
        of: string,
        now: Float64Array,
        isPast: (amount: number, i: number) => boolean,
        toldAfter: number | null | undefined,
      ) => {
        const [drawn, expected] = shifts(of);
        if (expected === 0) return;
        out.push({
          ...{ nutrient, side, told: toldAfter ?? null },
          before: shareOf(now, isPast),
          after: shareOf(now, (amount, i) => isPast(amount + drawn[i]!, i)),
          afterExpected: shareOf(now, (amount, i) => isPast(amount + expected, i)),
        });
      };
      if (requirement) {
        count('low', nutrient, usual, (amount, i) => amount < requirement[i]!, told?.pInadequateAfter);
      }
      const ofUpper = upperOf === null || upperKind !== 'UL' ? undefined : intake.usual.get(upperOf)?.draws;
      if (ofUpper) count('high', upperOf!, ofUpper, (amount) => amount > upper!, told?.pAboveUpperAfter);
      return out;
    });
  }
}

const meanOf = (draws: Float64Array): number => draws.reduce((sum, v) => sum + v, 0) / draws.length;

const shareOf = (draws: Float64Array, isSo: (value: number, i: number) => boolean): number => {
  let count = 0;
  for (let i = 0; i < draws.length; i++) if (isSo(draws[i]!, i)) count++;
  return count / draws.length;
};
