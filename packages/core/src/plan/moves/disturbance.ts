import type { Parameters } from '../../base/index.js';
import type { Eaten } from './eaten.js';
import type { Offered } from './offered.js';

/** What a change moves, whatever its kind. */
export interface Moved {
  /** times a week at which something is otherwise than now */
  readonly timesPerWeek: number;
  /** the larger of what comes and what goes */
  readonly gramsPerWeek: number;
  /** what comes less what goes */
  readonly kcalPerDay: number;
}

/**
 * How far a move departs from what someone does now, in whole points of 1 or more; smaller is less of a change.
 *
 * | part | points | key |
 * | --- | --- | --- |
 * | swap within one role and meal | 2 | `disturbance.swap` |
 * | and of another kind (fish for meat, meat for beans) | 1 | `disturbance.swap.kind` |
 * | a new occasion of eating | 4 | `disturbance.add` |
 * | something eaten already, more often | 2 | `disturbance.more` |
 * | larger portion | 2 | `disturbance.portion` |
 * | half as much | 2 | `disturbance.less` |
 * | never again | 5 | `disturbance.stop` |
 * | dose: less, another product, none, more | 3, 4, 4, 8 | `disturbance.dose.…` |
 * | start a product; an infusion | 20; 30 | `disturbance.supplement`, `disturbance.infusion` |
 * | each time a week | 1; half where a food takes the place of one of its kind | `disturbance.time`, `disturbance.time.kin` |
 * | each 100 g a week | 0.5 | `disturbance.grams` |
 * | each 50 kcal a day | 1 | `disturbance.energy` |
 * | each 25 µg a day of a dose brought | 1 | `disturbance.dose.ug` |
 * | food: in the diary, of a kind in the diary, new | 0, 1, 3 | `disturbance.food.…` |
 * | food not in the diary: each step of familiarity beyond ordinary | 3 | `disturbance.familiarity` |
 *
 * The parts are added and rounded once. Points are whole so that ties are ties: a hundredth of a point is nothing that
 * a person would feel. They are a judgement, not a measurement; all stand in `plan-parameters.csv`.
 */
export class Disturbance {
  private readonly perTime: number;
  private readonly perTimeOfKin: number;
  private readonly perGram: number;
  private readonly perKcal: number;
  private readonly perUg: number;
  private readonly known = new Map<string, number>();

  constructor(private readonly parameters: Parameters) {
    this.perTime = parameters.get('disturbance.time', 'points/(time/week)');
    this.perTimeOfKin = this.perTime * parameters.get('disturbance.time.kin', 'fraction');
    this.perGram = parameters.get('disturbance.grams', 'points/(100 g/week)') / 100;
    this.perKcal = parameters.get('disturbance.energy', 'points/(50 kcal/d)') / 50;
    this.perUg = parameters.get('disturbance.dose.ug', 'points/(25 ug/d)') / 25;
  }

  swap(eaten: Eaten, offered: Offered, kin: boolean, moved: Moved): number {
    const other = eaten.kind === offered.kind ? 0 : this.points('swap.kind');
    return whole(this.points('swap') + other + this.food(offered) + this.moved(moved, kin));
  }

  add(offered: Offered, moved: Moved): number {
    const occasion = this.points(offered.nearness === 'eaten' ? 'more' : 'add');
    return whole(occasion + this.food(offered) + this.moved(moved));
  }

  resize(by: 'portion' | 'frequency', moved: Moved): number {
    return whole(this.points(by === 'portion' ? 'portion' : 'more') + this.moved(moved));
  }

  reduce(factor: number, moved: Moved): number {
    return whole(this.points(factor === 0 ? 'stop' : 'less') + this.moved(moved));
  }

  /** @param what how the dose changes @param ugPerDay elemental selenium brought; 0 where it is lowered */
  dose(what: 'less' | 'product' | 'stop' | 'more', ugPerDay: number): number {
    return whole(this.points(`dose.${what}`) + ugPerDay * this.perUg);
  }

  start(what: 'supplement' | 'infusion', ugPerDay: number): number {
    return whole(this.points(what) + ugPerDay * this.perUg);
  }

  private food({ nearness, candidate }: Offered): number {
    if (nearness === 'eaten') return 0;
    const steps = candidate.familiarity - 1;
    return this.points(`food.${nearness}`) + steps * this.points('familiarity');
  }

  private moved({ timesPerWeek, gramsPerWeek, kcalPerDay }: Moved, kin = false): number {
    const perTime = kin ? this.perTimeOfKin : this.perTime;
    return timesPerWeek * perTime + gramsPerWeek * this.perGram + Math.abs(kcalPerDay) * this.perKcal;
  }

  private points(key: string): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const points = this.parameters.get(`disturbance.${key}`, 'points');
    this.known.set(key, points);
    return points;
  }
}

const whole = (points: number): number => Math.max(1, Math.round(points));

/** What leaves where a share of a habit is given up. */
export const leaving = ({ gramsPerWeek, kcalPerDay, habit }: Eaten, share: number): Moved => ({
  timesPerWeek: habit.timesPerWeek * share,
  gramsPerWeek: gramsPerWeek * share,
  kcalPerDay: -kcalPerDay * share,
});

/** What comes with so many portions a week. */
export const coming = ({ candidate, kcalPerDay }: Offered, timesPerWeek: number): Moved => ({
  timesPerWeek,
  gramsPerWeek: candidate.portionGrams * timesPerWeek,
  kcalPerDay: kcalPerDay * timesPerWeek,
});

/** The one in place of the other. */
export const exchanged = (comes: Moved, leaves: Moved): Moved => ({
  timesPerWeek: comes.timesPerWeek,
  gramsPerWeek: Math.max(comes.gramsPerWeek, leaves.gramsPerWeek),
  kcalPerDay: comes.kcalPerDay + leaves.kcalPerDay,
});
