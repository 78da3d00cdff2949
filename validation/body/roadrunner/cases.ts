import {
  type BodyModel,
  type CompiledPlan,
  compilePlan,
  infusedFate,
  oralFate,
  type PlanPerson,
  planOf,
  type Regimen,
  type RegimenDose,
  type RegimenMeal,
  typicalBody,
} from '@selenoscope/core';

/** Somebody typical who follows a regimen for a year; both programs simulate it. */
export interface Case {
  readonly name: string;
  readonly title: string;
  readonly regimen: Regimen;
}

const DAYS = Array.from({ length: 366 }, (_, day) => day);
const everyDay = (step = 1): number[] => DAYS.filter((day) => day < 365 && day % step === 0);

const adult = { sex: 'female', ageYears: 40, bodyMassKg: 70 } as const;
const oral = (form: string, doseUg: number, atHours: readonly number[], onDays = everyDay()): RegimenDose => ({
  form,
  route: 'oral',
  doseUg,
  onDays,
  atHours,
  infusionHours: null,
});

const NOTHING = { backgroundChanges: [], doses: [], meals: [], atDays: DAYS } as const;
const eats = (ugPerDay: number) => ({ kind: 'intake', ugPerDay, form: 'food' }) as const;

/** Meals as a diary has them: no two alike, so each is an event of its own. */
const diary: RegimenMeal[] = DAYS.slice(0, 20).flatMap((day) => [
  { timeDays: day + 7.4 / 24, form: 'wheat', seleniumUg: 11 + ((day * 7) % 13) / 3 },
  { timeDays: day + 12.8 / 24, form: 'fish', seleniumUg: 25 + ((day * 5) % 17) / 7 },
  { timeDays: day + 19.1 / 24, form: 'meat', seleniumUg: 17 + ((day * 11) % 19) / 11 },
]);

export const CASES: readonly Case[] = [
  {
    name: 'yeast-daily',
    title: 'Selenium yeast, 100 µg each morning for a year',
    regimen: { ...NOTHING, person: adult, background: eats(55), doses: [oral('selenium-yeast', 100, [8])] },
  },
  {
    name: 'selenite-and-selenate',
    title: 'Selenite in the morning, selenate in the evening',
    regimen: {
      ...NOTHING,
      person: adult,
      background: eats(40),
      doses: [oral('selenite', 100, [7.5]), oral('selenate', 55, [19])],
    },
  },
  {
    name: 'infusion',
    title: 'Selenite, 500 µg infused in 2 hours on days 0 and 7',
    regimen: {
      ...NOTHING,
      person: { sex: 'male', ageYears: 55, bodyMassKg: 70 },
      background: eats(50),
      doses: [{ form: 'selenite', route: 'iv', doseUg: 500, onDays: [0, 7], atHours: [0], infusionHours: 2 }],
      atDays: [0, 1 / 24, 2 / 24, 3 / 24, 0.25, 0.5, ...DAYS.slice(1, 8), 7 + 1 / 24, 7.25, ...DAYS.slice(8)],
    },
  },
  {
    name: 'light-at-midnight',
    title: '50 kg; selenomethionine at midnight, when the outputs are taken too',
    regimen: {
      ...NOTHING,
      person: { sex: 'female', ageYears: 25, bodyMassKg: 50 },
      background: eats(35),
      doses: [oral('selenomethionine', 200, [0])],
    },
  },
  {
    name: 'heavy-thrice-daily',
    title: '110 kg; wheat selenium three times a day, 2 hours on its way',
    regimen: {
      ...NOTHING,
      person: { sex: 'male', ageYears: 60, bodyMassKg: 110 },
      background: eats(90),
      doses: [oral('wheat', 40, [7, 13, 19])],
    },
  },
  {
    name: 'changed-habit',
    title: 'Habitual intake 60, then 8, then 120 µg/d; selenite once a week',
    regimen: {
      ...NOTHING,
      person: adult,
      background: eats(60),
      backgroundChanges: [
        { fromDay: 30, ugPerDay: 8 },
        { fromDay: 200.5, ugPerDay: 120 },
      ],
      doses: [oral('selenite', 200, [9], everyDay(7))],
    },
  },
  {
    name: 'diary',
    title: 'Twenty days of meals, no two alike, over <little> & "no" habitual intake',
    regimen: { ...NOTHING, person: adult, background: eats(2), meals: diary },
  },
];

/** The typical person of a case, and what the engine is given. */
export function planned({ regimen }: Case, model: BodyModel): { compiled: CompiledPlan; person: PlanPerson } {
  const { background } = regimen;
  if (background.kind !== 'intake') throw new Error('cases state their habitual intake');
  const { forms } = model;
  return {
    compiled: compilePlan(planOf(regimen, model, regimen.atDays)),
    person: {
      rates: typicalBody(regimen.person, model),
      backgroundUgPerDay: background.ugPerDay,
      backgroundFate: oralFate(forms.get(background.form)),
      fateOf: (form, route) => (route === 'oral' ? oralFate(forms.get(form)) : infusedFate(forms.get(form))),
    },
  };
}
