import {
  type DIETS,
  type FoodCatalogue,
  type Model,
  openModel,
  Parameters,
  type PlanAnswer,
  type PlanInput,
  plan,
  type RequirementKey,
  type Wishes,
} from '@selenoscope/core';
import { loadCatalogue, loadModelTables, loadPlanTables, loadTable } from '@selenoscope/data';
import { type Facts, readFacts } from './facts.js';
import { type MadePerson, makePerson, placesOf } from './people.js';
import type { Place } from './persons.js';

export const PLAN_DRAWS = 1000;
export const AIM = { adequate: 0.9, above: 0.05 } as const;

/** The product as it is shipped, and the people who ask it. */
export interface Planner {
  readonly model: Model;
  /** how far the chance of too little or too much of another nutrient may rise, and below what it is fine */
  readonly limits: { readonly rise: number; readonly fine: number };
  readonly person: (number: number) => MadePerson;
  /** @param setAside requirements that are void for once, by wishes and parameters alone */
  readonly plan: (made: MadePerson, setAside?: ReadonlySet<RequirementKey>) => PlanAnswer;
}

/** Rows of plan-parameters.csv that a requirement hangs on, and what makes it void. */
const VOID: Partial<Record<RequirementKey, Readonly<Record<string, string>>>> = {
  energy: { 'energy.change': '1000' },
  nutrients: { 'nutrient.rise': '1', 'nutrient.fine': '1' },
  sodium: { 'sodium.rise': '1000' },
  'saturated-fat': { 'saturatedFat.rise': '1000' },
};
/** Where a requirement is set aside a search gives up sooner: a plan that appears is proof, and one that does not is doubt. */
const TRIAL_NODES = '5000000';
const ANY_TIMES_A_WEEK = '21';

/** @param folder of this validation: validation/plan/people/ */
export function openPlanner(folder: URL, seed: number): Planner {
  const catalogue: FoodCatalogue = loadCatalogue();
  const model = openModel(catalogue, loadModelTables());
  const planTables = loadPlanTables();
  const facts: Facts = readFacts(folder, catalogue);
  const places: Place[] = placesOf(loadTable('countries'));

  const tablesWithout = (setAside: ReadonlySet<RequirementKey>): PlanInput['planTables'] => {
    const voided: Readonly<Record<string, string>> = Object.assign(
      { 'search.nodes': TRIAL_NODES },
      ...[...setAside].map((key) => VOID[key] ?? {}),
    );
    const parameters = planTables.parameters.map((row) => {
      const value = voided[row['key'] ?? ''];
      return value === undefined ? row : { ...row, value };
    });
    // foods that are advised against stay so: that is no limit on portions
    const fishLimits = setAside.has('fish')
      ? planTables.fishLimits.map((row) =>
          Number(row['portions_per_week_most']) > 0 ? { ...row, portions_per_week_most: ANY_TIMES_A_WEEK } : row,
        )
      : planTables.fishLimits;
    return { ...planTables, parameters, fishLimits };
  };
  const parameters = new Parameters(planTables.parameters);
  return {
    model,
    limits: {
      rise: parameters.get('nutrient.rise', 'fraction'),
      fine: parameters.get('nutrient.fine', 'fraction'),
    },
    person: (number) => makePerson(facts, places, catalogue, seed, number),
    plan(made, setAside = new Set()) {
      const { diets, avoid, only } = made.keeps;
      const asked: Pick<Wishes, 'diets' | 'avoid' | 'only'> = setAside.has('wishes')
        ? { diets: [], avoid: [], only: [] }
        : { diets: diets as (typeof DIETS)[number][], avoid, only };
      return plan({
        diary: made.diary,
        person: made.person,
        model,
        planTables: setAside.size > 0 ? tablesWithout(setAside) : planTables,
        wishes: {
          ...asked,
          maxChanges: setAside.has('changes') ? 3 : made.maxChanges,
          aim: { adequate: setAside.has('adequate') ? 0 : AIM.adequate, above: setAside.has('upper') ? 1 : AIM.above },
        },
        seed: 1,
        personNumber: made.number,
        draws: PLAN_DRAWS,
        clinicianOrder: made.ordered,
        forecast: false,
      });
    },
  };
}
